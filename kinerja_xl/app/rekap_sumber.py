"""Where a recap finds workbooks: a folder that collect made, or any folder of workbooks."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.check import collect
from kinerja_xl.app.profil import NAMA_BERKAS, folder_profil
from kinerja_xl.app.terima import REGISTER, baca_register
from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.rekap.gudang_rekap import GudangRekap
from kinerja_xl.terima.catatan_terima import BERKAS_CATATAN, CatatanTerima, IsiDiterima, Kedatangan
from kinerja_xl.terima.etalase import tata_etalase
from kinerja_xl.terima.fakta_buku import FaktaBuku
from kinerja_xl.terima.gudang import Gudang
from kinerja_xl.terima.kenal_kantor import DaftarKantor, daftar_kantor
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.terima.pilah import Terpilah, pilah

GUDANG_REKAP = "gudang-rekap"
"""The store's folder inside a folder of collect's, where no other is named."""

BELUM_DIBACA = FaktaBuku(Kata.BUKU, "belum dibaca")
"""Stands for the facts of a workbook that has yet to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumberRekap:
    """What lies in the folder.

    Attributes:
        folder: the folder.
        terkumpul: collect made it: what the workbooks are is known, and every version is kept.
        semua: every content; of a plain folder with ``BELUM_DIBACA`` until it was read.
        tempat: where each content is read.
        tampil: where people find each content.
        kunci: what each content is judged by.
        register, daftar: the district's register; None without one.
    """

    folder: Path
    terkumpul: bool
    semua: tuple[IsiDiterima, ...]
    tempat: Mapping[str, Path]
    tampil: Mapping[str, Path]
    kunci: Mapping[str, str]
    register: Dokumen | None
    daftar: DaftarKantor | None

    def terpilah(self, fakta: Mapping[str, FaktaBuku]) -> Terpilah:
        """Return the contents sorted, with what was read of them in the meantime."""
        return pilah([replace(one, fakta=fakta.get(one.sidik, one.fakta)) for one in self.semua], self.daftar)


def baca_sumber(folder: Path, register: Path | None, profil: Path | None, hasil: Collection[Path]) -> SumberRekap:
    """Return what lies in a folder.

    Args:
        folder: the folder.
        register: the district's register, None for the one in the folder.
        profil: the profile that was asked for.
        hasil: what is written, which is no source.

    Raises:
        KinerjaError: no such folder, an empty one, or a register that cannot be read.
    """
    if not folder.is_dir():
        raise KinerjaError(
            f"Folder {folder} tidak ditemukan." if not folder.exists() else f"{folder} bukan folder.",
            "Sebutkan folder hasil collect, atau folder berisi buku kerja.",
        )
    offices = baca_register(register, folder)
    if (folder / BERKAS_CATATAN).is_file():
        return _terkumpul(folder, offices, _dasar(profil))
    return _polos(folder, offices, profil, {p.resolve() for p in (*hasil, register or folder / REGISTER)})


def versi_alat() -> str:
    """Return the version of the program with its rules: of what is kept, only what this one found counts."""
    package = Path(__file__).resolve().parent.parent
    files = sorted(p for p in package.rglob("*") if p.suffix in {".py", ".txt", ".csv", ".toml"})
    state = hashlib.sha256()
    for path in files:
        told = path.stat()
        state.update(f"{path.relative_to(package)}|{told.st_size}|{told.st_mtime_ns}\n".encode())
    return f"{__version__}+{state.hexdigest()[:16]}"


def _dasar(profil: Path | None) -> str:
    """Return what every content is judged by: the profile that was asked for, and those of the user."""
    files = [profil] if profil is not None else []
    files += sorted(folder_profil().glob("*.toml"))
    return _hash_of(files)


def _hash_of(files: Iterable[Path]) -> str:
    state = hashlib.sha256()
    for path in files:
        try:
            state.update(path.name.encode() + b"\0" + path.read_bytes())
        except OSError:  # whoever reads it next says so
            state.update(b"?")
    return state.hexdigest()[:24]


