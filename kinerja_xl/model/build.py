"""Typed tables to the document: rows become nodes, objectives and indicators; nothing is judged here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from kinerja_xl.model.dokumen import Dokumen
from kinerja_xl.model.rekaman import KOLOM, Asal, IsianLembar, Rekaman, TargetNilai, jenis_kolom, sekali_per_jenis
from kinerja_xl.model.rekaman_kantor import Identitas
from kinerja_xl.model.rekaman_kinerja import Indikator, Sasaran, Simpul
from kinerja_xl.model.rekaman_tahun import DasarHukum
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.sheets.kinerja_target import FORMULASI
from kinerja_xl.sheets.pilihan import Pilihan, YaTidak
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.text.dates import read_month
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import terlihat

R = TypeVar("R", bound=IsianLembar)
T = TypeVar("T")


def build(tables: Tables) -> Dokumen:
    """Build the document from whatever tables were found.

    Args:
        tables: the tables as read; missing ones give empty parts.

    Returns:
        The document. Rows without their key (a node without Kode) are left out: the check has named them.
    """
    rekaman: dict[str, Any] = {
        lembar: tuple(_semua(jenis, tables.tabel[lembar]))
        for lembar, jenis in jenis_rekaman().items()
        if lembar in tables.tabel
    }
    return Dokumen(
        jenis=tables.jenis.kunci if tables.jenis else "",
        lembar=frozenset(tables.tabel),
        identitas=_identitas(tables.tabel.get("identitas")),
        simpul=_simpul(tables.tabel.get("kinerja")),
        **rekaman,
    )


@lru_cache(maxsize=1)
def jenis_rekaman() -> Mapping[str, type[Rekaman]]:
    """Return the kind of record that each sheet's rows become, by the sheet's key: the fields of ``Dokumen``."""
    found = {f: get_args(tipe)[0] for f, tipe in get_type_hints(Dokumen).items() if get_origin(tipe) is tuple}
    return MappingProxyType({f: jenis for f, jenis in found.items() if jenis is not Simpul})


def _semua(jenis: type[Rekaman], tabel: Tabel) -> Iterator[Rekaman]:
    for baris in tabel.baris:
        if all(baris.nilai.get(kunci) for kunci in _perlu(jenis)):
            yield _isi(jenis, baris, at=_asal(tabel, baris, _nama_baris(jenis, tabel, baris)))


def _nama_baris(jenis: type[Rekaman], tabel: Tabel, baris: Baris) -> str:
    """Return what names a row to the office: its Kode; the place of an item in its decree; else the row's number."""
    if jenis is DasarHukum:  # its text is too long to name it
        return f"{baris.teks('bagian')} {int(baris.angka('urutan') or 0)}"
    return tabel.kunci_baris(baris) or str(baris.row)


def _asal(tabel: Tabel, baris: Baris, kunci: str) -> Asal:
    return Asal(tabel.sheet.name, baris.row, tabel.posisi, tabel.lembar, kunci)


# -- one row, by the types of its fields ----------------------------------------------------------


class _Bidang(NamedTuple):
    """One field of a record: its columns, and what its value is read with, of which of them."""

    nama: str
    kolom: tuple[str, ...]
    baca: Callable[[Baris, Any], object]
    dari: str | tuple[str, ...]


def _isi(jenis: type[R], baris: Baris, **lain: Any) -> R:
    """Return a row as a record; fields that are no columns come with ``lain``."""
    values = {nama: baca(baris, dari) for nama, _, baca, dari in bidang(jenis) if nama not in lain}
    return jenis(**values, **lain, isi=baris.nilai)


@sekali_per_jenis
def bidang(jenis: type[IsianLembar]) -> tuple[_Bidang, ...]:
    """Return the fields of a kind of record that come from columns."""
    types = jenis_kolom(jenis)
    return tuple(b for f in fields(jenis) if (b := _bidang(f, types[f.name])) is not None)


def _bidang(satu: Field[Any], tipe: Any) -> _Bidang | None:
    kunci = satu.metadata.get(KOLOM, (satu.name,))
    if tipe in _SATU and len(kunci) == 1:
        return _Bidang(satu.name, kunci, _SATU[tipe], kunci[0])
    if isinstance(tipe, type) and issubclass(tipe, Pilihan):  # the record reads the text itself
        return _Bidang(satu.name, kunci, Baris.teks, kunci[0])
    if tipe == Mapping[int, TargetNilai]:
        return _Bidang(satu.name, kunci, partial(_per_tahun, baca=_target), kunci[0])
    if tipe == Mapping[int, float]:
        return _Bidang(satu.name, kunci, partial(_per_tahun, baca=Baris.angka), kunci[0])
    if get_origin(tipe) is tuple and get_args(tipe)[0] in _SATU:
        setiap = _SATU[get_args(tipe)[0]]
        places = kunci if len(kunci) > 1 else tuple(f"{kunci[0]}{n}" for n in range(1, 5))
        return _Bidang(satu.name, places, lambda baris, kolom: tuple([setiap(baris, k) for k in kolom]), places)
    return None


def _tahun(baris: Baris, kunci: str) -> int | None:
    value = baris.angka(kunci)
    return None if value is None else int(value)


def _target(baris: Baris, kunci: str) -> TargetNilai | None:
    value = baris.nilai.get(kunci)
    return value if isinstance(value, (float, str)) else None


def _butir(baris: Baris, kunci: str) -> tuple[str, ...]:
    return tuple(line for line in baris.teks(kunci).split("\n") if line)


def _per_tahun(baris: Baris, kunci: str, baca: Callable[[Baris, str], T | None]) -> dict[int, T]:
    found = {}
    for tahun, kolom in _kolom_tahun(kunci, tuple(baris.nilai)):
        value = baca(baris, kolom)
        if value is not None:
            found[tahun] = value
    return found


