"""Kode indikator tidak dikenal.

Kode indikator pada lembar Rencana Aksi, Data Ukur, Riwayat, dan Analisis harus ada pada lembar Kinerja.

Mengapa: Aksi, angka, dan analisis yang tidak terhubung ke indikator tidak ikut dihitung dan tidak tercetak.

Contoh: Rencana aksi memuat IK-060, sedangkan indikatornya hanya 52.

Jalan keluar: Jalankan kinerja-xl isi agar setiap indikator mempunyai kode, lalu pilih kodenya dari daftar.

Yang tidak terlihat: Kode yang dikenal tetapi datanya milik indikator lain.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Aksi, Analisis, DataUkur, Dokumen, Riwayat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.kunci_serupa import kunci_yang_dimaksud
from kinerja_xl.text.similar import Guesses

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each row whose indicator code does not exist."""
    rows: list[Aksi | DataUkur | Riwayat | Analisis] = [*dokumen.rencana_aksi, *dokumen.data_ukur]
    rows += [*dokumen.riwayat, *dokumen.analisis]
    if not rows:
        return
    known = {i.kode: None for s in dokumen.simpul for i in s.indikator if i.kode}  # in order: the guess must not vary
    if not known:
        told = "kolom Kode indikator pada lembar Kinerja masih kosong; jalankan kinerja-xl isi lebih dahulu"
        yield Skipped("KX204", told)
        return
    guesses = Guesses(known, cutoff=80)
    for row in rows:
        if row.kode_indikator in known:
            continue
        guess = guesses(row.kode_indikator)
        yield temuan(
            row.at,
            "kode_indikator",
            message=f"Kode indikator {row.kode_indikator} tidak ada pada lembar Kinerja."
            + (f" Maksudnya {guess}?" if guess else ""),
            value=row.kode_indikator,
            expected="kode indikator yang ada",
            fix="Pilih kodenya dari daftar.",
        )


fix = kunci_yang_dimaksud
