"""split: one workbook for each official, with the rows that are his to fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kinerja_xl.app.bagian import LABEL_INDUK, LABEL_KODE, LABEL_SIDIK, sidik_isi
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.report import file_names
from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.pemilik import BERPEMILIK, Pemilik, pemilik_baris
from kinerja_xl.model.sisi_buku import SisiLembar, sisi_buku
from kinerja_xl.tables.tabel import Baris, Tabel
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.marks import NAMA_BAGIAN
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.printed_sheet import Entry, Look, PrintedSheet
from kinerja_xl.workbook.restyle import Place
from kinerja_xl.workbook.shaded_copy import shaded_copy

JUDUL_BAGIAN = "Bagian Anda"
"""Name of the sheet in front of a part."""

WARNA_BUKAN_BAGIAN = "FFE3E5E8"
"""The shade of cells that are others' to fill. Odd on purpose: a cell of exactly this colour is taken for ours."""

_KEPALA = ("No", "Lembar", "Sel", "Kode", "Isi baris")
_LEBAR = (18, 16, 14, 14, 70)


@dataclass(frozen=True, slots=True)
class BagianDibagi:
    """One part: its file, whose it is, and how many rows are his."""

    path: Path
    pemilik: Pemilik
    banyak: int
    cadangan: Path | None = None


@dataclass(frozen=True, slots=True)
class HasilSplit:
    """What a workbook was split into.

    Attributes:
        bagian: the parts, in the order of the sheet Pejabat.
        tanpa_pemilik: rows that nobody has; they stay the base's to fill.
        tak_dikenal: whom rows name though Pejabat does not know him.
        warnings: what to know of the workbook.
    """

    bagian: tuple[BagianDibagi, ...]
    tanpa_pemilik: tuple[CellRef, ...]
    tak_dikenal: tuple[str, ...]
    warnings: tuple[str, ...]


def split(source: Path, folder: Path, *, replace: bool = False) -> HasilSplit:
    """Write a part for each official who has rows: a whole copy in which what is others' to fill is shaded.

    Args:
        source: the workbook; it is only read.
        folder: where the parts go: ``NAME-CODE.xlsx``; made when missing.
        replace: files that somebody has worked on may be replaced; they are kept in ``cadangan``.

    Raises:
        KinerjaError: the workbook cannot be read, no row names an official, a part cannot be written, or one would
            replace somebody's work (nothing is written then).
    """
    berkas = load(source)
    if berkas.tables.jenis is None:
        raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    owners, nobody = pemilik_baris(berkas.tables.tabel)
    if not owners:
        raise KinerjaError(
            f"{source} tidak dapat dibagi: belum ada baris yang menyebut Penanggung jawab.",
            "Isi kolom Penanggung jawab pada lembar Kinerja dengan Kode jabatan dari lembar Pejabat.",
        )
    if folder.exists() and not folder.is_dir():
        raise KinerjaError(f"{folder} adalah berkas, bukan folder.", "Sebutkan folder untuk -o.")
    names = file_names(source.stem, (owner.kode for owner in owners))
    paths = [folder / f"{name}.xlsx" for name in names]
    for path in paths:
        refuse_same_file(source, path)
    refuse_work(paths, replace=replace)
    sisi = sisi_buku(berkas.book, berkas.tables)
    parts = []
    for path, owner in zip(paths, owners, strict=True):
        data = bagian_pejabat(berkas, sisi, owner)
        kept = save(path, data, replace=replace)
        parts.append(BagianDibagi(path, owner, sum(map(len, owner.baris.values())), kept))
    tables = berkas.tables.tabel
    left = tuple(
        tables[s].ref(
            row, "penanggung_jawab" if "penanggung_jawab" in tables[s].posisi else tables[s].lembar.kunci_baris
        )
        for s, rows in nobody.items()
        for row in rows
    )
    unknown = tuple(owner.kode for owner in owners if not owner.jabatan)
    return HasilSplit(tuple(parts), left, unknown, berkas.book.warnings)


def _place(tabel: Tabel, baris: Baris) -> CellRef:
    named = "penanggung_jawab" if "penanggung_jawab" in tabel.posisi else tabel.lembar.kunci_baris
    return tabel.ref(baris, named)


