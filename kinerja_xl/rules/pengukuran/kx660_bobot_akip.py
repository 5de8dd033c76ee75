"""Bobot AKIP berbeda dari peraturan.

Kedua belas sub komponen berbobot 6, 9, 15; 6, 9, 15; 3, 4,5, 7,5; dan 5, 7,5, 12,5. Bobot yang berjumlah 100 tetapi
berbeda menjadi peringatan, karena mungkin dari pedoman lama atau pedoman daerah.

Mengapa: Nilai AKIP dihitung dari bobotnya; jumlah yang bukan 100 membuat nilainya keliru.

Contoh: Pengukuran Kinerja berbobot 25, seperti pedoman sebelum 2021.

Jalan keluar: Pakai bobot PermenPANRB 88/2021.

Yang tidak terlihat: Bobot yang benar pada sub komponen yang tertukar namanya, dan Nilai huruf yang keliru.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, SubKomponenAkip
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.kunci_akip import kunci
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)

_TOTAL = 100.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the sheet, at its first weight that is not the regulation's."""
    akip = dokumen.ketentuan.akip
    weights = {kunci(s.komponen, s.nama): s.bobot for s in akip.sub_komponen}
    wrong: list[tuple[SubKomponenAkip, float, float]] = []
    for sub in dokumen.akip:
        wanted = weights.get(kunci(sub.komponen, sub.sub_komponen))
        if wanted is not None and sub.bobot is not None and abs(sub.bobot - wanted) > 1e-9:
            wrong.append((sub, sub.bobot, wanted))
    if not wrong:
        return
    total = sum(sub.bobot or 0.0 for sub in dokumen.akip)
    complete = all(sub.bobot is not None for sub in dokumen.akip) and len(dokumen.akip) == len(akip.sub_komponen)
    first, weight, wanted = wrong[0]
    many = f" ({len(wrong)} bobot berbeda)" if len(wrong) > 1 else ""
    off = complete and abs(total - _TOTAL) > 1e-6
    yield temuan(
        first.at,
        "bobot",
        severity=None if off else Severity.WARNING,
        message=f"Bobot {first.komponen}, {first.sub_komponen} {format_number(weight)}, seharusnya "
        f"{format_number(wanted)}{many}" + (f"; jumlah semua bobot {format_number(total)}, bukan 100." if off else "."),
        value=format_number(weight),
        expected=format_number(wanted),
        difference=format_number(weight - wanted),
        related=tuple(sub.at.sel("bobot") for sub, _, _ in wrong[1:]),
        fix=f"pakai bobot {dokumen.ketentuan.sumber_akip}",
    )
