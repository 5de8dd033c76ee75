"""Dua kata untuk satu arti.

Periksa pasangan kata yang salah satunya cukup: adalah merupakan, agar supaya, demi untuk, disebabkan karena, seperti
misalnya, sejak dari, dan sekitar kurang lebih; kata jamak di depan kata ulang (para pegawai-pegawai, berbagai
dokumen-dokumen); paling di depan kata berawalan ter- (paling terbaik); 'meskipun …, tetapi'.

Mengapa: Kalimat dokumen resmi hemat kata; kata yang mubazir menandakan teks yang belum disunting.

Contoh: Akuntabilitas adalah merupakan pertanggungjawaban penggunaan anggaran.

Jalan keluar: Pakai salah satunya.

Yang tidak terlihat: Kata mubazir di luar daftarnya, dan pengulangan arti dengan kata yang berjauhan.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import SEMBARANG, indeks_kata, kata_kecil
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, setiap_teks
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.INFO
BETA = True

_PAIRS = {
    "adalah merupakan": "adalah",
    "merupakan adalah": "merupakan",
    "ialah merupakan": "ialah",
    "ialah adalah": "ialah",
    "adalah ialah": "adalah",
    "yaitu adalah": "yaitu",
    "yaitu merupakan": "yaitu",
    "yakni adalah": "yakni",
    "yaitu yakni": "yaitu",
    "agar supaya": "agar",
    "supaya agar": "supaya",
    "demi untuk": "demi",
    "guna untuk": "guna",
    "untuk guna": "untuk",
    "untuk supaya": "supaya",
    "untuk agar": "agar",
    "sejak dari": "sejak",
    "mulai sejak": "sejak",
    "semenjak dari": "semenjak",
    "disebabkan karena": "disebabkan oleh",
    "dikarenakan karena": "karena",
    "dikarenakan oleh karena": "karena",
    "karena disebabkan": "karena",
    "alasan karena": "karena",
    "seperti misalnya": "misalnya",
    "misalnya seperti": "misalnya",
    "contohnya seperti": "misalnya",
    "seperti contohnya": "misalnya",
    "seperti umpamanya": "misalnya",
    "lalu kemudian": "kemudian",
    "kemudian lalu": "kemudian",
    "namun tetapi": "tetapi",
    "tetapi namun": "tetapi",
    "namun akan tetapi": "akan tetapi",
    "jika apabila": "apabila",
    "apabila jika": "apabila",
    "bila jika": "bila",
    "jikalau apabila": "apabila",
    "dan serta": "dan",
    "serta dan": "serta",
    "hanya sekadar": "sekadar",
    "cuma hanya": "hanya",
    "hanya cuma": "hanya",
    "sekitar kurang lebih": "sekitar",
    "kurang lebih sekitar": "sekitar",
    "lebih kurang sekitar": "sekitar",
    "minimal paling sedikit": "paling sedikit",
    "minimal sedikitnya": "sedikitnya",
    "minimal sekurang-kurangnya": "sekurang-kurangnya",
    "maksimal paling lama": "paling lama",
    "maksimal paling lambat": "paling lambat",
    "maksimal paling banyak": "paling banyak",
    "paling maksimal": "maksimal",
    "paling minimal": "minimal",
    "paling optimal": "optimal",
    "naik ke atas": "naik",
    "turun ke bawah": "turun",
    "maju ke depan": "maju",
    "mundur ke belakang": "mundur",
    "terdiri dari atas": "terdiri atas",
    "terdiri atas dari": "terdiri atas",
    "mengulang kembali": "mengulang",
    "mengulangi kembali": "mengulangi",
    "pada saat ketika": "ketika",
    "sangat amat": "sangat",
    "amat sangat": "sangat",
    "sehingga oleh karena itu": "sehingga",
    "oleh karena itu maka": "oleh karena itu",
    "oleh karenanya maka": "oleh karena itu",
    "selain daripada": "selain",
    "bahwasanya bahwa": "bahwa",
    "berbagai macam ragam": "berbagai",
    "dan lain-lain sebagainya": "dan lain-lain",
}
"""What is written -> what is enough."""
_WRITTEN = regex(
    r"(?<![\w-])(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in _PAIRS) + r")(?![\w-])", re.IGNORECASE
)
_PLURAL = regex(
    r"(?<![\w-])(?P<jamak>para|beberapa|berbagai|banyak|seluruh|semua|segala|sejumlah)\s+"
    r"(?P<kata>[^\W\d_]{3,})-(?P=kata)(?:an|nya)?(?![\w-])",
    re.IGNORECASE,
)
_MOST = regex(
    r"(?<![\w-])paling\s+(?P<kata>ter(?:baik|tinggi|rendah|besar|kecil|banyak|sedikit|cepat|lambat|akhir|depan|penting|utama"
    r"|lama|baru|dekat|jauh|pendek|panjang|murah|mahal|bagus|buruk))(?![\w-])",
    re.IGNORECASE,
)
_ALTHOUGH = regex(
    r"(?<![\w-])(?P<satu>meskipun|walaupun|sekalipun|biarpun|kendati(?:pun)?)\s[^.;\n,]{3,120},"
    r"\s*(?P<dua>tetapi|tapi|namun|akan tetapi)(?![\w-])",
    re.IGNORECASE,
)
_ENDS = frozenset((words[0], words[-1]) for pair in _PAIRS if (words := kata_kecil(pair)))
_BEGINS = frozenset((words[0], words[1]) for pair in _PAIRS if (words := kata_kecil(pair)))
_SPACED = tuple(" ".join(kata_kecil(pair)) for pair in _PAIRS)
_MANY = ("para", "beberapa", "berbagai", "banyak", "seluruh", "semua", "segala", "sejumlah")
_OTHERS = ("paling", "meskipun", "walaupun", "sekalipun", "biarpun", "kendati", "kendatipun")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that says one thing twice."""
    for teks in _candidates(dokumen):
        said = None if teks.resmi or dikutip(teks) else _twice(teks.isi)
        if said is None:
            continue
        written, enough = said
        yield temuan(
            *teks.tempat,
            message=f"Periksa: '{written}' mubazir; cukup '{enough}'.",
            value=written,
            expected=enough,
            fix=f"tulis '{enough}'",
        )


