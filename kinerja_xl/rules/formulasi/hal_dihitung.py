"""Does a formula count what its indicator names: the facts behind KX338 and KX339, one look so that one speaks."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.rules.formulasi.bukan_rumus import isi_lain
from kinerja_xl.rules.formulasi.kata_pokok import akar, kata_isi, kata_semua, serupa
from kinerja_xl.rules.formulasi.rumus_tertulis import (
    BarisRumus,
    RumusTertulis,
    ikm,
    indikator_persen,
    tanpa_tempat,
    tentang_capaian,
)
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import KATA_UKUR, Kelas, kelas_indikator, ukuran_asing


class Beda(Enum):
    """How a formula misses its indicator; the values are the codes of the rules that report it."""

    HAL_LAIN = "KX338"
    SIFAT_LAIN = "KX339"


class Meleset(NamedTuple):
    """One miss: what the name says and what the formula says."""

    beda: Beda
    nama: str
    rumus: str


# The condition after the noun, up to a second condition or a place.
_CONDITION = regex(r"\b(?:yang|dengan|dalam (?:kondisi|keadaan))\b(?P<isi>.*)")
# "yang dilaksanakan" says that it happened; every formula counts what happened
_TERJADI = kata_isi("dilaksanakan terlaksana tersedia diadakan terealisasi ada dihitung")
HANYA_TERJADI = _TERJADI | kata_isi("direncanakan seharusnya dibutuhkan terjadi")
_HEAD_SKIPS = frozenset(
    {"seluruh", "semua", "total", "jenis", "draf", "draft", "realisasi", "tingkat", "rata", "presentase"}
)
# Nouns that say what was done with a thing, and the kinds of things that are counted themselves.
_ACTIVITY = regex(r"pengadaan|penyediaan|pemeliharaan|pembelian|rehabilitasi|pelaksanaan|penyelenggaraan|kegiatan")
_THINGS = frozenset({"orang", "barang", "berkas", "lembaga", "wilayah"})
_EVENT = "kegiatan"
# Kinds of nouns that surely are not one another; a report or an event may stand for the other.
_APART = (
    frozenset({"orang", "berkas"}),
    frozenset({"orang", "barang"}),
    frozenset({"orang", "kegiatan"}),
    frozenset({"orang", "lembaga"}),
    frozenset({"orang", "wilayah"}),
    frozenset({"wilayah", "kegiatan"}),
    frozenset({"wilayah", "barang"}),
    frozenset({"wilayah", "berkas"}),
    frozenset({"berkas", "kegiatan"}),
    frozenset({"lembaga", "kegiatan"}),
)


# A quality that nobody can count as it stands, and the words with which a formula says when it is there.
SIFAT = kata_isi(
    "aktif tertib mandiri sehat cakap terampil berdaya maju berkembang layak baik lancar patuh taat tangguh siaga "
    "responsif berkualitas bermutu unggul sadar berprestasi harmonis kondusif produktif"
)
_CRITERION = regex(
    r"\b(?:sedikitnya|sekurang|minimal|maksimal|paling|setiap|rutin|lebih dari|kurang dari|sesuai|menurut|kali|\d+)\b"
)
_ISSUED = regex(
    r"\b(?:di)?(?:rilis|terbitkan|keluarkan|umumkan|tetapkan|berikan|publikasikan)\b|\bdinilai\b"
    r"|\Ahasil (?:penilaian|evaluasi|audit|asesmen)\b"
)
_TECHNICAL = regex(r"prevalensi\b|insidensi?\b")
"""Measures of a thing that only its field describes otherwise: stunting, short children."""
_DURATION = regex(r"\b(?:waktu|lama|lamanya|durasi|kecepatan|usia|umur)\b")
_TIME = regex(r"\b(?:detik|menit|jam|hari|minggu|bulan|tahun|tanggal|waktu|lama)\b")


_MANNERS = regex(
    r"\b(?:tepat (?:waktu|sasaran|mutu)|sesuai (?:dengan )?(?:[a-z]+ ){0,2}[a-z]+|secara [a-z]+"
    r"|dengan (?:baik|benar|lengkap)|(?:dalam|selama) (?:satu |1 )?(?:tahun|bulan)(?: \d+)?"
    r"|pada tahun (?:itu|ini|berjalan|\d+)|tahun (?:ini|berjalan))\b"
)
_MANNER = kata_isi("tepat waktu lengkap benar tahun")
"""How and when something is done, which says nothing of what is done."""
_VERB = regex(r"(?:me|di|ter|ber)[a-z]{4,}\Z")


def meleset(found: BarisRumus) -> Meleset | None:
    """Return how a formula misses its indicator, None when it fits, has no words of its own or nobody can tell."""
    indikator, rumus = found.baris.indikator, found.rumus
    if not rumus.penyebut and indikator_persen(indikator):
        return None  # KX331 says that the formula cannot be the one of a percentage
    return _misses(indikator.nama, indikator.satuan, indikator.definisi_operasional, rumus)


@lru_cache(maxsize=8192)
def _misses(nama: str, satuan: str, definisi: str, rumus: RumusTertulis) -> Meleset | None:
    """Tell it of texts alone: five rules ask for the same rows."""
    if ikm(nama) or rumus.capaian or tentang_capaian(nama) or kelas_indikator(nama) is Kelas.NILAI:
        return None
    if not rumus.penyebut and (isi_lain(rumus.teks, satuan) or not rumus.pembilang):
        return None
    whole = f"{rumus.pembilang} {rumus.penyebut}"
    words, formula = kata_isi(nama), kata_semua(rumus.pembilang, rumus.penyebut)
    if not words or not formula:
        return None
    explained = kata_isi(definisi)  # a definition that names the condition explains it
    if not serupa(words - _TERJADI or words, formula - _TERJADI or formula):
        counts_the_unit = formula <= kata_isi(satuan)
        return (
            None
            if formula <= explained or counts_the_unit or _of_others(nama, whole)
            else Meleset(Beda.HAL_LAIN, nama, rumus.teks)
        )
    return (
        _other_head(nama, rumus.pembilang)
        or _activity_for_thing(nama, satuan, rumus.pembilang)
        or _other_thing(nama, rumus.pembilang, formula, explained)
        or _other_condition(nama, rumus, words, formula, explained)
    )


def _of_others(nama: str, rumus: str) -> bool:
    """True where other words are right: a number that another body issues, a measure named in English, a duration."""
    plain = normalise(rumus)
    if _ISSUED.search(plain) or ukuran_asing(nama) or _TECHNICAL.match(normalise(nama)):
        return True
    if {w for w in normalise(nama).split() if KATA_UKUR.get(w) is Kelas.LAIN} & set(plain.split()):
        return True  # the measure itself: the speed of all roads
    return bool(_DURATION.search(normalise(nama)) and _TIME.search(plain))


def _other_head(nama: str, above: str) -> Meleset | None:
    """The counted noun itself is of another kind: reports against meetings."""
    one, two = kepala(nama), kepala(above)
    kinds, others = golongan(one), golongan(two)
    if not kinds or not others or not any({a, b} in _APART for a in kinds for b in others) or kinds & others:
        return None
    # the noun of the name may stand further on ("rekap dokumen rapat"), or as a verb ("desa yang dibina")
    said = one in normalise(above).split()[:4] or akar(one) in kata_isi(above)
    return None if said else Meleset(Beda.HAL_LAIN, one, two)


def _activity_for_thing(nama: str, satuan: str, above: str) -> Meleset | None:
    """The formula counts how often something was done (``pengadaan kendaraan``), the indicator counts things (Unit)."""
    one, two = kepala(nama), kepala(above)
    things = golongan(satuan) | golongan(one)
    if not _ACTIVITY.fullmatch(two) or _ACTIVITY.fullmatch(one) or _EVENT in things or not things & _THINGS:
        return None
    counted = normalise(satuan).split() or [one]
    return None if set(counted) & set(normalise(above).split()[:4]) else Meleset(Beda.HAL_LAIN, one, two)


def _other_thing(nama: str, above: str, formula: frozenset[str], explained: frozenset[str]) -> Meleset | None:
    """The condition is the same, but the things that meet it are others: guard posts against guards."""
    one, two = tanpa_tempat(nama), tanpa_tempat(above)
    if not _CONDITION.search(one) or not _CONDITION.search(two):
        return None
    own, other = (kata_isi(_CONDITION.sub("", text)) for text in (one, two))
    if not own or not other:
        return None
    if "," in _CONDITION.sub("", above):
        return None  # an enumeration of what the name means as a whole
    if serupa(own, formula) or serupa(own, other) or other <= explained or other & kata_isi(nama):
        return None
    return Meleset(Beda.HAL_LAIN, _CONDITION.sub("", nama).strip(), _CONDITION.sub("", above).strip())


@lru_cache(maxsize=4096)
def kepala(teks: str) -> str:
    """Return the first noun behind the measure word; "" without one."""
    for word in normalise(teks).split():
        if word not in KATA_UKUR and word not in _HEAD_SKIPS and word.isalpha():
            return word
    return ""


def _other_condition(
    nama: str, rumus: RumusTertulis, words: frozenset[str], formula: frozenset[str], explained: frozenset[str]
) -> Meleset | None:
    """The noun is the same, but the quality after ``yang`` is another: maintained against in good condition."""
    wanted = syarat(nama)
    counted = syarat(rumus.pembilang) or (syarat(rumus.penyebut) if kepala(rumus.penyebut) == kepala(nama) else "")
    own, other = kata_isi(wanted), kata_isi(counted)
    if not own or not other - HANYA_TERJADI or other <= explained:
        return None
    if perbuatan_lain(nama, rumus.pembilang, explained):
        return Meleset(Beda.SIFAT_LAIN, wanted, counted)
    if own <= SIFAT and _CRITERION.search(normalise(counted)):
        return None  # that is what an office has to say of it
    # what the whole says too is no sign of the part: a request that is settled, of those of the travelling service
    of_both = kata_isi(rumus.penyebut)
    if own & formula or other & words or serupa(own, kata_isi(rumus.pembilang) - of_both):
        return None
    if serupa(other - of_both or other, words):
        return None
    return Meleset(Beda.SIFAT_LAIN, wanted, counted)


def perbuatan_lain(nama: str, above: str, explained: frozenset[str] = frozenset()) -> bool:
    """True where the same things do two different deeds to two different things, in whatever manner.

    Villages that adopt their budget in time, and villages that hand in a report in time: the manner and the noun are
    the same, what is done is not.
    """
    if kepala(nama) != kepala(above) or not kepala(nama):
        return False
    wanted, counted = syarat(nama), syarat(above)
    if not wanted or not counted:
        return False
    of_both = kata_isi(kepala(nama)) | _MANNER
    one, other = (normalise(_MANNERS.sub(" ", teks)).split() for teks in (wanted, counted))
    if not (one and other and _VERB.match(one[0]) and _VERB.match(other[0])):
        return False
    deed, another = kata_isi(one[0]), kata_isi(other[0])
    thing, the_other = kata_isi(" ".join(one[1:])) - of_both, kata_isi(" ".join(other[1:])) - of_both
    if not (deed and another and thing and the_other) or serupa(deed, another) or serupa(thing, the_other):
        return False
    said = deed | thing
    return not serupa(another | the_other, said) and not another & explained and not the_other & explained


@lru_cache(maxsize=4096)
def syarat(teks: str) -> str:
    """Return the condition that a name or a part sets on its noun, "" without one."""
    match = _CONDITION.search(tanpa_tempat(teks))
    return match["isi"].strip() if match else ""
