"""Whose an annex is, where several agreements come first and all their annexes after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kinerja_xl.impor.bentuk.pernyataan import Pernyataan
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_TITLE = 200  # characters
_STATED = regex(r"^ (nama|jabatan|nip) |\bpihak (pertama|kesatu|kedua)\b")
"""Lines of a statement, which name both parties."""


def bagikan_lampiran(
    berkas: BerkasSumber, pernyataan: Sequence[Pernyataan], daerah: Mapping[int, tuple[DaerahTabel, ...]]
) -> None:
    """Give each table of a document to the agreement that it belongs to.

    A table belongs to the agreement right before it. Where several agreements stand there, it is the one whose official
    the titles above the table name, or else the signatures below it; where neither does, it is nobody's (``lepas``).

    Args:
        berkas: the document.
        pernyataan: its agreements in order; their tables are set here.
        daerah: the regions of each table that has any, by the number of its part.
    """
    waiting: list[Pernyataan] = []  # the agreements since the last table
    choice: tuple[Pernyataan, ...] = ()
    current: Pernyataan | None = None
    starts = {p.mulai: p for p in pernyataan}
    for n, blok in enumerate(berkas.blok):
        if n in starts:
            waiting.append(starts[n])
        if isinstance(blok, AlineaSumber) or not (regions := daerah.get(blok.bagian, ())):
            continue
        if waiting:
            choice, current, waiting = tuple(waiting), waiting[0] if len(waiting) == 1 else None, []
        if len(choice) > 1:
            titles = [*blok.terkait, *(t for d in regions for t in d.judul)]
            below = _below(berkas, n, daerah)[::-1]
            current = _bernama(choice, titles, "jabatan") or current or _bernama(choice, below, "nama")
        if current is not None:
            current.daerah += regions
        elif choice:
            choice[-1].lepas += regions


def _bernama(choice: Sequence[Pernyataan], texts: Sequence[str], kunci: str) -> Pernyataan | None:
    """Return the agreement whose first party the nearest text names, by the longest name; None where none does."""
    for text in reversed(texts):
        plain = f" {normalise(text)} "
        if len(text) > _TITLE or _STATED.search(plain):
            continue
        named = [(p, p.pertama.isi[kunci].teks) for p in choice if kunci in p.pertama.isi]
        found = [(len(name), p) for p, name in named if f" {normalise(name)} " in plain]
        best = max((size for size, _ in found), default=0)
        longest = [p for size, p in found if size == best]
        if longest:
            return longest[0] if len(longest) == 1 else None
    return None


def _below(berkas: BerkasSumber, n: int, daerah: Mapping[int, tuple[DaerahTabel, ...]]) -> list[str]:
    """Return the texts between a table and the next one that holds data, where no budget table of it stands between."""
    found: list[str] = []
    for blok in berkas.blok[n + 1 :]:
        if isinstance(blok, AlineaSumber):
            found.append(blok.teks)
        elif blok.bagian not in daerah:
            found += [line for cell in blok.sel.values() for line in cell.teks.split("\n")]
        elif found:
            break
    return found
