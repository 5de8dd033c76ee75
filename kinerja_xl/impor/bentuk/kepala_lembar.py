"""Whose a sheet is: the lines above its table that name an official and, beside or below, who judges the work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kinerja_xl.impor.bentuk.lembar_jabatan import SumberJabatan
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor

_WHOLE = re.compile(r"^\W*(?:\d+\s*[.)]\s*)?(nama|nip|jabatan|pangkat\b[^:]{0,25})\s*[:.]?\s*$", re.IGNORECASE)
_INLINE = re.compile(
    r"^\W*(?:\d+\s*[.)]\s*)?(nama|nip|jabatan|pangkat\b[^:]{0,25})\s*:\s*(\S.*)$", re.IGNORECASE | re.DOTALL
)
_FAR = 20  # rows above the header


def jabatan_lembar(daerah: DaerahTabel) -> SumberJabatan | None:
    """Return the official to whom a table on a sheet belongs, None where the lines above it name none.

    Args:
        daerah: the table.
    """
    if not daerah.tabel.lembar or not daerah.baris:
        return None
    head = min((p.row for p, why in daerah.lewat.items() if why.startswith("judul kolom")), default=daerah.baris[0])
    above = [r for r in daerah.tabel.baris if head - _FAR <= r < head]
    parties: tuple[BarisIsian, BarisIsian] = {}, {}
    for row in above:
        for n, (key, value, cell) in enumerate(_pairs(daerah.tabel.baris[row])):
            party = parties[min(n, 1)] if n or key not in parties[0] else parties[1]
            party.setdefault(key, IsianImpor(value, (daerah.tabel.tempat(cell),)))
    if "jabatan" not in parties[0]:
        return None
    return SumberJabatan(parties[0], [daerah], parties[1] if "jabatan" in parties[1] else {})


def _pairs(cells: Sequence[SelSumber]) -> Iterator[tuple[str, str, SelSumber]]:
    """Yield key, text and cell of what the labels of a row name: in the same cell, or in the next one."""
    waiting = ""
    for cell in cells:
        text = " ".join(cell.teks.split())
        inline, whole = _INLINE.match(text), _WHOLE.match(text)
        if whole is not None:
            waiting = _key(whole[1])
        elif inline is not None:
            waiting = ""
            yield _key(inline[1]), inline[2].strip(), cell
        elif waiting and text.strip(" :.-"):
            yield waiting, text.strip(" :"), cell
            waiting = ""


def _key(label: str) -> str:
    return "pangkat" if label.casefold().startswith("pangkat") else label.casefold()
