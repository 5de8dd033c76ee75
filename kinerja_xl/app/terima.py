"""collect: whatever arrives, by mail, chat or stick; whose it is, and which version counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path

from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import KABUPATEN
from kinerja_xl.terima.catatan_terima import CatatanTerima, IsiDiterima, Putusan
from kinerja_xl.terima.etalase import pasang_etalase, tata_etalase
from kinerja_xl.terima.fakta_buku import FaktaBuku, baca_fakta
from kinerja_xl.terima.gudang import Gudang
from kinerja_xl.terima.kenal_kantor import (
    DaftarKantor,
    KantorDikenal,
    calon_kantor,
    daftar_kantor,
    kenali_kantor,
    kunci_alias,
)
from kinerja_xl.terima.kewajiban import Kewajiban, kewajiban
from kinerja_xl.terima.kiriman import BerkasMasuk, Kata, Kiriman
from kinerja_xl.terima.kotak import baca_kotak
from kinerja_xl.terima.kotak_imap import baca_alamat, baca_imap
from kinerja_xl.terima.lembar_terima import LEMBAR_TERIMA, tulis_lembar_terima
from kinerja_xl.terima.pilah import Terpilah, diterima_per_kantor, pilah
from kinerja_xl.workbook.output import write_atomically

REGISTER = "daftar-kantor.xlsx"
"""The register that is taken where it lies in the folder of results and no other is named."""

_SHORTEST = 6  # letters of a hash
_MOST_ENDS = 3  # runs that may end while a content is looked into

Tanya = Callable[[IsiDiterima, str, Sequence[KantorDikenal]], str | None]
"""Asks a person whose a workbook is: content, reason, candidates → an office's code, or None for not now."""


@dataclass(frozen=True, slots=True)
class HasilTerima:
    """What came of a run.

    Attributes:
        pesan: messages and files that were new.
        baru: contents that were new, in their order.
        ulang: files of new messages whose content was known already: (name, content).
        tautan: messages that bring an address instead of a file: (subject, address).
        terpilah: everything in the folder, sorted.
        kewajiban: what is due, empty without a register.
        cadangan: where files are kept that somebody had changed in the folder.
        kosong: messages without any file.
    """

    pesan: int
    baru: tuple[IsiDiterima, ...]
    ulang: tuple[tuple[str, str], ...]
    tautan: tuple[tuple[str, str], ...]
    terpilah: Terpilah
    kewajiban: tuple[Kewajiban, ...] = ()
    cadangan: tuple[Path, ...] = ()
    kosong: int = 0


@dataclass(slots=True)
class _Lari:
    """What one run has seen so far."""

    pesan: int = 0
    kosong: int = 0
    baru: list[str] = field(default_factory=list)
    ulang: list[tuple[str, str]] = field(default_factory=list)
    tautan: list[tuple[str, str]] = field(default_factory=list)


def terima(
    sumber: Sequence[str],
    folder: Path,
    *,
    register: Path | None = None,
    sejak: dt.date | None = None,
    sandi: Callable[[str], str] | None = None,
    tanya: Tanya | None = None,
    hari_ini: dt.date | None = None,
) -> HasilTerima:
    """Take in what lies in the sources; they are only read. What was taken before is passed over.

    Args:
        sumber: files, folders, Maildirs and mailboxes on a server (``imaps://name@server/FOLDER``).
        folder: the folder of results; made when missing.
        register: the district's register, None for ``daftar-kantor.xlsx`` in the folder, if there is one.
        sejak: of a mailbox on a server only what arrived then or later.
        sandi: asks for the password of an account.
        tanya: asks whose a workbook is that nobody knows; None to let it wait.
        hari_ini: the day by which what is due is judged, None for today.

    Raises:
        KinerjaError: a source or the register cannot be read, or the folder not written.
    """
    dokumen = baca_register(register, folder)
    seen = _Lari()
    with CatatanTerima(folder) as records:
        store = Gudang(folder)
        store.rapikan()
        for one in _arrivals(sumber, folder, records, sejak, sandi):
            _take(one, store, records, seen)
        daftar = None if dokumen is None else daftar_kantor(dokumen, records.alias())
        if daftar is not None and tanya is not None:
            daftar = _ask(records, daftar, tanya)
        return _finish(folder, records, seen, daftar, dokumen, hari_ini)


def putuskan(
    folder: Path,
    awal_sidik: str,
    apa: str,
    alasan: str = "",
    *,
    register: Path | None = None,
    hari_ini: dt.date | None = None,
) -> tuple[IsiDiterima, HasilTerima]:
    """Leave a version out, with the reason, or choose it.

    Args:
        folder: the folder of results.
        awal_sidik: the beginning of the content's hash, as it was shown.
        apa: ``PILIH`` or ``KECUALI``.
        alasan: why.
        register, hari_ini: as for ``terima``.

    Returns:
        The content, and the folder as it is now.

    Raises:
        KinerjaError: no such content, or several.
    """
    dokumen = baca_register(register, folder)
    if not folder.is_dir():
        raise KinerjaError(f"Folder {folder} tidak ditemukan.", "Sebutkan folder hasil collect dengan -o.")
    with CatatanTerima(folder) as records:
        found = records.cari(awal_sidik) if len(awal_sidik) >= _SHORTEST else []
        if len(found) != 1:
            what = "cocok dengan beberapa kiriman" if found else "tidak ditemukan"
            raise KinerjaError(
                f"Kiriman {awal_sidik} {what}.",
                f"Tulis sedikitnya {_SHORTEST} huruf pertama kode pada kolom Kode di {LEMBAR_TERIMA}.",
            )
        records.putuskan(found[0], Putusan(apa, alasan, dt.datetime.now(dt.UTC)))
        daftar = None if dokumen is None else daftar_kantor(dokumen, records.alias())
        done = _finish(folder, records, _Lari(), daftar, dokumen, hari_ini)
        return done.terpilah.isi[found[0]], done


