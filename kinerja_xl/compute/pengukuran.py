"""The formulas of the measurement sheets, by the name a declaration uses.

``RUMUS_PENGUKURAN`` holds those that are the same in every row, ``RUMUS_KETENTUAN`` makes those that hold values in
force at the document's date, ``RUMUS_INDIKATOR`` makes those that depend on the
indicator (its ``Ukuran``) and can differ from row to row.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

from kinerja_xl.compute.akip import sub_komponen
from kinerja_xl.compute.berjalan import target_sd
from kinerja_xl.compute.capaian import CAPAIAN, CAPAIAN_AKHIR, CAPAIAN_SD, capaian_dibatasi, predikat_capaian
from kinerja_xl.compute.riwayat import KUNCI_RIWAYAT, PERUBAHAN, SATUAN, realisasi_lalu, target_akhir, target_capaian
from kinerja_xl.compute.rumus import BarisExcel, NilaiExcel, Rumus
from kinerja_xl.compute.tahunan import realisasi_tahun
from kinerja_xl.compute.ukur import KUNCI_UKUR, REALISASI_TW
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.ketentuan.ketentuan import Ketentuan


def _terhingga(rumus: Rumus) -> Rumus:
    """Return the formula with a number too large for a cell shown as nothing: Excel's #NUM! inside IFERROR."""

    twin = rumus.nilai

    def nilai(baris: BarisExcel) -> NilaiExcel:
        value = twin(baris)
        return "" if isinstance(value, float) and not math.isfinite(value) else value

    return Rumus(  # not ``replace``: a year makes a thousand of them
        nama=rumus.nama,
        perlu=rumus.perlu,
        nilai=nilai,
        excel=rumus.excel,
        sesudah=rumus.sesudah,
        format_dari=rumus.format_dari,
    )


def _pembuat_terhingga(buat: Callable[[Ukuran], Rumus]) -> Callable[[Ukuran], Rumus]:
    return lambda ukuran: _terhingga(buat(ukuran))


RUMUS_PENGUKURAN: Mapping[str, Rumus] = MappingProxyType(
    {r.nama: _terhingga(r) for r in (KUNCI_UKUR, KUNCI_RIWAYAT, SATUAN, PERUBAHAN)}
)
"""Formulas that are the same in every row of every document."""

RUMUS_KETENTUAN: Mapping[str, Callable[[Ketentuan], Rumus]] = MappingProxyType(
    {"nilai_sub_komponen": lambda ketentuan: _terhingga(sub_komponen(ketentuan.akip))}
)
"""Makers of the formulas that are the same in every row of one document: the values in force stand in their text."""

_PEMBUAT: Mapping[str, Callable[[Ukuran], Rumus]] = MappingProxyType(
    {
        "target_capaian": target_capaian,
        **REALISASI_TW,
        "realisasi_tahun": realisasi_tahun,
        "capaian": CAPAIAN,
        "capaian_dibatasi": capaian_dibatasi,
        "predikat_capaian": predikat_capaian,
        "realisasi_lalu": realisasi_lalu,
        "target_akhir": target_akhir,
        "capaian_akhir": CAPAIAN_AKHIR,
        "target_sd": target_sd,
        "capaian_sd": CAPAIAN_SD,
    }
)

RUMUS_INDIKATOR: Mapping[str, Callable[[Ukuran], Rumus]] = MappingProxyType(
    {nama: _pembuat_terhingga(buat) for nama, buat in _PEMBUAT.items()}
)
"""Makers of the formulas that depend on the indicator."""
