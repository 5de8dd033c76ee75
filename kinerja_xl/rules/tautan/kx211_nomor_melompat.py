"""Nomor simpul melompat.

Periksa simpul-simpul di bawah satu induk yang nomornya tidak berurutan (1.1, 1.3). Kode yang tidak diakhiri angka
tidak diperiksa, begitu pula nomor pertama simpul teratas.

Mengapa: Nomor yang melompat berarti ada simpul yang hilang atau salah nomor; evaluator menanyakannya.

Contoh: Di bawah program 2 ada kegiatan 2.1, 2.2, dan 2.4.

Jalan keluar: Tambahkan simpul yang hilang, atau beri nomor yang berurutan.

Yang tidak terlihat: Nomor yang berurutan tetapi simpulnya tertukar, dan simpul terakhir yang hilang.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO

_LAST = regex(r"(?:\A|\.)(\d{1,3})[A-Za-z]?\Z")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose number comes after a gap."""
    for induk, children in dokumen.anak.items():
        prefix = f"{induk}." if induk else ""
        own = [(s, int(m[1])) for s in children if s.kode.startswith(prefix) and (m := _LAST.search(s.kode))]
        own = [(s, n) for s, n in own if s.kode.count(".") == prefix.count(".")]
        numbers = {n for _, n in own}
        before = 0 if induk else min(numbers, default=1) - 1
        for simpul, number in sorted(own, key=lambda pair: pair[1]):
            missing = range(before + 1, number)
            before = max(before, number)
            if not missing:
                continue
            named = f"{prefix}{missing[0]}" + (f" sampai {prefix}{missing[-1]}" if len(missing) > 1 else "")
            yield temuan(
                simpul.at,
                "kode",
                message=f"Periksa: sebelum {simpul.kode} tidak ada {named}.",
                value=simpul.kode,
                expected=f"{prefix}{missing[0]}",
                fix="tambahkan simpul yang hilang, atau beri nomor yang berurutan",
            )
