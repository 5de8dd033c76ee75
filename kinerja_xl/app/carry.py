"""new --from: what a new year's workbook takes over from an old one, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kinerja_xl.app.load import Berkas
from kinerja_xl.sheets import Jenis, Kolom
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.template import Isi, Sel

_TABLES = ("pejabat", "dasar_hukum", "kinerja")
_OF_ONE_YEAR: Mapping[str, tuple[str, ...]] = {
    "identitas": ("tahun", "nomor_sk", "tanggal_sk", "status_dokumen"),
    "kinerja": ("target_tw1", "target_tw2", "target_tw3", "target_tw4", "penjelasan_target"),
}
"""Per sheet the columns that hold for one year only, so they start empty."""

_LEFT: Mapping[str, str] = {
    "anggaran": "pagu dan realisasi",
    "rencana_aksi": "rencana aksi",
    "pengecualian": "pengecualian",
}
"""Sheets that belong to one year as a whole, with what they hold."""


@dataclass(frozen=True, slots=True)
class Bawaan:
    """What is taken over.

    Attributes:
        isi: the values of the new workbook.
        tahun: the years of its period.
        dibawa, ditinggal: what to tell the office, in Indonesian.
    """

    isi: Isi
    tahun: tuple[int, ...]
    dibawa: tuple[str, ...]
    ditinggal: tuple[str, ...]


def carry(old: Berkas, jenis: Jenis, year: int, period: tuple[int, ...]) -> Bawaan:
    """Take over what stays from an old workbook.

    Args:
        old: the old workbook, of any kind.
        jenis: the kind of the new one.
        year: the new document's year.
        period: the five years it belongs to, where the old period does not cover it.

    Returns:
        The values. Officials, legal basis, tree and indicators stay; targets stay while the new year lies in the old
        period; what belongs to one year (quarters, budgets, number and date) and what could not be read is left.
    """
    identitas = old.dokumen.identitas
    first, last = identitas.periode_awal, identitas.periode_akhir
    same_period = first is not None and last is not None and first <= year <= last and last - first < 30
    years = tuple(range(first, last + 1)) if same_period and first is not None and last is not None else period
    tables = old.tables.tabel
    wanted = {x.kunci for x in jenis.lembar}
    rows = {
        kunci: [_row(tables[kunci], baris, years) for baris in tables[kunci].baris]
        for kunci in _TABLES
        if kunci in tables and kunci in wanted and tables[kunci].baris
    }
    form: dict[str, Sel] = {}
    if "identitas" in tables:
        form = _row(tables["identitas"], tables["identitas"].baris[0], years)
    form |= {"tahun": year, "periode_awal": years[0], "periode_akhir": years[-1], "status_dokumen": "Murni"}
    return Bawaan(
        Isi(tabel=rows, formulir={"identitas": form}),
        years,
        tuple(f"{len(baris)} baris {tables[kunci].lembar.judul}" for kunci, baris in rows.items()),
        tuple(_left(old, wanted, same_period=same_period)),
    )


def _row(tabel: Tabel, baris: Baris, years: tuple[int, ...]) -> dict[str, Sel]:
    return {k.kunci: baris.nilai[k.kunci] for k in tabel.kolom if k.kunci in baris.nilai and _stays(tabel, k, years)}


def _stays(tabel: Tabel, kolom: Kolom, years: tuple[int, ...]) -> bool:
    if kolom.dihitung or kolom.kunci in _OF_ONE_YEAR.get(tabel.lembar.kunci, ()):
        return False
    if tabel.lembar.kunci != "kinerja":
        return True
    if kolom.kunci == "kondisi_awal":
        return years[0] in tabel.tahun
    tahun = kolom.kunci.removeprefix("target_")
    return not tahun.isdigit() or int(tahun) in years


def _left(old: Berkas, wanted: set[str], *, same_period: bool) -> Iterator[str]:
    tables = old.tables.tabel
    yield "nomor dan tanggal dokumen, target triwulan, dan penjelasan target"
    if not same_period and "kinerja" in tables and tables["kinerja"].tahun:
        yield "target tahunan, karena tahun baru berada di luar periode lama"
    for kunci, what in _LEFT.items():
        if kunci in tables and tables[kunci].baris:
            yield f"{what} (lembar {tables[kunci].lembar.judul}, {len(tables[kunci].baris)} baris)"
    for kunci in ("dasar_hukum",):
        if kunci in tables and tables[kunci].baris and kunci not in wanted:
            yield f"lembar {tables[kunci].lembar.judul}, karena jenis yang baru tidak memakainya"
    unread = [str(t.ref(b, k)) for t in tables.values() for b in t.baris for k in sorted(b.rusak)]
    if unread:
        yield f"{len(unread)} sel yang tidak terbaca: {', '.join(unread[:5])}" + (" …" if len(unread) > 5 else "")
    ours = {t.sheet.name for t in tables.values()} | {LEMBAR_ACUAN, "Petunjuk"}
    own = [name for name in old.book.sheet_names if name not in ours]
    if own:
        yield "lembar buatan kantor: " + ", ".join(own)
