"""What a declaration is made of: columns and sheets. Plain frozen data, imports nothing heavy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from kinerja_xl.frozen import dataclass


class Tipe(StrEnum):
    """What a cell of the column holds."""

    TEKS = "teks"
    KODE = "kode"  # text that looks like a number ("1.10"), so a numeric cell is a finding
    NIP = "nip"  # 18 digits, which Excel would round if they were a number
    ANGKA = "angka"
    UANG = "uang"  # rupiah, whole numbers
    PERSEN = "persen"  # stored as a fraction, shown as per cent
    TAHUN = "tahun"
    TANGGAL = "tanggal"
    TARGET = "target"  # a number, or a letter where Satuan is Predikat

    @property
    def numeric(self) -> bool:
        """True when the typed value is a number."""
        return self in _NUMERIC


_NUMERIC = frozenset({Tipe.ANGKA, Tipe.UANG, Tipe.PERSEN, Tipe.TAHUN, Tipe.TARGET})


class Daftar(StrEnum):
    """The closed lists behind drop-downs, by the name of their column in the hidden sheet Acuan."""

    JENIS_KANTOR = "Jenis kantor"
    STATUS_DOKUMEN = "Status dokumen"
    CARA_ISI = "Cara isi realisasi"
    RUMUS_NEGATIF = "Rumus capaian negatif"
    BATAS_CAPAIAN = "Batas capaian"
    SKALA = "Skala predikat"
    ESELON = "Eselon"
    JENJANG = "Jenjang"
    YA_TIDAK = "Ya/Tidak"
    ARAH = "Arah"
    TIPE_PERHITUNGAN = "Tipe perhitungan"
    CARA_HITUNG = "Cara hitung"
    SUMBER_DANA = "Sumber dana"
    BAGIAN = "Bagian"
    BAGIAN_NARASI = "Bagian narasi"
    STATUS_INDIKATOR = "Status indikator"
    LAMPIRAN_PK = "Lampiran PK"
    STATUS_PEJABAT = "Status pejabat"
    TRIWULAN = "Triwulan"
    STATUS_TINDAK_LANJUT = "Status tindak lanjut"
    KELOMPOK_SDM = "Kelompok SDM"
    KONDISI = "Kondisi"
    DOKUMEN_KIRIMAN = "Dokumen kiriman"


@dataclass(frozen=True, slots=True)
class Acuan:
    """A reference to a column of another sheet: its values are the drop-down, and a value must occur there.

    Attributes:
        lembar: key of the sheet, ``pejabat``.
        kolom: key of the column, ``kode``.
    """

    lembar: str
    kolom: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A band of columns under one heading that folds as one."""

    kunci: str
    judul: str


TRIWULAN = ("TW I", "TW II", "TW III", "TW IV")
"""The quarters as column titles; quarter n has the key suffix ``tw<n>``."""


