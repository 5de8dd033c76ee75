"""Scales that turn a number into a word: bands with printed bounds, highest first.

Printed tables leave holes (90-91) or share a bound between two bands; each scale says once whether a band's lower
bound belongs to it. Between two printed bands a number belongs to the lower one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.sumber import SUMBER, Sumber


class Pita(NamedTuple):
    """One band: its word and its bounds as printed. ``sampai`` of the highest is the printed end, not a limit."""

    kriteria: str
    dari: float
    sampai: float


@dataclass(frozen=True, slots=True)
class Skala:
    """One scale.

    Attributes:
        nama: as the office chooses it.
        sumber: where it is fixed.
        pita: its bands, highest first, without overlap.
        termasuk: True when a band's lower bound belongs to it (``>=``), False when it starts above it (``>``).
    """

    nama: str
    sumber: Sumber
    pita: tuple[Pita, ...]
    termasuk: bool = True

    def kriteria(self, nilai: float) -> str:
        """Return the word for a number; "" below the lowest band."""
        for pita in self.pita[:-1]:
            if nilai > pita.dari or (self.termasuk and nilai == pita.dari):
                return pita.kriteria
        return self.pita[-1].kriteria if nilai >= self.pita[-1].dari else ""

    def celah(self, nilai: float) -> tuple[float, float] | None:
        """Return the two printed bounds that a number falls between when no printed band holds it, else None."""
        for atas, bawah in zip(self.pita, self.pita[1:], strict=False):
            if bawah.sampai < nilai < atas.dari:
                return bawah.sampai, atas.dari
        return None


def skala_bernama(skala: Sequence[Skala], nama: str) -> Skala | None:
    """Return the scale of that name (case does not matter), the first one for ""; None for an unknown name."""
    wanted = nama.strip().casefold()
    return next((s for s in skala if s.nama.casefold() == wanted), None) if wanted else skala[0]


_PERMENDAGRI = SUMBER["Permendagri 86/2017"]


def _permendagri(nama: str, sumber: Sumber, *kriteria: str) -> Skala:
    bounds = ((91, 100), (76, 90), (66, 75), (51, 65), (0, 50))
    return Skala(nama, sumber, tuple(Pita(k, dari, sampai) for k, (dari, sampai) in zip(kriteria, bounds, strict=True)))


def _dokumen(nomor: str, tentang: str, tahun: int) -> Sumber:
    """Return a document, not a regulation, that a scale was taken from."""
    return Sumber(nomor, tentang, dt.date(tahun, 1, 1), "kedua")


_DAERAH = (
    _permendagri(
        f"{_PERMENDAGRI.nomor} (Baik-Kurang)",
        _dokumen(
            "LKjIP Inspektorat Kabupaten Sampang 2019",
            "Interval Permendagri 86/2017 dengan sebutan Sangat Baik sampai Sangat Kurang",
            2019,
        ),
        *("Sangat Baik", "Baik", "Cukup", "Kurang", "Sangat Kurang"),
    ),
    Skala(
        "PMK 62/2023",
        SUMBER["PMK 62/2023"],
        (
            Pita("Sangat Baik", 90, 100),
            Pita("Baik", 80, 90),
            Pita("Cukup", 60, 80),
            Pita("Kurang", 50, 60),
            Pita("Sangat Kurang", 0, 50),
        ),
        termasuk=False,
    ),
    Skala(
        "Kabupaten Madiun",
        _dokumen("Lembar kerja evaluasi SAKIP Kabupaten Madiun", "Skala keberhasilan capaian", 2021),
        (
            Pita("Sangat Berhasil", 100, 100),
            Pita("Berhasil", 75, 100),
            Pita("Cukup Berhasil", 55, 75),
            Pita("Kurang Berhasil", 0, 55),
        ),
    ),
    Skala(
        "Kabupaten Maluku Tengah",
        _dokumen("LKjIP Kabupaten Maluku Tengah 2021", "Skala capaian kinerja", 2021),
        (
            Pita("Memuaskan", 85, 100),
            Pita("Sangat Baik", 75, 85),
            Pita("Baik", 65, 75),
            Pita("Cukup Baik", 50, 65),
            Pita("Agak Kurang", 30, 50),
            Pita("Kurang", 0, 30),
        ),
        termasuk=False,
    ),
)
"""Scales of single regions and of the ministries, which an office may choose at any date."""

SKALA_CAPAIAN: Subjek[tuple[Skala, ...]] = Subjek(
    (
        Versi(
            _PERMENDAGRI.berlaku,
            (
                _permendagri(
                    _PERMENDAGRI.nomor, _PERMENDAGRI, "Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"
                ),
                *_DAERAH,
            ),
            _PERMENDAGRI,
        ),
    )
)
"""Scales for achievement in per cent through time, newest first; the first scale is used where an office names none."""


def nama_skala() -> tuple[str, ...]:
    """Return the name of every scale that ever was one, for the drop-down of Identitas."""
    return tuple(dict.fromkeys(s.nama for versi in SKALA_CAPAIAN.versi for s in versi.isi))
