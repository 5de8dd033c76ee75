"""Write templates/xlsx/*.xlsx: what ``kinerja-xl new`` makes, for those who only want the files."""

from pathlib import Path

from kinerja_xl.app.new import new_workbook
from kinerja_xl.sheets import JENIS

YEAR = 2026
FOLDER = Path(__file__).parents[1] / "xlsx"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for jenis in JENIS.values():
        (FOLDER / f"{jenis.kunci}.xlsx").write_bytes(new_workbook(jenis, YEAR, None))
