"""Excel reports: an office's .xlsx template with Jinja tags and a context in, a finished workbook out.

- A row whose only text is a control tag (``{% for … %}``, ``{% if … %}``, ``{% else %}``, ``{% set … %}``, their ends)
  disappears and governs the rows between.
- A row of ``{%tc for x in … %}`` … ``{%tc endfor %}`` disappears and repeats the columns from the one tag to the other,
  on the whole sheet; without its end the tag repeats its own column. ``loop`` then counts the columns.
- A cell that is only ``{{ … }}`` keeps the value's type and its own number format; any other cell with tags is a text.
- ``{% vm CONDITION %}`` at the beginning of a cell merges it with the one above unless the condition holds,
  ``{% hm CONDITION %}`` with the one on its left; without a condition it begins anew with every loop.

Whatever refers to rows and columns follows them: inside a loop to its own round, from outside to all rounds.
"""
