"""Masa kerja menurut NIP terlalu singkat untuk pangkatnya.

Periksa pejabat bergolongan III/d ke atas yang menurut NIP-nya baru diangkat beberapa tahun sebelum dokumen ini. Tidak
seorang pun diangkat di atas III/c, dan satu kenaikan pangkat sedikitnya berjarak dua tahun, lazimnya empat.

Mengapa: NIP dan pangkat tercetak pada blok tanda tangan; salah satunya keliru ketik.

Contoh: Pembina Tingkat I (IV/b) tahun 2023 dengan NIP yang menyatakan pengangkatan Maret 2019.

Jalan keluar: Cocokkan NIP dan pangkatnya dengan surat keputusan.

Yang tidak terlihat: Masa kerja yang singkat tetapi masih mungkin, golongan III/c ke bawah, dan PPPK.

Dasar: PP 99/2000, Perka BKN 22/2007. Jarak kenaikan pangkatnya diingat, belum diverifikasi pada teksnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import masked, parse_nip
from kinerja_xl.regulations.pangkat import TAHUN_TERSINGKAT
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO
BETA = True

_GRADE = regex(r"(?<![A-Za-z])(?P<gol>IV|III)\s*/\s*(?P<ruang>[a-e])\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose number says an appointment too late for the rank."""
    identitas = dokumen.identitas
    year = identitas.tanggal_sk.year if identitas.tanggal_sk else identitas.tahun
    for pejabat in dokumen.pejabat if year else ():
        nip, match = parse_nip(pejabat.nip), _GRADE.search(pejabat.pangkat)
        if nip is None or nip.bulan is None or match is None or year is None:
            continue
        grade = f"{match['gol']}/{match['ruang']}"
        served, least = year - nip.tahun, TAHUN_TERSINGKAT.get(grade, 0)
        if not 0 <= served < least:
            continue
        yield temuan(
            pejabat.at,
            "nip",
            message=f"Periksa: menurut NIP {masked(pejabat.nip)} diangkat tahun {nip.tahun}, {served} tahun sebelum "
            f"dokumen ini; pangkat {grade} lazimnya memerlukan sedikitnya {least} tahun.",
            value=str(nip.tahun),
            expected=f"paling akhir tahun {year - least}",
            related=(pejabat.at.sel("pangkat"),),
            fix="cocokkan NIP dan pangkatnya dengan surat keputusan",
        )
