"""Target aksi satu triwulan jauh di luar yang lain, atau waktunya di triwulan lain.

Periksa aksi yang target satu triwulannya delapan kali target triwulan lainnya atau lebih, padahal yang lain itu sama,
dan aksi yang menyebut bulan atau triwulan, tetapi pada triwulan itu tidak bertarget. Periksa juga aksi menyusun atau
menyampaikan laporan tahun sebelumnya (LKjIP, LKPJ, LPPD) yang baru bertarget sesudah triwulan I, karena batasnya tiga
bulan setelah tahunnya berakhir, laporan tahun yang lebih lama lagi, dan laporan tahun ini yang sudah selesai bertarget
sebelum triwulan IV.

Mengapa: Satu nol yang berlebih, atau target di kolom sebelah, membuat rencana aksi tidak dapat dipantau.

Contoh: Target 6, 6, 60, 6; dan 'Sosialisasi bulan Mei' dengan target hanya pada TW IV.

Jalan keluar: Perbaiki target triwulannya, atau bulan pada aksinya.

Yang tidak terlihat: Target yang sedikit lebih besar, aksi tanpa bulan, dan laporan tanpa tahunnya.

Dasar: PermenPANRB 88/2021, Perpres 29/2014. Batas penyampaian laporannya diingat, belum diverifikasi pada teksnya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Aksi, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.produk_hukum import BATAS_LAPORAN_TRIWULAN
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.nama_dokumen import POLA_LKJIP
from kinerja_xl.rules.pengukuran.tahun import sebutkan
from kinerja_xl.text.dates import BULAN, triwulan_bulan, triwulan_ke
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_TIMES, _FEWEST = 8.0, 3
_WHEN = regex(
    rf"\b(?:pada|di|bulan|akhir|awal|setiap|tiap)\s+(?:bulan\s+)?(?P<bulan>{'|'.join(BULAN)})\b(?!\s*\d{{4}})"
    r"|\b(?:pada|di|dalam|setiap|tiap)\s+(?:triwulan|tw)\s+(?P<tw>IV|III|II|I|[1-4])\b",
    re.IGNORECASE,
)
_ROMAN = ("I", "II", "III", "IV")
_REPORT = regex(
    r"\b(?:menyusun|penyusunan|menyampaikan|penyampaian|menyelesaikan|penyelesaian)\b(?:\s[^\W\d_]+){0,4}?\s"
    rf"(?P<laporan>(?:{POLA_LKJIP}|lkj|lkpj|lppd|laporan\s+kinerja)\b(?:\s[^\W\d_]+){{0,5}}?"
    r"\s(?:(?:tahun\s+(?:anggaran\s+)?)?(?P<tahun>20\d{2})(?!\d)|tahun\s+(?:lalu|sebelumnya)))",
    re.IGNORECASE,
)
_NOT_WHOLE = regex(
    r"\b(?:triwulan\w*|tw|bulan\w*|semester\w*|caturwulan\w*|interim|sementara|tengah|paruh|draf\w*|rancangan|konsep"
    r"|bahan|persiapan|kerangka|jadwal|tim|matriks|format|pedoman|template|templat|rencana|bab|progres)\b",
    re.IGNORECASE,
)
"""What belongs to the report of a year and can be made before the year is over."""
_NOT_THE_REPORT = regex(r"\b(?:evaluasi|reviu|rekomendasi|menindaklanjuti|tindak|desa|lppdes\w*|data)\b", re.IGNORECASE)
_ABOUT = regex(
    r"\b(?:data|laporan|realisasi|capaian|hasil|periode|untuk|sampai|hingga|sejak|mulai|s\.?d\.?|dari)\b", re.I
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action with a quarter that cannot be meant."""
    for aksi in dokumen.rencana_aksi:
        numbers = [v if isinstance(v, float) else 0.0 for v in aksi.target_tw]
        yield from _out_of_line(aksi, numbers)
        yield from _late(aksi, dokumen.identitas.tahun)
        planned = {n for n, v in enumerate(aksi.target_tw, 1) if v is not None and v != 0.0}
        said = list(_WHEN.finditer(aksi.aksi))
        named = {triwulan_bulan(m["bulan"]) if m["bulan"] else triwulan_ke(m["tw"]) for m in said}
        if not named or not planned or named & planned or _ABOUT.search(aksi.aksi):
            continue
        yield temuan(
            aksi.at,
            f"aksi_tw{min(planned)}",
            message=f"Periksa: aksi menyebut '{said[0][0]}', sedangkan targetnya pada {sebutkan(sorted(planned))}.",
            value=sebutkan(sorted(planned)),
            expected=sebutkan(sorted(named)),
            related=(aksi.at.sel("aksi"),),
            fix="perbaiki target triwulannya, atau bulan pada aksinya",
        )


