"""Riwayat kurang dari tiga tahun.

Periksa indikator tujuan dan sasaran yang realisasi tahun-tahun sebelumnya kurang dari tiga. Kondisi awal dihitung satu
tahun. Diperiksa setelah tahun selesai diukur.

Mengapa: Laporan kinerja membandingkan realisasi dengan beberapa tahun terakhir; evaluator meminta sedikitnya tiga.

Contoh: IK-001 hanya mempunyai realisasi 2024.

Jalan keluar: Tambahkan baris pada lembar Riwayat; biarkan bila indikatornya memang baru.

Yang tidak terlihat: Riwayat yang lengkap tetapi tidak dibahas dalam narasi, dan indikator program ke bawah.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import gabung_kata, sel_kode, tahun

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_WANTED, _NAMED = 3, 5


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the document, at the first indicator without enough years."""
    identitas, year = dokumen.identitas, tahun(dokumen)
    if not year.selesai or identitas.tahun is None or "riwayat" not in dokumen.lembar:
        return
    few = []
    for t in year.ukur:
        if not t.simpul.jenjang.strategis or t.hasil.realisasi is None:
            continue
        measured = {r.tahun for r in dokumen.riwayat_menurut_kode[t.kode] if r.realisasi is not None}
        known = {y for y in measured if y is not None and y < identitas.tahun}
        if t.indikator.kondisi_awal is not None and identitas.periode_awal is not None:
            known.add(identitas.periode_awal - 1)
        if len(known) < _WANTED:
            few.append((t, len(known)))
    if not few:
        return
    named = [f"{t.kode} ({n} tahun)" for t, n in few[:_NAMED]]
    listed = gabung_kata(named) if len(few) <= _NAMED else f"{', '.join(named)}, dan {len(few) - _NAMED} lainnya"
    yield temuan(
        few[0][0].indikator.at,
        "kode_indikator",
        message=f"Periksa: realisasi tahun sebelumnya kurang dari tiga tahun untuk {listed}.",
        value=str(few[0][1]),
        expected="sedikitnya 3 tahun",
        related=tuple(sel_kode(t) for t, _ in few[1:]),
        fix="tambahkan baris pada lembar Riwayat; biarkan bila indikatornya memang baru",
    )
