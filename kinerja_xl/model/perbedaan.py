"""What changed between two versions of a workbook, cells and rows, by what they are and not by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.identitas import nilai_baku, pasangkan
from kinerja_xl.model.sisi_buku import LEPAS, BarisSisi, SisiLembar

DITAMBAHKAN, DIHAPUS, DIPINDAHKAN = "ditambahkan", "dihapus", "dipindahkan"


@dataclass(frozen=True, slots=True)
class SelBeda:
    """One cell that says something else.

    Attributes:
        baris: what people call its row.
        kolom: its column's title; "" where only the place tells.
        a, b: where it stands in each version.
        lama, baru: the typed values, None for an empty cell.
    """

    baris: str
    kolom: str
    a: CellRef
    b: CellRef
    lama: object
    baru: object


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """One row that came, went, or stands elsewhere among the others.

    Attributes:
        cara: ditambahkan, dihapus or dipindahkan.
        nama: what people call the row.
        a, b: its first filled cell in each version, None where it is not there.
        isi: column title -> typed value.
    """

    cara: str
    nama: str
    a: CellRef | None
    b: CellRef | None
    isi: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class LembarBeda:
    """What changed on one sheet.

    Attributes:
        nama: its name in the newer version; ``nama_a`` in the older one.
        sel: cells that people fill.
        hitungan: cells that fill computes.
        baris: rows.
        kolom_a, kolom_b: titles of columns (of a form: lines) that only one version has.
        buta: cells that cannot be compared: formulas that no program has calculated, in one of the versions.
        formulir: True for a form.
    """

    nama: str
    nama_a: str
    sel: tuple[SelBeda, ...] = ()
    hitungan: tuple[SelBeda, ...] = ()
    baris: tuple[BarisBeda, ...] = ()
    kolom_a: tuple[str, ...] = ()
    kolom_b: tuple[str, ...] = ()
    buta: tuple[SelBeda, ...] = ()
    formulir: bool = False

    @property
    def sama(self) -> bool:
        """True when nothing that people fill is different."""
        return not (self.sel or self.baris or self.kolom_a or self.kolom_b or self.nama != self.nama_a)


@dataclass(frozen=True, slots=True)
class BedaVersi:
    """What changed between two versions.

    Attributes:
        lembar: the sheets of both on which anything is different.
        hanya_a, hanya_b: names of sheets that only one version has.
        urutan: True when the sheets that both have stand in another order.
    """

    lembar: tuple[LembarBeda, ...]
    hanya_a: tuple[str, ...] = ()
    hanya_b: tuple[str, ...] = ()
    urutan: bool = False

    @property
    def sama(self) -> bool:
        """True when nothing that people fill is different; computed cells follow from that."""
        return not (self.hanya_a or self.hanya_b or self.urutan) and all(x.sama for x in self.lembar)

    def banyak(self) -> dict[str, int]:
        """Return how many cells and rows changed, by how."""
        rows = [b.cara for x in self.lembar for b in x.baris]
        return {"diubah": sum(len(x.sel) for x in self.lembar)} | {
            way: rows.count(way) for way in (DITAMBAHKAN, DIHAPUS, DIPINDAHKAN)
        }


def perbedaan(a: Mapping[str, SisiLembar], b: Mapping[str, SisiLembar]) -> BedaVersi:
    """Compare two versions of a workbook.

    Args:
        a: the older one.
        b: the newer one.
    """
    sheets = [key for key in b if key in a]
    changed = [x for key in sheets if (x := _sheet(a[key], b[key])) is not None]
    there = [k for k in b if k in a and not k.endswith(LEPAS)]
    return BedaVersi(
        tuple(_merged(changed)),
        tuple(side.nama for key, side in a.items() if key not in b and not key.endswith(LEPAS)),
        tuple(side.nama for key, side in b.items() if key not in a and not key.endswith(LEPAS)),
        there != [k for k in a if k in b and not k.endswith(LEPAS)],
    )


def _merged(found: Sequence[LembarBeda]) -> Iterator[LembarBeda]:
    """Yield the sheets, what stands beside a table's records together with them."""
    by_name: dict[str, list[LembarBeda]] = {}
    for x in found:
        by_name.setdefault(x.nama, []).append(x)
    for name, parts in by_name.items():
        yield LembarBeda(
            name,
            parts[0].nama_a,
            tuple(c for p in parts for c in p.sel),
            tuple(c for p in parts for c in p.hitungan),
            tuple(r for p in parts for r in p.baris),
            tuple(t for p in parts for t in p.kolom_a),
            tuple(t for p in parts for t in p.kolom_b),
            tuple(c for p in parts for c in p.buta),
            any(p.formulir for p in parts),
        )


