"""Arah berlawanan dengan ukurannya.

Indeks Kepuasan Masyarakat dan Nilai AKIP makin besar makin baik, jadi Arahnya bukan Turun. Periksa juga indikator yang
menghitung hal yang tidak diinginkan (pelanggaran, pengaduan, kasus) atau lamanya orang menunggu (waktu tanggap, waktu
penyelesaian) dengan Arah Naik.

Mengapa: Arah menentukan rumus capaian; arah yang terbalik membuat hasil buruk tampak baik.

Contoh: Indeks Kepuasan Masyarakat dengan Arah Turun.

Jalan keluar: Perbaiki kolom Arah.

Yang tidak terlihat: Arah yang terbalik pada ukuran lain, misalnya persentase, yang dapat diharapkan naik atau turun.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.target.arah import tidak_diinginkan
from kinerja_xl.sheets.pilihan import Arah
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING
BETA = True

_GOOD = regex(r"\b(?:indeks kepuasan|ikm|skm|nilai (?:evaluasi )?s?akip|akuntabilitas kinerja)\b")
_WAIT = regex(
    r"(?:rata rata |lama |lamanya |jumlah )*(?:jangka )?waktu (?:tanggap|respons?|tunggu|(?:pe)?layanan|proses"
    r"|pemrosesan|penyelesaian|penanganan|terbit|penerbitan|pengurusan|perbaikan|tempuh|pengiriman|evakuasi)\b"
)

_TIME = regex(r"(?:detik|menit|jam|hari|minggu)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator that is said to go the way nobody wants."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        wanted = _wanted(indikator)
        if wanted is None or indikator.arah not in (Arah.NAIK, Arah.TURUN) or indikator.arah is wanted:
            continue
        sure = wanted is Arah.NAIK
        better = "besar" if sure else "kecil"
        yield temuan(
            indikator.at,
            "arah",
            severity=None if sure else Severity.INFO,
            message=("" if sure else "Periksa: ")
            + f"Arah berisi {indikator.arah}, sedangkan {kutip(indikator.nama)} makin {better} makin baik.",
            value=str(indikator.arah),
            expected=str(wanted),
            related=(indikator.at.sel("indikator"),),
            fix=f"pilih {wanted} pada kolom Arah",
        )


def _wanted(indikator: Indikator) -> Arah | None:
    nama = normalise(indikator.nama)
    if kelas_indikator(indikator.nama) is Kelas.NILAI or nama[:3] in {"ikm", "skm"}:
        return Arah.NAIK if _GOOD.search(nama) else None
    return Arah.TURUN if tidak_diinginkan(indikator.nama) or _waiting(indikator, nama) else None


def _waiting(indikator: Indikator, nama: str) -> bool:
    return _WAIT.match(nama) is not None and _TIME.match(normalise(indikator.satuan)) is not None
