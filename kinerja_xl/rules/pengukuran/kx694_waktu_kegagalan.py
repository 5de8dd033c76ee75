"""Waktu yang disebut analisis bukan waktu kekurangannya.

Periksa analisis setahun yang menyebut satu bulan atau triwulan sebagai waktu kegiatan indikatornya batal, ditunda, atau
tidak terlaksana, padahal pada triwulan itu targetnya tercapai dan yang kurang triwulan lain. Kegiatannya dikenali dari
nama indikator itu atau nama indikator di bawahnya.

Mengapa: Analisis menerangkan angka di atasnya; sebab yang terjadi pada waktu lain tidak menerangkannya.

Contoh: 'Rapat koordinasi bulan Mei dibatalkan', sedangkan laporan rapat TW II 3 dari 3 dan TW III 2 dari 3.

Jalan keluar: Perbaiki waktunya, atau realisasi triwulannya.

Yang tidak terlihat: Kejadian yang tidak memakai kata pada nama indikator, dan indikator tanpa target triwulan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.pengukuran.tahun import Tahun, Terukur, sebutkan, tahun
from kinerja_xl.sheets.pilihan import Arah
from kinerja_xl.text.dates import BULAN, triwulan_bulan, triwulan_ke
from kinerja_xl.text.kalimat import pisah_kalimat

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_WHEN = (
    rf"(?:pada\s)?(?:akhir\s|awal\s)?(?:bulan\s(?P<bulan>{'|'.join(BULAN)})"
    r"|(?:triwulan|tw)\s(?P<tw>IV|III|II|I|[1-4]))"
)
_FAILED = regex(
    rf"(?<![^\W\d_])(?P<apa>[^\W\d_]++(?:\s[^\W\d_]++){{0,5}}?)\s{_WHEN}\s"
    r"(?P<batal>batal|di(?:batalkan|tunda|undur|tiadakan)|tertunda|(?:tidak|belum)\s(?:jadi\s|dapat\s)?(?:di|ter)\w+)\b",
    re.IGNORECASE,
)
_ANY = regex(rf"\b(?:(?P<bulan>{'|'.join(BULAN)})|(?:triwulan|tw)\s(?P<tw>IV|III|II|I|[1-4]))\b", re.IGNORECASE)


class Gagal(NamedTuple):
    """What is written, the quarter it names, and what failed."""

    tulisan: str
    triwulan: int
    apa: frozenset[str]


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysis that puts a failure into a quarter that reached its target."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    for t in year.ukur:
        if t.analisis is None:
            continue
        for kunci in ("penyebab", "kendala"):
            found = next((x for x in _failures(getattr(t.analisis, kunci))), None)
            meant = _meant(dokumen, year, t, found.apa) if found else []
            short = {n for m in meant for n in _short(m)}
            if found is None or not short or found.triwulan in short:
                continue
            if not all(_reached(m, found.triwulan) for m in meant) or short & _all_times(getattr(t.analisis, kunci)):
                continue
            codes = ", ".join(m.kode for m in meant)
            yield temuan(
                t.analisis.at,
                kunci,
                message=f"Periksa: analisis menyebut '{found.tulisan}', sedangkan {codes} kurang pada "
                f"{sebutkan(sorted(short))} dan mencapai target pada {sebutkan([found.triwulan])}.",
                value=sebutkan([found.triwulan]),
                expected=sebutkan(sorted(short)),
                related=tuple(d.at.sel(f"tw{n}") for m in meant for d in m.data for n in sorted(short)),
                fix="perbaiki waktunya, atau realisasi triwulannya",
            )
            break


def _failures(teks: str) -> Iterator[Gagal]:
    for sentence in pisah_kalimat(teks):
        for match in _FAILED.finditer(sentence):
            quarter = _quarter(match)
            words = kata_isi(match["apa"])
            if words:
                yield Gagal(" ".join(match[0].split()), quarter, words)


def _all_times(teks: str) -> set[int]:
    return {_quarter(match) for match in _ANY.finditer(teks)}


def _quarter(match: re.Match[str]) -> int:
    return triwulan_bulan(match["bulan"]) if match["bulan"] else triwulan_ke(match["tw"])


def _meant(dokumen: Dokumen, year: Tahun, t: Terukur, apa: frozenset[str]) -> list[Terukur]:
    """Return the indicators that count what failed: this one, else those below it."""
    if apa <= kata_isi(t.indikator.nama):
        return [t]
    waiting, below, seen = [t.simpul.kode], [], {t.simpul.kode}
    while waiting:
        for simpul in dokumen.anak.get(waiting.pop(), ()):
            if simpul.kode not in seen:
                seen.add(simpul.kode)
                waiting.append(simpul.kode)
                below += [i.kode for sasaran in simpul.sasaran for i in sasaran.indikator if apa <= kata_isi(i.nama)]
    return [m for kode in below if (m := year.menurut_kode.pertama(kode)) is not None]


def _short(t: Terukur) -> set[int]:
    """Return the quarters that missed their own targets."""
    return {n for n, (planned, done) in _quarters(t) if done < planned}


def _reached(t: Terukur, triwulan: int) -> bool:
    return any(n == triwulan and 0 < planned <= done for n, (planned, done) in _quarters(t))


def _quarters(t: Terukur) -> Iterator[tuple[int, tuple[float, float]]]:
    if t.indikator.arah is Arah.TURUN:
        return
    for n, pair in enumerate(zip(t.indikator.target_tw, t.hasil.realisasi_tw, strict=True), start=1):
        planned, done = pair
        if isinstance(planned, float) and isinstance(done, float):
            yield n, (planned, done)
