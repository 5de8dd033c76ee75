"""Kepala bidang di bawah sekretaris.

Periksa kepala bidang yang atasannya sekretaris dinas atau badan, dan kepala sub bagian yang atasannya kepala bidang.

Mengapa: Kepala bidang bertanggung jawab langsung kepada kepala dinas atau badan; sekretaris hanya memimpin
sekretariatnya. Kolom Atasan menentukan dengan siapa perjanjian kinerjanya.

Contoh: Kepala Bidang Pelatihan dengan Atasan Sekretaris Badan.

Jalan keluar: Isi kepala dinas atau badan sebagai atasannya.

Yang tidak terlihat: Susunan yang lain menurut peraturan daerahnya, dan jabatan yang tidak dikenal.

Dasar: PP 18/2016
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import jabatan_baku

SEVERITY = Severity.INFO
BETA = True

_WRONG = (
    (
        regex(r"(?:plt |plh |pj )?kepala bidang\b"),
        regex(r"(?:plt |plh |pj )?sekretaris(?! daerah\b)"),
        "kepala dinas atau badan",
    ),
    (
        regex(r"(?:plt |plh |pj )?kepala sub bagian\b"),
        regex(r"(?:plt |plh |pj )?kepala bidang\b"),
        "sekretaris, kepala bagian, atau kepala unit",
    ),
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose superior leads another branch."""
    for pejabat in dokumen.pejabat:
        superior = dokumen.pejabat_menurut_kode.get(pejabat.atasan)
        if superior is None:
            continue
        title, above = jabatan_baku(pejabat.jabatan), jabatan_baku(superior.jabatan)
        for own, other, right in _WRONG:
            if own.match(title) and other.match(above):
                yield temuan(
                    pejabat.at,
                    "atasan",
                    message=f"Periksa: {pejabat.jabatan} beratasan {superior.jabatan}, lazimnya {right}.",
                    value=pejabat.atasan,
                    expected=right,
                    related=(superior.at.sel("jabatan"),),
                    fix="perbaiki atasannya; biarkan bila peraturan daerahnya mengatur demikian",
                )
