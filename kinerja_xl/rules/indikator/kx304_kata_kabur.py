"""Mutu disebut tanpa kriteria.

Kata baik, bagus, lancar, berkualitas, aman, atau mandiri perlu kriteria: kapan sesuatu disebut baik. Kriterianya
boleh berada pada rumus atau Definisi operasional, misalnya sesuai standar, tepat waktu, atau nilai minimal; 'menurut
hasil pembinaan' bukan kriteria. Kata aktif, tertib, maju, dan terampil hanya perlu diperiksa bila definisinya kosong,
padahal kebanyakan indikator lain mempunyai definisi.
Indikator resmi, dan indikator kegiatan berkode yang ditulis dengan huruf besar setiap kata seperti dalam keputusan
menteri, dibiarkan.

Mengapa: Dua orang yang menghitung indikator itu dapat memperoleh angka yang berbeda.

Contoh: Jumlah desa yang administrasi pemerintahannya baik, tanpa definisi operasional.

Jalan keluar: Tulis kriterianya pada Definisi operasional, atau ganti dengan kata yang dapat dihitung.

Yang tidak terlihat: Kata mutu di luar daftarnya, dan kriteria yang ada tetapi tetap kabur (sesuai harapan).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import isi_yang_memuat
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip, resmi, word_set
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_QUALITY = "baik|bagus|lancar|aman|optimal|maksimal|efektif|efisien|kondusif|memadai|prima|berkualitas"
# "kondisi baik" of goods is an official class, "desa mandiri" an official status: neither is vague
_VAGUE = regex(
    rf"(?<!keadaan )(?<!kondisi )\b(?:(?:yang|dengan|secara) (?:{_QUALITY})|\w{{4,}}nya (?:baik|bagus|lancar)"
    r"|berkualitas(?: baik)?|yang mandiri)\b",
    re.IGNORECASE,
)
_STATES = "aktif|tertib|maju|berdaya|tangguh|terampil|berkembang|siaga|sehat"
_STATE = regex(rf"\b(?:yang (?:[^\W\d_]+ ){{0,2}}?(?:{_STATES})\b|aktif\Z|tertib\Z)", re.IGNORECASE)
"""What may be an official class: only to be looked at, and only where no definition says anything."""
_WORDS = (*_QUALITY.split("|"), "mandiri", *_STATES.split("|"))
"""Every vague name has one of them, and every vague formula."""
_SHARE = 0.5
_STATUS = regex(r"\bdesa yang mandiri\b|\bcara (?:[^\W\d_]+ ){1,5}yang baik\b(?! dan\b)", re.IGNORECASE)
"""Names of an official status or of a standard: cara budi daya ikan yang baik, cara pembuatan obat yang baik."""
_CRITERION = regex(
    r"\b(sesuai|standar"
    r"|menurut(?! (?:hasil (?:pembinaan|pemantauan|kegiatan|laporan|rapat)|pembinaan|laporan|data|catatan"
    r"|rekap\w*|daftar|register|buku|kecamatan|camat|seksi)\b)"
    r"|ketentuan|kriteria|syarat|sop|minimal|paling|predikat|kategori|tepat waktu|skor|nilai"
    r"|ditandai|apabila|jika|bila|lengkap|tanpa|bebas|indikasi)\b|[≥>]",
    re.IGNORECASE,
)
_SMALL = word_set("yang dan di ke dari dengan untuk pada oleh dalam serta atau bagi terhadap")
_FORMULA = ("pembilang", "penyebut", "penjelasan_rumus")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose quality word nobody defines."""
    rows = tuple(bernama(dokumen))
    defining = sum(bool(b.indikator.definisi_operasional) for b in rows) >= _SHARE * len(rows)
    vague = isi_yang_memuat(dokumen, _WORDS)
    for baris in rows:
        indikator = baris.indikator
        if (
            vague.isdisjoint((indikator.nama, indikator.penjelasan_rumus or indikator.pembilang))
            or resmi(baris)
            or _like_official(baris)
            or _CRITERION.search(" ".join((indikator.nama, indikator.definisi_operasional, *_formula(indikator))))
        ):
            continue
        found = _vague(indikator, defining=defining)
        if found is None:
            continue
        kunci, words, doubtful = found
        yield temuan(
            indikator.at,
            kunci,
            severity=Severity.INFO if doubtful else None,
            message=f"{'Periksa: ' * doubtful}'{words}' belum mempunyai kriteria{_where(indikator, kunci)}.",
            value=words,
            expected="kriteria yang dapat dihitung",
            fix="tulis pada Definisi operasional kapan sesuatu disebut demikian, atau ganti dengan kata yang terukur",
        )


def _formula(indikator: Indikator) -> tuple[str, ...]:
    return tuple(getattr(indikator, kunci) for kunci in _FORMULA)


def _where(indikator: Indikator, kunci: str) -> str:
    return "" if kunci == "indikator" else f" pada rumus {kutip(indikator.nama)}"


def _vague(indikator: Indikator, *, defining: bool) -> tuple[str, str, bool] | None:
    """Return column and words of the first vague quality, and whether it is doubtful; where others are defined."""
    places = (
        ("indikator", indikator.nama),
        ("penjelasan_rumus", indikator.penjelasan_rumus or indikator.pembilang),
    )
    for kunci, teks in places:
        match = _VAGUE.search(_STATUS.sub("", teks))
        if match:
            return kunci, " ".join(match[0].split()), False
    undefined = defining and not normalise(indikator.definisi_operasional)
    state = _STATE.search(indikator.nama.strip()) if undefined else None
    return ("indikator", " ".join(state[0].split()), True) if state else None


def _like_official(baris: IndikatorDiPohon) -> bool:
    """True for an indicator that is written as decrees write theirs, on a node below the programmes that has a code.

    The table of official names has no indicators for kegiatan, and none of other fields of government.
    """
    below = baris.simpul.jenjang is Jenjang.KEGIATAN or baris.simpul.jenjang is Jenjang.SUB_KEGIATAN
    words = [w for w in re.findall(r"[^\W\d_]+", baris.indikator.nama) if w.casefold() not in _SMALL]
    return below and bool(baris.simpul.kode_nomenklatur) and all(w[0].isupper() for w in words)
