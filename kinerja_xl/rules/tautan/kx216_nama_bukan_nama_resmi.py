"""Nama tidak sama dengan nama resmi kodenya.

Nomenklatur program, kegiatan, dan sub kegiatan ditulis persis seperti nama resmi kodenya, termasuk ejaannya. Nama
yang hampir sama hanya dilaporkan untuk diperiksa; nama yang jauh berbeda berarti kodenya atau namanya keliru.

Mengapa: Nama yang diubah tidak dapat dicocokkan dengan SIPD dan DPA.

Contoh: Kode 7.01.01.2.06.0005 bernama Penyediaan Barang Cetak, nama resminya Penyediaan Barang Cetakan dan
Penggandaan.

Jalan keluar: Tulis nama resminya, atau perbaiki kodenya.

Yang tidak terlihat: Simpul tanpa Kode nomenklatur (KX217), dan kode serta nama yang cocok tetapi bukan yang
dianggarkan.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import SERUPA, entri, lebih_ringan, menurut_nama, tanpa_kurung, versi_lain
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose name is not the official one of its code."""
    tabel, versi = dokumen.ketentuan.nomenklatur, versi_lain(dokumen)
    names = menurut_nama(tabel)
    for simpul in dokumen.simpul:
        row = entri(simpul, tabel)
        if row is None or not simpul.nomenklatur or tanpa_kurung(simpul.nomenklatur) == tanpa_kurung(row.nama):
            continue
        owner = next((r for r in names.get(normalise(simpul.nomenklatur), ()) if r.kode != row.kode), None)
        near = owner is None and alike(simpul.nomenklatur, row.nama) >= SERUPA
        message = f"nama resmi kode {row.kode} adalah '{row.nama}'."
        if owner is not None:
            message = f"nama ini milik kode {owner.kode}, sedangkan {message}"
        yield lebih_ringan(
            temuan(
                simpul.at,
                "nomenklatur",
                severity=Severity.INFO if near else None,
                message=f"Periksa ejaan: {message}" if near else message[0].upper() + message[1:],
                value=simpul.nomenklatur,
                expected=row.nama,
                related=(simpul.at.sel("kode_nomenklatur"),),
                fix="tulis nama resminya, atau perbaiki kodenya",
            ),
            versi,
        )
