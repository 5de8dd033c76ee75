"""The budget rows that an agreement and its measurement share, node by node."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.banding.jodoh_simpul import padankan_simpul
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.model import Anggaran, Simpul
from kinerja_xl.text.similar import normalise


class UangSimpul(NamedTuple):
    """The budget of one node: its rows in both documents (the measurement's none where it has none)."""

    simpul: Simpul
    pk: tuple[Anggaran, ...]
    simpul_ukur: Simpul
    ukur: tuple[Anggaran, ...]


class PasanganUang(NamedTuple):
    """Rows that are to be the same amount: one fund, or a whole node where the funds are named otherwise."""

    pk: tuple[Anggaran, ...]
    ukur: tuple[Anggaran, ...]
    sumber: str


def uang_bersama(pk: PihakBanding, ukur: PihakBanding) -> Iterator[UangSimpul]:
    """Yield the nodes that have a budget in the agreement and stand in both, in its order."""
    nodes = padankan_simpul(pk, ukur)
    for kode, rows in pk.dokumen.anggaran_menurut_kode.items():
        if kode in nodes and kode in pk.dokumen.simpul_menurut_kode:
            other = nodes[kode]
            theirs = ukur.dokumen.anggaran_menurut_kode.get(other.kode, ())
            yield UangSimpul(pk.dokumen.simpul_menurut_kode[kode], rows, other, theirs)


def pasangan_uang(satu: UangSimpul) -> Iterator[PasanganUang]:
    """Yield what is to be the same: fund by fund where both name the same funds, else the node's sum."""
    mine, theirs = _menurut_dana(satu.pk), _menurut_dana(satu.ukur)
    if mine.keys() == theirs.keys():
        for fund, rows in mine.items():
            yield PasanganUang(tuple(rows), tuple(theirs[fund]), rows[0].sumber_dana if len(mine) > 1 else "")
    elif theirs:
        yield PasanganUang(satu.pk, satu.ukur, "")


def _menurut_dana(rows: Sequence[Anggaran]) -> dict[str, list[Anggaran]]:
    found: dict[str, list[Anggaran]] = {}
    for baris in rows:
        found.setdefault(normalise(baris.sumber_dana), []).append(baris)
    return found


def jumlah_pagu(rows: Sequence[Anggaran], kunci: str) -> float | None:
    """Return the sum of one column (``pagu``, ``pagu_berlaku``); None where a row leaves it empty."""
    amounts = [getattr(baris, kunci) for baris in rows]
    return None if not amounts or any(a is None for a in amounts) else float(sum(amounts))


def kolom_berlaku(baris: Anggaran) -> str:
    """Return the column in which the budget in force stands."""
    return "pagu" if baris.pagu_perubahan is None else "pagu_perubahan"
