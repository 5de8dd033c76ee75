"""Workbooks of many rows, in shapes that tempt an algorithm to look at every row for every row; and a counter of steps."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import FrameType, MappingProxyType
from typing import Any

from helpers.markdown_book import build_book
from kinerja_xl.sheets import PENGUKURAN, Kolom, Lembar

_TEXTS = MappingProxyType(
    {
        "induk": "",
        "nomenklatur": "",
        "tipe_perhitungan": "Kumulatif",
        "cara_hitung": "Jumlah",
        "pembilang": "Jumlah desa yang dibina",
        "penyebut": "Jumlah seluruh desa",
        "penjelasan_rumus": "Jumlah desa yang dibina dibagi jumlah seluruh desa x 100%",
        "alasan": "Menggambarkan mutu layanan kepada masyarakat",
        "kendala": "Jumlah petugas belum sebanding dengan banyaknya warga yang dilayani",
        "penjelasan_target": "1 laporan, 2 dokumen",
        "komponen": "Perencanaan Kinerja",
        "sub_komponen": "Keberadaan",
    }
)
"""What stands in columns of text that have no example."""


def _equal(_n: int, _kunci: str, text: str) -> str:
    return text


def _different(n: int, kunci: str, text: str) -> str:
    return f"{text} {_word(n)}" if text and kunci not in {"jenjang", "cara_hitung", "tipe_perhitungan"} else text


def _one_code(n: int, kunci: str, text: str) -> str:
    return {"kode": "1", "kode_indikator": "IK-001", "induk": "1", "atasan": "1"}.get(kunci) or _different(
        n, kunci, text
    )


def _coded(parent: Callable[[int], int | str]) -> Callable[[int, str, str], str]:
    def cell(n: int, kunci: str, text: str) -> str:
        if kunci in ("kode", "penanggung_jawab"):
            return f"'{n + 1}"
        if kunci == "kode_indikator":
            return f"IK-{n + 1:03}"
        return f"'{parent(n)}" if kunci in ("induk", "atasan") else text

    return cell


def _word(n: int) -> str:
    """Return a word that no other number has, of letters only."""
    return "".join("bcdfghjklm"[int(d)] + "a" for d in str(n))


SHAPES: dict[str, Callable[[int, str, str], str]] = {
    "sama": _equal,
    "berlainan": _different,
    "satu kode": _one_code,
    "rantai": _coded(lambda n: n),
    "bintang": _coded(lambda n: 1 if n else ""),
    "lingkaran": _coded(lambda n: n or 40),
}
"""How the rows of a sheet are alike and refer to each other: row number, column, usual text -> what stands there."""


def book_of(rows: int, shape: str) -> bytes:
    """Return a measuring workbook with so many rows in each of its tables."""
    tables = {
        lembar.judul: "\n".join(_lines(lembar, rows, SHAPES[shape])) for lembar in PENGUKURAN.lembar if _filled(lembar)
    }
    return build_book(tables)


def _filled(lembar: Lembar) -> bool:
    return not lembar.formulir and not lembar.impor and lembar.kunci not in {"capaian", "pengecualian"}


def _lines(lembar: Lembar, rows: int, cell: Callable[[int, str, str], str]) -> Iterator[str]:
    columns = [k for k in lembar.kolom if not k.dihitung]
    titles = ("Target 2025" if (lembar.kunci, k.kunci) == ("kinerja", "target") else k.judul for k in columns)
    yield f"| {' | '.join(titles)} |"
    for n in range(rows):
        yield f"| {' | '.join(_shown(k, n, cell) for k in columns)} |"


def _shown(kolom: Kolom, n: int, cell: Callable[[int, str, str], str]) -> str:
    if kolom.tipe.numeric:
        return str(kolom.contoh if kolom.contoh is not None else n % 7)
    return cell(n, kolom.kunci, str(kolom.contoh or _TEXTS.get(kolom.kunci, "")))


def steps(work: Callable[[], object]) -> int:
    """Return how many instructions of Python something takes."""
    count = 0

    def trace(frame: FrameType, event: str, _what: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
