"""Make docs/cakupan-kaidah.md: which verified defects of the five real documents check finds, and where.

python templates/build/cakupan.py

A defect is found when one of the rules for its kind (``KAIDAH``) names a cell of the rows that its lines stand for, as
its own or as a related one, and speaks of what the defect does: of two of its rows where it lies between rows
(``ANTARA``), and of its exact numbers where it is about such. What the workbooks cannot carry is told by ``BUKAN_ISI``
with the reason.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import load
from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.model import Dokumen, Indikator

TAHAP = 3  # reads the samples
ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
TARGET = ROOT / "docs" / "cakupan-kaidah.md"
PETA = json.loads(Path(__file__).with_name("cakupan.json").read_text(encoding="utf-8"))
KAIDAH: Mapping[str, list[str]] = PETA["kaidah"]
"""Kind of defect (the ids of the catalogue) -> the rules that may find it."""
ANTARA: frozenset[str] = frozenset(PETA["antara"])
"""Kinds of defects that lie between rows: a finding about one of them alone says something else."""
BERLABEL: frozenset[str] = frozenset(PETA["berlabel"])
"""Kinds of defects about printed labels: a finding has to quote one that the defect quotes."""
TEMPAT: Mapping[str, str] = PETA["tempat"]
"""Defect of a whole block or table -> the sheet that carries it."""
BUKAN_ISI: Mapping[str, str] = PETA["bukan isi buku kerja"]
"""Defect, or kind of defect -> why a workbook cannot carry it."""
PENILAIAN: Mapping[str, str] = PETA["belum ditemukan"]
"""Defect -> why no rule reports it although the workbook carries it."""


@dataclass(frozen=True, slots=True)
class Cacat:
    """One verified defect and what check says about it."""

    id: str
    kaidah: str
    cara: str
    tentang: str
    temuan: tuple[str, ...]
    alasan: str

    @property
    def termuat(self) -> bool:
        """True when the workbook holds what the defect is about."""
        return not self.alasan.startswith("tidak termuat")


def daftar() -> list[Cacat]:
    """Return every known defect with the findings at its rows, in the order of the list."""
    defects = json.loads((DATA / "defects-known.json").read_text(encoding="utf-8"))["defects"]
    documents = {name: _periksa(name.removesuffix(".txt")) for name in dict.fromkeys(d["document"] for d in defects)}
    return [_cacat(defect, *documents[defect["document"]]) for defect in defects]


def _periksa(name: str) -> tuple[Rows, tuple[Finding, ...]]:
    path = ROOT / "samples" / f"{name}.xlsx"
    facts = json.loads((DATA / f"{name}.facts.json").read_text(encoding="utf-8"))
    berkas = load(path)
    return baris_menurut_garis(facts, berkas.dokumen), examine(path, berkas, PilihanPeriksa()).findings


Rows = dict[int, set[tuple[str, int]]]


def baris_menurut_garis(facts: dict[str, Any], dokumen: Dokumen) -> Rows:
    """Return line of the printed document -> rows of its workbook: (sheet, row)."""
    found: Rows = defaultdict(set)
    waiting: dict[str, list[Indikator]] = defaultdict(list)
    for indikator in (i for s in dokumen.simpul for i in s.indikator):
        waiting[_polos(indikator.nama)].append(indikator)
    for fact in facts["indicators"]:
        same = waiting.get(_polos(fact["name"] or ""), [])
        if not same:
            continue
        indikator = same.pop(0) if len(same) > 1 else same[0]  # equal names come in the order of the document
        for line in _garis(fact):
            found[line].add((indikator.at.sheet, indikator.at.row))
    by_name = _menurut_nama(dokumen)
    for group, field in (("goals", "text"), ("tree", "name"), ("positions", "jabatan_raw")):
        for fact in facts[group]:
            for line in _garis(fact):
                found[line] |= by_name.get(_polos(fact.get(field) or ""), set())
    for key, bagian in (("legal_basis", "Mengingat"), ("diktum", "Diktum")):
        items = [d for d in dokumen.dasar_hukum if d.bagian == bagian]
        for fact, butir in zip(facts["document"].get(key) or (), items, strict=False):
            for line in _garis(fact):
                found[line].add((butir.at.sheet, butir.at.row))
    return found


def _menurut_nama(dokumen: Dokumen) -> dict[str, set[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for simpul in dokumen.simpul:
        found[_polos(simpul.nomenklatur)].add((simpul.at.sheet, simpul.at.row))
        for sasaran in simpul.sasaran:
            rows = {(sasaran.at.sheet, sasaran.at.row)} | {(i.at.sheet, i.at.row) for i in sasaran.indikator}
            found[_polos(sasaran.teks)] |= rows
    for orang in dokumen.pejabat:
        found[_polos(orang.jabatan)].add((orang.at.sheet, orang.at.row))
    return found


def _polos(text: str) -> str:
    return " ".join(text.casefold().split())


def _garis(fact: Any, key: str = "") -> Iterator[int]:
    """Yield every line number a fact names, however deep."""
    if isinstance(fact, dict):
        for name, value in fact.items():
            yield from _garis(value, "line" if key == "line" else "line" if "line" in name else name)
    elif isinstance(fact, list):
        for value in fact:
            yield from _garis(value, key)
    elif key == "line" and isinstance(fact, int):
        yield fact


def _cacat(defect: dict[str, Any], rows: Mapping[int, set[tuple[str, int]]], findings: tuple[Finding, ...]) -> Cacat:
    lines = [found for line in defect["lines"] if (found := _baris_garis(rows, line))]
    codes = KAIDAH.get(defect["rule"], [])
    hits = [f for f in findings if f.code in codes and _pada(f, lines, whole=not defect["lines"])]
    if defect["rule"] in ANTARA:
        apart = {frozenset(line) for line in lines}
        named = {(p.sheet, p.row) for f in hits for p in _tempat(f)}
        if not all(line & named for line in apart):  # where every row has its own finding, each says its part
            hits = [f for f in hits if _antara(f, apart)]
    if defect["rule"] in BERLABEL:
        hits = [f for f in hits if _label(f, defect)]
    if not _sebut(hits, defect["what"]):
        hits = []
    hits = hits or [f for f in findings if f.code in codes and f.sheet_name == TEMPAT.get(defect["id"])]
    shown = tuple(dict.fromkeys(f"{f.code} {f.at or f.sheet_name or ''}".strip() for f in hits))
    reason = "" if hits else BUKAN_ISI.get(defect["id"]) or BUKAN_ISI.get(defect["rule"]) or ""
    if reason:
        reason = f"tidak termuat: {reason}"
    elif not hits:
        reason = PENILAIAN.get(defect["id"], "belum ditemukan")
    return Cacat(defect["id"], defect["rule"], defect["detect"], defect["what"], shown, reason)


_PECAHAN = re.compile(r"\d+,\d{2,}")


def _antara(finding: Finding, apart: Collection[frozenset[tuple[str, int]]]) -> bool:
    """Tell whether a finding names two of the rows between which a defect lies, where two are known."""
    places = {(p.sheet, p.row) for p in _tempat(finding)}
    return not places or sum(bool(line & places) for line in apart) >= min(2, len(apart))


def _sebut(findings: Sequence[Finding], what: str) -> bool:
    """Tell whether findings name the exact numbers that a defect is about, where it is about such."""
    numbers = set(_PECAHAN.findall(what))
    said = " ".join(f"{f.message} {f.value} {f.expected}" for f in findings)
    return not numbers or bool(numbers & set(_PECAHAN.findall(said)))


def _label(finding: Finding, defect: dict[str, Any]) -> bool:
    """Tell whether a finding quotes a label of the defect; one without a label is about a number in a code."""
    known = " ".join((defect["what"], *(e.get("quote", "") for e in defect["evidence"]))).casefold()
    quoted = [m.casefold() for m in re.findall(r"'([^']+)'", finding.message)]
    return not quoted or any(re.search(rf"{re.escape(q)}(?!\w)", known) for q in quoted)


def _tempat(finding: Finding) -> tuple[CellRef, ...]:
    return (finding.at, *finding.related) if finding.at else finding.related


_DEKAT = 12
"""So many lines below a known one a printed line still belongs to it: a table spreads a fact over several lines."""
_KEPALA = 4
"""So many lines above a known one a line may be its heading."""


def _baris_garis(rows: Mapping[int, set[tuple[str, int]]], line: int) -> set[tuple[str, int]]:
    if rows.get(line):
        return rows[line]
    above = next((rows[n] for n in range(line, line - _DEKAT, -1) if rows.get(n)), set())
    below = next((rows[n] for n in range(line, line + _KEPALA) if rows.get(n)), set())
    return above | below


def _pada(finding: Finding, lines: Sequence[set[tuple[str, int]]], *, whole: bool) -> bool:
    """Tell whether a finding stands on one of the rows; one about the whole document needs none."""
    places = _tempat(finding)
    return (
        whole or not places or any(p.sheet == "Identitas" or any((p.sheet, p.row) in r for r in lines) for p in places)
    )


def halaman() -> str:
    """Return the page."""
    cacat = daftar()
    lines = [
        "# Cakupan kaidah",
        "",
        "Cacat yang telah dibuktikan pada lima dokumen nyata, dan temuan `kinerja-xl check` pada buku kerjanya. "
        "Halaman ini dibuat oleh `templates/build/cakupan.py` dan diperiksa oleh pengujian.",
        "",
        "| cara menemukan | termuat dalam buku kerja | ditemukan |",
        "| --- | --- | --- |",
    ]
    names = {"D": "pasti (D)", "F": "kemiripan teks (F)", "J": "penilaian (J)"}
    for cara, name in names.items():
        termuat = [c for c in cacat if c.cara == cara and c.termuat]
        lines.append(f"| {name} | {len(termuat)} | {sum(bool(c.temuan) for c in termuat)} |")
    lines += ["", "| cacat | jenis | cara | temuan, atau mengapa tidak |", "| --- | --- | --- | --- |"]
    lines += [f"| {c.id} | {c.kaidah} | {c.cara} | {_sel(c)} |" for c in cacat]
    return "\n".join(lines) + "\n"


def _sel(cacat: Cacat) -> str:
    if not cacat.temuan:
        return cacat.alasan
    more = f" dan {len(cacat.temuan) - 3} lagi" if len(cacat.temuan) > 3 else ""
    return ", ".join(cacat.temuan[:3]) + more


if __name__ == "__main__":
    TARGET.write_text(halaman(), encoding="utf-8")
