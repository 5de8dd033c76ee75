"""Forum koordinasi pimpinan diketuai pejabat lain.

Periksa teks yang menyebut ketua atau pemimpin Forkopimcam selain camat (di Papua kepala distrik), dan Forkopimda selain
gubernur, bupati, atau wali kota. Kepala kepolisian dan komandan kewilayahan adalah anggotanya. Pemimpin rapat,
operasi, atau tim boleh pejabat lain.

Mengapa: Forum itu menunjang urusan pemerintahan umum, dan undang-undang menentukan ketuanya menurut tingkatnya.

Contoh: 'Forkopimcam memperkuat sinergi kecamatan, kepolisian, dan TNI; Kapolsek memimpinnya'.

Jalan keluar: Sebut camat sebagai ketuanya.

Yang tidak terlihat: Ketua yang disebut pada kalimat lain, dan forum yang tidak disebut namanya.

Dasar: UU 23/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import kata_kecil, yang_memuat
from kinerja_xl.rules.bahasa.teks import dikutip, setiap_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.INFO
BETA = True

_FIRST = ("forkopimcam", "muspika", "forkopimda", "muspida", "forum")
_LEADS = (
    *("dipimpin", "diketuai", "memimpin", "memimpinnya", "mengetuai", "mengetuainya"),
    *("ketua", "ketuanya", "pemimpin", "pemimpinnya"),
)
_DISTRICT = r"forkopimcam|muspika|forum koordinasi pimpinan (?:di )?kecamatan"
_REGION = r"forkopimda|muspida|forum koordinasi pimpinan (?:di )?daerah"
_ARMED = (
    r"kapolsek|danramil|kapolres(?:ta)?|dandim|kajari|kepala kepolisian \w+|komandan \w+ \w+|kepala kejaksaan negeri"
)
_OTHERS = (
    rf"{_ARMED}|sekcam|sekretaris (?:camat|kecamatan|daerah)|sekda|lurah|kepala (?:desa|kampung|seksi"
    r"|puskesmas|kua|badan|dinas|bagian)|kasi"
)
_BEGIN = word_set(
    "kapolsek danramil kapolres kapolresta dandim kajari kepala komandan sekcam sekretaris sekda lurah kasi"
)
"""The words with which those titles begin."""
_LEVELS = (
    (
        _DISTRICT,
        rf"{_OTHERS}|bupati|wali ?kota",
        _BEGIN | {"bupati", "wali", "walikota"},
        "camat",
        r"\b(?:(?<!sekretaris )camat|kepala distrik)\b",
    ),
    (
        _REGION,
        rf"{_OTHERS}|camat|ketua dprd",
        _BEGIN | {"camat", "ketua"},
        "kepala daerah",
        r"\b(?:gubernur|bupati|wali ?kota|kepala daerah)\b",
    ),
)
_SENTENCE = regex(r"[.\n]")
_CLAUSE = regex(r"[;,]")


class Forum(NamedTuple):
    """One level's forum: where it is named, how titles of members begin, where one leads it, who does, his titles."""

    sebutan: re.Pattern[str]
    anggota: frozenset[str]
    pemimpin: re.Pattern[str]
    ketua: str
    benar: re.Pattern[str]


def _forum(forum: str, others: str, begin: frozenset[str], head: str, right: str) -> Forum:
    leads = (
        rf"\b(?:{forum})\b(?: \w+){{0,2}}? (?:yang )?(?:dipimpin|diketuai) (?:oleh )?(?:{others})\b"
        rf"|\b(?:{others})(?: \w+)?(?: yang)? (?:memimpin|mengetuai)(?:nya\b| (?:forum |anggota )?(?:{forum})\b)"
        rf"|\b(?:{others})(?: \w+)? (?:selaku|sebagai|adalah|menjadi) (?:ketua|pemimpin)(?:nya\b| (?:{forum})\b)"
        rf"|\b(?:ketua|pemimpin) (?:{forum})(?: adalah| ialah| yaitu|,) (?:{others})\b"
    )
    name, said, title = (regex(one, re.IGNORECASE) for one in (rf"\b(?:{forum})\b", leads, right))
    return Forum(name, begin, said, head, title)


_FORUMS = tuple(_forum(*level) for level in _LEVELS)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that has the forum led by one of its members."""
    leading = {id(teks) for teks in yang_memuat(dokumen, setiap_teks(dokumen), _LEADS)}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST):
        if id(teks) not in leading or dikutip(teks):
            continue
        found = next(((said, forum) for forum in _FORUMS if (said := _led(teks.isi, forum))), None)
        if found is None:
            continue
        said, forum = found
        yield temuan(
            *teks.tempat,
            message=f"Periksa: teks ini menyebut '{said}', sedangkan forum itu diketuai {forum.ketua}.",
            value=said,
            expected=forum.ketua,
            fix=f"sebut {forum.ketua} sebagai ketuanya",
        )


def _led(text: str, forum: Forum) -> str:
    """Return the words of the sentence that name another head, "" for none: a sentence that names the right one."""
    for sentence in _SENTENCE.split(text):
        name = forum.sebutan.search(sentence)
        match = forum.pemimpin.search(sentence) if name and forum.anggota & {*kata_kecil(kecil(sentence))} else None
        if name is None or match is None:
            continue
        clause = _CLAUSE.split(sentence[: match.start()])[-1] + match[0]
        together = forum.benar.search(clause)
        behind = _CLAUSE.split(sentence[match.end() :])[0]
        if together or forum.benar.search(behind) or (name.start() > match.end()):
            continue
        return " ".join(match[0].split())
    return ""
