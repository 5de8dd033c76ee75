"""Which row is which: rows of one sheet recognised in another version of it, whatever was sorted, inserted or edited.

A row's number says nothing about it, and its Kode alone neither: Kinerja, Rencana Aksi and Narasi repeat theirs
legally. So rows are compared by what stands in them, as canonical texts (``nilai_baku``):

    rows = baris_banding(tabel)                     # of a table as read; other sources make ``BarisBanding`` themselves
    for p in pasangkan(before, after):              # every row of both exactly once
        p.a, p.b                                    # indices; None: a row that is only in one of them
    kunci_tetap(rows)                               # names that sorting and inserting leave alone

Rows of equal content belong together, then those of one key, then those that have most of what is rare in common: a
cell that many rows share (``APBD``) says little, one that stands once says nearly everything. Where the key says one
thing and nearly all other cells another (codes that were numbered anew), the cells win.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import Lembar
from kinerja_xl.tables.tabel import Baris, Tabel
from kinerja_xl.text.similar import alike
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.cells import Cell

_BLANK = regex(r"[^\S\n]+")

_SAME_KEY = 0.5  # what an equal key is worth, where 1 is that all other cells are equal
_KIN = 0.2  # rows of a key that repeats are the same row from this likeness on
_FEW = 2  # differing cells that make nobody doubt a row of the same key
_STRANGE_KIN, _STRANGE_WEIGHT = 0.5, 0.75  # what rows of different keys must have in common: a share, and rare cells
_ONE_SIDED = 0.25  # a cell that only one of two rows has speaks less against them than one that differs
_RARE = 64  # pairs of rows that share a value; of a more common value none are looked at for its sake
_ALL_PAIRS = 400  # so many pairs of rows are compared without a hint
_LONG_TEXT = 12  # characters from which two texts may be nearly equal
_COMPARED_TEXT = 1_500


@dataclass(frozen=True)
class BarisBanding:
    """One row as it is compared.

    Attributes:
        kunci: keys of the columns that name the row to the office (``kolom_kunci``); empty for a form.
        isi: column key -> canonical value (``nilai_baku``) of the inputs that stand in the row, its key included; only
            what is filled.
        hitungan: the same of computed columns; they identify nothing.
        buta: keys of columns whose value nobody can know: formulas that no program has calculated.
    """

    kunci: tuple[str, ...]
    isi: Mapping[str, str]
    hitungan: Mapping[str, str] = field(default_factory=dict)
    buta: frozenset[str] = frozenset()

    @cached_property
    def nama(self) -> tuple[str, ...]:
        """The values of its key columns, without regard to case; empty texts where it has none."""
        return tuple(self.isi.get(k, "").casefold() for k in self.kunci)

    @cached_property
    def sidik(self) -> str:
        """SHA-256 over the inputs, whatever the order of the columns."""
        text = "\x1e".join(f"{k}\x1f{v}" for k, v in sorted(self.isi.items()))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Pasangan:
    """One row in two versions: its index in each, None where that version does not have it."""

    a: int | None
    b: int | None


@dataclass(frozen=True, slots=True)
class KunciTetap:
    """A name for a row that sorting and inserting leave alone.

    Attributes:
        nama: the values of the key columns.
        ke: which one of the rows with that key, from 1, in the order of their content (not of their place).
    """

    nama: tuple[str, ...]
    ke: int


def nilai_baku(nilai: object) -> str:
    """Return a typed value as the text by which it is compared; "" for an empty one.

    Numbers have 15 digits, as Excel keeps them; dates are ISO; texts are NFC, with every blank (no-break ones too)
    folded into one, one kind of line end, and nothing that nobody sees.
    """
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if isinstance(nilai, float | int):
        return f"{nilai + 0:.15g}" if nilai else "0"  # -0.0 is 0
    if isinstance(nilai, dt.datetime):
        return nilai.date().isoformat()
    if isinstance(nilai, dt.date):
        return nilai.isoformat()
    lines = terlihat(unicodedata.normalize("NFC", str(nilai))).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_BLANK.sub(" ", line).strip() for line in lines).strip()


def kolom_kunci(lembar: Lembar) -> tuple[str, ...]:
    """Return the keys of the columns that name a row of a sheet to the office; none for a form."""
    if lembar.formulir:
        return ()
    return (*lembar.unik, *lembar.pembeda) if lembar.unik else (lembar.kunci_baris,)


def baris_banding(tabel: Tabel) -> tuple[BarisBanding, ...]:
    """Return the rows of a table as they are compared, in its order.

    A row's own cells count, not what it inherits from a row above; only its key may come from a merged cell. What
    cannot be read as its column's type counts as it was typed.
    """
    keys = kolom_kunci(tabel.lembar)
    return tuple(_row(tabel, baris, keys) for baris in tabel.baris)


def _row(tabel: Tabel, baris: Baris, keys: tuple[str, ...]) -> BarisBanding:
    inputs: dict[str, str] = {}
    computed: dict[str, str] = {}
    blind: set[str] = set()
    for kolom in tabel.kolom:
        key, cell = kolom.kunci, baris.sel.get(kolom.kunci)
        if cell is None or (cell.row != baris.row and not tabel.lembar.formulir and key not in keys):
            continue
        if cell.kind == "":
            blind.add(key)
        elif text := nilai_baku(_typed(baris, key, cell)):
            (computed if kolom.dihitung else inputs)[key] = text
    return BarisBanding(keys, inputs, computed, frozenset(blind))


def _typed(baris: Baris, key: str, cell: Cell) -> object:
    if isinstance(cell.value, str) and not cell.value.strip():
        return None  # what the row has here may be inherited
    return cell.value if key in baris.rusak else baris.nilai.get(key)


def kunci_tetap(rows: Sequence[BarisBanding]) -> tuple[KunciTetap, ...]:
    """Return a name for every row, in their order; rows of one key are counted in the order of their content."""
    found: dict[int, KunciTetap] = {}
    often: Counter[tuple[str, ...]] = Counter()
    for n in sorted(range(len(rows)), key=lambda n: rows[n].sidik):
        often[rows[n].nama] += 1
        found[n] = KunciTetap(rows[n].nama, often[rows[n].nama])
    return tuple(found[n] for n in range(len(rows)))


def pasangkan(a: Sequence[BarisBanding], b: Sequence[BarisBanding]) -> tuple[Pasangan, ...]:
    """Recognise the rows of one version of a sheet in another one.

    Args:
        a: the rows of one version, in its order.
        b: those of the other.

    Returns:
        Every row of both exactly once: those of ``a`` in their order, then what only ``b`` has. The rows' order decides
        nothing but between rows that nothing else tells apart. Time grows with the number of rows that differ, not with
        its square.
    """
    partner = _equal(a, b)
    taken = set(partner.values())
    left_a = [i for i in range(len(a)) if i not in partner]
    left_b = [j for j in range(len(b)) if j not in taken]
    pairing = _Kemiripan(a, b, left_a, left_b)
    rank = {i: n for n, i in enumerate(left_a)}, {j: n for n, j in enumerate(left_b)}
    scored = []
    for i, j in _candidates(a, b, left_a, left_b):
        score = pairing.nilai(i, j)
        if score is not None:
            scored.append((-score, abs(rank[0][i] - rank[1][j]), i, j))
    for _, _, i, j in sorted(scored):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return (
        *(Pasangan(i, partner.get(i)) for i in range(len(a))),
        *(Pasangan(None, j) for j in range(len(b)) if j not in taken),
    )


def _equal(a: Sequence[BarisBanding], b: Sequence[BarisBanding]) -> dict[int, int]:
    """Return the rows of equal content."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for j in reversed(range(len(b))):
        waiting[b[j].sidik].append(j)
    return {i: waiting[row.sidik].pop() for i, row in enumerate(a) if waiting.get(row.sidik)}


