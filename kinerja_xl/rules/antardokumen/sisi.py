"""What rules between documents share: naming both cells, and finding out which document says something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from kinerja_xl.banding.jodoh import SAMA, Kemunculan, kunci_simpul
from kinerja_xl.banding.perbandingan import IndikatorBersama, TemuanBerkas
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.findings import Finding, SelPembanding, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Rekaman
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.text.tampak import kutip

T = TypeVar("T")

TIDAK_ADA = "tidak ada"
"""What a document says that lacks something."""

_LONG, _BEFORE = 90, 3
"""Characters of a text that is shown whole; words of a longer one that are shown before the difference."""


@dataclass(frozen=True, eq=False)
class Sisi:
    """One side of a disagreement: a document, the record there (None where it has none), the column, what it says.

    ``ada`` is False where the document lacks the thing, and the record stands where it would be.
    """

    pihak: PihakBanding
    rekaman: Rekaman | None
    kunci: str
    tertulis: str = ""
    ada: bool = True

    @property
    def pembanding(self) -> SelPembanding:
        """The side as what another one is held against."""
        path, name = self.pihak.path, self.pihak.sebutan
        if self.rekaman is None:
            return SelPembanding(path=path, dokumen=name, sheet=self.kunci or None, value=self.tertulis, ada=self.ada)
        at = self.rekaman.at
        return SelPembanding(
            path=path, dokumen=name, at=at.sel(self.kunci), row_key=at.kunci or None, value=self.tertulis, ada=self.ada
        )


def tempat_serupa(k: Kemunculan, pihak: PihakBanding) -> Sisi:
    """Return where an indicator would stand in a document that lacks it: its node, else the first one of its level."""
    nodes = [s for s in pihak.dokumen.simpul if kunci_simpul(s, pihak) == k.kunci_simpul != ()]
    nodes += [s for s in pihak.dokumen.simpul if s.jenjang == k.simpul.jenjang]
    nodes += pihak.dokumen.simpul
    if not nodes:
        return Sisi(pihak, None, KINERJA.judul, TIDAK_ADA, ada=False)
    return Sisi(pihak, nodes[0].indikator[0] if nodes[0].indikator else nodes[0], "indikator", TIDAK_ADA, ada=False)


def temuan_sisi(
    sisi: Sisi,
    lain: Sequence[Sisi],
    *,
    message: str,
    expected: str = "",
    difference: str = "",
    fix: str = "",
    severity: Severity | None = None,
) -> TemuanBerkas:
    """Return a finding at one side's cell that names the cells of the others.

    Args:
        sisi: where the finding stands.
        lain: what it is held against.
        message, expected, difference, fix, severity: as ``Finding`` has them.
    """
    at = sisi.rekaman.at if sisi.rekaman else None
    return TemuanBerkas(
        sisi.pihak,
        Finding(
            message=message,
            at=at.sel(sisi.kunci) if at else None,
            sheet=None if at else sisi.kunci,
            row_key=at.kunci if at else None,
            column=at.judul(sisi.kunci) if at else None,
            value=sisi.tertulis,
            expected=expected or (lain[0].tertulis if lain else ""),
            difference=difference,
            pembanding=tuple(satu.pembanding for satu in lain),
            fix=fix,
            severity=severity,
        ),
    )


def namai(kemunculan: Kemunculan) -> str:
    """Return what a message calls an indicator."""
    kode = kemunculan.indikator.kode
    return kutip(kemunculan.indikator.nama) + (f" ({kode})" if kode else "")


def padanan(kelompok: IndikatorBersama) -> str:
    """Return the remark that two names were only taken for each other, with how alike they are."""
    if kelompok.skor >= SAMA:
        return ""
    return f" Indikatornya dipadankan menurut nama atau kode; kemiripan namanya {kelompok.skor:.0f}%."


@dataclass(frozen=True, eq=False)
class Perbedaan:
    """A disagreement: where it is to be named, and the other sides, the one it differs from first."""

    di: Sisi
    lain: tuple[Sisi, ...]

    def kalimat(self, *, kutip: bool = False) -> str:
        """Return who says what: ``Persen pada PK 2025, sedangkan Nilai pada IKU 2025-2029``.

        Args:
            kutip: in quotation marks, and of long texts only the part in which they differ.
        """
        said: dict[str, list[str]] = {}
        for sisi in (self.di, *self.lain):
            said.setdefault(sisi.tertulis, []).append(sisi.pihak.sebutan)
        shown = _beda_saja(list(said)) if kutip else list(said)
        first, *rest = (f"{text} pada {daftar(docs)}" for text, docs in zip(shown, said.values(), strict=True))
        return f"{first}, sedangkan {', '.join(rest)}"


def _beda_saja(texts: Sequence[str]) -> list[str]:
    """Return texts in quotation marks; where one is long, from shortly before the first word in which they differ."""
    words = [text.split() for text in texts]
    if max(len(" ".join(w)) for w in words) <= _LONG:
        return [kutip(" ".join(w)) for w in words]
    same = 0
    while all(len(w) > same and w[same].casefold() == words[0][same].casefold() for w in words):
        same += 1
    start = max(same - _BEFORE, 0)
    return [kutip(("… " if start else "") + " ".join(w[start:])) for w in words]


def daftar(docs: Sequence[str]) -> str:
    """Return names as a sentence lists them: ``A, B dan C``."""
    return docs[0] if len(docs) == 1 else f"{', '.join(docs[:-1])} dan {docs[-1]}"


def cari_perbedaan(anggota: Sequence[tuple[Sisi, T]], setara: Callable[[T, T], bool]) -> Perbedaan | None:
    """Return how documents disagree about one thing, None where they do not.

    The finding stands in the document that is alone with what it says; where that is not clear, in the first one that
    differs from the earliest.

    Args:
        anggota: each document that says something, in their order, with what it says.
        setara: True for two values that are the same.
    """
    camps: list[list[tuple[Sisi, T]]] = []
    for satu in anggota:
        own = next((c for c in camps if c[0][0].tertulis == satu[0].tertulis or setara(c[0][1], satu[1])), None)
        if own is None:
            camps.append([satu])
        else:
            own.append(satu)
    if len(camps) < 2:
        return None
    alone = [camp for camp in camps if len(camp) == 1]
    odd = alone[0] if len(alone) == 1 and len(camps) == 2 and len(anggota) > 2 else camps[1]
    rest = [camp for camp in camps if camp is not odd]
    others = [sisi for camp in rest for sisi, _ in camp] + [sisi for sisi, _ in odd[1:]]
    return Perbedaan(odd[0][0], tuple(others))


def isian(
    kelompok: IndikatorBersama, baca: Callable[[Kemunculan], tuple[str, str, T] | None]
) -> Iterator[tuple[Sisi, T]]:
    """Yield what each document says about an indicator; one that says nothing is left out.

    Args:
        kelompok: the indicator.
        baca: column, text for the message, and value; None for nothing.
    """
    for k in kelompok.anggota:
        found = baca(k)
        if found is not None:
            kunci, teks, value = found
            yield Sisi(k.pihak, k.indikator, kunci, teks), value
