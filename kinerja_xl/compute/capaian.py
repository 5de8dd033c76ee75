"""Achievement: how the result stands to the target, by direction. A fraction: 0.9 is 90 %.

| Arah | T > 0 | T = 0 |
|---|---|---|
| Naik | R / T | not computable |
| Turun, A (default) | (2T - R) / T | 100 % when R = 0, else not computable |
| Turun, B | T / R, not computable for R <= 0 | the same |
| Tetap | 1 - abs(R - T) / T, at least 0 | not computable |

Raw and capped achievement stand apart: raw may be negative or 3.750 %, capped lies between 0 and Batas capaian.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kinerja_xl.compute.berjalan import setahun_penuh
from kinerja_xl.compute.excel import angka, kriteria, kriteria_excel, pilih_angka, pilih_excel, sama
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, is_blank_text, is_number
from kinerja_xl.compute.ukur import KOSONG
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.sheets.pilihan import Arah, RumusNegatif
from kinerja_xl.workbook.cells import ExcelError

TEPAT = 1e-9
"""How far from 100 % still is 100 %."""
Urutan = tuple[tuple[str, ...], ...]
"""Ordinal scales of letters, each worst first."""


def capaian(
    target: float, realisasi: float, arah: Arah = Arah.NAIK, rumus: RumusNegatif = RumusNegatif.SELISIH
) -> float | None:
    """Return the raw achievement as a fraction.

    Args:
        target: the target.
        realisasi: the result.
        arah: Naik, Turun, or Tetap.
        rumus: for Turun.

    Returns:
        None when it cannot be computed (see the table above) and for an unknown choice.
    """
    match arah:
        case Arah.NAIK:
            return realisasi / target if target > 0 else None
        case Arah.TETAP:
            return max(0.0, 1 - abs(realisasi - target) / target) if target > 0 else None
        case Arah.TURUN:
            return _turun(target, realisasi, rumus)
    return None


def _turun(target: float, realisasi: float, rumus: RumusNegatif) -> float | None:
    if target == 0:
        return 1.0 if realisasi == 0 else None
    if target < 0:
        return None
    if rumus is RumusNegatif.SELISIH:
        return (2 * target - realisasi) / target
    return target / realisasi if rumus is RumusNegatif.KEBALIKAN and realisasi > 0 else None


def capaian_huruf(target: str, realisasi: str, urutan: Urutan) -> float | None:
    """Return the achievement of a letter by rank (BB of A: 5 / 6); None unless both stand in one ordinal scale."""
    for ranks in _peringkat(urutan):
        tercapai, wanted = pilih_angka(realisasi, ranks), pilih_angka(target, ranks)
        if tercapai is not None and wanted is not None:
            return tercapai / wanted
    return None


def _peringkat(urutan: Urutan) -> tuple[Mapping[str, float], ...]:
    return tuple({huruf: float(n) for n, huruf in enumerate(letters, 1)} for letters in urutan)


def dibatasi(nilai: float, batas: float | None = None) -> float:
    """Return an achievement between 0 and the cap (a fraction, None for no cap)."""
    return max(0.0, nilai if batas is None else min(nilai, batas))


def tercapai(nilai: float) -> bool:
    """True when an achievement (a fraction) reaches 100 %, judged unrounded but for the machine's noise."""
    return nilai >= 1 - TEPAT


def predikat(nilai: float, skala: Skala | None) -> str:
    """Return the word for a raw achievement (a fraction) in a scale; "" without one."""
    return "" if skala is None else kriteria(nilai * 100, skala)


# -- formulas -------------------------------------------------------------------------------------


def _rumus_capaian(nama: str, kunci_target: str) -> Callable[[Ukuran], Rumus]:
    """Return the maker of the formula that compares Realisasi with a target column of the same row."""

    def buat(ukuran: Ukuran) -> Rumus:
        perlu = (kunci_target, "realisasi")
        if ukuran.batal:
            return Rumus(nama=nama, perlu=(), nilai=lambda _: "", excel=lambda _: '""')
        if ukuran.huruf:
            urutan = ukuran.ketentuan.urutan
            return Rumus(
                nama=nama,
                perlu=perlu,
                nilai=lambda b: _kosong_bila_tidak_ada(_huruf(b[kunci_target], b["realisasi"], urutan)),
                excel=lambda a: _huruf_excel(a[kunci_target], a["realisasi"], urutan),
            )
        arah = ukuran.arah_berlaku
        return Rumus(
            nama=nama,
            perlu=perlu,
            nilai=lambda b: _angka(b, b[kunci_target], b["realisasi"], arah),
            excel=lambda a: _angka_excel(a, a[kunci_target], a["realisasi"], arah),
        )

    return buat


def _kosong_bila_tidak_ada(nilai: float | None) -> NilaiExcel:
    return "" if nilai is None else nilai


def _angka(baris: BarisExcel, target: NilaiExcel, realisasi: NilaiExcel, arah: Arah) -> NilaiExcel:
    if not (isinstance(target, float) and is_number(target) and isinstance(realisasi, float) and is_number(realisasi)):
        return ""
    return _kosong_bila_tidak_ada(capaian(target, realisasi, arah, _rumus_negatif(baris)))


def _rumus_negatif(baris: BarisExcel) -> RumusNegatif:
    """Return the choice of Identitas: A for an empty cell, no member for something that is no choice."""
    chosen = baris.identitas("rumus_capaian_negatif")
    if is_blank_text(chosen):
        return RumusNegatif.SELISIH
    return next((rumus for rumus in RumusNegatif if sama(chosen, rumus)), RumusNegatif.dari("?"))


