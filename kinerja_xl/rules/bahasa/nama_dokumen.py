"""What offices call a document, whatever its name is now: words to look for, never to print."""

from __future__ import annotations

POLA_LKJIP = r"(?:lkj?ip|lakip)"
"""The year-end report, as a regular expression without groups of its own; case is the pattern's."""
