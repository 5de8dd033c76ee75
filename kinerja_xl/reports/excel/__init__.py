"""Excel reports: an office's .xlsx template with Jinja tags and a context in, a finished workbook out.

A row whose only text is a control tag (``{% for … %}``, ``{% if … %}``, ``{% set … %}``, their ends) disappears and
governs the rows between; ``{%tc for x in … %}`` alone in its row repeats its column. A cell that is only
``{{ … }}`` keeps the value's type and its own number format, any other cell with tags becomes text, and
``{% vm CONDITION %}`` at the beginning of a cell merges it with the one above unless the condition holds.
"""