def _candidates(
    a: Sequence[BarisBanding], b: Sequence[BarisBanding], left_a: Sequence[int], left_b: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that are worth a look: of one key, with a rare value in common, or all where they are few."""
    if len(left_a) * len(left_b) <= _ALL_PAIRS:
        yield from ((i, j) for i in left_a for j in left_b)
        return
    found: set[tuple[int, int]] = set()
    where: tuple[dict[object, list[int]], dict[object, list[int]]] = defaultdict(list), defaultdict(list)
    for side, rows, left in ((where[0], a, left_a), (where[1], b, left_b)):
        for n in left:
            side[rows[n].nama].append(n)
            for cell in rows[n].isi.items():
                side[cell].append(n)
    for value, ours in where[0].items():
        theirs = where[1].get(value, [])
        if len(ours) * len(theirs) <= _RARE:
            found.update((i, j) for i in ours for j in theirs)
        else:  # a key or a value of hundreds of rows: those at the same height
            found.update(zip(ours, theirs, strict=False))
    yield from found


class _Kemiripan:
    """How alike two rows are."""

    def __init__(
        self, a: Sequence[BarisBanding], b: Sequence[BarisBanding], left_a: Sequence[int], left_b: Sequence[int]
    ) -> None:
        self.a, self.b = a, b
        self.often = (
            Counter(cell for row in a for cell in row.isi.items()),
            Counter(cell for row in b for cell in row.isi.items()),
        )
        self.names = Counter(row.nama for row in a), Counter(row.nama for row in b)
        self.open = Counter(a[i].nama for i in left_a), Counter(b[j].nama for j in left_b)

    def nilai(self, i: int, j: int) -> float | None:
        """Return how well two rows fit, None where they are not the same row."""
        a, b = self.a[i], self.b[j]
        same_key = a.nama == b.nama
        skipped = set(a.kunci) if same_key else set()
        shared = against = 0.0
        equal = different = 0
        for key in (a.isi.keys() | b.isi.keys()) - skipped - a.buta - b.buta:
            one, other = a.isi.get(key), b.isi.get(key)
            weight = self._weight(key, one, other)
            if one is None or other is None:
                against += _ONE_SIDED * weight
                different += 1
            elif one == other:
                shared += weight
                equal += 1
            else:
                alikeness = _alike(one, other)
                shared += weight * alikeness
                against += weight * (1 - alikeness)
                different += 1
        likeness = shared / (shared + against) if shared else 0.0
        if same_key:
            alone = self.names[0][a.nama] == self.names[1][b.nama] == 1
            last = self.open[0][a.nama] == self.open[1][b.nama] == 1  # all others of the key are recognised
            known = alone or likeness >= _KIN or (different <= _FEW and (equal > 0 or last))
            return _SAME_KEY + likeness if known else None
        strong = likeness >= _STRANGE_KIN and shared >= _STRANGE_WEIGHT
        return likeness if strong or (different <= 1 and equal > 1) else None

    def _weight(self, key: str, one: str | None, other: str | None) -> float:
        """Return how much two cells say: what the commoner of their values does."""
        return min(1 / max(c[key, v] for c in self.often) for v in (one, other) if v is not None)


def _alike(one: str, other: str) -> float:
    """Return how alike two texts are, 0 for short ones and for those that are not much alike, 1 for equal ones."""
    if min(len(one), len(other)) < _LONG_TEXT or " " not in one:
        return 0.0
    return max(0.0, alike(one[:_COMPARED_TEXT], other[:_COMPARED_TEXT]) / 50 - 1)
