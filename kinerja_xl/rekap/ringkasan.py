"""What a recap keeps of one workbook: how often each rule spoke, what is missing, and in which quarters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.sheets.pilihan import CaraHitung

KODE_KURANG = frozenset({"KX003", "KX004", "KX005", "KX011", "KX101", "KX501", "KX602", "KX661"})
"""Rules that say that something is not there which the document cannot do without; a quarter that is not measured is
counted by ``belum_diukur``."""

_BUKAN_TRIWULAN = frozenset({CaraHitung.INDEKS_SKM, CaraHitung.NILAI_AKIP, CaraHitung.RATA_RATA_BAWAHAN})
"""What has no measurement of its own in every quarter."""


@dataclass(frozen=True, slots=True)
class HitunganKaidah:
    """How often a rule spoke with one weight."""

    kode: str
    bobot: Severity
    banyak: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanBuku:
    """What is kept of a workbook.

    Attributes:
        sidik: SHA-256 of its content.
        terbaca: False when the check did not come to its end; ``sebab`` then says why.
        kaidah: how often each rule spoke, those between documents left out.
        kurang: how many findings say that something required is missing.
        belum_tw: for each quarter the indicators that have a target in it and no result.
        sebab: why it could not be checked.
    """

    sidik: str
    terbaca: bool = True
    kaidah: tuple[HitunganKaidah, ...] = ()
    kurang: int = 0
    belum_tw: tuple[int, int, int, int] = (0, 0, 0, 0)
    sebab: str = ""

    def banyak(self, bobot: Severity) -> int:
        """Return how many findings weigh that much."""
        return sum(h.banyak for h in self.kaidah if h.bobot is bobot)


def hitung_kaidah(findings: Iterable[Finding]) -> tuple[HitunganKaidah, ...]:
    """Return how often each rule spoke, by code and weight."""
    counts = Counter((f.code, f.severity or Severity.ERROR) for f in findings)
    ordered = sorted(counts, key=lambda key: (key[0], key[1].rank))
    return tuple(HitunganKaidah(code, weight, counts[code, weight]) for code, weight in ordered)


def dengan_selisih(ringkasan: RingkasanBuku, selisih: Iterable[tuple[str, str]]) -> RingkasanBuku:
    """Return a summary that also counts the disagreements with other documents of its office.

    Args:
        ringkasan: the summary of a workbook alone.
        selisih: code and weight of each.
    """
    counts = Counter(selisih)
    if not counts:
        return ringkasan
    more = tuple(HitunganKaidah(code, Severity(weight), n) for (code, weight), n in sorted(counts.items()))
    return replace(ringkasan, kaidah=(*ringkasan.kaidah, *more))


def hitung_kurang(findings: Iterable[Finding]) -> int:
    """Return how many findings say that something required is missing; what only a person can judge is not counted."""
    return sum(f.code in KODE_KURANG and f.severity is not Severity.INFO and not _dihitung(f) for f in findings)


def _dihitung(finding: Finding) -> bool:
    """True for a computed column that is gone: the program fills it again."""
    return finding.code == "KX005" and finding.severity is not Severity.ERROR


def belum_diukur(dokumen: Dokumen) -> tuple[int, int, int, int]:
    """Return for each quarter how many indicators have a target in it, other than nothing, and no result.

    A quarter that is declared nihil lacks nothing, and neither does what is not measured by quarters at all.
    """
    if dokumen.jenis != PENGUKURAN.kunci:
        return 0, 0, 0, 0
    nihil = dokumen.identitas.nihil
    missing = [0, 0, 0, 0]
    for hasil in hasil_tahun(dokumen):
        indikator = hasil.indikator
        if indikator.cara_hitung in _BUKAN_TRIWULAN or indikator.status.batal:
            continue
        for n, (target, result) in enumerate(zip(indikator.target_tw, hasil.realisasi_tw, strict=True)):
            missing[n] += target not in {None, 0.0} and result is None and not nihil[n]
    return missing[0], missing[1], missing[2], missing[3]
