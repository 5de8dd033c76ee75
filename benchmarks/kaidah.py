"""What the rules cost: on a real workbook, and how that grows with the number of indicators."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kinerja_xl.app.load import load
from kinerja_xl.findings import Finding, Skipped
from kinerja_xl.model import Asal, Dokumen, Simpul
from kinerja_xl.rules import all_rules


def run_rules(dokumen: Dokumen) -> list[Finding | Skipped]:
    """Run every rule that speaks about this kind of workbook."""
    found: list[Finding | Skipped] = []
    for rule in all_rules().values():
        if rule.applies(dokumen.jenis):
            found += rule.temuan(dokumen)
    return found


def grown(dokumen: Dokumen, indicators: int, first: int = 0) -> Dokumen:
    """Return an office of many sections: the tree again and again, every name and place its own; the first's number."""
    per_copy = sum(len(s.indikator) for s in dokumen.simpul)
    copies = -(-indicators // per_copy)
    numbers = range(first, first + copies)
    nodes = tuple(_copy(s, n, n * 1000) for n in numbers for s in dokumen.simpul)
    budget = tuple(replace(a, kode=f"{n}.{a.kode}", at=_at(a.at, n * 1000)) for n in numbers for a in dokumen.anggaran)
    return replace(dokumen, simpul=nodes, anggaran=budget)


def _at(at: Asal, down: int) -> Asal:
    return replace(at, row=at.row + down)


def _copy(simpul: Simpul, n: int, down: int) -> Simpul:
    sasaran = tuple(
        replace(
            s,
            teks=f"{s.teks} wilayah{n}",
            at=_at(s.at, down),
            indikator=tuple(
                replace(
                    i,
                    kode=f"{n}-{i.kode}",
                    nama=f"{i.nama} wilayah{n}",
                    definisi_operasional=f"{i.definisi_operasional} wilayah{n}",
                    penjelasan_rumus=f"{i.penjelasan_rumus} wilayah{n}",
                    at=_at(i.at, down),
                )
                for i in s.indikator
            ),
        )
        for s in simpul.sasaran
    )
    induk = f"{n}.{simpul.induk}" if simpul.induk else ""
    return replace(simpul, kode=f"{n}.{simpul.kode}", induk=induk, sasaran=sasaran, at=_at(simpul.at, down))


def seconds(dokumen: Dokumen, rounds: int) -> float:
    """Return the median time of running all rules."""
    return statistics.median(_timed(dokumen) for _ in range(rounds))


def _timed(dokumen: Dokumen) -> float:
    fresh = replace(dokumen)  # without the indexes that an earlier round has built
    start = time.perf_counter()
    run_rules(fresh)
    return time.perf_counter() - start


def report(sample: Path) -> Iterable[str]:
    """Yield what there is to say."""
    dokumen = load(sample).dokumen
    run_rules(dokumen)  # load the modules, fill the caches of the words
    yield f"all {len(all_rules())} rules over {sample.name}: {seconds(dokumen, 7) * 1e3:.0f} ms (aim: 150 ms)"
    # texts that no round before has read: the caches of texts would keep those of 500, and not those of 5,000
    small = statistics.median(seconds(grown(dokumen, 500, first), 1) for first in (1000, 2000, 3000))
    large = seconds(grown(dokumen, 5000, 4000), 1)
    yield (
        f"the same over 500 and 5,000 indicators: {small * 1e3:.0f} ms and {large * 1e3:.0f} ms, "
        f"{large / small:.1f} x for 10 x the indicators (aim: about 10)"
    )


if __name__ == "__main__":
    for line in report(Path(__file__).parents[1] / "samples" / "kalaena-pk-2025.xlsx"):
        print(line)
