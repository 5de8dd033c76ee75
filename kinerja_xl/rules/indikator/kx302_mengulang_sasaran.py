"""Indikator mengulang kalimat sasarannya.

Sasaran menyebut keadaan yang ingin dicapai, indikator menyebut angka yang membuktikannya. Keduanya tidak boleh sama.

Mengapa: Indikator yang sama dengan sasaran tidak mengukur apa-apa.

Contoh: Sasaran dan indikatornya sama-sama berbunyi Tersedianya Barang Cetakan dan Penggandaan.

Jalan keluar: Tulis ukurannya pada kolom Indikator, misalnya Jumlah paket barang cetakan yang disediakan.

Yang tidak terlihat: Indikator yang mengulang sasarannya dengan kata lain, dan pengulangan yang diawali kata ukur.

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
    """Yield one finding for each indicator that is its objective over again."""
    for baris, found in semua_bentuk(dokumen):
        if found is None or found.cacat is not Cacat.MENGULANG_SASARAN:
            continue
        row = baris_resmi(baris.simpul.kode_nomenklatur, baris.simpul.nomenklatur, baris.tabel)
        official = row.indikator if row else ""
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"Indikator {kutip(baris.indikator.nama)} mengulang kalimat sasarannya.",
            value=baris.indikator.nama,
            expected=official or "ukuran yang membuktikan sasaran",
            related=(baris.sasaran.at.sel("sasaran"),),
            fix=f"tulis ukurannya, misalnya {kutip(official)}" if official else "tulis ukuran yang membuktikan sasaran",
        )
