"""The next year's targets in Bab IV, beside this year's results, as far as the plan has them."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.angka_capaian import teks_angka
from kinerja_xl.reports.cetak.asal import Teks, deretan, rangkai
from kinerja_xl.reports.lkjip.alinea import KOSONG, Alinea, teks_indikator
from kinerja_xl.reports.lkjip.bahan import Bahan, Fakta

_FULL = 100.0  # of a percentage: a target that cannot be raised


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTargetBerikut:
    """One indicator of the strategic objectives: what was reached, and what the plan asks for next year."""

    nomor: str
    indikator: Teks
    satuan: Teks
    realisasi: Teks
    target: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetBerikut:
    """The year's targets; ``baris`` is empty where the plan ends, ``alinea`` says which are reached already."""

    tahun: Teks
    baris: tuple[BarisTargetBerikut, ...]
    alinea: tuple[Alinea, ...]


def target_berikut(bahan: Bahan) -> TargetBerikut:
    """Return the next year's targets of the strategic objectives' indicators.

    Args:
        bahan: the office's facts.
    """
    year = bahan.tahun + 1
    facts = [f for b in bahan.strategis for f in b.fakta if f.indikator.target.get(year) is not None and not f.batal]
    named = Teks(str(year), bahan.sel_identitas("tahun", "periode_akhir"))  # a year of the plan
    return TargetBerikut(
        tahun=named,
        baris=tuple(_baris(fakta, nomor, year) for nomor, fakta in enumerate(facts, 1)),
        alinea=tuple(Alinea(t) for t in _sudah_tercapai(facts, year, named)),
    )


def _baris(fakta: Fakta, nomor: int, year: int) -> BarisTargetBerikut:
    indikator = fakta.indikator
    return BarisTargetBerikut(
        nomor=f"{nomor}.",
        indikator=teks_indikator(indikator),
        satuan=Teks(indikator.satuan or KOSONG, (indikator.at.sel("satuan"),)),
        realisasi=Teks(teks_angka(fakta.hasil.realisasi), fakta.sel_realisasi),
        target=Teks(teks_angka(indikator.target[year]), (indikator.at.sel(f"target_{year}"),)),
    )


def _sudah_tercapai(facts: list[Fakta], year: int, named: Teks) -> Iterator[Teks]:
    """Yield which targets ask for less than what was reached this year: an evaluator asks why."""
    easy = [f for f in facts if _terlampaui(f, year)]
    if easy:
        yield rangkai(
            "Realisasi tahun ini sudah lebih baik daripada target tahun {} untuk {}, sehingga targetnya perlu ditinjau "
            "kembali.",
            named,
            deretan(Teks(f.nama, (*f.nama.dari, *f.sel_realisasi, f.indikator.at.sel(f"target_{year}"))) for f in easy),
        )


def _terlampaui(fakta: Fakta, year: int) -> bool:
    reached, target = fakta.hasil.realisasi, fakta.indikator.target[year]
    if not isinstance(reached, float) or not isinstance(target, float) or fakta.tetap:
        return False
    if fakta.indikator.satuan.strip() == "%" and target >= _FULL:
        return False
    return reached < target if fakta.turun else reached > target
