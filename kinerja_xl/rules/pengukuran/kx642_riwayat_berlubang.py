"""Tahun pada Riwayat terlewat.

Periksa tahun yang tidak ada di antara tahun pertama Riwayat sebuah indikator dan tahun ini.

Mengapa: Perbandingan dengan tahun lalu kosong bila tahun itu tidak ditulis, dan grafiknya menyesatkan.

Contoh: IK-001 mempunyai 2021, 2022, dan 2024, sedangkan 2023 tidak ada.

Jalan keluar: Tambahkan barisnya pada lembar Riwayat.

Yang tidak terlihat: Tahun yang terlewat sebelum tahun pertama Riwayat, karena indikatornya mungkin baru.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, MenurutKode, Riwayat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import gabung_kata

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each set of missing years, at the first indicator that misses them."""
    tahun = dokumen.identitas.tahun
    if tahun is None:
        return
    rows = MenurutKode((r.kode_indikator, r) for r in dokumen.riwayat if r.tahun is not None and r.tahun < tahun)
    gaps: dict[tuple[int, ...], list[Riwayat]] = {}
    for series in rows.semua():
        known = {r.tahun for r in series}
        first = min(r.tahun for r in series if r.tahun is not None)
        missing = tuple(y for y in range(first, tahun) if y not in known)
        if missing:
            gaps.setdefault(missing, []).append(max(series, key=lambda r: r.tahun or 0))
    for missing, last in gaps.items():
        others = f" dan {len(last) - 1} indikator lain" if len(last) > 1 else ""
        yield temuan(
            last[0].at,
            "tahun",
            message=f"Periksa: Riwayat {last[0].kode_indikator}{others} melewati tahun "
            f"{gabung_kata(map(str, missing))}.",
            value=str(last[0].tahun),
            expected=gabung_kata(map(str, missing)),
            related=tuple(r.at.sel("tahun") for r in last[1:]),
            fix="tambahkan barisnya pada lembar Riwayat",
        )
