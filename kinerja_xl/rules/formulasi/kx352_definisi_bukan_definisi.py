"""Definisi operasional tentang hal lain.

Periksa definisi yang tidak memuat satu pun kata dari nama indikator, rumus, sasaran, satuan, atau sumber datanya.
Demikian pula definisi yang menetapkan kapan sesuatu disebut demikian ('Desa disebut mandiri bila …'), padahal sebutan
itu tidak ada pada nama indikator, rumus, dan sasarannya. Definisi yang berupa daftar, yang menyebut apa yang tidak
dihitung, atau yang diawali kata ukur (Lamanya, Banyaknya, Gabungan), dibiarkan kecuali bila memakai dua kata dari nama
indikator lain: kata-katanya memang lain.

Mengapa: Definisi menetapkan apa yang dihitung; uraian tentang hal lain membuat indikator dapat ditafsirkan bebas.

Contoh: Persentase urusan pemerintahan yang dilaksanakan = 'Cabang lomba membaca Alquran'.

Jalan keluar: Tulis apa yang dimaksud dengan indikator itu dan apa yang dihitung.

Yang tidak terlihat: Definisi tentang hal lain yang memakai satu kata yang sama, dan definisi berupa daftar
atau yang diawali kata ukur bila tidak menyerupai indikator lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip
from kinerja_xl.rules.formulasi.hal_dihitung import SIFAT, kepala
from kinerja_xl.rules.formulasi.hal_indikator import hal_indikator
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, kata_semua, serupa
from kinerja_xl.text.similar import kecil, normalise
from kinerja_xl.text.ukuran import kata_ukur

SEVERITY = Severity.INFO

_LOOKED_AT = 12  # words of a long definition
_FEWEST = 3  # words that mean something, on either side
_MEASURES = regex(
    r"(?:gabungan|hasil|ukuran|kondisi|keadaan|status|besar\w*|banyak\w*|lama\w*|waktu|kemampuan|perbandingan|selisih"
    r"|(?:[a-z]+ ){1,12}(?:tidak|ikut) (?:dihitung|termasuk|diperhitungkan)"
    r"|pernyataan|penilaian|capaian|rata rata|setiap|bila|apabila|jika)\b"
)

_CALLED = regex(
    r"\s*(?P<hal>[^\W\d_]+(?:\s[^\W\d_]+){0,5})\s(?:di(?:sebut|katakan|nyatakan|golongkan|anggap|nilai)|termasuk|tergolong)\s"
    r"(?:sebagai\s)?(?P<sebutan>[^\W\d_]+(?:\s[^\W\d_]+){0,2})\s(?:bila|apabila|jika|bilamana|kalau)\s",
    re.IGNORECASE,
)
"""A definition that says when something is called so."""
_WHEN = ("bila", "jika", "kalau")
_HAPPENED = kata_isi("dilaksanakan terlaksana selesai diselesaikan tercapai memenuhi syarat tersedia ada sah")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each definition that shares no word with its indicator."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        text = indikator.definisi_operasional
        plain = normalise(text)
        words = kata_isi(text) if plain else frozenset()
        term = _term_of_others(baris, text)
        if term:
            yield temuan(
                indikator.at,
                "definisi_operasional",
                message=f"Periksa definisi {kutip(indikator.nama)}: yang didefinisikan {kutip(term)}.",
                value=text,
                expected=f"definisi {indikator.nama}",
                related=(indikator.at.sel("indikator"),),
                fix="tulis apa yang dimaksud dengan indikator itu dan apa yang dihitung",
            )
            continue
        if len(words) < _FEWEST or len(kata_isi(indikator.nama)) < 2 or serupa(words, _about(baris)):
            continue
        free = "," in text or _MEASURES.match(plain) or kata_ukur(text) is not None
        if free and not _of_another(dokumen, indikator.kode, words):
            continue
        yield temuan(
            indikator.at,
            "definisi_operasional",
            message=f"Periksa definisi {kutip(indikator.nama)}: {kutip(text)} tidak memuat satu pun kata dari namanya.",
            value=text,
            expected=f"definisi {indikator.nama}",
            related=(indikator.at.sel("indikator"),),
            fix="tulis apa yang dimaksud dengan indikator itu dan apa yang dihitung",
        )


def _term_of_others(baris: IndikatorDiPohon, text: str) -> str:
    """Return what a definition defines, "" where the row knows the term or no term is defined plainly."""
    match = _CALLED.match(text) if any(word in kecil(text) for word in _WHEN) else None
    if match is None:
        return ""
    thing, term = kata_isi(match["hal"]), kata_isi(match["sebutan"]) - _HAPPENED
    known, name = _about(baris), kata_isi(baris.indikator.nama)
    if not term or serupa(term, known):
        return ""
    # either the thing is another as well, or the row has a quality of its own that nobody explains
    of_the_row = len(thing) > 1 and thing <= known
    another = not of_the_row and term & SIFAT and name & SIFAT and kepala(match["hal"]) != kepala(baris.indikator.nama)
    return f"{match['hal']} {match['sebutan']}" if another or not serupa(thing, known) else ""


def _of_another(dokumen: Dokumen, kode: str, words: frozenset[str]) -> bool:
    """True where the name of another indicator has two words of a definition that has none of its own row's."""
    named = hal_indikator(dokumen).bernama
    codes = [named.get(word, frozenset()) - {kode} for word in sorted(words)[:_LOOKED_AT]]
    return any(one & two for one, two in combinations((c for c in codes if c), 2))


def _about(baris: IndikatorDiPohon) -> frozenset[str]:
    """Return the words with which the row speaks of its indicator elsewhere."""
    i = baris.indikator
    formula = (i.nama, i.pembilang, i.penyebut, i.penjelasan_rumus, i.satuan, i.sumber_data)
    return kata_semua(*formula, baris.sasaran.teks, baris.simpul.nomenklatur)
