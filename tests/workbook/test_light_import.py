"""Whoever only needs the words of this layer does not pay for lxml."""

from __future__ import annotations

import subprocess
import sys


def test_the_package_loads_neither_lxml_nor_openpyxl() -> None:
    code = (
        "import sys, kinerja_xl.workbook; print(sorted({'lxml', 'openpyxl', 'polars', 'olefile'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_reading_and_patching_load_no_other_excel_library() -> None:
    code = (
        "import sys, kinerja_xl.workbook.patch, kinerja_xl.workbook.output; "
        "print(sorted({'openpyxl', 'polars', 'pandera', 'xlsxwriter'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
