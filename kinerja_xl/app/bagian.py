"""What one official's part of a workbook says of the workbook it was made of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from kinerja_xl.frozen import dataclass
from kinerja_xl.model.sisi_buku import SisiLembar
from kinerja_xl.workbook.marks import NAMA_BAGIAN
from kinerja_xl.workbook.read import RawBook

LABEL_SIDIK, LABEL_INDUK, LABEL_KODE = "Sidik buku induk", "Buku induk", "Kode jabatan"


@dataclass(frozen=True, slots=True)
class AsalBagian:
    """Where a part comes from: the workbook's name, the fingerprint of its content, and the official's code."""

    induk: str
    sidik: str
    kode: str


def sidik_isi(sisi: Mapping[str, SisiLembar]) -> str:
    """Return a fingerprint of what people filled: the same after saving again, sorting and reformatting."""
    lines = [
        f"{key}\x1f{sidik}"
        for key, side in sorted(sisi.items())
        if not side.terhitung
        for sidik in sorted(row.banding.sidik for row in side.baris)
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]


def asal_bagian(book: RawBook) -> AsalBagian | None:
    """Return where a part comes from, None for a workbook that is no part."""
    name = book.names.get(NAMA_BAGIAN, "").lstrip("=").rpartition("!")[0].strip("'").replace("''", "'")
    if name not in book.sheet_names:
        return None
    told = {
        str(cells[1].value): str(cells[2].value)
        for cells in book.sheet(name).rows.values()
        if 1 in cells and 2 in cells
    }
    if LABEL_SIDIK not in told:
        return None
    return AsalBagian(told.get(LABEL_INDUK, ""), told[LABEL_SIDIK], told.get(LABEL_KODE, ""))
