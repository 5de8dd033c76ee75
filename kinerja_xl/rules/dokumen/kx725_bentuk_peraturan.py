"""Bentuk peraturan yang dikutip tidak sesuai dengan pokoknya.

RPJMD, RPJPD, APBD, dan pembentukan perangkat daerah ditetapkan dengan peraturan daerah. RKPD, penjabaran APBD, serta
kedudukan, susunan organisasi, tugas, fungsi, dan tata kerja ditetapkan dengan peraturan kepala daerah.

Mengapa: Bentuk yang keliru berarti dasar hukumnya salah kutip.

Contoh: 'Peraturan Bupati Nomor 3 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah'.

Jalan keluar: Cocokkan dengan lembaran daerah atau JDIH.

Yang tidak terlihat: Pokok di luar daftar itu, dan bentuk yang benar dari daerah yang salah.

Dasar: UU 23/2014, PP 18/2016
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.produk_hukum import BENTUK
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import pokok, semua_kutipan

SEVERITY = Severity.WARNING

_SUBJECTS = tuple((regex(b.pokok), b) for b in BENTUK)
_NAMES = {"perda": "peraturan daerah", "perkada": "peraturan kepala daerah"}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each regional regulation of the wrong kind."""
    for satu in semua_kutipan(dokumen):
        if satu.jenis not in _NAMES or not satu.tentang:
            continue
        subject = pokok(satu.tentang)
        form = next((b for pattern, b in _SUBJECTS if pattern.search(subject)), None)
        if form is None or form.jenis == satu.jenis:
            continue
        yield temuan(
            satu.butir.at,
            "teks",
            severity=None if form.pasti else Severity.INFO,
            message=("" if form.pasti else "Periksa: ")
            + f"{satu.singkat} tentang {' '.join(satu.tentang.split()[:5])} … seharusnya {_NAMES[form.jenis]} "
            f"({form.dasar}).",
            value=_NAMES[satu.jenis],
            expected=_NAMES[form.jenis],
            fix="cocokkan dengan lembaran daerah atau JDIH",
        )
