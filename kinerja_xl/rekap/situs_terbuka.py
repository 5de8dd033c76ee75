"""The public site of a district: a page for every office, made of rows and never of workbooks.

Only documents whose office says who approved their publication, and when, are on it. Texts of strangers are escaped,
and whatever looks like an official's number is masked, wherever it stands.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.regulations import masked
from kinerja_xl.rekap.halaman_rekap import lingkungan_rekap, persen_tercetak
from kinerja_xl.rekap.isi_buku import IsiBuku
from kinerja_xl.rekap.meja_kabupaten import BarisMeja, menurut_kantor_meja
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.reports.cetak.halaman_web import sidik_csp
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import tampak

_NIP = regex(r"(?<!\d)\d(?:[ .\-]?\d){17}(?!\d)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a table opened in Excel must not reckon what a stranger wrote
_SPACES = regex(r"[^a-z0-9]+")
_QUARTERS = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")

Tabel = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Headings, and rows of texts."""


@dataclass(frozen=True, slots=True)
class DokumenTerbit:
    """One document that is published.

    Attributes:
        judul: what it is: ``Perjanjian Kinerja 2026``.
        disetujui, pada: who approved it, and when.
        capaian: what it says as a whole, "" where it measures nothing.
        tabel: its tables by title, with the file of each beside the page.
    """

    judul: str
    disetujui: str
    pada: object
    capaian: str
    tabel: tuple[tuple[str, str, Tabel], ...]


@dataclass(frozen=True, slots=True)
class KantorTerbit:
    """One office on the site: its name, the name of its page, its documents."""

    nama: str
    alamat: str
    dokumen: tuple[DokumenTerbit, ...]


@dataclass(frozen=True, slots=True)
class SitusTerbuka:
    """The whole site: its files by their place, and how many documents are on it and how many are not."""

    berkas: dict[str, bytes]
    kantor: int
    terbit: int
    ditahan: int


def tanpa_nip(teks: str) -> str:
    """Return a text in which every official's number is masked: it holds a birth date."""
    return _NIP.sub(lambda found: masked(found[0]), teks)


def susun_situs(rekap: RekapKabupaten, templat: Path, alat: str) -> SitusTerbuka:
    """Return the site of a district.

    Args:
        rekap: the recap.
        templat: the folder of situs-indeks.html, situs-kantor.html and situs.css.
        alat: name and version of the program.
    """
    from markupsafe import Markup

    files: dict[str, bytes] = {}
    offices: list[KantorTerbit] = []
    seen = [row for row in rekap.asli() if row.sidik in rekap.isi]
    for _, rows in menurut_kantor_meja(tuple(seen)):
        own = [row for row in rows if _terbit(row, rekap.isi[row.sidik])]
        if own:
            address = _alamat(own[0].kantor, {k.alamat for k in offices})
            documents = tuple(_dokumen(row, rekap.isi[row.sidik], address, files) for row in own)
            offices.append(KantorTerbit(own[0].kantor, address, documents))
    environment = lingkungan_rekap(templat, tanpa_nip)
    style = (templat / "situs.css").read_text(encoding="utf-8")
    common = {"alat": alat, "gaya": Markup(style), "hash_gaya": sidik_csp(style), "rekap": rekap}
    for office in offices:
        page = environment.get_template("situs-kantor.html").render(**common, kantor=office)
        files[f"kantor/{office.alamat}.html"] = page.encode()
    files["index.html"] = environment.get_template("situs-indeks.html").render(**common, kantor=offices).encode()
    published = sum(len(k.dokumen) for k in offices)
    return SitusTerbuka(files, len(offices), published, len(seen) - published)


def _terbit(row: BarisMeja, isi: IsiBuku) -> bool:
    """True for what was approved and is still what was approved."""
    return isi.disetujui_terbit and isi.ringkasan.terbaca and not row.segel_berubah


def _alamat(nama: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    base = _SPACES.sub("-", plain).strip("-")[:80] or "kantor"
    number, found = 1, base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def _dokumen(row: BarisMeja, isi: IsiBuku, address: str, files: dict[str, bytes]) -> DokumenTerbit:
    word = _SPACES.sub("-", row.dokumen.lower()).strip("-")
    tables = []
    for title, name, table in _tabel(isi):
        place = f"{address}/{word}-{row.tahun}-{name}.csv"
        files[f"kantor/{place}"] = _csv(table)
        tables.append((title, place, table))
    title = f"Pengukuran Kinerja {_QUARTERS[row.triwulan - 1]}" if row.triwulan else row.dokumen
    return DokumenTerbit(f"{title} {row.tahun}", isi.disetujui, isi.disetujui_pada, _capaian(isi), tuple(tables))


def _capaian(isi: IsiBuku) -> str:
    angka = isi.angka
    if isi.fakta.jenis != PENGUKURAN.kunci or angka.rata is None:
        return ""
    word = f" ({angka.predikat})" if angka.predikat else ""
    return (
        f"Rata-rata capaian {persen_tercetak(angka.rata)}{word} dari {angka.dinilai} di antara {angka.semua} "
        "indikator utama."
    )


def _tabel(isi: IsiBuku) -> Iterator[tuple[str, str, Tabel]]:
    """Yield the tables of a document: title, name, rows."""
    angka, measured = isi.angka, isi.fakta.jenis == PENGUKURAN.kunci
    rows = [i for i in angka.indikator if not i.batal]
    main = [i for i in rows if i.iku] or [i for i in rows if i.utama]
    heads = ("Kode", "Sasaran", "Indikator", "Satuan", "Target")
    if main:
        more = (*_QUARTERS, "Realisasi", "Capaian", "Predikat") if measured else ()
        lines = tuple(
            (
                *(i.kode, i.sasaran, i.nama, i.satuan, _nilai(i.target) or "belum ditetapkan"),
                *(
                    (*map(_nilai, i.realisasi_tw), _nilai(i.realisasi), persen_tercetak(i.dinilai), i.predikat)
                    if measured
                    else ()
                ),
            )
            for i in main
        )
        yield ("Capaian kinerja" if measured else "Sasaran, indikator, dan target"), "kinerja", ((*heads, *more), lines)
    if angka.program:
        spent = ("Realisasi", "Serapan") if measured else ()
        programmes = tuple(
            (
                *(p.kode, p.nama, _nilai(p.pagu)),
                *((_nilai(p.realisasi), _serapan(p.pagu, p.realisasi)) if measured else ()),
            )
            for p in angka.program
        )
        yield "Program dan anggaran", "anggaran", (("Kode", "Program", "Pagu (Rp)", *spent), programmes)


def _serapan(pagu: float | None, realisasi: float | None) -> str:
    return persen_tercetak(realisasi / pagu if pagu and pagu > 0 and realisasi is not None else None)


def _nilai(value: Any) -> str:
    return "" if value is None else format_number(value) if isinstance(value, (int, float)) else str(value)


def _csv(table: Tabel) -> bytes:
    """Return a table as Excel opens it here: semicolons, UTF-8 with its mark, nothing that reckons."""
    head, rows = table
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([head, *([_aman(text) for text in row] for row in rows)])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "replace")


def _aman(text: str) -> str:
    plain = tanpa_nip(tampak(text, baris=True))
    return f"'{plain}" if plain.startswith(_FORMULA) and not _angka(plain) else plain


def _angka(text: str) -> bool:
    return re.fullmatch(r"-?[\d.]+(,\d+)?", text) is not None
