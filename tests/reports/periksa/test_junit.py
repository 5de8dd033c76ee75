"""JUnit: what the common schema allows, and what a CI server counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from helpers.samples import SAMPLES, checked
from lxml import etree

from kinerja_xl.app.bentuk import susun
from kinerja_xl.findings import CellRef, FileResult, Finding, Severity, Skipped

# What Jenkins, GitLab and the Surefire report agree on; written for this test, and stricter than any of them: whole
# numbers, no attribute that one of them does not know.
SCHEMA = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:attributeGroup name="jumlah">
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/>
  </xs:attributeGroup>
  <xs:complexType name="sebab"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="type" type="xs:string"/>
    <xs:attribute name="message" type="xs:string" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element name="testsuite" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="testcase" maxOccurs="unbounded"><xs:complexType>
        <xs:choice minOccurs="0">
          <xs:element name="failure" type="sebab"/>
          <xs:element name="error" type="sebab"/>
          <xs:element name="skipped" type="sebab"/>
          <xs:element name="system-out" type="xs:string"/>
        </xs:choice>
        <xs:attribute name="name" type="xs:string" use="required"/>
        <xs:attribute name="classname" type="xs:string" use="required"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attributeGroup ref="jumlah"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attributeGroup ref="jumlah"/>
  </xs:complexType></xs:element>
</xs:schema>
"""


def junit(*results: FileResult, strict: bool = False) -> etree._Element:
    tree = etree.fromstring(susun(results, "junit", strict=strict).encode())
    etree.XMLSchema(etree.fromstring(SCHEMA)).assertValid(tree)
    return tree


def counts(element: etree._Element) -> tuple[str | None, ...]:
    return tuple(element.get(name) for name in ("tests", "failures", "errors", "skipped"))


def result(*severities: str, skipped: tuple[Skipped, ...] = (), **values: Any) -> FileResult:
    common = {"code": "KX402", "message": "Pagu salah.", "at": CellRef("Anggaran", 9, 4)} | values
    findings = tuple(Finding(**common, severity=Severity(s)) for s in severities)
    return FileResult(Path("data/pk.v2.xlsx"), "pk", 1, True, findings, skipped)


def test_a_suite_a_file_and_a_case_a_finding() -> None:
    results = [checked(path.stem) for path in sorted(SAMPLES.glob("*[0-9].xlsx"))]
    tree = junit(*results)
    assert [suite.get("name") for suite in tree] == [r.path.as_posix() for r in results]
    for suite, one in zip(tree, results, strict=True):
        cases = [c for c in suite if not c.get("classname", "").endswith((".bersih", ".tidak-diperiksa"))]
        assert len(cases) == len(one.findings)
        assert suite.get("failures") == str(one.count(Severity.ERROR))
    assert tree.get("tests") == str(sum(len(suite) for suite in tree))


def test_errors_fail_and_milder_findings_pass_with_their_words() -> None:
    (suite,) = junit(result("error", "warning", "info"))
    assert counts(suite) == ("3", "1", "0", "0")
    failed, warned, informed = suite
    assert failed[0].tag == "failure"
    assert (failed[0].get("type"), failed[0].get("message")) == ("KX402", "Pagu salah.")
    assert "data/pk.v2.xlsx: Anggaran!D9 galat KX402" in (failed[0].text or "")
    assert [case[0].tag for case in (warned, informed)] == ["system-out", "system-out"]
    assert warned.get("name") == "Anggaran!D9 peringatan: Pagu salah."


def test_under_strict_warnings_fail_too_and_hints_do_not() -> None:
    (suite,) = junit(result("error", "warning", "info"), strict=True)
    assert counts(suite) == ("3", "2", "0", "0")


def test_a_clean_file_is_one_passing_case() -> None:
    (suite,) = junit(result())
    assert counts(suite) == ("1", "0", "0", "0")
    assert len(suite[0]) == 0


def test_an_unreadable_file_is_an_error_not_a_failure() -> None:
    finding = Finding(code="KX001", message="Bukan buku kerja.", severity=Severity.ERROR)
    (suite,) = junit(FileResult(Path(), None, None, False, (finding,)))
    assert counts(suite) == ("1", "0", "1", "0")


def test_what_was_not_checked_is_a_skipped_case() -> None:
    (suite,) = junit(result("error", skipped=(Skipped("KX202", "lembar Pejabat tidak ditemukan"),)))
    assert counts(suite) == ("2", "1", "0", "1")
    assert suite[1][0].get("message") == "Tidak diperiksa karena lembar Pejabat tidak ditemukan."


def test_the_class_groups_by_file_and_code() -> None:
    (suite,) = junit(result("error"))
    assert suite[0].get("classname") == "data/pk_v2.KX402", "servers split it at its last dot"


@pytest.mark.parametrize("text", ['</failure><x a="1">', "a & b", "]]>", "baris 1\nbaris 2", "\x00\x0b\ufffe hilang"])
def test_any_text_of_a_cell_is_escaped(text: str) -> None:
    (suite,) = junit(result("error", message=f"Isi {text}.", fix=f"ubah {text}"))
    clean = text.translate({0: None, 11: None, 0xFFFE: None})
    assert suite[0][0].get("message") == f"Isi {clean}."
    assert f"Perbaiki: ubah {clean}" in (suite[0][0].text or "")
