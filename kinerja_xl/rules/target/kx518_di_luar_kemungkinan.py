"""Target tidak mungkin dicapai.

Persentase bagian dari keseluruhan paling tinggi 100. Indeks Kepuasan Masyarakat berada di antara 25 dan 100, nilai
AKIP di antara 0 dan 100. Persentase pertumbuhan, kenaikan, dan capaian boleh melebihi 100.

Mengapa: Target di luar skalanya membuat capaian tidak pernah dapat 100 persen, atau selalu melebihinya.

Contoh: Persentase desa yang tertib administrasi bertarget 120.

Jalan keluar: Perbaiki targetnya, atau satuannya bila yang dihitung bukan persentase.

Yang tidak terlihat: Target yang mungkin tetapi tidak realistis, dan skala indeks yang tidak dikenal.

Dasar: PermenPANRB 14/2017, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator, kelas_satuan

SEVERITY = Severity.ERROR

_MAY_EXCEED = regex(
    r"\b(pertumbuhan|kenaikan|peningkatan|capaian|realisasi|rasio|laju|penambahan|perubahan|efisiensi|kontribusi)\b"
)
_SATISFACTION = regex(r"\b(kepuasan masyarakat|ikm|skm)\b")
_AKIP = regex(r"\b(akip|sakip|akuntabilitas kinerja)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator, at its first target beyond its scale."""
    for baris in semua_baris(dokumen):
        scale = _scale(baris.indikator)
        if scale is None:
            continue
        what, lowest, highest = scale
        for year, target in sorted(baris.indikator.target.items()):
            if not isinstance(target, float) or lowest <= target <= highest:
                continue
            yield temuan(
                baris.indikator.at,
                f"target_{year}",
                message=f"Target {year} {format_number(target)} tidak mungkin: {what} berada di antara "
                f"{format_number(lowest)} dan {format_number(highest)}.",
                value=format_number(target),
                expected=f"{format_number(lowest)} sampai {format_number(highest)}",
                fix="perbaiki targetnya, atau satuannya bila yang dihitung bukan itu",
            )
            break


def _scale(indikator: Indikator) -> tuple[str, float, float] | None:
    """Return (what, lowest, highest) of a measure, None when it has no limits that we know."""
    name, unit = normalise(indikator.nama), kelas_satuan(indikator.satuan)
    kind = kelas_indikator(indikator.nama)
    if unit is Kelas.JUMLAH:
        return None
    if kind is Kelas.NILAI and _SATISFACTION.search(name):
        # a survey may also be printed on its own scale of 1 to 4: only a value between the two is impossible
        low = [t for t in indikator.target.values() if isinstance(t, float)]
        return None if low and max(low) <= 4 else ("indeks kepuasan masyarakat", 25.0, 100.0)
    if kind is Kelas.NILAI and _AKIP.search(name):
        return "nilai AKIP", 0.0, 100.0
    if Kelas.PERSEN in {unit, kind} and not _MAY_EXCEED.search(name):
        return "persentase", 0.0, 100.0
    return None
