"""Every text of the workbook with its place: what the rules about language read.

The names of programmes, kegiatan and sub kegiatan are left out where the nomenclature says how they are written
(KX216, KX217), and so are people's names and addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Asal, Dokumen, Identitas, Simpul
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.baris import IndikatorDiPohon, resmi
from kinerja_xl.rules.tautan.resmi import TINGKAT, kecamatan
from kinerja_xl.sheets.identitas import IDENTITAS

RUMUS = frozenset({"pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"})
"""Columns that hold formulas, where signs and commands are at home."""

_INDIKATOR = (
    *("pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"),
    *("definisi_operasional", "alasan", "sumber_data", "penjelasan_target"),
)


class TeksKantor(NamedTuple):
    """One text: what it says, the record it belongs to, its column's key, and whether it is official."""

    isi: str
    asal: Asal | Identitas
    kolom: str
    resmi: bool = False

    @property
    def tempat(self) -> tuple[Asal | Identitas, str]:
        """Where a finding about it belongs."""
        return self.asal, self.kolom

    @property
    def sel(self) -> CellRef:
        """The cell it stands in."""
        return self.asal.sel[self.kolom] if isinstance(self.asal, Identitas) else self.asal.sel(self.kolom)

    @property
    def judul(self) -> str:
        """The title of its column."""
        return IDENTITAS.judul_kolom(self.kolom) if isinstance(self.asal, Identitas) else self.asal.judul(self.kolom)

    @property
    def kunci(self) -> str:
        """The key of its row, "" for the Identitas."""
        return "" if isinstance(self.asal, Identitas) else self.asal.kunci


def semua_teks(dokumen: Dokumen) -> Iterator[TeksKantor]:
    """Yield every text that somebody in the office wrote, in the order of the document; empty ones are left out."""
    return (teks for teks in _all(dokumen) if teks.isi)


def _all(dokumen: Dokumen) -> Iterator[TeksKantor]:
    identitas = dokumen.identitas
    if "tentang" in identitas.sel:
        yield TeksKantor(identitas.tentang, identitas, "tentang")
    for pejabat in dokumen.pejabat:
        yield TeksKantor(pejabat.jabatan, pejabat.at, "jabatan")
        yield TeksKantor(pejabat.unit_kerja, pejabat.at, "unit_kerja")
        yield TeksKantor("\n".join(pejabat.tugas), pejabat.at, "tugas")
        yield TeksKantor("\n".join(pejabat.fungsi), pejabat.at, "fungsi")
    for butir in dokumen.dasar_hukum:
        yield TeksKantor(butir.teks, butir.at, "teks")
    for simpul in dokumen.simpul:
        yield from _simpul(
            simpul,
            dokumen.ketentuan.nomenklatur,
            named=not kecamatan(dokumen) or simpul.jenjang not in TINGKAT.values(),
        )
    for anggaran in dokumen.anggaran:
        yield TeksKantor(anggaran.keterangan, anggaran.at, "keterangan")
    for aksi in dokumen.rencana_aksi:
        yield TeksKantor(aksi.aksi, aksi.at, "aksi")


def _simpul(simpul: Simpul, tabel: TabelNomenklatur, *, named: bool) -> Iterator[TeksKantor]:
    for kolom in ("nomenklatur", "keterangan") if named else ("keterangan",):
        for isi, at in simpul.tulisan.get(kolom, ()):
            yield TeksKantor(isi, at, kolom)
    for sasaran in simpul.sasaran:
        yield TeksKantor(sasaran.teks, sasaran.at, "sasaran")
        yield TeksKantor(sasaran.penjelasan, sasaran.at, "penjelasan_sasaran")
        for indikator in sasaran.indikator:
            official = resmi(IndikatorDiPohon(simpul, sasaran, indikator, tabel))
            yield TeksKantor(indikator.nama, indikator.at, "indikator", official)
            yield TeksKantor(indikator.satuan, indikator.at, "satuan")
            for kolom in _INDIKATOR:
                isi = getattr(indikator, kolom)
                if isi:
                    yield TeksKantor(isi, indikator.at, kolom)


def dikutip(teks: TeksKantor) -> bool:
    """True for the titles of regulations: their spelling is that of the regulation."""
    return teks.kolom == "teks" and teks.kunci.startswith("Mengingat")
