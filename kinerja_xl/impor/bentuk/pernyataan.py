"""The statement of an agreement: who promises what to whom, and what the signatures add (NIP, pangkat)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, SelSumber, TabelSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, Catatan, IsianImpor
from kinerja_xl.impor.susun.pejabat_impor import jabatan_bernama
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import parse_nip
from kinerja_xl.text.similar import alike
from kinerja_xl.text.tampak import ringkas

_LABEL = regex(
    r"^\s*(?:(?:\d|[ivx]{1,3}|[a-d])[.)]\s*)?"
    r"(nama|jabatan|nip|pangkat(?:\s*/?\s*gol\w*\.?(?: ruang)?)?)\s*[:\t]+\s*(.+)$",
    re.IGNORECASE,
)
_FIRST = regex(r"pihak\s+(pertama|kesatu)|\b(yang\s+berjanji|penerima\s+(amanah|mandat))\b", re.IGNORECASE)
_SECOND = regex(r"pihak\s+kedua|\b(penerima\s+janji|pemberi\s+(amanah|mandat))\b", re.IGNORECASE)
_ABOVE = regex(r"\bselaku\s+(pejabat\s+)?atasan\b", re.IGNORECASE)
_CALLED = regex(r"\bdisebut\s+(?:juga\s+|sebagai\s+)?\W?pihak\s+(pertama|kesatu|kedua)", re.IGNORECASE)
"""What a party is called: *selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA*."""
_NIP = regex(r"NIP\.?\s*:?\s*([\d .\u00a0-]{18,26})", re.IGNORECASE)
_RANK = regex(r"^(juru|pengatur|penata|pembina)\b.{0,40}$", re.IGNORECASE)
_ELECTED = regex(r"\W*(pj\.?\s+)?(bupati|wali ?kota|gubernur|ketua dprd)\b", re.IGNORECASE)
_HEADING = regex(r"\W*pihak\s+(pertama|kesatu|kedua)\W*", re.IGNORECASE)
_PARTY = regex(r"\W*pihak\s+(pertama|kesatu|kedua)\s*[:\t]+\s*((?!\W*pihak\b)\S.{1,60})", re.IGNORECASE)
"""A party with its name on one line: *Pihak Pertama : Tono*."""
_INLINE = regex(
    r"[,;.]?\s+(?=(?:nama|jabatan|nip|pangkat[^:,]{0,20})\s*:|(?:yang\s+)?(?:untuk\s+)?selanjutnya\b|selaku\b)",
    re.IGNORECASE,
)
"""Where the next label begins in a sentence that holds several."""
_NUMBERED = regex(r"\s*(nip|pangkat)\b", re.IGNORECASE)
_SHORT, _SENTENCE = 80, 160  # characters of a line that says who a party is
_NEAR = 3  # rows below a party's title that are still of the text; further down there are signatures
_COUNT = regex(r"\W*(\d{1,2}|[ivx]{1,4}|[a-d])\W*", re.IGNORECASE)
"""The number before a label, in a cell of its own."""
_EMPTY = regex(r"[\s.…_()\-]*")


@dataclass
class PihakPk:
    """One party: what is said of it, by the keys of Pejabat."""

    isi: BarisIsian = field(default_factory=dict)

    @property
    def lengkap(self) -> bool:
        """True where it is told by its office."""
        return "jabatan" in self.isi


@dataclass
class Pernyataan:
    """One agreement of a document.

    Attributes:
        pertama, kedua: the parties.
        daerah: the tables that follow it.
        lepas: tables after it that may be of any of several agreements.
        naskah: the paragraphs that follow it.
        mulai: its place among the blocks.
        berjudul: each party stands under its own title.
        berpihak: its text names the parties as such.
        catatan: what the office has to look at.
    """

    mulai: int
    pertama: PihakPk = field(default_factory=PihakPk)
    kedua: PihakPk = field(default_factory=PihakPk)
    daerah: list[DaerahTabel] = field(default_factory=list)
    lepas: list[DaerahTabel] = field(default_factory=list)
    naskah: list[AlineaSumber] = field(default_factory=list)
    berpihak: bool = False
    berjudul: bool = False
    catatan: list[Catatan] = field(default_factory=list)


Baris = tuple[str, tuple[TempatSumber, ...]]


def baca_pernyataan(berkas: BerkasSumber, daerah: dict[int, tuple[DaerahTabel, ...]]) -> list[Pernyataan]:
    """Return the agreements of a document, each with the paragraphs that follow it.

    Args:
        berkas: the document.
        daerah: the regions of each table that has any, by the number of its part.
    """
    reader = _Perunut()
    found = reader.found
    for n, blok in enumerate(berkas.blok):
        if not isinstance(blok, AlineaSumber) and daerah.get(blok.bagian, ()):
            reader.tabel()
            continue
        for text, places in _lines(blok):
            reader.baris(n, text, places)
        if found and isinstance(blok, AlineaSumber):
            found[-1].naskah.append(blok)
    made = [p for p in found if p.berpihak and p.pertama.lengkap and p.kedua.lengkap]
    for statement, following in zip(made, [*made[1:], None], strict=False):
        end = len(berkas.blok) if following is None else following.mulai
        _signatures(statement, berkas.blok[statement.mulai : end], daerah)
    return made


def pernyataan_di_lembar(n: int, tabel: TabelSumber, daerah: Sequence[DaerahTabel]) -> list[Pernyataan]:
    """Return the agreements whose text stands above tables of a sheet, each with the tables that follow it.

    Args:
        n: the sheet's number.
        tabel: the sheet.
        daerah: its tables.
    """
    reader = _Perunut()
    begins = {min((p.row for p, why in d.lewat.items() if why.startswith("judul kolom")), default=0): d for d in daerah}
    inside = {r for d in daerah for r in d.baris}
    complete = 0  # the row in which the last agreement named its second party
    for row, shown in tabel.baris.items():
        if (d := begins.get(row)) is not None:
            reader.tabel()
            if reader.found and not reader.found[-1].kedua.lengkap:
                return []  # its lines name one official, and those below the table another agreement's
            if reader.found:
                reader.found[-1].daerah.append(d)
        elif row not in inside:
            for text, places in _row(tabel, shown):
                signed = complete and row > complete + _NEAR and _NUMBERED.match(text)
                if not signed:
                    reader.baris(n, text, places)
            whole = bool(reader.found) and reader.found[-1].kedua.lengkap
            complete = (complete or row) if whole else 0
    made = [p for p in reader.found if p.berpihak and p.pertama.lengkap and p.kedua.lengkap]
    if not all(p.daerah for p in made):
        return []  # annexes after several texts are nobody's
    for statement, columns in zip(made, _kolom_lembar(tabel, made, inside), strict=True):
        _bernomor(statement, columns)
    return made


class _Perunut:
    """Reads the lines of a document and knows whose they are."""

    def __init__(self) -> None:
        self.found: list[Pernyataan] = []
        self.party: PihakPk | None = None
        self.bertabel = False  # a table stands between the last agreement and here
        self.judul = ""  # the party that the line right above names as a title

    def tabel(self) -> None:
        """Pass a table of data."""
        self.party, self.bertabel = None, bool(self.found)

    def baris(self, n: int, text: str, places: tuple[TempatSumber, ...]) -> None:
        """Take one line of a block."""
        last = self.found[-1] if self.found else None
        if last is not None and (_FIRST.search(text) or _SECOND.search(text)):
            last.berpihak = True
        title, self.judul = self.judul, ""
        head = _HEADING.fullmatch(text)
        if head is not None and (last is None or last.kedua.lengkap or last.berjudul):
            self.judul = head[1].casefold()
            return
        beside = _PARTY.fullmatch(text)
        first = beside is not None and beside[1].casefold() != "kedua"
        if beside is not None and (first or (last is not None and last.berjudul and not last.kedua.lengkap)):
            title, text = beside[1].casefold(), f"Nama : {beside[2]}"
        label = _LABEL.match(text)
        if label is not None and not _EMPTY.fullmatch(label[2]):
            self._label(n, label, title, places)
        elif last is not None and self.party is not None and not last.berjudul:
            _named(last, self.party, text)

    def _label(self, n: int, label: re.Match[str], title: str, places: tuple[TempatSumber, ...]) -> None:
        key = {"n": "nama", "j": "jabatan", "p": "pangkat"}[label[1][0].casefold()]
        key = "nip" if label[1].casefold() == "nip" else key
        last = self.found[-1] if self.found else None
        whole = last is not None and bool(last.pertama.isi) and last.kedua.lengkap
        ended = whole and (self.bertabel or key == "nama")
        if last is None or (ended and key in ("nama", "jabatan")):
            last = Pernyataan(n, berpihak=bool(title), berjudul=bool(title))
            self.found.append(last)
            self.party, self.bertabel = None, False
        if title and last.berjudul:
            self.party = last.kedua if title == "kedua" else last.pertama
        else:
            self.party = _party(last, self.party, key)
        if key not in self.party.isi:
            text = _clean(label[2], key)
            named = jabatan_bernama(text) if key in ("nama", "jabatan") else None
            told = text if named is None else named[key == "nama"]
            self.party.isi[key] = IsianImpor(told, _last(places), "" if told == text else f"tertulis {ringkas(text)}")


def _party(statement: Pernyataan, party: PihakPk | None, key: str) -> PihakPk:
    """Return the party that a line speaks of: a second name begins the second one, or the first one told last."""
    if key in ("nama", "jabatan") and party is statement.kedua and key in party.isi and not statement.pertama.isi:
        return statement.pertama
    if party is None:
        return statement.pertama if not statement.pertama.isi else statement.kedua
    if key in party.isi and party is statement.pertama and key in ("nama", "jabatan"):
        return statement.kedua
    if key == "nama" and party is statement.pertama and party.lengkap:
        return statement.kedua
    return party


def _named(statement: Pernyataan, party: PihakPk, text: str) -> None:
    """Swap the parties where the text calls the first of them the second."""
    called = _CALLED.findall(text) if len(text) < _SENTENCE else []
    second = called[-1].casefold() == "kedua" if called else _kedua(text)
    if party is statement.pertama and second and (called or len(text) < _SHORT):
        statement.pertama, statement.kedua = statement.kedua, statement.pertama


def _kedua(text: str) -> bool:
    """True for words that call whom they follow the second party, or the superior."""
    return bool(_ABOVE.search(text) or (_SECOND.search(text) and not _FIRST.search(text)))


def _clean(text: str, key: str) -> str:
    plain = " ".join(text.replace("\t", " ").split()).strip(" ;,")
    if key == "nip":
        return plain
    return re.split(r"\s{3,}|\t|\bselanjutnya\b|\bNIP\b", plain)[0].strip(" ;,.") if key == "jabatan" else plain


def _last(places: tuple[TempatSumber, ...]) -> tuple[TempatSumber, ...]:
    return places[-1:] if places else ()


def _lines(blok: TabelSumber | AlineaSumber) -> Iterator[Baris]:
    """Yield the lines of a block; the cells of a layout table's row make one line (``Nama``, ``:``, name)."""
    if isinstance(blok, AlineaSumber):
        for line in blok.teks.split("\n"):
            labelled = re.search(r"\bjabatan\s*:", line, re.IGNORECASE)
            for part in _INLINE.split(line) if labelled else (line,):
                yield part, (blok.tempat,)
        return
    for shown in blok.baris.values():
        yield from _row(blok, shown)


