"""Build the corrected copies of the samples, samples/*-bersih.xlsx.

    python samples/build/bersih.py [STEM...]

A copy is its sample with the corrections of ``STEM_bersih.json`` beside this file: a list of objects

    {"lembar": "kinerja", "baris": "1.2", "kolom": "indikator", "menjadi": "Jumlah laporan", "karena": "PR-020: …"}
    {"lembar": "kinerja", "setelah": "1.2 #3", "isi": {"kode": "1.2.3", "jenjang": "Kegiatan"}, "karena": "…"}
    {"lembar": "kinerja", "hapus": "1.2", "karena": "…"}

Sheets and columns are named by their keys and rows by what names them in the sample (``nama_baris``), so that a column
or row that comes between moves no correction. "" stands before the first row and for the only one of a form.
``menjadi`` null empties a cell. Every correction says why. The copy is then filled, as an office would do.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from umum import SAMPLES

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.tables.tabel import Nilai
from kinerja_xl.workbook.template import Isi, write_template

TAHAP = 2  # reads the samples
HERE = Path(__file__).parent

Place = tuple[str, str]
"""Key of a sheet and name of a row."""


def stems() -> list[str]:
    """Return the samples that have a corrected copy."""
    return sorted(path.name.removesuffix("_bersih.json") for path in HERE.glob("*_bersih.json"))


def target(stem: str) -> Path:
    """Return where a corrected copy lies."""
    return SAMPLES / f"{stem}-bersih.xlsx"


def corrected(stem: str) -> tuple[Berkas, Isi]:
    """Return a sample and everything its corrected copy holds before it is filled."""
    corrections = json.loads((HERE / f"{stem}_bersih.json").read_text(encoding="utf-8"))
    berkas = load(SAMPLES / f"{stem}.xlsx")
    return berkas, _corrected(berkas, corrections)


def build(stem: str) -> bytes:
    """Return the corrected copy of a sample."""
    berkas, isi = corrected(stem)
    jenis, tahun = berkas.tables.jenis, berkas.tables.tabel["kinerja"].tahun
    assert jenis is not None
    with tempfile.TemporaryDirectory() as folder:
        plain, filled = Path(folder) / "kosong.xlsx", Path(folder) / "isi.xlsx"
        plain.write_bytes(write_template(jenis, tahun, isi))
        fill(plain, filled)
        return filled.read_bytes()


def nama_baris(tabel: Tabel) -> list[str]:
    """Return what names each row: the values that may not repeat, or its key; ``#2`` behind the second of the same."""
    keys = tabel.lembar.unik or (tabel.lembar.kunci_baris,)
    seen: Counter[str] = Counter()
    names = []
    for baris in tabel.baris:
        name = " ".join(_text(baris.nilai.get(key)) for key in keys).strip()
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} #{seen[name]}")
    return names


def _text(value: Nilai) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _corrected(berkas: Berkas, corrections: list[dict[str, Any]]) -> Isi:
    cells, added, dropped = _sorted_out(corrections)
    tables: dict[str, list[Mapping[str, Any]]] = {}
    forms: dict[str, Mapping[str, Any]] = {}
    for key, tabel in berkas.tables.tabel.items():
        if tabel.lembar.formulir:
            forms[key] = dict(_row(tabel, tabel.baris[0], cells.pop((key, ""), {})))
            continue
        rows = added.pop((key, ""), [])
        for name, baris in zip(nama_baris(tabel), tabel.baris, strict=True):
            if (key, name) in dropped:
                dropped.discard((key, name))
            else:
                rows.append(dict(_row(tabel, baris, cells.pop((key, name), {}))))
            rows += added.pop((key, name), [])
        tables[key] = rows
    left = [*cells, *added, *dropped]
    assert not left, f"perbaikan tanpa tempat: {left}"
    return Isi(tabel=tables, formulir=forms)


def _sorted_out(
    corrections: list[dict[str, Any]],
) -> tuple[dict[Place, dict[str, Any]], dict[Place, list[Mapping[str, Any]]], set[Place]]:
    cells: dict[Place, dict[str, Any]] = {}
    added: dict[Place, list[Mapping[str, Any]]] = {}
    dropped: set[Place] = set()
    for one in corrections:
        assert one["karena"], one
        sheet = one["lembar"]
        if "hapus" in one:
            dropped.add((sheet, one["hapus"]))
        elif "setelah" in one:
            added.setdefault((sheet, one["setelah"]), []).append(one["isi"])
        else:
            row = cells.setdefault((sheet, one["baris"]), {})
            assert one["kolom"] not in row, f"dua perbaikan untuk {sheet} {one['baris']} {one['kolom']}"
            row[one["kolom"]] = one["menjadi"]
    return cells, added, dropped


def _row(tabel: Tabel, baris: Baris, corrections: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what the office wrote in a row itself, corrected; inherited values stay where they were written."""
    unknown = corrections.keys() - {kolom.kunci for kolom in tabel.kolom}
    assert not unknown, f"perbaikan tanpa kolom: {tabel.lembar.kunci} {sorted(unknown)}"
    for kolom in tabel.kolom:
        if kolom.kunci in corrections:
            value = corrections[kolom.kunci]
        elif kolom.kunci in baris.sel and baris.sel[kolom.kunci].row == tabel.ref(baris, kolom.kunci).row:
            value = baris.nilai.get(kolom.kunci)
        else:
            continue
        if value is not None and not kolom.dihitung:
            yield kolom.kunci, value


if __name__ == "__main__":
    for name in sys.argv[1:] or stems():
        target(name).write_bytes(build(name))
