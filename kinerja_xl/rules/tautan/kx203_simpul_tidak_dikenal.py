"""Kode simpul pada lembar Anggaran tidak dikenal.

Setiap Kode pada lembar Anggaran harus ada pada lembar Kinerja.

Mengapa: Pagu yang tidak terhubung ke simpul tidak ikut dalam perjanjian siapa pun dan tidak ikut dijumlahkan.

Contoh: Anggaran memuat kode 2.9, sedangkan pohon kinerja hanya sampai 2.8.

Jalan keluar: Perbaiki kodenya, atau tambahkan simpulnya pada lembar Kinerja.

Yang tidak terlihat: Kode yang dikenal tetapi pagunya milik simpul lain (KX402 dan KX411 melihat sebagiannya).
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.kunci_serupa import kunci_yang_dimaksud
from kinerja_xl.text.similar import Guesses

SEVERITY = Severity.ERROR
JENIS = ("iku", "iki", "pk", "cascading", "pengukuran")


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each budget row whose node does not exist."""
    if "kinerja" not in dokumen.lembar:
        yield Skipped("KX203", "lembar Kinerja tidak ditemukan")
        return
    known = dokumen.simpul_menurut_kode
    guesses = Guesses(known, cutoff=80)
    for baris in dokumen.anggaran:
        if baris.kode in known:
            continue
        guess = guesses(baris.kode)
        yield temuan(
            baris.at,
            "kode",
            message=f"Kode {baris.kode} tidak ada pada lembar Kinerja." + (f" Maksudnya {guess}?" if guess else ""),
            value=baris.kode,
            expected="kode simpul yang ada",
            fix="Perbaiki kodenya, atau tambahkan simpulnya pada lembar Kinerja.",
        )


fix = kunci_yang_dimaksud
