"""Kumulatif Negatif dengan Arah Naik.

Tipe Kumulatif Negatif menjumlahkan hal yang makin sedikit makin baik, jadi Arah berisi Turun atau kosong.

Mengapa: Capaian dihitung dengan rumus makin kecil makin baik, berlawanan dengan Arah yang tertulis.

Contoh: Jumlah pengaduan bertipe Kumulatif Negatif, Arah Naik.

Jalan keluar: Isi Arah dengan Turun, atau pilih tipe Kumulatif.

Yang tidak terlihat: Tipe Kumulatif Negatif pada hal yang sebenarnya baik bila Arahnya kosong atau Turun.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.sheets.pilihan import Arah, TipePerhitungan

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose type and direction contradict each other."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if indikator.tipe_perhitungan is not TipePerhitungan.KUMULATIF_NEGATIF:
            continue
        if indikator.arah is not Arah.NAIK and indikator.arah is not Arah.TETAP:
            continue
        yield temuan(
            indikator.at,
            "arah",
            message=f"{kutip(indikator.nama)} bertipe Kumulatif Negatif (makin sedikit makin baik), sedangkan Arah "
            f"{indikator.arah}.",
            value=indikator.arah,
            expected=Arah.TURUN.value,
            related=(indikator.at.sel("tipe_perhitungan"),),
            fix="isi Arah dengan Turun, atau pilih tipe Kumulatif",
        )