def _angka_excel(alamat: Alamat, t: str, r: str, arah: Arah) -> str:
    if arah is Arah.TURUN:
        result = _turun_excel(t, r, alamat.identitas("rumus_capaian_negatif"))
    elif arah is Arah.TETAP:
        result = f'IF({t}>0,MAX(0,1-MAX({r}-{t},{t}-{r})/{t}),"")'
    elif arah is Arah.NAIK:
        result = f'IF({t}>0,{r}/{t},"")'
    else:
        return '""'
    return f'IFERROR(IF(AND(ISNUMBER({t}),ISNUMBER({r})),{result},""),"")'


def _turun_excel(t: str, r: str, pilihan: str | None) -> str:
    rest = f"(2*{t}-{r})/{t}"
    if pilihan is not None:
        other = f'IF(AND({pilihan}="{RumusNegatif.KEBALIKAN}",{r}>0),{t}/{r},"")'
        rest = f'IF(OR({pilihan}="",{pilihan}="{RumusNegatif.SELISIH}"),{rest},{other})'
    return f'IF({t}=0,IF({r}=0,1,""),IF({t}>0,{rest},""))'


def _huruf(target: NilaiExcel, realisasi: NilaiExcel, urutan: Urutan) -> float | None:
    texts = [v for v in (target, realisasi) if isinstance(v, str) and not isinstance(v, ExcelError)]
    return capaian_huruf(texts[0], texts[1], urutan) if len(texts) == 2 else None


def _huruf_excel(t: str, r: str, urutan: Urutan) -> str:
    text = '""'
    for ranks in reversed(_peringkat(urutan)):
        text = f"IFERROR({pilih_excel(r, ranks)}/{pilih_excel(t, ranks)},{text})"
    return text


CAPAIAN = _rumus_capaian("capaian", "target")
CAPAIAN_SD = _rumus_capaian("capaian_sd", "target_sd")
CAPAIAN_AKHIR = _rumus_capaian("capaian_akhir", "target_akhir")


def capaian_dibatasi(ukuran: Ukuran) -> Rumus:
    """Return the formula for the achievement between 0 and Batas capaian, or the profile's cap where that is empty."""
    persen = "batas_capaian" in ukuran.persen
    umum = None if ukuran.ketentuan.batas is None else ukuran.ketentuan.batas / 100

    def nilai(baris: BarisExcel) -> NilaiExcel:
        raw, batas = baris["capaian"], baris.identitas("batas_capaian")
        if not (isinstance(raw, float) and is_number(raw)):
            return ""
        if is_blank_text(batas):
            return dibatasi(raw, umum)
        if not (isinstance(batas, float) and is_number(batas)):
            return ""
        return dibatasi(raw, batas if persen else batas / 100)

    def excel(alamat: Alamat) -> str:
        raw, batas = alamat["capaian"], alamat.identitas("batas_capaian")
        capped = f"MAX(0,{raw})" if umum is None else f"MAX(0,MIN({raw},{angka(umum)}))"
        if batas is not None:
            cap = batas if persen else f"{batas}/100"
            capped = f'IF({batas}="",{capped},IF(ISNUMBER({batas}),MAX(0,MIN({raw},{cap})),""))'
        return f'IFERROR(IF(ISNUMBER({raw}),{capped},""),"")'

    return Rumus(nama="capaian_dibatasi", perlu=("capaian",), nilai=nilai, excel=excel)


def predikat_capaian(ukuran: Ukuran) -> Rumus:
    """Return the formula for the word of the raw achievement in the office's scale.

    Of the year once its fourth quarter is measured; before that of what was planned for the quarters so far, and
    nothing where nothing was. A parent, which has no quarters, waits until Data Ukur holds a fourth one.
    """
    skala = ukuran.ketentuan.skala_bernama(ukuran.skala)
    if skala is None:
        return KOSONG
    whole, parent, letters = setahun_penuh(ukuran), ukuran.merata_ratakan, ukuran.huruf

    def kata(raw: NilaiExcel) -> NilaiExcel:
        return kriteria(raw * 100, skala) if isinstance(raw, float) and is_number(raw) else ""

    def kata_excel(raw: str) -> str:
        return f'IFERROR(IF(ISNUMBER({raw}),{kriteria_excel(f"{raw}*100", skala)},""),"")'

    def nilai(baris: BarisExcel) -> NilaiExcel:
        if parent:
            return kata(baris["capaian"]) if baris.banyak_angka("data_ukur", "tw4") != 0 else ""
        fourth = baris["realisasi_tw4"]
        if letters and isinstance(fourth, ExcelError) and not whole:
            return ""
        measured = not is_blank_text(fourth) if letters else is_number(fourth)
        if whole or measured or not baris.ada("realisasi_tw4"):
            return kata(baris["capaian"])
        return kata(baris["capaian_sd"]) if baris.ada("capaian_sd") else ""

    def excel(alamat: Alamat) -> str:
        year = kata_excel(alamat["capaian"])
        if parent:
            fourth = alamat.kolom("data_ukur", "tw4")
            return year if fourth is None else f'IF(COUNT({fourth})>0,{year},"")'
        if whole or not alamat.ada("realisasi_tw4"):
            return year
        so_far = kata_excel(alamat["capaian_sd"]) if alamat.ada("capaian_sd") else '""'
        if letters:
            return f'IFERROR(IF({alamat["realisasi_tw4"]}<>"",{year},{so_far}),"")'
        return f"IF(ISNUMBER({alamat['realisasi_tw4']}),{year},{so_far})"

    return Rumus(
        nama="predikat_capaian", perlu=("capaian",), nilai=nilai, excel=excel, sesudah=("realisasi_tw4", "capaian_sd")
    )