def baca_register(register: Path | None, folder: Path) -> Dokumen | None:
    """Return the district's register.

    Args:
        register: the workbook, None for the one in the folder of results.
        folder: the folder of results.

    Returns:
        The register; None where none is named and none lies there.

    Raises:
        KinerjaError: it cannot be read, or is no register.
    """
    path = register or folder / REGISTER
    if register is None and not path.is_file():
        return None
    dokumen = load(path).dokumen
    if dokumen.jenis != KABUPATEN.kunci:
        raise KinerjaError(
            f"{path} bukan daftar kantor.", "Buat dengan: kinerja-xl new kabupaten -o daftar-kantor.xlsx, lalu isi."
        )
    if not dokumen.identitas.kabupaten or not dokumen.kantor:
        raise KinerjaError(
            f"Daftar kantor {path} belum terisi.", "Isi Kabupaten/Kota pada lembar Identitas dan lembar Kantor."
        )
    return dokumen


def _arrivals(
    sumber: Sequence[str],
    folder: Path,
    records: CatatanTerima,
    sejak: dt.date | None,
    sandi: Callable[[str], str] | None,
) -> Iterator[Kiriman]:
    addresses = {satu: baca_alamat(satu) for satu in sumber if "://" in satu}
    for satu in sumber:
        if satu in addresses:
            address = addresses[satu]
            password = sandi(address.akun) if sandi else ""
            yield from baca_imap(address, password, sejak, records.sudah_dibaca)
        else:
            yield from baca_kotak(Path(satu), folder, records.sudah_dibaca)


def _take(one: Kiriman, store: Gudang, records: CatatanTerima, seen: _Lari) -> None:
    """Keep a message's files, then the message itself: an end in between leaves files that the next run finds."""
    facts: dict[str, FaktaBuku] = {}
    known: list[tuple[str, str]] = []
    for file in one.berkas:
        sidik = file.sidik
        if records.punya(sidik):
            known.append((file.nama, sidik))
        elif sidik not in facts:
            path = store.simpan(sidik, file.data)
            facts[sidik] = _fact(file, path, store)
        else:
            known.append((file.nama, sidik))
    if not records.catat(one, facts, dt.datetime.now(dt.UTC)):
        return
    seen.pesan += 1
    seen.kosong += not one.berkas and not one.tautan
    seen.baru += facts
    seen.ulang += known
    seen.tautan += [(one.perihal, satu) for satu in one.tautan]


def _fact(file: BerkasMasuk, path: Path, store: Gudang) -> FaktaBuku:
    if file.kata is not None:  # unpacking has found out what it is
        return FaktaBuku(file.kata, file.catatan)
    if store.mulai_baca(file.sidik) > _MOST_ENDS:  # else it would stop every run, and all that comes after it
        store.selesai_baca()
        return FaktaBuku(Kata.RUSAK, f"membacanya sudah {_MOST_ENDS} kali menghentikan program; tidak dibaca lagi")
    found = baca_fakta(path, file.nama)
    store.selesai_baca()
    return found


def _ask(records: CatatanTerima, daftar: DaftarKantor, tanya: Tanya) -> DaftarKantor:
    """Ask about every name that nobody knows, each once."""
    asked: set[tuple[str, str]] = set()
    for one in records.semua():
        if one.fakta.kata is not Kata.BUKU or not one.fakta.nama_kantor or one.putusan is not None:
            continue
        first = one.datang[0] if one.datang else None
        found = kenali_kantor(one.fakta, daftar, first.nama if first else "", first.dari if first else "")
        key = kunci_alias(one.fakta.nama_kantor, one.fakta.kabupaten)
        if found.kode or key in asked:
            continue
        asked.add(key)
        kode = tanya(one, found.sebab, calon_kantor(one.fakta, daftar))
        if kode and daftar.menurut_kode(kode):
            records.ingat(key, kode)
            daftar = replace(daftar, alias=records.alias())
    return daftar


def _finish(
    folder: Path,
    records: CatatanTerima,
    seen: _Lari,
    daftar: DaftarKantor | None,
    register: Dokumen | None,
    hari_ini: dt.date | None,
) -> HasilTerima:
    everything = records.semua()
    terpilah = pilah(everything, daftar)
    kept = pasang_etalase(folder, tata_etalase(terpilah), frozenset(terpilah.isi))
    today = hari_ini or dt.date.today()
    due = tuple(kewajiban(register, diterima_per_kantor(terpilah), today)) if register is not None else ()
    write_atomically(folder / LEMBAR_TERIMA, tulis_lembar_terima(terpilah, daftar).encode("utf-8-sig"))
    return HasilTerima(
        seen.pesan,
        tuple(terpilah.isi[sidik] for sidik in dict.fromkeys(seen.baru)),
        tuple(seen.ulang),
        tuple(seen.tautan),
        terpilah,
        due,
        kept,
        seen.kosong,
    )
