"""Rows of several workbooks side by side: a column a document, a line for what each of them says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kinerja_xl.findings import CellRef, Cuplikan, Finding, Sel, SelPembanding
from kinerja_xl.frozen import dataclass

_LINES = 7
_NAMES = ("Kode", "Kode indikator", "Nomenklatur", "Sasaran", "Indikator", "Satuan")
"""Columns that tell which row it is, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class SisiHalaman:
    """The head of a column: the document, its file and the cell."""

    dokumen: str
    berkas: str
    alamat: str


@dataclass(frozen=True, slots=True)
class IsiSanding:
    """What one document says in a line; ``ini`` marks the cell that the finding is about."""

    teks: str
    ini: bool


@dataclass(frozen=True, slots=True)
class BarisSanding:
    """One line: a column's title, and what stands there in each document."""

    judul: str
    isi: tuple[IsiSanding, ...]


@dataclass(frozen=True, slots=True)
class Sanding:
    """The whole table."""

    kepala: tuple[SisiHalaman, ...]
    baris: tuple[BarisSanding, ...]


def susun_sanding(finding: Finding, path: Path, rows: Mapping[Path, Cuplikan]) -> Sanding | None:
    """Return the rows of a finding side by side; None where it speaks about one workbook.

    Args:
        finding: what was found.
        path: the file that it stands in.
        rows: the rows that findings name, by file.
    """
    if not finding.pembanding:
        return None
    own = _cells(rows.get(path, {}), finding.at)
    sides = [(own, finding.at, True)]
    sides += [(_cells(rows.get(o.path, {}), o.at), o.at, o.ada) for o in finding.pembanding]
    own_titles = {_named(cells, at) for cells, at, _ in sides} - {""}
    told = {s.judul for cells, _, _ in sides for s in cells if s.teks} & set(_NAMES)
    titles = [*(t for t in _NAMES if t in told | own_titles), *sorted(own_titles - set(_NAMES))]
    for title in [t for t in _NAMES if t in titles and t not in own_titles]:
        if len(titles) > _LINES:
            titles.remove(title)
    lines = [
        BarisSanding(
            title,
            tuple(
                IsiSanding(next((s.teks for s in cells if s.judul == title), ""), ada and _named(cells, at) == title)
                for cells, at, ada in sides
            ),
        )
        for title in titles
    ]
    if len(own_titles) > 1:  # the cells hold other things, such as a target and what a result is reckoned from
        said = (finding.value, *(other.value for other in finding.pembanding))
        lines.append(BarisSanding("Dibandingkan", tuple(IsiSanding(text, True) for text in said)))
    return Sanding(
        kepala=(
            SisiHalaman("Di sini", path.name, str(finding.at or finding.sheet_name or "")),
            *(_kepala(other) for other in finding.pembanding),
        ),
        baris=tuple(lines),
    )


def _kepala(other: SelPembanding) -> SisiHalaman:
    name = other.dokumen if other.ada else f"{other.dokumen}: tidak ada; tempatnya di sekitar"
    return SisiHalaman(name, other.path.name, str(other.at or other.sheet or ""))


def _cells(rows: Cuplikan, at: CellRef | None) -> Sequence[Sel]:
    return [] if at is None else rows.get((at.sheet, at.row), ())


def _named(cells: Sequence[Sel], at: CellRef | None) -> str:
    return next((s.judul for s in cells if at is not None and s.col == at.col), "")
