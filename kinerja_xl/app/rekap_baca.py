"""What a recap does in its working processes: an office's workbooks read once, checked, and held against each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kinerja_xl.app.banding import banding_sekantor
from kinerja_xl.app.check import PilihanPeriksa, examine, tak_terperiksa
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.rekap_sumber import BELUM_DIBACA
from kinerja_xl.app.segel import isian_tersimpan
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.gudang_rekap import BandingTersimpan
from kinerja_xl.rekap.himpunan import himpunan_banding, nama_himpunan
from kinerja_xl.rekap.isi_buku import IsiBuku, susun_isi, tak_terperiksa_isi, temuan_buku
from kinerja_xl.terima.catatan_terima import IsiDiterima
from kinerja_xl.terima.fakta_buku import FaktaBuku, baca_fakta, fakta_dari_buku
from kinerja_xl.terima.kenal_kantor import DaftarKantor
from kinerja_xl.terima.pilah import pilah

SEKALIGUS = 12
"""How many contents of one office are held in memory at once."""


@dataclass(frozen=True, slots=True)
class BahanRekap:
    """One content: where it is read, under which name it is told, and what it is judged by."""

    isi: IsiDiterima
    path: Path
    tampil: Path
    kunci: str


@dataclass(frozen=True, slots=True)
class KelompokRekap:
    """The contents of one office, as far as anybody knows yet.

    Attributes:
        bahan: the contents that have to be read.
        iringan: what is known of contents of the same office; they are read only where they are compared.
        daftar: the register, by which the office is recognised.
        pilihan: which rules count.
        hari_ini: the day by which exceptions are judged.
    """

    bahan: tuple[BahanRekap, ...]
    daftar: DaftarKantor | None
    pilihan: PilihanPeriksa
    hari_ini: dt.date
    iringan: tuple[BahanRekap, ...] = ()

    @property
    def berkas(self) -> int:
        """How many files may have to be read."""
        return len(self.bahan) + len(self.iringan)


@dataclass(frozen=True, slots=True)
class HasilKelompok:
    """What came of it: the contents, each with what it was judged by, and the comparisons."""

    isi: tuple[tuple[str, IsiBuku], ...]
    banding: tuple[BandingTersimpan, ...] = ()


def baca_kelompok(kelompok: KelompokRekap) -> HasilKelompok:
    """Read an office's workbooks, check each, and compare those that count; nothing that they hold raises."""
    kept: list[tuple[str, IsiBuku]] = []
    read: dict[str, Berkas] = {}
    facts: dict[str, FaktaBuku] = {}
    for bahan in kelompok.bahan:
        isi, berkas = _satu(bahan, kelompok)
        facts[bahan.isi.sidik] = isi.fakta
        kept.append((bahan.kunci, isi))
        if berkas is not None:
            read[bahan.isi.sidik] = berkas
    facts |= {bahan.isi.sidik: bahan.isi.fakta for bahan in kelompok.iringan}
    found = tuple(_banding(kelompok, read, facts))
    return HasilKelompok(tuple(kept), found)


def hasil_terhenti(bahan: BahanRekap, isi: IsiBuku) -> HasilKelompok:
    """Return the result of one content whose process did not live to tell it."""
    return HasilKelompok(((bahan.kunci, isi),))


def _satu(bahan: BahanRekap, kelompok: KelompokRekap) -> tuple[IsiBuku, Berkas | None]:
    one = bahan.isi
    name = one.datang[0].nama if one.datang else bahan.tampil.name
    try:
        berkas = load(bahan.path, None, kelompok.pilihan.profil)
        fakta = one.fakta
        if fakta == BELUM_DIBACA:
            fakta = fakta_dari_buku(berkas.book, isian_tersimpan(berkas), berkas.dokumen)
        result = examine(bahan.tampil, berkas, kelompok.pilihan)
        return susun_isi(one.sidik, fakta, berkas.dokumen, result.findings, kelompok.hari_ini), berkas
    except Exception as error:
        told = tak_terperiksa(bahan.tampil, error).findings
        clean = [replace(f, message=f.message.replace(bahan.path.name, name)) for f in told]
        fakta = baca_fakta(bahan.path, name) if one.fakta == BELUM_DIBACA else one.fakta
        return tak_terperiksa_isi(one.sidik, fakta, clean), None


def _banding(
    kelompok: KelompokRekap, read: dict[str, Berkas], facts: Mapping[str, FaktaBuku]
) -> Sequence[BandingTersimpan]:
    """Return the comparisons of the contents that count, office by office."""
    known = {b.isi.sidik: b for b in (*kelompok.bahan, *kelompok.iringan)}
    sorted_ = pilah([replace(b.isi, fakta=facts[sidik]) for sidik, b in known.items()], kelompok.daftar)
    made = []
    for own in himpunan_banding(sorted_).values():
        if len(own) > SEKALIGUS:
            continue
        for bahan in kelompok.iringan:
            if bahan.isi.sidik in own:
                with suppress(Exception):  # told when it was checked
                    read[bahan.isi.sidik] = load(bahan.path, None, kelompok.pilihan.profil)
        books = {known[sidik].tampil: read[sidik] for sidik in own if sidik in read}
        by_path = {known[sidik].tampil: sidik for sidik in own}
        found = banding_sekantor(books, kelompok.pilihan) if len(books) > 1 else {}
        ends = [
            p.sampai
            for berkas in books.values()
            for p in berkas.dokumen.pengecualian
            if p.sampai is not None and p.sampai >= kelompok.hari_ini
        ]
        name = nama_himpunan((sidik, known[sidik].kunci) for sidik in own)
        told = {by_path[path]: tuple(map(temuan_buku, rows)) for path, rows in found.items()}
        made.append(BandingTersimpan(name, min(ends, default=None), told))
    return made
