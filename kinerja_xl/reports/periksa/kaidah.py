"""What the reports of a check say about its rules. The app hands it over: reports do not know the rules."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.findings import Severity
from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Kaidah:
    """One rule's page.

    Attributes:
        kode: ``KX402``.
        topik: the folder it stands in.
        bobot: its usual weight.
        judul: its title.
        isi: what it wants.
        bagian: the further parts that it has, each with its heading (Mengapa, Contoh, Jalan keluar, Dasar).
    """

    kode: str
    topik: str
    bobot: Severity
    judul: str
    isi: str
    bagian: tuple[tuple[str, str], ...]


KaidahMenurutKode = Mapping[str, Kaidah]
