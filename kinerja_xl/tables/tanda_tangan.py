"""The signature block that offices type under a table: its lines are no records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kinerja_xl.patterns import regex
from kinerja_xl.sheets import Lembar, Tipe
from kinerja_xl.text.dates import BULAN
from kinerja_xl.text.similar import normalise
from kinerja_xl.workbook.cells import Cell

_SIGNED = regex(
    r"(?:mengetahui|menyetujui|disetujui oleh|pihak (?:pertama|kedua)|ditetapkan di|dibuat di|nip \d|nip\Z)"
)
_DATED = regex(rf"[^\d,]{{3,40}},\s*(?:[\d.…_]{{0,12}}\s*)?(?:{'|'.join(BULAN)})\s+20\d\d\s*", re.IGNORECASE)
_MOST_CELLS = 3  # two who sign, and a stray mark
_FEWEST_COLUMNS = 8  # in narrow sheets (Dasar Hukum) such a line is what the sheet is for


def awal_tanda_tangan(lembar: Lembar, rows: Iterable[tuple[int, Sequence[Cell]]]) -> int | None:
    """Return the row at which a signature block under a table begins, None without one.

    Args:
        lembar: the sheet's declaration.
        rows: the rows below the header with their filled cells, the last one first; no more are asked for than needed.
    """
    if lembar.formulir or len(lembar.kolom) < _FEWEST_COLUMNS or any(k.tipe is Tipe.NIP for k in lembar.kolom):
        return None
    tail: list[tuple[int, Sequence[Cell]]] = []
    for row, cells in rows:
        if len(cells) > _MOST_CELLS or not all(isinstance(c.value, str) for c in cells):
            break
        tail.insert(0, (row, cells))
    start = next((n for n, (_, cells) in enumerate(tail) if any(_signs(str(c.value)) for c in cells)), None)
    if start is None:
        return None
    columns = {c.col for _, cells in tail[start:] for c in cells}
    while start and all(c.col in columns and not re.search(r"\d", str(c.value)) for c in tail[start - 1][1]):
        start -= 1  # "Camat Sukamaju," above the name and the number
    return tail[start][0]


def _signs(text: str) -> bool:
    return _SIGNED.match(normalise(text)) is not None or _DATED.fullmatch(text.strip()) is not None
