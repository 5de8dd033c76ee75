"""Sasaran membicarakan sub kegiatan lain.

Periksa sub kegiatan yang sasarannya lebih mirip nama sub kegiatan lain dalam kegiatan yang sama. Sasaran resmi
sub kegiatan itu sendiri dibiarkan.

Mengapa: Sasaran yang tersalin membuat indikator, pagu, dan buktinya milik sub kegiatan yang lain.

Contoh: Sub kegiatan kendaraan perorangan dinas bersasaran terpeliharanya kendaraan dinas operasional.

Jalan keluar: Perbaiki sasarannya, atau nama dan Kode nomenklaturnya.

Yang tidak terlihat: Sasaran yang keliru tetapi tidak mirip nama sub kegiatan lain, dan sub kegiatan dari kegiatan yang
berlainan.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.nomenklatur import Nomenklatur, TabelNomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.tautan.resmi import entri
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.INFO

_ALIKE, _CLEARLY = 70.0, 8.0  # points of likeness: the other name fits well, and clearly better than the own one


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective that fits a sibling's official name better than its own."""
    tabel = dokumen.ketentuan.nomenklatur
    for simpul in dokumen.simpul:
        row = entri(simpul, tabel)
        if row is None or not row.indikator:
            continue
        for sasaran in simpul.sasaran:
            if normalise(sasaran.teks) == normalise(row.kinerja):
                continue
            text = normalise(sasaran.teks).partition(" ")[2]  # without Tersedianya, Terlaksananya, …
            if set(_short(text).split()) <= set(_short(row.nama).split()):
                continue  # a part of its own name, which may be far longer than the other one
            own = max(alike(text, row.nama), alike(text, simpul.nomenklatur)) if text else 100.0
            best = max(_siblings(tabel)[_above(row.kode)], key=lambda r: alike(text, r.nama))
            score = alike(text, best.nama)
            if best.kode == row.kode or score < _ALIKE or score - own < _CLEARLY:
                continue
            yield temuan(
                sasaran.at,
                "sasaran",
                message=f"Periksa: sasaran ini lebih sesuai dengan {kutip(best.nama)} ({best.kode}) daripada dengan "
                f"sub kegiatan {row.kode}.",
                value=sasaran.teks,
                expected=row.nama,
                related=(simpul.at.sel("nomenklatur"),),
                fix="perbaiki sasarannya, atau nama dan Kode nomenklaturnya",
            )


def _short(teks: str) -> str:
    """Return a text with the one office called as the official names call it, in either way."""
    return normalise(teks).replace("perangkat daerah", "skpd")


def _above(kode: str) -> str:
    return kode.rpartition(".")[0]


@lru_cache(maxsize=1)
def _siblings(tabel: TabelNomenklatur) -> Mapping[str, tuple[Nomenklatur, ...]]:
    """Return the sub kegiatan by the code of their kegiatan."""
    found: dict[str, list[Nomenklatur]] = {}
    for row in tabel.baris.values():
        if row.indikator:
            found.setdefault(_above(row.kode), []).append(row)
    return MappingProxyType({kode: tuple(rows) for kode, rows in found.items()})
