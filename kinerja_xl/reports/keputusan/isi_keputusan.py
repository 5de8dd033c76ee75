"""What the template of a decree on indicators may name: the decree itself and a sheet for each position."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.rumus_cetak import Langkah
from kinerja_xl.reports.cetak.surat import Kop, Pihak


@dataclass(frozen=True, slots=True)
class ButirKeputusan:
    """One item of a decree: ``a.``, ``1.`` or ``KESATU``, its text, and its own items with their letters."""

    label: str
    teks: str
    anak: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Keputusan:
    """The decree up to the signature. ``pejabat``: the position that decides; ``nomor`` dots when not known."""

    pejabat: str
    nomor: str
    tentang: str
    menimbang: tuple[ButirKeputusan, ...]
    mengingat: tuple[ButirKeputusan, ...]
    memperhatikan: tuple[ButirKeputusan, ...]
    diktum: tuple[ButirKeputusan, ...]
    tempat: str
    tanggal: str
    penanda_tangan: Pihak


@dataclass(frozen=True, slots=True)
class IndikatorJabatan:
    """One indicator as printed, "-" for what is not filled in.

    ``rumus`` holds the lines of the formula, words or drawn equations; ``rumus_teks`` the same as one text.
    """

    nama: str = "-"
    definisi: str = "-"
    rumus: tuple[Langkah, ...] = ("-",)
    rumus_teks: str = "-"
    penanggung_jawab: str = "-"
    sumber: str = "-"


@dataclass(frozen=True, slots=True)
class SasaranJabatan:
    """One objective with what measures it."""

    teks: str
    indikator: tuple[IndikatorJabatan, ...]


@dataclass(frozen=True, slots=True)
class LembarJabatan:
    """The sheet of one position; ``eselon`` is its level without the letter (``III``), "" when not known."""

    jabatan: str
    eselon: str
    tugas: tuple[str, ...]
    fungsi: tuple[str, ...]
    sasaran: tuple[SasaranJabatan, ...]


@dataclass(frozen=True, slots=True)
class KolomLampiran:
    """Which columns any indicator of the decree fills; the others are not printed."""

    definisi: bool
    rumus: bool
    penanggung_jawab: bool
    sumber: bool


@dataclass(frozen=True, slots=True)
class IsiKeputusan:
    """Everything the template may name; ``masa`` is the period (``2023–2026``) or the year."""

    kop: Kop
    kabupaten: str
    kantor: str
    masa: str
    keputusan: Keputusan
    lampiran: tuple[LembarJabatan, ...]
    kolom: KolomLampiran
