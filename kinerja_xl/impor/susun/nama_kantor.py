"""The name of an office, as titles, letterheads and the titles of officials tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.patterns import regex

_KINDS = {
    "kecamatan": "Kecamatan",
    "distrik": "Kecamatan",  # what a kecamatan is called in Papua
    "kapanewon": "Kecamatan",  # and in Yogyakarta, in its city
    "kemantren": "Kecamatan",
    "kelurahan": "Kelurahan",
    "nagari": "",
    "dinas": "Dinas",
    "badan": "Badan",
    "inspektorat": "Inspektorat",
    "sekretariat daerah": "Sekretariat",
    "sekretariat dprd": "Sekretariat",
    "sekretariat dewan": "Sekretariat",
    "bagian": "Sekretariat",
    "biro": "Sekretariat",
    "satuan polisi pamong praja": "",
    "satpol pp": "",
    "rumah sakit umum daerah": "",
    "uptd": "UPTD",
    "upt": "UPTD",
    "puskesmas": "UPTD",
    "rsud": "",
}
_DISTRICTS = frozenset({"kecamatan", "distrik", "kapanewon", "kemantren"})
_PLACES = _DISTRICTS | {"kelurahan", "nagari", "puskesmas"}
_SIGNS = frozenset({"uptd", "upt", "rsud"})
_ALONE = frozenset({"inspektorat", "sekretariat daerah", "sekretariat dprd", "satuan polisi pamong praja", "satpol pp"})
_PARTS = frozenset({"bagian", "biro"})  # words for other things too, unless the secretariat is named beside them
_BELOW = MappingProxyType(
    {
        **dict.fromkeys(("kelurahan", "nagari"), _DISTRICTS),
        **dict.fromkeys((*_SIGNS, "puskesmas", "rumah sakit umum daerah"), frozenset({"dinas"})),
        **dict.fromkeys(_PARTS, frozenset({"sekretariat daerah", "sekretariat dprd", "sekretariat dewan"})),
    }
)
"""The offices that are part of another one, which their letterheads and titles name as well."""
_NEAR = 3  # rows or paragraphs between the lines of one letterhead
_CHIEFS = {"camat": "kecamatan", "lurah": "kelurahan"}
_OFFICE = regex(
    r"\b(" + "|".join(f"{k.upper()}|{k.title()}" for k in sorted(_KINDS, key=len, reverse=True)) + r")(?=$|[\s.,:)])"
)
_SHORTENED = {"kec": "Kecamatan ", "kel": "Kelurahan "}
_SHORT = regex(r"\b(Kec|KEC|Kel|KEL)\.\s*(?=[A-Z])")
_TITLED = regex(
    r"\W*(perjanjian|rencana|indikator|cascading|pohon|evaluasi|laporan|pengukuran|capaian|monitoring|matriks|iku|pk"
    r"|realisasi|renja|renstra|formulir|form|sasaran kinerja|hasil|data|tabel|daftar|rekap|cascading|target)\b",
    re.IGNORECASE,
)
"""How the title of a document begins."""
_LED = regex(r"\b(kepala|kabag|karo|kasubb?ag|staf|sub|pada)\W*$", re.IGNORECASE)
_CHIEF = regex(r"\b(CAMAT|Camat|LURAH|Lurah)(?=\s)")
_WORD = regex(r"[A-Z][\w'’.-]*")
_JOIN = regex(r"dan|serta|DAN|SERTA|&")
_STOPS = (
    "tahun periode kabupaten kab kota provinsi pemerintah triwulan target program indikator rencana perjanjian eselon "
    "nomor alamat untuk di pada dengan tentang selaku nip jalan jl jln telp semester laporan realisasi pengukuran "
    "s/d s.d sd sampai bulan se sasaran cascading matriks evaluasi anggaran tingkat yang kode kegiatan rekap daftar"
)
_STOP = frozenset(_STOPS.split())
_OFFICIALS = "camat lurah bupati walikota wali gubernur kepala sekretaris kasi kasubag kabid kantor"
_OTHERS = frozenset(_OFFICIALS.split()) | {k.split()[0] for k in _KINDS}
_HEAD = regex(
    r"^\W*((pemerintah|kantor|unit kerja|unit organisasi|skpd|opd|perangkat daerah|nama (skpd|opd|kantor)|instansi)\b"
    r"(?: ?: ?| ?))*",  # blanks are single there
    re.IGNORECASE,
)
_TAIL = regex(
    r"^\W*((kabupaten|kab\.?|kota|provinsi|kecamatan|distrik|kapanewon|kemantren|dinas|sekretariat)\b.{0,80})?$",
    re.IGNORECASE,
)
_PART = regex(r"\W*(BAGIAN|BIRO) ([A-Z][A-Z ,&]+)")
_HOUSES = frozenset({"puskesmas", "rsud", "rumah", "sekolah", "pasar", "balai", "laboratorium"})  # what an UPTD runs
_HOSPITALS = frozenset({"rsud", "rumah sakit umum daerah"})
_REGION = regex(
    r"\s*((?:KABUPATEN|Kabupaten|KOTA|Kota|PROVINSI|Provinsi)(?:\s(?!TAHUN|Tahun|TRIWULAN|Triwulan)[A-Z][\w'’-]*){1,3})"
)
"""Whose hospital it is, where it has no name of its own."""
_LONGEST, _SHORTEST_PLACE = 12, 4  # words of the name of an office of some affair, and of a place
_ACTIVITY = regex(r"^\W*(program|kegiatan|sub ?kegiatan|meningkat|terwujud|terlaksana)", re.IGNORECASE)


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
    plain = _SHORT.sub(lambda m: _SHORTENED[m[1].casefold()], " ".join(teks.split()))
    if _ACTIVITY.match(plain):
        return None
    found = [(m.start(), m.end(), m[1].casefold()) for m in _OFFICE.finditer(plain)]
    found += [(m.start(), m.end(), _CHIEFS[m[1].casefold()]) for m in _CHIEF.finditer(plain)]
    for start, end, word in sorted(found):
        name, after = _nama(plain[end:], word)
        if not name and word in _HOSPITALS and (of := _REGION.match(plain[end:])):
            name, after = nama_diri(of[1]), plain[end + of.end(1) :]
        if (not name and word not in _ALONE) or (word in _PARTS and not _of_secretariat(plain[:start], word, after)):
            continue
        if word in _PLACES or plain[start:end].isupper():
            name = nama_diri(name)
        sign = word.upper() if word in _SIGNS else nama_diri(word.upper())
        told = " ".join(x for x in (sign, name) if x).replace(" Dprd", " DPRD").replace("Satpol Pp", "Satpol PP")
        chief = plain[start : start + len(word)].casefold() != word
        alone = not chief and not plain[_HEAD.match(plain).end() : start].strip()  # type: ignore[union-attr]
        if (part := _bagian(after, word)) is not None:
            return part._replace(utuh=part.utuh and alone)
        return KantorTersebut(word, told, alone and bool(_TAIL.match(after)))
    return None


def _bagian(after: str, above: str) -> KantorTersebut | None:
    """Return the office that is named right behind the one that it is part of: ``KECAMATAN A KELURAHAN B``."""
    rest = after.lstrip(" ,;–—-|/")
    if rest == after.strip() and after[:1] == ",":
        return None
    part = next((w for w, of in _BELOW.items() if above in of and rest.casefold().startswith(f"{w} ")), "")
    if not part:
        return None
    name, left = _nama(rest[len(part) :], part)
    if not name:
        return None
    sign = part.upper() if part in _SIGNS else nama_diri(part.upper())
    return KantorTersebut(part, f"{sign} {nama_diri(name)}", bool(_TAIL.match(left)))


def _of_secretariat(before: str, word: str, after: str) -> bool:
    """True for a part of a secretariat that is named with it; *bagian* alone is a word for many things."""
    plain = after.lstrip(" ,-–").casefold()
    return not _LED.search(before) and any(plain.startswith(of) for of in _BELOW[word])


def _nama(rest: str, word: str) -> tuple[str, str]:
    """Return the name that follows the word for an office, and what is left of the text."""
    most = _SHORTEST_PLACE if word in _PLACES else _LONGEST
    tokens = rest.split()
    taken: list[str] = []
    for n, token in enumerate(tokens):
        plain = token.strip(".,:;()")
        joins = _JOIN.fullmatch(plain) is not None
        named = plain.casefold() == "kota" and word in _DISTRICTS | {"kelurahan"} and _kota(tokens, n)
        if (
            len(taken) >= most
            or (plain.casefold() in _STOP and not named)  # Kecamatan Kota Lama
            or plain.casefold().startswith("se-")
            or (plain.casefold() in _OTHERS and taken)
        ):
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
    first = taken[0].strip(".,").casefold() if taken else ""
    if first in _OTHERS | {"dan", "di", "yang"} and not (word in _SIGNS and first in _HOUSES):
        taken = []
    return " ".join(taken).strip(" .,:;"), " ".join(tokens[len(taken) :])


def _kota(tokens: list[str], n: int) -> bool:
    """True where *Kota* is part of a place's name: *Kecamatan Kota Lama*, *Kelurahan Wamena Kota, Distrik Wamena*."""
    if n == 0:
        return len(tokens) > 1
    after = tokens[n + 1].strip(".,:;()").casefold() if n + 1 < len(tokens) else ""
    return not after or tokens[n][-1] in ",:;)" or after in _STOP | _OTHERS


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

    What stands alone on its line counts first, then what is named first. A letterhead that names an office and below it
    one of its parts (kecamatan and kelurahan, dinas and UPTD) is that of the part; a title whose next line names the
    whole is the part's as well.

    Args:
        teks: places with their texts, in reading order.
    """
    best: tuple[KantorTersebut, TempatSumber, str] | None = None
    before: tuple[KantorTersebut, TempatSumber] | None = None
    for place, text in teks:
        joined = before is not None and _joined(before[1], place)
        found = kantor_tersebut(text) or (
            _below_secretariat(before[0], text) if before is not None and joined else None
        )
        if found is None:
            continue
        upper = before[0] if before is not None and joined else None
        part = upper is not None and found.utuh and upper.utuh and upper.kata in _BELOW.get(found.kata, ())
        whole = best is not None and best[0] == upper and found.kata in _BELOW.get(best[0].kata, ())
        titled = whole and best is not None and (best[0].utuh or _TITLED.match(best[2]) is not None)
        if best is None or (found.utuh and not best[0].utuh and not titled) or (part and best[0] == upper):
            best = found, place, text
        before = found, place
    return best


def _below_secretariat(above: KantorTersebut, text: str) -> KantorTersebut | None:
    """Return the part of a secretariat that stands alone on the line below it."""
    part = _PART.fullmatch(" ".join(text.split()))
    if part is None or not above.utuh or above.kata not in _BELOW["bagian"]:
        return None
    return KantorTersebut(part[1].casefold(), nama_diri(part[0]), True)


def _joined(a: TempatSumber, b: TempatSumber) -> bool:
    """True for lines that may be of one letterhead or title."""
    return (a.berkas, a.bagian) == (b.berkas, b.bagian) and 0 <= b.row - a.row <= _NEAR


def nama_diri(teks: str) -> str:
    """Return a name in capitals as it is written in a sentence: ``LUWU TIMUR`` -> ``Luwu Timur``."""
    words = teks.strip(" .,:;").split()
    return " ".join(_written(w, first=n == 0) for n, w in enumerate(words))


def _written(word: str, *, first: bool) -> str:
    if not word.isupper() or len(word) == 1 or word.casefold() in _SIGNS:
        return word
    return word.lower() if _JOIN.fullmatch(word) and not first else word[0] + word[1:].lower()
