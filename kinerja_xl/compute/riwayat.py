"""What a row of Capaian takes from elsewhere: unit and targets from Kinerja, last year's result from Riwayat."""

from __future__ import annotations

from kinerja_xl.compute.excel import angka_atau_huruf, angka_atau_huruf_excel, cari, cari_excel, sambung
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, is_number, lookup_text, lookup_value
from kinerja_xl.compute.ukur import KOSONG, PEMISAH, kunci_dua
from kinerja_xl.compute.ukuran import Ukuran

KUNCI_RIWAYAT = kunci_dua("kunci_riwayat", "kode_indikator", "tahun")

SATUAN = Rumus(
    nama="satuan_indikator",
    perlu=("kode_indikator",),
    nilai=lambda b: lookup_value(b, "kode_indikator", "kinerja", "kode_indikator", "satuan"),
    excel=lambda a: lookup_text(a, "kode_indikator", "kinerja", "kode_indikator", "satuan"),
)


def _dari_kinerja(nama: str, kunci: str, kolom: str, ukuran: Ukuran) -> Rumus:
    """A target of the indicator, in percentage points where Kinerja shows it as per cent."""
    persen, huruf = kunci in ukuran.persen, ukuran.huruf

    def nilai(baris: BarisExcel) -> NilaiExcel:
        found = cari(baris, "kinerja", "kode_indikator", baris["kode_indikator"], kolom)
        return angka_atau_huruf(found, persen=persen, huruf=huruf)

    def excel(alamat: Alamat) -> str | None:
        cell = cari_excel(alamat, "kinerja", "kode_indikator", alamat["kode_indikator"], kolom)
        # without the column nothing is to be shown, not what an earlier fill found there
        return '""' if cell is None else angka_atau_huruf_excel(cell, persen=persen, huruf=huruf)

    return Rumus(nama=nama, perlu=("kode_indikator",), nilai=nilai, excel=excel)


def target_capaian(ukuran: Ukuran) -> Rumus:
    """Return the formula for this year's target."""
    return _dari_kinerja("target_capaian", "target", "target_tahun_ini", ukuran)


def target_akhir(ukuran: Ukuran) -> Rumus:
    """Return the formula for the target at the end of the period."""
    if ukuran.tahun_akhir is None:
        return KOSONG
    return _dari_kinerja("target_akhir", "target_akhir", f"target_{ukuran.tahun_akhir}", ukuran)


def realisasi_lalu(ukuran: Ukuran) -> Rumus:
    """Return the formula for last year's result."""
    persen, huruf = "realisasi_lalu" in ukuran.persen, ukuran.huruf

    def nilai(baris: BarisExcel) -> NilaiExcel:
        if baris.tahun is None:
            return ""
        key = sambung(baris["kode_indikator"], f"{PEMISAH}{baris.tahun - 1}")
        return angka_atau_huruf(cari(baris, "riwayat", "kunci", key, "realisasi"), persen=persen, huruf=huruf)

    def excel(alamat: Alamat) -> str | None:
        if alamat.tahun is None:
            return None
        key = f'{alamat["kode_indikator"]}&"{PEMISAH}{alamat.tahun - 1}"'
        cell = cari_excel(alamat, "riwayat", "kunci", key, "realisasi")
        return None if cell is None else angka_atau_huruf_excel(cell, persen=persen, huruf=huruf)

    return Rumus(nama="realisasi_lalu", perlu=("kode_indikator",), nilai=nilai, excel=excel)


def _perubahan(baris: BarisExcel) -> NilaiExcel:
    now, before = baris["realisasi"], baris["realisasi_lalu"]
    if not (isinstance(now, float) and is_number(now) and isinstance(before, float) and is_number(before)):
        return ""
    return now - before


def _perubahan_excel(alamat: Alamat) -> str:
    now, before = alamat["realisasi"], alamat["realisasi_lalu"]
    return f'IFERROR(IF(AND(ISNUMBER({now}),ISNUMBER({before})),{now}-{before},""),"")'


PERUBAHAN = Rumus(nama="perubahan", perlu=("realisasi", "realisasi_lalu"), nilai=_perubahan, excel=_perubahan_excel)
