"""Plant every rule's faults into right workbooks, ten times each, and count: ``docs/mutu-kaidah.md``.

    PYTHONPATH=rules python mutu.py            print the page
    PYTHONPATH=rules python mutu.py --tulis    write it
    PYTHONPATH=rules python mutu.py KX301      count for some rules only

A fault is a case of ``rules/cases`` on which its rule fires, with codes of its own so that it cannot be taken for the rows
around it; a workbook is one of the corpus, in which nothing is found. Named is what the rule says of the two together and
not of the workbook alone; what it says more than of the case alone is a false alarm.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

from helpers.korpus import tulis_naskah
from helpers.korpus_semua import semua_naskah
from helpers.markdown_book import DEFAULTS, build_book, parse_table
from helpers.mutu_kaidah import CATATAN, KESELURUHAN, PAGE, TEMPAT, kaidah
from rules.test_cases import Case, load_cases

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.findings import Finding
from kinerja_xl.model import Dokumen
from kinerja_xl.rules import Rule
from kinerja_xl.sheets import JENIS

_NODES, _OWN = {"Kode", "Induk"}, "9"
_FIELDS = {
    lembar.judul: {"kinerja": "simpul"}.get(lembar.kunci, lembar.kunci)
    for jenis in JENIS.values()
    for lembar in jenis.lembar
}
"""Sheet -> the records of a document that stand on it."""
_ALONE = ("Identitas", "Identitas +")  # what a case says of its office cannot stand in another office's workbook


@dataclass(frozen=True)
class UkuranKaidah:
    """What came of one rule: faults planted, named, false alarms; why there were fewer than ten plants."""

    rule: Rule
    ditanam: int
    ditemukan: int
    palsu: int
    catatan: str = ""


def ukur_semua(codes: Sequence[str] = ()) -> list[UkuranKaidah]:
    """Measure every rule, or those named."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        return [ukur(rule, place) for code, rule in kaidah().items() if not codes or code in codes]


def ukur(rule: Rule, place: Path) -> UkuranKaidah:
    """Measure one rule."""
    cases = [c for c in load_cases() if c.code == rule.code and c.fires]
    if rule.check is None:
        return _read(rule, cases, place)
    planted = [c for c in cases if rule.code not in KESELURUHAN and not any(c.tables.get(name) for name in _ALONE)]
    hosts = [d for d in _hosts(place) if rule.applies(d.jenis)]
    outcomes = list(_plants(rule, planted, hosts, place))
    why = CATATAN.get(rule.code, "")
    if not outcomes:
        alone = KESELURUHAN.get(rule.code, "memerlukan Identitas sendiri")
        why = f"hanya pada kasusnya: {alone}" if cases else "diuji tersendiri: bukan isi satu buku kerja"
        outcomes = [(len(_said(rule, d)) > 0, 0) for d in (_document(c, place) for c in cases)]
    return UkuranKaidah(rule, len(outcomes), sum(hit for hit, _ in outcomes), sum(more for _, more in outcomes), why)


def _read(rule: Rule, cases: Sequence[Case], place: Path) -> UkuranKaidah:
    """Measure a rule that is found while the file is read: on the files of its cases."""
    hits = 0
    for case in cases:
        path = place / "kasus.xlsx"
        path.write_bytes(build_book(case.tables))
        hits += bool(check_file(path, PilihanPeriksa(select=(rule.code,))).findings)
    why = "ditemukan saat membaca berkas; diukur pada berkas kasusnya"
    return UkuranKaidah(rule, len(cases), hits, 0, why if cases else "diuji tersendiri: bukan isi satu buku kerja")


def _plants(rule: Rule, cases: Sequence[Case], hosts: Sequence[Dokumen], place: Path) -> Iterator[tuple[bool, int]]:
    """Yield for each place whether the fault was named there, and how many findings were too many."""
    for n in range(TEMPAT if cases else 0):
        fault = _document(cases[n % len(cases)], place)
        office = fault.identitas.jenis_kantor
        year = fault.identitas.tahun
        alike = [d for d in hosts if (d.identitas.jenis_kantor, d.identitas.tahun) == (office, year)] or list(hosts)
        fitting = [d for d in alike if d.jenis == fault.jenis] or alike
        if not fitting:
            return
        host = fitting[n % len(fitting)]
        alone, before = _said(rule, fault), _said(rule, host)
        new = _said(rule, _together(host, fault, cases[n % len(cases)]))
        new.subtract(before)
        found = sum(count for count in new.values() if count > 0)
        yield found >= len(list(alone.elements())), max(0, found - alone.total())


