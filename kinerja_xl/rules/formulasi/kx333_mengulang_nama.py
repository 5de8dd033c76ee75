"""Rumus hanya mengulang nama indikator.

Rumus harus menunjukkan apa yang dihitung dan bagaimana. Untuk indikator Jumlah, yang rumusnya memang sederhana,
kaidah ini hanya memberi satu info untuk seluruh dokumen. Indeks kepuasan masyarakat diperiksa oleh KX342.

Mengapa: Rumus yang sama dengan namanya tidak menjelaskan cara mengukur, sehingga hasilnya tidak dapat diuji ulang.

Contoh: Tertib administrasi keuangan = Tertib administrasi keuangan.

Jalan keluar: Tulis apa yang dihitung, dari data apa, dan pembaginya bila persentase.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus import BarisRumus, berumus, ikm, tanpa_tempat
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING

_ACRONYM = re.compile(r"\(\s*\w+\s*\)")


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


def mengulang(found: BarisRumus) -> bool:
    """True when a formula is the indicator's name over again, save for the place it names."""
    rumus, nama = found.rumus, found.baris.indikator.nama
    if rumus.penyebut or rumus.faktor:
        return False
    said = normalise(rumus.teks)
    if said in {normalise(nama), normalise(_ACRONYM.sub("", nama))}:
        return True
    return tanpa_tempat(rumus.teks) == tanpa_tempat(nama)
