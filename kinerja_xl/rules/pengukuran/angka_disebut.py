"""Numbers that an analysis gives its indicator in plain words: the facts behind KX638.

A claim counts only when it is surely about the indicator itself and about the whole year: sentences that name another
time, money, another region, or another indicator say nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import word_set
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.pengukuran.tahun import Terukur
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, mirip_tahun
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import KATA_UKUR, is_percent

_OTHER = regex(
    r"\b(?:triwulan|tw|bulan|semester|20\d\d|anggaran|dana|keuangan|belanja|pagu|serapan|biaya|rp|nasional|provinsi"
    r"|kabupaten|kota|standar|sementara|awalnya|semula|rencana\w*|akan|depan|tahun berikutnya|per|setiap|tiap"
    r"|masing|antara|sekitar|kurang lebih|lebih dari|hampir|minimal|sedikitnya|paling"
    r"|rata|rerata|tetangga|terendah|tertinggi|terbaik)\b",
    re.IGNORECASE,
)
_TARGET = regex(r"\b(?:target\w*|ditargetkan)\b", re.IGNORECASE)
_PERCENT = regex(
    r"\bcapaian(?:nya)?(?: (?:kinerja|indikator|tahun|ini)\w*)*(?: (?:sebesar|mencapai|adalah|yaitu|hanya|baru))*"
    rf" (?P<angka>{POLA_JUMLAH}) ?(?:%|persen)",
    re.IGNORECASE,
)
_RESULT = regex(
    r"\b(?:realisasi(?:nya)?|terealisasi)(?: (?:kinerja|indikator|tahun|ini))*"
    rf"(?: (?:sebesar|sebanyak|mencapai|adalah|yaitu|hanya|baru))* (?P<angka>{POLA_JUMLAH})",
    re.IGNORECASE,
)
_CHANGE = regex(
    r"\b(?P<arah>naik|meningkat|bertambah|turun|menurun|berkurang)(?: sebesar| sebanyak)? "
    rf"(?P<angka>{POLA_JUMLAH}) (?P<satuan>poin|point)\b",
    re.IGNORECASE,
)
_OF = regex(
    rf"(?P<bagian>{POLA_JUMLAH})(?: (?P<satuan>[^\W\d_]+(?: [^\W\d_]+)?))?? dari (?P<seluruh>{POLA_JUMLAH})"
    r"(?: (?P<hal>[^\W\d_]+))?",
    re.IGNORECASE,
)
_COUNT = regex(
    rf"(?<!dari )(?P<angka>{POLA_JUMLAH}) (?P<hal>[^\W\d_]+(?:[ -][^\W\d_]+| \d+){{1,5}})",
    re.IGNORECASE,
)
_SUBJECT = regex(
    r"(?P<hal>(?:[^\W\d_]+(?:-[^\W\d_]+)? (?:\([^()]{2,12}\) )?){1,7}?)(?:hanya |baru |telah |sudah )?"
    r"(?:mencapai|sebesar|adalah|ialah"
    r"|tercatat(?: sebesar)?"
    r"|(?:naik|turun|meningkat|menurun|bertambah|berkurang)(?: dari [\d.,]+%?(?: [^\W\d_]+)?)? menjadi)"
    r" (?P<angka>\d[\d.,]*\d|\d)",
    re.IGNORECASE,
)
"""A sentence that begins with what is measured, its verb, and a number in digits."""
_CLAUSE_END = regex(
    r"[,;:]|\b(?:dan|karena|sehingga|atau|yaitu|yakni|serta|setelah|sesudah|berkat|sedangkan|di atas|di bawah)\b"
)
_CLAUSE = regex(r"[,;:]\s+|\b(?:sehingga|karena|tetapi|sedangkan|jadi|maka|namun)\b", re.IGNORECASE)
_UPTO = regex(r"\b(?:karena|sehingga|setelah|sesudah|berkat|dengan|agar|akibat|sebab|dan|tetapi|namun)\b.*", re.I)
_NOT = regex(r"\b(?:belum|tidak|tanpa|bukan|kurang|lagi|lain\w*|baru|sisa\w*|tambahan|di antaranya)\b", re.I)
_WORD = regex(r"[^\W\d_]+")
_PART = regex(r"(?:di|pada|untuk|bagi|dalam)\b", re.IGNORECASE)
_NUMBER = regex(r"(?<![\d.,])\d+(?![\d.,]*\d)")
_HINDERED = regex(
    r"(?P<subjek>(?:\w+ ){2,6}?)(?:masih |yang )?(?:bergantung|tergantung|menunggu|tertunda|terkendala|terhambat)\b",
    re.IGNORECASE,
)
_UNDONE = regex(
    r"(?P<subjek>(?:\w+ ){2,6}?)(?:masih |yang )?(?:belum|tidak) "
    r"(?P<kerja>[^\W\d_]+(?: [^\W\d_]+){0,3}?)"
    r"(?= karena\b|[,.;]|\Z)",
    re.IGNORECASE,
)
_TIME = regex(
    r"\b(?:triwulan|tw|bulan|semester|20\d\d|lalu|sebelumnya|awal\w*|semula|sementara|akan|sampai)\b", re.IGNORECASE
)
_COMPARED = regex(
    r"\b(?:naik|turun|meningkat|menurun|lebih [^\W\d_]+|dibanding\w*|daripada|sama)\b[^,;:]{0,40}?"
    r"\btahun (?:lalu|sebelumnya)\b",
    re.IGNORECASE,
)
_STEP = regex(
    r"\b(?:menjadi|kemudian|bertambah|akhirnya|sejak|sebelum|setelah|sesudah|hingga|pertama|tahap\w*|mula\w*|lalu|target\w*"
    r"|pernah|sempat|hanya (?:pada|saat)|ketika|saat)\b",
    re.IGNORECASE,
)
_HAS_MORE = word_set(
    "desa kelurahan kampung nagari gampong pekon orang pegawai petugas lembaga kelompok kecamatan unit"
)
_NEAR, _WHOLE = 0.051, 0.5


class AngkaDisebut(NamedTuple):
    """A claim: what is written, its number, how many were left over where it speaks of those, and the year's end."""

    tulisan: str
    angka: float
    sisa: float | None = None
    akhir: float | None = None


