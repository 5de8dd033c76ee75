"""Sentences of Bab III that compare this year with a national standard, or say that the office has none."""

from __future__ import annotations

from kinerja_xl.compute.hasil import Nilai
from kinerja_xl.reports.cetak.asal import Isian, Teks, rangkai
from kinerja_xl.reports.lkjip.bab3a2_tren import beda
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import besar, pilih_pola

_TANPA_STANDAR = (
    "pembanding tingkat nasional untuk {nama} belum dicantumkan. {isian}",
    "{nama} belum disandingkan dengan standar nasional. {isian}",
)
_LEBIH_BAIK = (
    "realisasi {nama} sebesar {kini} lebih baik daripada angka pembanding {standar} ({sumber}), dengan selisih "
    "{selisih}.",
    "dibandingkan dengan {standar} sebagai pembanding nasional ({sumber}), realisasi {nama} sebesar {kini} lebih baik "
    "{selisih}.",
)
_LEBIH_BURUK = (
    "realisasi {nama} sebesar {kini} belum menyamai angka pembanding {standar} ({sumber}); selisihnya {selisih}.",
    "angka pembanding nasional untuk {nama} adalah {standar} ({sumber}). Realisasi {kini} masih terpaut {selisih} "
    "darinya.",
)
_SETARA = "realisasi {nama} sebesar {kini} setara dengan angka pembanding {standar} ({sumber})."
_HURUF = {
    1: "hasil {nama}, yaitu {kini}, lebih baik daripada pembanding nasional {standar} ({sumber}).",
    0: "hasil {nama}, yaitu {kini}, setara dengan pembanding nasional {standar} ({sumber}).",
    -1: "hasil {nama}, yaitu {kini}, belum menyamai pembanding nasional {standar} ({sumber}).",
}
POSISI = {1: "Lebih baik", 0: "Setara", -1: "Belum menyamai"}


def posisi(fakta: Fakta, standard: Nilai) -> int | None:
    """Return 1, 0 or -1 as this year's result is better than, like, or worse than the standard; None without both."""
    now = fakta.hasil.realisasi
    if standard is None or now is None or isinstance(standard, str) != isinstance(now, str):
        return None
    urutan = fakta.ukuran.ketentuan.urutan
    if isinstance(standard, str) and not any({standard.upper(), str(now).upper()} <= set(u) for u in urutan):
        return None
    if fakta.tetap and beda(now, standard, urutan):
        return -1
    return beda(now, standard, urutan) * (-1 if fakta.turun else 1)


def standar(fakta: Fakta) -> Teks:
    """Return how this year stands to the national standard; an office may say that there is none."""
    analysis, kode = fakta.analisis, fakta.kode
    standard = analysis.standar_nasional if analysis else None
    source = analysis.sumber_standar.strip(" .") if analysis else ""
    if analysis is None or (standard is None and not source):
        column = "kolom Standar nasional dan Sumber standar (tulis pada Sumber standar bila tidak ada)"
        return besar(
            rangkai(
                pilih_pola(_TANPA_STANDAR, fakta.urutan),
                nama=fakta.sebutan,
                isian=Isian(f"Standar nasional {kode}", f"lembar Analisis, {column}, {kode}").teks,
            )
        )
    cells = (analysis.at.sel("standar_nasional"),)
    named = Teks(source, (analysis.at.sel("sumber_standar"),))
    if standard is None:
        return besar(
            rangkai(
                "Perbandingan dengan angka tingkat nasional untuk {nama} tidak disajikan; keterangan kantor: {sumber}.",
                nama=fakta.nama,
                sumber=named,
            )
        )
    if not source:
        named = Isian(f"Sumber standar {kode}", f"lembar Analisis, kolom Sumber standar, {kode}").teks
    place = posisi(fakta, standard)
    now = fakta.hasil.realisasi
    parts = {"nama": fakta.sebutan, "standar": fakta.teks(standard, cells), "sumber": named}
    if place is None:
        why = "realisasi tahun ini belum diukur" if now is None else "satuannya berbeda"
        return besar(
            rangkai(f"{{nama}} belum dapat dibandingkan dengan {{standar}} ({{sumber}}) karena {why}.", **parts)
        )
    gap = now - standard if isinstance(now, float) and isinstance(standard, float) else 0.0
    if isinstance(standard, str):
        pattern = _HURUF[place]
    else:
        pattern = _SETARA if not place else pilih_pola(_LEBIH_BAIK if place > 0 else _LEBIH_BURUK, fakta.urutan)
    return besar(
        rangkai(
            pattern,
            kini=fakta.realisasi,
            selisih=fakta.selisih(gap, (*cells, *fakta.sel_realisasi)),
            **parts,
        )
    )
