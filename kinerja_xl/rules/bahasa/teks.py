"""Every text of the workbook with its place: what the rules about language read.

The names of programmes, kegiatan and sub kegiatan are left out where the nomenclature says how they are written
(KX216, KX217), and so are people's names and addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Asal, Dokumen, Simpul
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.baris import Baris, resmi
from kinerja_xl.rules.tautan.resmi import TINGKAT, kecamatan

RUMUS = frozenset({"pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"})
"""Columns that hold formulas, where signs and commands are at home."""

_INDIKATOR = (
    ("pembilang", "Pembilang"),
    ("penyebut", "Penyebut"),
    ("rumus_khusus", "Rumus khusus"),
    ("penjelasan_rumus", "Penjelasan rumus"),
    ("definisi_operasional", "Definisi operasional"),
    ("alasan", "Alasan/relevansi"),
    ("sumber_data", "Sumber data"),
    ("penjelasan_target", "Penjelasan target"),
)


class Teks(NamedTuple):
    """One text: what it says, its record, its column (key and title), the row's key, and whether it is official."""

    isi: str
    asal: Asal | CellRef
    kolom: str
    judul: str
    kunci: str
    resmi: bool = False

    @property
    def sel(self) -> CellRef:
        """The cell it stands in."""
        return self.asal if isinstance(self.asal, CellRef) else self.asal.sel(self.kolom)


def semua_teks(dokumen: Dokumen) -> Iterator[Teks]:
    """Yield every text that somebody in the office wrote, in the order of the document; empty ones are left out."""
    return (teks for teks in _all(dokumen) if teks.isi)


def _all(dokumen: Dokumen) -> Iterator[Teks]:
    identitas = dokumen.identitas
    if "tentang" in identitas.sel:
        yield Teks(identitas.tentang, identitas.sel["tentang"], "tentang", "Tentang", "tentang")
    for pejabat in dokumen.pejabat:
        for kolom, judul, isi in (
            ("jabatan", "Jabatan", pejabat.jabatan),
            ("unit_kerja", "Unit kerja", pejabat.unit_kerja),
            ("tugas", "Tugas", "\n".join(pejabat.tugas)),
            ("fungsi", "Fungsi", "\n".join(pejabat.fungsi)),
        ):
            yield Teks(isi, pejabat.at, kolom, judul, pejabat.kode)
    for butir in dokumen.dasar_hukum:
        yield Teks(butir.teks, butir.at, "teks", "Teks", f"{butir.bagian} {butir.urutan}")
    for simpul in dokumen.simpul:
        yield from _simpul(
            simpul,
            dokumen.ketentuan.nomenklatur,
            named=not kecamatan(dokumen) or simpul.jenjang not in TINGKAT.values(),
        )
    for anggaran in dokumen.anggaran:
        yield Teks(anggaran.keterangan, anggaran.at, "keterangan", "Keterangan", anggaran.kode)
    for aksi in dokumen.rencana_aksi:
        yield Teks(aksi.aksi, aksi.at, "aksi", "Aksi", aksi.kode_indikator)


def _simpul(simpul: Simpul, tabel: TabelNomenklatur, *, named: bool) -> Iterator[Teks]:
    columns = (("nomenklatur", "Nomenklatur"),) if named else ()
    for kolom, judul in (*columns, ("keterangan", "Keterangan")):
        for isi, at in simpul.tulisan.get(kolom, ()):
            yield Teks(isi, at, kolom, judul, simpul.kode)
    for sasaran in simpul.sasaran:
        yield Teks(sasaran.teks, sasaran.at, "sasaran", "Sasaran", simpul.kode)
        yield Teks(sasaran.penjelasan, sasaran.at, "penjelasan_sasaran", "Penjelasan sasaran", simpul.kode)
        for indikator in sasaran.indikator:
            kunci = indikator.kode or simpul.kode
            official = resmi(Baris(simpul, sasaran, indikator, tabel))
            yield Teks(indikator.nama, indikator.at, "indikator", "Indikator", kunci, official)
            yield Teks(indikator.satuan, indikator.at, "satuan", "Satuan", kunci)
            for kolom, judul in _INDIKATOR:
                isi = getattr(indikator, kolom)
                if isi:
                    yield Teks(isi, indikator.at, kolom, judul, kunci)


def dikutip(teks: Teks) -> bool:
    """True for the titles of regulations: their spelling is that of the regulation."""
    return teks.kolom == "teks" and teks.kunci.startswith("Mengingat")
