"""Indikator sasaran strategis tidak diteruskan ke cascading atau perjanjian kinerja.

Indikator sasaran strategis dalam IKU tidak ada dalam cascading; atau indikator IKU atau cascading yang bertarget untuk
tahun itu tidak ada dalam perjanjian kinerja (tanpa PK: dalam pengukuran), sedangkan dokumennya memuat indikator
sasaran strategis lain.

Mengapa: IKU ditetapkan untuk diturunkan, diperjanjikan, dan diukur setiap tahun; yang tidak diperjanjikan tidak
dipertanggungjawabkan.

Contoh: IKU 2025-2029 menargetkan Nilai AKIP 75 pada 2025, PK 2025 tidak memuatnya.

Jalan keluar: Tambahkan indikatornya ke cascading dan perjanjian kinerja, atau ubah IKU-nya dengan keputusan.

Yang tidak terlihat: Indikator tingkat tujuan dan tingkat program ke bawah, yang tidak harus diperjanjikan kepala
kantor; indikator yang bukan IKU menurut kolomnya; dan IKU tanpa target tahun itu.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Perbandingan, Setahun, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.keberadaan import pk_berlaku, utama
from kinerja_xl.rules.antardokumen.sisi import Sisi, daftar, namai, tempat_serupa, temuan_sisi
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each main indicator of a plan that what follows it leaves out."""
    for setahun in perbandingan.tahunan:
        plans = setahun.berjenis("iku", "cascading")
        following = [*setahun.berjenis("cascading"), pk_berlaku(setahun) or setahun.pengukuran]
        for satu in setahun.kelompok:
            k = next((k for k in satu.anggota if k.pihak in plans), None)
            if k is None or k.simpul.jenjang is not Jenjang.SASARAN_STRATEGIS or not utama(k):
                continue
            missing = [
                p
                for p in following
                if p is not None
                and p.urutan > k.pihak.urutan
                and satu.pada(p) is None
                and Jenjang.SASARAN_STRATEGIS in p.jenjang_indikator
                and (p.jenis == "cascading" or _bertarget(k, setahun))
            ]
            if missing:
                names = daftar([p.sebutan for p in missing])
                yield temuan_sisi(
                    Sisi(k.pihak, k.indikator, "indikator", k.indikator.nama),
                    [tempat_serupa(k, p) for p in missing],
                    message=f"Indikator sasaran strategis {namai(k)} pada {k.pihak.sebutan} tidak ada dalam {names}.",
                    expected=f"ada dalam {names}",
                    fix="tambahkan indikatornya, atau ubah IKU-nya dengan keputusan",
                )


def _bertarget(k: Kemunculan, setahun: Setahun) -> bool:
    """True where the indicator is meant to be reached that year; a plan without any targets means all its years."""
    year = setahun.tahun
    planned = any(i.target for s in k.pihak.dokumen.simpul for i in s.indikator)
    return year is not None and (not planned or k.indikator.target.get(year) is not None)
