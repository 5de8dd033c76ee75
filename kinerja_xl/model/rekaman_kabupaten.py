"""A district's register: its offices, what is due from them, and for whom a day was moved."""

from __future__ import annotations

import datetime as dt

from kinerja_xl.frozen import dataclass
from kinerja_xl.model.rekaman import BELUM_DIPILIH, Rekaman
from kinerja_xl.sheets.pilihan import DokumenKiriman, JenisKantor


@dataclass(frozen=True, slots=True, kw_only=True)
class KantorTerdaftar(Rekaman):
    """An office that sends workbooks. ``nama_lain`` and ``surel`` hold one entry a line."""

    kode: str
    nama: str
    nama_lain: tuple[str, ...] = ()
    jenis_kantor: JenisKantor = BELUM_DIPILIH
    kode_wilayah: str = ""
    kontak: str = ""
    surel: tuple[str, ...] = ()
    telepon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenDitunggu(Rekaman):
    """A document and the last day for it; ``jenis_kantor`` "" asks every office."""

    dokumen: DokumenKiriman
    tahun: int | None = None
    tenggat: dt.date | None = None
    jenis_kantor: JenisKantor = BELUM_DIPILIH


@dataclass(frozen=True, slots=True, kw_only=True)
class DispensasiTenggat(Rekaman):
    """A later day for one office and one document, with the reason."""

    kode_kantor: str
    dokumen: DokumenKiriman = BELUM_DIPILIH
    tahun: int | None = None
    tenggat_baru: dt.date | None = None
    alasan: str = ""
