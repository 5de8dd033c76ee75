"""Satu nama dipakai pada dua jenjang.

Nama program, kegiatan, dan sub kegiatan tidak boleh sama dengan nama pada jenjang lain. Nama resmi pada jenjang yang
keliru dilaporkan KX218.

Mengapa: Anggaran dan kinerja yang bernama sama pada dua jenjang tidak dapat dibedakan.

Contoh: Kegiatan 3.1 dan sub kegiatan 3.1.1 bernama sama.

Jalan keluar: Tulis nama masing-masing menurut nomenklatur.

Yang tidak terlihat: Nama yang sama pada jenjang sasaran, nama yang hanya hampir sama, dan nama yang sama pada kegiatan
dan sub kegiatannya yang masing-masing berkode nomenklatur.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import TINGKAT, menurut_nama
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later node with the name of an earlier node of another level."""
    official = menurut_nama(dokumen.ketentuan.nomenklatur)
    first: dict[str, Simpul] = {}
    for simpul in dokumen.simpul:
        name = normalise(simpul.nomenklatur)
        if simpul.jenjang not in TINGKAT.values() or not name or name in official:
            continue
        earlier = first.setdefault(name, simpul)
        if earlier.jenjang == simpul.jenjang or _named_so(earlier, simpul):
            continue
        yield temuan(
            simpul.at,
            "nomenklatur",
            message=f"Nama {simpul.jenjang.lower()} {simpul.kode} sama dengan {earlier.jenjang.lower()} "
            f"{earlier.kode}.",
            value=simpul.nomenklatur,
            expected="nama yang berbeda",
            related=(earlier.at.sel("nomenklatur"),),
            fix="tulis nama masing-masing menurut nomenklatur",
        )


def _named_so(earlier: Simpul, simpul: Simpul) -> bool:
    """True where each has a code of its own, one below the other: decrees name some sub kegiatan as their kegiatan."""
    above = earlier.kode_nomenklatur
    return bool(above) and simpul.kode_nomenklatur.startswith(f"{above}.")
