"""The internal AKIP evaluation: a grade turns a sub component's weight into points, all of them make the total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kinerja_xl.compute.excel import kriteria, kriteria_excel, pilih_angka, pilih_excel
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, is_number
from kinerja_xl.compute.ukuran import Daerah
from kinerja_xl.regulations.akip import EvaluasiAkip

_DESIMAL_PREDIKAT = 2  # totals are printed to two decimals; 80.00000000000001 is 80,00 and so BB


def nilai_sub_komponen(bobot: float, huruf: str, akip: EvaluasiAkip) -> float | None:
    """Return the points of a sub component, None for a letter that is no grade."""
    value = pilih_angka(huruf, akip.nilai)
    return None if value is None else bobot * value / 100


def total(nilai: Sequence[float | None], akip: EvaluasiAkip) -> float | None:
    """Return the total of the sub components, None until all of them are graded."""
    graded = [n for n in nilai if n is not None]
    return sum(graded) if len(graded) == len(akip.sub_komponen) else None


def predikat_akip(nilai: float, akip: EvaluasiAkip) -> str:
    """Return the predikat of a total, rounded to two decimals first: 90,00 is A, 90,01 is AA."""
    return kriteria(nilai, akip.predikat, _DESIMAL_PREDIKAT)


def per_komponen(nilai: Mapping[tuple[str, str], float | None], akip: EvaluasiAkip) -> dict[str, float | None]:
    """Return the points of each component ((komponen, sub komponen) -> points); None until all its parts are graded."""
    found: dict[str, float | None] = {}
    for sub in akip.sub_komponen:
        points, so_far = nilai.get((sub.komponen, sub.nama)), found.get(sub.komponen, 0.0)
        found[sub.komponen] = None if points is None or so_far is None else so_far + points
    return found


def sub_komponen(akip: EvaluasiAkip) -> Rumus:
    """Return the formula for the points of a sub component."""

    def nilai(baris: BarisExcel) -> NilaiExcel:
        bobot, huruf = baris["bobot"], baris["nilai_huruf"]
        if not (isinstance(bobot, float) and is_number(bobot)):
            return ""
        value = pilih_angka(huruf, akip.nilai)
        return "" if value is None else bobot * value / 100

    def excel(alamat: Alamat) -> str:
        bobot, huruf = alamat["bobot"], alamat["nilai_huruf"]
        return f'IFERROR(IF(ISNUMBER({bobot}),{bobot}*{pilih_excel(huruf, akip.nilai)}/100,""),"")'

    return Rumus(nama="nilai_sub_komponen", perlu=("bobot", "nilai_huruf"), nilai=nilai, excel=excel)


def nilai_akip(nilai_sub: Daerah, akip: EvaluasiAkip, *, huruf: bool) -> Rumus:
    """Return the formula for the total over the column Nilai of the sheet AKIP, as its predikat where ``huruf``."""
    lengkap = len(akip.sub_komponen)

    def nilai(_: object) -> NilaiExcel:
        if nilai_sub.ringkasan.angka != lengkap:
            return ""
        result = nilai_sub.ringkasan.jumlah
        return predikat_akip(result, akip) if huruf else result

    def excel(_: object) -> str:
        result = f"SUM({nilai_sub.alamat})"
        if huruf:
            result = kriteria_excel(result, akip.predikat, _DESIMAL_PREDIKAT)
        return f'IFERROR(IF(COUNT({nilai_sub.alamat})={lengkap},{result},""),"")'

    return Rumus(nama="nilai_akip", perlu=(), nilai=nilai, excel=excel)
