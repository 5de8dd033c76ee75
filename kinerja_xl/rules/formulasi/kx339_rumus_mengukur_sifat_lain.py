"""Rumus mengukur sifat lain.

Periksa rumus yang menghitung benda yang sama, tetapi dengan syarat lain daripada yang disebut nama indikatornya: nama
menyebut yang dibina, rumus menghitung yang administrasinya baik. Rumus tersalin disebut oleh KX336,
dan syarat yang dijelaskan pada Definisi operasional tidak disebut. Sifat yang perlu dirinci (aktif, tertib, mandiri)
boleh dihitung dengan ukurannya (sedikitnya dua kali sebulan).

Mengapa: Banyaknya yang dibina bukan banyaknya yang baik; sasaran dapat tercapai tanpa indikatornya.

Contoh: Jumlah peralatan yang dipelihara = Jumlah peralatan dalam kondisi baik.

Jalan keluar: Samakan syarat pada nama dan rumus, atau jelaskan hubungannya pada Definisi operasional.

Yang tidak terlihat: Syarat yang berbeda bila kata-katanya sinonim dalam daftar, dan syarat yang tidak didahului 'yang'
atau 'dengan'.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.hal_dihitung import Beda, meleset
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula with another condition than its indicator."""
    for found in berumus(dokumen):
        miss = meleset(found)
        if miss is None or miss.beda is not Beda.SIFAT_LAIN:
            continue
        indikator = found.baris.indikator
        yield temuan(
            *found.tempat,
            message=f"Periksa rumusnya: indikator mensyaratkan {kutip(miss.nama)}, rumusnya {kutip(miss.rumus)}.",
            value=miss.rumus,
            expected=miss.nama,
            related=(indikator.at.sel("indikator"),),
            fix="samakan syarat pada nama dan rumus, atau jelaskan hubungannya pada definisi",
        )
