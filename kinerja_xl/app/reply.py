"""reply: for every office that sent something, or should have, a folder with letter, copies, text and message."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kinerja_xl.app.balasan_isi import KeadaanKantor, keadaan_kantor
from kinerja_xl.app.balasan_kantor import EML, PESAN, SURAT, BahanBalasan, BukuDibalas, nama_salinan, susun_balasan
from kinerja_xl.app.catatan_balasan import (
    BalasanTertulis,
    baca_balasan,
    dengan_berkas,
    milik_kita,
    sidik_berkas,
    tulis_balasan,
)
from kinerja_xl.app.check import PilihanPeriksa
from kinerja_xl.app.pelaksana import KolamSetempat, Pelaksana
from kinerja_xl.app.rekap_lari import PermintaanRekap, buka_rekap
from kinerja_xl.app.resources import resource
from kinerja_xl.app.templat import periksa_templat
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.meja_kabupaten import menurut_kantor_meja
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.reports.balasan import SURAT_BALASAN
from kinerja_xl.terima.catatan_terima import BERKAS_CATATAN
from kinerja_xl.terima.gudang import Gudang
from kinerja_xl.terima.nama_berkas import nama_aman
from kinerja_xl.text.tampak import tampak
from kinerja_xl.workbook.keep import CADANGAN, keep_aside
from kinerja_xl.workbook.output import write_atomically

DAFTAR_BALASAN = "daftar-balasan.csv"
"""The list of all letters, for who signs them and for who telephones."""

_HARI_MENJAWAB = 7
_TITLES = ("Kode", "Kantor", "Hal", "Lengkap", "Perlu diperbaiki", "Belum diterima", "Surel", "Telepon", "Folder")


@dataclass(frozen=True, slots=True, kw_only=True)
class PermintaanBalasan:
    """What is asked for.

    Attributes:
        folder: collect's folder of results, or any folder of workbooks.
        keluaran: where the letters go.
        register, profil, jobs, hari_ini: as for a recap.
        kantor: codes of offices; all when empty.
        template: the district's own letter, None for ours.
        batas: by when an answer is asked for, None for a week from the day.
        ganti: files that somebody has worked on may be replaced; they are kept.
        pelaksana: who does the work, None for the processes of this computer.
    """

    folder: Path
    keluaran: Path
    register: Path | None = None
    profil: Path | None = None
    jobs: int | None = None
    hari_ini: dt.date | None = None
    kantor: tuple[str, ...] = ()
    template: Path | None = None
    batas: dt.date | None = None
    ganti: bool = False
    pelaksana: Pelaksana | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilReply:
    """What came of it.

    Attributes:
        tertulis: what was written, office by office.
        gagal: offices whose letter could not be made, with the reason.
        tanpa_surel: names of offices that have no address.
        surel_salah: names of offices, with what is no address though the register says so.
        cadangan: where replaced files are kept.
    """

    tertulis: tuple[BalasanTertulis, ...]
    gagal: tuple[tuple[str, KinerjaError], ...] = ()
    tanpa_surel: tuple[str, ...] = ()
    surel_salah: tuple[tuple[str, str], ...] = ()
    cadangan: tuple[Path, ...] = ()


def reply(minta: PermintaanBalasan, maju: Callable[[int, int], None] = lambda _n, _of: None) -> HasilReply:
    """Write the letters of a district's desk; nothing is sent.

    Args:
        minta: what is asked for.
        maju: is told how many letters are made, of how many.

    Raises:
        KinerjaError: as for a recap; a faulty template; no such office; a file that somebody has worked on.
    """
    template = minta.template or resource("templates", "docx", f"{SURAT_BALASAN}.docx")
    if minta.template is not None:
        periksa_templat(SURAT_BALASAN, minta.template)
    with buka_balasan(minta) as (found, offices):
        materials = [_bahan(found, one, minta, template) for one in offices]
    written = baca_balasan(minta.keluaran)
    folders = _folders(offices, written)
    _jaga(minta, materials, folders, written)
    made: list[BalasanTertulis] = []
    failed: list[tuple[str, KinerjaError]] = []
    kept: list[Path] = []
    with minta.pelaksana or KolamSetempat(minta.jobs) as pelaksana:
        # never in this process: a template of somebody else's is filled, too
        results = pelaksana.petakan(susun_balasan, materials, lambda b: len(b.buku) + 2)
        for n, (material, result) in enumerate(zip(materials, results, strict=True), start=1):
            one = material.keadaan
            if isinstance(result, KinerjaError):
                failed.append((one.nama, result))
            else:
                entry = BalasanTertulis(
                    kode=one.kode,
                    nama=one.nama,
                    folder=folders[one.kode],
                    tanda=one.tanda,
                    perihal=result.perihal,
                    kepada=one.surel,
                )
                kept += _tulis(minta, entry, result.berkas, written)
                made.append(written[one.kode])
            maju(n, len(materials))
    every = BalasanTertulis(kode="", nama="", folder="", tanda="", perihal="")
    kept += _tulis(minta, every, [(DAFTAR_BALASAN, _daftar(offices, folders).encode("utf-8-sig"))], written)
    without = tuple(one.nama for one in offices if not one.surel and not one.surel_salah)
    wrong = tuple((one.nama, address) for one in offices for address in one.surel_salah)
    return HasilReply(
        tertulis=tuple(made), gagal=tuple(failed), tanpa_surel=without, surel_salah=wrong, cadangan=tuple(kept)
    )


@contextmanager
def buka_balasan(minta: PermintaanBalasan) -> Iterator[tuple[RekapKabupaten, list[KeadaanKantor]]]:
    """Yield the recap, and how every office stands that is to be answered.

    Raises:
        KinerjaError: as for a recap; no such office; letters would lie among the workbooks that are read.
    """
    collected = (minta.folder / BERKAS_CATATAN).is_file()
    if not collected and minta.keluaran.resolve().is_relative_to(minta.folder.resolve()):
        raise KinerjaError(
            f"Folder {minta.keluaran} terletak di dalam {minta.folder}, sehingga salinannya akan ikut direkap.",
            "Pilih folder lain untuk -o.",
        )
    recap = PermintaanRekap(
        folder=minta.folder,
        register=minta.register,
        profil=minta.profil,
        jobs=minta.jobs,
        pelaksana=minta.pelaksana,
        hari_ini=minta.hari_ini,
    )
    with buka_rekap(recap) as found:
        known = {k.kode: k for k in found.register.kantor} if found.register is not None else {}
        groups = dict(menurut_kantor_meja(found.meja))
        unknown = [kode for kode in minta.kantor if kode not in groups]
        if unknown:
            raise KinerjaError(
                f"Kantor {', '.join(unknown)} tidak ada di {minta.folder}.", "Sebutkan Kode kantor dari daftar kantor."
            )
        states = [
            keadaan_kantor(rows, known.get(kode), found.hari_ini)
            for kode, rows in groups.items()
            if not minta.kantor or kode in minta.kantor
        ]
        yield found, [one for one in states if one is not None]


def _bahan(found: RekapKabupaten, one: KeadaanKantor, minta: PermintaanBalasan, template: Path) -> BahanBalasan:
    store = Gudang(minta.folder) if (minta.folder / BERKAS_CATATAN).is_file() else None
    books = []
    for row in one.diperbaiki:
        shown = found.tampil[row.sidik]
        # what is shown may have been opened and saved since; what came lies in the store
        place = store.tempat(row.sidik) if store is not None else shown
        name = nama_salinan(shown, row.dokumen, row.tahun)
        books.append(
            BukuDibalas(
                sidik=row.sidik,
                path=place,
                tampil=shown,
                nama=name,
                selisih=tuple(found.selisih.get(row.sidik, ())),
                triwulan=row.triwulan,
                belum_diukur=row.belum_diukur > 0,
            )
        )
    return BahanBalasan(
        keadaan=one,
        buku=_bernama_sendiri(books),
        register=found.register.identitas if found.register is not None else None,
        kabupaten=found.kabupaten,
        hari_ini=found.hari_ini,
        batas=minta.batas or found.hari_ini + dt.timedelta(days=_HARI_MENJAWAB),
        template=template,
        pilihan=PilihanPeriksa(hari_ini=found.hari_ini, profil=minta.profil),
    )


def _bernama_sendiri(books: Sequence[BukuDibalas]) -> tuple[BukuDibalas, ...]:
    """Return the workbooks of an office, each content once, with names that no other has."""
    taken: set[str] = set()
    named: dict[str, BukuDibalas] = {}
    for book in books:
        if book.sidik in named:
            continue
        stem, number, name = book.nama.removesuffix(".xlsx"), 1, book.nama
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}.xlsx"
        taken.add(name.casefold())
        named[book.sidik] = replace(book, nama=name)
    return tuple(named.values())


def _folders(offices: Sequence[KeadaanKantor], written: Mapping[str, BalasanTertulis]) -> dict[str, str]:
    """Return the name of each office's folder: the one it has, else its code."""
    found = {one.kode: written[one.kode].folder for one in offices if one.kode in written}
    taken = {name.casefold() for name in found.values()} | {one.folder.casefold() for one in written.values()}
    for one in offices:
        if one.kode in found:
            continue
        base = name = nama_aman(one.kode or one.nama)
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(name.casefold())
        found[one.kode] = name
    return found


