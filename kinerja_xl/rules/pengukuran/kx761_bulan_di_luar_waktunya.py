"""Bulan di luar waktunya.

Periksa analisis triwulanan yang penyebab atau kendalanya terjadi pada bulan sesudah triwulan berikutnya, atau solusinya
dijadwalkan pada bulan sebelum triwulan itu; dan keputusan reviu yang menjadwalkan sesuatu pada bulan yang pada hari
rapatnya sudah lewat. Juga solusi dan keputusan yang dijadwalkan pada tahun atau anggaran tahun yang sudah lewat.

Mengapa: Kejadian yang belum ada tidak menjelaskan capaian, dan keputusan untuk waktu yang sudah lewat tidak dapat
dilaksanakan.

Contoh: Analisis TW I: 'Satu desa belum menetapkan anggarannya sampai akhir Agustus'.

Jalan keluar: Perbaiki bulannya, triwulannya, atau tanggal rapatnya.

Yang tidak terlihat: Bulan yang disebut bersama tahunnya, dan waktu yang disebut tanpa bulan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Analisis, Asal, Dokumen, RapatReviu
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import BagianNarasi
from kinerja_xl.text.dates import BULAN, bulan_ke, format_date
from kinerja_xl.text.kalimat import kalimat_sekitar

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_WHEN = regex(
    rf"\b(?:bulan|akhir|awal|pertengahan|pada|sejak|sampai|hingga|mulai|di)\s+(?:bulan\s+)?(?P<bulan>{'|'.join(BULAN)})\b"
    r"(?!\s*(?:tahun\s*)?(?:\d{4}|depan|berikutnya|lalu|sebelumnya))",
    re.IGNORECASE,
)
_PLANNED = regex(
    r"\b(?:akan|rencana\w*|direncanakan|di?jadwal\w*|menjadwal\w*|diundur\w*|ditunda\w*|target\w*|dijanjikan|disiapkan)\b",
    re.I,
)
_TO_DO = regex(
    r"\b(?:akan|dijadwalkan|dilaksanakan|diselenggarakan|diadakan|diselesaikan|disusun|dimulai|mulai|paling\s+lambat|ditargetkan"
    r"|digelar|diusulkan|direncanakan|disepakati|digabung\w*|dianggarkan|diperluas|dibuka|disiapkan)\b",
    re.IGNORECASE,
)
_ABOUT = regex(
    r"\b(?:data|realisasi|capaian|hasil|laporan|evaluasi|rekap\w*|sejak|telah|sudah|sebelumnya|tertunda|batal|dibatalkan|tahun"
    r"|semula|yang)\b",
    re.IGNORECASE,
)
_YEAR = regex(
    r"\b(?:(?:pada|dalam|di|untuk|mulai)\s+)?(?:apbd|anggaran|tahun|perubahan)(?:\s+(?:perubahan|anggaran|tahun)){0,2}\s+"
    r"(?P<tahun>20\d{2})(?!\d)",
    re.IGNORECASE,
)
_PAST_YEAR = regex(
    r"\b(?:data|realisasi|capaian|hasil|laporan|evaluasi|rekomendasi|sejak|telah|sudah|sebelumnya|semula|dibanding\w*|lanjutan"
    r"|melanjutkan|lkj?ip|lhe|renstra|rpjmd|nomor\s\d+|temuan|seperti)\b",
    re.IGNORECASE,
)
_LONG_AGO = 4  # months: a decision for an earlier month means the one of the next year


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that names a month when it cannot have been or will not be any more."""
    for analisis in dokumen.analisis:
        quarter = analisis.triwulan.nomor
        if quarter is not None:
            yield from _explained(analisis, quarter)
    for rapat in dokumen.reviu:
        yield from _decided(rapat)
    if tahun := dokumen.identitas.tahun:
        for analisis in dokumen.analisis:
            yield from _past_year(analisis.at, "solusi", analisis.solusi, tahun)
        for narasi in dokumen.narasi:
            if narasi.bagian is BagianNarasi.LANGKAH_PERBAIKAN:
                yield from _past_year(narasi.at, "teks", narasi.teks, tahun + 1)
        for rapat in dokumen.reviu:
            yield from _past_year(rapat.at, "keputusan", "\n".join(rapat.keputusan), tahun)


def _past_year(at: Asal, kunci: str, text: str, tahun: int) -> Iterator[Finding]:
    """Yield a finding for what is planned for a year that is over."""
    for match in _YEAR.finditer(text):
        clause = kalimat_sekitar(text, match)
        if int(match["tahun"]) < tahun and _TO_DO.search(clause) and not _PAST_YEAR.search(clause):
            yield temuan(
                at,
                kunci,
                message=f"Periksa: yang direncanakan di sini menyebut '{' '.join(match[0].split())}', tahun yang sudah "
                "lewat.",
                value=match["tahun"],
                expected=f"paling awal {tahun}",
                fix="perbaiki tahunnya",
            )
            return


def _explained(analisis: Analisis, quarter: int) -> Iterator[Finding]:
    first, last = 3 * quarter - 2, 3 * quarter
    for kunci in ("penyebab", "kendala", "solusi"):
        for match, clause in _months(getattr(analisis, kunci)):
            said = " ".join(match[0].split())
            month = bulan_ke(match["bulan"])
            if kunci == "solusi":
                wrong = month < first and _TO_DO.search(clause) and not _ABOUT.search(clause)
            else:
                wrong = month > last + 3 and not _PLANNED.search(clause)
            if wrong:
                yield temuan(
                    analisis.at,
                    kunci,
                    message=f"Periksa: analisis {analisis.triwulan} menyebut '{said}'.",
                    value=match["bulan"],
                    expected=f"{BULAN[first - 1]} sampai {BULAN[last - 1]}",
                    related=(analisis.at.sel("triwulan"),),
                    fix="perbaiki bulannya, atau triwulannya",
                )
                break


def _decided(rapat: RapatReviu) -> Iterator[Finding]:
    if rapat.tanggal is None:
        return
    for decision in rapat.keputusan:
        for match, clause in _months(decision):
            past = rapat.tanggal.month - bulan_ke(match["bulan"])
            if 0 < past <= _LONG_AGO and _TO_DO.search(clause) and not _ABOUT.search(clause):
                yield temuan(
                    rapat.at,
                    "keputusan",
                    message=f"Periksa: keputusan ini untuk bulan {match['bulan']}, yang pada tanggal rapatnya "
                    f"({format_date(rapat.tanggal)}) sudah lewat.",
                    value=match["bulan"],
                    expected=f"{BULAN[rapat.tanggal.month - 1]} atau sesudahnya",
                    related=(rapat.at.sel("tanggal"),),
                    fix="perbaiki bulannya, atau tanggal rapatnya",
                )
                return


def _months(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each month that a text names, with the sentence around it."""
    for match in _WHEN.finditer(text):
        yield match, kalimat_sekitar(text, match)
