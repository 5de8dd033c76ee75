"""``make segel``: the samples saved again in eight ways, and a thousand single edits, each named alone.

python tests/segel_besar.py [EDITS] [SAMPLE...]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from helpers import segel_uji as uji
from helpers.samples import SAMPLES

from kinerja_xl.app.annotate import targets, write_annotated
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.pdf import find_soffice
from kinerja_xl.app.seal import seal
from kinerja_xl.segel.banding_segel import periksa_segel
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import read_workbook

EDITS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
NAMES = sys.argv[2:] or sorted(path.stem for path in SAMPLES.glob("*.xlsx"))
EDITED = "kalaena-pengukuran-2025-bersih"


def converted(source: Path, folder: Path, *ways: str) -> Path:
    """Save a workbook again with LibreOffice, by way of other formats."""
    program = find_soffice()
    assert program is not None, "LibreOffice tidak terpasang"
    for n, way in enumerate(ways):
        out = folder / f"{n}-{way}"
        out.mkdir(exist_ok=True)
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        command = [str(program), profile, "--headless", "--convert-to", way, "--outdir", str(out), str(source)]
        subprocess.run(command, capture_output=True, timeout=180, check=False)
        source = out / f"{source.stem}.{way}"
    return source


def resaved(path: Path, folder: Path) -> dict[str, Path]:
    """Return a sealed workbook as it comes back in seven ways."""
    filled = folder / "terisi.xlsx"
    fill(path, filled)
    (note,) = targets([path], folder / "catatan")
    write_annotated(check_file(path, PilihanPeriksa(cuplikan=True)), note)
    return {
        "openpyxl": uji.rewritten(path, folder / "openpyxl.xlsx"),
        "LibreOffice": converted(path, folder, "xlsx"),
        "ods": converted(path, folder, "ods", "xlsx"),
        "xls": converted(path, folder, "xls", "xlsx"),
        "sorted": uji.shuffled(path, folder / "acak.xlsx"),
        "blank rows": uji.spread(path, folder / "sela.xlsx"),
        "fill": filled,
        "annotate": note,
    }


def main() -> None:
    """Measure, print, and end with status 1 where anything is not as promised."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        for sample in (SAMPLES / f"{name}.xlsx" for name in NAMES):
            folder = Path(place) / sample.stem
            folder.mkdir()
            coded = folder / "berkode.xlsx"
            fill(sample, coded)
            path = folder / "segel.xlsx"
            assert seal(coded, path, draft=True).segel is not None
            found = {way: uji.state(p)[-1] for way, p in resaved(path, folder).items()}
            bad = {way: s.kalimat for way, s in found.items() if not s.utuh}
            wrong += len(bad)
            book = read_workbook(path)
            tables = read_tables(book)
            begin = time.process_time()
            periksa_segel(book, tables)
            cost = (time.process_time() - begin) * 1000
            grown = path.stat().st_size / coded.stat().st_size - 1
            print(
                f"{sample.stem:40} {len(found) - len(bad)}/{len(found)} utuh, {cost:.0f} ms, {grown:+.0%} {bad or ''}"
            )
        base = uji.shuffled(uji.sealed(EDITED, Path(place) / "segel.xlsx"), Path(place) / "dasar.xlsx")
        named = 0
        for seed in range(EDITS):
            write = uji.edited(base, Path(place) / "sunting.xlsx", seed)
            state = uji.state(Path(place) / "sunting.xlsx")[-1]
            alone = [c.at for c in state.berubah] == [write.at] and not state.lain
            named += alone
            if not alone:
                print("  ", write.at, write.value, state.kalimat[:200])
        print(f"{named} dari {EDITS} suntingan disebut sendirian")
        wrong += EDITS - named
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
