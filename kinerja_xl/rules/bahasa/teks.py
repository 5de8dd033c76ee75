"""Every text of the workbook with its place: what the rules about language read.

The names of programmes, kegiatan and sub kegiatan are left out where the nomenclature says how they are written
(KX216, KX217), and so are people's names and addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Asal, Dokumen, Identitas, Simpul, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.baris import IndikatorDiPohon, persis_resmi
from kinerja_xl.rules.tautan.resmi import TINGKAT, kecamatan, menurut_nama
from kinerja_xl.sheets import Lembar, Tipe
from kinerja_xl.sheets.identitas import IDENTITAS
from kinerja_xl.text.similar import normalise

RUMUS = frozenset({"pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"})
"""Columns that hold formulas, where signs and commands are at home."""

_BOUND = frozenset({("pejabat", "nama"), ("data_ukur", "peran"), ("data_ukur", "tautan_bukti")})
"""Columns with a form of their own: people, roles, places of files."""

_INDIKATOR = (
    *("pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"),
    *("definisi_operasional", "alasan", "sumber_data", "penjelasan_target"),
)


_TWICE = regex(r"(?<![\w-])([^\W\d_]{2,})[ \t]+\1", re.IGNORECASE)


_BEHIND_SIGN = regex(r"[^a-z\s]([a-z]{2,})\s+\1")  # the same, where a sign or a digit stands before the word


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


@sekali
def semua_teks(dokumen: Dokumen) -> tuple[TeksKantor, ...]:
    """Return every text that somebody in the office wrote, in the order of the document; empty ones are left out."""
    return tuple(teks for teks in _all(dokumen) if teks.isi)


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


def nama_resmi_tertulis(dokumen: Dokumen) -> Iterator[TeksKantor]:
    """Yield the names of nodes that ``semua_teks`` leaves out, those to the letter of the nomenclature left out."""
    if not kecamatan(dokumen):
        return
    official = menurut_nama(dokumen.ketentuan.nomenklatur)
    for simpul in dokumen.simpul:
        for isi, at in simpul.tulisan.get("nomenklatur", ()) if simpul.jenjang in TINGKAT.values() else ():
            if isi and (normalise(isi) not in official or "(" in isi):
                yield TeksKantor(isi, at, "nomenklatur")


def _simpul(simpul: Simpul, tabel: TabelNomenklatur, *, named: bool) -> Iterator[TeksKantor]:
    for kolom in ("nomenklatur", "keterangan") if named else ("keterangan",):
        for isi, at in simpul.tulisan.get(kolom, ()):
            yield TeksKantor(isi, at, kolom)
    for sasaran in simpul.sasaran:
        yield TeksKantor(sasaran.teks, sasaran.at, "sasaran")
        yield TeksKantor(sasaran.penjelasan, sasaran.at, "penjelasan_sasaran")
        for indikator in sasaran.indikator:
            official = persis_resmi(IndikatorDiPohon(simpul, sasaran, indikator, tabel))
            yield TeksKantor(indikator.nama, indikator.at, "indikator", official)
            yield TeksKantor(indikator.satuan, indikator.at, "satuan")
            for kolom in _INDIKATOR:
                isi = getattr(indikator, kolom)
                if isi:
                    yield TeksKantor(isi, indikator.at, kolom)


@sekali
def setiap_teks(dokumen: Dokumen) -> tuple[TeksKantor, ...]:
    """Return every text of every sheet: those of ``semua_teks``, then the other free columns, new ones included.

    Left out are names of people, choices, references to other sheets, and what has a form of its own.
    """
    known = semua_teks(dokumen)
    seen = {(id(teks.asal), teks.kolom) for teks in known}
    return known + tuple(t for t in _free(dokumen) if t.isi and (id(t.asal), t.kolom) not in seen)


def _free(dokumen: Dokumen) -> Iterator[TeksKantor]:
    identitas = dokumen.identitas
    if "alasan_perubahan" in identitas.sel:
        yield TeksKantor(identitas.alasan_perubahan, identitas, "alasan_perubahan")
    for simpul in dokumen.simpul:
        for isi, at in simpul.tulisan.get("mitra", ()) or ((simpul.mitra, simpul.at),):
            yield TeksKantor(isi, at, "mitra")
        for sasaran in simpul.sasaran:
            yield TeksKantor(sasaran.daerah, sasaran.at, "sasaran_daerah")
    for rows in (
        *(dokumen.pejabat, dokumen.anggaran, dokumen.rencana_aksi, dokumen.data_ukur, dokumen.analisis),
        *(dokumen.narasi, dokumen.tindak_lanjut, dokumen.reviu, dokumen.sdm, dokumen.sarana),
        *(dokumen.penghargaan, dokumen.pengecualian),
    ):
        columns = _free_columns(next((row.at.lembar for row in rows if row.at.lembar), None))
        for row in rows:
            for kolom in columns:
                written = row.isi.get(kolom)
                if isinstance(written, str):
                    yield TeksKantor(written, row.at, kolom)


def _free_columns(lembar: Lembar | None) -> tuple[str, ...]:
    """Return the columns of a sheet in which an office writes freely."""
    if lembar is None:
        return ()
    return tuple(
        kolom.kunci
        for kolom in lembar.kolom
        if kolom.tipe is Tipe.TEKS
        and not (kolom.dihitung or kolom.daftar or kolom.acuan or kolom.pola)
        and (lembar.kunci, kolom.kunci) not in _BOUND
    )


@lru_cache(maxsize=16384)
def ada_kembar(isi: str) -> bool:
    """True for a text in which a word may stand twice in a row: asked before anything that searches longer."""
    return (not isi.isascii() or _may_repeat(isi)) and _TWICE.search(isi) is not None


def _may_repeat(isi: str) -> bool:
    """True for a text of ASCII in which a word begins with the letters that end the one before: far faster."""
    small = isi.lower()
    words = small.split()
    return any(map(str.startswith, words[1:], words)) or _BEHIND_SIGN.search(small) is not None


def dikutip(teks: TeksKantor) -> bool:
    """True for the titles of regulations: their spelling is that of the regulation."""
    return teks.kolom == "teks" and teks.kunci.startswith("Mengingat")