def _together(host: Dokumen, fault: Dokumen, case: Case) -> Dokumen:
    """Return a workbook with the rows that a case states behind its own, under the same sheets."""
    stated = {_FIELDS.get(name.removesuffix(" +"), "") for name, text in case.tables.items() if text}
    if "Kinerja" not in case.tables and stated & {"anggaran", "pejabat"}:
        stated.add("simpul")  # they are about the node that every case has
    rows = {f.name: getattr(host, f.name) + getattr(fault, f.name) for f in fields(host) if f.name in stated}
    return replace(host, **rows, lembar=host.lembar | fault.lembar)


def _said(rule: Rule, dokumen: Dokumen) -> Counter[str]:
    return Counter(f.message for f in rule.temuan(dokumen) if isinstance(f, Finding))


@cache
def _hosts(place: Path) -> tuple[Dokumen, ...]:
    """Return the workbooks of the corpus in which nothing is found."""
    return tuple(
        load(tulis_naskah(naskah, place / "korpus.xlsx")).dokumen
        for _, naskah in semua_naskah()
        if not naskah.diharapkan
    )


def _document(case: Case, place: Path) -> Dokumen:
    return _built(case.code, case.name, place)


@cache
def _built(code: str, name: str, place: Path) -> Dokumen:
    case = next(c for c in load_cases() if (c.code, c.name) == (code, name) and c.fires)
    path = place / "kasus.xlsx"
    tables = {"Kinerja": DEFAULTS["Kinerja"], "Anggaran": DEFAULTS["Anggaran"], **case.tables}
    path.write_bytes(build_book({name: _renamed(name, text) for name, text in tables.items()}))
    return load(path).dokumen


def _renamed(sheet: str, text: str | None) -> str | None:
    """Give a case's nodes and indicators codes that no workbook of the corpus has."""
    if not text or sheet not in {"Kinerja", "Anggaran"} or "(gabung" in text:
        return text and text.replace("IK-", "ID-")
    head, *rows = parse_table(text)
    own = [n for n, title in enumerate(head) if title in _NODES]
    lines = [head, *([_code(cell) if n in own else cell for n, cell in enumerate(row)] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines).replace("IK-", "ID-")


def _code(cell: str) -> str:
    return re.sub(r"(?<![\d.])(?=\d)", _OWN, cell)


def halaman(measured: Sequence[UkuranKaidah]) -> str:
    """Return the page."""
    from helpers.semai_ejaan import bagian_mutu

    planted, found, false = (sum(getattr(u, name) for u in measured) for name in ("ditanam", "ditemukan", "palsu"))
    rows = [
        f"| {u.rule.code} | {u.rule.halaman.judul} | {u.ditanam} | {u.ditemukan} | {u.palsu} | {u.catatan} |"
        for u in measured
    ]
    return "\n".join(
        (
            "# Mutu kaidah",
            "",
            "Dibuat oleh `make mutu`; jangan disunting langsung. Setiap cacat yang dikenal sebuah kaidah (kasus di "
            f"`tests/rules/cases`) ditanam di {TEMPAT} tempat pada buku kerja korpus yang benar. Ditemukan: kaidahnya "
            "menyebut cacat itu di antara baris-baris kantor lain. Peringatan palsu: yang disebutnya lebih dari itu. Pada "
            "buku kerja korpus tanpa cacat tidak ada temuan apa pun (`tests/test_korpus.py`).",
            "",
            f"Seluruhnya {found} dari {planted} cacat ditemukan, {false} peringatan palsu.",
            "",
            "| Kode | Kaidah | Ditanam | Ditemukan | Peringatan palsu | Catatan |",
            "| --- | --- | ---: | ---: | ---: | --- |",
            *rows,
            "",
            bagian_mutu(),
        )
    )


if __name__ == "__main__":
    named = [a for a in sys.argv[1:] if a.startswith("KX")]
    result = ukur_semua(named)
    if named:
        for one in result:
            print(one.rule.code, one.ditanam, one.ditemukan, one.palsu, one.catatan)
    elif "--tulis" in sys.argv:
        PAGE.write_text(halaman(result), encoding="utf-8")
    else:
        print(halaman(result))
