"""new --from: what a new year's workbook takes over from an old one, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kinerja_xl.app.load import Berkas
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.sheets import Jenis, Kolom
from kinerja_xl.sheets.pilihan import BagianNarasi, StatusDokumen
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.template import Isi, Sel

_TABLES = ("pejabat", "dasar_hukum", "kinerja", "data_ukur", "riwayat", "narasi")
_OF_ONE_YEAR: Mapping[str, tuple[str, ...]] = {
    "identitas": ("tahun", "nomor_sk", "tanggal_sk", "status_dokumen"),
    "kinerja": ("target_tw1", "target_tw2", "target_tw3", "target_tw4", "penjelasan_target"),
    "data_ukur": ("tw1", "tw2", "tw3", "tw4", "bukti"),
}
"""Per sheet the columns that hold for one year only, so they start empty."""

_LEFT: Mapping[str, str] = {
    "anggaran": "pagu dan realisasi",
    "rencana_aksi": "rencana aksi",
    "skm": "jawaban survei",
    "akip": "nilai evaluasi",
    "analisis": "analisis",
    "pengecualian": "pengecualian",
}
"""Sheets that belong to one year as a whole, with what they hold."""

_NARASI_TETAP = frozenset({BagianNarasi.GAMBARAN_UMUM, BagianNarasi.SARANA_PRASARANA, BagianNarasi.RINGKASAN_RENSTRA})
"""Parts of the year-end report that describe the office and not its year."""


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
        The values. Officials, legal basis, tree, indicators and what is measured stay; targets stay while the new year
        lies in the old period; the old year's results become history; what belongs to one year (quarters, budgets,
        number and date) and what could not be read is left. For the same year (an agreement that is now to be
        measured) everything stays.
    """
    identitas = old.dokumen.identitas
    first, last = identitas.periode_awal, identitas.periode_akhir
    same_period = first is not None and last is not None and first <= year <= last and last - first < 30
    years = tuple(range(first, last + 1)) if same_period and first is not None and last is not None else period
    same_year = year == identitas.tahun
    tables = old.tables.tabel
    wanted = {x.kunci for x in jenis.lembar if not x.formulir}
    rows = {
        kunci: [_row(tables[kunci], baris, years, same_year=same_year) for baris in _baris(tables[kunci], same_year)]
        for kunci in (tables if same_year else _TABLES)
        if kunci in tables and kunci in wanted
    }
    if "riwayat" in wanted and not same_year:
        rows["riwayat"] = [*rows.get("riwayat", ()), *_riwayat(old)]
    rows = {kunci: baris for kunci, baris in rows.items() if baris}
    form: dict[str, Sel] = {}
    if "identitas" in tables:
        form = _row(tables["identitas"], tables["identitas"].baris[0], years, same_year=same_year)
    form |= {"tahun": year, "periode_awal": years[0], "periode_akhir": years[-1]}
    form |= {} if same_year else {"status_dokumen": StatusDokumen.MURNI.value}
    return Bawaan(
        Isi(tabel=rows, formulir={"identitas": form}),
        years,
        tuple(f"{len(baris)} baris {jenis[kunci].judul}" for kunci, baris in rows.items()),
        tuple(_left(old, wanted, rows, same_period=same_period, same_year=same_year)),
    )


def _baris(tabel: Tabel, same_year: bool) -> Iterator[Baris]:
    """Yield the records that stay."""
    for baris in tabel.baris:
        if same_year or tabel.lembar.kunci != "narasi" or BagianNarasi.dari(baris.teks("bagian")) in _NARASI_TETAP:
            yield baris


def _riwayat(old: Berkas) -> Iterator[dict[str, Sel]]:
    """Yield the old year's own results as rows of history."""
    tahun = old.dokumen.identitas.tahun
    known = {(r.kode_indikator, r.tahun) for r in old.dokumen.riwayat}
    for hasil in hasil_tahun(old.dokumen):
        kode = hasil.indikator.kode
        if kode and hasil.realisasi is not None and (kode, tahun) not in known:
            yield {"kode_indikator": kode, "tahun": tahun, "target": hasil.target, "realisasi": hasil.realisasi}


def _row(tabel: Tabel, baris: Baris, years: tuple[int, ...], *, same_year: bool) -> dict[str, Sel]:
    return {
        k.kunci: baris.nilai[k.kunci]
        for k in tabel.kolom
        if k.kunci in baris.nilai and _stays(tabel, k, years, same_year=same_year)
    }


def _stays(tabel: Tabel, kolom: Kolom, years: tuple[int, ...], *, same_year: bool) -> bool:
    if kolom.dihitung:
        return False
    if not same_year and kolom.kunci in _OF_ONE_YEAR.get(tabel.lembar.kunci, ()):
        return False
    if tabel.lembar.kunci != "kinerja":
        return True
    if kolom.kunci == "kondisi_awal":
        return years[0] in tabel.tahun
    tahun = kolom.kunci.removeprefix("target_")
    return not tahun.isdigit() or int(tahun) in years


def _left(
    old: Berkas, wanted: set[str], rows: Mapping[str, object], *, same_period: bool, same_year: bool
) -> Iterator[str]:
    tables = old.tables.tabel
    if not same_year:
        measured = ", angka triwulan" if "data_ukur" in tables else ""
        yield f"nomor dan tanggal dokumen, target triwulan{measured}, dan penjelasan target"
    if not same_period and "kinerja" in tables and tables["kinerja"].tahun:
        yield "target tahunan, karena tahun baru berada di luar periode lama"
    for kunci, what in _LEFT.items():
        if kunci in tables and tables[kunci].baris and kunci not in rows:
            yield f"{what} (lembar {tables[kunci].lembar.judul}, {len(tables[kunci].baris)} baris)"
    for kunci in ("dasar_hukum", "data_ukur", "riwayat", "narasi"):
        if kunci in tables and tables[kunci].baris and kunci not in wanted:
            yield f"lembar {tables[kunci].lembar.judul}, karena jenis yang baru tidak memakainya"
    if (
        "narasi" in wanted
        and "narasi" in tables
        and not same_year
        and (parts := sorted({b.teks("bagian") for b in tables["narasi"].baris} - _NARASI_TETAP))
    ):
        yield f"narasi tahun lalu: {', '.join(parts)}"
    unread = [str(t.ref(b, k)) for t in tables.values() for b in t.baris for k in sorted(b.rusak)]
    if unread:
        yield f"{len(unread)} sel yang tidak terbaca: {', '.join(unread[:5])}" + (" …" if len(unread) > 5 else "")
    ours = {t.sheet.name for t in tables.values()} | {LEMBAR_ACUAN, "Petunjuk"}
    own = [name for name in old.book.sheet_names if name not in ours]
    if own:
        yield "lembar buatan kantor: " + ", ".join(own)
