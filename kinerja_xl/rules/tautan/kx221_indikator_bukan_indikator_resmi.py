"""Indikator sub kegiatan bukan indikator resmi.

Periksa sub kegiatan yang indikatornya lain daripada indikator nomenklatur. Bila hampir semua sub kegiatan demikian,
satu temuan untuk semuanya.

Mengapa: Indikator sub kegiatan ditetapkan bersama nomenklaturnya; indikator lain tidak terbaca di SIPD.

Contoh: Sub kegiatan Penyusunan Dokumen Perencanaan memakai 'Buku RKA, DPA', bukan 'Jumlah Dokumen Perencanaan
Perangkat Daerah'.

Jalan keluar: Pakai indikator resminya; ukuran tambahan ditulis sebagai indikator kedua.

Yang tidak terlihat: Indikator resmi dari sub kegiatan lain, dan sub kegiatan yang kodenya tidak dikenal.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.regulations.nomenklatur import Nomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.tautan.resmi import entri
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.INFO

_SAME = 90.0  # a comma or a word dropped leaves the official indicator what it is
_ONE_BY_ONE = 5


class Lain(NamedTuple):
    """A sub kegiatan without its official indicator, and the one it has instead."""

    simpul: Simpul
    indikator: Indikator
    resmi: Nomenklatur


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each such sub kegiatan, or one for all where they are many."""
    tabel = dokumen.ketentuan.nomenklatur
    official = [(s, row) for s in dokumen.simpul if (row := entri(s, tabel)) and row.indikator]
    found = []
    for simpul, row in official:
        named = [i for i in simpul.indikator if i.nama]
        if named and not any(_is_official(i.nama, row.indikator) for i in named):
            found.append(Lain(simpul, named[0], row))
    if len(found) <= _ONE_BY_ONE:
        yield from (_finding(one, f"indikator resmi sub kegiatan ini {kutip(one.resmi.indikator)}.") for one in found)
        return
    example = f"misalnya {kutip(found[0].resmi.indikator)} untuk {found[0].resmi.kode}"
    yield _finding(
        found[0],
        f"{len(found)} dari {len(official)} sub kegiatan tidak memakai indikator resmi, {example}.",
        *(one.indikator for one in found[1:]),
    )


def _is_official(nama: str, resmi: str) -> bool:
    mine, official = normalise(nama), normalise(resmi)
    return official in mine or mine in official or alike(nama, resmi) >= _SAME


def _finding(one: Lain, message: str, *others: Indikator) -> Finding:
    return temuan(
        one.indikator.at,
        "indikator",
        message=f"Periksa: {message}",
        value=one.indikator.nama,
        expected=one.resmi.indikator,
        related=tuple(i.at.sel("indikator") for i in others),
        fix="pakai indikator resminya; ukuran tambahan ditulis sebagai indikator kedua",
    )
