"""Who fills which row: the official whom a row names, else the one of its indicator or node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kinerja_xl.frozen import dataclass
from kinerja_xl.tables.tabel import Baris, Tabel
from kinerja_xl.text.similar import normalise

BERPEMILIK = ("kinerja", "anggaran", "rencana_aksi", "data_ukur", "riwayat", "analisis", "tindak_lanjut")
"""The sheets whose rows belong to officials; what else there is belongs to the office."""


@dataclass(frozen=True, slots=True)
class Pemilik:
    """One official who has rows.

    Attributes:
        kode: his code as the sheet Pejabat writes it; what the rows say where it does not know him.
        jabatan: his office, "" where Pejabat does not know him.
        baris: sheet key -> his rows, in their order.
    """

    kode: str
    jabatan: str
    baris: Mapping[str, tuple[Baris, ...]]


def pemilik_baris(tabel: Mapping[str, Tabel]) -> tuple[tuple[Pemilik, ...], Mapping[str, tuple[Baris, ...]]]:
    """Return the officials who have rows, in the order of Pejabat, and the rows that nobody has.

    An official may be written as his code or as his office, in any letter case.
    """
    names, offices = _officials(tabel.get("pejabat"))
    by_node, by_indicator = _owners(tabel.get("kinerja"), names)
    found: dict[str, dict[str, list[Baris]]] = {kode: {} for kode in offices}
    nobody: dict[str, list[Baris]] = {}
    for sheet in BERPEMILIK:
        for row in tabel[sheet].baris if sheet in tabel else ():
            owner = _named(row.teks("penanggung_jawab"), names)
            if not owner and sheet != "kinerja":
                owner = by_indicator.get(normalise(row.teks("kode_indikator")), "")
                owner = owner or by_node.get(normalise(row.teks("kode")), "")
            rows = found.setdefault(owner, {}) if owner else nobody
            rows.setdefault(sheet, []).append(row)
    owners = (
        Pemilik(kode, offices.get(kode, ""), {sheet: tuple(rows) for sheet, rows in sheets.items()})
        for kode, sheets in found.items()
        if sheets
    )
    return tuple(owners), {sheet: tuple(rows) for sheet, rows in nobody.items()}


def _officials(pejabat: Tabel | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return (code or office, normalised -> code) and (code -> office)."""
    names: dict[str, str] = {}
    offices: dict[str, str] = {}
    for row in pejabat.baris if pejabat else ():
        code = row.teks("kode")
        if code:
            known = names.setdefault(normalise(code), code)
            offices.setdefault(known, row.teks("jabatan"))
    for row in pejabat.baris if pejabat else ():
        if row.teks("jabatan") and row.teks("kode"):
            names.setdefault(normalise(row.teks("jabatan")), names[normalise(row.teks("kode"))])
    return names, offices


def _named(text: str, names: Mapping[str, str]) -> str:
    plain = normalise(text)
    return names.get(plain, text) if plain else ""


def _owners(kinerja: Tabel | None, names: Mapping[str, str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    by_node: dict[str, str] = {}
    by_indicator: dict[str, str] = {}
    rows: Iterable[Baris] = kinerja.baris if kinerja else ()
    for row in rows:
        owner = _named(row.teks("penanggung_jawab"), names)
        if owner and row.teks("kode"):
            by_node.setdefault(normalise(row.teks("kode")), owner)
        if owner and row.teks("kode_indikator"):
            by_indicator.setdefault(normalise(row.teks("kode_indikator")), owner)
    return by_node, by_indicator
