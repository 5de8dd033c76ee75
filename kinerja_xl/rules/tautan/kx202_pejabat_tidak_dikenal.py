"""Kode jabatan tidak dikenal.

Kolom Penanggung jawab dan Atasan harus berisi kode jabatan yang ada pada lembar Pejabat.

Mengapa: Simpul tanpa pejabat yang dikenal tidak masuk ke perjanjian kinerja siapa pun.

Contoh: Penanggung jawab berisi Kasi Pelum, sedangkan kodenya KasiPelUm.

Jalan keluar: Pilih dari daftar, atau tambahkan jabatannya pada lembar Pejabat.

Yang tidak terlihat: Kode yang dikenal tetapi milik pejabat yang salah (KX715 melihat sebagiannya).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.kunci_serupa import kunci_yang_dimaksud
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import Guesses

SEVERITY = Severity.ERROR
JENIS = ("iku", "iki", "pk", "cascading", "pengukuran")


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each written official code that the sheet Pejabat does not have."""
    if "pejabat" not in dokumen.lembar:
        yield Skipped("KX202", "lembar Pejabat tidak ditemukan")
        return
    known = dokumen.pejabat_menurut_kode
    folded = {_folded(kode): kode for kode in reversed(tuple(known))}
    guesses, all_codes = Guesses(known), ", ".join(known)
    for at, kunci, kode in _written(dokumen):
        if kode in known:
            continue
        guess = folded.get(_folded(kode)) or guesses(kode)
        yield temuan(
            at,
            kunci,
            message=f"{at.judul(kunci)} '{kode}' tidak ada pada lembar Pejabat."
            + (f" Maksudnya {guess}?" if guess else ""),
            value=kode,
            expected=all_codes,
            fix=f"Tulis {guess}." if guess else "Pilih dari daftar, atau tambahkan jabatannya pada lembar Pejabat.",
        )


def _folded(kode: str) -> str:
    return kunci_kode(kode).replace(" ", "")


def _written(dokumen: Dokumen) -> Iterator[tuple[Asal, str, str]]:
    """Yield (record, column key, code) of every place that names an official."""
    for pejabat in dokumen.pejabat:
        if pejabat.atasan:
            yield pejabat.at, "atasan", pejabat.atasan
    for simpul in dokumen.simpul:
        for kode, asal in simpul.tulisan.get("penanggung_jawab", ()):
            yield asal, "penanggung_jawab", kode
    for aksi in dokumen.rencana_aksi:
        if aksi.penanggung_jawab:
            yield aksi.at, "penanggung_jawab", aksi.penanggung_jawab


fix = kunci_yang_dimaksud
