"""Angka dalam analisis bukan angka indikatornya.

Periksa kalimat seperti 'kejadian bertambah menjadi 32' pada lembar Analisis, bila yang disebutnya adalah yang dihitung
indikator itu, tetapi 32 bukan realisasi, target, atau data tahun ini maupun tahun-tahun sebelumnya, atau realisasinya
berkurang dari tahun lalu. Demikian pula 'capaian 87 persen', 'realisasi 45', '45 dari 50 desa', '10 dari 12' bila
targetnya 12, 'naik 3 poin', dan '25 perangkat daerah mencapai nilai 70'. Yang belum dikerjakan ('tiga desa belum
tertib') sebanyak penyebut dikurangi pembilang, dan yang terkendala tidak melebihinya. '5 dari 7 desa' tanpa menyebut
waktunya adalah angka akhir tahun, bukan angka triwulan sebelumnya. Diperiksa setelah tahun selesai diukur.

Mengapa: Uraian dan angka yang berbeda dalam satu laporan membuat keduanya tidak dipercaya.

Contoh: Realisasi 23 kejadian, Penyebab 'Kejadian bertambah menjadi 32'.

Jalan keluar: Sesuaikan uraiannya dengan data, atau perbaiki datanya.

Yang tidak terlihat: Angka yang disebut dengan kata lain, angka tentang bagian dari yang dihitung, angka yang tertukar
dengan tahun lain, dan kalimat yang juga menyebut waktu, uang, atau daerah lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.pengukuran.angka_disebut import AngkaDisebut, angka_keliru
from kinerja_xl.rules.pengukuran.tahun import Terukur, sel_kode, tahun
from kinerja_xl.rules.pengukuran.teks_analisis import KOLOM, isi
from kinerja_xl.text.jumlah_disebut import mirip_tahun
from kinerja_xl.text.numbers import banyak_angka, format_number, read_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_BECAME = regex(
    r"(?P<hal>(?:[^\W\d_]+ ){1,4})(?:(?P<naik>bertambah|naik|meningkat)|berkurang|turun|menurun)"
    r"(?: dari [\d.,]+%?(?: [^\W\d_]+)?)?"
    r" (?:menjadi|hingga|sampai) (?P<angka>\d[\d.,]*\d|\d)",
    re.IGNORECASE,
)
_OTHER_TIME = regex(r"\b(?:triwulan|tw|bulan|semester|20\d\d)\b", re.IGNORECASE)
_NEAR = 0.051  # what an office rounds to one decimal


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysis that gives its indicator a number nobody measured."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    for t in year.ukur:
        known = _known(dokumen, t) if t.analisis is not None else []
        said = next(_wrong(dokumen, t, known), None) if known else None
        if said is None or t.analisis is None:
            continue
        kunci, (written, value, left, late) = said
        really = format_number(t.hasil.realisasi) if isinstance(t.hasil.realisasi, float) else "lain"
        told = f"realisasi {t.kode} {really}"
        if left is not None:
            really = format_number(left)
            told = f"menurut Data Ukur {t.kode} sisanya {really}"
        if late is not None:
            really = format_number(late)
            told = f"menurut Data Ukur {t.kode} pada akhir tahun {really}"
        yield temuan(
            t.analisis.at,
            kunci,
            message=f"Periksa: {KOLOM[kunci]} menyebut {kutip(written)}, sedangkan {told}.",
            value=format_number(value),
            expected=really,
            related=(sel_kode(t),),
            fix="sesuaikan uraiannya dengan data, atau perbaiki datanya",
        )


def _wrong(dokumen: Dokumen, t: Terukur, known: list[float]) -> Iterator[tuple[str, AngkaDisebut]]:
    """Yield column and claim, what became of the counted thing first."""
    for kunci, said in _numbers_said(t):
        value = read_number(said["angka"]).value
        if value is None or mirip_tahun(said["angka"]):
            continue
        if all(abs(value - n) >= _NEAR for n in known) or _the_other_way(dokumen, t, said):
            yield kunci, AngkaDisebut(said[0], value)
    for kunci, teks in isi(t.analisis) if t.analisis else ():
        if kunci != "solusi":  # what is to come
            yield from ((kunci, claim) for claim in angka_keliru(dokumen, t, teks, known))


def _numbers_said(t: Terukur) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield column and match of what the analysis says about the counted thing itself."""
    own = kata_isi(t.indikator.nama)
    for kunci, teks in isi(t.analisis) if t.analisis else ():
        for match in _BECAME.finditer(teks) if banyak_angka(teks) else ():
            words = kata_isi(match["hal"])
            if words and words <= own:
                yield kunci, match


def _the_other_way(dokumen: Dokumen, t: Terukur, said: re.Match[str]) -> bool:
    """True where the year's result went the other way than the analysis says."""
    now, last = t.hasil.realisasi, t.hasil.realisasi_lalu
    if not isinstance(now, float) or _OTHER_TIME.search(said.string):
        return False
    value = read_number(said["angka"]).value
    if isinstance(last, float):
        before = [last]
    else:
        before = _earlier(dokumen, t) if value is not None and abs(value - now) < _NEAR else []
    return bool(before) and all(now < v if said["naik"] else now > v for v in before)


def _earlier(dokumen: Dokumen, t: Terukur) -> list[float]:
    """Return every earlier number where last year's is not known: all of them must agree."""
    rows = dokumen.riwayat_menurut_kode[t.kode]
    earlier = [t.indikator.kondisi_awal, t.indikator.realisasi_lalu, *(r.realisasi for r in rows)]
    return [v for v in earlier if isinstance(v, float)]


def _known(dokumen: Dokumen, t: Terukur) -> list[float]:
    """Return all numbers of an indicator: planned, measured, and of earlier years."""
    found = [t.hasil.realisasi, t.hasil.target, *t.hasil.realisasi_tw, t.indikator.kondisi_awal]
    found += t.indikator.target.values()
    found += [value for data in t.data for value in data.tw]
    found += [value for r in dokumen.riwayat if r.kode_indikator == t.kode for value in (r.target, r.realisasi)]
    return [value for value in found if isinstance(value, float)]
