"""A page that is handed round hides the birth dates in officials' numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.markdown_book import build_book

from kinerja_xl.cli.main import group

PEJABAT = """
| Kode jabatan | Jabatan | Nama | NIP | Atasan |
| Bupati | Bupati Contoh | | | |
| Camat | Camat Sukamaju | Contoh | 199913452024011001 | Bupati |
"""


@pytest.mark.parametrize(("options", "seen"), [((), False), (("--show-nip",), True)])
def test_numbers_are_whole_only_when_asked_for(tmp_path: Path, options: tuple[str, ...], seen: bool) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Pejabat": PEJABAT}))
    page = CliRunner().invoke(group, ["check", str(path), "--format", "html", *options]).stdout
    assert "KX701" in page
    assert ("199913452024011001" in page) is seen
    assert "1999…001" in page
