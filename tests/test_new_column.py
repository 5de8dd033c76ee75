"""A column that comes between moves addresses and nothing else (the light form of ``make trial-column``)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import trial_column
from helpers.berat import sebagian

from kinerja_xl.sheets import PK

ROOT = Path(__file__).parents[1]
FINDINGS = """
import sys
from pathlib import Path
sys.path.insert(0, "samples/build")
import bersih, kalaena_pk_2025
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.sheets import JENIS
assert all(any(k.kunci == "kolom_coba" for k in x.kolom) for j in JENIS.values() for x in j.lembar)
kalaena_pk_2025.TARGET.write_bytes(kalaena_pk_2025.build())
path = kalaena_pk_2025.TARGET.with_stem(sys.argv[1])
if path != kalaena_pk_2025.TARGET:
    path.write_bytes(bersih.build(kalaena_pk_2025.TARGET.stem))
for f in check_file(path, PilihanPeriksa()).findings:
    print(f.code, f.severity.label, f.at or f.sheet_name or "berkas", end=": ")
    print(f.message.replace("\\n", " "))
"""


@pytest.mark.skipif(
    any(kolom.kunci == trial_column.KUNCI for kolom in PK.lembar[0].kolom),
    reason="make trial-column has put it in already",
)
@pytest.mark.parametrize("sample", sebagian(["kalaena-pk-2025", "kalaena-pk-2025-bersih"], "kalaena-pk-2025".__eq__))
def test_a_new_column_in_every_sheet_moves_addresses_only(sample: str, tmp_path: Path) -> None:
    for folder in ("kinerja_xl", "samples", "templates", "tests/data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)  # with what is compiled: it holds for all that stays as it is
    changed = list(trial_column.insert(tmp_path / "kinerja_xl" / "sheets"))
    assert {"identitas", "kinerja", "anggaran", "data_ukur", "capaian"} <= set(changed)
    done = subprocess.run(
        [sys.executable, "-c", FINDINGS, sample],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    found = done.stdout.decode("utf-8").splitlines()
    expected = (ROOT / "tests" / "data" / "temuan" / f"{sample}.txt").read_text(encoding="utf-8").splitlines()
    assert [_without_addresses(line) for line in found] == [_without_addresses(line) for line in expected]
    assert found != expected or not expected, "the column stands in the middle, so something must have moved"


def _without_addresses(line: str) -> str:
    return re.sub(r"\b[A-Z]{1,2}\d+\b", "@", line)