@lru_cache(maxsize=256)  # nearly all rows of a table have the same columns
def _kolom_tahun(kunci: str, semua: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Return the years of which there is a column, ascending, and its key."""
    years = (k.rpartition("_") for k in semua)
    return tuple(sorted((int(y), f"{kunci}_{int(y)}") for name, _, y in years if name == kunci and y[-4:].isdecimal()))


_SATU: Mapping[object, Callable[[Baris, str], object]] = MappingProxyType(
    {
        str: Baris.teks,
        bool: lambda baris, kunci: YaTidak.dari(baris.teks(kunci)) is YaTidak.YA,
        int: lambda baris, kunci: _tahun(baris, kunci) or 0,
        int | None: _tahun,
        float | None: Baris.angka,
        dt.date | None: Baris.tanggal,
        TargetNilai | None: _target,
        tuple[str, ...]: _butir,
    }
)
"""How a cell becomes a field of each type."""


@sekali_per_jenis
def _perlu(jenis: type[Rekaman]) -> tuple[str, ...]:
    """Return the columns that a row cannot do without."""
    needed = {f.name for f in fields(jenis) if f.default is MISSING and f.default_factory is MISSING}
    return tuple(kunci for b in bidang(jenis) if b.nama in needed for kunci in b.kolom)


def _identitas(tabel: Tabel | None) -> Identitas:
    if tabel is None or not tabel.baris:
        return Identitas()
    baris = tabel.baris[0]
    undated = {k.kunci: month for k in tabel.kolom if k.tanpa_hari and (month := _month(baris, k.kunci)) is not None}
    return _isi(Identitas, baris, bulan=undated, sel={k.kunci: tabel.ref(baris, k.kunci) for k in tabel.kolom})


def _month(baris: Baris, kunci: str) -> tuple[int, int] | None:
    cell = baris.sel.get(kunci)
    if baris.nilai.get(kunci) is not None or cell is None or not isinstance(cell.value, str):
        return None
    return read_month(terlihat(cell.value))


# -- the tree -------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Rakitan:
    """A node while its rows are being collected."""

    pertama: Baris
    tulisan: dict[str, dict[str, tuple[str, Asal]]] = field(default_factory=dict)  # column, normalised text
    sasaran: list[tuple[Baris, list[Indikator]]] = field(default_factory=list)
    pagu_indikatif: dict[int, float] = field(default_factory=dict)


_OBJECTIVE_KEYS = frozenset(kunci for b in bidang(Sasaran) for kunci in b.kolom)
_NODE_KEYS = tuple(k.kunci for k in KINERJA.kolom if k.warisan and k.kunci not in _OBJECTIVE_KEYS)
# a row whose indicator has no name still has its formula, way of adding up and source: nothing the office wrote is lost
_INDICATOR_KEYS = (
    "indikator",
    "satuan",
    "tipe_perhitungan",
    *(k.kunci for k in KINERJA.kolom if k.kelompok == FORMULASI),
)


def _simpul(tabel: Tabel | None) -> tuple[Simpul, ...]:
    if tabel is None:
        return ()
    nodes: dict[str, _Rakitan] = {}
    for baris in tabel.baris:
        kode = baris.teks("kode")
        if not kode:
            continue
        node = nodes.setdefault(kode, _Rakitan(baris))
        for kunci in _NODE_KEYS:
            teks = baris.teks(kunci)
            written = node.tulisan.setdefault(kunci, {})
            if teks and (plain := normalise(teks)) not in written:
                written[plain] = (teks, _asal(tabel, baris, kode))
        for tahun, pagu in _per_tahun(baris, "pagu_indikatif", Baris.angka).items():
            node.pagu_indikatif.setdefault(tahun, pagu)  # the office may write it beside any of its indicators
        teks = baris.teks("sasaran")
        if teks and (not node.sasaran or node.sasaran[-1][0].teks("sasaran") != teks):
            node.sasaran.append((baris, []))
        if any(baris.teks(kunci) for kunci in _INDICATOR_KEYS):
            if not node.sasaran:  # an indicator without an objective still has to appear
                node.sasaran.append((baris, []))
            node.sasaran[-1][1].append(
                _isi(Indikator, baris, at=_asal(tabel, baris, baris.teks("kode_indikator") or kode))
            )
    return tuple(_finish(tabel, node) for node in nodes.values())


def _finish(tabel: Tabel, node: _Rakitan) -> Simpul:
    written = {kunci: next(iter(texts.values()))[0] for kunci, texts in node.tulisan.items() if texts}
    kode = node.pertama.teks("kode")
    induk = parents(written.get("induk", "")) or (parent_code(kode),)
    return _isi(
        Simpul,
        replace(node.pertama, nilai={**node.pertama.nilai, **written}),
        induk=induk[0],
        induk_lain=induk[1:],
        pagu_indikatif=node.pagu_indikatif,
        sasaran=tuple(
            _isi(Sasaran, baris, indikator=tuple(indikator), at=_asal(tabel, baris, kode))
            for baris, indikator in node.sasaran
        ),
        tulisan={kunci: tuple(texts.values()) for kunci, texts in node.tulisan.items()},
        at=_asal(tabel, node.pertama, kode),
    )


def parents(teks: str) -> tuple[str, ...]:
    """Return the parents that the column Induk names: ``1; 2`` -> ("1", "2")."""
    return tuple(dict.fromkeys(kode for part in teks.split(";") if (kode := part.strip())))


def parent_code(kode: str) -> str:
    """Return the parent that a code names: ``1.1.2`` -> ``1.1``, ``1`` -> "" (a root)."""
    return kode.rpartition(".")[0]
