"""Persentase tanpa pengali 100%.

Rumus persentase harus memuat pengali 100%. Pecahan tanpa pengali juga disebut bila satuannya kosong, karena
hasilnya tidak diketahui skalanya. Rumus pada dua baris tanpa tanda bagi disebut oleh KX347.

Mengapa: Pecahan tanpa pengali menghasilkan 0,85, bukan 85; realisasi dan target lalu berbeda skala.

Contoh: Jumlah warga yang hadir / jumlah warga yang diundang, dengan target 70 tanpa satuan.

Jalan keluar: Tambahkan x 100%, atau isi Satuan dengan satuan rasionya.

Yang tidak terlihat: Persentase tanpa pengali yang rumusnya berupa kalimat tanpa pecahan, dan pengali yang salah (x 10,
x 1000).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus, ikm, indikator_persen
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING

_HUNDRED = regex(r"\b100(?:[.,]0+)?\b|%")
_NOT_PERCENT = {Kelas.RASIO, Kelas.NILAI, Kelas.RATA_RATA, Kelas.JUMLAH}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each fraction whose scale nobody can tell."""
    for found in berumus(dokumen):
        baris, rumus = found
        indikator = baris.indikator
        if not rumus.penyebut or rumus.faktor or ikm(indikator.nama) or _HUNDRED.search(rumus.teks):
            continue
        unclear = not indikator.satuan and kelas_indikator(indikator.nama) not in _NOT_PERCENT
        if not indikator_persen(indikator) and not unclear:
            continue
        if indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:  # a mean of percentages is one already
            continue
        yield temuan(
            *found.tempat,
            message=f"Rumus {kutip(indikator.nama)} membagi tanpa x 100%"
            + (", dan satuannya kosong." if not indikator.satuan else "."),
            value=rumus.teks,
            expected="pembilang / penyebut x 100%",
            related=(indikator.at.sel("satuan"),),
            fix="tambahkan x 100%, atau isi Satuan dengan satuan rasionya",
        )
