"""Satuan tidak sama dengan satuan resmi.

Periksa indikator sub kegiatan yang memakai indikator nomenklatur, tetapi tidak memakai satuannya. Satuan yang
bertentangan dengan benda yang dihitung dilaporkan oleh kaidah satuan (KX318 dan seterusnya). Satuan yang sama pada
beberapa baris, dan semua singkatan (Dok, Lap), adalah satu temuan dengan sel terkait.

Mengapa: Target dengan satuan lain tidak dapat dicocokkan dengan DPA dan SIPD.

Contoh: Jumlah Laporan Keuangan Bulanan/Triwulanan/Semesteran bersatuan Dokumen, satuan resminya Laporan.

Jalan keluar: Pakai satuan resminya.

Yang tidak terlihat: Satuan indikator kegiatan dan program, dan indikator yang bunyinya jauh dari indikator resmi.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.regulations.nomenklatur import Nomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.indikator.satuan import bentrok
from kinerja_xl.rules.tautan.resmi import entri, lebih_ringan, versi_lain
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.text.ukuran import singkatan_satuan

SEVERITY = Severity.INFO

_ABBREVIATED = ("", "")
_OFFICIAL = 80.0  # the indicator is the official one though words were added; another indicator may have its own unit


class _Baris(NamedTuple):
    simpul: Simpul
    indikator: Indikator
    resmi: Nomenklatur


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each way of missing the official unit, at its first row: one for all abbreviations."""
    groups: dict[tuple[str, str], list[_Baris]] = {}
    for found in _rows(dokumen):
        own, official = normalise(found.indikator.satuan), normalise(found.resmi.satuan)
        groups.setdefault(_ABBREVIATED if singkatan_satuan(own, official) else (own, official), []).append(found)
    versi = versi_lain(dokumen)
    for kind, rows in groups.items():
        (simpul, indikator, row), more = rows[0], rows[1:]
        where = f"sub kegiatan {row.kode}" if not more else f"{len(rows)} sub kegiatan, misalnya {row.kode}"
        said = "singkatan satuan resmi" if kind is _ABBREVIATED else "bukan satuan resmi"
        yield lebih_ringan(
            temuan(
                indikator.at,
                "satuan",
                message=f"Periksa: satuan {indikator.satuan} {said} {row.satuan} untuk {where}.",
                value=indikator.satuan,
                expected=row.satuan,
                related=tuple(b.indikator.at.sel("satuan") for b in more) or (simpul.at.sel("kode_nomenklatur"),),
                fix=f"tulis {row.satuan}" if not more or kind is not _ABBREVIATED else "tulis satuan resminya lengkap",
            ),
            versi,
        )


def _rows(dokumen: Dokumen) -> Iterator[_Baris]:
    """Yield the official indicators that have another unit than their own."""
    tabel = dokumen.ketentuan.nomenklatur
    for simpul in dokumen.simpul:
        row = entri(simpul, tabel)
        if row is None or not row.indikator:
            continue
        for indikator in simpul.indikator:
            same = not indikator.satuan or normalise(indikator.satuan) == normalise(row.satuan)
            if not same and alike(indikator.nama, row.indikator) >= _OFFICIAL and not bentrok(indikator):
                yield _Baris(simpul, indikator, row)
