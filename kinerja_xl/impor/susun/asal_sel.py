"""The account: each place of the sources, where it went, or why it did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kinerja_xl.findings import column_letter
from kinerja_xl.impor.sumber.isi_sumber import GUGUS, BerkasSumber, TempatSumber, alamat
from kinerja_xl.impor.susun.isian import BarisIsian, Rakitan
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import masked
from kinerja_xl.sheets import Lembar
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.template import BARIS_DATA

_UNKNOWN = "tidak dikenali sebagai bagian tabel atau pernyataan kinerja"
NIP_TERTULIS = regex(r"\b(?:19|20)\d{6}[ .]?\d{6}[ .]?\d[ .]?\d{3}\b")
"""The number of an official in a text."""
_IN_ONE = 60  # ranges in one line
_FORM_ROW = 5  # the first line of Identitas, from 1


@dataclass
class Neraca:
    """How many places there are, and how many of them are used.

    Attributes:
        isi, terpakai: number of places that hold something, and of those that are used.
        baris: the rows of the sheet Asal Impor.
        alasan: why the others are not used -> how many.
    """

    isi: int = 0
    terpakai: int = 0
    baris: list[dict[str, str]] = field(default_factory=list)
    alasan: dict[str, int] = field(default_factory=dict)


Alamat = Mapping[tuple[str, int, str], str]


def susun_asal(rakitan: Rakitan, sumber: Sequence[BerkasSumber], alamat_jadi: Alamat | None = None) -> Neraca:
    """Return the account of an import; cells of a column that were treated alike stand there as one range.

    Args:
        rakitan: the import.
        sumber: its files, each with its number as its place in the order.
        alamat_jadi: where each value stands (sheet, row, column -> address), for an import into a workbook; a value
            that is not named there was left out because the workbook says something else. None for a new workbook.
    """
    if alamat_jadi is not None:
        rakitan = _terpasang(rakitan, alamat_jadi)
    used, sheets, notes = rakitan.terpakai(), _sheets(rakitan), _notes(rakitan)
    account = Neraca()
    for berkas in sumber:
        lines = [
            (place, text, *_fate(place, used, sheets, rakitan, alamat_jadi), notes.get(place, ""))
            for place, text in berkas.isi_bertempat()
        ]
        account.isi += sum(berkas.banyak(place) for place, *_ in lines)
        account.terpakai += sum(berkas.banyak(place) for place, *_ in lines if place in used)
        for place, _, _, _, reason, _ in lines:
            if place not in used:
                account.alasan[reason] = account.alasan.get(reason, 0) + berkas.banyak(place)
        for run in _runs(lines, used):
            account.baris += _lines(berkas, run)
    return account


_KEPT = "buku kerja sudah menyebut lain; isiannya dibiarkan"


def _terpasang(rakitan: Rakitan, jadi: Alamat) -> Rakitan:
    """Return an import with only what stands in the workbook; of the rest the reason is told."""
    passed = dict(rakitan.lewat)

    def kept(sheet: str, number: int, row: BarisIsian) -> BarisIsian:
        made = {}
        for key, value in row.items():
            if (sheet, number, key) in jadi:
                made[key] = value
                continue
            for place in value.dari:
                passed.setdefault(place, _KEPT)
        return made

    tables = {sheet: [kept(sheet, n, row) for n, row in enumerate(rows)] for sheet, rows in rakitan.tabel.items()}
    form = kept("identitas", 0, rakitan.formulir)
    return Rakitan(rakitan.jenis, rakitan.tahun, tables, form, passed, rakitan.catatan, rakitan.ringkas)


_Baris = tuple[TempatSumber, str, str, str, str, str]  # place, text, target, meaning, reason, what to look at


def _notes(rakitan: Rakitan) -> dict[TempatSumber, str]:
    """Return what a person has to look at, by the place that it is about."""
    found: dict[TempatSumber, list[str]] = {}
    for note in rakitan.catatan:
        if note.tempat is not None:
            found.setdefault(note.tempat, []).append(note.teks)
    return {place: "; ".join(dict.fromkeys(texts)) for place, texts in found.items()}


def _fate(
    place: TempatSumber,
    used: dict[TempatSumber, list[tuple[str, int, str]]],
    sheets: dict[str, tuple[Lembar, dict[str, int]]],
    rakitan: Rakitan,
    jadi: Alamat | None,
) -> tuple[str, str, str]:
    """Return where a place went, how it was understood, and why it is not used."""
    if place not in used:
        return "", "", rakitan.lewat.get(place, _UNKNOWN)
    targets, meanings = [], []
    for sheet, number, key in used[place]:
        targets.append(jadi[sheet, number, key] if jadi is not None else alamat_tujuan(sheets, sheet, number, key))
        row = rakitan.formulir if sheet == "identitas" else rakitan.tabel[sheet][number]
        if row[key].arti:
            meanings.append(row[key].arti)
    return "; ".join(dict.fromkeys(targets)), "; ".join(dict.fromkeys(meanings)), ""


def _sheets(rakitan: Rakitan) -> dict[str, tuple[Lembar, dict[str, int]]]:
    """Return the sheets as they will be written: the column number of each key."""
    filled = {sheet: {k for row in rows for k in row} for sheet, rows in rakitan.tabel.items() if rows}
    return {
        x.kunci: (x, {k.kunci: n for n, k in enumerate(x.kolom_pada(rakitan.tahun), start=1)})
        for x in rakitan.jenis.lembar_baru(filled)
    }


def alamat_tujuan(sheets: dict[str, tuple[Lembar, dict[str, int]]], sheet: str, number: int, key: str) -> str:
    """Return the address of a value in the workbook: ``Kinerja!F6``."""
    lembar, columns = sheets[sheet]
    if lembar.formulir:
        row = _FORM_ROW + list(columns).index(key)
        return f"{lembar.judul}!C{row}"
    return f"{lembar.judul}!{column_letter(columns[key])}{BARIS_DATA + 1 + number}"


def _runs(lines: Iterable[_Baris], used: dict[TempatSumber, list[tuple[str, int, str]]]) -> Iterator[list[_Baris]]:
    """Yield lines that are told together: unused cells of one row or column with one reason."""
    waiting: dict[tuple[int, str], list[_Baris]] = {}
    for line in lines:
        place, _, _, _, reason, _ = line
        if place in used:
            yield [line]
            continue
        waiting.setdefault((place.bagian, reason), []).append(line)
    yield from waiting.values()


def _lines(berkas: BerkasSumber, run: list[_Baris]) -> Iterator[dict[str, str]]:
    ranges = _ranges(berkas, [p for p, *_ in run])
    for n in range(0, len(ranges), _IN_ONE):
        yield _line(berkas, run, ", ".join(ranges[n : n + _IN_ONE]))


def _line(berkas: BerkasSumber, run: list[_Baris], ranges: str) -> dict[str, str]:
    place, text, target, meaning, reason, _ = run[0]
    notes = "; ".join(dict.fromkeys(note for *_, note in run if note))
    part = berkas.bagian[place.bagian] if place.bagian < len(berkas.bagian) else ""
    shown = text if len(run) == 1 else " · ".join(ringkas(t) for _, t, *_ in run[:3]) + (" · …" if len(run) > 3 else "")
    return {
        "sasaran": target or "—",
        "berkas": berkas.nama,
        "bagian": part,
        "sel": ranges,
        "tulisan": NIP_TERTULIS.sub(lambda m: masked(m[0]), shown)[:500],
        "arti": meaning,
        "alasan": reason if len(run) == 1 else f"{reason} ({len(run)} sel)",
        "perlu_dilihat": NIP_TERTULIS.sub(lambda m: masked(m[0]), notes)[:500],
    }


def _ranges(berkas: BerkasSumber, places: Sequence[TempatSumber]) -> list[str]:
    """Return the places as ranges: ``C5``, ``C7:C12``, ``alinea 3-9``."""
    found = [area for p in places if p.col == GUGUS for area in alamat(berkas, p).split(", ")]
    if found:
        return found
    ordered = sorted(places, key=lambda p: (p.col, p.row))
    first = last = ordered[0]
    for place in [*ordered[1:], None]:
        if place is not None and place.col == last.col and place.row == last.row + 1:
            last = place
            continue
        found.append(_range(berkas, first, last))
        if place is not None:
            first = last = place
    return found


def _range(berkas: BerkasSumber, first: TempatSumber, last: TempatSumber) -> str:
    if first == last:
        return alamat(berkas, first)
    if first.col == 0:
        return f"alinea {first.row}-{last.row}"
    start, end = alamat(berkas, first), alamat(berkas, last)
    return f"{start}:{end}" if start[0].isupper() else f"baris {first.row}-{last.row} kolom {first.col}"
