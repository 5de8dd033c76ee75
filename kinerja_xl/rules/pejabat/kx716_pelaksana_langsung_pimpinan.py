"""Pelaksana langsung di bawah Camat, atau di bawah sesama pelaksana.

Periksa pejabat pelaksana yang beratasan Camat atau sesama pelaksana, sedangkan pelaksana lain beratasan kepala seksi
atau kepala sub bagian.

Mengapa: Pelaksana bekerja di bawah seksinya; kinerjanya menunjang kinerja kepala seksi, bukan langsung Camat.

Contoh: Pengelola Data Pemberdayaan Masyarakat beratasan Camat, padahal ada Kasi Pemberdayaan Masyarakat.

Jalan keluar: Isi Atasan dengan kepala seksinya, atau biarkan bila memang ditugaskan langsung.

Yang tidak terlihat: Pelaksana di bawah Sekretaris Camat atau Lurah, dan kantor yang semua pelaksananya langsung di
bawah Camat.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import JenisJabatan, jabatan_baku, jenis_jabatan

SEVERITY = Severity.INFO

_CLERK = regex(
    r"(?:pengelola|pengadministrasi|pengolah|operator|pramu\w*|penata|penyusun|petugas|verifikator|juru|sopir|pengemudi"
    r"|caraka|staf|pelaksana|fasilitator|penelaah|arsiparis|pengumpul|pencatat|penyuluh)\b"
)
_LEADS = regex(r"\b(?:kepala|ketua|koordinator|subkoordinator|ahli|penyelia)\b")
_SELDOM = 4  # a share of the staff: where more of them lead others, the office is organised so

_SECTION_HEADS = {JenisJabatan.KEPALA_SEKSI, JenisJabatan.KEPALA_SUB_BAGIAN}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each of them."""
    kinds = {p.kode: jenis_jabatan(p.jabatan) for p in dokumen.pejabat}
    staff = [p for p in dokumen.pejabat if kinds[p.kode] is JenisJabatan.LAIN and not p.eselon and p.atasan in kinds]
    if not any(kinds[p.atasan] in _SECTION_HEADS for p in staff):
        return
    titles = {p.kode: p.jabatan for p in dokumen.pejabat}
    beside = [p for p in staff if p.atasan != p.kode and _clerk(titles[p.atasan])]
    if len(beside) * _SELDOM <= len(staff):
        for pejabat in beside:
            yield temuan(
                pejabat.at,
                "atasan",
                message=f"Periksa: {pejabat.jabatan} beratasan {titles[pejabat.atasan]}, sesama pelaksana, sedangkan "
                "pelaksana lain di bawah kepalanya.",
                value=pejabat.atasan,
                expected="kepala seksi atau kepala sub bagian",
                fix="isi Atasan dengan kepala seksi atau kepala sub bagiannya",
            )
    for pejabat in staff:
        if kinds[pejabat.atasan] is JenisJabatan.CAMAT:
            yield temuan(
                pejabat.at,
                "atasan",
                message=f"Periksa: {pejabat.jabatan} langsung di bawah Camat, sedangkan pelaksana lain di bawah "
                "seksinya.",
                value=pejabat.atasan,
                expected="kepala seksi atau kepala sub bagian",
                fix="isi Atasan dengan kepala seksinya, atau biarkan bila memang ditugaskan langsung",
            )


def _clerk(jabatan: str) -> bool:
    title = jabatan_baku(jabatan)
    return _CLERK.match(title) is not None and _LEADS.search(title) is None
