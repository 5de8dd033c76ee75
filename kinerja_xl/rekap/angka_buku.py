"""The numbers that a recap keeps of one workbook: its indicators, its objectives and its money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.compute.capaian import dibatasi, predikat
from kinerja_xl.compute.hasil import HasilIndikator, Nilai, hasil_tahun, hasil_triwulan
from kinerja_xl.compute.hasil_anggaran import serapan_simpul, serapan_total
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.sheets.pilihan import Jenjang

_SETAHUN = 4  # quarters


class IndikatorBuku(NamedTuple):
    """One indicator. Achievements are fractions; ``capaian_tw`` are capped, up to each quarter, against its plan.

    ``utama`` tells the indicators by which an office is judged from what serves them: those of its objectives, else of
    the highest level it has. ``dinilai`` is the capped achievement that counts now: of the year once its fourth quarter
    is measured, else up to the last quarter; None where there is no target or no result.
    """

    kode: str
    nama: str
    sasaran: str
    jenjang: str
    utama: bool
    iku: bool
    satuan: str
    target: Nilai
    realisasi_tw: tuple[Nilai, ...]
    realisasi: Nilai
    capaian: float | None
    dinilai: float | None
    predikat: str
    capaian_tw: tuple[float | None, ...]
    lembar: str
    sel: str
    batal: bool = False


class SasaranBuku(NamedTuple):
    """One of the main objectives: the mean of its indicators, None unless every one of them can be judged."""

    teks: str
    rata: float | None
    predikat: str
    dinilai: int
    semua: int
    lembar: str
    sel: str


class ProgramBuku(NamedTuple):
    """A programme's money."""

    kode: str
    nama: str
    pagu: float | None
    realisasi: float | None


class AngkaBuku(NamedTuple):
    """All of it.

    ``rata_tw`` and ``rata`` are means over the main indicators that can be judged, of each quarter and now, with the
    word for the latter; ``dinilai`` of ``semua`` can be. ``serapan`` is (budget, spent) up to each quarter.
    """

    indikator: tuple[IndikatorBuku, ...] = ()
    sasaran: tuple[SasaranBuku, ...] = ()
    program: tuple[ProgramBuku, ...] = ()
    serapan: tuple[tuple[float | None, float | None], ...] = ()
    rata_tw: tuple[float | None, ...] = (None,) * _SETAHUN
    rata: float | None = None
    predikat: str = ""
    dinilai: int = 0
    semua: int = 0


TANPA_ANGKA = AngkaBuku()
"""Those of a workbook that could not be read."""


def susun_angka(dokumen: Dokumen, terisi: Sequence[int]) -> AngkaBuku:
    """Return the numbers of a workbook.

    Args:
        dokumen: the document.
        terisi: the quarters of which something is measured.
    """
    rows = tuple(_indikator(dokumen, terisi))
    main = [row for row in rows if row.utama and not row.batal]
    judged = [row.dinilai for row in main if row.dinilai is not None]
    mean = _mean(judged)
    measured = dokumen.jenis == PENGUKURAN.kunci
    return AngkaBuku(
        rows,
        tuple(_sasaran(dokumen, main)),
        _program(dokumen),
        _serapan(dokumen) if measured else (),
        tuple(_mean([row.capaian_tw[n] for row in main]) for n in range(_SETAHUN)),
        mean,
        _word(dokumen, mean),
        len(judged),
        len(main),
    )


def _indikator(dokumen: Dokumen, terisi: Sequence[int]) -> Iterator[IndikatorBuku]:
    last = max(terisi, default=0)
    so_far = [{id(h.hasil.indikator): h.capaian_sd for h in hasil_triwulan(dokumen, n)} for n in range(1, last + 1)]
    objective = {id(i): s.teks for node in dokumen.simpul for s in node.sasaran for i in s.indikator}
    level = PihakBanding(Path(), dokumen).jenjang_utama
    for hasil in hasil_tahun(dokumen):
        own, at = hasil.indikator, hasil.indikator.at.sel("indikator")
        trend = [_capped(dokumen, values.get(id(own))) for values in so_far]
        yield IndikatorBuku(
            own.kode,
            own.nama,
            objective.get(id(own), ""),
            str(hasil.simpul.jenjang),
            hasil.simpul.jenjang in level,
            own.iku,
            own.satuan,
            hasil.target,
            hasil.realisasi_tw,
            hasil.realisasi,
            hasil.capaian,
            _now(hasil, trend),
            hasil.predikat,
            (*trend, *[None] * (_SETAHUN - last)),
            at.sheet,
            at.address,
            own.status.batal,
        )


def _now(hasil: HasilIndikator, trend: Sequence[float | None]) -> float | None:
    if len(trend) == _SETAHUN:
        return hasil.capaian_dibatasi
    return trend[-1] if trend else None


def _capped(dokumen: Dokumen, value: float | None) -> float | None:
    batas = dokumen.batas_capaian
    return None if value is None else dibatasi(value, None if batas is None else batas / 100)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _word(dokumen: Dokumen, value: float | None) -> str:
    return "" if value is None else predikat(value, dokumen.skala)


def _sasaran(dokumen: Dokumen, main: Sequence[IndikatorBuku]) -> Iterator[SasaranBuku]:
    """Yield the objectives of the main indicators; a mean of some of its indicators says nothing about an objective."""
    groups: dict[str, list[IndikatorBuku]] = {}
    for row in main:
        groups.setdefault(row.sasaran, []).append(row)
    for teks, rows in groups.items():
        judged = [row.dinilai for row in rows if row.dinilai is not None]
        mean = _mean(judged) if len(judged) == len(rows) else None
        yield SasaranBuku(teks, mean, _word(dokumen, mean), len(judged), len(rows), rows[0].lembar, rows[0].sel)


def _program(dokumen: Dokumen) -> tuple[ProgramBuku, ...]:
    money = serapan_simpul(dokumen)
    rows = (s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM and s.kode in money)
    return tuple(ProgramBuku(s.kode, s.nomenklatur, money[s.kode].pagu, money[s.kode].realisasi) for s in rows)


def _serapan(dokumen: Dokumen) -> tuple[tuple[float | None, float | None], ...]:
    totals = (serapan_total(dokumen, n) for n in range(1, _SETAHUN + 1))
    return tuple((t.pagu, t.realisasi) for t in totals)