def angka_keliru(dokumen: Dokumen, t: Terukur, teks: str, known: list[float]) -> Iterator[AngkaDisebut]:
    """Yield what a text says of its indicator and nobody measured.

    Args:
        dokumen: the document.
        t: the indicator with its year.
        teks: a column of its analysis.
        known: every number that the workbook has of the indicator.
    """
    for sentence in pisah_kalimat(teks):
        yield from _subject(t, sentence, known)
        yield from _of_target(t, sentence)
        yield from _hindered(t, sentence)
        yield from _not_done(t, sentence)
        if _OTHER.search(sentence):
            continue
        yield from _shares(t, sentence)
        if _TARGET.search(sentence):
            continue
        yield from _results(t, sentence, known)
        yield from _changes(sentence, known)
        yield from _counts(t, sentence, known)


def _results(t: Terukur, sentence: str, known: list[float]) -> Iterator[AngkaDisebut]:
    achieved = [v * 100 for v in (t.hasil.capaian, t.hasil.capaian_dibatasi, t.hasil.capaian_akhir) if v is not None]
    for pattern, right in ((_PERCENT, [*achieved, *known]), (_RESULT, [*known, *achieved])):
        for match in pattern.finditer(sentence):
            value = baca_jumlah(match["angka"])
            if value is None or not right or _is_one(value, right) or not _whole(t, sentence[match.end() :]):
                continue
            yield AngkaDisebut(match[0], value)


def _subject(t: Terukur, sentence: str, known: list[float]) -> Iterator[AngkaDisebut]:
    """Yield "Indeks mencapai 86,41" where the sentence begins with the indicator itself, or with what measures it."""
    match = _SUBJECT.match(sentence)
    if match is None or _OTHER.search(match["hal"].replace("ata-rata", "")) or mirip_tahun(match["angka"]):
        return
    own = kata_isi(t.indikator.nama)
    words = [w for w in normalise(match["hal"]).split() if w not in {"capaian", "realisasi", "kinerja", "ini"}]
    measures = {w for w in words if w in KATA_UKUR}
    if not words or not measures <= set(normalise(f"{t.indikator.nama} {t.indikator.satuan}").split()):
        return
    if any((found := kata_isi(w)) and not found & own for w in words):
        return
    value = baca_jumlah(match["angka"])
    behind = _CLAUSE_END.split(sentence[match.end() :], maxsplit=1)[0]
    if value is None or _OTHER.search(behind) or not _unit_of(t, behind) or _is_one(value, known):
        return
    yield AngkaDisebut(match[0], value)


