"""Jenis kelamin pada NIP berlawanan dengan nama atau gelarnya.

Periksa NIP yang angka kelima belasnya 1 (laki-laki) atau 2 (perempuan), bila gelar atau nama depannya jelas menyebut
yang lain: Drs. dan H., Dra. dan Hj., Muhammad dan Ahmad, Siti.

Mengapa: Satu angka NIP yang keliru membuat NIP itu milik orang lain.

Contoh: Dra. Hj. Siti Contoh dengan NIP 19700101 199503 1 001.

Jalan keluar: Cocokkan NIP dengan surat keputusan pengangkatannya.

Yang tidak terlihat: Nama yang dipakai laki-laki dan perempuan.

Dasar: Perka BKN 22/2007
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO
BETA = True

_DIGITS, _GENDER = 18, 14
_MALE = regex(
    r"\A(?:(?:Plt|Dr|dr|drg|Ir|Prof|apt)\.\s*)*(?:Drs\.|H\.\s|(?:Drs\.\s*)?H\.\s|"
    r"(?:Muhamm?ad|Mohamm?ad|Moc?hamm?ad|Ah?mad|Akhmad|Achmad|Abdul|Abdullah|Muh\.|Moh\.|Mochamad)\b)",
    re.IGNORECASE,
)
_FEMALE = regex(r"\A(?:(?:Plt|Dr|dr|drg|Ir|Prof|apt)\.\s*)*(?:Dra\.|Hj\.|Siti\b)", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose name and number say different things."""
    for pejabat in dokumen.pejabat:
        digits = re.sub(r"\D", "", pejabat.nip)
        if len(digits) != _DIGITS or digits[_GENDER] not in "12":
            continue
        name = pejabat.nama.strip()
        female, male = bool(_FEMALE.match(name)), bool(_MALE.match(name))
        if female == male or female == (digits[_GENDER] == "2"):
            continue
        yield temuan(
            pejabat.at,
            "nip",
            message=f"Periksa: angka kelima belas NIP ini {digits[_GENDER]} "
            f"({'perempuan' if digits[_GENDER] == '2' else 'laki-laki'}), sedangkan namanya {pejabat.nama}.",
            value=pejabat.nip,
            expected="2" if female else "1",
            related=(pejabat.at.sel("nama"),),
            fix="cocokkan NIP dengan surat keputusan pengangkatannya",
        )