def _row(tabel: TabelSumber, shown: Sequence[SelSumber]) -> Iterator[Baris]:
    """Yield the lines of one row of a layout table or a sheet."""
    cells = shown[1:] if len(shown) > 2 and _COUNT.fullmatch(shown[0].teks) else shown
    if len(cells) > 1 and all("\n" not in c.teks for c in cells):
        yield (
            " ".join(c.teks for c in cells).replace(" : : ", " : ")
            if any(c.teks.strip().startswith(":") for c in cells)
            else " : ".join(c.teks.strip(" :") for c in cells),
            tuple(tabel.tempat(c) for c in cells),
        )
        return
    for cell in cells:
        for line in cell.teks.split("\n"):
            yield line, (tabel.tempat(cell),)


def _signatures(
    statement: Pernyataan, blocks: Iterable[TabelSumber | AlineaSumber], daerah: dict[int, tuple[DaerahTabel, ...]]
) -> None:
    """Add NIP and pangkat of the parties, found below their names."""
    _bernomor(statement, _columns(blocks, daerah))


def _bernomor(statement: Pernyataan, columns: Iterable[Sequence[tuple[str, TempatSumber]]]) -> None:
    """Add NIP and pangkat that stand below the names of the parties in texts that stand below each other."""
    found: dict[tuple[str, TempatSumber], list[tuple[PihakPk, IsianImpor | None]]] = {}
    for column in columns:
        for n, (text, place) in enumerate(column):
            match = _NIP.search(text)
            if match is None or parse_nip(match[1].strip(" .-")) is None:
                continue
            above = [(t, p) for t, p in column[max(0, n - 4) : n] if t.strip()][::-1]
            rank = next(((t, p) for t, p in above if _RANK.match(t.strip())), None)
            for party in (statement.pertama, statement.kedua):
                name = party.isi.get("nama")
                if "jabatan" in party.isi and _ELECTED.match(party.isi["jabatan"].teks):
                    continue  # has none: it is the other one's
                if name is None or not any(alike(name.teks, t) > 88 for t, _ in above):
                    continue
                told = None if rank is None else IsianImpor(rank[0].strip(" ,;"), (rank[1],))
                found.setdefault((match[1].strip(" .-\u00a0"), place), []).append((party, told))
    for (nip, place), parties in found.items():
        if len({id(party) for party, _ in parties}) > 1:
            continue  # one number below two names
        party, told = parties[0]
        party.isi.setdefault("nip", IsianImpor(nip, (place,)))
        if told is not None:
            party.isi.setdefault("pangkat", told)


