"""Rows that stand in front of a case's own: whatever a rule passes over there, it has to go on behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_type_hints

from helpers.samples import document

from kinerja_xl.model import Asal, Dokumen, Indikator, Sasaran
from kinerja_xl.model import dokumen as modul_dokumen

Baris = Mapping[str, tuple[Any, ...]]

TABEL = tuple(f.name for f in fields(Dokumen) if f.init and get_args(f.type) == () and "tuple[" in str(f.type))
_KODE = {"kode", "induk", "kode_indikator"}
_BERKODE = {"simpul", "anggaran", "data_ukur", "riwayat", "analisis", "rencana_aksi"}
_CONTOH = {
    "pk": "kalaena-pk-2025",
    "pengukuran": "kalaena-pengukuran-2025",
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "cascading": "pekuncen-cascading-2023",
}


def baris(dokumen: Dokumen) -> Baris:
    """Return a document's rows by table; a survey's have one length, and are nobody's but its own."""
    return {nama: getattr(dokumen, nama) for nama in TABEL if nama != "skm"}


def berkode_lain(rows: Baris) -> Baris:
    """Return rows under codes of their own, so that they are nobody's parent, child or measure."""
    return {nama: tuple(map(_berkode_lain, isi)) if nama in _BERKODE else isi for nama, isi in rows.items()}


def _berkode_lain(record: Any) -> Any:
    changed: dict[str, Any] = {}
    for f in fields(record):
        value = getattr(record, f.name)
        if f.name in _KODE and isinstance(value, str) and value:
            changed[f.name] = f"9.{value}"
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            changed[f.name] = tuple(map(_berkode_lain, value))
    return replace(record, **changed)


@cache
def baris_kosong() -> Baris:
    """Return a row of each table in which nothing is filled, and nodes without objective, indicator or name."""
    hints = get_type_hints(Dokumen, vars(modul_dokumen))
    rows = {nama: (_kosong(get_args(hints[nama])[0]),) for nama in TABEL if nama != "skm"}
    (simpul,), sasaran = rows["simpul"], _kosong(Sasaran)
    berindikator = replace(sasaran, indikator=(_kosong(Indikator),))
    return {**rows, "simpul": (simpul, replace(simpul, sasaran=(sasaran,)), replace(simpul, sasaran=(berindikator,)))}


def _kosong(kelas: Any) -> Any:
    needed = [f for f in fields(kelas) if f.default is MISSING and f.default_factory is MISSING and f.name != "at"]
    empty = {f.name: None if "None" in str(f.type) else () if "tuple" in str(f.type) else "" for f in needed}
    return kelas(at=Asal("Lembar lain", 999, defaultdict(lambda: 1)), **empty)


@cache
def baris_contoh(jenis: str) -> Baris:
    """Return the rows of a real document of a kind, nothing for a kind without one."""
    return berkode_lain(baris(document(_CONTOH[jenis]))) if jenis in _CONTOH else {}


def disisipi(dokumen: Dokumen, *, depan: bool) -> Dokumen:
    """Return a document whose nodes and objectives have an empty objective and indicator more: the first, or the last."""

    def dengan(isi: tuple[Any, ...], kosong: Any) -> tuple[Any, ...]:
        return (kosong, *isi) if depan else (*isi, kosong)

    satu, sasaran = _kosong(Indikator), _kosong(Sasaran)
    simpul = (
        replace(s, sasaran=dengan(tuple(replace(x, indikator=dengan(x.indikator, satu)) for x in s.sasaran), sasaran))
        for s in dokumen.simpul
    )
    return replace(dokumen, simpul=tuple(simpul))
