"""What is to be improved: the steps the office wrote, else its solutions for what was missed."""

from __future__ import annotations

from kinerja_xl.reports.cetak.asal import Teks, rangkai
from kinerja_xl.reports.lkjip.alinea import Alinea, narasi
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.lkjip.bab4_rencana import rencana_perbaikan
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.keadaan import besar, keadaan
from kinerja_xl.sheets.pilihan import BagianNarasi


def langkah(bahan: Bahan) -> tuple[Alinea, ...]:
    """Return the steps the office wrote; else its solutions for what was missed; else what is asked for.

    None where each indicator has its own plan for the next year, which Bab IV tabulates.
    """
    written = narasi(bahan.dokumen, BagianNarasi.LANGKAH_PERBAIKAN, wajib=False)
    if written:
        return written
    missed = [f for b in bahan.bagian for f in b.fakta if keadaan(f).luput]
    solved = [(f, f.analisis) for f in missed if f.analisis and f.analisis.solusi]
    if not solved:
        planned = any(rencana_perbaikan(bahan))
        return narasi(bahan.dokumen, BagianNarasi.LANGKAH_PERBAIKAN, wajib=not planned)
    items = (
        Alinea(
            rangkai(
                "{}: {}",
                besar(f.nama),
                Teks(kalimat(" ".join(analysis.solusi.split())), (analysis.at.sel("solusi"),)),
            ),
            label=f"{n}.",
        )
        for n, (f, analysis) in enumerate(solved, 1)
    )
    return (Alinea(Teks("Perbaikan diarahkan pada indikator yang belum mencapai target:")), *items)
