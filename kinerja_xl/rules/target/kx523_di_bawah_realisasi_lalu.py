"""Target di bawah realisasi tahun lalu.

Periksa target persentase, indeks, atau nilai yang lebih buruk daripada realisasi tahun lalu pada lembar Riwayat.
Target yang dijelaskan pada Penjelasan target dengan menyebut tahun lalu, realisasi, atau capaiannya tidak disebut;
'disusun dari capaian tahun lalu' saja bukan penjelasan.

Mengapa: Target yang sudah terlampaui tahun lalu dinilai tidak menantang.

Contoh: Realisasi 2024 Indeks Kepuasan Masyarakat 88, Target 2025 berisi 85.

Jalan keluar: Naikkan targetnya pada perubahan perjanjian, atau terangkan sebabnya pada Penjelasan target.

Yang tidak terlihat: Volume (jumlah dokumen, orang), yang mengikuti pekerjaan tahunnya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import arah_wajar, ukuran_mutu
from kinerja_xl.rules.target.lalu import realisasi_tahun_lalu
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_FROM_RESULTS = regex(
    r"\b(?:disusun|dihitung|ditetapkan|ditentukan|diambil|berdasar(?:kan)?|mengacu|mengikuti|sesuai|memperhatikan)\s"
    r"(?:(?:dari|pada|dengan|menurut|berdasarkan|atas)\s)?(?:data\s)?(?:capaian|realisasi|hasil)(?:nya)?"
    r"(?:\s(?:tahun|\d{4}|satu|dua|tiga|empat|lima|\d|lalu|terakhir|sebelumnya|kinerja|s\.d\.|sampai|dan)\b)*",
    re.IGNORECASE,
)
"""Where a target comes from. It then would not be lower, so it explains nothing; an average of years would."""
_EXPLAINED = regex(r"\b(?:lalu|realisasi\w*|capaian\w*|turun|menurun|karena|sehubungan)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each target that was already passed a year ago."""
    tahun = dokumen.identitas.tahun
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if not ukuran_mutu(indikator) or (before := realisasi_tahun_lalu(dokumen, indikator)) is None:
            continue
        way, key, target = arah_wajar(baris), indikator.kunci_target(tahun), indikator.target_berlaku(tahun)
        if key is None or not isinstance(target, float) or way is None:
            continue
        if (target - before.nilai) * way.tanda >= 0 or _explained(indikator):
            continue
        worse = "lebih rendah" if way.tanda > 0 else "lebih tinggi"
        yield temuan(
            indikator.at,
            key,
            message=f"Periksa: target {tahun} {format_number(target)} {worse} daripada realisasi {before.tahun} "
            f"{format_number(before.nilai)}.",
            value=format_number(target),
            expected=f"tidak {worse} daripada {format_number(before.nilai)}",
            difference=format_number(round(target - before.nilai, 4)),
            related=(before.sel,),
            fix="naikkan targetnya, atau terangkan sebabnya pada Penjelasan target",
        )


def _explained(indikator: Indikator) -> bool:
    said = indikator.penjelasan_target
    return bool(said) and _EXPLAINED.search(_FROM_RESULTS.sub(" ", said)) is not None
