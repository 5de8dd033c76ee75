"""merge: several copies of one workbook become one again; what they disagree on stays as it was and is listed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.bagian import asal_bagian, sidik_isi
from kinerja_xl.app.impor_ke import kolom_diambil
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.merge_tulis import Tulisan, jadikan, tulis_gabungan
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.gabungan import Sisi, gabungkan
from kinerja_xl.model.sisi_buku import sisi_buku
from kinerja_xl.model.usulan import BarisMasuk, Gabungan, SelGabung, Usul
from kinerja_xl.patterns import regex
from kinerja_xl.reports.versi.isi_gabungan import IsiGabungan
from kinerja_xl.sheets import Jenis
from kinerja_xl.tables import Tables
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.comments import notes_of
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.read import RawBook, read_workbook

_TOOL = f"kinerja-xl {__version__}"
_SEMUA = "semua"
_YEAR = regex(r"_20\d\d\Z")
_KIN = 0.5  # of the base's rows that a copy must have


@dataclass(frozen=True, slots=True)
class HasilMerge:
    """What came of it.

    Attributes:
        induk: the base.
        salinan: the copies, in the order given.
        gabungan: what was taken (``ubah``, ``hapus``, ``masuk``) and what stays as it was (``bentrok`` and the rest).
        tulisan: the cells written, and what could not be.
        data: the new workbook's bytes.
        catatan: what to know (Indonesian sentences).
        cadangan: where the file that stood there is kept.
    """

    induk: Path
    salinan: tuple[Path, ...]
    gabungan: Gabungan
    tulisan: Tulisan
    data: bytes
    catatan: tuple[str, ...] = ()
    cadangan: Path | None = None

    @property
    def bentrok(self) -> tuple[SelGabung, ...]:
        """The cells on which copies disagree, those of new rows too."""
        return (*self.gabungan.bentrok, *(cell for row in self.gabungan.masuk for cell in row.bentrok))

    @property
    def tuntas(self) -> bool:
        """True when nothing of any copy is left behind."""
        g = self.gabungan
        return not (self.bentrok or g.bentrok_baris or g.tertinggal or self.tulisan.tertinggal)

    def nama(self, nomor: int) -> str:
        """Return what a copy is called: its file's name, its path where several have that name."""
        path = self.salinan[nomor]
        return str(path) if sum(p.name == path.name for p in self.salinan) > 1 else path.name


def merge(
    induk: Path, salinan: Sequence[Path], target: Path | None, *, take: Sequence[str] = (), replace_: bool = False
) -> HasilMerge:
    """Bring copies of a workbook together into a copy of it; all of them are only read.

    Args:
        induk: the workbook that the copies were made of.
        salinan: the copies.
        target: the workbook to write, None to write nothing.
        take: whose value counts where copies disagree: ``COPY:COLUMN``, ``COPY:semua``.
        replace_: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.

    Raises:
        KinerjaError: a workbook cannot be read, is no copy of the base, or was made of another one; ``take`` names no
            copy or column; the target is one of them, cannot be written or is somebody's work.
    """
    salinan = tuple(dict.fromkeys(salinan))
    if target is not None:
        for path in (induk, *salinan):
            refuse_same_file(path, target)
        refuse_work([target], replace=replace_)
    base = load(induk)
    if base.tables.jenis is None:
        raise KinerjaError(f"{induk}: {base.tables.findings[0].message}", base.tables.findings[0].fix)
    sisi = sisi_buku(base.book, base.tables)
    ambil = _pilihan(take, salinan, base.tables.jenis, sisi)
    books, sides, layouts = [], [], []
    for path in salinan:
        book = read_workbook(path)
        tables = read_tables(book)
        side = sisi_buku(book, tables)
        _refuse_strange(base, sisi, path, (book, tables, side))
        books.append(book)
        sides.append(side)
        layouts.append(tables.layout == base.tables.layout)
    gabungan = dengan_pilihan(gabungkan(sisi, sides, layouts), ambil)
    tulisan = tulis_gabungan(base, sisi, books, gabungan)
    data = jadikan(base, tulisan)
    kept = None if target is None else save(target, data, replace=replace_)
    return HasilMerge(
        induk, tuple(salinan), gabungan, tulisan, data, tuple(_catatan(base, sisi, salinan, books, sides)), kept
    )


