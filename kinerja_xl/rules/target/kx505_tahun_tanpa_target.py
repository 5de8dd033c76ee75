"""Target satu tahun kosong di tengah periode.

Bila target beberapa tahun dalam periode sudah diisi, tahun yang lain juga diisi. Untuk perjanjian kinerja, target
tahun dokumen diperiksa KX501. Kolom yang kosong seluruhnya, atau tahun yang tidak mempunyai kolom, disebut satu kali.
Tahun sebelum tahun dokumen boleh tanpa kolom, dan kolomnya yang kosong hanya diperiksa: tabelnya mulai kemudian.

Mengapa: Capaian terhadap target jangka menengah tidak dapat dihitung bila satu tahunnya tidak bertarget.

Contoh: Target 2022, 2023, 2024, dan 2026 terisi, sedangkan Target 2025 kosong.

Jalan keluar: Isi target tahun itu, atau tulis 0 bila memang tidak direncanakan.

Yang tidak terlihat: Target yang terisi pada semua tahun tetapi tersalin dari tahun sebelumnya (KX507).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris

SEVERITY = Severity.WARNING

_ENOUGH = 2  # one filled year may be all that the document promises


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each year without any target, and one for each indicator with a gap among the others."""
    awal, akhir = dokumen.identitas.periode_awal, dokumen.identitas.periode_akhir
    if awal is None or akhir is None:
        return
    spoken_for = dokumen.identitas.tahun if dokumen.setahun else None
    period = range(awal, akhir + 1)
    indikator = [baris.indikator for baris in semua_baris(dokumen)]
    used = {t for i in indikator for t in i.target if t in period}
    if len(used) < _ENOUGH:
        return
    begins = min(dokumen.identitas.tahun or awal, *used)  # a table may begin with the year of its document
    unused = [t for t in period if t not in used and t != spoken_for]
    for tahun in unused:
        if any(f"target_{tahun}" in i.at.columns for i in indikator):
            yield _column(indikator, tahun, earlier=tahun < begins)
        elif not dokumen.setahun and tahun >= begins:
            yield temuan(
                dokumen.identitas,
                "periode_awal",
                message=f"Periode {awal}–{akhir} memuat {tahun}, tetapi kolom Target {tahun} tidak ada.",
                expected=f"kolom Target {tahun}",
                fix=f"tambahkan kolom berjudul Target {tahun} di samping kolom target lainnya, atau ubah periodenya",
            )
    for i in indikator:
        years = [t for t in period if f"target_{t}" in i.at.columns and t >= begins and t not in unused]
        missing = [t for t in years if t not in i.target and t != spoken_for]
        if not missing or sum(t in i.target for t in years) < _ENOUGH:
            continue
        named = ", ".join(str(t) for t in missing)
        yield temuan(
            i.at,
            f"target_{missing[0]}",
            message=f"Target {named} kosong, sedangkan target tahun lainnya terisi.",
            expected=f"target {awal} sampai {akhir}",
            related=tuple(i.at.sel(f"target_{t}") for t in missing[1:]),
            fix="isi targetnya, atau tulis 0 bila memang tidak direncanakan",
        )


def _column(indikator: list[Indikator], tahun: int, *, earlier: bool) -> Finding:
    first = next(i for i in indikator if f"target_{tahun}" in i.at.columns)
    return temuan(
        first.at,
        f"target_{tahun}",
        severity=Severity.INFO if earlier else None,
        message=("Periksa: target" if earlier else "Target")
        + f" {tahun} kosong pada semua indikator, sedangkan target tahun lainnya terisi.",
        expected="terisi, atau di luar periode",
        fix="isi targetnya; bila dokumennya mulai berlaku kemudian, ubah Periode awal pada lembar Identitas",
    )
