"""Analisis bertentangan dengan capaiannya.

Analisis indikator yang tidak tercapai tidak menyatakan targetnya tercapai, dan sebaliknya. Kalimat tentang triwulan,
tahun lain, harapan, atau syarat tidak dihitung. Diperiksa setelah tahun selesai diukur.

Mengapa: Laporan yang angkanya dan uraiannya bertentangan tidak dipercaya.

Contoh: Capaian 82%, penyebabnya 'Target telah tercapai karena dukungan semua pihak'.

Jalan keluar: Sesuaikan uraiannya dengan capaian, atau perbaiki angkanya.

Yang tidak terlihat: Pernyataan dengan kata lain (memuaskan, jauh dari harapan), dan kalimat yang memuat syarat, waktu,
atau bagian.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import persen, sel_kode, tahun
from kinerja_xl.rules.pengukuran.teks_analisis import KOLOM, isi, mengaku_meleset, mengaku_tercapai

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose analysis says the opposite of its result."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    for t in year.ukur:
        if t.analisis is None or t.hasil.tercapai is None or t.hasil.capaian is None:
            continue
        claims = mengaku_meleset if t.hasil.tercapai else mengaku_tercapai
        for kunci, teks in isi(t.analisis):
            said = claims(teks)
            if not said:
                continue
            really = "tercapai" if t.hasil.tercapai else "tidak tercapai"
            yield temuan(
                t.analisis.at,
                kunci,
                message=f"{t.kode} {really} ({persen(t.hasil.capaian)}), sedangkan {KOLOM[kunci]} menyatakan "
                f"{kutip(said)}.",
                value=said,
                expected=f"uraian tentang target yang {really}",
                related=(sel_kode(t),),
                fix="sesuaikan uraiannya dengan capaian, atau perbaiki angkanya",
            )
            break