def _refuse_strange(base: Berkas, sisi: Sisi, path: Path, salinan: tuple[RawBook, Tables, Sisi]) -> None:
    book, tables, side = salinan
    if tables.jenis is not base.tables.jenis:
        kinds = [jenis.kunci if jenis else "tidak dikenal" for jenis in (tables.jenis, base.tables.jenis)]
        raise KinerjaError(
            f"{path} bukan salinan buku induk: jenisnya {kinds[0]}, sedangkan jenis induk {kinds[1]}.",
            "Gabungkan hanya salinan dari satu buku kerja.",
        )
    asal = asal_bagian(book)
    if asal is not None and asal.sidik != sidik_isi(sisi):
        raise KinerjaError(
            f"{path} dibagi dari {asal.induk or 'buku kerja lain'} dengan isi yang lain daripada {base.book.path}.",
            "Sebutkan buku kerja yang dahulu dibagi sebagai BASE. Bila buku itu sudah diubah sesudah dibagi, pakai "
            "salinan lamanya sebagai BASE dan sertakan buku yang baru sebagai salah satu salinan.",
        )
    ours = {row.banding.nama for row in sisi["kinerja"].baris} if "kinerja" in sisi else set()
    theirs = {row.banding.nama for row in side["kinerja"].baris} if "kinerja" in side else set()
    if theirs and len(ours & theirs) < _KIN * len(ours):
        raise KinerjaError(
            f"{path} tampaknya bukan salinan {base.book.path}: kurang dari separuh simpulnya sama.",
            "Sebutkan buku kerja asal salinan itu sebagai BASE.",
        )


def _catatan(
    base: Berkas, sisi: Sisi, salinan: Sequence[Path], books: Sequence[RawBook], sides: Sequence[Sisi]
) -> list[str]:
    notes = []
    known = notes_of(base.book.package)
    for path, book, side in zip(salinan, books, sides, strict=True):
        if fresh := notes_of(book.package) - known:
            sheets = ", ".join(sorted({sheet for sheet, _ in fresh}))
            notes.append(f"{len(fresh)} catatan sel di {path.name} tidak ikut digabung (lembar {sheets}).")
        years = [_tahun(version) for version in (side, sisi)]
        if all(years) and years[0] != years[1]:
            notes.append(f"Perhatian: tahun {path.name} {years[0]}, sedangkan tahun buku induk {years[1]}.")
        gone = [sheet.nama for key, sheet in sisi.items() if key not in side and sheet.tabel and sheet.baris]
        if gone:
            notes.append(f"{path.name} tidak memuat lembar {', '.join(gone)}; isinya tetap seperti di buku induk.")
    return [*base.book.warnings, *notes]


def _tahun(sisi: Sisi) -> str:
    form = sisi.get("identitas")
    return form.baris[0].banding.isi.get("tahun", "") if form is not None and form.baris else ""


# -- whose value counts ---------------------------------------------------------------------------


def _pilihan(
    take: Sequence[str], salinan: Sequence[Path], jenis: Jenis, sisi: Sisi
) -> Mapping[int, Collection[str] | None]:
    """Return copy -> keys of the columns it decides, None for all."""
    found: dict[int, set[str] | None] = {}
    own = {title.casefold(): key for side in sisi.values() for key, title in side.judul.items() if key[:1] == "+"}
    for entry in take:
        name, colon, columns = entry.rpartition(":")
        if not colon or not name or not columns.strip():
            raise KinerjaError(
                f"--take {entry} tidak lengkap.", 'Tulis SALINAN:KOLOM, misalnya --take sekcam.xlsx:"Target 2025".'
            )
        number = _salinan(name, salinan)
        if columns.strip().casefold() == _SEMUA:
            found[number] = None
        keys = found.setdefault(number, set())
        if keys is not None:
            names = [column.strip() for column in columns.split(",") if column.strip()]
            keys |= {own[n.casefold()] for n in names if n.casefold() in own}
            keys |= kolom_diambil(jenis, [n for n in names if n.casefold() not in own])
    return found


