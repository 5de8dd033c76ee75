"""The corrected copies of the samples: nothing is left to correct, and they are corrected, not emptied."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from helpers import some
from helpers.berat import sebagian
from helpers.samples import SAMPLES, checked, document, loaded

from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.filling.plan import plan
from kinerja_xl.findings import Severity
from kinerja_xl.reports.daftar_pencetak import bentuk_laporan
from kinerja_xl.sheets import LAPORAN
from kinerja_xl.workbook.patch import patch

STEMS = sorted(path.stem.removesuffix("-bersih") for path in SAMPLES.glob("*-bersih.xlsx"))


def filled(name: str) -> int:
    """How many cells an office filled in, computed ones left out."""
    return sum(
        not kolom.dihitung and baris.nilai.get(kolom.kunci) not in (None, "")
        for tabel in loaded(name).tables.tabel.values()
        for baris in tabel.baris
        for kolom in tabel.kolom
    )


def test_every_sample_has_its_corrected_copy() -> None:
    assert sorted(p.stem for p in SAMPLES.glob("*.xlsx") if not p.stem.endswith("-bersih")) == STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_a_corrected_copy_has_nothing_left_to_correct(stem: str) -> None:
    result = checked(f"{stem}-bersih")
    assert [str(f) for f in result.findings if f.severity in (Severity.ERROR, Severity.WARNING)] == []


@pytest.mark.parametrize("stem", STEMS)
def test_it_is_corrected_and_not_emptied(stem: str) -> None:
    before, after = (document(name) for name in (stem, f"{stem}-bersih"))
    assert filled(f"{stem}-bersih") >= 0.95 * filled(stem)
    assert len(after.pejabat) >= 0.9 * len(before.pejabat)
    indicators = [sum(len(s.indikator) for s in d.simpul) for d in (before, after)]
    assert indicators[1] >= 0.95 * indicators[0]


@pytest.mark.parametrize("stem", STEMS)
def test_its_computed_columns_are_filled(stem: str) -> None:
    berkas = loaded(f"{stem}-bersih")
    assert patch(berkas.book, plan(berkas.tables, berkas.dokumen, berkas.book.styles).writes).changed == ()


@pytest.mark.parametrize("stem", sebagian(STEMS, lambda stem: stem == "jejangkit-iku-2023-2026"))
def test_its_documents_are_made_without_a_draft_mark(stem: str, tmp_path: Path) -> None:
    path = SAMPLES / f"{stem}-bersih.xlsx"
    kind = document(path.stem).jenis
    for laporan in some(LAPORAN.values()):
        if laporan.jenis[0] == kind or laporan.kunci == "temuan":
            for bentuk in some(bentuk_laporan(laporan.kunci)):
                if laporan.kunci == "rencana-aksi" and not document(path.stem).rencana_aksi:
                    continue
                assert report(laporan.kunci, path, tmp_path, Permintaan(bentuk=bentuk)).files, laporan.kunci


@pytest.mark.parametrize("stem", STEMS)
def test_every_correction_says_why(stem: str) -> None:
    corrections = json.loads((SAMPLES / "build" / f"{stem}_bersih.json").read_text(encoding="utf-8"))
    assert all(len(one["karena"]) >= 5 for one in some(corrections))


@pytest.mark.parametrize("stem", sebagian(STEMS, lambda stem: stem == "kalaena-pk-2025"))
def test_the_committed_copy_is_what_its_builder_makes(stem: str) -> None:
    from helpers.xlsx_dump import changes

    sys.path.insert(0, str(SAMPLES / "build"))
    try:
        import bersih
    finally:
        sys.path.pop(0)
    assert changes((SAMPLES / f"{stem}-bersih.xlsx").read_bytes(), bersih.build(stem)) == [], "jalankan `make golden`"
