"""Nama kegiatan dipakai sebagai indikator.

Nama acara, kegiatan, atau cara mengambil data bukan indikator; begitu pula nama sub kegiatan yang disalin ke kolom
Indikator.

Mengapa: Kegiatan hanya dapat terlaksana atau tidak; yang diukur adalah hasilnya.

Contoh: Pasar murah

Jalan keluar: Tulis ukurannya, misalnya Jumlah warga yang berbelanja di pasar murah.

Yang tidak terlihat: Nama kegiatan yang diawali kata ukur, dan acara yang tidak dikenali dari kata pertamanya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import baris_resmi, kutip
from kinerja_xl.rules.indikator.cacat_bentuk import Cacat, semua_bentuk

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator that is the name of an event, a method or its own sub kegiatan."""
    for baris, found in semua_bentuk(dokumen):
        if found is None or found.cacat is not Cacat.NAMA_KEGIATAN:
            continue
        row = baris_resmi(baris.simpul.kode_nomenklatur, baris.simpul.nomenklatur, baris.tabel)
        official = row.indikator if row else ""
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"{kutip(baris.indikator.nama)} bukan indikator: {found.sebab}.",
            value=baris.indikator.nama,
            expected=official or "ukuran hasil kegiatan",
            fix=f"tulis ukurannya, misalnya {kutip(official)}" if official else "tulis ukuran hasil kegiatan itu",
        )