def _candidates(dokumen: Dokumen) -> Iterator[TeksKantor]:
    """Yield the texts that have the words for it: most have one of a pair, and hardly any both."""
    texts, index = setiap_teks(dokumen), indeks_kata(dokumen)
    places = set(index.get(SEMBARANG, ()))
    for first, last in _ENDS:
        if first in index and last in index:
            places.update(set(index[first]).intersection(index[last]))
    places.update(n for word in _MANY for n in index.get(word, ()) if "-" in texts[n].isi)
    places.update(n for word in _OTHERS for n in index.get(word, ()))
    yield from (texts[n] for n in sorted(places))


def _twice(teks: str) -> tuple[str, str] | None:
    """Return the first words that say one thing twice as written, and what is enough."""
    words = kata_kecil(kecil(teks))
    may = not _BEGINS.isdisjoint(pairwise(words)) and any(f" {pair} " in f" {' '.join(words)} " for pair in _SPACED)
    if may and (match := _WRITTEN.search(teks)):
        written = " ".join(match[0].split())
        return written, _PAIRS[written.casefold()]
    if "-" in teks and (match := _PLURAL.search(teks)):
        return " ".join(match[0].split()), f"{match['jamak']} {match['kata']}"
    if match := _MOST.search(teks):
        return " ".join(match[0].split()), match["kata"]
    if match := _ALTHOUGH.search(teks):
        return f"{match['satu']} …, {match['dua']}", match["satu"]
    return None
