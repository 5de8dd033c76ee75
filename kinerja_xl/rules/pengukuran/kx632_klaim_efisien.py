"""Dinyatakan efisien, padahal target tidak tercapai.

Penggunaan anggaran hanya disebut efisien bila capaiannya sedikitnya 100%. Pada lembar Narasi pernyataan itu hanya
diminta diperiksa bila ada sasaran yang tidak tercapai. Diperiksa setelah tahun selesai diukur.

Mengapa: Sisa anggaran dari target yang tidak tercapai bukan efisiensi; evaluator menolak pernyataan itu.

Contoh: Capaian 88%, solusinya menyebut 'Penggunaan anggaran sudah efisien'.

Jalan keluar: Hapus pernyataannya, atau tulis sisa anggaran beserta sebabnya.

Yang tidak terlihat: Efisien yang dinyatakan dengan kata lain (hemat, optimal), dan pernyataan pada kalimat yang juga
memuat syarat atau waktu.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import Terukur, persen, sel_kode, tahun
from kinerja_xl.rules.pengukuran.teks_analisis import isi, mengaku_efisien

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)

_FIX = "hapus pernyataannya, atau tulis sisa anggaran beserta sebabnya"


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each claim, in an analysis or in the narration."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    missed = [t for t in year.ukur if t.hasil.tercapai is False]
    for t in missed:
        for kunci, teks in isi(t.analisis) if t.analisis else ():
            said = mengaku_efisien(teks)
            if said and t.analisis:
                yield temuan(
                    t.analisis.at,
                    kunci,
                    message=f"{kutip(said)}, padahal capaian {t.kode} {persen(t.hasil.capaian or 0.0)}.",
                    value=said,
                    expected="capaian sedikitnya 100%",
                    related=(sel_kode(t),),
                    fix=_FIX,
                )
                break
    main = [t for t in missed if t.simpul.jenjang.strategis]
    if main:
        yield from _narration(dokumen, main)


def _narration(dokumen: Dokumen, missed: list[Terukur]) -> Iterator[Finding]:
    for narasi in dokumen.narasi:
        said = mengaku_efisien(narasi.teks)
        if said:
            yield temuan(
                narasi.at,
                "teks",
                severity=Severity.INFO,
                message=f"Periksa: {kutip(said)}, sedangkan {len(missed)} indikator sasaran tidak tercapai.",
                value=said,
                expected="capaian sedikitnya 100%",
                related=tuple(sel_kode(t) for t in missed),
                fix=_FIX,
            )