def _salinan(name: str, salinan: Sequence[Path]) -> int:
    wanted = name.casefold()
    exact = [n for n, path in enumerate(salinan) if name == str(path)]
    named = exact or [n for n, path in enumerate(salinan) if wanted in (path.name.casefold(), path.stem.casefold())]
    if len(named) == 1:
        return named[0]
    known = ", ".join(path.name for path in salinan)
    if named:
        raise KinerjaError(f"Ada {len(named)} salinan bernama {name}.", "Tulis jalur lengkapnya pada --take.")
    raise KinerjaError(f"--take: tidak ada salinan bernama {name}.", f"Salinan yang digabung: {known}.")


def dengan_pilihan(gabungan: Gabungan, ambil: Mapping[int, Collection[str] | None]) -> Gabungan:
    """Return a merge in which some copies decide about what they disagree on.

    Args:
        gabungan: the merge.
        ambil: copy -> keys of the columns it decides, None for everything, deleted rows too.
    """
    if not ambil:
        return gabungan
    hasil = Gabungan(
        list(gabungan.ubah), hapus=list(gabungan.hapus), kolom=gabungan.kolom, tertinggal=list(gabungan.tertinggal)
    )
    for cell in gabungan.bentrok:
        chosen = _diambil(cell, ambil)
        (hasil.bentrok if chosen is None else hasil.ubah).append(
            cell if chosen is None else replace(cell, usul=(chosen,))
        )
    for row in gabungan.bentrok_baris:
        whole = [n for n, keys in ambil.items() if keys is None]
        decides = next((n for n in whole if n in row.oleh), None)
        if decides is not None:
            hasil.hapus.append(replace(row, diubah=()))
        elif cells := [replace(c, usul=(u,)) for c in row.diubah if (u := _diambil(c, ambil)) is not None]:
            hasil.ubah += cells
            left = tuple(c for c in row.diubah if _diambil(c, ambil) is None)
            if left:
                hasil.bentrok_baris.append(replace(row, diubah=left))
        else:
            hasil.bentrok_baris.append(row)
    hasil.masuk = [_masuk(row, ambil) for row in gabungan.masuk]
    return hasil


def _masuk(row: BarisMasuk, ambil: Mapping[int, Collection[str] | None]) -> BarisMasuk:
    taken = {cell.kunci: usul for cell in row.bentrok if (usul := _diambil(cell, ambil)) is not None}
    left = tuple(cell for cell in row.bentrok if cell.kunci not in taken)
    return replace(row, isi={**row.isi, **taken}, bentrok=left)


def _diambil(cell: SelGabung, ambil: Mapping[int, Collection[str] | None]) -> Usul | None:
    """Return what the copies say that decide about a cell, None where none does or they disagree themselves."""
    found = []
    for usul in cell.usul:
        for n in usul.dari:
            keys = ambil.get(n, ())
            if keys is None or cell.kunci in keys or _YEAR.sub("", cell.kunci) in keys:
                found.append(usul)
                break
    return found[0] if len(found) == 1 else None


def susun_merge(hasil: HasilMerge, bentuk: str) -> str:
    """Return the report of a merge.

    Args:
        hasil: the merge.
        bentuk: ``text``, ``json`` or ``html``.
    """
    if bentuk == "json":
        from kinerja_xl.reports.versi.gabungan_json import json_gabungan

        return json_gabungan(isi_merge(hasil), _TOOL)
    if bentuk == "html":
        from kinerja_xl.app.resources import resource
        from kinerja_xl.reports.versi.gabungan_html import html_gabungan

        return html_gabungan(isi_merge(hasil), resource("templates", "html"), _TOOL)
    from kinerja_xl.reports.periksa.text import plain
    from kinerja_xl.reports.versi.gabungan_teks import baris_gabungan

    return plain(baris_gabungan(isi_merge(hasil)))


def isi_merge(hasil: HasilMerge) -> IsiGabungan:
    """Return what a report says of a merge."""
    return IsiGabungan(
        induk=hasil.induk,
        salinan=tuple(hasil.nama(n) for n in range(len(hasil.salinan))),
        diubah=tuple(hasil.gabungan.ubah),
        dihapus=tuple(hasil.gabungan.hapus),
        masuk=tuple(hasil.tulisan.masuk),
        kolom=tuple(hasil.gabungan.kolom),
        bentrok=hasil.bentrok,
        bentrok_baris=tuple(hasil.gabungan.bentrok_baris),
        tertinggal=(*hasil.gabungan.tertinggal, *hasil.tulisan.tertinggal),
    )
