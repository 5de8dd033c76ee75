"""IKU sasaran strategis tidak ada dalam perjanjian kinerja.

Indikator sasaran strategis dalam IKU yang mempunyai target untuk tahun itu tidak ada dalam perjanjian kinerja (tanpa
PK: dalam pengukuran) tahun itu, sedangkan dokumennya memuat indikator sasaran strategis lain.

Mengapa: IKU ditetapkan untuk diperjanjikan dan diukur setiap tahun; yang tidak diperjanjikan tidak
dipertanggungjawabkan.

Contoh: IKU 2025-2029 menargetkan Nilai AKIP 75 pada 2025, PK 2025 tidak memuatnya.

Jalan keluar: Tambahkan indikatornya ke perjanjian kinerja, atau ubah IKU-nya dengan keputusan.

Yang tidak terlihat: Indikator tingkat tujuan dan tingkat program ke bawah, yang tidak harus diperjanjikan kepala
kantor, indikator yang bukan IKU menurut kolomnya, dan IKU tanpa target tahun itu.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Perbandingan, Setahun, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.keberadaan import jenjang_dipakai, pk_berlaku, utama
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, tempat_serupa, temuan_sisi
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each main indicator of the IKU that nobody promised."""
    for setahun in perbandingan.tahunan:
        plan = next(iter(setahun.berjenis("iku")), None)
        pk = pk_berlaku(setahun) or setahun.pengukuran
        if plan is None or pk is None or Jenjang.SASARAN_STRATEGIS not in jenjang_dipakai(pk):
            continue
        for satu in setahun.kelompok:
            k = satu.pada(plan)
            if k is not None and satu.pada(pk) is None and _harus(k, setahun):
                yield temuan_sisi(
                    Sisi(k.pihak, k.indikator, "indikator", k.indikator.nama),
                    [tempat_serupa(k, pk)],
                    message=f"IKU {namai(k)} bertarget {setahun.tahun}, tetapi tidak ada dalam {pk.sebutan}.",
                    expected=f"ada dalam {pk.sebutan}",
                    fix="tambahkan ke perjanjian kinerja, atau ubah IKU-nya dengan keputusan",
                )


def _harus(k: Kemunculan, setahun: Setahun) -> bool:
    return (
        k.simpul.jenjang is Jenjang.SASARAN_STRATEGIS
        and utama(k)
        and setahun.tahun is not None
        and k.indikator.target.get(setahun.tahun) is not None
    )
