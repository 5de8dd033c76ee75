"""How many of a thing Narasi says that there are, held against the sheet that lists them: the facts behind KX646.

Vehicles and buildings against Sarana, posts against Pejabat, programmes and kegiatan against the tree.
A sentence about a part (in good repair, reached, planned, of another year) says nothing about the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import BarangSarana, Dokumen, Narasi
from kinerja_xl.patterns import regex
from kinerja_xl.rules.bahasa.daftar_disebut import banyak_nama
from kinerja_xl.sheets.pilihan import BagianNarasi, Jenjang, Kondisi
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.similar import normalise

_WHERE = frozenset({BagianNarasi.GAMBARAN_UMUM, BagianNarasi.SARANA_PRASARANA, BagianNarasi.SUMBER_DAYA_MANUSIA})
_PLANS = _WHERE | {BagianNarasi.RINGKASAN_RENSTRA, BagianNarasi.RENCANA_KERJA_TAHUNAN, BagianNarasi.KATA_PENGANTAR}
_PART = regex(
    r"\b(?:butuh\w*|dibutuhkan|perlu\w*|kurang|kekurangan|usul\w*|diusulkan|akan|rencananya|tambah\w*|penambahan|baru"
    r"|beli|dibeli|pengadaan|hibah|ideal\w*|seharusnya|lalu|sebelumnya|setiap|tiap|masing-masing|dari|di antaranya"
    r"|antara lain|sebagian|lain(?:nya)?|kosong|terisi|belum|tidak|tercapai|mencapai|prioritas|unggulan|penunjang"
    r"|perubahan|semula|plt|pensiun)\b",
    re.IGNORECASE,
)
_SAME: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"\broda\s?2\b|\br2\b"), "roda dua"),
    (regex(r"\broda\s?3\b|\br3\b"), "roda tiga"),
    (regex(r"\broda\s?4\b|\br4\b"), "roda empat"),
    (regex(r"\b(?:dinas|operasional|jabatan|milik|kantor)\s(?=roda\b)"), ""),
    (regex(r"\b(?:sepeda\smotor|motor)\b"), "kendaraan roda dua"),
    (regex(r"\bmobil\b"), "kendaraan roda empat"),
    (regex(r"(?<!kendaraan )\broda\s(?=dua|tiga|empat|enam)"), "kendaraan roda "),
    (regex(r"\b(?:personal computer|pc)\b"), "komputer"),
    (regex(r"\b(?:notebook)\b"), "laptop"),
    (regex(r"\bprinter\b"), "pencetak"),
    (regex(r"\b(?:air conditioner|pendingin ruangan|ac)\b"), "penyejuk udara"),
    (regex(r"\bgedung\skantor\b"), "gedung"),
    (
        regex(r"\b(kendaraan roda (?:dua|tiga|empat)|gedung|laptop|komputer) (?:dinas|operasional|kantor|kecamatan)\b"),
        r"\1",
    ),
    (regex(r"\bsubbagian\b|\bsubbag\b"), "sub bagian"),
    (regex(r"\bsubkegiatan\b"), "sub kegiatan"),
)
_END = regex(
    r"\s*(?:[,.;)(]|\Z)|\s(?:dan|serta|dengan|untuk|yang\s(?:mendukung|membawahkan|membawahi|dipimpin|menunjang))\b"
)
_UNITS = "unit|buah|set|orang|bidang tanah"
_NUMBER_BEHIND = regex(rf"\s(?:sebanyak\s|sejumlah\s|berjumlah\s|:\s|\()?(?P<n>{POLA_JUMLAH})\s(?:{_UNITS})\b")
_NUMBER_BEFORE = regex(rf"(?P<n>{POLA_JUMLAH})(?P<spasi>\s)(?P<kurung>\([^()]{{1,20}}\)\s)?(?P<satuan>(?:{_UNITS})\s)?")
_BORDER = regex(r"\b")
_POSTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kepala seksi": ("kepala seksi", "kasi"),
        "seksi": ("kepala seksi", "kasi"),
        "kepala sub bagian": ("kepala sub bagian", "kasubbag", "kasubag"),
        "sub bagian": ("kepala sub bagian", "kasubbag", "kasubag"),
        "kepala bidang": ("kepala bidang", "kabid"),
        "bidang": ("kepala bidang", "kabid"),
    }
)
_LEVELS: Mapping[str, Jenjang] = MappingProxyType(
    {jenjang.casefold(): jenjang for jenjang in (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)}
)
_PLAN = regex(r"\b(?:rencana kerja|renja|perjanjian kinerja|dpa|apbd|dokumen pelaksanaan anggaran)\b")
_ONE_OF = regex(
    r"\b(?i:sasaran|tujuan|program|kegiatan)\s(?:pertama|kedua|ketiga)\b|\b(?:program|kegiatan)\s(?:ini|tersebut)\b"
    r"|(?<!kedua\s)(?<!ketiga\s)(?<!seluruh\s)(?<!semua\s)\b(?:sasaran|tujuan)\s(?:ini|tersebut)\b|\bProgram\s[A-Z]"
)
_STATE = regex(r"\b(?:baik|rusak|layak|laik|berfungsi|siap|prima|beroperasi|aktif|ringan|berat)\b")
_KEPT = regex(r"\b(?:(?:di|ter)?pelihara\w*|dipakai|digunakan|ruang\w*|seksi|bagian|bidang|loket|ber\w+)\b")
"""Behind a thing, of which only some are meant."""
_AWAY = regex(r"\b(?:\w*hapus\w*|\w*pinjam\w*|hilang|titip\w*|hibah\w*|mogok|lelang\w*|tidak|belum|baru|pengadaan)\b")
"""What a remark says of things that an office may leave out when it counts what it has."""
_STRUCTURE = regex(
    r"\b(?:terdiri|membawah\w+|dibantu|susunan|struktur|memiliki|mempunyai|dijabat|didukung|oleh|terbagi|pejabat)\b"
)
_LISTED = r",?\s(?:yaitu|yakni|meliputi|terdiri (?:atas|dari))\s([^.;()\n]{1,300})"
_FEWEST_POSTS = 2
_YEAR = regex(r"\b20\d\d\b")


class BedaBanyak(NamedTuple):
    """What is written, its number and the right one, where the right one is listed, and the cells there."""

    tulisan: str
    disebut: float
    benar: float
    lembar: str
    sel: tuple[CellRef, ...]


def banyak_beda(dokumen: Dokumen, row: Narasi) -> Iterator[BedaBanyak]:
    """Yield what a paragraph counts otherwise than the sheet that lists it."""
    if row.bagian not in _PLANS:
        return
    for sentence in pisah_kalimat(row.teks):
        plain = _plain(sentence)
        if _PART.search(plain):
            continue
        if row.bagian in _WHERE:
            yield from _things(dokumen, plain)
            yield from _posts(dokumen, sentence, plain)
        if row.bagian in _PLANS and not _ONE_OF.search(sentence):
            yield from _nodes(dokumen, plain)


def _plain(text: str) -> str:
    """Return a text in small letters, things called by one name."""
    plain = " ".join(text.casefold().split())
    for pattern, name in _SAME:
        plain = pattern.sub(name, plain)
    return " ".join(plain.split())


def _said(plain: str, thing: str) -> Iterator[tuple[str, float]]:
    """Yield what is written and the number of a thing: "enam kendaraan roda dua", "kendaraan roda dua 6 unit"."""
    if thing not in plain:  # hardly any sentence names any of them
        return
    for start, end, number in list(_behind(plain, thing)) or list(_before(plain, thing)):
        value = baca_jumlah(number)
        if value is not None:
            yield plain[start:end].strip(), value


def _behind(plain: str, thing: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a thing is named with its number behind it, and that number.

    The names are those of the document: patterns that hold them would have to be compiled anew for each of them.
    """
    place = plain.find(thing)
    while place >= 0:
        after = place + len(thing)
        match = _NUMBER_BEHIND.match(plain, after) if _BORDER.match(plain, place) else None
        if match:
            yield place, match.end(), match["n"]
        place = plain.find(thing, match.end() if match else place + 1)


