"""Angka per triwulan tampak seperti angka kumulatif.

Periksa indikator Kumulatif yang angkanya terus naik, triwulan terakhirnya sendiri sudah mencapai target tahun, dan
jumlahnya jauh melebihi target; juga yang angkanya sama dengan jumlah target sampai triwulan itu.

Mengapa: Angka kumulatif yang dijumlahkan lagi membuat capaian menjadi 200% lebih.

Contoh: Target 12 laporan; TW I sampai TW IV berisi 3, 6, 9, 12, dan realisasinya menjadi 30.

Jalan keluar: Tulis angka triwulan itu saja (3, 3, 3, 3), atau ubah Cara isi realisasi menjadi S.d. triwulan.

Yang tidak terlihat: Angka kumulatif yang jumlahnya kebetulan mendekati target, dan indikator yang hanya diisi dua
triwulan.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.bagian_keseluruhan import berjalan
from kinerja_xl.rules.pengukuran.tahun import sebut_nilai, sel_kode, tahun

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each count whose quarters look like running totals."""
    if dokumen.identitas.sampai_dengan:
        return
    for t in tahun(dokumen).ukur:
        if not berjalan(t) or not t.data:
            continue
        quarters = [v for v in t.hasil.realisasi_tw if isinstance(v, float)]
        last = max(n for n, v in enumerate(t.hasil.realisasi_tw, start=1) if isinstance(v, float))
        total, target = sebut_nilai(t.hasil.realisasi), sebut_nilai(t.hasil.target)
        yield temuan(
            t.data[0].at,
            f"tw{last}",
            message=f"Periksa: {t.kode} berisi {', '.join(map(sebut_nilai, quarters))}; bila itu angka kumulatif, "
            f"realisasinya {sebut_nilai(quarters[-1])} dan bukan jumlahnya {total} (target {target}).",
            value=total,
            expected=sebut_nilai(quarters[-1]),
            related=(sel_kode(t), *(t.data[0].at.sel(f"tw{n}") for n in range(1, last))),
            fix="tulis angka triwulan itu saja, atau ubah Cara isi realisasi menjadi S.d. triwulan",
        )
