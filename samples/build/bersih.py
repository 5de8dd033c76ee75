"""Build the corrected copies of the samples, samples/*-bersih.xlsx.

    python samples/build/bersih.py [STEM...]

A copy is its sample with the corrections of ``STEM_bersih.json`` beside this file: a list of objects

    {"sel": "Kinerja!K17", "menjadi": "Jumlah laporan", "karena": "PR-020: dua ukuran dalam satu nama"}
    {"setelah": "Kinerja!17", "isi": {"kode": "1.2.3", "jenjang": "Kegiatan"}, "karena": "…"}
    {"hapus": "Kinerja!53", "karena": "…"}

Places are those of the sample, as check names them; row 0 is before the first. ``menjadi`` null empties a cell.
Every correction says why. The copy is then filled, as an office would do.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from umum import SAMPLES

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.workbook.template import Isi, write_template

HERE = Path(__file__).parent


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


def _corrected(berkas: Berkas, corrections: list[dict[str, Any]]) -> Isi:
    cells, added, dropped = _sorted_out(corrections)
    tables: dict[str, list[Mapping[str, Any]]] = {}
    forms: dict[str, Mapping[str, Any]] = {}
    for key, tabel in berkas.tables.tabel.items():
        if tabel.lembar.formulir:
            forms[key] = dict(_row(tabel, tabel.baris[0], cells))
            continue
        rows = added.pop(f"{tabel.sheet.name}!0", [])
        for baris in tabel.baris:
            place = f"{tabel.sheet.name}!{baris.row}"
            if place in dropped:
                dropped.discard(place)
            else:
                rows.append(dict(_row(tabel, baris, cells)))
            rows += added.pop(place, [])
        tables[key] = rows
    left = [*cells, *added, *dropped]
    assert not left, f"perbaikan tanpa tempat: {left}"
    return Isi(tabel=tables, formulir=forms)


def _sorted_out(
    corrections: list[dict[str, Any]],
) -> tuple[dict[str, Any], dict[str, list[Mapping[str, Any]]], set[str]]:
    cells: dict[str, Any] = {}
    added: dict[str, list[Mapping[str, Any]]] = {}
    dropped: set[str] = set()
    for one in corrections:
        assert one["karena"], one
        if "hapus" in one:
            dropped.add(one["hapus"])
        elif "setelah" in one:
            added.setdefault(one["setelah"], []).append(one["isi"])
        else:
            assert one["sel"] not in cells, f"dua perbaikan untuk {one['sel']}"
            cells[one["sel"]] = one["menjadi"]
    return cells, added, dropped


def _row(tabel: Tabel, baris: Baris, cells: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what the office wrote in a row itself, corrected; inherited values stay where they were written."""
    for kolom in tabel.kolom:
        place = str(tabel.ref(baris, kolom.kunci))
        if place in cells:
            value = cells.pop(place)
        elif kolom.kunci in baris.sel and baris.sel[kolom.kunci].row == tabel.ref(baris, kolom.kunci).row:
            value = baris.nilai.get(kolom.kunci)
        else:
            continue
        if value is not None and not kolom.dihitung:
            yield kolom.kunci, value


if __name__ == "__main__":
    for name in sys.argv[1:] or stems():
        target(name).write_bytes(build(name))
