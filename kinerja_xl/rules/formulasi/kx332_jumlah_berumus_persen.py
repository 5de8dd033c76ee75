"""Jumlah dengan rumus persentase.

Indikator yang namanya Jumlah harus dihitung sebagai banyaknya sesuatu. Rumus capaian (realisasi dibagi target) tidak
disebut di sini, karena kaidah KX343 menyebutnya.

Mengapa: Nama menjanjikan banyaknya, rumusnya menghasilkan persen; target dan realisasinya tidak dapat dibandingkan.

Contoh: Jumlah kegiatan entri data Musrenbang = undangan yang hadir / undangan x 100%.

Jalan keluar: Tulis rumus yang menghitung banyaknya, atau ganti nama indikatornya menjadi Persentase.

Yang tidak terlihat: Jumlah yang dihitung dengan rata-rata atau rasio, dan rumus persen tanpa pengali pada Cara hitung
yang kosong.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, resmi
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each count that is computed as a percentage."""
    for baris, rumus in berumus(dokumen):
        indikator = baris.indikator
        if kelas_indikator(indikator.nama) is not Kelas.JUMLAH or not rumus.penyebut or rumus.capaian:
            continue
        if not rumus.faktor and indikator.cara_hitung is not CaraHitung.PERSENTASE:
            continue
        yield temuan(
            indikator.at,
            rumus.kunci,
            message=f"{kutip(indikator.nama)} menghitung jumlah, sedangkan rumusnya menghasilkan persen.",
            value=rumus.teks,
            expected="rumus yang menghitung banyaknya",
            related=(indikator.at.sel("indikator"),),
            fix="tulis rumus yang menghitung banyaknya"
            + ("" if resmi(baris) else ", atau ganti nama indikatornya menjadi Persentase"),
        )
