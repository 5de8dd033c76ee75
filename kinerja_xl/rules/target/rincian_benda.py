"""What Penjelasan target lists with a number before each item, for a year or for the target: ``2022: 1 RKA, 1 DPA``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.model import Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import word_set
from kinerja_xl.rules.target.janji import tanpa_janji
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, TAHUN_TERTULIS, baca_jumlah, mirip_tahun
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

_HEAD = regex(
    rf"\s*(?:(?:target\s+)?(?:pada\s+)?(?:tahun\s+)?(?P<tahun>{TAHUN_TERTULIS})(?:\s*[:=]|\s+(?:terdiri\s+(?:atas|dari)|berupa|yaitu"
    r"|meliputi|sebanyak)\b)|(?:hasilnya|berupa|yaitu|terdiri\s+(?:atas|dari))\b\s*:?|)\s*",
    re.IGNORECASE,
)
_BETWEEN = regex(rf"(?:,\s*+(?:(?:dan|serta)\s++)?|\s(?:dan|serta|&)\s++)(?={POLA_JUMLAH}\s)", re.IGNORECASE)
_ITEM = regex(rf"(?P<angka>{POLA_JUMLAH})\s+(?P<hal>[^\W\d_][^,]*)", re.IGNORECASE)
_OPEN = regex(
    r"\b(?:lain(?:nya)?|dll|dsb|dst|sebagainya|antara|seperti|masing|setiap|tiap|per|dari|misalnya|sampai|hingga)\b",
    re.I,
)
_WRITTEN = word_set("dokumen laporan berkas naskah buku")
_OF_ANOTHER_KIND = word_set(
    "orang peserta pegawai kali hari bulan minggu tahun triwulan semester jam menit desa kelurahan kampung nagari "
    "dusun kecamatan kabupaten kegiatan program unit paket jenis lembaga kelompok lokasi titik persen juta ribu miliar "
    "km m m2 meter ha rt rw dokumen laporan berkas buku poin angkatan tahap buah sasaran indikator rupiah rp warga kk"
)
"""Counted in these, an item is none of an indicator that is counted in something else."""


class RincianBenda(NamedTuple):
    """The numbers of a list, and the year that it speaks of, None for the target's own."""

    tahun: int | None
    angka: tuple[float, ...]


def rincian_benda(indikator: Indikator) -> Iterator[RincianBenda]:
    """Yield the lists of an explanation in which every item has its number and may be one of the indicator's."""
    if kelas_satuan(indikator.satuan) is not Kelas.JUMLAH:
        return
    unit = normalise(indikator.satuan).split()
    for clause in pisah_kalimat(tanpa_janji(indikator.penjelasan_target)):
        head = _HEAD.match(clause)
        said = clause[head.end() :] if head else ""
        items = (
            [_ITEM.fullmatch(part.strip()) for part in _BETWEEN.split(said)]
            if said[:1] and not _OPEN.search(said)
            else []
        )
        year = int(head["tahun"]) if head and head["tahun"] else None
        found = tuple(
            n for item in items if item and _fits(item["hal"], unit) and (n := _number(item["angka"])) is not None
        )
        if len(found) == len(items) >= (2 if year else 3):
            yield RincianBenda(year, found)


def _number(written: str) -> float | None:
    return None if mirip_tahun(written) else baca_jumlah(written)


def _fits(thing: str, unit: list[str]) -> bool:
    """True for what may be counted in a unit: ``2 laporan``, ``1 RKA`` for documents, ``2 meja`` for pieces."""
    first = normalise(thing).split()[0]
    if first in unit:
        return True
    if _WRITTEN & set(unit):
        return first in _WRITTEN or thing[0].isupper()
    return first not in _OF_ANOTHER_KIND
