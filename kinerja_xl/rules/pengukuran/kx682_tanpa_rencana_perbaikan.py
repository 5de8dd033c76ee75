"""Target tidak tercapai tanpa rencana perbaikan.

Periksa indikator kinerja utama dan indikator sasaran strategis yang pada akhir tahun tidak mencapai targetnya dan
dianalisis pada lembar Analisis, tetapi Rencana perbaikan tahun depannya kosong, sedangkan kantor itu menulisnya untuk
indikator lain.

Mengapa: Laporan kinerja menutup dengan langkah perbaikan; evaluator mencarinya pada setiap target yang tidak tercapai.

Contoh: IK-001 92,7%, Rencana perbaikan tahun depan kosong.

Jalan keluar: Tulis apa yang akan dilakukan tahun depan, oleh siapa, dan kapan.

Yang tidak terlihat: Rencana perbaikan yang hanya mengulang kendalanya, dan kantor yang tidak menulisnya sama sekali.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import persen, tahun

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysed indicator that fell short and has no plan."""
    year = tahun(dokumen)
    if not year.selesai or not any(a.rencana_perbaikan for a in dokumen.analisis):
        return
    for t in year.ukur:
        analisis = t.analisis
        main = t.indikator.iku or t.simpul.jenjang.strategis
        if not main or t.hasil.tercapai is not False or analisis is None or analisis.rencana_perbaikan:
            continue
        yield temuan(
            analisis.at,
            "rencana_perbaikan",
            message=f"Periksa: {t.kode} tidak tercapai ({persen(t.hasil.capaian or 0.0)}), tetapi Rencana perbaikan "
            "tahun depan kosong.",
            expected="terisi",
            related=(t.indikator.at.sel("kode_indikator"),),
            fix="tulis apa yang akan dilakukan tahun depan, oleh siapa, dan kapan",
        )
