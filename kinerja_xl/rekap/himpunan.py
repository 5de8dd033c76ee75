"""Which documents of an office are held against each other: what counts, and of a year's measurements the last one."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kinerja_xl.banding.pihak import URUTAN_JENIS
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.terima.pilah import Alamat, Terpilah

_ORDER = {str(dokumen): n for n, dokumen in enumerate(DokumenKiriman)}


def urutan_dokumen(dokumen: str) -> int:
    """Return the place of a document among those that an office sends in a year; what has no name comes last."""
    return _ORDER.get(dokumen, len(_ORDER))


def himpunan_banding(terpilah: Terpilah) -> Mapping[str, tuple[str, ...]]:
    """Return for each office the contents that are compared; offices with fewer than two are left out.

    A measurement holds the quarters before it, so only the last one of a year is compared.
    """
    found: dict[str, list[str]] = defaultdict(list)
    last: dict[tuple[str, int], Alamat] = {}
    for address, lineage in terpilah.silsilah.items():
        if lineage.resmi is None:
            continue
        kind = terpilah.isi[lineage.resmi.sidik].fakta.jenis
        if kind == PENGUKURAN.kunci:
            year = address[:2]
            if year not in last or urutan_dokumen(address[2]) > urutan_dokumen(last[year][2]):
                last[year] = address
        elif kind in URUTAN_JENIS:
            found[address[0]].append(lineage.resmi.sidik)
    for address in last.values():
        resmi = terpilah.silsilah[address].resmi
        assert resmi is not None, "only what counts was taken"
        found[address[0]].append(resmi.sidik)
    return {kode: tuple(sorted(own)) for kode, own in found.items() if len(own) > 1}


def nama_himpunan(isi: Iterable[tuple[str, str]]) -> str:
    """Return the name of a set of contents, each with what it is judged by: other contents, another name."""
    return hashlib.sha256(repr(sorted(isi)).encode()).hexdigest()