def _unit_of(t: Terukur, behind: str) -> bool:
    """True where nothing else is counted behind a number: its unit, a per cent sign, or the end of the clause."""
    words = normalise(behind.replace("%", " persen ")).split()
    if not words:
        return True
    unit = normalise(t.indikator.satuan).split()
    return words[0] in unit or (words[0] in {"persen", "poin"} and is_percent(t.indikator.satuan))


def _whole(t: Terukur, behind: str) -> bool:
    """True where what stands behind a number ends the claim: no other thing is counted, and no part of the whole."""
    rest = behind.lstrip().removeprefix("%").lstrip().removeprefix("persen").lstrip()
    word = _WORD.match(rest)
    if word is None or _UPTO.match(rest):
        return True
    unit = _counted(t, word[0].casefold()) or word[0].casefold() in {"poin", "persen"}
    return unit and not _PART.match(rest[word.end() :].lstrip())


def _changes(sentence: str, known: list[float]) -> Iterator[AngkaDisebut]:
    for match in _CHANGE.finditer(sentence):
        value = baca_jumlah(match["angka"])
        steps = [abs(one - two) for n, one in enumerate(known) for two in known[n + 1 :]]
        if value is not None and len(known) > 1 and not _is_one(value, steps):
            yield AngkaDisebut(match[0], value)


def _shares(t: Terukur, sentence: str) -> Iterator[AngkaDisebut]:
    """Yield "45 dari 50" where only one of the two is a number of this indicator's data."""
    own = [v for data in t.data for v in data.tw if isinstance(v, float)]
    own += [sum(v for v in data.tw if isinstance(v, float)) for data in t.data]
    for match in _OF.finditer(sentence):
        part, whole = baca_jumlah(match["bagian"]), baca_jumlah(match["seluruh"])
        if part is None or whole is None or part > whole or len(t.data) < 2:
            continue
        thing = normalise(match["hal"] or match["satuan"] or "")
        if thing and not _counted(t, thing):
            continue
        if not kata_isi(_UPTO.sub("", sentence[match.end() :])) & _named(t) - kata_isi(thing):
            continue  # of the same villages, but about something else
        known_part, known_whole = _is_one(part, own), _is_one(whole, own)
        rest = [whole - v for v in own]
        if known_part and known_whole and (late := _at_the_end(t, sentence, part, whole)) is not None:
            yield AngkaDisebut(match[0], part, akhir=late)
        if known_part == known_whole or _is_one(part, rest) or _is_one(whole, [part + v for v in own]):
            continue
        yield AngkaDisebut(match[0], whole if known_part else part)


def _at_the_end(t: Terukur, sentence: str, part: float, whole: float) -> float | None:
    """Return how many there were at the year's end where a sentence about the whole year has an earlier quarter's."""
    row, all_row = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
    if row is None or all_row is None or t.cara is not CaraHitung.PERSENTASE:
        return None
    done, due = row.tw[3], all_row.tw[3]
    plain = _COMPARED.sub("", sentence)
    if not isinstance(done, float) or whole != due or part >= whole or _TIME.search(plain) or _STEP.search(plain):
        return None
    ends = [v for data in t.data if isinstance(v := data.tw[3], float)]
    ends += [sum(v for v in data.tw if isinstance(v, float)) for data in t.data]
    left = [due - done, t.hasil.target] if isinstance(t.hasil.target, float) else [due - done]
    return None if _is_one(part, [*ends, *left]) else done


def _of_target(t: Terukur, sentence: str) -> Iterator[AngkaDisebut]:
    """Yield "laporan yang disusun 10 dari 12" where the target is 12, and something else than 10 was counted."""
    target, result = t.hasil.target, t.hasil.realisasi
    if not isinstance(target, float) or not isinstance(result, float) or not t.tipe.menjumlah:
        return
    for clause in _CLAUSE.split(sentence):
        match = _OF.search(clause)
        if match is None or _OTHER.search(clause) or _NOT.search(clause):
            continue
        part, whole = baca_jumlah(match["bagian"]), baca_jumlah(match["seluruh"])
        words = normalise(
            f"{clause[: match.start()]} {match['satuan'] or ''} {match['hal'] or ''} {clause[match.end() :]}"
        )
        about = any(_counted(t, word) for word in words.split()) and kata_isi(_TARGET.sub("", words)) <= _named(t)
        if part is not None and whole == target and about and not _is_one(part, [result, target - result]):
            yield AngkaDisebut(match[0], part)