def _terkumpul(folder: Path, register: Dokumen | None, kunci: str) -> SumberRekap:
    with CatatanTerima(folder) as records:
        everything = tuple(records.semua())
        daftar = None if register is None else daftar_kantor(register, records.alias())
    store = Gudang(folder)
    found = pilah(everything, daftar)
    places = {one.sidik: store.tempat(one.sidik) for one in everything}
    shown = places | {sidik: folder / name for name, sidik in tata_etalase(found).items()}
    if not found.silsilah:
        raise KinerjaError(
            f"Belum ada buku kerja yang diterima di {folder}.", "Terima dahulu dengan: kinerja-xl collect SUMBER -o DIR"
        )
    return SumberRekap(
        folder=folder,
        terkumpul=True,
        semua=everything,
        tempat=places,
        tampil=shown,
        kunci=dict.fromkeys(places, kunci),
        register=register,
        daftar=daftar,
    )


def _polos(folder: Path, register: Dokumen | None, profil: Path | None, bukan: Collection[Path]) -> SumberRekap:
    files = [p for p in collect([folder]) if p.resolve() not in bukan]
    if not files:
        raise KinerjaError(f"Tidak ada buku kerja di folder {folder}.", "Sebutkan folder lain.")
    base = _dasar(profil)

    @cache
    def judged_by(place: Path) -> str:
        beside = place / NAMA_BERKAS
        return _hash_of([beside]) + base if profil is None and beside.is_file() else base

    came: dict[str, list[Kedatangan]] = {}
    places: dict[str, Path] = {}
    for path in files:
        sidik, when = _content(path)
        name = path.relative_to(folder).as_posix()
        came.setdefault(sidik, []).append(Kedatangan(name, name, "", "", when, path.name, ()))
        places.setdefault(sidik, path)
    everything = tuple(
        IsiDiterima(sidik, n, places[sidik].stat().st_size, BELUM_DIBACA, tuple(own), None)
        for n, (sidik, own) in enumerate(came.items(), start=1)
    )
    return SumberRekap(
        folder=folder,
        terkumpul=False,
        semua=everything,
        tempat=places,
        tampil=places,
        kunci={sidik: judged_by(path.parent) for sidik, path in places.items()},
        register=register,
        daftar=None if register is None else daftar_kantor(register, {}),
    )


def _content(path: Path) -> tuple[str, dt.datetime]:
    """Return the hash of a file and when it was changed last."""
    try:
        with path.open("rb") as stream:
            sidik = hashlib.file_digest(stream, "sha256").hexdigest()
        return sidik, dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    except OSError as error:
        raise KinerjaError(
            f"Berkas {path} tidak dapat dibaca ({kata_sistem(error)}).", "Minta hak baca, atau pindahkan berkas itu."
        ) from error


def dengan_lampau(sumber: SumberRekap, gudang: GudangRekap, fakta: Mapping[str, FaktaBuku]) -> SumberRekap:
    """Return the source with the contents that lay in its plain folder before and are gone.

    What stands there now is noted. A content that is gone stays in the lineage of its document, as an earlier version.
    """
    if sumber.terkumpul:
        return sumber
    present = {one.sidik for one in sumber.semua}
    now = [(came.sumber, one.sidik, came.tanggal) for one in sumber.semua for came in one.datang if came.tanggal]
    gudang.catat_tempat(now)
    known = gudang.tempat()
    order = {seen.sidik: seen.urutan for seen in reversed(known)}
    gone: dict[str, IsiDiterima] = {}
    for seen in known:
        if seen.sidik not in present and seen.sidik not in gone and seen.sidik in fakta:
            name = seen.tempat.rpartition("/")[2]
            came = Kedatangan(seen.tempat, seen.tempat, "", "", seen.waktu, name, ())
            gone[seen.sidik] = IsiDiterima(seen.sidik, seen.urutan, 0, fakta[seen.sidik], (came,), None, hilang=True)
    there = tuple(replace(one, urutan=order.get(one.sidik, one.urutan)) for one in sumber.semua)
    return replace(sumber, semua=(*gone.values(), *there))
