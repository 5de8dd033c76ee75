"""Narasi tidak sesuai dengan data kantornya.

Periksa Narasi yang menyatakan semua sasaran atau indikator tercapai, padahal indikator sasaran strategis tidak (atau
indikator mana pun, bila yang disebut seluruh indikator atau target); yang menyatakan ada yang tidak tercapai, padahal
semuanya tercapai; yang menyebut banyaknya desa, kelurahan, atau kampung yang tidak pernah disebut lagi dalam buku
kerja; yang menyebut banyaknya kendaraan, gedung, jabatan, program, kegiatan, atau sub kegiatan lain dari lembar Sarana,
Pejabat, dan Kinerja (barang yang sama dalam dua keadaan dijumlahkan); dan paragraf yang tertulis dua kali.

Mengapa: Simpulan laporan paling banyak dibaca; angka yang lain dari Bab III membuat laporannya tidak dipercaya.

Contoh: Gambaran umum menyebut 16 kampung, sedangkan indikator dan penjelasannya memakai 14.

Jalan keluar: Sesuaikan Narasi dengan data, atau perbaiki datanya.

Yang tidak terlihat: Keterangan yang tidak ada datanya dalam buku kerja, dan simpulan tentang sebagian sasaran.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Narasi
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.rules.pengukuran.narasi_hitung import banyak_beda
from kinerja_xl.rules.pengukuran.tahun import sel_kode, tahun
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, jumlah_disebut
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_ALL = regex(
    r"\b(?:semua|seluruh|(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan))\s+(?:indikator\s+)?(?:sasaran|indikator)\b"
    r"(?:\s+\S+){0,7}?\s+(?:tercapai|mencapai target|melampaui target|memenuhi target)\b",
    re.IGNORECASE,
)
_EVERYTHING = regex(
    r"\b(?:semua|seluruh)\s+(?:target|indikator)\b(?!\s+(?:kinerja\s+)?(?:utama|sasaran|strategis|program|kegiatan))"
    r"(?:\s+\S+){0,5}?\s+(?:tercapai|terpenuhi|terlampaui|dicapai|mencapai target|melampaui target|memenuhi target)\b",
    re.IGNORECASE,
)
"""A claim about more than the objectives: every indicator that was measured bears on it."""
_MISSED = regex(
    r"\b(?:satu|dua|tiga|empat|lima|\d+)\s+(?:(?:indikator|sasaran)\s+)?(?:tidak|belum)\s+"
    r"(?:tercapai|mencapai target)\b",
    re.IGNORECASE,
)
_LIMITED = regex(
    r"\b(?:agar|supaya|akan|diharapkan|jika|bila|kecuali|tidak|belum|bukan|triwulan|semester|20\d\d|program|kegiatan"
    r"|lalu|sebelumnya|depan|anggaran)\b",
    re.IGNORECASE,
)
_PARTS = regex(
    r"\b(?:memiliki|mempunyai|terdiri (?:atas|dari)|membawahi|membawahkan|membina|melayani|meliputi|mencakup"
    r"|terbagi (?:atas|menjadi|dalam))\s+"
    rf"(?P<angka>{POLA_JUMLAH})\s+(?:\([^)]*\)\s*)?(?P<hal>desa|kelurahan|kampung|nagari|gampong|pekon|dusun|rw|rt)\b",
    re.IGNORECASE,
)
_SHORTEST = 6  # words of a paragraph that may not stand twice


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each paragraph that says otherwise than the data."""
    seen: dict[str, Narasi] = {}
    for row in dokumen.narasi:
        earlier = seen.setdefault(normalise(row.teks), row)
        if earlier is not row and len(row.teks.split()) >= _SHORTEST:
            yield temuan(
                row.at,
                "teks",
                message=f"Periksa: paragraf ini sudah tertulis pada {earlier.bagian}.",
                value=row.teks,
                expected="paragraf sendiri",
                related=(earlier.at.sel("teks"),),
                fix="hapus salah satunya, atau tulis isi bagiannya sendiri",
            )
            continue
        yield from _claims(dokumen, row)
        yield from _parts(dokumen, row)
        yield from _counts(dokumen, row)


