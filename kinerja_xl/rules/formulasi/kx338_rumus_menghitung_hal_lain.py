"""Rumus menghitung hal lain.

Periksa rumus yang tidak memuat satu pun kata dari nama indikatornya, atau yang menghitung jenis benda lain: nama
menyebut dokumen, rumus menghitung rapat. Rumus yang tersalin dari indikator lain disebut oleh KX336.

Mengapa: Rumus yang menghitung hal lain mengukur kinerja yang lain.

Contoh: Jumlah dokumen evaluasi yang disusun = Jumlah rapat yang dilaksanakan.

Jalan keluar: Tulis rumus yang menghitung hal yang disebut indikator, atau jelaskan hubungannya pada Definisi
operasional.

Yang tidak terlihat: Rumus yang menghitung hal lain tetapi memakai satu kata yang sama dengan nama indikatornya.

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
    """Yield one finding for each formula that counts something else."""
    for found in berumus(dokumen):
        miss = meleset(found)
        if miss is None or miss.beda is not Beda.HAL_LAIN:
            continue
        indikator = found.baris.indikator
        yield temuan(
            *found.tempat,
            message=f"Periksa rumusnya: indikator menyebut {kutip(miss.nama)}, "
            f"rumusnya menghitung {kutip(miss.rumus)}.",
            value=found.rumus.teks,
            expected=f"rumus untuk {indikator.nama}",
            related=(indikator.at.sel("indikator"),),
            fix="tulis rumus yang menghitung hal yang disebut indikator, atau jelaskan hubungannya pada definisi",
        )
