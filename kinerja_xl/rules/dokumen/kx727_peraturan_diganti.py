"""Peraturan yang dikutip sudah diganti.

Peraturan yang sudah diganti sebelum tanggal dokumen tidak lagi menjadi dasar hukum. Daftarnya terbatas pada peraturan
yang sering masih dikutip kecamatan.

Mengapa: Dasar hukum yang tidak berlaku melemahkan keputusan dan langsung terlihat oleh evaluator.

Contoh: Keputusan tahun 2023 mengutip Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah.

Jalan keluar: Kutip penggantinya.

Yang tidak terlihat: Peraturan di luar daftarnya, peraturan daerah yang sudah diganti, dan pasal yang dicabut sebagian.

Dasar: UU 12/2011
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.produk_hukum import DIGANTI
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import semua_kutipan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.WARNING

_BASIS = frozenset({Bagian.MENGINGAT, Bagian.MEMPERHATIKAN})
_TABLE = {(p.jenis, p.nomor, p.tahun): p for p in DIGANTI}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each citation of the basis that was replaced before the decree."""
    identitas = dokumen.identitas
    dated = identitas.tanggal_sk or (dt.date(identitas.tahun, 1, 1) if identitas.tahun else None)
    if dated is None:
        return
    for satu in semua_kutipan(dokumen):
        new = _TABLE.get((satu.jenis, satu.angka or 0, satu.tahun or 0))
        if new is None or dated < new.sejak or satu.butir.bagian not in _BASIS:
            continue
        yield temuan(
            satu.butir.at,
            "teks",
            severity=None if new.pasti else Severity.INFO,
            message=("" if new.pasti else "Periksa: ") + f"{satu.singkat} sudah diganti {new.oleh}.",
            value=satu.singkat,
            expected=new.oleh,
            fix="kutip penggantinya",
        )
