"""Atasan dari cabang lain.

Periksa kepala bidang, kepala seksi, kepala sub bagian, dan sekretaris yang atasannya memimpin cabang lain: kepala
bidang atau kepala seksi di bawah sekretaris, kepala sub bagian di bawah kepala bidang atau kepala seksi, dan kepala di
bawah kepala yang setingkat.

Mengapa: Kepala bidang dan kepala seksi bertanggung jawab kepada pimpinannya, kepala sub bagian kepada sekretaris, yang
hanya memimpin sekretariatnya. Kolom Atasan menentukan dengan siapa perjanjian kinerjanya.

Contoh: Kepala Sub Bagian Keuangan dengan Atasan Kepala Seksi Pelayanan Umum.

Jalan keluar: Isi atasan menurut susunan organisasinya.

Yang tidak terlihat: Susunan yang lain menurut peraturan daerahnya, dan jabatan yang tidak dikenal.

Dasar: PP 18/2016
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pejabat.garis_atasan import atasan_lazim

SEVERITY = Severity.INFO
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose superior leads another branch."""
    for pejabat in dokumen.pejabat:
        superior = dokumen.pejabat_menurut_kode.get(pejabat.atasan)
        if superior is None:
            continue
        right = atasan_lazim(pejabat.jabatan, superior.jabatan)
        if not right or pejabat is superior:
            continue
        yield temuan(
            pejabat.at,
            "atasan",
            message=f"Periksa: {pejabat.jabatan} beratasan {superior.jabatan}, lazimnya {right}.",
            value=pejabat.atasan,
            expected=right,
            related=(superior.at.sel("jabatan"),),
            fix="perbaiki atasannya; biarkan bila peraturan daerahnya mengatur demikian",
        )
