"""A quarter's result out of what Data Ukur holds: a share, a ratio, a sum, a plain value, or the office's own formula.

Every variable has to be there: a quarter in which one is missing has no result yet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kinerja_xl.compute.excel import (
    PANJANG_TERBESAR,
    angka_atau_huruf,
    angka_atau_huruf_excel,
    cari,
    cari_excel,
    harfiah,
    sambung,
    teks,
)
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, is_blank_text, is_number
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.compute.ungkapan import Angka, GalatRumus, Operasi, Ungkapan, Variabel, baca_rumus
from kinerja_xl.compute.ungkapan_hitung import hitung, ke_excel, variabel
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.workbook.cells import ExcelError

KOSONG = Rumus(nama="kosong", perlu=(), nilai=lambda _: "", excel=lambda _: '""')
"""The formula of a cell that has nothing to show, so that no older number stays in it."""

PEMISAH = "|"


def kunci_dua(nama: str, pertama: str, kedua: str) -> Rumus:
    """Return the formula of a key column: two columns put together, by which one MATCH can find a row."""

    def nilai(baris: BarisExcel) -> NilaiExcel:
        a, b = baris[pertama], baris[kedua]
        if isinstance(a, ExcelError) or isinstance(b, ExcelError) or is_blank_text(a) or is_blank_text(b):
            return ""
        return sambung(a, PEMISAH, b)

    def excel(alamat: Alamat) -> str:
        a, b = alamat[pertama], alamat[kedua]
        return f'IFERROR(IF(OR({a}="",{b}=""),"",{a}&"{PEMISAH}"&{b}),"")'

    return Rumus(nama=nama, perlu=(pertama, kedua), nilai=nilai, excel=excel)


KUNCI_UKUR = kunci_dua("kunci_ukur", "kode_indikator", "peran")


def ungkapan(ukuran: Ukuran) -> Ungkapan | GalatRumus:
    """Return how a quarter's number comes from the variables of Data Ukur, or why that cannot be said."""
    cara = ukuran.cara_hitung
    if cara is CaraHitung.RUMUS_KHUSUS:
        return baca_rumus(ukuran.rumus_khusus, ukuran.peran)
    if cara.pecahan:
        share = Operasi("/", Variabel(Peran.PEMBILANG), Variabel(Peran.PENYEBUT))
        return Operasi("*", share, Angka(100.0)) if cara is CaraHitung.PERSENTASE else share
    if cara is CaraHitung.JUMLAH:
        first, *rest = ukuran.peran or (Peran.NILAI,)
        total: Ungkapan = Variabel(first)
        for nama in rest:
            total = Operasi("+", total, Variabel(nama))
        return total
    if cara.langsung:
        return Variabel(Peran.NILAI)
    return GalatRumus("Cara hitung ini tidak memakai Data Ukur.", 1)


def realisasi_tw(triwulan: int) -> Callable[[Ukuran], Rumus]:
    """Return the maker of the formula for a quarter's result (1 to 4)."""
    nama = f"realisasi_tw{triwulan}"

    def buat(ukuran: Ukuran) -> Rumus:
        isi = ungkapan(ukuran)
        if isinstance(isi, GalatRumus):
            return KOSONG
        sel = _Sel(f"tw{triwulan}", ukuran.persen)
        if isinstance(isi, Variabel):
            return _satu(nama, sel, isi.nama, huruf=ukuran.huruf)
        return _hitungan(nama, sel, isi, semua=_semua_peran(ukuran, f"tw{triwulan}"))

    return buat


@dataclass(frozen=True, slots=True)
class _Sel:
    """The cells of one quarter in Data Ukur."""

    kolom: str
    persen: frozenset[str]

    def berpersen(self, peran: str) -> bool:
        return f"{peran}.{self.kolom}" in self.persen

    def nilai(self, baris: BarisExcel, peran: str) -> NilaiExcel:
        key = sambung(baris["kode_indikator"], PEMISAH + harfiah(peran))
        return cari(baris, "data_ukur", "kunci", key, self.kolom)

    def excel(self, alamat: Alamat, peran: str) -> str | None:
        key = f"{alamat['kode_indikator']}&{teks(PEMISAH + harfiah(peran))}"
        return cari_excel(alamat, "data_ukur", "kunci", key, self.kolom)


def _satu(nama: str, sel: _Sel, peran: str, *, huruf: bool) -> Rumus:
    """A value that stands in Data Ukur as it is; a letter where the unit is Predikat."""
    persen = sel.berpersen(peran)

    def excel(alamat: Alamat) -> str | None:
        cell = sel.excel(alamat, peran)
        return None if cell is None else angka_atau_huruf_excel(cell, persen=persen, huruf=huruf)

    return Rumus(
        nama=nama,
        perlu=("kode_indikator",),
        nilai=lambda b: angka_atau_huruf(sel.nilai(b, peran), persen=persen, huruf=huruf),
        excel=excel,
    )


def _semua_peran(ukuran: Ukuran, kolom: str) -> bool:
    """True where the result is the sum of all rows that Data Ukur has for the indicator, each of them another one."""
    peran = {p.casefold() for p in ukuran.peran}
    shown = {f"{p}.{kolom}" in ukuran.persen for p in ukuran.peran}
    return ukuran.cara_hitung is CaraHitung.JUMLAH and len(peran) == len(ukuran.peran) and shown == {False}


def _jumlah_baris(alamat: Alamat, kolom: str, banyak: int) -> str | None:
    """Return Excel text for the sum over the rows of an indicator: short, however many there are.

    Excel takes no more than 8192 characters, which a lookup for each of 60 rows exceeds.
    """
    keys, values = alamat.kolom("data_ukur", "kunci"), alamat.kolom("data_ukur", kolom)
    if keys is None or values is None:
        return None
    these = f"{keys},{alamat['kode_indikator']}&{teks(PEMISAH + '*')},{values}"
    return f'IFERROR(IF(COUNTIFS({these},"<1E+300")={banyak},SUMIF({these}),""),"")'


def _hitungan(nama: str, sel: _Sel, isi: Ungkapan, *, semua: bool) -> Rumus:
    """A number computed from several variables, "" until all of them are numbers.

    Args:
        nama: the formula's name.
        sel: the cells of the quarter.
        isi: how the number comes from them.
        semua: it is the sum of all rows that the indicator has.
    """
    peran = variabel(isi)

    def nilai(baris: BarisExcel) -> NilaiExcel:
        found: dict[str, float] = {}
        for p in peran:
            value = sel.nilai(baris, p)
            if not (isinstance(value, float) and is_number(value)):
                return ""
            found[p] = value * 100 if sel.berpersen(p) else value
        result = hitung(isi, found)
        return "" if result is None else result

    def excel(alamat: Alamat) -> str | None:
        cells = {p: cell for p in peran if (cell := sel.excel(alamat, p)) is not None}
        if len(cells) < len(peran):
            return None
        formula = ke_excel(isi, lambda p: f"({cells[p]}*100)" if sel.berpersen(p) else cells[p])
        guarded = f'IF(COUNT({",".join(cells.values())})={len(peran)},{formula},"")' if peran else formula
        text = f'IFERROR({guarded},"")'
        return _jumlah_baris(alamat, sel.kolom, len(peran)) if semua and len(text) > PANJANG_TERBESAR else text

    return Rumus(nama=nama, perlu=("kode_indikator",), nilai=nilai, excel=excel)


REALISASI_TW: Mapping[str, Callable[[Ukuran], Rumus]] = MappingProxyType(
    {f"realisasi_tw{n}": realisasi_tw(n) for n in range(1, 5)}
)
"""The makers for the four quarters, by formula name."""
