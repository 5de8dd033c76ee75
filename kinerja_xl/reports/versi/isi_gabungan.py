"""What a report says of copies of a workbook that were brought together."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.usulan import BarisGabung, BarisMasuk, KolomMasuk, SelGabung, Tertinggal


@dataclass(frozen=True, slots=True)
class IsiGabungan:
    """The content.

    Attributes:
        induk: the base.
        salinan: what the copies are called, by their numbers.
        diubah, dihapus: cells and rows taken over.
        masuk: new rows, each with its place in the result.
        kolom: new columns of the office's own.
        bentrok, bentrok_baris: cells and rows that stay as they are in the base.
        tertinggal: what else does not come in.
    """

    induk: Path
    salinan: tuple[str, ...]
    diubah: tuple[SelGabung, ...]
    dihapus: tuple[BarisGabung, ...]
    masuk: tuple[tuple[BarisMasuk, CellRef], ...]
    kolom: tuple[KolomMasuk, ...]
    bentrok: tuple[SelGabung, ...]
    bentrok_baris: tuple[BarisGabung, ...]
    tertinggal: tuple[Tertinggal, ...]

    def nama(self, nomor: tuple[int, ...]) -> str:
        """Return the names of copies: ``sekcam.xlsx dan kasi.xlsx``."""
        return " dan ".join(self.salinan[n] for n in nomor)
