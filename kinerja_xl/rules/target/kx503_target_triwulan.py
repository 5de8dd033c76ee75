"""Target triwulan tidak sesuai dengan target tahun.

Target TW I sampai TW IV mengikuti tipe perhitungannya. Kumulatif: jumlahnya sama dengan target tahun. Non Kumulatif:
triwulan terakhir yang terisi sama dengan target tahun. Rata-rata: rata-ratanya sama dengan target tahun.

Mengapa: Bila keduanya tidak cocok, capaian akhir tahun tidak pernah dapat tepat seratus persen.

Contoh: Target tahun 12 laporan (Kumulatif), sedangkan target triwulannya 2, 3, 3, dan 3.

Jalan keluar: Perbaiki target triwulan, target tahun, atau tipe perhitungannya.

Yang tidak terlihat: Pembagian triwulan yang jumlahnya benar tetapi tidak masuk akal, misalnya semua pada TW I; triwulan
yang kosong semua diperiksa KX521.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import TipePerhitungan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR

_TOLERANCE = 0.01  # offices round a third of a target to two decimals


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each indicator whose quarters do not lead to its year."""
    tahun = dokumen.identitas.tahun
    untyped = 0
    for simpul in dokumen.simpul:
        for indikator in simpul.indikator:
            filled = [(n, t) for n, t in enumerate(indikator.target_tw, start=1) if isinstance(t, float)]
            annual = indikator.target_berlaku(tahun)
            if not filled or not isinstance(annual, float) or indikator.status.batal:
                continue
            reached = _reached(indikator, [t for _, t in filled])
            if reached is None:
                untyped += 1
                continue
            what, total = reached
            # an agreement that is changed late leaves the quarters as they were agreed first
            wanted = (annual, indikator.target_berlaku(tahun, murni=True))
            if all(abs(total - t) > _TOLERANCE * max(1, len(filled)) for t in wanted if isinstance(t, float)):
                yield temuan(
                    indikator.at,
                    f"target_tw{filled[-1][0]}",
                    message=f"{what} {format_number(total)} ≠ target {tahun} {format_number(annual)} "
                    f"(selisih {format_number(abs(total - annual))}).",
                    value=format_number(total),
                    expected=format_number(annual),
                    difference=format_number(total - annual),
                    related=(
                        indikator.at.sel(indikator.kunci_target(tahun) or f"target_{tahun}"),
                        *(indikator.at.sel(f"target_tw{n}") for n, _ in filled),
                    ),
                    fix="Perbaiki target triwulan, target tahun, atau tipe perhitungannya.",
                )
    if untyped:
        yield Skipped(f"KX503 untuk {untyped} indikator", "Tipe perhitungannya belum diisi")


def _reached(indikator: Indikator, quarters: list[float]) -> tuple[str, float] | None:
    """Return what the quarters come to and how that is called, None without a type."""
    match indikator.tipe_perhitungan:
        case TipePerhitungan.KUMULATIF | TipePerhitungan.KUMULATIF_NEGATIF:
            return "Jumlah target triwulan", sum(quarters)
        case TipePerhitungan.NON_KUMULATIF:
            return "Target triwulan terakhir", quarters[-1]
        case TipePerhitungan.RATA_RATA:
            return "Rata-rata target triwulan", sum(quarters) / len(quarters)
    return None
