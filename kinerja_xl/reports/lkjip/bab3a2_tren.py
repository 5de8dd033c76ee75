"""Sentences of Bab III that compare this year with the years before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kinerja_xl.compute.capaian import Urutan
from kinerja_xl.compute.hasil import Nilai
from kinerja_xl.reports.cetak.angka_capaian import teks_angka, teks_persen
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.sel_dokumen import Sel
from kinerja_xl.reports.lkjip.angka_kalimat import hampir_sama
from kinerja_xl.reports.lkjip.fakta import Fakta, TahunLalu
from kinerja_xl.reports.lkjip.keadaan import besar, bilangan, pilih_pola

PALING_SEDIKIT = 3
"""Earlier years from which a course may be told; evaluators ask for at least as many."""


def beda(a: Nilai, b: Nilai, urutan: Urutan = ()) -> int:
    """Return 1, 0 or -1 as ``a`` is above, like or below ``b``; like is what prints alike. Letters by their rank."""
    if isinstance(a, float) and isinstance(b, float):
        return 0 if hampir_sama(a, b) or teks_angka(a) == teks_angka(b) else (1 if a > b else -1)
    first, second = str(a).upper(), str(b).upper()
    rank = next((u for u in urutan if first in u and second in u), (first, second))
    return (rank.index(first) > rank.index(second)) - (rank.index(first) < rank.index(second))


_NAIK = (
    "dibandingkan dengan tahun {lalu}, realisasi {nama} naik {selisih}, dari {sebelum} menjadi {kini}.",
    "realisasi {nama} meningkat dari {sebelum} pada tahun {lalu} menjadi {kini} pada tahun {tahun}, atau bertambah "
    "{selisih}.",
    "pada tahun {lalu} realisasi {nama} tercatat {sebelum}; pada tahun {tahun} angkanya naik {selisih} menjadi {kini}.",
)
_TURUN = (
    "dibandingkan dengan tahun {lalu}, realisasi {nama} turun {selisih}, dari {sebelum} menjadi {kini}.",
    "realisasi {nama} menurun dari {sebelum} pada tahun {lalu} menjadi {kini} pada tahun {tahun}, atau berkurang "
    "{selisih}.",
    "pada tahun {lalu} realisasi {nama} tercatat {sebelum}; pada tahun {tahun} angkanya turun {selisih} menjadi "
    "{kini}.",
)
_TETAP = (
    "dibandingkan dengan tahun {lalu}, realisasi {nama} tidak berubah, yaitu {kini}.",
    "realisasi {nama} pada tahun {tahun} sama dengan tahun {lalu}, yaitu {kini}.",
    "seperti pada tahun {lalu}, realisasi {nama} pada tahun {tahun} adalah {kini}.",
)
_BERUBAH_HURUF = {
    1: "hasil {nama} naik dari {sebelum} pada tahun {lalu} menjadi {kini} pada tahun {tahun}.",
    -1: "hasil {nama} turun dari {sebelum} pada tahun {lalu} menjadi {kini} pada tahun {tahun}.",
    0: "hasil {nama} pada tahun {tahun} sama dengan tahun {lalu}, yaitu {kini}.",
}
_MAKNA = {
    True: "Karena {} makin rendah makin baik, perubahan itu berarti perbaikan kinerja.",
    False: "Karena {} makin rendah makin baik, perubahan itu berarti kinerja menurun.",
}


def tren(fakta: Fakta) -> Teks:
    """Return how this year stands to the years before."""
    known = tuple(t for t in fakta.lalu if t.realisasi is not None)
    if fakta.hasil.realisasi is None:
        text = rangkai(
            "Perubahan {nama} dari tahun ke tahun belum dapat dinilai karena realisasi tahun {tahun} belum diukur.",
            nama=fakta.sebutan,
            tahun=fakta.teks_tahun,
        )
        return gabung((text, _kurang(fakta, known)))
    if not known:
        text = rangkai("Perbandingan {nama} dengan tahun-tahun sebelumnya belum dapat disajikan.", nama=fakta.sebutan)
        return gabung((text, _kurang(fakta, known)))
    last = known[-1]
    direct = last.tahun == fakta.tahun - 1
    first = _dari_tahun_lalu(fakta, last)
    if not direct:
        first = gabung((_bolong(fakta, last), first))
    return gabung((first, _capaian(fakta, last), _panjang(fakta, known), _kurang(fakta, known)))


def _bolong(fakta: Fakta, last: TahunLalu) -> Teks:
    return rangkai(
        "Realisasi tahun {} tidak tersedia, sehingga pembandingnya adalah tahun {}.",
        Teks(str(fakta.tahun - 1), fakta.sel_tahun),
        _tahun(last),
    )


def _tahun(lalu: TahunLalu) -> Teks:
    return Teks(str(lalu.tahun), (lalu.baris.at.sel("tahun"),))


def _sel(lalu: TahunLalu) -> Sel:
    return (lalu.baris.at.sel("realisasi"),)


def _dari_tahun_lalu(fakta: Fakta, last: TahunLalu) -> Teks:
    now, before = fakta.hasil.realisasi, last.realisasi
    sign = beda(now, before, fakta.ukuran.ketentuan.urutan)
    letters = not (isinstance(now, float) and isinstance(before, float))
    numbers = {1: _NAIK, -1: _TURUN, 0: _TETAP}[sign]
    pattern = _BERUBAH_HURUF[sign] if letters else pilih_pola(numbers, fakta.urutan)
    gap = now - before if isinstance(now, float) and isinstance(before, float) else 0.0
    made = rangkai(
        pattern,
        lalu=_tahun(last),
        nama=fakta.sebutan,
        tahun=fakta.teks_tahun,
        sebelum=fakta.teks(before, _sel(last)),
        kini=fakta.realisasi,
        selisih=fakta.selisih(gap, (*fakta.sel_realisasi, *_sel(last))),
    )
    meaning = rangkai(_MAKNA[sign < 0], fakta.nama) if fakta.turun and sign and not letters else ""
    return gabung((besar(made), meaning))


def _capaian(fakta: Fakta, last: TahunLalu) -> Teks:
    """Return how the achievement moved, where last year had a target; why, where a raised target alone explains it."""
    now, before = fakta.hasil.capaian, last.capaian
    if now is None or before is None:
        return Teks("")
    cells = (last.baris.at.sel("target"), *_sel(last))
    parts = {"sebelum": Teks(teks_persen(before), cells), "kini": fakta.capaian}
    if teks_persen(now) == teks_persen(before):
        return rangkai("Capaian {nama} terhadap target masing-masing tahun tetap {kini}.", nama=fakta.nama, **parts)
    up = now > before
    result = beda(fakta.hasil.realisasi, last.realisasi) * (-1 if fakta.turun else 1)
    verb = "naik" if up else "turun"
    if fakta.tetap or not result or (result > 0) == up:
        return rangkai(
            f"Capaian terhadap target masing-masing tahun {verb} dari {{sebelum}} menjadi {{kini}}.", **parts
        )
    harder = beda(fakta.hasil.target, last.target) * (-1 if fakta.turun else 1)
    reason = ""
    if harder == (1 if result > 0 else -1):
        word = "diperketat" if fakta.turun else "dinaikkan"
        reason = f" karena target {word if harder > 0 else 'dilonggarkan' if fakta.turun else 'diturunkan'} dari "
        reason += "{t_lalu} menjadi {t_kini}"
    return rangkai(
        f"Meskipun demikian, capaian terhadap target {verb} dari {{sebelum}} menjadi {{kini}}{reason}.",
        **parts,
        t_lalu=fakta.teks(last.target, (last.baris.at.sel("target"),)),
        t_kini=fakta.target,
    )


def _panjang(fakta: Fakta, known: Sequence[TahunLalu]) -> Teks:
    """Return the course over all years, from two earlier ones on."""
    values = [*(t.realisasi for t in known), fakta.hasil.realisasi]
    steps = [beda(b, a) for a, b in pairwise(values)]
    if len(known) < 2:
        return Teks("")
    row = _deret((*(fakta.teks(t.realisasi, _sel(t)) for t in known), fakta.realisasi))
    since = rangkai("{} sampai dengan {}", _tahun(known[0]), fakta.teks_tahun)
    skipped = [y for y in range(known[0].tahun, fakta.tahun) if y not in {t.tahun for t in known}]
    note = rangkai(" (tanpa data tahun {})", deretan(Teks(str(y), fakta.sel_tahun) for y in skipped)) if skipped else ""
    parts = {"masa": since, "deret": row, "catatan": note}
    if len(known) < PALING_SEDIKIT:
        return rangkai("Realisasi tahun {masa}{catatan} berturut-turut {deret}.", **parts)
    *before, last = steps
    if not any(steps):
        return rangkai("Selama tahun {masa}{catatan} realisasinya tidak berubah.", **parts)
    if min(steps) >= 0 or max(steps) <= 0:
        up = max(steps) > 0
        word = (
            ("terus meningkat" if up else "terus menurun")
            if all(steps)
            else f"tidak pernah {'turun' if up else 'naik'}"
        )
        return rangkai(pilih_pola(_SEARAH, fakta.urutan), kata=word, **parts)
    if last and any(before) and all(step * last <= 0 for step in before):
        word = "kenaikan" if last < 0 else "penurunan"
        return rangkai(_TERHENTI, kata=word, tahun=fakta.teks_tahun, **parts)
    return rangkai(pilih_pola(_BERUBAH_UBAH, fakta.urutan), **parts)


_SEARAH = (
    "Sepanjang tahun {masa}{catatan} realisasinya {kata}: {deret}.",
    "Jika ditarik lebih panjang, realisasi tahun {masa}{catatan} {kata}, berturut-turut {deret}.",
)
_TERHENTI = (
    "Dengan demikian, {kata} pada tahun-tahun sebelumnya berbalik pada tahun {tahun}; realisasi tahun {masa}{catatan} "
    "berturut-turut {deret}."
)
_BERUBAH_UBAH = (
    "Dalam rentang tahun {masa}{catatan} realisasinya naik turun, berturut-turut {deret}.",
    "Realisasi tahun {masa}{catatan} belum stabil: {deret}.",
)


def _deret(values: Sequence[Teks]) -> Teks:
    """Return numbers one after the other; semicolons, since the numbers have commas."""
    return Teks(f"{'; '.join(values[:-1])}; dan {values[-1]}", bagian=values)


def _kurang(fakta: Fakta, known: Sequence[TahunLalu]) -> Teks:
    """Return what too few earlier years mean; what is missing is asked for where there is none at all."""
    years = [fakta.tahun - n for n in range(PALING_SEDIKIT, 0, -1)]
    if not known:
        named = ", ".join(str(y) for y in years)
        return Isian(
            f"Realisasi {named} {fakta.kode}, bila indikator ini sudah diukur", f"lembar Riwayat, {fakta.kode}"
        ).teks
    if len(known) >= PALING_SEDIKIT:
        return Teks("")
    have = deretan(_tahun(t) for t in known)
    return rangkai(
        "Data pembanding baru tersedia untuk {jumlah} tahun sebelumnya ({tahun}), sehingga kecenderungan jangka "
        "panjang belum dapat disimpulkan.",
        jumlah=bilangan(len(known)),
        tahun=have,
    )
