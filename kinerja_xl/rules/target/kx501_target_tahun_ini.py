"""Target tahun ini belum ada.

Setiap indikator mempunyai target pada tahun yang tertulis di lembar Identitas.

Mengapa: Perjanjian kinerja adalah janji untuk mencapai target tahun itu; tanpa target tidak ada yang dijanjikan.

Contoh: Tahun berisi 2026, sedangkan kolom Target 2026 kosong pada satu indikator.

Jalan keluar: Isi target tahun itu, atau perbaiki Tahun pada lembar Identitas.

Yang tidak terlihat: Target yang ada tetapi disalin dari tahun lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR
JENIS = ("pk", "pengukuran")


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each indicator without a target in the document's year."""
    tahun = dokumen.identitas.tahun
    indikator = [i for s in dokumen.simpul for i in s.indikator]
    if tahun is None:
        yield Skipped("KX501", "Tahun pada lembar Identitas belum terbaca")
        return
    kunci = f"target_{tahun}"
    without = [i for i in indikator if i.target_berlaku(tahun) is None and not i.status.batal]
    if without and all(kunci not in i.at.columns for i in indikator):
        yield temuan(
            dokumen.identitas,
            "tahun",
            message=f"Tidak ada kolom Target {tahun}, sedangkan Tahun pada lembar Identitas {tahun}.",
            value=str(tahun),
            expected=f"kolom Target {tahun}",
            fix=f"Tambahkan kolom berjudul Target {tahun} pada lembar Kinerja, atau perbaiki Tahun.",
        )
        return
    for satu in without:
        yield temuan(
            satu.at,
            kunci,
            message=f"Target {tahun} belum diisi.",
            expected="terisi",
            fix="Isi targetnya, angka saja tanpa satuan.",
        )
