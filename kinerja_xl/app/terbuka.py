"""What of a year is still open at its end, and so goes on in the next one's workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import BagianNarasi, StatusTindakLanjut
from kinerja_xl.tables import Baris, Tabel

NARASI_TETAP = frozenset({BagianNarasi.GAMBARAN_UMUM, BagianNarasi.SARANA_PRASARANA, BagianNarasi.RINGKASAN_RENSTRA})
"""Parts of the year-end report that describe the office and not its year."""

_QUARTERS = range(1, len(TRIWULAN) + 1)


def terbuka(tabel: Tabel, year: int) -> Iterator[Baris]:
    """Yield the records of an earlier year that the workbook of ``year`` goes on with.

    A sheet that is not spoken of here goes on as it is.
    """
    still = _STILL.get(tabel.lembar.kunci)
    if still is None:
        yield from tabel.baris
    else:
        stays = still(tabel, dt.date(year, 1, 1))
        yield from (baris for baris in tabel.baris if stays(baris))


def aksi_selesai(baris: Baris) -> bool:
    """True when an action was done as planned.

    Targets that grow from quarter to quarter (25, 50, 75, 100) are the state at each end, so the last result counts;
    others are each quarter's own share, so the sum does. An action without any number is done when something is
    reported.
    """
    planned = [v for n in _QUARTERS if (v := baris.angka(f"aksi_tw{n}")) is not None]
    done = [v for n in _QUARTERS if (v := baris.angka(f"realisasi_tw{n}")) is not None]
    if not planned:
        return _dilaporkan(baris)
    if not done:
        return False
    if len(planned) > 1 and all(one < two for one, two in pairwise(planned)):
        return done[-1] >= planned[-1]
    return sum(done) >= sum(planned)


def _dilaporkan(baris: Baris) -> bool:
    return any(baris.nilai.get(f"realisasi_tw{n}") is not None for n in _QUARTERS)


def _aksi(tabel: Tabel, _: dt.date) -> Callable[[Baris], bool]:
    """An unfinished action goes on; where none is reported, nobody knows which ones are."""
    known = any(map(_dilaporkan, tabel.baris))
    return lambda baris: known and not aksi_selesai(baris)


def _pejabat(tabel: Tabel, first: dt.date) -> Callable[[Baris], bool]:
    """Whoever left before the year is not taken over, unless the office would vanish with the last holder."""

    def holds(baris: Baris) -> bool:
        return (until := baris.tanggal("sampai")) is None or until >= first

    held = {baris.teks("kode") for baris in tabel.baris if holds(baris)}
    return lambda baris: holds(baris) or baris.teks("kode") not in held


def _pengecualian(_: Tabel, first: dt.date) -> Callable[[Baris], bool]:
    return lambda baris: (until := baris.tanggal("sampai")) is None or until >= first


def _tindak_lanjut(_: Tabel, __: dt.date) -> Callable[[Baris], bool]:
    return lambda baris: StatusTindakLanjut.dari(baris.teks("status")) is not StatusTindakLanjut.SELESAI


def _narasi(_: Tabel, __: dt.date) -> Callable[[Baris], bool]:
    return lambda baris: BagianNarasi.dari(baris.teks("bagian")) in NARASI_TETAP


_STILL: Mapping[str, Callable[[Tabel, dt.date], Callable[[Baris], bool]]] = {
    "pejabat": _pejabat,
    "rencana_aksi": _aksi,
    "pengecualian": _pengecualian,
    "tindak_lanjut": _tindak_lanjut,
    "narasi": _narasi,
}
