"""Which indicators lack the result that a document is about: recap counts them, a letter has to name their cells."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.sheets.pilihan import CaraHitung

_ROMAWI = ("I", "II", "III", "IV")
_BUKAN_TRIWULAN = frozenset({CaraHitung.INDEKS_SKM, CaraHitung.NILAI_AKIP, CaraHitung.RATA_RATA_BAWAHAN})


def temuan_belum_diukur(dokumen: Dokumen, triwulan: int | None) -> Iterator[Finding]:
    """Yield a finding for each indicator with a target in a quarter and no result, as many as ``belum_diukur`` counts.

    Args:
        dokumen: the document.
        triwulan: the quarter, None for all four.
    """
    if dokumen.jenis != PENGUKURAN.kunci:
        return
    for hasil in hasil_tahun(dokumen):
        indikator = hasil.indikator
        if indikator.cara_hitung in _BUKAN_TRIWULAN or indikator.status.batal:
            continue
        for n in (triwulan,) if triwulan else (1, 2, 3, 4):
            target, result = indikator.target_tw[n - 1], hasil.realisasi_tw[n - 1]
            if target not in {None, 0.0} and result is None and not dokumen.identitas.nihil[n - 1]:
                yield _temuan(dokumen, indikator, n)


def _temuan(dokumen: Dokumen, indikator: Indikator, triwulan: int) -> Finding:
    quarter = f"TW {_ROMAWI[triwulan - 1]}"
    rows = [r for r in dokumen.data_ukur if r.kode_indikator == indikator.kode]
    at = rows[0].at.sel(f"tw{triwulan}") if rows else indikator.at.sel("indikator")
    return Finding(
        code="KX601",
        message=f"'{indikator.nama}' ({indikator.kode}) belum memiliki realisasi {quarter}.",
        at=at,
        row_key=indikator.kode,
        column=quarter if rows else "Indikator",
        fix=f"Isi kolom {quarter} indikator ini pada lembar Data Ukur, atau tulis alasan Nihil pada lembar Identitas.",
        severity=Severity.WARNING,
    )
