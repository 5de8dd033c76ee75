"""The canonical form of a workbook's inputs and its fingerprint: ``segel-1``. A change here needs a new version.

A row is {column key: canonical value} of its non-empty inputs; the fingerprint is over the sorted hashes of all rows,
so that sorting, inserting and moving change nothing. The order has a hash of its own.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from base64 import b85decode, b85encode
from collections.abc import Mapping, Sequence
from itertools import accumulate

from kinerja_xl.frozen import dataclass
from kinerja_xl.model.identitas import BarisBanding, baris_banding
from kinerja_xl.tables import Tables

BAKU = "segel-1"
"""The version of the canonical form."""

_LARGEST = 20 << 20  # bytes of unpacked details

IsiSegel = Mapping[str, Sequence[BarisBanding]]
"""The rows that a seal is about, by the key of their sheet."""


class SegelRusakError(Exception):
    """The details of a seal cannot be read."""


@dataclass(frozen=True, slots=True)
class Sidik:
    """The fingerprint of a workbook's inputs.

    Attributes:
        isi: over what stands there, whatever its order.
        urutan: over the order.
        baris, isian: how many rows and filled cells it is about.
    """

    isi: str
    urutan: str
    baris: int
    isian: int


def isi_segel(tables: Tables) -> IsiSegel:
    """Return the inputs of every declared table; computed columns and whole computed sheets are left out."""
    found = {}
    for kunci, tabel in tables.tabel.items():
        inputs = [k for k in tabel.lembar.kolom if not k.dihitung and k.kunci != tabel.lembar.kunci_baris]
        if inputs:
            found[kunci] = baris_banding(tabel)
    return found


def hitung_sidik(isi: IsiSegel) -> Sidik:
    """Return the fingerprint of rows."""
    hashes = [f"{kunci}\x1d{row.sidik}" for kunci, rows in sorted(isi.items()) for row in rows if row.isi]
    cells = sum(len(row.isi) for rows in isi.values() for row in rows)
    return Sidik(_hash(sorted(hashes)), _hash(hashes), len(hashes), cells)


def _hash(lines: Sequence[str]) -> str:
    return hashlib.sha256("\n".join([BAKU, *lines]).encode("utf-8", "surrogatepass")).hexdigest()


def kemas(isi: IsiSegel) -> str:
    """Return the rows as a short text: per sheet its columns, then a list of values for each row."""
    sheets = {}
    for kunci, rows in isi.items():
        columns = sorted({k for row in rows for k in row.isi})
        sheets[kunci] = [
            list(next((r.kunci for r in rows), ())),
            columns,
            [[r.isi.get(k, "") for k in columns] for r in rows],
        ]
    text = json.dumps(sheets, ensure_ascii=False, separators=(",", ":"))
    return b85encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 9)).decode("ascii")


def buka_kemasan(teks: str) -> IsiSegel:
    """Return the rows in a text made by ``kemas``.

    Raises:
        SegelRusakError: it is damaged, or unpacks to more than any workbook holds.
    """
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(b85decode(teks.encode("ascii")), _LARGEST)
        if unpacker.unconsumed_tail:
            raise SegelRusakError
        sheets = json.loads(raw.decode("utf-8", "surrogatepass"))
        return {
            kunci: tuple(
                BarisBanding(tuple(keys), {k: str(v) for k, v in zip(columns, row, strict=True) if v}) for row in rows
            )
            for kunci, (keys, columns, rows) in sheets.items()
        }
    except (ValueError, TypeError, AttributeError, zlib.error, RecursionError) as error:
        raise SegelRusakError from error


def potong(teks: str, panjang: int) -> list[str]:
    """Return a text in pieces that a cell can hold."""
    ends = list(accumulate([panjang] * (len(teks) // panjang + 1)))
    return [teks[end - panjang : end] for end in ends if teks[end - panjang : end]]