def judul_lain(nomor: int) -> tuple[str, ...]:
    """Return how offices also head the column of a quarter (1 to 4): ``Triwulan I``, ``TW 1``, ``Triwulan 1``."""
    roman = TRIWULAN[nomor - 1].removeprefix("TW ")
    return f"Triwulan {roman}", f"TW {nomor}", f"Triwulan {nomor}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column of a table, or one line of a form.

    Attributes:
        kunci: the name in the code and in the hidden key row.
        judul: the header as the office sees it (a ``*`` or ``ƒ`` is added by the template).
        bantuan: one or two Indonesian sentences, shown as the input message and in the data dictionary.
        lebar: width in characters.
        tipe: what the cells hold.
        contoh: a valid example, as it stands in the example row (a number where the type is numeric).
        contoh_khas: no office would write the example itself (it need not be said of one with the word "contoh"):
            where it stands, the example row was only half overtyped.
        wajib: must be filled in every row.
        wajib_bila: must be filled only in rows where this other column is filled.
        wajib_kecuali: need not be filled in rows where this other column is, which says the same.
        daftar: the closed list its values come from.
        daftar_tegas: False when other values are allowed too (a list of suggestions).
        acuan: the column of another sheet its values come from.
        minimum, maksimum: limits, inclusive.
        pola: regular expression for the whole value; ``pola_arti`` says in Indonesian what it wants.
        rumus: name of the formula in ``compute`` when the column is computed.
        isi_otomatis: fill may write a constant into an empty cell (Kode indikator).
        kelompok: key of the band it stands under.
        warisan: an empty cell takes its value from an earlier row with the same Kode.
        lain: other headings under which offices write the column.
        dasar: key of the regulation it rests on (``regulations.SUMBER``), "" when none.
        sampingan: folded away at first (still there, one click on "+").
        baris_baru: several lines in one cell are expected.
        tanpa_hari: a date whose day may be left to the pen: ``Januari 2026``.
        susulan: a computed column that came later: an older workbook is not asked for it.
    """

    kunci: str
    judul: str
    bantuan: str
    lebar: float = 18
    tipe: Tipe = Tipe.TEKS
    contoh: str | float | None = None
    contoh_khas: bool = False
    wajib: bool = False
    wajib_bila: str | None = None
    wajib_kecuali: str | None = None
    daftar: Daftar | None = None
    daftar_tegas: bool = True
    acuan: Acuan | None = None
    minimum: float | None = None
    maksimum: float | None = None
    pola: str | None = None
    pola_arti: str = ""
    rumus: str | None = None
    isi_otomatis: bool = False
    kelompok: str = ""
    warisan: bool = False
    lain: tuple[str, ...] = ()
    dasar: str = ""
    sampingan: bool = False
    baris_baru: bool = False
    tanpa_hari: bool = False
    susulan: bool = False

    @property
    def contoh_sisa(self) -> bool:
        """True when the example can only have been left over."""
        return self.contoh_khas or (isinstance(self.contoh, str) and "contoh" in self.contoh.casefold())

    @property
    def dihitung(self) -> bool:
        """True for a column that ``fill`` computes."""
        return self.rumus is not None

    @property
    def judul_lengkap(self) -> str:
        """The header as printed: ``Kode *``, ``Serapan (%) ƒ``."""
        return self.judul + (" *" if self.wajib or self.wajib_bila else "") + (" ƒ" if self.dihitung else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomTahun(Kolom):
    """A column repeated for each year of the period: its header carries the year (``Target 2025``).

    Attributes:
        pokok: the sheet is about it: a header that is nothing but a year is this column, and it must be there.
    """

    pokok: bool = False

    def untuk(self, tahun: int) -> Kolom:
        """Return the plain column of one year; its key is ``kunci_tahun`` (``target_2025``)."""
        values = {f: getattr(self, f) for f in Kolom.__dataclass_fields__}
        return Kolom(**values | {"kunci": f"{self.kunci}_{tahun}", "judul": f"{self.judul} {tahun}"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembar:
    """One sheet: a table (one row a record) or a form (one line a fact).

    Attributes:
        kunci: name in the code.
        judul: name of the sheet's tab.
        kepala: title printed at the top of the sheet.
        petunjuk: one or two sentences below the title.
        kolom: its columns from left to right (or lines from top to bottom).
        kelompok: the bands, in order; empty when the sheet has none.
        kunci_baris: key of the column that names a row.
        unik: keys of the columns whose values together must not repeat; empty when repeats are allowed.
        pembeda: keys of columns that tell rows apart although ``unik`` repeats; an empty cell is a value like another.
        formulir: True for a form (label | value).
        beku: number of columns frozen at the left.
        boleh_kosong: an office may send it without a single row.
        pilihan: an office may send the workbook without this sheet.
        baris_awal: the rows that a new workbook of a day already has (column key -> value), instead of an example; None
            for a sheet that begins empty.
        impor: written by an import only: no blank workbook has it, and nothing reads it.
    """

    kunci: str
    judul: str
    kepala: str
    petunjuk: str
    kolom: tuple[Kolom, ...]
    kunci_baris: str
    kelompok: tuple[Kelompok, ...] = ()
    unik: tuple[str, ...] = ()
    pembeda: tuple[str, ...] = ()
    formulir: bool = False
    beku: int = 1
    boleh_kosong: bool = False
    pilihan: bool = False
    baris_awal: Callable[[dt.date], tuple[Mapping[str, str | float], ...]] | None = None
    impor: bool = False

    def kolom_pada(self, tahun: tuple[int, ...]) -> tuple[Kolom, ...]:
        """Return the columns with each year column written out for ``tahun`` (years, ascending)."""
        return tuple(self._bentang(tahun))

    def _bentang(self, tahun: tuple[int, ...]) -> Iterator[Kolom]:
        for kolom in self.kolom:
            if isinstance(kolom, KolomTahun):
                yield from (kolom.untuk(t) for t in tahun)
            else:
                yield kolom

    def __getitem__(self, kunci: str) -> Kolom:
        for kolom in self.kolom:
            if kolom.kunci == kunci:
                return kolom
        raise KeyError(kunci)

    def __contains__(self, kunci: str) -> bool:
        """True when it declares the column; of a column repeated for each year also with any year (target_2025)."""
        name, _, year = kunci.rpartition("_")
        return any(
            k.kunci == kunci or (isinstance(k, KolomTahun) and k.kunci == name and year.isdigit()) for k in self.kolom
        )

    def judul_kolom(self, kunci: str) -> str:
        """Return the title of a column, also of one year's (``target_2025`` -> Target 2025).

        Raises:
            KeyError: the sheet has no such column.
        """
        kolom, _, tahun = kunci.rpartition("_")
        if tahun.isdigit():
            return f"{self[kolom].judul} {tahun}"
        return self[kunci].judul
