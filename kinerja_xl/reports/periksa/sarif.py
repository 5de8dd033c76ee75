"""The SARIF 2.1.0 form of a check, for code-scanning services and editors.

A finding is a result at its workbook (physical location) and cell (logical location). A file that could not be read
is no result but a notification of the run, as is everything that could not be checked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kinerja_xl.findings import CellRef, FileResult, Finding, Severity, exit_status
from kinerja_xl.patterns import regex
from kinerja_xl.reports.periksa.json import tersusun
from kinerja_xl.reports.periksa.kaidah import Kaidah, KaidahMenurutKode

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PLACEHOLDER = regex(r"\{(\d+)\}")
_LINK = regex(r"\[(?=[^\[\]]*\]\()")


def render(results: Iterable[FileResult], kaidah: KaidahMenurutKode, version: str, *, strict: bool = False) -> str:
    """Return the whole report as SARIF text.

    Args:
        results: the checked files.
        kaidah: every rule's page by code.
        version: the tool's version.
        strict: warnings fail too; decides the exit code that is reported.
    """
    results = tuple(results)
    run = {
        "tool": {
            "driver": {
                "name": "kinerja-xl",
                "version": version,
                "language": "id",
                "rules": [_rule(k) for k in kaidah.values()],
            }
        },
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": all(r.readable for r in results),
                "exitCode": exit_status(results, strict=strict),
                "toolExecutionNotifications": [n for i, r in enumerate(results) for n in _notifications(r, i)],
            }
        ],
        "artifacts": [{"location": {"uri": _uri(r.path)}, "roles": ["analysisTarget"]} for r in results],
        "results": [
            found
            for i, r in enumerate(results)
            if r.readable
            for found in _results(r, i, {k: n for n, k in enumerate(kaidah)})
        ],
    }
    return tersusun({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(kaidah: Kaidah) -> dict[str, Any]:
    parts = [(judul, teks) for judul, teks in (("", kaidah.isi), *kaidah.bagian) if teks]
    plain = "\n\n".join(f"{judul}: {teks}" if judul else teks for judul, teks in parts) or kaidah.judul
    marked = "\n\n".join(f"**{judul}.** {teks}" if judul else teks for judul, teks in parts) or kaidah.judul
    return {
        "id": kaidah.kode,
        "shortDescription": {"text": f"{kaidah.judul}."},
        "fullDescription": {"text": kaidah.isi or f"{kaidah.judul}."},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": _LEVELS[kaidah.bobot]},
        "properties": {"tags": [kaidah.topik]},
    }


def _results(result: FileResult, index: int, rules: Mapping[str, int]) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    found = []
    for finding in result.findings:
        seen[finding.fingerprint] += 1
        found.append(_result(finding, _artifact(result, index), rules, seen[finding.fingerprint]))
    return found


def _result(finding: Finding, artifact: dict[str, Any], rules: Mapping[str, int], nth: int) -> dict[str, Any]:
    shown = {
        "row_key": finding.row_key,
        "column": finding.column,
        "value": finding.value,
        "expected": finding.expected,
        "difference": finding.difference,
        "fix": finding.fix,
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": rules[finding.code],
        "level": _LEVELS[finding.severity or Severity.ERROR],
        "message": _message(finding.message + (f" Perbaiki: {finding.fix.rstrip('.')}." if finding.fix else "")),
        "locations": [_location(artifact, finding.at, finding.sheet_name)],
        "relatedLocations": [
            {"id": n, **_location(artifact, ref, None), "message": _message(f"Sel terkait {ref}")}
            for n, ref in enumerate(finding.related, start=1)
        ]
        + [
            {
                "id": n,
                **_location({"uri": _uri(other.path)}, other.at, other.sheet),
                "message": _message(f"{other.dokumen}: {other.value or other.tempat}"),
            }
            for n, other in enumerate(finding.pembanding, start=len(finding.related) + 1)
        ],
        # The second key is the one that code-scanning services compare; findings that share a fingerprint (a row
        # without a Kode) would become one there, so it also counts them.
        "partialFingerprints": {
            "kinerjaXl/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint}:{nth}",
        },
        "properties": {name: text for name, text in shown.items() if text},
    }


def _location(artifact: dict[str, Any], at: CellRef | None, sheet: str | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": artifact}
    if at is None:
        logical = {"name": sheet, "fullyQualifiedName": sheet, "kind": "sheet"}
        return {"physicalLocation": physical} | ({"logicalLocations": [logical]} if sheet else {})
    # A workbook has no lines, but services refuse a result without one: the sheet's row and column sort it right.
    physical["region"] = {"startLine": at.row, "startColumn": at.col}
    logical = {"name": at.address, "fullyQualifiedName": str(at), "kind": "cell"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _notifications(result: FileResult, index: int) -> list[dict[str, Any]]:
    where = {"locations": [{"physicalLocation": {"artifactLocation": _artifact(result, index)}}]}
    unread: Sequence[Finding] = () if result.readable else result.findings
    return [
        {
            "level": "error",
            "message": _message(f"{f.message} {f.fix}".rstrip()),
            "associatedRule": {"id": f.code},
            **where,
        }
        for f in unread
    ] + [
        {"level": "note", "message": _message(f"Tidak diperiksa: {s.what} karena {s.because}."), **where}
        for s in result.skipped
    ]


def _message(text: str) -> dict[str, str]:
    """Return a message whose text is taken literally: a cell may hold ``{0}`` or ``[a](b)``, which SARIF would read."""
    return {"text": _LINK.sub(r"\\[", _PLACEHOLDER.sub(r"{{\1}}", text))}


def _artifact(result: FileResult, index: int) -> dict[str, Any]:
    return {"uri": _uri(result.path), "index": index}


def _uri(path: Path) -> str:
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
