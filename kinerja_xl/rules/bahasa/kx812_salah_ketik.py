"""Kata salah ketik.

Kata yang tidak dikenal dan hanya satu huruf berbeda dari kata yang lazim dalam dokumen kinerja: hurufnya tertukar,
berganda, hilang, bertambah, atau berganti. Semua kolom teks di semua lembar dibaca; satu temuan untuk satu kata. Bila
huruf yang bertambah atau berganti dapat juga membentuk nama atau istilah daerah, dan bila dua huruf salah dalam kata
dua belas huruf atau lebih, temuannya hanya untuk diperiksa.

Yang tidak terlihat: salah ketik yang membentuk kata lain (pengaduan, pengadaan), dua huruf salah dalam kata yang lebih
pendek, kata yang lebih pendek dari enam huruf, dan kata yang tidak termasuk kosakata dokumen kinerja. Nama pada lembar
Identitas dan Pejabat, nama di belakang Kecamatan, Desa, dan sejenisnya, kata dalam nomenklatur, dan judul peraturan
tidak diperiksa.

Mengapa: Salah ketik pada dokumen yang ditandatangani menandakan dokumen belum dibaca ulang, dan katanya tidak
ditemukan oleh pencarian.

Contoh: Jumlah Dokumen Perencanaan Peragkat Daerah.

Jalan keluar: Perbaiki ejaannya; biarkan bila memang nama atau istilah daerah.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.salah_ketik import kata_salah

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each mistyped word, at its first cell."""
    for kata in kata_salah(dokumen):
        first, *others = kata.tempat
        more = f" (pada {len(kata.tempat)} sel)" if others else ""
        said = "salah ketik" if kata.hampir_pasti else "tampaknya salah ketik"
        yield temuan(
            *first.tempat,
            severity=None if kata.hampir_pasti else Severity.INFO,
            message=f"{'' if kata.hampir_pasti else 'Periksa: '}'{kata.tulisan}'{more} {said}. "
            f"Maksudnya '{kata.benar}'?",
            value=kata.tulisan,
            expected=kata.benar,
            related=tuple(teks.sel for teks in others),
            fix=f"tulis '{kata.benar}'; biarkan bila memang nama atau istilah daerah",
        )
