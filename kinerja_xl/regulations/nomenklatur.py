"""The official programmes, kegiatan and sub kegiatan of a kecamatan, with indicator and unit.

The table was taken from a SIPD-style export that does not name its decree; it cites a regulation of 2025, so it is
taken for the decree of that year (``bukti="kedua"``). Codes and names are kept exactly as printed there,
spelling included: an official row is never corrected.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.sumber import SUMBER


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """One official name. ``indikator``, ``satuan`` and ``kinerja`` (its objective) are "" above the sub kegiatan."""

    kode: str
    nama: str
    indikator: str = ""
    satuan: str = ""
    kinerja: str = ""


@dataclass(frozen=True, eq=False)  # the table is its own identity, so what is read and made of it can be kept
class TabelNomenklatur:
    """One version of the table. ``versi`` is the decree's short number, ``berkas`` the file it is read from."""

    versi: str
    berkas: str

    @cached_property
    def baris(self) -> Mapping[str, Nomenklatur]:
        """The official names by code (``7.01.02``, ``7.01.02.2.01``, ``7.01.02.2.01.0001``).

        The general programme X.XX.01 is stored under a kecamatan's own 7.01.01.
        """
        import csv

        found: dict[str, Nomenklatur] = {}
        text = Path(__file__).with_name(self.berkas).read_text(encoding="utf-8")
        for row in csv.DictReader(text.splitlines()):
            own = {k: v.replace("X.XX.01", "7.01.01") if k.startswith("kode") else v.strip() for k, v in row.items()}
            found.setdefault(own["kode_program"], Nomenklatur(own["kode_program"], own["program"]))
            found.setdefault(own["kode_kegiatan"], Nomenklatur(own["kode_kegiatan"], own["kegiatan"]))
            found[own["kode_sub_kegiatan"]] = Nomenklatur(
                own["kode_sub_kegiatan"], own["sub_kegiatan"], own["indikator"], own["satuan"], own["kinerja"]
            )
        return MappingProxyType(found)


_KEPMENDAGRI_2850 = SUMBER["Kepmendagri 900.1-2850/2025"]

NOMENKLATUR: Subjek[TabelNomenklatur] = Subjek(
    (
        Versi(
            _KEPMENDAGRI_2850.berlaku,
            TabelNomenklatur(_KEPMENDAGRI_2850.nomor, "nomenklatur.csv"),
            _KEPMENDAGRI_2850,
        ),
    )
)
"""The tables through time, newest first. We hold one; documents of earlier years are compared with it, too."""
