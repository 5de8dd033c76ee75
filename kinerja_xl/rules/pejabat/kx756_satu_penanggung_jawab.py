"""Satu penanggung jawab untuk semua simpul.

Periksa pohon dengan program dan kegiatan yang semua simpulnya dipegang satu pejabat, padahal lembar Pejabat memuat
sedikitnya tiga pejabat struktural di bawahnya.

Mengapa: Kinerja diturunkan sampai kepada yang mengerjakannya; satu nama untuk semuanya berarti tidak diturunkan.

Contoh: Camat memegang sasaran, kelima program, dan kesepuluh kegiatannya.

Jalan keluar: Isi penanggung jawab setiap program, kegiatan, dan sub kegiatan.

Yang tidak terlihat: Penanggung jawab yang beragam tetapi keliru (KX715, KX751).

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pejabat.garis_atasan import semua_atasan
from kinerja_xl.text.jabatan import STRUKTURAL, jenis_jabatan

SEVERITY = Severity.INFO
BETA = True

_NODES, _OFFICIALS = 5, 3


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding where a tree of several levels has one holder only."""
    held = [s for s in dokumen.simpul if s.penanggung_jawab]
    works = [s for s in held if s.jenjang.nomenklatur]
    if len(works) < _NODES or len({s.penanggung_jawab for s in held}) != 1:
        return
    holder = held[0].penanggung_jawab
    above = semua_atasan(dokumen)
    below = [p for p in dokumen.pejabat if holder in above.get(p.kode, ()) and jenis_jabatan(p.jabatan) in STRUKTURAL]
    if len(below) < _OFFICIALS:
        return
    yield temuan(
        works[0].at,
        "penanggung_jawab",
        message=f"Periksa: semua {len(held)} simpul dipegang {holder}, padahal ada {len(below)} pejabat di bawahnya.",
        value=holder,
        expected="pejabat yang mengerjakannya",
        related=tuple(p.at.sel("kode") for p in below),
        fix="isi penanggung jawab setiap program, kegiatan, dan sub kegiatan",
    )
