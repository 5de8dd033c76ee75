"""The name of an office, as titles, letterheads and the titles of officials tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber

_KINDS = {
    "kecamatan": "Kecamatan",
    "distrik": "Kecamatan",  # what a kecamatan is called in Papua
    "kelurahan": "Kelurahan",
    "nagari": "",
    "dinas": "Dinas",
    "badan": "Badan",
    "inspektorat": "Inspektorat",
    "sekretariat daerah": "Sekretariat",
    "sekretariat dprd": "Sekretariat",
    "sekretariat dewan": "Sekretariat",
    "satuan polisi pamong praja": "",
    "rumah sakit umum daerah": "",
    "uptd": "UPTD",
    "upt": "UPTD",
    "puskesmas": "UPTD",
    "rsud": "",
}
_PLACES = frozenset({"kecamatan", "distrik", "kelurahan", "nagari", "puskesmas"})
_SIGNS = frozenset({"uptd", "upt", "rsud"})
_ALONE = frozenset({"inspektorat", "sekretariat daerah", "sekretariat dprd", "satuan polisi pamong praja"})
_BELOW = frozenset({"kelurahan", "nagari"})  # whose letterhead names the kecamatan first
_CHIEFS = {"camat": "kecamatan", "lurah": "kelurahan"}
_OFFICE = re.compile(
    r"\b(" + "|".join(f"{k.upper()}|{k.title()}" for k in sorted(_KINDS, key=len, reverse=True)) + r")(?=$|[\s.,:)])"
)
_CHIEF = re.compile(r"\b(CAMAT|Camat|LURAH|Lurah)(?=\s)")
_WORD = re.compile(r"[A-Z][\w'’.-]*")
_JOIN = re.compile(r"dan|serta|DAN|SERTA|&")
_STOPS = (
    "tahun periode kabupaten kab kota provinsi pemerintah triwulan target program indikator rencana perjanjian eselon "
    "nomor alamat untuk di pada dengan tentang selaku nip jalan jl jln telp semester laporan realisasi pengukuran "
    "s/d s.d sd sampai bulan sasaran cascading matriks evaluasi anggaran tingkat yang kode kegiatan rekap daftar"
)
_STOP = frozenset(_STOPS.split())
_OFFICIALS = "camat lurah bupati walikota wali gubernur kepala sekretaris kasi kasubag kabid kantor"
_OTHERS = frozenset(_OFFICIALS.split()) | {k.split()[0] for k in _KINDS}
_HEAD = re.compile(
    r"^\W*((pemerintah|kantor|unit kerja|unit organisasi|skpd|opd|perangkat daerah|nama (skpd|opd|kantor)|instansi)\b"
    r"(?: ?: ?| ?))*",  # blanks are single there
    re.IGNORECASE,
)
_TAIL = re.compile(r"^\W*((kabupaten|kab\.?|kota|provinsi|kecamatan|distrik)\b.{0,60})?$", re.IGNORECASE)
_LONGEST, _SHORTEST_PLACE = 12, 4  # words of the name of an office of some affair, and of a place
_ACTIVITY = re.compile(r"^\W*(program|kegiatan|sub ?kegiatan|meningkat|terwujud|terlaksana)", re.IGNORECASE)


class KantorTersebut(NamedTuple):
    """An office that a text names: the word for its kind, its name with it, and whether the text says nothing else."""

    kata: str
    nama: str
    utuh: bool

    @property
    def jenis(self) -> str:
        """Its kind, by the words of ``JenisKantor``; "" for one that has none there."""
        return _KINDS[self.kata]


def kantor_tersebut(teks: str) -> KantorTersebut | None:
    """Return the first office that a text names, None where it names none.

    Args:
        teks: a title, a line of a letterhead, or the title of an official.
    """
    plain = " ".join(teks.split())
    if _ACTIVITY.match(plain):
        return None
    found = [(m.start(), m.end(), m[1].casefold()) for m in _OFFICE.finditer(plain)]
    found += [(m.start(), m.end(), _CHIEFS[m[1].casefold()]) for m in _CHIEF.finditer(plain)]
    for start, end, word in sorted(found):
        name, after = _nama(plain[end:], word)
        if not name and word not in _ALONE:
            continue
        if word in _PLACES or plain[start:end].isupper():
            name = nama_diri(name)
        told = " ".join(x for x in (word.upper() if word in _SIGNS else nama_diri(word.upper()), name) if x)
        chief = plain[start : start + len(word)].casefold() != word
        whole = not chief and not plain[_HEAD.match(plain).end() : start].strip() and bool(_TAIL.match(after))  # type: ignore[union-attr]
        return KantorTersebut(word, told.replace(" Dprd", " DPRD"), whole)
    return None


def _nama(rest: str, word: str) -> tuple[str, str]:
    """Return the name that follows the word for an office, and what is left of the text."""
    most = _SHORTEST_PLACE if word in _PLACES else _LONGEST
    tokens = rest.split()
    taken: list[str] = []
    for n, token in enumerate(tokens):
        plain = token.strip(".,:;()")
        joins = _JOIN.fullmatch(plain) is not None
        if len(taken) >= most or plain.casefold() in _STOP or (plain.casefold() in _OTHERS and taken):
            break
        if joins and (word in _PLACES or not taken or not _goes_on(tokens[n + 1 :])):
            break
        if not joins and not _WORD.fullmatch(token.rstrip(",:;)")):
            break
        taken.append(token)
        if token[-1] in ":;)" or (token[-1] == "," and not _listed(tokens[n + 1 :], word)):
            break
    while taken and _JOIN.fullmatch(taken[-1].strip(".,:;()")):
        taken.pop()
    if taken and taken[0].strip(".,").casefold() in _OTHERS | {"dan", "di", "yang"}:
        taken = []
    return " ".join(taken).strip(" .,:;"), " ".join(tokens[len(taken) :])


def _goes_on(tokens: list[str]) -> bool:
    """True where a name follows and no other office or official."""
    return (
        bool(tokens) and _WORD.match(tokens[0]) is not None and tokens[0].strip(",.").casefold() not in _OTHERS | _STOP
    )


def _listed(tokens: list[str], word: str) -> bool:
    """True for a comma inside a name: ``Dinas Pekerjaan Umum, Penataan Ruang dan Perumahan``."""
    if word in _PLACES or not _goes_on(tokens):
        return False
    for token in tokens[:5]:
        if _JOIN.fullmatch(token):
            return True
        if not _WORD.fullmatch(token.rstrip(",")) or token.endswith("."):
            return False
    return False


def pilih_kantor(teks: Iterable[tuple[TempatSumber, str]]) -> tuple[KantorTersebut, TempatSumber, str] | None:
    """Return the office that texts are about, where it stands, and the text.

    What stands alone on its line counts first, then what is named first. A letterhead that names a kecamatan and below
    it a kelurahan or nagari is that of the latter.

    Args:
        teks: places with their texts, in reading order.
    """
    best: tuple[KantorTersebut, TempatSumber, str] | None = None
    before: KantorTersebut | None = None
    for place, text in teks:
        found = kantor_tersebut(text)
        if found is not None:
            below = (
                found.utuh and found.kata in _BELOW and before is not None and before.utuh and before.kata not in _BELOW
            )
            first = best is None or (found.utuh and not best[0].utuh) or (below and best[0] == before)
            if first:
                best = found, place, text
        before = found
    return best


def nama_diri(teks: str) -> str:
    """Return a name in capitals as it is written in a sentence: ``LUWU TIMUR`` -> ``Luwu Timur``."""
    words = teks.strip(" .,:;").split()
    return " ".join(_written(w, first=n == 0) for n, w in enumerate(words))


def _written(word: str, *, first: bool) -> str:
    if not word.isupper() or len(word) == 1:
        return word
    return word.lower() if _JOIN.fullmatch(word) and not first else word[0] + word[1:].lower()
