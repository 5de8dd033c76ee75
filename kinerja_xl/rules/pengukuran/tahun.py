"""The measured year as the rules need it: each indicator with its result, its data and its analysis."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kinerja_xl.compute.hasil import HasilIndikator, hasil_tahun
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.ukur import ungkapan
from kinerja_xl.compute.ungkapan import GalatRumus
from kinerja_xl.compute.ungkapan_hitung import variabel
from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Analisis, DataUkur, Dokumen, Indikator, MenurutKode, Simpul, TargetNilai, sekali
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, TipePerhitungan
from kinerja_xl.text.numbers import format_number, half_up

_DESIMAL = (1, 2, 3, 4)


class Terukur(NamedTuple):
    """One indicator with everything that was measured and said of it.

    Attributes:
        hasil: its year in numbers.
        data: its rows of Data Ukur, in their order.
        perlu: the roles its Cara hitung needs, () where it needs none; ``galat`` why that cannot be said.
        dari_lembar: True when the result comes from the sheets SKM or AKIP, or from the nodes below.
        analisis: its row of Analisis.
    """

    hasil: HasilIndikator
    data: tuple[DataUkur, ...]
    perlu: tuple[str, ...]
    galat: GalatRumus | None
    dari_lembar: bool
    analisis: Analisis | None

    @property
    def indikator(self) -> Indikator:
        """The indicator itself."""
        return self.hasil.indikator

    @property
    def simpul(self) -> Simpul:
        """The node it stands under."""
        return self.hasil.simpul

    @property
    def kode(self) -> str:
        """Its code, never empty."""
        return self.hasil.indikator.kode

    @property
    def cara(self) -> CaraHitung:
        """Its Cara hitung."""
        return self.hasil.indikator.cara_hitung

    @property
    def tipe(self) -> TipePerhitungan:
        """Its Tipe perhitungan."""
        return self.hasil.indikator.tipe_perhitungan

    @property
    def terisi(self) -> bool:
        """True when Data Ukur holds anything for it."""
        return any(value is not None for data in self.data for value in data.tw)

    def baris(self, peran: str) -> DataUkur | None:
        """Return its first row in a role (case does not matter)."""
        return next((d for d in self.data if d.peran.casefold() == peran.casefold()), None)


@dataclass(frozen=True, slots=True)
class Tahun:
    """A document's year. ``selesai`` when most of what is measured is measured in the fourth quarter too."""

    ukur: tuple[Terukur, ...]
    menurut_kode: MenurutKode[Terukur]
    selesai: bool


@sekali  # however many rules ask
def tahun(dokumen: Dokumen) -> Tahun:
    """Return the measured year of a document."""
    found = MenurutKode((h.indikator.kode, _terukur(dokumen, h)) for h in hasil_tahun(dokumen) if h.indikator.kode)
    # as for every formula where a code repeats (KX210); nobody is judged by a cancelled one
    ukur = tuple(t for t in found.yang_pertama() if not t.indikator.status.batal)
    filled = [t for t in ukur if t.terisi]
    last = [t for t in filled if any(d.tw[3] is not None for d in t.data)]
    return Tahun(ukur, found, bool(last) and len(last) * 2 >= len(filled))


def _terukur(dokumen: Dokumen, hasil: HasilIndikator) -> Terukur:
    kode, cara, ukuran = hasil.indikator.kode, hasil.indikator.cara_hitung, ukuran_berlaku(dokumen, hasil.indikator)
    isi = ungkapan(ukuran)
    return Terukur(
        hasil,
        dokumen.data_ukur_menurut_kode[kode],
        () if isinstance(isi, GalatRumus) else variabel(isi),
        isi if isinstance(isi, GalatRumus) else None,
        ukuran.merata_ratakan
        or (cara is CaraHitung.INDEKS_SKM and dokumen.disurvei)
        or (cara is CaraHitung.NILAI_AKIP and dokumen.dievaluasi),
        dokumen.analisis_menurut_kode.pertama(kode),
    )


# -- how it is said -------------------------------------------------------------------------------


def persen(pecahan: float) -> str:
    """Return a fraction as a message prints it: ``0.90554`` -> ``90,55%``."""
    return f"{format_number(float(half_up(pecahan * 100, 2)))}%"


def sebut_nilai(nilai: TargetNilai | None) -> str:
    """Return a number or a letter as a message prints it."""
    return format_number(nilai) if isinstance(nilai, float) else nilai or ""


def sebutkan(triwulan: Iterable[int]) -> str:
    """Return quarters as a message names them: ``TW I dan TW III``."""
    return gabung_kata([TRIWULAN[n - 1] for n in triwulan])


def gabung_kata(kata: Iterable[str]) -> str:
    """Return words as a sentence lists them: ``a``, ``a dan b``, ``a, b, dan c``."""
    words = list(kata)
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def angka_tw(data: DataUkur) -> list[tuple[int, float]]:
    """Return (quarter, number) of a row, the quarters without a number left out."""
    return [(n, v) for n, v in enumerate(data.tw, start=1) if isinstance(v, float)]


def sel_kode(terukur: Terukur) -> CellRef:
    """Return the cell of the indicator's code in Kinerja."""
    return terukur.indikator.at.sel("kode_indikator")


def sama_tercetak(tertulis: float, dihitung: float) -> bool:
    """True when a typed number is the computed one, rounded to one decimal or more as offices print it."""
    if abs(tertulis - dihitung) <= 1e-9 * max(1.0, abs(dihitung)):
        return True
    return any(abs(tertulis - float(half_up(dihitung, n))) <= 1e-9 for n in _DESIMAL)
