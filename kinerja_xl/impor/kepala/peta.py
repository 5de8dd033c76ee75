"""The mapping file: what columns mean, written by the import, mended by a person once for all offices.

[[kolom]]                                  # a column, by its title path
judul = ["Target Kinerja", "2026"]
arti = "target 2026"

[[tabel]]                                  # a table whose header is not recognised, by its name
nama = "Lembar1"
judul = [3, 4]                             # the first and the last row of its header; [0, 0] for none
kolom = {A = "no", B = "sasaran"}
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kinerja_xl.findings import KinerjaError, column_letter, kata_sistem
from kinerja_xl.findings.address import column_number
from kinerja_xl.impor.kepala.arti import BUKAN, Arti, PeranKolom, baca_sebutan
from kinerja_xl.impor.kepala.daerah import DaerahTabel, Peta, PetaTabel
from kinerja_xl.impor.kepala.jalur import arti_jalur
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.input import read_input

_LARGEST = 1 << 20
_HEAD = """\
# Arti setiap kolom. Perbaiki "arti" yang salah, lalu impor lagi dengan --map. "-" berarti kolom itu tidak dipakai.
# Kata pertama: {words}.
# Sesudahnya boleh: tahun (2026), tw1 sampai tw4, bulan1 sampai bulan12, akhir, sd-lalu, sd-kini, ribuan, jutaan,
# perubahan.
"""
_UNKNOWN = """\
# Judul kolom tabel ini tidak dikenali. Tulis baris pertama dan terakhir judulnya ([0, 0] bila tidak ada), dan arti
# setiap kolomnya; hapus bagian ini bila tabelnya memang tidak diimpor.
"""
_WAY = "Tulis peta baru dengan: kinerja-xl import SUMBER --dry-run --map-out PETA.toml, lalu perbaiki artinya."
_SEEN = 12  # rows in which a header may stand
_LONGEST = 60  # columns of a table that is described


def tulis_peta(daerah: Iterable[DaerahTabel], lain: Iterable[TabelSumber] = ()) -> str:
    """Return a mapping file: a title path stands there once, a table without a known header by its columns.

    Args:
        daerah: the tables that were understood.
        lain: those whose header is not recognised.
    """
    words = ", ".join(p.value for p in PeranKolom)
    parts = [_HEAD.format(words=words)]
    seen: set[tuple[str, ...]] = set()
    for d in daerah:
        for k in d.kolom:
            if k.judul and k.judul not in seen and not d.dipetakan:
                seen.add(k.judul)
                title = ", ".join(json.dumps(t, ensure_ascii=False) for t in k.judul)
                meaning = k.arti.sebutan() if k.arti else BUKAN
                why = f"  # {k.sebab}" if k.sebab else ""
                parts.append(f'[[kolom]]\njudul = [{title}]\narti = "{meaning}"{why}\n')
    parts += ["\n".join(_kerangka(tabel)) for tabel in lain if tabel.sel]
    return "\n".join(parts)


def _kerangka(tabel: TabelSumber) -> Iterator[str]:
    """Yield the lines that describe a table: where its header may stand, and what was seen in each column."""
    head, columns = kerangka_tabel(tabel)
    yield _UNKNOWN + "[[tabel]]"
    yield f"nama = {json.dumps(tabel.nama, ensure_ascii=False)}"
    yield f"judul = [{head}, {head}]"
    yield "[tabel.kolom]"
    for k in columns:
        seen = (c for c in (k.judul, k.contoh) if c is not None)
        told = " / ".join(json.dumps(ringkas(c.teks), ensure_ascii=False) for c in seen)
        yield f'{column_letter(k.col)} = "{k.arti}"  # {told}'
    yield ""


class KolomKerangka(NamedTuple):
    """A column of a table without a known header: its number, likely title, first content, and meaning or ``BUKAN``."""

    col: int
    judul: SelSumber | None
    contoh: SelSumber | None
    arti: str


def kerangka_tabel(tabel: TabelSumber) -> tuple[int, tuple[KolomKerangka, ...]]:
    """Return the row in which the header of a table may stand, and its columns as far as they can be guessed."""
    rows = list(tabel.baris)
    head = max(rows[:_SEEN], key=lambda r: (sum(isinstance(c.nilai, str) for c in tabel.baris[r]), -r))
    found = []
    for col in range(1, min(tabel.kolom_terakhir, _LONGEST) + 1):
        title = tabel.isi(head, col)
        below = next((c for r in rows if r > head and (c := tabel.sel.get((r, col)))), None)
        if title is None and below is None:
            continue
        arti = None if title is None else arti_jalur((title.teks,))
        found.append(KolomKerangka(col, title, below, arti.sebutan() if arti else BUKAN))
    return head, tuple(found)


def baca_peta(path: Path) -> Peta:
    """Read a mapping file.

    Raises:
        KinerjaError: it cannot be read, is no TOML, or names a meaning that is none.
    """
    try:
        data = read_input(path, _LARGEST)
    except OSError as error:
        raise KinerjaError(f"Peta {path} tidak dapat dibaca ({kata_sistem(error)}).", _WAY) from error
    if len(data) > _LARGEST:
        raise KinerjaError(f"Peta {path.name} terlalu besar.", _WAY)
    try:
        read = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KinerjaError(f"Peta {path.name} bukan TOML yang sah: {error}.", _WAY) from error
    columns, tables = (
        (value if isinstance(value := read.get(key, []), list) else [None]) for key in ("kolom", "tabel")
    )
    found: dict[tuple[str, ...], Arti | None] = {}
    for n, column in enumerate(columns, start=1):
        title, said = (column.get("judul"), column.get("arti")) if isinstance(column, dict) else (None, None)
        if not isinstance(title, list) or not all(isinstance(t, str) for t in title) or not isinstance(said, str):
            raise KinerjaError(f"Peta {path.name}: kolom ke-{n} tidak memuat judul dan arti.", _WAY)
        found[tuple(title)] = _arti(path, said, " > ".join(title))
    return Peta(found, dict(_tabel(path, n, table) for n, table in enumerate(tables, start=1)))


def _arti(path: Path, said: str, kolom: str) -> Arti | None:
    meaning = None if said.strip() == BUKAN else baca_sebutan(said)
    if meaning is None and said.strip() != BUKAN:
        raise KinerjaError(
            f"Peta {path.name}: arti '{said}' pada kolom {kolom} tidak dikenal.",
            "Kata yang dikenal: " + ", ".join(p.value for p in PeranKolom) + ".",
        )
    return meaning


def _tabel(path: Path, nomor: int, table: Any) -> tuple[str, PetaTabel]:
    """Return the name of a table and what is said of it."""
    told: dict[str, Any] = table if isinstance(table, dict) else {}
    name, columns = told.get("nama"), told.get("kolom")
    given = told.get("judul")
    rows = [r for r in given if type(r) is int and 0 <= r < 100_000] if isinstance(given, list) else []
    named = isinstance(name, str) and isinstance(columns, dict) and columns
    if not named or len(rows) != 2 or rows[0] > rows[1]:
        raise KinerjaError(
            f"Peta {path.name}: tabel ke-{nomor} tidak memuat nama, judul, dan kolom.",
            'Contoh: nama = "Lembar1", judul = [3, 4], lalu [tabel.kolom] dengan A = "no".',
        )
    assert isinstance(name, str) and isinstance(columns, dict)
    found = {}
    for letter, said in columns.items():
        number = _nomor(letter)
        if number is None or not isinstance(said, str):
            raise KinerjaError(
                f"Peta {path.name}: kolom '{letter}' pada tabel {name} bukan huruf kolom.",
                'Tulis misalnya B = "sasaran".',
            )
        found[number] = _arti(path, said, f"{letter} tabel {name}")
    return name, PetaTabel(rows[0], rows[1], found)


def _nomor(letter: str) -> int | None:
    return column_number(letter) if letter.isascii() and letter.isalpha() and len(letter) < 4 else None
