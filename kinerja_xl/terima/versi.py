"""Which version of a document counts: exactly one, and why; all others stay in its lineage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kinerja_xl.frozen import dataclass

_LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class VersiKiriman:
    """One content that was sent as a version of a document.

    Attributes:
        sidik: SHA-256 of the content.
        disegel: it carries an intact seal.
        waktu: the date it carries: of its seal, else when it was saved last, else None.
        dikirim: when it was sent first, None where nobody knows.
        urutan: in which order it was taken in.
        kecuali: the reason for which a person left it out, "" for none.
        dipilih: when a person chose it, None for never.
        hilang: its file is gone.
    """

    sidik: str
    disegel: bool = False
    waktu: dt.datetime | None = None
    dikirim: dt.datetime | None = None
    urutan: int = 0
    kecuali: str = ""
    dipilih: dt.datetime | None = None
    hilang: bool = False

    @property
    def peringkat(self) -> tuple[bool, dt.datetime, dt.datetime, int]:
        """By what versions are compared: a seal, the date inside, when it was sent, when it came."""
        sent = self.dikirim or _LONG_AGO
        return self.disegel, self.waktu or sent, sent, self.urutan


@dataclass(frozen=True, slots=True)
class Silsilah:
    """The versions of one document, the newest first, with the one that counts (None where all are left out)."""

    versi: tuple[VersiKiriman, ...]
    resmi: VersiKiriman | None
    sebab: str


def silsilah(semua: Iterable[VersiKiriman]) -> Silsilah:
    """Return the lineage of a document: chosen by a person, else the newest by seal and date."""
    ranked: Sequence[VersiKiriman] = sorted(semua, key=lambda v: v.peringkat, reverse=True)
    eligible = [v for v in ranked if not v.kecuali and not v.hilang]
    chosen = max((v for v in eligible if v.dipilih), key=lambda v: v.dipilih or _LONG_AGO, default=None)
    if chosen is not None:
        newer = eligible[0] is not chosen
        return Silsilah(tuple(ranked), chosen, "dipilih" + ("; ada versi yang lebih baru" if newer else ""))
    if not eligible:
        return Silsilah(tuple(ranked), None, "semua versi dikecualikan")
    best = eligible[0]
    unsealed = best.disegel and any(
        not v.disegel and v.waktu and best.waktu and v.waktu > best.waktu for v in eligible[1:]
    )
    why = "satu-satunya" if len(eligible) == 1 else "segel terbaru" if best.disegel else "terbaru"
    return Silsilah(tuple(ranked), best, why + ("; ada versi lebih baru yang tidak disegel" if unsealed else ""))
