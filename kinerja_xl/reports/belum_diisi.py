"""What the office has not supplied: asked for by name, in its place and once more in a list, and never invented."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_xl.reports.asal import AKHIR, AWAL, Teks, telusur


@dataclass(frozen=True, slots=True)
class Isian:
    """Something to fill in.

    Attributes:
        apa: what: ``Kendala IK-001``.
        tempat: where in the workbook: ``lembar Analisis, kolom Kendala, IK-001``.
    """

    apa: str
    tempat: str

    @property
    def teks(self) -> Teks:
        """What is printed in its place: ``[Belum diisi: Kendala IK-001 (lembar Analisis)]``."""
        sheet = self.tempat.split(",", 1)[0]
        return Teks(f"{AWAL}{self.apa} ({sheet}){AKHIR}", isian=(self,))


def daftar_isian(isi: object) -> tuple[Isian, ...]:
    """Return what a report's context asks for, in the order of its text, each thing once."""
    return tuple(dict.fromkeys(isian for _, teks in telusur(isi) for isian in teks.isian))
