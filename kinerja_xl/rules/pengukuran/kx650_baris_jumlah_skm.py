"""Baris jumlah atau rata-rata di antara jawaban SKM.

Lembar SKM hanya berisi jawaban responden, satu baris satu responden. Baris yang isinya tepat jumlah atau rata-rata
baris di atasnya bukan jawaban.

Mengapa: Baris itu ikut dihitung sebagai satu responden, sehingga indeksnya keliru.

Contoh: Baris ke-31 berisi rata-rata ketiga puluh jawaban di atasnya.

Jalan keluar: Hapus barisnya; indeksnya dihitung pada lembar Capaian.

Yang tidak terlihat: Baris jumlah atas sebagian responden, dan baris rata-rata yang sudah dibulatkan sehingga tampak
seperti jawaban.

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.jawaban_skm import baris_jumlah

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that sums up the rows above."""
    for orang, what in baris_jumlah(dokumen):
        yield temuan(
            orang.at,
            "no",
            message=f"Baris {orang.at.row} berisi {what} jawaban di atasnya, bukan jawaban responden.",
            value=what,
            expected="jawaban satu responden",
            fix="hapus barisnya; indeksnya dihitung pada lembar Capaian",
        )
