"""Simpul induk tidak dikenal.

Setiap simpul selain simpul teratas harus mempunyai induk yang tertulis pada lembar Kinerja. Induk dibaca dari kodenya
(1.1.2 berinduk 1.1), kecuali kolom Induk diisi.

Mengapa: Simpul yang terputus dari pohonnya tidak jelas menunjang sasaran mana, dan pagunya tidak dapat dijumlahkan.

Contoh: Ada simpul 1.2.1, tetapi tidak ada simpul 1.2.

Jalan keluar: Perbaiki kodenya, tambahkan baris induknya, atau isi kolom Induk.

Yang tidak terlihat: Induk yang ada tetapi bukan induk yang benar menurut isinya.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.kunci_serupa import kunci_yang_dimaksud
from kinerja_xl.text.similar import Guesses

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose parent does not exist."""
    known = dokumen.simpul_menurut_kode
    guesses = Guesses(known, cutoff=80)
    for simpul, induk in ((s, kode) for s in dokumen.simpul for kode in s.semua_induk if kode not in known):
        written = bool(simpul.tulisan.get("induk"))
        guess = guesses(induk) if written else None
        yield temuan(
            simpul.at,
            "induk" if written else "kode",
            message=f"Simpul {simpul.kode} berinduk {induk}, tetapi simpul {induk} tidak ada."
            + (f" Maksudnya {guess}?" if guess else ""),
            value=induk,
            expected="kode simpul yang ada",
            fix=f"Tambahkan baris simpul {induk}, perbaiki kodenya, atau isi kolom Induk.",
        )


fix = kunci_yang_dimaksud
