"""The store of a recap: what was found in every content, kept by its hash, so that no content is read twice.

One SQLite file beside a second one that only serves as the lock. A content's row is written in one transaction, so a
killed run leaves whole rows, and the next one goes on from them. All of it can be made again from the workbooks, but
for one thing: which earlier contents lay at a path of a plain folder.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.findings.errors import kata_sistem
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.isi_buku import IsiBuku, TemuanBuku
from kinerja_xl.rekap.kemas_isi import buka_angka, buka_banding, buka_temuan, kemas_angka, kemas_banding, kemas_temuan

_FILE, _LOCK = "rekap.sqlite", "kunci.sqlite"
_VERSION = 1
_WAIT = 30.0  # seconds for another desk to finish
_MANY = 500  # names in one question
_SCHEMA = """
CREATE TABLE IF NOT EXISTS isi(sidik TEXT NOT NULL, kunci TEXT NOT NULL, alat TEXT NOT NULL, sampai TEXT,
    angka BLOB NOT NULL, temuan BLOB NOT NULL, PRIMARY KEY(sidik, kunci));
CREATE TABLE IF NOT EXISTS banding(himpunan TEXT PRIMARY KEY, alat TEXT NOT NULL, sampai TEXT, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS kiriman(urutan INTEGER PRIMARY KEY AUTOINCREMENT, tempat TEXT NOT NULL, sidik TEXT NOT NULL,
    waktu TEXT NOT NULL, UNIQUE(tempat, sidik));
"""


@dataclass(frozen=True, slots=True)
class KirimanLampau:
    """A content that lay at a place of a plain folder: when it was changed last, and in which order it was seen."""

    urutan: int
    tempat: str
    sidik: str
    waktu: dt.datetime


@dataclass(frozen=True, slots=True)
class BandingTersimpan:
    """A comparison: of which contents, until when it holds, and the disagreements by content."""

    himpunan: str
    sampai: dt.date | None
    temuan: Mapping[str, tuple[TemuanBuku, ...]]


class GudangRekap:
    """The store in a folder; ``with`` closes it. Only one run at a time has it."""

    def __init__(
        self, folder: Path | None, alat: str, *, menunggu: Callable[[], None] = lambda: None, detik: float = _WAIT
    ) -> None:
        """Open the store, a new one where there is none.

        Args:
            folder: where it is; None for one that goes with this run.
            alat: the version of the program and its rules; what others found is dropped.
            menunggu: called once where another run has it.
            detik: how long to wait for that one.

        Raises:
            KinerjaError: another run has it still, it cannot be opened, or a newer program wrote it.
        """
        self.folder, self.alat = folder, alat
        self._lock: sqlite3.Connection | None = None
        try:
            if folder is None:
                self._db = sqlite3.connect(":memory:", isolation_level=None)
            else:
                folder.mkdir(parents=True, exist_ok=True)
                self._lock = _locked(folder / _LOCK, menunggu, detik)
                self._db = sqlite3.connect(folder / _FILE, isolation_level=None)
                self._db.execute("PRAGMA synchronous=FULL")
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            self._let_go()
            raise KinerjaError(
                f"Gudang rekap {folder} tidak dapat dibuka ({kata_sistem(error)}).",
                "Periksa izin foldernya. Bila rusak, hapus foldernya: isinya dibuat ulang dari buku kerja.",
            ) from error
        except KinerjaError:
            self._let_go()
            raise

    def _prepare(self) -> None:
        if self._db.execute("PRAGMA user_version").fetchone()[0] > _VERSION:
            self._db.close()
            raise KinerjaError(
                f"Gudang rekap {self.folder} dibuat oleh kinerja-xl yang lebih baru.", "Perbarui kinerja-xl."
            )
        self._db.executescript(_SCHEMA)
        self._db.execute(f"PRAGMA user_version={_VERSION}")
        for table in ("isi", "banding"):
            self._db.execute(f"DELETE FROM {table} WHERE alat<>?", (self.alat,))

    def __enter__(self) -> GudangRekap:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    @contextmanager
    def _whole(self) -> Iterator[sqlite3.Connection]:
        """One step: everything inside is kept, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # -- contents ----------------------------------------------------------------------------------------------------

    def simpan(self, isi: Iterable[tuple[str, IsiBuku]], banding: Iterable[BandingTersimpan] = ()) -> None:
        """Keep what was found, in one step; what was kept of the same contents before is replaced.

        Args:
            isi: contents, each with what it was judged by.
            banding: comparisons that were made on the way.
        """
        with self._whole() as db:
            db.executemany(
                "INSERT OR REPLACE INTO isi VALUES(?,?,?,?,?,?)",
                [
                    (i.sidik, kunci, self.alat, _written(i.sampai), kemas_angka(i), kemas_temuan(i.temuan))
                    for kunci, i in isi
                ],
            )
            db.executemany(
                "INSERT OR REPLACE INTO banding VALUES(?,?,?,?)",
                [(b.himpunan, self.alat, _written(b.sampai), kemas_banding(b.temuan)) for b in banding],
            )

    def dikenal(self, kunci: Mapping[str, str], hari_ini: dt.date) -> dict[str, IsiBuku]:
        """Return what is kept of contents and still holds, without their findings.

        Args:
            kunci: content -> what it is to be judged by.
            hari_ini: the day that decides whether it holds.
        """
        return {sidik: buka_angka(data) for sidik, data in self._berlaku("angka", kunci, hari_ini)}

    def memuat(self, kunci: Mapping[str, str], hari_ini: dt.date) -> set[str]:
        """Return the contents that ``dikenal`` would return, without reading what is kept of them."""
        return {sidik for sidik, _ in self._berlaku("NULL", kunci, hari_ini)}

    def _berlaku(self, kolom: str, kunci: Mapping[str, str], hari_ini: dt.date) -> Iterator[tuple[str, bytes]]:
        query = f"SELECT sidik, {kolom} FROM isi WHERE kunci=? AND (sampai IS NULL OR sampai>=?) AND sidik IN"
        groups: dict[str, list[str]] = {}
        for sidik, key in kunci.items():
            groups.setdefault(key, []).append(sidik)
        for key, own in groups.items():
            yield from self._asked(query, (key, hari_ini.isoformat()), own)

    def temuan(self, kunci: str, sidik: str) -> tuple[TemuanBuku, ...]:
        """Return the findings of a content; none where it is not kept."""
        row = self._db.execute("SELECT temuan FROM isi WHERE sidik=? AND kunci=?", (sidik, kunci)).fetchone()
        return buka_temuan(row[0]) if row else ()

    def banding(self, himpunan: Sequence[str], hari_ini: dt.date) -> dict[str, Mapping[str, tuple[TemuanBuku, ...]]]:
        """Return the comparisons that are kept and still hold: for each the disagreements by content."""
        query = "SELECT himpunan, data FROM banding WHERE (sampai IS NULL OR sampai>=?) AND himpunan IN"
        return {name: buka_banding(data) for name, data in self._asked(query, (hari_ini.isoformat(),), himpunan)}

    def _asked(self, query: str, first: tuple[str, ...], names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        for start in range(0, len(names), _MANY):
            some = names[start : start + _MANY]
            yield from self._db.execute(f"{query} ({','.join('?' * len(some))})", (*first, *some))

    # -- what lay in a plain folder ----------------------------------------------------------------------------------

    def catat_tempat(self, tempat: Iterable[tuple[str, str, dt.datetime]]) -> None:
        """Keep which content lies at which place, and when it was changed; what is known stays as it is."""
        with self._whole() as db:
            db.executemany(
                "INSERT OR IGNORE INTO kiriman(tempat, sidik, waktu) VALUES(?,?,?)",
                [(place, sidik, when.isoformat()) for place, sidik, when in tempat],
            )

    def tempat(self) -> list[KirimanLampau]:
        """Return everything that lay somewhere, in the order in which it was seen."""
        rows = self._db.execute("SELECT urutan, tempat, sidik, waktu FROM kiriman ORDER BY urutan")
        return [KirimanLampau(n, place, sidik, dt.datetime.fromisoformat(when)) for n, place, sidik, when in rows]

    def hitung_isi(self) -> int:
        """Return how many contents are kept."""
        return int(self._db.execute("SELECT count(*) FROM isi").fetchone()[0])


def ada_gudang(folder: Path) -> bool:
    """Whether a folder holds a store."""
    return (folder / _FILE).exists()


def _locked(path: Path, menunggu: Callable[[], None], detik: float) -> sqlite3.Connection:
    """Return the lock once it is ours; the system lets go of it whatever becomes of this process."""
    lock = sqlite3.connect(path, timeout=0, isolation_level=None)
    end, told = time.monotonic() + detik, False
    while True:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                lock.close()
                if "locked" not in str(error):
                    raise
                raise KinerjaError(
                    f"Gudang rekap {path.parent} sedang dipakai oleh rekap lain.",
                    "Tunggu sampai selesai lalu ulangi, atau pakai gudang lain dengan --store FOLDER.",
                ) from error
            if not told:
                menunggu()
                told = True
            time.sleep(0.2)
        else:
            return lock


def _written(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