def _sheet(a: SisiLembar, b: SisiLembar) -> LembarBeda | None:
    pairs = pasangkan([r.banding for r in a.baris], [r.banding for r in b.baris])
    both = [(p.a, p.b) for p in pairs if p.a is not None and p.b is not None]
    moved = _moved(both)
    cells: list[SelBeda] = []
    computed: list[SelBeda] = []
    blind: list[SelBeda] = []
    rows: list[BarisBeda] = []
    for i, j in sorted(both, key=lambda pair: pair[1]):
        one, other = a.baris[i], b.baris[j]
        for cell, kind in _cells(a, b, one, other):
            {"sel": cells, "hitungan": computed, "buta": blind}[kind].append(cell)
        if (i, j) in moved:
            rows.append(BarisBeda(DIPINDAHKAN, other.nama, _start(a, one), _start(b, other), {}))
    if not a.terhitung:
        for p in pairs:
            if p.a is None and p.b is not None:
                row = b.baris[p.b]
                rows.append(BarisBeda(DITAMBAHKAN, row.nama, None, _start(b, row), _filled(b, row)))
            elif p.b is None and p.a is not None:
                row = a.baris[p.a]
                rows.append(BarisBeda(DIHAPUS, row.nama, _start(a, row), None, _filled(a, row)))
    found = LembarBeda(
        b.nama,
        a.nama,
        tuple(cells),
        tuple(computed),
        tuple(rows),
        tuple(a.judul_kolom(k) for k in a.posisi if k not in b.posisi) if a.tabel else (),
        tuple(b.judul_kolom(k) for k in b.posisi if k not in a.posisi) if b.tabel else (),
        tuple(blind),
        b.formulir,
    )
    return None if found.sama and not (computed or blind) else found


def _moved(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the rows that stand elsewhere among the others: all but a longest run that kept its order."""
    ordered = sorted(pairs)
    tails: list[int] = []  # index of the pair that ends the best run of each length
    before: list[int] = []
    ends: list[int] = []
    for n, (_, j) in enumerate(ordered):
        place = bisect_left(ends, j)
        before.append(tails[place - 1] if place else -1)
        if place == len(ends):
            ends.append(j)
            tails.append(n)
        else:
            ends[place], tails[place] = j, n
    kept: set[tuple[int, int]] = set()
    n = tails[-1] if tails else -1
    while n >= 0:
        kept.add(ordered[n])
        n = before[n]
    return set(ordered) - kept


def _cells(a: SisiLembar, b: SisiLembar, one: BarisSisi, other: BarisSisi) -> Iterator[tuple[SelBeda, str]]:
    keys = dict.fromkeys([*b.posisi, *a.posisi, *other.sel, *one.sel])
    both = None if a.tabel is None else a.posisi.keys() & b.posisi.keys()  # a column of one version is told once
    for key in keys:
        if both is not None and key not in both:
            continue
        old, new = one.nilai.get(key), other.nilai.get(key)
        blind = key in one.banding.buta, key in other.banding.buta
        if blind == (False, False) and nilai_baku(old) == nilai_baku(new):
            continue
        kind = "hitungan" if key in b.hitungan else "sel"
        if any(blind):
            if all(blind) or kind == "hitungan":
                continue
            kind = "buta"
        title = b.judul_kolom(key) if b.tabel is not None else ""
        name = "" if b.formulir else other.nama or one.nama
        yield SelBeda(name, title, a.tempat(one, key), b.tempat(other, key), old, new), kind


def _start(side: SisiLembar, row: BarisSisi) -> CellRef:
    own = [c.col for c in row.sel.values() if c.row == row.row]
    return CellRef(side.nama, max(row.row, 1), min(own, default=1))


def _filled(side: SisiLembar, row: BarisSisi) -> dict[str, object]:
    return {side.judul_kolom(k): v for k, v in row.nilai.items() if k in row.banding.isi}
