"""The findings of one workbook as notes on its cells and as a sheet in front of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja_xl.findings import CellRef, FileResult, Finding, Severity, column_letter
from kinerja_xl.findings.address import quoted
from kinerja_xl.workbook.annotate import Note
from kinerja_xl.workbook.comments import Run
from kinerja_xl.workbook.printed_sheet import Entry, Look, PrintedSheet

JUDUL = "Hasil Pemeriksaan"
"""Name of the sheet in front."""

WARNA = {Severity.ERROR: "FFFFC9C7", Severity.WARNING: "FFFFE79B", Severity.INFO: "FFD3E7F8"}
"""Colour by weight. Odd on purpose: a cell of exactly this colour is taken for one of ours."""

_ARTI = {
    Severity.ERROR: "harus diperbaiki",
    Severity.WARNING: "sebaiknya diperbaiki",
    Severity.INFO: "periksa, lalu putuskan",
}
_KEPALA = ("No", "Bobot", "Kode", "Sel", "Baris/kunci", "Kolom", "Temuan", "Perbaikan", "Penanggung jawab")
_LEBAR = (5, 12, 8, 17, 15, 19, 50, 45, 24)
_SEL = _KEPALA.index("Sel") + 1
_BARIS_KEPALA = 9

PENYUSUN = "Penyusun buku kerja"
"""Who answers for what belongs to no official."""


def notes(result: FileResult, anchor: Callable[[CellRef], CellRef] = lambda at: at) -> Iterator[Note]:
    """Yield one note for each cell with findings, coloured by the gravest of them.

    Args:
        result: the checked workbook.
        anchor: the cell where a cell's note goes, which is another one inside a merge.
    """
    by_cell: dict[CellRef, list[Finding]] = {}
    listed: dict[CellRef, int] = {}
    for number, finding in enumerate(_ordered(result), 1):
        if finding.at is not None:
            listed.setdefault(anchor(finding.at), number)
    for finding in result.findings:
        if finding.at is not None:
            by_cell.setdefault(anchor(finding.at), []).append(finding)
    for at, found in sorted(by_cell.items()):
        runs: list[Run] = []
        said: set[tuple[str, str]] = set()
        for finding in sorted(found, key=lambda f: (_weight(f).rank, f.code)):
            if (finding.code, finding.message) in said:  # once for each row of a merge
                continue
            said.add((finding.code, finding.message))
            gap = "\n\n" if runs else ""
            runs.append(Run(f"{gap}{_weight(finding).label.capitalize()} {finding.code}\n", bold=True))
            runs.append(Run(finding.message + (f"\nPerbaikan: {sentence(finding.fix)}" if finding.fix else "")))
        colour = WARNA[min((_weight(f) for f in found), key=lambda s: s.rank)]
        number = listed[at]
        listed_at = f"{column_letter(_SEL)}{_BARIS_KEPALA + number}"
        yield Note(at, tuple(runs), colour, listed_at, f", nomor {number} dari {len(result.findings)}")


def front(result: FileResult, tool: str, siapa: Callable[[CellRef], str] = lambda _: "") -> PrintedSheet:
    """Return the sheet that lists every finding, the gravest first.

    Args:
        result: the checked workbook.
        tool: name and version of this program.
        siapa: who answers for a cell, "" where it belongs to no official.
    """
    width = len(_LEBAR)
    rows: list[tuple[Entry, ...]] = [
        (Entry(JUDUL, Look.TITLE),),
        (Entry(f"Berkas: {result.path.name} · diperiksa dengan {tool}"),),
        (Entry(_guide(result)),),
        (),
    ]
    merged = [(row, 1, width) for row in (1, 2, 3)]
    for severity in Severity:
        colour = WARNA[severity]
        text = f"{severity.label.capitalize()} ({_ARTI[severity]})"
        blank = (Entry("", Look.CELL, colour),) * 2
        rows.append((Entry(result.count(severity), Look.CENTRE, colour), Entry(text, Look.CELL, colour), *blank))
        merged.append((len(rows), 2, 4))
    rows += [(), tuple(Entry(title, Look.HEAD) for title in _KEPALA)]
    head = len(rows)
    assert head == _BARIS_KEPALA
    ordered = _ordered(result)
    rows += [_finding(number, finding, siapa) for number, finding in enumerate(ordered, 1)]
    if not ordered:
        rows.append(tuple(Entry("Tidak ada temuan." if n == 6 else "", Look.CELL) for n in range(width)))
    end = len(rows)
    if result.skipped:
        rows += [(), (Entry("Tidak diperiksa:"),)]
        rows += [(Entry(f"• {skipped.what}, karena {skipped.because}"),) for skipped in result.skipped]
        merged += [(row, 1, width) for row in range(end + 2, len(rows) + 1)]
    return PrintedSheet(_LEBAR, tuple(rows), head, end, tuple(merged), first=_SEL if ordered else 1)


def sentence(text: str) -> str:
    """Return a way out as a sentence of its own: capital first, full stop last."""
    text = text.strip()
    return text and text[0].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _guide(result: FileResult) -> str:
    if not result.findings:
        return "Tidak ada temuan pada buku kerja ini."
    return (
        "Klik alamat pada kolom Sel untuk menuju selnya, yang diberi warna dan catatan; klik sel berwarna itu untuk "
        "kembali ke daftar ini, dan baris di bawahnya adalah temuan berikutnya. Saring menurut Bobot atau Penanggung "
        "jawab dengan panah pada judul kolom. Perbaiki pada berkas asal, lalu periksa lagi. Salinan ini boleh dibuang."
    )


def _ordered(result: FileResult) -> list[Finding]:
    return sorted(result.findings, key=lambda f: _weight(f).rank)  # else in the order of the workbook


def _finding(number: int, finding: Finding, siapa: Callable[[CellRef], str]) -> tuple[Entry, ...]:
    severity = _weight(finding)
    at = finding.at
    place = (
        Entry(str(at), Look.LINK, location=f"{quoted(at.sheet)}!{at.address}")
        if at
        else Entry(finding.sheet or "seluruh berkas", Look.CELL)
    )
    see = f" Lihat: {', '.join(str(ref) for ref in finding.related[:8])}." if finding.related else ""
    return (
        Entry(number, Look.CENTRE),
        Entry(severity.label.capitalize(), Look.CENTRE, WARNA[severity]),
        Entry(finding.code, Look.CENTRE),
        place,
        Entry(finding.row_key or "", Look.CELL),
        Entry(finding.column or "", Look.CELL),
        Entry(finding.message + see, Look.CELL),
        Entry(sentence(finding.fix), Look.CELL),
        Entry((at and siapa(at)) or PENYUSUN, Look.CELL),
    )


def _weight(finding: Finding) -> Severity:
    return finding.severity or Severity.ERROR
