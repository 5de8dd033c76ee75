"""What the rows of all sources are put together with: years, official names, and what is found on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.hutan import Hutan
from kinerja_xl.impor.susun.isian import Catatan, IsianImpor
from kinerja_xl.impor.susun.kode_resmi import NamaResmi
from kinerja_xl.impor.susun.kolom_tujuan import TahunDokumen


@dataclass
class KonteksImpor:
    """The work of one import.

    Attributes:
        waktu: the document's years.
        resmi: the official names.
        beri_kode: a code found by name alone may be written (the office is one that the table is made for).
        umum: that holds for the general programme too, whose names every office shares.
        hutan: the tree so far.
        lewat: places that were understood but are not used.
        pemilik: the official whose agreement is being read, None outside of one.
        individu: objectives are an individual's, not the office's.
    """

    waktu: TahunDokumen
    resmi: NamaResmi | None = None
    beri_kode: bool = False
    umum: bool = True
    hutan: Hutan = field(default_factory=Hutan)
    lewat: dict[TempatSumber, str] = field(default_factory=dict)
    pemilik: IsianImpor | None = None
    individu: bool = False

    def catat(self, kelompok: str, teks: str, tempat: TempatSumber | None = None, kolom: str = "") -> None:
        """Note what the office has to look at."""
        self.hutan.catatan.append(Catatan(kelompok, teks, tempat, kolom))
