"""Kode kantor tidak dikenal.

Dispensasi harus menyebut kode kantor yang ada pada lembar Kantor.

Mengapa: Dispensasi untuk kantor yang tidak dikenal tidak menunda tenggat siapa pun, sehingga kantornya tetap ditagih.

Contoh: Kode kantor berisi Kalaena, sedangkan pada lembar Kantor kodenya KEC-KALAENA.

Jalan keluar: Pilih dari daftar, atau tambahkan kantornya pada lembar Kantor.

Yang tidak terlihat: kode yang ada tetapi milik kantor lain.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.kunci_serupa import kunci_yang_dimaksud
from kinerja_xl.text.similar import Guesses

SEVERITY = Severity.ERROR
JENIS = ("kabupaten",)


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each dispensation of an office that is not in the register."""
    if "kantor" not in dokumen.lembar:
        yield Skipped("KX226", "lembar Kantor tidak ditemukan")
        return
    known = {kantor.kode: None for kantor in dokumen.kantor}
    all_codes = ", ".join(known)
    guesses = Guesses(known)
    for satu in dokumen.dispensasi:
        if satu.kode_kantor in known:
            continue
        guess = guesses(satu.kode_kantor)
        yield temuan(
            satu.at,
            "kode_kantor",
            message=f"Kode kantor '{satu.kode_kantor}' tidak ada pada lembar Kantor."
            + (f" Maksudnya {guess}?" if guess else ""),
            value=satu.kode_kantor,
            expected=all_codes,
            fix=f"Tulis {guess}." if guess else "Pilih dari daftar, atau tambahkan kantornya pada lembar Kantor.",
        )


fix = kunci_yang_dimaksud
