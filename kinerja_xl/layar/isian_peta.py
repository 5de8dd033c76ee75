"""The form that says what the columns of a foreign table mean; what was changed in it becomes a mapping file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kinerja_xl.impor.kepala.pratinjau import Pratinjau, TabelPratinjau, arti_dikenal, peta_pilihan

_LAST_ROW = 100_000


@dataclass
class PetaLayar:
    """What a person has said of the columns of one file so far.

    Attributes:
        judul: title path → meaning, where it was changed.
        tabel: name → table, where nobody had recognised its header.
        dasar: a mapping file that was given; what is said afterwards wins over it.
    """

    judul: dict[tuple[str, ...], str] = field(default_factory=dict)
    tabel: dict[str, TabelPratinjau] = field(default_factory=dict)
    dasar: str = ""

    def terima(self, seen: Pratinjau, isian: Mapping[str, str]) -> None:
        """Take a form in; a field that the page did not offer is passed over.

        Args:
            seen: what the form was made of.
            isian: ``arti-2-5`` for the sixth column of the third table, ``dari-2`` and ``sampai-2`` for its header.
        """
        for t, tabel in enumerate(seen.tabel):
            chosen = [isian.get(f"arti-{t}-{k}", kolom.arti) for k, kolom in enumerate(tabel.kolom)]
            told = [arti if arti_dikenal(arti) else tabel.kolom[k].arti for k, arti in enumerate(chosen)]
            if tabel.kepala is None:
                for kolom, arti in zip(tabel.kolom, told, strict=True):
                    if arti != kolom.arti:
                        self.judul[kolom.judul] = arti
                continue
            columns = tuple(replace(kolom, arti=arti) for kolom, arti in zip(tabel.kolom, told, strict=True))
            first, last = _row(isian.get(f"dari-{t}"), tabel.kepala[0]), _row(isian.get(f"sampai-{t}"), tabel.kepala[1])
            self.tabel[tabel.nama] = TabelPratinjau(tabel.nama, columns, (first, max(first, last) if first else 0))

    def toml(self) -> str:
        """Return the mapping file, "" where nothing was changed."""
        told = [t for t in self.tabel.values() if any(arti_dikenal(k.arti, dipakai=True) for k in t.kolom)]
        said = peta_pilihan(self.judul.items(), told)
        return "\n".join(part for part in (self.dasar, said) if part)

    def kepala(self, tabel: TabelPratinjau) -> tuple[int, int] | None:
        """Return the header rows of a table as they were last said, None where the header itself is known."""
        if tabel.kepala is None or tabel.nama not in self.tabel:
            return tabel.kepala
        return self.tabel[tabel.nama].kepala


def _row(said: str | None, before: int) -> int:
    return int(said) if said and said.isascii() and said.isdigit() and int(said) < _LAST_ROW else before
