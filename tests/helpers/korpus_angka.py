"""Words and numbers of the corpus that depend on a fact alone, not on the office that writes it."""

from __future__ import annotations

from helpers.korpus import Baris

SEPERTI = {
    **dict.fromkeys(("pendidikan", "kesehatan", "pekerjaan umum", "pertanian"), "dinas"),
    **dict.fromkeys(("perencanaan", "kepegawaian"), "badan"),
}
SEBUTAN = {"nagari": ("nagari", "APB Nagari", "Pernag"), "distrik": ("kampung", "APBKam", "Perkam")}
UNTUK = {"7.01.01": "akuntabel", "7.01.02": "layanan", "7.01.03": "desa", "7.01.04": "tertib", "7.01.06": "desa"}
_HASIL = {
    "Penyusunan": "Tersusunnya",
    "Penyediaan": "Tersedianya",
    "Peningkatan": "Meningkatnya",
    "Fasilitasi": "Terfasilitasinya",
    "Pemeliharaan": "Terpeliharanya",
    "Pembangunan": "Terbangunnya",
    "Pengadaan": "Tersedianya",
}


def ragam_teks(teks: str) -> set[str]:
    two = {"pekerjaan umum", "rumah sakit"}
    return {teks} if teks in two else set(teks.split())


def angka(nilai: float) -> str:
    return f"{round(nilai, 2):g}".replace(".", ",") if abs(nilai) < 1e5 else f"{nilai:.0f}"


def hasil_dahulu(baris: Baris, tahun: int, lalu: int) -> str:
    """Return the result of so many years ago: five hundredths worse a year, a letter one lower."""
    teks = baris[f"target_{tahun}"]
    if teks.isalpha():
        return {"A": "BB", "BB": "B", "B": "CC"}[teks]
    worse = 1 + 0.05 * lalu if baris["arah"] == "Turun" else 1 - 0.05 * lalu
    value = float(teks.replace(",", ".")) * worse
    return angka(float(round(value)) if "," not in teks else value)


def pagu_simpul(kode: str) -> int:
    return 12_500_000 + 1_750_000 * sum(int(part) for part in kode.split("."))


def target_triwulan(target: float, pola: str) -> list[str]:
    """Return the four quarters of a year's target."""
    if pola == "rata":
        return [angka(target)] * 4
    if pola == "naik":
        return [angka(target * n / 4) for n in (1, 2, 3)] + [angka(target)]
    if pola in {"jumlah", "jumlah0"}:
        first = 0.0 if pola == "jumlah0" or target < 4 else float(target // 4)
        second = 0.0 if target < 4 else float(target // 4)
        third = 0.0 if target < 2 else float(target // 4 or 1)
        return [angka(q) for q in (first, second, third, target - first - second - third)]
    return ["", "", "", angka(target)]


def hasil_resmi(nama: str) -> str:
    """Return the objective that offices make of an official name."""
    verb, _, rest = nama.partition(" ")
    result = _HASIL.get(verb)
    return f"{result} {rest}" if result and not rest.startswith(("dan", ",")) else f"Terlaksananya {nama}"
