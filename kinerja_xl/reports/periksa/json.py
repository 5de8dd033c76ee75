"""The JSON form of a check; its keys are a fixed contract that offices script against."""

from __future__ import annotations

import json
from collections.abc import Iterable
from json.encoder import encode_basestring
from typing import Any

from kinerja_xl.findings import FileResult, Finding, KeadaanSegel, SelPembanding, Severity
from kinerja_xl.patterns import regex

VERSION = 1

_STEERING = regex(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render(results: Iterable[FileResult], tool: str) -> str:
    """Return the whole report as JSON text, every key present in every finding.

    Args:
        results: the checked files.
        tool: name and version, ``kinerja-xl 1.2.3``.
    """
    results = tuple(results)
    report = {
        "version": VERSION,
        "tool": tool,
        "files": [_file(r) for r in results],
        "summary": {
            "files": len(results),
            "errors": sum(r.count(Severity.ERROR) for r in results),
            "warnings": sum(r.count(Severity.WARNING) for r in results),
            "info": sum(r.count(Severity.INFO) for r in results),
        },
    }
    return tersusun(report)


def tersusun(value: object, line: str = "\n") -> str:
    """Return a value as JSON, indented by two: ``json.dumps`` writes that three times as slowly, one piece at a time.

    Control characters are all escaped; JSON itself only asks for those below a blank.

    Args:
        value: texts, numbers, truth values, None, and lists and dictionaries of them, these by texts.
        line: the line end and the indentation of the line that the value stands in.
    """
    if isinstance(value, str):
        text = encode_basestring(value)
        if text.isascii() and "\x7f" not in text:
            return text
        return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    deeper = f"{line}  "
    if isinstance(value, dict) and value:
        parts = [f"{tersusun(key)}: {tersusun(item, deeper)}" for key, item in value.items()]
        return f"{{{deeper}{f',{deeper}'.join(parts)}{line}}}"
    if isinstance(value, (list, tuple)) and value:
        return f"[{deeper}{f',{deeper}'.join([tersusun(item, deeper) for item in value])}{line}]"
    return json.dumps(value)


def _file(result: FileResult) -> dict[str, Any]:
    return {
        "path": result.path.as_posix(),
        "kind": result.kind,
        "layout": result.layout,
        "readable": result.readable,
        "findings": [_finding(f) for f in result.findings],
        "skipped": [{"what": s.what, "because": s.because} for s in result.skipped],
        **({"seals": [_seal(s) for s in result.segel]} if result.segel else {}),
    }


def _seal(seal: KeadaanSegel) -> dict[str, Any]:
    return {
        "document": seal.dokumen,
        "intact": seal.utuh,
        "fingerprint": seal.sidik,
        "sealed": seal.waktu,
        "message": seal.kalimat,
        "changed": [{"cell": str(at), "before": before, "now": now} for at, before, now in seal.berubah],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "code": finding.code,
        "severity": (finding.severity or Severity.ERROR).value,
        "sheet": finding.sheet_name,
        "cell": finding.at.address if finding.at else None,
        "row_key": finding.row_key,
        "column": finding.column,
        "message": finding.message,
        "value": finding.value,
        "expected": finding.expected,
        "difference": finding.difference,
        "related": [str(ref) for ref in finding.related],
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
    }
    if finding.pembanding:  # compare alone knows other workbooks; what check prints keeps its keys
        shown["counterparts"] = [_counterpart(other) for other in finding.pembanding]
    return shown


def _counterpart(other: SelPembanding) -> dict[str, Any]:
    return {
        "path": other.path.as_posix(),
        "document": other.dokumen,
        "sheet": other.at.sheet if other.at else other.sheet,
        "cell": other.at.address if other.at else None,
        "row_key": other.row_key,
        "value": other.value,
    }