def _before(plain: str, thing: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a thing is named with its number before it, and that number."""
    match = _NUMBER_BEFORE.search(plain)
    while match:
        ends = (match.end(part) for part in ("satuan", "kurung", "spasi"))  # a thing may begin with what is left out
        named = (end + len(thing) for end in ends if end >= 0 and plain.startswith(thing, end))
        end = next((end for end in named if _END.match(plain, end)), None)
        if end is not None:
            yield match.start(), end, match["n"]
        match = _NUMBER_BEFORE.search(plain, match.end("n") if end is None else end)


def _things(dokumen: Dokumen, plain: str) -> Iterator[BedaBanyak]:
    groups: dict[str, list[BarangSarana]] = {}
    for barang in dokumen.sarana:
        groups.setdefault(_plain(normalise(barang.nama)), []).append(barang)
    for name, rows in groups.items():
        counts = [barang.jumlah for barang in rows if barang.jumlah is not None]
        if not name or len(counts) < len(rows):
            continue
        total = sum(counts)
        for written, value in _said(plain, name):
            if value not in {total, *_meant(rows, plain, written)}:
                yield BedaBanyak(written, value, total, "Sarana", tuple(barang.at.sel("jumlah") for barang in rows))


def _meant(rows: list[BarangSarana], plain: str, written: str) -> Iterator[float]:
    """Yield the numbers other than that of all rows which a sentence may mean: what works, or the rows of one kind.

    Things that differ in nothing but their state are all there: a sentence that names no state counts them all.
    """
    states = [row.kondisi for row in rows]
    yield sum(row.jumlah or 0 for row in rows if row.kondisi is not Kondisi.RUSAK_BERAT)
    yield sum(row.jumlah or 0 for row in rows if not _AWAY.search(row.keterangan.casefold()))
    behind = plain.partition(written)[2].partition(",")[0].partition(";")[0]
    split_otherwise = len(set(states)) < len(states) or not all(state.dikenal for state in states)
    if split_otherwise or _STATE.search(plain) or _KEPT.search(behind):
        yield from (row.jumlah for row in rows if row.jumlah is not None)


def _posts(dokumen: Dokumen, sentence: str, plain: str) -> Iterator[BedaBanyak]:
    if not _STRUCTURE.search(plain):
        return
    posts = {_plain(normalise(p.jabatan)): p for p in dokumen.pejabat if p.jabatan}
    listed = {thing: [p for name, p in posts.items() if name.startswith(heads)] for thing, heads in _POSTS.items()}
    listed["pejabat struktural"] = [p for p in posts.values() if p.eselon]
    for thing, found in listed.items():
        if len(found) < _FEWEST_POSTS:
            continue
        cells = tuple(p.at.sel("jabatan") for p in found)
        for beda in _differs(plain, thing, len(found), "Pejabat", cells):
            if _as_many_as_listed(sentence, thing, beda.disebut):  # else the list behind it says so (KX819)
                yield beda


def _as_many_as_listed(sentence: str, thing: str, value: float) -> bool:
    match = regex(rf"\b{thing}{_LISTED}", re.IGNORECASE).search(sentence)
    names = banyak_nama(match[1], thing) if match else None
    return names is None or names[0] <= value <= names[1]


def _nodes(dokumen: Dokumen, plain: str) -> Iterator[BedaBanyak]:
    years = {int(y) for y in _YEAR.findall(plain)}
    said = {thing for thing in _LEVELS if next(_said(plain, thing), None)}
    if years - {dokumen.identitas.tahun} or (len(said) < 2 and not (said and _PLAN.search(plain))):
        return
    budgeted = {a.kode for a in dokumen.anggaran}
    for thing, jenjang in _LEVELS.items():
        nodes = [s for s in dokumen.simpul if s.jenjang is jenjang]
        paid = sum(1 for s in nodes if s.kode in budgeted)
        yield from (beda for beda in _differs(plain, thing, len(nodes), "Kinerja") if beda.disebut != paid)


def _differs(plain: str, thing: str, count: int, sheet: str, cells: tuple[CellRef, ...] = ()) -> Iterator[BedaBanyak]:
    for written, value in _said(plain, thing) if count else ():
        if value != count:
            yield BedaBanyak(written, value, count, sheet, cells)
