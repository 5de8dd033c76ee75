"""Shares of a whole and scales with two ends: what a measured number cannot be, the facts behind KX607 to KX614."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from kinerja_xl.model import Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.pengukuran.tahun import Terukur, angka_tw
from kinerja_xl.sheets.pilihan import CaraHitung, Peran, TipePerhitungan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent

# A percentage of these may exceed 100: they compare with a plan, a need or an earlier year, not with a whole.
_MAY_EXCEED = regex(
    r"\b(pertumbuhan|kenaikan|peningkatan|capaian|pencapaian|realisasi|rasio|laju|penambahan|perubahan|efisiensi"
    r"|kontribusi|pemenuhan|penyerapan|serapan|target|tingkat pencapaian)\b"
)
_HIGHEST = 100.0
_FRACTION_LIMIT, _FRACTION_TARGET = 1.0, 20.0
_MUCH_MORE = 1.5  # a running total added up is far beyond the target, not a little
_NEARLY = 0.9
_FEWEST_QUARTERS = 3


def bagian(indikator: Indikator) -> bool:
    """True for a percentage that is a share of a whole, so that it ends at 100."""
    share = indikator.cara_hitung is CaraHitung.PERSENTASE or is_percent(indikator.satuan)
    texts = f"{indikator.nama} {indikator.pembilang} {indikator.penyebut} {indikator.penjelasan_rumus}"
    return share and not _MAY_EXCEED.search(normalise(texts))


def melebihi(t: Terukur) -> list[tuple[int, float, float]]:
    """Return (quarter, part, whole) where a share is more than its whole; 100 is the whole of a plain percentage."""
    if not bagian(t.indikator) or t.dari_lembar:
        return []
    if t.cara is CaraHitung.PERSENTASE:
        part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
        if part is None or whole is None:
            return []
        of = dict(angka_tw(whole))
        return [(n, v, of[n]) for n, v in angka_tw(part) if n in of and v > of[n] > 0]
    value = t.baris(Peran.NILAI)
    if t.cara is not CaraHitung.NILAI_LANGSUNG or value is None:
        return []
    return [(n, v, _HIGHEST) for n, v in angka_tw(value) if v > _HIGHEST]


def seperti_pecahan(angka: Sequence[float], target: object) -> bool:
    """True when percentages look typed as fractions (0,95 for 95) beside a target that is none."""
    beyond_doubt = isinstance(target, float) and target >= _FRACTION_TARGET
    return beyond_doubt and any(v > 0 for v in angka) and all(0 <= v <= _FRACTION_LIMIT for v in angka)


def diketik_pecahan(t: Terukur) -> bool:
    """True when the indicator's percentages in Data Ukur look typed as fractions."""
    value = t.baris(Peran.NILAI)
    plain = t.cara is CaraHitung.NILAI_LANGSUNG and is_percent(t.indikator.satuan) and value is not None
    return plain and value is not None and seperti_pecahan([v for _, v in angka_tw(value)], t.hasil.target)


def berjalan(t: Terukur) -> bool:
    """True when the quarters of a count look like running totals although each should stand for itself."""
    target, quarters = t.hasil.target, [(n, v) for n, v in enumerate(t.hasil.realisasi_tw) if isinstance(v, float)]
    values = [v for _, v in quarters]
    if t.tipe is not TipePerhitungan.KUMULATIF or len(values) < _FEWEST_QUARTERS:
        return False
    if not isinstance(target, float) or target <= 0:
        return False
    if is_percent(t.indikator.satuan):  # a percentage is not added up at all (KX325)
        return False
    if any(after < before for before, after in pairwise(values)) or values[0] == values[-1] or values[0] <= 0:
        return False
    own = [v if isinstance(v, float) else 0.0 for v in t.indikator.target_tw]
    so_far = list(accumulate(own))
    if all(v == so_far[n] for n, v in quarters) and any(so_far[n] != own[n] for n, _ in quarters):
        return True
    return values[-1] >= target * _NEARLY and sum(values) >= target * _MUCH_MORE