def _counts(t: Terukur, sentence: str, known: list[float]) -> Iterator[AngkaDisebut]:
    """Yield "25 perangkat daerah mencapai nilai 70" where the words, or the limit, are those of the indicator."""
    for match in _COUNT.finditer(_UPTO.sub("", sentence)):
        value = baca_jumlah(match["angka"])
        first = normalise(match["hal"]).split(" ")[0]
        if value is None or _NOT.search(match[0]) or not _counted(t, first) or not _own_words(t, match["hal"]):
            continue
        if known and not _is_one(value, [*known, *_left_over(t)]):
            yield AngkaDisebut(match[0], value)


def _hindered(t: Terukur, sentence: str) -> Iterator[AngkaDisebut]:
    """Yield "Lima hasil rapat bergantung pada …" where fewer were left over at the year's end.

    Those that are hindered are among the ones that were not done. Villages and people may lack many other things, so
    they say nothing.
    """
    match = _HINDERED.match(sentence)
    part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
    if match is None or part is None or whole is None or t.cara is not CaraHitung.PERSENTASE:
        return
    done, due, thing = part.tw[3], whole.tw[3], normalise(whole.satuan)
    subject = match["subjek"].strip()
    if not isinstance(done, float) or not isinstance(due, float) or not _HAS_MORE.isdisjoint(thing.split()):
        return
    value = baca_jumlah(subject[: -len(thing)]) if thing and subject.casefold().endswith(f" {thing}") else None
    if value is not None and value > due - done and kata_isi(thing) <= _named(t):
        yield AngkaDisebut(match[0], value, due - done)


def _not_done(t: Terukur, sentence: str) -> Iterator[AngkaDisebut]:
    """Yield "Tiga desa belum tertib" where another number was left over of the indicator's own deed."""
    match = _UNDONE.match(sentence)
    part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
    if match is None or part is None or whole is None or t.cara is not CaraHitung.PERSENTASE:
        return
    done, due, thing = part.tw[3], whole.tw[3], normalise(whole.satuan)
    subject, deed = match["subjek"].strip(), kata_isi(match["kerja"])
    if not isinstance(done, float) or not isinstance(due, float) or _TIME.search(sentence):
        return
    value = baca_jumlah(subject[: -len(thing)]) if thing and subject.casefold().endswith(f" {thing}") else None
    own = kata_isi(part.uraian) - kata_isi(whole.uraian)
    if value is not None and value != due - done and deed and deed == own:
        yield AngkaDisebut(match[0], value, due - done)


def _left_over(t: Terukur) -> list[float]:
    """Return what a quarter's rows leave of one another, and target and result: those that did not."""
    rows = [[v if isinstance(v, float) else None for v in data.tw] for data in t.data]
    pairs = [pair for one, two in combinations(rows, 2) for pair in zip(one, two, strict=True)]
    left = [abs(one - two) for one, two in pairs if one is not None and two is not None]
    target, result = t.hasil.target, t.hasil.realisasi
    return [*left, abs(target - result)] if isinstance(target, float) and isinstance(result, float) else left


def _own_words(t: Terukur, thing: str) -> bool:
    """True for two words or more of the indicator's name or its data, or for the limit that these name."""
    words, limits = kata_isi(thing), set(_NUMBER.findall(thing))
    for text in (t.indikator.nama, *(data.uraian for data in t.data)):
        if (len(words) > 1 and words <= kata_isi(text)) or (limits and limits <= set(_NUMBER.findall(text))):
            return True
    return False


def _named(t: Terukur) -> frozenset[str]:
    return kata_isi(" ".join((t.indikator.nama, t.indikator.satuan, *(data.uraian for data in t.data))))


def _counted(t: Terukur, word: str) -> bool:
    """True for a word of what the indicator or its data are counted in."""
    units = (t.indikator.satuan, *(data.satuan for data in t.data))
    return any(word in normalise(unit).split() for unit in units if not is_percent(unit))


def _is_one(value: float, numbers: list[float]) -> bool:
    """True when a number is one of them, or one of them rounded to a whole one or to one decimal."""
    whole = value == int(value)
    return any(abs(value - n) < (_WHOLE if whole and n != int(n) else _NEAR) + 1e-9 for n in numbers)
