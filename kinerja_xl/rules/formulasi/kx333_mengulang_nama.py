"""Rumus hanya mengulang nama indikator.

Rumus harus menunjukkan apa yang dihitung dan bagaimana. Untuk indikator Jumlah, yang rumusnya memang sederhana,
kaidah ini hanya memberi satu info untuk seluruh dokumen. Indeks kepuasan masyarakat diperiksa oleh KX342.

Mengapa: Rumus yang sama dengan namanya tidak menjelaskan cara mengukur, sehingga hasilnya tidak dapat diuji ulang.

Contoh: Tertib administrasi keuangan = Tertib administrasi keuangan.

Jalan keluar: Tulis apa yang dihitung, dari data apa, dan pembaginya bila persentase.

Yang tidak terlihat: Rumus yang mengulang nama dengan sinonim atau dengan tambahan kata yang tidak menerangkan apa pun.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, ikm, mengulang
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula that says nothing, and one for all the simple counts."""
    counts: list[BarisRumus] = []
    for found in berumus(dokumen):
        baris, rumus = found
        if ikm(baris.indikator.nama) or not mengulang(found):
            continue
        if kelas_indikator(baris.indikator.nama) is Kelas.JUMLAH:
            counts.append(found)
            continue
        yield temuan(
            *found.tempat,
            message=f"Rumus hanya mengulang nama indikator {kutip(baris.indikator.nama)}.",
            value=rumus.teks,
            expected="cara menghitung",
            related=(baris.indikator.at.sel("indikator"),),
            fix="tulis apa yang dihitung, dari data apa, dan pembaginya bila persentase",
        )
    if counts:
        baris, rumus = counts[0]
        many = f"Pada {len(counts)} baris rumus" if len(counts) > 1 else "Rumus"
        yield temuan(
            *counts[0].tempat,
            message=f"{many} hanya mengulang nama indikator, misalnya {kutip(rumus.teks)}.",
            value=rumus.teks,
            expected="cara menghitung",
            related=tuple(found.sel for found in counts[1:]),
            fix="tulis apa yang dihitung sebagai satu, dan dari data apa",
            severity=Severity.INFO,
        )
