"""How a document of an office stands, in one word; whether it came in time is told beside it.

The word says what the desk has to do next: what is not there cannot be judged, what is incomplete goes back before its
errors are counted, and only what lacks nothing may be called complete.
"""

from __future__ import annotations

from enum import StrEnum

from kinerja_xl.frozen import dataclass


class StatusKiriman(StrEnum):
    """The word, in the order in which tables show it."""

    BELUM_MENGIRIM = "Belum mengirim"
    NIHIL = "Nihil"
    TERLAMBAT = "Terlambat"
    BELUM_LENGKAP = "Belum lengkap"
    ADA_GALAT = "Ada galat"
    LENGKAP = "Lengkap"
    DISEGEL = "Disegel"

    @property
    def isinya_lengkap(self) -> bool:
        """True when nothing is missing and nothing is wrong: only such documents are ranked."""
        return self in {StatusKiriman.TERLAMBAT, StatusKiriman.LENGKAP, StatusKiriman.DISEGEL}

    @property
    def hijau(self) -> bool:
        """True for what may be shown in green: complete, and in time or final."""
        return self in {StatusKiriman.LENGKAP, StatusKiriman.DISEGEL}

    @property
    def perlu_dibalas(self) -> bool:
        """True when the office has to send something (again)."""
        return self in {StatusKiriman.BELUM_MENGIRIM, StatusKiriman.BELUM_LENGKAP, StatusKiriman.ADA_GALAT}

    @property
    def kata(self) -> str:
        """Its word in names of styles and filters: ``belum-mengirim``."""
        return self.value.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanKiriman:
    """What decides the status of one document of one office.

    Attributes:
        datang: a version of it counts, or a later quarter's that contains it.
        nihil: the office declares that the quarter has nothing to report.
        terlambat: its first version came after the last day, the moved one where there is a dispensation.
        kurang: something that it cannot do without is missing.
        galat: there are errors, or it could not be read to its end.
        segel_berubah: it was sealed, and something was changed since.
        disegel: it carries an intact seal that is no draft's.
    """

    datang: bool
    nihil: bool = False
    terlambat: bool = False
    kurang: bool = False
    galat: bool = False
    segel_berubah: bool = False
    disegel: bool = False


def status_kiriman(keadaan: KeadaanKiriman) -> StatusKiriman:
    """Return the one word for a document.

    Nothing that is missing, wrong or changed since it was sealed is ever called complete, however early it came and
    however often. Lateness is the word only where there is nothing else to say; a seal is the last word.
    """
    speaking = (
        (not keadaan.datang, StatusKiriman.BELUM_MENGIRIM),
        (keadaan.segel_berubah, StatusKiriman.ADA_GALAT),
        (keadaan.nihil, StatusKiriman.NIHIL),
        (keadaan.kurang, StatusKiriman.BELUM_LENGKAP),
        (keadaan.galat, StatusKiriman.ADA_GALAT),
        (keadaan.disegel, StatusKiriman.DISEGEL),
        (keadaan.terlambat, StatusKiriman.TERLAMBAT),
    )
    return next((status for holds, status in speaking if holds), StatusKiriman.LENGKAP)
