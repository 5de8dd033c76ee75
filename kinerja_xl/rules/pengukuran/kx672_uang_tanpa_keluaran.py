"""Uang terpakai, keluaran nol.

Sub kegiatan yang pada akhir tahun menyerap setengah pagunya atau lebih, sedangkan semua indikatornya yang bertarget
berealisasi nol.

Mengapa: Belanja tanpa keluaran adalah hal pertama yang ditanyakan pemeriksa; biasanya realisasinya belum diisi.

Contoh: Pagu 321.890.797 terserap seluruhnya, realisasi 0 dari target 1 laporan.

Jalan keluar: Isi realisasi keluarannya, atau terangkan pada lembar Analisis mengapa belanja itu belum menghasilkan.

Yang tidak terlihat: Keluaran yang kosong dan bukan nol (KX601), dan sub kegiatan yang keluarannya hanya sebagian.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.hasil_anggaran import serapan_simpul
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, persen, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_MUCH = 0.5


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each sub kegiatan that spent its money and has nothing to show for it."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    spent = serapan_simpul(dokumen)
    own: dict[str, list[Terukur]] = {}
    for t in year.ukur:
        own.setdefault(t.simpul.kode, []).append(t)
    for simpul in dokumen.simpul:
        measured = [t for t in own.get(simpul.kode, ()) if isinstance(t.hasil.target, float) and t.hasil.target > 0]
        share = spent[simpul.kode].serapan
        if simpul.jenjang is not Jenjang.SUB_KEGIATAN or not measured or share is None or share < _MUCH:
            continue
        if any(t.hasil.realisasi != 0 for t in measured):
            continue
        first = measured[0]
        yield temuan(
            first.data[0].at if first.data else first.indikator.at,
            "tw4" if first.data else "indikator",
            message=f"{first.kode} berealisasi 0 dari target {format_number(first.hasil.target or 0)} pada "
            f"{TRIWULAN[-1]}, padahal sub kegiatan {simpul.kode} menyerap {persen(share)} pagunya.",
            value="0",
            expected="keluaran yang dibiayai",
            related=(*(b.at.sel("realisasi") for b in dokumen.anggaran_menurut_kode.get(simpul.kode, ())),),
            fix="isi realisasi keluarannya, atau terangkan pada lembar Analisis",
        )
