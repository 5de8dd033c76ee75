"""Measure what an import makes of sources whose facts are known: recognised, left out, wrong, wrong without a word.

    python tests/recall.py FOLDER [--wrong] [--json OUT.json]

FOLDER holds, for each case, ``NAME.json`` beside its sources. Of the JSON only ``facts`` (or ``refused``) is needed:

    {
      "form": "PK Word, satu pejabat",          the line of the report; the folder's name by default
      "sources": ["pk.docx"],                   default: every other file that is called NAME.*
      "options": {"year": 2026, "period": "2025-2029", "quarter": 2, "office": "…", "kind": "pk", "sheets": ["…"]},
      "kind": "pk",                             the kind of workbook that it has to become
      "refused": true,                          it has to be refused
      "columns": {"Target Kinerja > 2026": "target 2026"},     title path -> meaning, in the words of --map-out,
                                                                or a list of meanings that are as good
      "complete": ["kinerja", "anggaran"],      sheets whose rows are all told below: any other row is wrong
      "facts": {
        "identitas": {"nama_kantor": "Kecamatan Sukamaju", "tahun": 2026},
        "pejabat":  [{"jabatan": "Camat Sukamaju", "nama": "…", "nip": "…", "atasan": "Bupati …"}],
        "kinerja":  [{"indikator": "…", "sasaran": "…", "jenjang": "Sasaran strategis", "target_2026": 85,
                      "satuan": "%", "induk": "…"}],
        "anggaran": [{"nomenklatur": "Program …", "pagu": 11990000, "sumber_dana": "…"}],
        "rencana_aksi": [{"aksi": "…", "indikator": "…", "aksi_tw1": 1}],
        "data_ukur":    [{"indikator": "…", "tw1": 12}]
      }
    }

The keys are those of the columns (``docs/kamus-data.md``). Besides them: ``induk`` is the name or objective of the node
above; rows of other sheets may name the ``indikator``, ``nomenklatur`` and ``sasaran`` of the row of Kinerja that they
point at; ``penanggung_jawab`` and ``atasan`` may be the title instead of the short code. A fact that is null must stay
empty; one that is a list may be any of its values. What has to stay as it was typed is told as text ("1.234").

Each fact is one of: right; left out (the cell is empty); wrong, but listed for the office to look at; wrong without a
word. Values of rows that nobody told count as wrong in sheets that are complete.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kinerja_xl.app.impor import HasilImpor, impor
from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.susun.isian import BENTROK, RAGU, SIMPULAN, BarisIsian, IsianImpor, Rakitan
from kinerja_xl.text.jabatan import jabatan_baku
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import alike

RIGHT, LEFT_OUT, LISTED, SILENT = "right", "left out", "wrong, listed", "wrong silently"
_NAMES = ("indikator", "aksi", "sasaran", "nomenklatur", "jabatan", "kode_nomenklatur", "uraian", "rekomendasi")
_OPTIONS = {"kind": "jenis", "year": "year", "period": "period", "quarter": "quarter", "office": "office"}
_YEAR = re.compile(r"20\d\d")
Fakta = Mapping[str, Any]


@dataclass
class Ukuran:
    """What came of one case, or of the cases of one form.

    Attributes:
        nilai: how many facts came to what.
        kolom: how many titles of columns came to what.
        neraca: non-empty cells of the sources, used ones, and unused ones for which no better reason is told than that
            they are no part of a table.
        salah: every fact that is not right, in words.
    """

    nilai: Counter[str] = field(default_factory=Counter)
    kolom: Counter[str] = field(default_factory=Counter)
    neraca: Counter[str] = field(default_factory=Counter)
    salah: list[str] = field(default_factory=list)
    kasus: int = 1

    def tambah(self, other: Ukuran) -> None:
        """Add another one."""
        self.nilai += other.nilai
        self.kolom += other.kolom
        self.neraca += other.neraca
        self.salah += other.salah
        self.kasus += other.kasus


def ukur(path: Path) -> Ukuran:
    """Return what an import makes of one case.

    Args:
        path: its JSON.
    """
    told = json.loads(path.read_text(encoding="utf-8"))
    names = told.get("sources") or sorted(
        p.name for p in path.parent.glob(f"{path.stem}.*") if p.suffix not in (".json", ".toml", ".py")
    )
    given = told.get("options", {})
    options = {ours: given[theirs] for theirs, ours in _OPTIONS.items() if theirs in given}
    made = Ukuran()
    try:
        hasil = impor([path.parent / n for n in names], None, sheets=given.get("sheets", ()), **options)
    except KinerjaError as error:
        _nilai(made, RIGHT if told.get("refused") else LEFT_OUT, f"{path.stem}: ditolak: {error.message}")
        missing = sum(len(r) for r in _rows(told.get("facts", {})))
        made.nilai[LEFT_OUT] += missing
        return made
    if told.get("refused"):
        _nilai(made, SILENT, f"{path.stem}: tidak ditolak")
        return made
    if "kind" in told:
        same = hasil.rakitan.jenis.kunci == told["kind"]
        _nilai(made, RIGHT if same else SILENT, f"{path.stem}: jenis {hasil.rakitan.jenis.kunci}")
    _kolom(made, hasil, told.get("columns", {}))
    _fakta(made, hasil.rakitan, told.get("facts", {}), set(told.get("complete", ())))
    made.salah = [s if s.startswith(path.stem) else f"{path.stem}: {s}" for s in made.salah]
    n = hasil.neraca
    unknown = sum(count for why, count in n.alasan.items() if why.startswith("tidak dikenali"))
    made.neraca.update({"isi": n.isi, "terpakai": n.terpakai, "tanpa alasan": unknown})
    if n.isi != n.terpakai + sum(n.alasan.values()):
        made.salah.append(f"{path.stem}: neraca tidak tutup")
    return made


def _rows(facts: Fakta) -> Iterator[Fakta]:
    for rows in facts.values():
        yield from [rows] if isinstance(rows, dict) else rows


def _nilai(made: Ukuran, what: str, why: str) -> None:
    made.nilai[what] += 1
    if what != RIGHT:
        made.salah.append(f"{why} [{what}]")


def _kolom(made: Ukuran, hasil: HasilImpor, told: Mapping[str, str | list[str]]) -> None:
    found = {" > ".join(k.judul): "-" if k.arti is None else k.arti.sebutan() for d in hasil.daerah for k in d.kolom}
    places = hasil.rakitan.terpakai()
    used = {
        " > ".join(k.judul)
        for d in hasil.daerah
        for k in d.kolom
        if any((c := d.tabel.sel.get((r, k.col))) and d.tabel.tempat(c) in places for r in d.baris)
    }
    for title, meaning in told.items():
        got = found.get(title)
        right = any(got == m or _exacter(got, m) or (m == "-" and title not in used) for m in _any(meaning))
        what = RIGHT if right else LEFT_OUT if got in (None, "-") else SILENT
        made.kolom[what] += 1
        if what != RIGHT:
            made.salah.append(f"kolom {title}: {got}, bukan {meaning} [{what}]")


def _exacter(got: str | None, meaning: str) -> bool:
    """True for the same meaning with a year besides: ``pagu 2030 akhir`` for ``pagu akhir``."""
    words, told = (got or "").split(), meaning.split()
    return words[:1] == told[:1] and [w for w in words if not _YEAR.fullmatch(w)] == told


def _fakta(made: Ukuran, r: Rakitan, facts: Fakta, complete: set[str]) -> None:
    noted = {c.tempat for c in r.catatan if c.kelompok in (RAGU, SIMPULAN, BENTROK) and c.tempat is not None}
    rows = {sheet: [_luas(r, sheet, row) for row in table] for sheet, table in r.tabel.items()}
    rows["identitas"] = [r.formulir]
    for sheet, told in facts.items():
        wanted = [told] if isinstance(told, dict) else told
        taken = _pasangan(wanted, rows.get(sheet, []), alone=isinstance(told, dict))
        for fact, at in zip(wanted, taken, strict=True):
            row = None if at is None else rows[sheet][at]
            for key, value in fact.items():
                _banding(made, (sheet, _nama(fact), key), value, row, noted)
        if sheet in complete:
            for n, row in enumerate(rows.get(sheet, [])):
                if n not in taken:
                    _lebih(made, sheet, row, noted)


def _luas(r: Rakitan, sheet: str, row: BarisIsian) -> BarisIsian:
    """Return a row with what it points at, in words."""
    made = dict(row)
    kinerja = r.tabel.get("kinerja", [])
    if sheet != "kinerja":
        for key in ("kode_indikator", "kode"):
            if key in row:
                same = [k for k in kinerja if key in k and k[key].teks == row[key].teks]
                for name in ("indikator", "nomenklatur", "sasaran", "kode_nomenklatur"):
                    if same and name in same[0]:
                        made.setdefault(name, same[0][name])
    elif "." in row["kode"].teks:
        above = row["kode"].teks.rpartition(".")[0]
        node = next((k for k in kinerja if k["kode"].teks == above), {})
        name = node.get("nomenklatur") or node.get("sasaran") or IsianImpor("")
        made["induk"] = name._replace(simpulan=row["kode"].simpulan)
    else:
        made["induk"] = IsianImpor("")
    titles = {b["kode"].teks: b["jabatan"].teks for b in r.tabel.get("pejabat", []) if "jabatan" in b}
    for key in ("penanggung_jawab", "atasan"):
        if key in row and row[key].teks in titles:
            made[key] = row[key]._replace(arti=titles[row[key].teks])
    return made


def _nama(fact: Fakta) -> str:
    return next((str(fact[k])[:70] for k in _NAMES if fact.get(k)), "")


def _any(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _pasangan(wanted: Sequence[Fakta], rows: Sequence[BarisIsian], *, alone: bool) -> list[int | None]:
    """Return which row each fact is about: by its names, among equals by how many values agree, then in order."""
    if alone:
        return [0 if rows else None]
    scored = []
    for n, fact in enumerate(wanted):
        for m, row in enumerate(rows):
            names = [
                max(alike(jabatan_baku(str(name)), jabatan_baku(row[k].teks)) for name in _any(fact[k]))
                if k in row
                else 0.0
                for k in _NAMES
                if fact.get(k)
            ]
            if not names or max(names) < 75:
                continue
            agree = sum(_sama(v, row.get(k)) for k, v in fact.items())
            scored.append((-sum(names) / len(names) - 10 * agree, abs(n - m), n, m))
    found: list[int | None] = [None] * len(wanted)
    used: set[int] = set()
    for *_, n, m in sorted(scored):
        if found[n] is None and m not in used:
            found[n] = m
            used.add(m)
    return found


def _banding(made: Ukuran, at: tuple[str, str, str], value: Any, row: BarisIsian | None, noted: set[Any]) -> None:
    sheet, name, key = at
    got = None if row is None else row.get(key)
    empty = got is None or got.nilai in (None, "")
    where = f"{sheet}, {name}, {key}: {'kosong' if got is None else repr(got.nilai)}, bukan {value!r}"
    if _sama(value, got):
        made.nilai[RIGHT] += 1
    elif empty:
        _nilai(made, LEFT_OUT, where)
    else:
        assert got is not None and row is not None
        _nilai(made, LISTED if _disebut(got, row, noted) else SILENT, where)


def _lebih(made: Ukuran, sheet: str, row: BarisIsian, noted: set[Any]) -> None:
    for key, got in row.items():
        if (got.dari and key in (*_NAMES, "pagu", "satuan")) or key.startswith(("target_", "realisasi_", "tw")):
            where = f"{sheet}, baris yang tidak ada di sumber, {key}: {got.nilai!r}"
            _nilai(made, LISTED if _disebut(got, row, noted) else SILENT, where)


def _disebut(got: IsianImpor, row: BarisIsian, noted: set[Any]) -> bool:
    """True where the office was told to look at a value: at its own place, or at the name of its row."""
    if got.simpulan:
        return True
    places = set(got.dari) or {p for k in ("nomenklatur", "sasaran", "indikator") if k in row for p in row[k].dari}
    return bool(places & noted)


def _sama(value: Any, got: IsianImpor | None) -> bool:
    if isinstance(value, list):
        return any(_sama(v, got) for v in value)
    if value is None or value == "":
        return got is None or got.nilai in (None, "")
    if got is None:
        return False
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = got.nilai if isinstance(got.nilai, int | float) else read_number(got.teks).value
        return (
            isinstance(got.nilai, int | float)
            and number is not None
            and abs(number - value) < 1e-6 * max(1, abs(value))
        )
    if hasattr(got.nilai, "isoformat") and str(value) == got.nilai.isoformat():  # type: ignore[union-attr]
        return True
    told = jabatan_baku(str(value))
    return told in (jabatan_baku(got.teks), jabatan_baku(got.arti))


def _laporan(forms: Mapping[str, Ukuran]) -> Iterator[str]:
    yield "form | cases | facts | right | left out | wrong, listed | wrong silently | columns right/unknown/wrong | used/cells/unexplained"
    total = Ukuran(kasus=0)
    for name, u in (*sorted(forms.items()), ("all", total)):
        if u is not total:
            total.tambah(u)
        n = u.nilai.total() or 1
        parts = [f"{u.nilai[k]} ({u.nilai[k] / n:.1%})" for k in (RIGHT, LEFT_OUT, LISTED, SILENT)]
        columns = "/".join(str(u.kolom[k]) for k in (RIGHT, LEFT_OUT, SILENT))
        account = "/".join(str(u.neraca[k]) for k in ("terpakai", "isi", "tanpa alasan"))
        yield " | ".join([name, str(u.kasus), str(u.nilai.total()), *parts, columns, account])


def main() -> int:
    """Measure the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="name every fact that is not right")
    parser.add_argument("--json", type=Path, help="write the numbers into a file")
    args = parser.parse_args()
    forms: dict[str, Ukuran] = defaultdict(lambda: Ukuran(kasus=0))
    for path in sorted(args.folder.rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(told, dict) or not ({"facts", "refused", "columns"} & told.keys()):
            continue
        made = ukur(path)
        forms[told.get("form", path.parent.name)].tambah(made)
        if args.wrong:
            print(*made.salah, sep="\n")
    print(*_laporan(forms), sep="\n")
    if args.json:
        args.json.write_text(
            json.dumps(
                {
                    name: {"nilai": u.nilai, "kolom": u.kolom, "neraca": u.neraca, "kasus": u.kasus}
                    for name, u in forms.items()
                },
                indent=1,
            ),
            encoding="utf-8",
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
