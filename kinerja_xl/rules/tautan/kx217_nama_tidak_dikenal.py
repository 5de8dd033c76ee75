"""Nama program, kegiatan, atau sub kegiatan tidak ada dalam nomenklatur.

Simpul tanpa Kode nomenklatur dicari menurut namanya. Nama yang tidak ditemukan, hampir sama dengan nama resmi, atau
bersumber dari nomenklatur pemerintah kota untuk kecamatan di kabupaten dilaporkan untuk diperiksa.

Mengapa: Program dan kegiatan di luar nomenklatur tidak dapat dianggarkan.

Contoh: Program Penyelenggaran Kegiatan Pemerintahan dan Pelayanan Publik (nama resminya Program Penyelenggaraan
Pemerintahan dan Pelayanan Publik).

Jalan keluar: Tulis nama resminya dan isi Kode nomenklatur.

Yang tidak terlihat: Nama kantor selain kecamatan, dan nama resmi yang bukan milik kegiatan induknya.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.tautan.resmi import TINGKAT, dimaksud, kecamatan, menurut_nama
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_FOR_CITIES = regex(r"\bpemerintah kota\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node without a code whose name is not an official one."""
    if not kecamatan(dokumen):
        return
    tabel = dokumen.ketentuan.nomenklatur
    regency = normalise(dokumen.identitas.kabupaten).startswith("kabupaten")
    for simpul in dokumen.simpul:
        name = simpul.nomenklatur
        if simpul.jenjang not in TINGKAT.values() or simpul.kode_nomenklatur or not name:
            continue
        for_cities = regency and bool(_FOR_CITIES.search(normalise(name)))
        if normalise(name) in menurut_nama(tabel) and not for_cities:
            continue
        row = dimaksud(name, simpul.jenjang, tabel)
        official = f"nama resminya {kutip(row.nama)} ({row.kode})" if row else "tidak ada dalam nomenklatur kecamatan"
        if for_cities:
            official = f"disebut untuk pemerintah kota, padahal kantor ini di {dokumen.identitas.kabupaten}; {official}"
        yield temuan(
            simpul.at,
            "nomenklatur",
            message=f"Periksa: {kutip(name)} {official}." if for_cities or not row else f"Periksa nama: {official}.",
            value=name,
            expected=row.nama if row else "nama dalam nomenklatur",
            fix=f"tulis nama resminya dan isi Kode nomenklatur {row.kode}"
            if row
            else "cocokkan dengan nomenklatur dan DPA",
        )
