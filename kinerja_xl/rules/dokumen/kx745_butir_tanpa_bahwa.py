"""Butir Menimbang tidak diawali 'bahwa'.

Periksa butir Menimbang yang tidak dimulai dengan kata 'bahwa'. Bila tidak satu butir pun memakainya, semuanya disebut
sekali, pada butir pertama.

Mengapa: Konsiderans dirumuskan sebagai anak kalimat dari 'Menimbang', sehingga setiap pokok pikiran diawali 'bahwa'.

Contoh: Menimbang: a. untuk mengukur kinerja perlu ditetapkan indikator kinerja utama;

Jalan keluar: Awali butirnya dengan 'bahwa'.

Yang tidak terlihat: Kalimat yang tetap tidak lengkap sesudah 'bahwa', dan baris kedua dan seterusnya pada satu sel.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO
BETA = True

_BEGINS = regex(r"(?:Menimbang\s*:?\s*)?(?:[a-z\d]{1,2}[.)]\s*|[-•–]\s*)?bahwa\b", re.IGNORECASE)
_SHOWN = 60


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding at each consideration without its first word, one for all where none has it."""
    items = [b for b in dokumen.dasar_hukum if b.bagian is Bagian.MENIMBANG and b.teks.strip()]
    wrong = [b for b in items if not _BEGINS.match(b.teks.strip())]
    together = len(wrong) == len(items) > 1
    for butir in wrong[:1] if together else wrong:
        said = " ".join(butir.teks.split())
        yield temuan(
            butir.at,
            "teks",
            message=f"Periksa: tidak satu pun dari {len(items)} butir Menimbang diawali 'bahwa'."
            if together
            else "Periksa: butir Menimbang ini tidak diawali 'bahwa'.",
            value=said if len(said) <= _SHOWN else f"{said[:_SHOWN].rstrip()}…",
            expected="bahwa …",
            related=tuple(b.at.sel("teks") for b in wrong[1:]) if together else (),
            fix="awali setiap butirnya dengan 'bahwa'" if together else "awali butirnya dengan 'bahwa'",
        )
