"""The text form of a check: grouped by sheet, cells of one cause on one line."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.findings import CellRef, FileResult, Finding, Severity, Skipped
from kinerja_xl.reports.periksa.groups import Group, groups, ranges_of
from kinerja_xl.reports.periksa.lewat import DIKECUALIKAN, MENURUT_PROFIL
from kinerja_xl.text.tampak import tampak

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_INDENT = " " * 4
_SHOWN_RANGES = 6

Piece = tuple[str, str]
"""A run of text and its rich style ("" for none); a file's name is a link to it where the terminal knows links."""


def render(results: Iterable[FileResult]) -> list[list[Piece]]:
    """Return the report as lines of styled pieces.

    Args:
        results: the checked files.

    Returns:
        Lines; ``plain`` joins them, the terminal colours them.
    """
    lines: list[list[Piece]] = []
    for result in results:
        lines.append([(tampak(str(result.path)), f"bold link {result.path.absolute().as_uri()}")])
        causes = groups(result.findings)
        width = max((len(_place(g)) for g in causes), default=0)
        for group in causes:
            lines += _group_lines(group, min(width, 34))
        lines += [[(f"  {tampak(_skipped(s))}", "dim")] for s in result.skipped]
        lines += [[(f"  segel {tampak(s.kalimat)}", "" if s.utuh else "bold red")] for s in result.segel]
        if result.dapat_disegel and not result.segel:
            lines.append([("  belum disegel", "dim")])
        lines.append([("  " + _summary(result), "bold")])
        lines.append([])
    return lines[:-1]


def plain(lines: Iterable[Iterable[Piece]]) -> str:
    """Return the lines as text without colours."""
    return "\n".join("".join(text for text, _ in line) for line in lines)


def _place(group: Group) -> str:
    if not group.places:
        return group.first.sheet_name or "berkas"
    sheet = group.places[0].sheet
    ranges = ranges_of(group.places)
    more = f" (+{len(ranges) - _SHOWN_RANGES})" if len(ranges) > _SHOWN_RANGES else ""
    return f"{sheet}!" + ", ".join(ranges[:_SHOWN_RANGES]) + more


def _group_lines(group: Group, width: int) -> list[list[Piece]]:
    first = group.first
    severity = first.severity or Severity.ERROR
    times = f" ({len(group.places)} sel)" if len(group.places) > 1 else ""
    places = [*([_related(first)] if first.related else ()), *(other.tempat for other in first.pembanding)]
    see = f" Lihat: {', '.join(places)}" if places else ""
    head: list[Piece] = [
        (_INDENT[:2] + f"{tampak(_place(group)):<{width}}  ", ""),
        (f"{severity.label:<10}", _STYLES[severity]),
        (f" {first.code}  ", "bold"),
        (tampak(first.message + times + see), ""),
    ]
    lines = [head]
    if first.fix:
        lines.append([(f"{_INDENT}perbaiki:  ", "dim"), (tampak(first.fix), "dim")])
    return lines


def _related(finding: Finding) -> str:
    """Return related cells, without the sheet's name where it is the finding's own."""
    by_sheet: dict[str, list[CellRef]] = {}
    for ref in finding.related:
        by_sheet.setdefault(ref.sheet, []).append(ref)
    shown = []
    for sheet, refs in by_sheet.items():
        prefix = "" if sheet == finding.sheet_name else f"{sheet}!"
        shown += [prefix + area for area in ranges_of(refs)]
    return ", ".join(shown[:8]) + (" …" if len(shown) > 8 else "")


def _skipped(skipped: Skipped) -> str:
    if skipped.because.startswith(DIKECUALIKAN):
        return f"{DIKECUALIKAN} {skipped.what} ({skipped.because.removeprefix(DIKECUALIKAN).strip()})"
    if skipped.because.startswith(MENURUT_PROFIL):
        return f"{skipped.what}, {skipped.because.removeprefix(MENURUT_PROFIL).strip()}"
    return f"tidak diperiksa: {skipped.what} karena {skipped.because}"


def _summary(result: FileResult) -> str:
    if not result.readable:
        return "Berkas tidak dapat diperiksa."
    if not result.findings:
        return "Tidak ada temuan."
    counts = [f"{n} {s.label}" for s in Severity if (n := result.count(s))]
    code = result.findings[0].code
    return ", ".join(counts) + f" — `kinerja-xl explain {code}` menjelaskan kaidahnya"