def _late(aksi: Aksi, tahun: int | None) -> Iterator[Finding]:
    """Yield a finding for a report on the year before that is planned after the day it was due."""
    planned = [n for n, v in enumerate(aksi.target_tw, 1) if v is not None and v != 0.0]
    match = _REPORT.search(aksi.aksi)
    if tahun is None or not planned or match is None or _NOT_THE_REPORT.search(aksi.aksi):
        return
    of = int(match["tahun"]) if match["tahun"] else tahun - 1
    if of < tahun - 1:
        yield temuan(
            aksi.at,
            "aksi",
            message=f"Periksa: '{match['laporan']}' dalam rencana tahun {tahun}, padahal laporan yang disusun pada "
            f"tahun itu laporan tahun {tahun - 1}.",
            value=str(of),
            expected=str(tahun - 1),
            fix="perbaiki tahun laporannya",
        )
    if of == tahun and planned[-1] < len(_ROMAN) and not _NOT_WHOLE.search(aksi.aksi):
        yield temuan(
            aksi.at,
            "aksi",
            message=f"Periksa: '{match['laporan']}' dijadwalkan pada {sebutkan(planned)} tahun {tahun}, padahal "
            "laporan itu baru dapat disusun sesudah tahunnya berakhir.",
            value=str(of),
            expected=str(tahun - 1),
            related=tuple(aksi.at.sel(f"aksi_tw{n}") for n in planned),
            fix="perbaiki tahun laporannya, atau pindahkan targetnya ke triwulan IV",
        )
    if of != tahun - 1 or planned[0] <= BATAS_LAPORAN_TRIWULAN:
        return
    yield temuan(
        aksi.at,
        f"aksi_tw{planned[0]}",
        message=f"Periksa: '{match['laporan']}' dijadwalkan pada {sebutkan(planned)}, padahal laporan tahun "
        f"{tahun - 1} disampaikan paling lambat TW {_ROMAN[BATAS_LAPORAN_TRIWULAN - 1]}.",
        value=sebutkan(planned),
        expected=sebutkan([BATAS_LAPORAN_TRIWULAN]),
        related=(aksi.at.sel("aksi"),),
        fix="pindahkan targetnya ke triwulan I, atau perbaiki tahun laporannya",
    )


def _out_of_line(aksi: Aksi, numbers: list[float]) -> Iterator[Finding]:
    filled = [v for v in numbers if v > 0]
    if len(filled) < _FEWEST:
        return
    most = max(filled)
    others = [v for v in filled if v != most]
    if len(others) != len(filled) - 1 or len(set(others)) > 1 or most < _TIMES * others[0]:
        return
    quarter = numbers.index(most) + 1
    yield temuan(
        aksi.at,
        f"aksi_tw{quarter}",
        message=f"Periksa: target TW {_ROMAN[quarter - 1]} {format_number(most)}, sedangkan triwulan "
        f"lainnya {format_number(others[0])}.",
        value=format_number(most),
        expected=format_number(others[0]),
        difference=format_number(most - others[0]),
        fix="perbaiki angkanya; biarkan bila memang demikian",
    )