def _kolom_lembar(
    tabel: TabelSumber, pernyataan: Sequence[Pernyataan], inside: Container[int]
) -> list[list[list[tuple[str, TempatSumber]]]]:
    """Return the texts that stand below each other on a sheet, for each agreement from its title's row to the next's.

    Args:
        tabel: the sheet.
        pernyataan: its agreements in order.
        inside: the rows of its tables.
    """
    starts = [min(v.dari[0].row for v in p.pertama.isi.values() if v.dari) for p in pernyataan]
    columns: list[dict[int, list[tuple[str, TempatSumber]]]] = [{} for _ in pernyataan]
    for row, shown in tabel.baris.items():
        at = bisect_right(starts, row) - 1
        for cell in shown if at >= 0 and row not in inside else ():
            lines = columns[at].setdefault(cell.col, [])
            lines.extend((t.strip(), tabel.tempat(cell)) for t in cell.teks.split("\n"))
    return [list(told.values()) for told in columns]


def _columns(
    blocks: Iterable[TabelSumber | AlineaSumber], daerah: dict[int, tuple[DaerahTabel, ...]]
) -> Iterator[list[tuple[str, TempatSumber]]]:
    """Yield the texts that stand below each other, as signatures do: by column of a table, by tab of a paragraph."""
    running: dict[int, list[tuple[str, TempatSumber]]] = {}
    for blok in blocks:
        if isinstance(blok, AlineaSumber):
            for line in blok.teks.split("\n"):
                parts = [p.strip() for p in re.split(r"\t+|\s{4,}", line) if p.strip()]
                alone = len(parts) == 1 and len(running) > 1 and _NIP.search(parts[0])
                for n, part in enumerate(parts * len(running) if alone else parts):  # below either name
                    running.setdefault(n, []).append((part, blok.tempat))
            continue
        if blok.bagian in daerah:
            continue
        columns: dict[int, list[tuple[str, TempatSumber]]] = {}
        for cell in blok.sel.values():
            columns.setdefault(cell.col, []).extend((t.strip(), blok.tempat(cell)) for t in cell.teks.split("\n"))
        yield from columns.values()
    yield from running.values()
