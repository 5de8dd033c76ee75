"""What a template of the SKP matrix may name: the shape of its context, against which templates are checked."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.surat import Pihak


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSkp:
    """One individual indicator.

    Attributes:
        awal: the first row of its planned result, whose cells are merged over all its rows.
        nomor: the number of the planned result.
        pimpinan: the superior's planned result that it serves, with its indicators.
        hasil: the planned result.
        aspek: Kuantitas, Kualitas, Waktu or Biaya.
        indikator: the indicator.
        target: its target with the unit, dots where there is none.
    """

    awal: bool
    nomor: str
    pimpinan: Teks
    hasil: Teks
    aspek: str
    indikator: Teks
    target: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class MatriksSkp:
    """One official's matrix: who is assessed, by whom, in which unit."""

    pegawai: Pihak
    penilai: Pihak
    unit_kerja: str
    baris: tuple[BarisSkp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiSkp:
    """Everything the template may name; ``keterangan``: what to know of the matrices."""

    kabupaten: str
    kantor: str
    tahun: str
    tempat_tanggal: str
    matriks: tuple[MatriksSkp, ...]
    keterangan: tuple[str, ...]
