"""Arah indikator berbeda antardokumen.

Kolom Arah (Naik, Turun, Tetap) indikator yang sama tidak sama antardokumen.

Mengapa: Arah menentukan rumus capaiannya; arah yang terbalik mengubah keberhasilan menjadi kegagalan.

Contoh: IKU menulis Turun untuk jumlah gangguan ketertiban, pengukuran menulis Naik.

Jalan keluar: Tentukan arah yang benar, lalu samakan semua dokumennya.

Yang tidak terlihat: Arah yang kosong pada salah satu dokumen.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import cari_perbedaan, isian, namai, padanan, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator that is meant to move another way elsewhere."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.tetap:
            beda = cari_perbedaan(list(isian(satu, _arah)), lambda a, b: a == b)
            if beda:
                yield temuan_sisi(
                    beda.di,
                    beda.lain,
                    message=f"Arah {namai(satu.anggota[0])}: {beda.kalimat()}.{padanan(satu)}",
                    fix="tentukan arah yang benar, lalu samakan dokumennya",
                )


def _arah(k: Kemunculan) -> tuple[str, str, str] | None:
    arah = k.indikator.arah
    return ("arah", str(arah), str(arah)) if arah.dikenal else None