def _jaga(
    minta: PermintaanBalasan,
    materials: Sequence[BahanBalasan],
    folders: Mapping[str, str],
    written: Mapping[str, BalasanTertulis],
) -> None:
    """Refuse to replace what a person has worked on, before the first file is written."""
    if minta.ganti:
        return
    planned = [
        (one.keadaan.kode, folders[one.keadaan.kode], name)
        for one in materials
        for name in (SURAT, PESAN, *(b.nama for b in one.buku), *([EML] if one.keadaan.surel else []))
    ]
    for kode, folder, name in [*planned, ("", "", DAFTAR_BALASAN)]:
        path = minta.keluaran / folder / name
        if not milik_kita(written.get(kode), name, path):
            raise KinerjaError(
                f"Berkas {path} sudah ada dan bukan hasil kinerja-xl yang belum diubah.",
                f"Pilih folder lain dengan -o, atau tambahkan --replace: berkas lama disimpan ke {CADANGAN}.",
            )


def _tulis(
    minta: PermintaanBalasan,
    entry: BalasanTertulis,
    files: Sequence[tuple[str, bytes]],
    written: dict[str, BalasanTertulis],
) -> list[Path]:
    """Write the files of one office, noted first: whatever ends the run, each of them is known as ours again."""
    before = written.get(entry.kode)
    folder = minta.keluaran / entry.folder
    kept = []
    for name, data in files:
        path = folder / name
        if not milik_kita(before, name, path) and sidik_berkas(path.read_bytes()) != sidik_berkas(data):
            if not minta.ganti:  # somebody wrote it while the letters were made
                raise KinerjaError(f"Berkas {path} baru saja diubah, sehingga tidak diganti.", "Ulangi perintah ini.")
            kept.append(keep_aside(path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KinerjaError(f"Folder {folder} tidak dapat dibuat.", "Pilih folder lain dengan -o.") from error
    written[entry.kode] = replace(entry, berkas=dengan_berkas(before, files))
    tulis_balasan(minta.keluaran, written)
    for name, data in files:
        write_atomically(folder / name, data)
    _buang_usang(folder, written, entry.kode, {name for name, _ in files})
    return kept


def _buang_usang(folder: Path, written: dict[str, BalasanTertulis], kode: str, current: set[str]) -> None:
    """Remove what an earlier run wrote, nobody changed and nothing speaks of any more: a copy of what is right now."""
    entry = written[kode]
    for name in entry.berkas.keys() - current:
        path = folder / name
        if path.is_file() and milik_kita(entry, name, path):
            path.unlink()
    written[kode] = replace(entry, berkas={name: told for name, told in entry.berkas.items() if name in current})


def _daftar(offices: Sequence[KeadaanKantor], folders: Mapping[str, str]) -> str:
    """Return the list of all letters, columns set apart by semicolons as Indonesian Excel reads them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_TITLES)
    for one in offices:
        told = [
            ", ".join(f"{r.dokumen} {r.tahun}" for r in rows) for rows in (one.diterima, one.diperbaiki, one.ditunggu)
        ]
        phone = one.terdaftar.telepon if one.terdaftar is not None else ""
        row = (one.kode, one.nama, one.hal, *told, ", ".join((*one.surel, *one.surel_salah)), phone, folders[one.kode])
        writer.writerow([_aman(cell) for cell in row])
    return out.getvalue()


def _aman(cell: str) -> str:
    """Return a cell that a spreadsheet program takes for text."""
    plain = " ".join(tampak(cell).split())
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain
