"""Target aksi satu triwulan jauh di luar yang lain, atau bulannya di triwulan lain.

Periksa aksi yang target satu triwulannya delapan kali target triwulan lainnya atau lebih, padahal yang lain itu sama,
dan aksi yang menyebut bulan atau triwulan, tetapi pada triwulan itu tidak bertarget.

Mengapa: Satu nol yang berlebih, atau target di kolom sebelah, membuat rencana aksi tidak dapat dipantau.

Contoh: Target 6, 6, 60, 6; dan 'Sosialisasi bulan Mei' dengan target hanya pada TW IV.

Jalan keluar: Perbaiki target triwulannya, atau bulan pada aksinya.

Yang tidak terlihat: Target yang sedikit lebih besar, dan aksi tanpa bulan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Aksi, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import sebutkan
from kinerja_xl.text.dates import BULAN
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_TIMES, _FEWEST = 8.0, 3
_MONTH = {name.casefold(): n // 3 + 1 for n, name in enumerate(BULAN)}
_QUARTER = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_WHEN = regex(
    rf"\b(?:pada|di|bulan|akhir|awal|setiap|tiap)\s+(?:bulan\s+)?(?P<bulan>{'|'.join(BULAN)})\b(?!\s*\d{{4}})"
    r"|\b(?:pada|di|dalam|setiap|tiap)\s+(?:triwulan|tw)\s+(?P<tw>IV|III|II|I|[1-4])\b",
    re.IGNORECASE,
)
_ABOUT = regex(
    r"\b(?:data|laporan|realisasi|capaian|hasil|periode|untuk|sampai|hingga|sejak|mulai|s\.?d\.?|dari)\b", re.I
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action with a quarter that cannot be meant."""
    for aksi in dokumen.rencana_aksi:
        numbers = [v if isinstance(v, float) else 0.0 for v in aksi.target_tw]
        yield from _out_of_line(aksi, numbers)
        planned = {n for n, v in enumerate(aksi.target_tw, 1) if v is not None and v != 0.0}
        said = list(_WHEN.finditer(aksi.aksi))
        named = {_MONTH[m["bulan"].casefold()] if m["bulan"] else _QUARTER[m["tw"].casefold()] for m in said}
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
        message=f"Periksa: target TW {('I', 'II', 'III', 'IV')[quarter - 1]} {format_number(most)}, sedangkan triwulan "
        f"lainnya {format_number(others[0])}.",
        value=format_number(most),
        expected=format_number(others[0]),
        difference=format_number(most - others[0]),
        fix="perbaiki angkanya; biarkan bila memang demikian",
    )
