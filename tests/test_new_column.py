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
from helpers import some

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
Path("salinan.xlsx").write_bytes(bersih.build("kalaena-pk-2025"))
for path in (kalaena_pk_2025.TARGET, Path("salinan.xlsx")):
    for f in check_file(path, PilihanPeriksa()).findings:
        print(path.stem, f.code, f.severity.label, f.at or f.sheet_name or "berkas", end=": ")
        print(f.message.replace("\\n", " "))
"""


@pytest.mark.skipif(
    any(kolom.kunci == trial_column.KUNCI for kolom in PK.lembar[0].kolom),
    reason="make trial-column has put it in already",
)
def test_a_new_column_in_every_sheet_moves_addresses_only(tmp_path: Path) -> None:
    for folder in ("kinerja_xl", "samples", "templates", "tests/data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=trial_column.NOT_COPIED)
    changed = list(trial_column.insert(tmp_path / "kinerja_xl" / "sheets"))
    assert {"identitas", "kinerja", "anggaran", "data_ukur", "capaian"} <= set(changed)
    done = subprocess.run(
        [sys.executable, "-c", FINDINGS],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    found = some(done.stdout.decode("utf-8").splitlines())
    expected = [
        f"{name} {line}"
        for name, path in (("kalaena-pk-2025", "kalaena-pk-2025"), ("salinan", "kalaena-pk-2025-bersih"))
        for line in (ROOT / "tests" / "data" / "temuan" / f"{path}.txt").read_text(encoding="utf-8").splitlines()
    ]
    assert [_without_addresses(line) for line in found] == [_without_addresses(line) for line in expected]
    assert found != expected, "the column stands in the middle, so something must have moved"


def _without_addresses(line: str) -> str:
    return re.sub(r"\b[A-Z]{1,2}\d+\b", "@", line)