def _claims(dokumen: Dokumen, row: Narasi) -> Iterator[Finding]:
    """Yield a finding where a plain claim about all objectives is against the results of a finished year."""
    year = tahun(dokumen)
    top = [t for t in year.ukur if t.simpul.jenjang.strategis and t.hasil.tercapai is not None]
    if not year.selesai or not top or len(top) < sum(1 for t in year.ukur if t.simpul.jenjang.strategis):
        return
    missed = [t for t in top if not t.hasil.tercapai]
    for sentence in pisah_kalimat(row.teks):
        every, some, whole = _ALL.search(sentence), _MISSED.search(sentence), _EVERYTHING.search(sentence)
        if whole and not _LIMITED.search(sentence):
            missed = [t for t in year.ukur if t.hasil.tercapai is False]
            every = whole
        if every and missed and not _LIMITED.search(sentence):
            said, really = every[0], ", ".join(t.kode for t in missed) + " tidak mencapai target"
        elif some and not missed and not any(not t.hasil.tercapai for t in year.ukur if t.hasil.tercapai is not None):
            said, really = some[0], "semua indikator mencapai target"
        else:
            continue
        yield temuan(
            row.at,
            "teks",
            message=f"Periksa: Narasi menyebut '{' '.join(said.split())}', sedangkan {really}.",
            value=said,
            expected=really,
            related=tuple(sel_kode(t) for t in missed),
            fix="sesuaikan Narasi dengan data, atau perbaiki datanya",
        )
        return


def _parts(dokumen: Dokumen, row: Narasi) -> Iterator[Finding]:
    """Yield a finding where the whole number of villages is none that the workbook ever says of them."""
    for match in _PARTS.finditer(row.teks):
        thing, value = match["hal"].casefold(), baca_jumlah(match["angka"])
        known = _said_elsewhere(dokumen, row, thing)
        if value is None or not known or value in known or max(known) < 2:
            continue
        numbers = ", ".join(format_number(n) for n in sorted(known))
        yield temuan(
            row.at,
            "teks",
            message=f"Periksa: Narasi menyebut {format_number(value)} {thing}, sedangkan buku kerja ini menyebut "
            f"{numbers} {thing}.",
            value=match[0],
            expected=f"{format_number(max(known))} {thing}",
            fix="sesuaikan Narasi dengan data, atau perbaiki datanya",
        )


def _counts(dokumen: Dokumen, row: Narasi) -> Iterator[Finding]:
    """Yield a finding for what a paragraph counts otherwise than the sheet that lists it."""
    for found in banyak_beda(dokumen, row):
        yield temuan(
            row.at,
            "teks",
            message=f"Periksa: Narasi menyebut '{found.tulisan}', sedangkan lembar {found.lembar} memuat "
            f"{format_number(found.benar)}.",
            value=format_number(found.disebut),
            expected=format_number(found.benar),
            difference=format_number(found.disebut - found.benar),
            related=found.sel,
            fix="sesuaikan Narasi dengan data, atau perbaiki datanya",
        )


def _said_elsewhere(dokumen: Dokumen, row: Narasi, thing: str) -> set[float]:
    """Return the numbers of a thing that data and texts know as a whole: "6 dari 14 kampung", a denominator of 14."""
    known = {
        v
        for d in dokumen.data_ukur
        if d.peran.casefold() == "penyebut" and thing in normalise(d.satuan).split()
        for v in d.tw
        if isinstance(v, float)
    }
    for teks in setiap_teks(dokumen):
        if teks.asal is not row.at and thing in teks.isi.casefold():
            known |= {n.nilai for n in jumlah_disebut(teks.isi) if n.hal == thing and n.sebelum in {"dari", "semua"}}
            known |= {n for m in _PARTS.finditer(teks.isi) if (n := baca_jumlah(m["angka"])) is not None}
    return known
