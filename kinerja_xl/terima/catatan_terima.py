"""What is known of everything that came: SQLite beside the store. A message is taken in one step, or not at all."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.findings.errors import kata_sistem
from kinerja_xl.frozen import dataclass
from kinerja_xl.terima.fakta_buku import FaktaBuku
from kinerja_xl.terima.kiriman import BerkasMasuk, Kata, Kiriman

BERKAS_CATATAN = "penerimaan.sqlite"
_VERSION = 1
_SECONDS = 30.0  # that another run may keep the file locked
_SCHEMA = """
CREATE TABLE IF NOT EXISTS pesan(kunci TEXT PRIMARY KEY, sumber TEXT, dari TEXT, perihal TEXT, tanggal TEXT,
    masuk TEXT NOT NULL, tautan TEXT NOT NULL, dilewati INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS dibaca(tanda TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS isi(urutan INTEGER PRIMARY KEY AUTOINCREMENT, sidik TEXT NOT NULL UNIQUE,
    ukuran INTEGER NOT NULL, fakta TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS datang(sidik TEXT NOT NULL, pesan TEXT NOT NULL, nama TEXT NOT NULL, wadah TEXT NOT NULL,
    UNIQUE(sidik, pesan, nama, wadah));
CREATE TABLE IF NOT EXISTS alias(nama TEXT, kabupaten TEXT, kode TEXT NOT NULL, PRIMARY KEY(nama, kabupaten));
CREATE TABLE IF NOT EXISTS putusan(sidik TEXT PRIMARY KEY, apa TEXT NOT NULL, alasan TEXT NOT NULL,
    waktu TEXT NOT NULL);
"""

PILIH, KECUALI = "pilih", "kecuali"


@dataclass(frozen=True, slots=True)
class Putusan:
    """What a person decided about a content: ``PILIH`` or ``KECUALI``, why and when."""

    apa: str
    alasan: str
    waktu: dt.datetime


@dataclass(frozen=True, slots=True)
class Kedatangan:
    """One time that a content came: by which message, under which name, inside what."""

    pesan: str
    sumber: str
    dari: str
    perihal: str
    tanggal: dt.datetime | None
    nama: str
    wadah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IsiDiterima:
    """One content with what it is and every time it came, the earliest first."""

    sidik: str
    urutan: int
    ukuran: int
    fakta: FaktaBuku
    datang: tuple[Kedatangan, ...]
    putusan: Putusan | None
    hilang: bool = False
    """Its file is gone; only the record remains, so that it is in the lineage and cannot be the one that counts."""

    @property
    def dikirim(self) -> dt.datetime | None:
        """When it was sent first."""
        return min((d.tanggal for d in self.datang if d.tanggal), default=None)


class CatatanTerima:
    """The records in a folder of results; ``with`` closes them."""

    def __init__(self, folder: Path) -> None:
        """Open the records, new ones where there are none.

        Raises:
            KinerjaError: they cannot be opened, or a newer program wrote them.
        """
        self.path = folder / BERKAS_CATATAN
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self.path, timeout=_SECONDS, isolation_level=None)
            self._db.execute("PRAGMA synchronous=FULL")
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version > _VERSION:
                raise KinerjaError(
                    f"Catatan {self.path} dibuat oleh kinerja-xl yang lebih baru.", "Perbarui kinerja-xl."
                )
            self._db.executescript(_SCHEMA)
            self._db.execute(f"PRAGMA user_version={_VERSION}")
        except (sqlite3.Error, OSError) as error:
            raise KinerjaError(
                f"Catatan {self.path} tidak dapat dibuka ({kata_sistem(error)}).",
                "Periksa izin dan ruang pada folder hasilnya.",
            ) from error

    def __enter__(self) -> CatatanTerima:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

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

    # -- taking in ---------------------------------------------------------------------------------------------------

    def sudah_dibaca(self, tanda: str) -> bool:
        """True for a raw message or a place on a server that was taken before."""
        return bool(tanda) and self._one("SELECT 1 FROM dibaca WHERE tanda=?", tanda) is not None

    def punya(self, sidik: str) -> bool:
        """True for a content that is known."""
        return self._one("SELECT 1 FROM isi WHERE sidik=?", sidik) is not None

    def catat(self, kiriman: Kiriman, fakta: Mapping[str, FaktaBuku], kini: dt.datetime) -> bool:
        """Keep a message with all its files in one step.

        Args:
            kiriman: the message; its files are in the store already.
            fakta: what the contents are that were not known, by their hash.
            kini: the time of taking in.

        Returns:
            False where the same message was taken before, from this place or another.
        """
        with self._whole() as db:
            new = db.execute(
                "INSERT OR IGNORE INTO pesan VALUES(?,?,?,?,?,?,?,?)",
                (
                    kiriman.kunci,
                    kiriman.sumber,
                    kiriman.dari,
                    kiriman.perihal,
                    _written(kiriman.tanggal),
                    _written(kini),
                    json.dumps(kiriman.tautan),
                    kiriman.dilewati,
                ),
            ).rowcount
            for mark in filter(None, (kiriman.mentah, kiriman.tempat)):
                db.execute("INSERT OR IGNORE INTO dibaca VALUES(?)", (mark,))
            for file in kiriman.berkas if new else ():
                self._file(db, kiriman.kunci, file, fakta)
        return bool(new)

    @staticmethod
    def _file(db: sqlite3.Connection, pesan: str, file: BerkasMasuk, fakta: Mapping[str, FaktaBuku]) -> None:
        sidik = file.sidik
        if sidik in fakta:
            db.execute(
                "INSERT OR IGNORE INTO isi(sidik, ukuran, fakta) VALUES(?,?,?)",
                (sidik, len(file.data), kemas_fakta(fakta[sidik])),
            )
        db.execute(
            "INSERT OR IGNORE INTO datang VALUES(?,?,?,?)", (sidik, pesan, file.nama, json.dumps(list(file.wadah)))
        )

    # -- what people said --------------------------------------------------------------------------------------------

    def ingat(self, kunci: tuple[str, str], kode: str) -> None:
        """Remember whose a name is."""
        with self._whole() as db:
            db.execute("INSERT OR REPLACE INTO alias VALUES(?,?,?)", (*kunci, kode))

    def alias(self) -> dict[tuple[str, str], str]:
        """Return what was answered: (name, district) -> office."""
        return {(nama, kab): kode for nama, kab, kode in self._db.execute("SELECT nama, kabupaten, kode FROM alias")}

    def putuskan(self, sidik: str, putusan: Putusan) -> None:
        """Keep a decision about a content; an earlier one about it is replaced."""
        with self._whole() as db:
            row = (sidik, putusan.apa, putusan.alasan, _written(putusan.waktu))
            db.execute("INSERT OR REPLACE INTO putusan VALUES(?,?,?,?)", row)

    def cari(self, awal: str) -> list[str]:
        """Return the contents whose hash begins so."""
        rows = self._db.execute("SELECT sidik FROM isi WHERE substr(sidik, 1, ?)=?", (len(awal), awal.casefold()))
        return [sidik for (sidik,) in rows]

    # -- looking -----------------------------------------------------------------------------------------------------

    def semua(self) -> list[IsiDiterima]:
        """Return every content, in the order in which they came."""
        came: dict[str, list[Kedatangan]] = {}
        query = (
            "SELECT d.sidik, d.nama, d.wadah, p.kunci, p.sumber, p.dari, p.perihal, p.tanggal FROM datang d "
            "JOIN pesan p ON p.kunci=d.pesan ORDER BY d.rowid"
        )
        for sidik, nama, wadah, kunci, sumber, dari, perihal, tanggal in self._db.execute(query):
            one = Kedatangan(kunci, sumber, dari, perihal, _read(tanggal), nama, tuple(json.loads(wadah)))
            came.setdefault(sidik, []).append(one)
        decided = {
            sidik: Putusan(apa, alasan, _read(waktu) or dt.datetime.now(dt.UTC))
            for sidik, apa, alasan, waktu in self._db.execute("SELECT sidik, apa, alasan, waktu FROM putusan")
        }
        rows = self._db.execute("SELECT urutan, sidik, ukuran, fakta FROM isi ORDER BY urutan")
        return [
            IsiDiterima(sidik, urutan, ukuran, buka_fakta(fakta), tuple(came.get(sidik, ())), decided.get(sidik))
            for urutan, sidik, ukuran, fakta in rows
        ]

    def hitung(self) -> tuple[int, int]:
        """Return how many messages and how many contents are known."""
        pesan = self._one("SELECT count(*) FROM pesan")
        isi = self._one("SELECT count(*) FROM isi")
        assert pesan is not None and isi is not None, "a count has a row"
        return int(str(pesan[0])), int(str(isi[0]))

    def _one(self, query: str, *values: object) -> tuple[object, ...] | None:
        found: tuple[object, ...] | None = self._db.execute(query, values).fetchone()
        return found


def _written(when: dt.datetime | None) -> str | None:
    return None if when is None else when.isoformat()


def _read(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text)


def kemas_fakta(fakta: FaktaBuku) -> str:
    """Return facts as they are kept."""
    return json.dumps({k: v.isoformat() if isinstance(v, dt.datetime) else v for k, v in asdict(fakta).items()})


def buka_fakta(text: str) -> FaktaBuku:
    """Return facts that were kept; what a later version knows more is left out."""
    values = json.loads(text)
    for key in ("diubah", "segel_waktu"):
        values[key] = _read(values.get(key))
    values["kata"] = Kata(values["kata"])
    values["nihil"] = {int(n): why for n, why in values["nihil"].items()}
    return FaktaBuku(**{k: v for k, v in values.items() if k in FaktaBuku.__dataclass_fields__})
