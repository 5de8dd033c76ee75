"""Target tidak tercapai tanpa rencana perbaikan.

Periksa indikator kinerja utama dan indikator sasaran strategis yang pada akhir tahun tidak mencapai targetnya dan
dianalisis pada lembar Analisis, tetapi Rencana perbaikan tahun depannya kosong, sedangkan kantor itu menulisnya untuk
indikator lain. Periksa juga kantor yang tidak menulis perbaikan apa pun: tanpa Langkah perbaikan pada Narasi, tanpa
Rencana perbaikan, dan tanpa Solusi bagi yang tidak tercapai.

Mengapa: Laporan kinerja menutup dengan langkah perbaikan; evaluator mencarinya pada setiap target yang tidak tercapai.

Contoh: IK-001 92,7%, Rencana perbaikan tahun depan kosong.

Jalan keluar: Tulis apa yang akan dilakukan tahun depan, oleh siapa, dan kapan.

Yang tidak terlihat: Rencana perbaikan yang hanya mengulang kendalanya, dan Langkah perbaikan yang kosong bila Solusi
terisi, karena laporan kinerja kemudian mencetak Solusi itu.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Analisis, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, persen, tahun
from kinerja_xl.sheets.pilihan import BagianNarasi

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysed indicator that fell short and has no plan."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    missed = [
        (t, t.analisis)
        for t in year.ukur
        if (t.indikator.iku or t.simpul.jenjang.strategis) and t.hasil.tercapai is False and t.analisis is not None
    ]
    if not any(a.rencana_perbaikan for a in dokumen.analisis):
        yield from _nothing_planned(dokumen, missed)
        return
    for t, analisis in missed:
        if analisis.rencana_perbaikan:
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


def _nothing_planned(dokumen: Dokumen, missed: list[tuple[Terukur, Analisis]]) -> Iterator[Finding]:
    """Yield one finding for an office that says nowhere what it will do better."""
    written = any(n.bagian is BagianNarasi.LANGKAH_PERBAIKAN and n.teks for n in dokumen.narasi)
    if not missed or written or any(analisis.solusi for _, analisis in missed):
        return
    first, analisis = missed[0]
    others = f" dan {len(missed) - 1} indikator lain" if len(missed) > 1 else ""
    yield temuan(
        analisis.at,
        "rencana_perbaikan",
        message=f"Periksa: {first.kode}{others} tidak tercapai, tetapi tidak ada langkah perbaikan, baik pada "
        "Narasi maupun pada Analisis.",
        expected="terisi",
        related=tuple(a.at.sel("rencana_perbaikan") for _, a in missed[1:]),
        fix="tulis Solusi dan Rencana perbaikan tahun depan, atau Langkah perbaikan pada Narasi",
    )