def bagian_pejabat(berkas: Berkas, sisi: Mapping[str, SisiLembar], pemilik: Pemilik) -> bytes:
    """Return one official's part.

    Args:
        berkas: the workbook.
        sisi: its sheets as one version, for its fingerprint.
        pemilik: the official.
    """
    shaded = {
        tabel.sheet.name: set(_others(tabel, {row.row for row in pemilik.baris.get(key, ())}))
        for key, tabel in berkas.tables.tabel.items()
    }
    front = _front(berkas, sidik_isi(sisi), pemilik)
    return shaded_copy(berkas.book, JUDUL_BAGIAN, front, NAMA_BAGIAN, shaded, WARNA_BUKAN_BAGIAN)


def _others(tabel: Tabel, own: set[int]) -> Iterator[Place]:
    """Yield the cells of a table that are not the official's: its declared columns, row by row."""
    if tabel.lembar.formulir:
        yield from ((row, tabel.kolom_isian) for row in tabel.posisi.values())
        return
    origins = {(r1, c1) for r1, c1, _, _ in tabel.sheet.merged}
    covered = {
        (row, col)
        for r1, c1, r2, c2 in tabel.sheet.merged
        for row in range(r1, min(r2, r1 + 500) + 1)
        for col in range(c1, min(c2, c1 + 100) + 1)
    }
    for baris in tabel.baris:
        if baris.row not in own:
            for col in tabel.posisi.values():
                if (baris.row, col) not in covered or (baris.row, col) in origins:
                    yield baris.row, col


def _front(berkas: Berkas, sidik: str, pemilik: Pemilik) -> PrintedSheet:
    width = len(_LEBAR)
    rows: list[tuple[Entry, ...]] = [
        (Entry(f"Bagian {pemilik.jabatan or pemilik.kode}", Look.TITLE),),
        (Entry(_PETUNJUK),),
        (),
        (Entry(LABEL_INDUK), Entry(berkas.book.path.name)),
        (Entry(LABEL_KODE), Entry(pemilik.kode)),
        (Entry(LABEL_SIDIK), Entry(sidik)),
        (),
        tuple(Entry(title, Look.HEAD) for title in _KEPALA),
    ]
    merged = [(1, 1, width), (2, 1, width), *((row, 2, width) for row in (4, 5, 6))]
    head = len(rows)
    names = dict(_names(berkas.tables.tabel.get("kinerja")))
    for key in BERPEMILIK:
        for baris in pemilik.baris.get(key, ()):
            rows.append(_line(len(rows) - head + 1, berkas.tables.tabel[key], baris, names))
    return PrintedSheet(_LEBAR, tuple(rows), head, len(rows), tuple(merged))


_PETUNJUK = (
    "Isi hanya baris yang tidak berwarna abu-abu. Baris abu-abu bukan bagian Anda; baris itu tampil agar buku kerja "
    "ini dapat diperiksa sendiri. Baris baru boleh ditambahkan di bawah tabelnya. Setelah diisi, periksa dengan "
    "kinerja-xl periksa, lalu kirim kembali berkas ini untuk digabungkan. Jangan hapus lembar ini."
)
_NAMA = ("aksi", "indikator", "nomenklatur", "rekomendasi", "sasaran", "uraian", "penyebab")


def _line(number: int, tabel: Tabel, baris: Baris, names: Mapping[str, str]) -> tuple[Entry, ...]:
    at = CellRef(tabel.sheet.name, baris.row, min(tabel.posisi.values()))
    code = baris.teks(tabel.lembar.kunci_baris)
    own = next((text for key in _NAMA if key != tabel.lembar.kunci_baris and (text := baris.teks(key))), "")
    return (
        Entry(number, Look.CENTRE),
        Entry(tabel.sheet.name, Look.CELL),
        Entry(at.address, Look.LINK, location=f"{quoted(at.sheet)}!{at.address}"),
        Entry(ringkas(code), Look.CELL),
        Entry(ringkas(own or names.get(code, "")), Look.CELL),
    )


def _names(kinerja: Tabel | None) -> Iterator[tuple[str, str]]:
    """Yield what nodes and indicators are called, by their codes."""
    for baris in kinerja.baris if kinerja is not None else ():
        yield baris.teks("kode_indikator"), baris.teks("indikator")
        yield baris.teks("kode"), baris.teks("nomenklatur") or baris.teks("sasaran")
