"""Try many changed workbooks, and write down what was tried and what happened: docs/ketahanan.md.

python tests/fuzz.py [NUMBER] [--tulis]
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from helpers.hostile import BUILDERS
from helpers.markdown_book import build_book
from helpers.mutator import KINDS, mutated
from helpers.tampered import parts

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.fix import fix
from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.stream import merged_areas, sheet_rows

DOCS = Path(__file__).parents[1] / "docs" / "ketahanan.md"


def small_workbook() -> bytes:
    """Return a workbook with a row or two in each sheet."""
    return build_book({})


def tried(path: Path, *, deep: bool) -> str:
    """Return what a changed workbook came to.

    Args:
        path: the workbook.
        deep: with every rule, corrections and fill besides reading and writing a cell.

    Returns:
        ``dibaca`` or ``ditolak``; with ``!`` in front a fault of ours.
    """
    try:
        book = read_workbook(path)
        for name in book.sheet_names:
            sheet = book.sheet(name)
            streamed = dict(sheet_rows(book, name))
            if streamed.keys() != sheet.rows.keys() or merged_areas(book, name) != sheet.merged:
                return f"! {name}: the stream reads otherwise"
        write = CellWrite(sheet=book.sheet_names[-1], row=40, col=3, value="x")
        patch(book, [write])
        if deep:
            result = check_file(path, PilihanPeriksa())
            said = [f.message for f in result.findings if "Kesalahan dalam kinerja-xl" in f.message]
            if said:
                return f"! check: {said[0]}"
            for command in (lambda out: fill(path, out), lambda out: fix(path, out, PilihanPeriksa())):
                with tempfile.TemporaryDirectory() as folder:
                    try:
                        command(Path(folder) / "hasil.xlsx")
                    except KinerjaError as error:
                        if not error.fix:
                            return f"! no way out: {error.message}"
    except KinerjaError as error:
        return "ditolak" if error.fix else f"! no way out: {error.message}"
    except Exception as error:
        return f"! {type(error).__name__}: {error}"
    return "dibaca"


def main(number: int, *, write: bool) -> int:
    """Try so many changes; return 1 when one of them showed a fault of ours."""
    members = parts(small_workbook())
    counts: Counter[tuple[str, str]] = Counter()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        for seed in range(number):
            kind, data = mutated(members, seed)
            path.write_bytes(data)
            outcome = tried(path, deep=seed % 50 == 0)
            counts[kind, outcome.split()[0]] += 1
            if outcome.startswith("!"):
                faults.append((seed, kind, outcome))
                print(seed, kind, outcome, flush=True)
    page = _page(number, counts, len(faults))
    print(page)
    if write:
        DOCS.write_text(page, encoding="utf-8")
    return int(bool(faults))


_WORDS = {
    "sel": "isi dan jenis sel",
    "atribut": "nilai atribut XML",
    "tag": "tag XML dihapus, digandakan, ditukar; bagian dihapus",
    "baris": "baris dihapus, digandakan, ditukar",
    "bita": "bita acak di dalam XML",
}


def _page(number: int, counts: Counter[tuple[str, str]], faults: int) -> str:
    lines = [
        "# Ketahanan: apa yang dicoba, dan apa yang terjadi",
        "",
        "Halaman ini ditulis oleh `make fuzz`; jangan disunting. Kantor membuka lampiran dari orang yang tidak dikenal, maka",
        "kinerja-xl dicoba dengan berkas rusak dan berkas jahat. Setiap berkas harus dibaca, atau ditolak dengan kalimat yang",
        "menyebut sebab dan jalan keluarnya; tidak boleh berhenti karena kesalahan kinerja-xl sendiri.",
        "",
        f"## {number} perubahan acak atas satu buku kerja",
        "",
        "Setiap perubahan ditentukan oleh nomornya, sehingga dapat diulang. Semua berkas dibaca dengan kedua cara (sekaligus",
        "dan baris demi baris) lalu ditulisi satu sel; setiap berkas ke-50 juga diperiksa, diperbaiki, dan dilengkapi.",
        "",
        "| Yang diubah | Dibaca | Ditolak dengan jalan keluar | Kesalahan kinerja-xl |",
        "| --- | ---: | ---: | ---: |",
    ]
    for kind in KINDS:
        row = [counts[kind, outcome] for outcome in ("dibaca", "ditolak", "!")]
        lines.append(f"| {_WORDS[kind]} | {row[0]} | {row[1]} | {row[2]} |")
    lines += [
        "",
        f"Kesalahan yang tersisa: {faults}." if faults else "Tidak ada kesalahan yang tersisa.",
        "",
        f"## {len(BUILDERS)} jenis berkas jahat",
        "",
        "`make hostile` membuat folder 300 berkas; dua pertiganya berkas jahat dari jenis di bawah ini serta salinan yang",
        "terpotong dan tertimpa. Setiap jenis juga diperiksa sendiri di dalam `make test`, dengan batas waktu.",
        "",
        *(f"- {name}" for name in BUILDERS),
        "",
        "## Yang tidak dicoba",
        "",
        "- Excel sendiri: hasil diperiksa dengan aturan Microsoft (Open XML SDK) dan dibuka dengan LibreOffice.",
        "- Pengacakan yang dipandu cakupan (atheris) secara teratur: hanya ada untuk Linux, dan pustaka C yang dipakai (lxml,",
        "  zlib) diuji pembuatnya. Pembaca lembar dan teks pernah dicoba dengannya sebentar, tanpa kesalahan.",
        "- Batas memori di macOS dan Windows: di sana hanya batas jumlah dan waktu yang berlaku.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    arguments = [word for word in sys.argv[1:] if word.isdecimal()]
    sys.exit(main(int(arguments[0]) if arguments else 20_000, write="--tulis" in sys.argv))
