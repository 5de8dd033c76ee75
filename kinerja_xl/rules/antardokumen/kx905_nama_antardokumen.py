"""Nama indikator berbeda antardokumen.

Indikator yang sama harus bernama sama dalam IKU, cascading, perjanjian kinerja, dan pengukurannya. Dua nama yang
berbeda dipadankan menurut kode, simpul, dan kemiripannya; kemiripannya disebut. Ejaan, singkatan, dan kata sambung
tidak diperhitungkan.

Mengapa: Indikator yang berganti nama di tengah jalan dinilai sebagai indikator lain, sehingga targetnya dianggap tidak
diukur.

Contoh: IKU menulis Persentase desa tertib administrasi, PK menulis Persentase desa tertib administrasi keuangan.

Jalan keluar: Pakai nama menurut keputusan IKU pada semua dokumen; bila memang indikator lain, ubah IKU-nya.

Yang tidak terlihat: Nama yang sama sekali berbeda tanpa kode yang sama; indikatornya disebut tidak ada.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kinerja_xl.banding.jodoh import SAMA, Kemunculan
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.banding.setara import teks_setara
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import cari_perbedaan, isian, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator that was matched although its names differ."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.kelompok:
            if satu.skor >= SAMA:
                continue
            beda = cari_perbedaan(
                list(isian(satu, _nama)), partial(teks_setara, kantor=satu.anggota[0].pihak.nama_kantor)
            )
            if beda:
                yield temuan_sisi(
                    beda.di,
                    beda.lain,
                    message=f"Nama indikator: {beda.kalimat(kutip=True)} (kemiripan {satu.skor:.0f}%).",
                    fix="pakai satu nama pada semua dokumen, yaitu yang ditetapkan dalam IKU",
                )


def _nama(k: Kemunculan) -> tuple[str, str, str]:
    return "indikator", k.indikator.nama, k.indikator.nama
