"""How the folder shows what counts: plain copies under names that people read, made anew after every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from kinerja_xl.terima.gudang import Gudang
from kinerja_xl.terima.nama_berkas import nama_aman
from kinerja_xl.terima.pilah import Terpilah, nama_pendek
from kinerja_xl.workbook.keep import CADANGAN, keep_aside
from kinerja_xl.workbook.output import write_atomically

KANTOR_FOLDER, MENUNGGU_FOLDER = "kantor", "belum-dikenal"
_SHOWN = 12  # letters of a hash that people type


def tata_etalase(terpilah: Terpilah) -> dict[str, str]:
    """Return what is to be seen: path below the folder of results -> content."""
    shown = {}
    for (kode, tahun, dokumen), lineage in terpilah.silsilah.items():
        if lineage.resmi is not None:
            name = terpilah.isi[lineage.resmi.sidik].datang[0].nama
            ending = ".xlsm" if name.casefold().endswith(".xlsm") else ".xlsx"
            shown[f"{_office(kode)}/{tahun}/{nama_pendek(dokumen)}{ending}"] = lineage.resmi.sidik
    for (kode, tahun, dokumen), scans in terpilah.pindaian.items():
        for n, scan in enumerate(scans, start=1):
            name = nama_aman(f"{nama_pendek(dokumen)}-lampiran-{n}-{scan.datang[0].nama}")
            shown[f"{_office(kode)}/{tahun}/{name}"] = scan.sidik
    for sidik in terpilah.menunggu:
        came = terpilah.isi[sidik].datang
        shown[f"{MENUNGGU_FOLDER}/{sidik[:_SHOWN]}-{came[0].nama if came else 'berkas'}"] = sidik
    return shown


def _office(kode: str) -> str:
    return f"{KANTOR_FOLDER}/{nama_aman(kode)}"


def pasang_etalase(folder: Path, shown: Mapping[str, str], dikenal: frozenset[str]) -> tuple[Path, ...]:
    """Make the folder show what counts.

    Args:
        folder: the folder of results.
        shown: see ``tata_etalase``.
        dikenal: every content that is in the store.

    Returns:
        Where files are kept now that somebody had changed there.

    Raises:
        KinerjaError: a file cannot be written.
    """
    store = Gudang(folder)
    kept = []
    for path in _present(folder):
        name = path.relative_to(folder).as_posix()
        if shown.get(name) is not None and _hash(path) == shown[name]:
            continue
        if _hash(path) not in dikenal:  # somebody worked on it
            if name not in shown:
                continue
            kept.append(keep_aside(path))
        path.unlink()
    for name, sidik in shown.items():
        path = folder / name
        if not path.is_file():
            write_atomically(path, store.baca(sidik))
    _sweep_empty(folder)
    return tuple(kept)


def _present(folder: Path) -> Iterator[Path]:
    for room in (KANTOR_FOLDER, MENUNGGU_FOLDER):
        for path in sorted((folder / room).rglob("*")):
            if path.is_file() and path.parent.name != CADANGAN:
                yield path


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sweep_empty(folder: Path) -> None:
    for room in (KANTOR_FOLDER, MENUNGGU_FOLDER):
        for path in sorted((folder / room).rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
