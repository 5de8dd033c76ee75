"""The way in: tables that offices keep become a standard workbook, with an account of every cell.

    sumber   a file → tables and paragraphs with their places
    kepala   a table → what each column means, and which rows are data
    nilai    a cell's text → a number with its unit, a formula with its parts, quarters
    susun    rows → the tree, and the sheets of a standard workbook with the place each value came from
    bentuk   one file a form: what it looks like, and how it is put together

Nothing is guessed silently: what is not surely understood stays as it was typed, or is left out, and is listed.
"""
