"""A shipped template that the office saved again in LibreOffice prints the same document: sections, paper, columns."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from kinerja_xl.app.report import Permintaan, report, shipped_template
from kinerja_xl.sheets import LAPORAN

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = {
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "pk": "kalaena-pk-2025",
    "cascading": "pekuncen-cascading-2023",
    "pengukuran": "kalaena-pengukuran-2025",
}


def _resaved(template: Path, folder: Path) -> Path:
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to"]
    subprocess.run(
        [*command, template.suffix[1:], "--outdir", str(folder), str(template)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return folder / template.name


def _papers(path: Path) -> list[tuple[str, bool]]:
    """Return each section's orientation, with whether it is wider than high."""
    found = []
    for section in Document(str(path)).element.body.iter(qn("w:sectPr")):
        size = section.find(qn("w:pgSz"))
        wide = int(size.get(qn("w:w"))) > int(size.get(qn("w:h")))
        found.append((size.get(qn("w:orient"), "portrait"), wide))
    return found


@pytest.mark.parametrize("name", [name for name, report_ in LAPORAN.items() if shipped_template(name, "docx").exists()])
def test_word(name: str, tmp_path: Path) -> None:
    source = SAMPLES / f"{SAMPLE[LAPORAN[name].jenis[0]]}-bersih.xlsx"
    own = _resaved(shipped_template(name, "docx"), tmp_path)
    (plain,) = report(name, source, tmp_path / "a", Permintaan(bentuk="docx", draft=True)).files
    (again,) = report(name, source, tmp_path / "b", Permintaan(bentuk="docx", draft=True, template=own)).files
    assert _papers(again) == _papers(plain)
