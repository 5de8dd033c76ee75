"""The JUnit form of a check, which every CI server shows: a test suite a file, a test case a finding.

An error is a failed case, an unreadable file a broken one, and what could not be checked a skipped one. A warning or a
hint passes, its words in the case's output: a build must not fail on what the exit status allows.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from kinerja_xl.findings import FileResult, Finding, Severity


def render(results: Iterable[FileResult], *, strict: bool = False) -> str:
    """Return the whole report as JUnit XML.

    Args:
        results: the checked files.
        strict: warnings fail too.
    """
    root = ET.Element("testsuites", name="kinerja-xl")
    for result in results:
        root.append(_suite(result, strict=strict))
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _suite(result: FileResult, *, strict: bool) -> ET.Element:
    path = result.path.as_posix()
    suite = ET.Element("testsuite", name=_legal(path))
    if not result.findings:
        ET.SubElement(suite, "testcase", classname=_class(result, "bersih"), name="Tidak ada temuan")
    for finding in result.findings:
        _case(suite, result, finding, strict=strict)
    for skipped in result.skipped:
        case = ET.SubElement(suite, "testcase", classname=_class(result, "tidak-diperiksa"), name=_legal(skipped.what))
        ET.SubElement(case, "skipped", message=_legal(f"Tidak diperiksa karena {skipped.because}."))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("*/failure"))))
    suite.set("errors", str(len(suite.findall("*/error"))))
    suite.set("skipped", str(len(suite.findall("*/skipped"))))
    return suite


def _case(suite: ET.Element, result: FileResult, finding: Finding, *, strict: bool) -> None:
    severity = finding.severity or Severity.ERROR
    place = str(finding.at or finding.sheet_name or "berkas")
    case = ET.SubElement(
        suite,
        "testcase",
        classname=_class(result, finding.code),
        name=_legal(f"{place} {severity.label}: {finding.message}"),
    )
    details = "\n".join(_details(result, finding, place, severity))
    if not result.readable or severity is Severity.ERROR or (strict and severity is Severity.WARNING):
        tag = "failure" if result.readable else "error"
        ET.SubElement(case, tag, type=finding.code, message=_legal(finding.message)).text = _legal(details)
    else:
        ET.SubElement(case, "system-out").text = _legal(details)


def _details(result: FileResult, finding: Finding, place: str, severity: Severity) -> Iterable[str]:
    yield f"{result.path.as_posix()}: {place} {severity.label} {finding.code}"
    yield finding.message
    if finding.fix:
        yield f"Perbaiki: {finding.fix}"
    if finding.related:
        yield "Lihat: " + ", ".join(map(str, finding.related))
    for other in finding.pembanding:
        yield f"Bandingkan: {other.tempat} ({other.dokumen})"


def _class(result: FileResult, last: str) -> str:
    """Return what servers group by; they split it at its last dot into package and class."""
    return _legal(result.path.as_posix().removesuffix(result.path.suffix).replace(".", "_")) + f".{last}"


def _legal(text: str) -> str:
    from kinerja_xl.reports.cetak.jinja import legal  # loads Jinja

    return legal(text)
