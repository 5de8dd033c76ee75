"""Which row of a workbook an imported row is: told by what stands in it, wherever it was moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.impor.susun.isian import BarisIsian
from kinerja_xl.model.identitas import BarisBanding, baris_banding, nilai_baku, pasangkan
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.text.similar import alike, normalise

PEMBEDA: Mapping[str, str] = {
    "kinerja": "indikator",
    "anggaran": "sumber_dana",
    "rencana_aksi": "aksi",
    "data_ukur": "peran",
    "analisis": "triwulan",
    "tindak_lanjut": "rekomendasi",
    "riwayat": "tahun",
}
"""What tells the rows of one key apart."""

_NAMES = ("nomenklatur", "sasaran")
_NODE = ("kode_nomenklatur", *_NAMES)
_SAME_NAME = 88.0


def pasangan_simpul(tabel: Tabel, rows: Sequence[BarisIsian]) -> dict[str, str]:
    """Return for the code of each imported node the one that the workbook has it under.

    Nodes are told by official code, name, or objective; one whose name was mended since by what is left of it. A node
    that the workbook does not have gets the next code that is free below its parent.

    Args:
        tabel: Kinerja of the workbook.
        rows: the rows of the import, each node before its children.
    """
    known: dict[tuple[str, str], str] = {}
    for b in tabel.baris:
        for key in _NODE:
            if text := normalise(b.teks(key)):
                known.setdefault((_level(key, b.teks("jenjang")), text), b.teks("kode"))
    found: dict[str, str] = {}
    for row in rows:
        names = [(_level(k, row["jenjang"].teks), normalise(row[k].teks)) for k in _NODE if k in row]
        if (own := next((known[n] for n in names if n in known), None)) is not None:
            found.setdefault(row["kode"].teks, own)
    taken = set(found.values())
    left = [row for row in rows if row["kode"].teks not in found]
    found |= _mended([b for b in tabel.baris if b.teks("kode") not in taken], left)
    return _numbered(found, rows, {b.teks("kode") for b in tabel.baris})


def _level(key: str, jenjang: str) -> str:
    return "" if key == "kode_nomenklatur" else normalise(jenjang)


def _mended(ours: Sequence[Baris], rows: Sequence[BarisIsian]) -> dict[str, str]:
    """Return the nodes whose name only differs a little."""
    mine = [b for b in ours if any(b.teks(k) for k in _NAMES)]
    theirs = [r for r in rows if any(k in r for k in _NAMES)]
    a = [BarisBanding((), {k: nilai_baku(b.teks(k)) for k in ("jenjang", *_NODE) if b.teks(k)}) for b in mine]
    b = [BarisBanding((), {k: nilai_baku(r[k].nilai) for k in ("jenjang", *_NODE) if k in r}) for r in theirs]
    found: dict[str, str] = {}
    for pair in pasangkan(a, b):
        if pair.a is None or pair.b is None:
            continue
        one, other = mine[pair.a], theirs[pair.b]
        near = [alike(one.teks(k), other[k].teks) for k in _NAMES if one.teks(k) and k in other]
        if near and min(near) >= _SAME_NAME and normalise(one.teks("jenjang")) == normalise(other["jenjang"].teks):
            found.setdefault(other["kode"].teks, one.teks("kode"))
    return found


def _numbered(found: dict[str, str], rows: Sequence[BarisIsian], taken: set[str]) -> dict[str, str]:
    for row in rows:
        code = row["kode"].teks
        if code not in found:
            found[code] = next(c for c in _berikut(found.get(code.rpartition(".")[0], "")) if c not in taken)
            taken.add(found[code])
    return found


def _berikut(upper: str) -> Iterator[str]:
    n = 0
    while True:
        n += 1
        yield f"{upper}.{n}" if upper else str(n)


def pasangan_baris(tabel: Tabel, rows: Sequence[BarisIsian]) -> dict[int, Baris]:
    """Return for the rows of an import those of the workbook that they are; a row that it does not have is left out.

    Args:
        tabel: the sheet of the workbook.
        rows: the rows of the import with the workbook's own codes.
    """
    key, second = tabel.lembar.kunci_baris, PEMBEDA[tabel.lembar.kunci]
    told = {k for row in rows for k in row} | {key, second}
    ours: dict[str, list[_Baris]] = defaultdict(list)
    theirs: dict[str, list[_Baris]] = defaultdict(list)
    for place, (baris, banding) in enumerate(zip(tabel.baris, baris_banding(tabel), strict=True)):
        isi = {k: v for k, v in banding.isi.items() if k in told}
        ours[_named(key, second, baris.teks(key))].append(_Baris(place, isi))
    for n, row in enumerate(rows):
        isi = {k: nilai_baku(v.nilai) for k, v in row.items() if k in tabel.posisi and v.nilai not in (None, "")}
        theirs[_named(key, second, row[key].teks if key in row else "")].append(_Baris(n, isi))
    found: dict[int, int] = {}
    for name, group in theirs.items():
        mine = ours.get(name, [])
        alone = len(mine) == len(group) == 1 and tabel.lembar.kunci == "anggaran"
        for keys in ((key, second), (key,)):  # what also has the same second name first
            found |= _paired(keys, second, mine, group, alone=alone)
            mine = [r for r in mine if r.nomor not in found.values()]
            group = [r for r in group if r.nomor not in found]  # noqa: PLW2901
    return {n: tabel.baris[place] for n, place in found.items()}


class _Baris(NamedTuple):
    nomor: int
    isi: Mapping[str, str]


def _paired(
    keys: tuple[str, ...], second: str, ours: Sequence[_Baris], theirs: Sequence[_Baris], *, alone: bool
) -> dict[int, int]:
    a, b = ([BarisBanding(keys, r.isi) for r in side] for side in (ours, theirs))
    return {
        theirs[p.b].nomor: ours[p.a].nomor
        for p in pasangkan(a, b)
        if p.a is not None
        and p.b is not None
        and (alone or _one_row(ours[p.a].isi.get(second, ""), theirs[p.b].isi.get(second, "")))
    }


def _named(key: str, second: str, text: str) -> str:
    """Return the group a row belongs to; a sheet whose rows have no key but their text is one group."""
    return "" if key == second else text


def _one_row(one: str, other: str) -> bool:
    return not one or not other or normalise(one) == normalise(other) or alike(one, other) >= _SAME_NAME


def pejabat_sama(lama: Sequence[Baris], baru: Sequence[BarisIsian]) -> list[Baris | None]:
    """Return for each official of an import the row of the workbook: by title and name, else by a title that is left.

    Args:
        lama: the officials of the workbook.
        baru: those of the import.
    """
    whole = {(normalise(b.teks("jabatan")), normalise(b.teks("nama"))): b for b in reversed(lama)}
    titled = {normalise(b.teks("jabatan")): b for b in reversed(lama) if b.teks("jabatan")}
    told = [(_teks(row, "jabatan"), _teks(row, "nama")) for row in baru]
    sure = [whole.get(pair) for pair in told]
    taken = {id(b) for b in sure if b is not None}
    found: list[Baris | None] = []
    for (title, _), known in zip(told, sure, strict=True):
        other = titled.get(title) if known is None else known
        fresh = other is not None and (known is not None or id(other) not in taken)
        taken.add(id(other))
        found.append(other if fresh else None)
    return found


def _teks(row: BarisIsian, kunci: str) -> str:
    return normalise(row[kunci].teks) if kunci in row else ""
