"""Sumber dana induk berbeda dari sumber dana anaknya.

Pagu induk sama dengan jumlah pagu anaknya, tetapi tidak per sumber dana: program didanai DAK, sedangkan kegiatannya
DAU.

Mengapa: Sumber dana menentukan aturan pemakaian dan pelaporannya; program tidak dapat didanai selain oleh dana
kegiatannya.

Contoh: Program 2.1 Rp3.180.000.000 bersumber Lainnya, satu-satunya kegiatannya bersumber DAK.

Jalan keluar: Samakan sumber dana induk dan anaknya menurut DPA.

Yang tidak terlihat: Sumber dana yang keliru pada induk dan anaknya sekaligus, dan induk yang jumlah pagunya sudah
berbeda (KX402).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Anggaran, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_CENT = 0.005


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each parent whose funds are not those of its children."""
    for simpul in dokumen.simpul:
        own = dokumen.anggaran_menurut_kode.get(simpul.kode, ())
        children = [a for a in dokumen.anak.get(simpul.kode, ()) if a is not simpul]
        parts = [b for anak in children for b in dokumen.anggaran_menurut_kode.get(anak.kode, ())]
        if not own or not parts or any(not b.sumber_dana or b.pagu is None for b in (*own, *parts)):
            continue
        mine, theirs = _by_fund(own), _by_fund(parts)
        if abs(sum(mine.values()) - sum(theirs.values())) > _CENT:
            continue
        wrong = [b for b in own if abs(mine[_fund(b)] - theirs.get(_fund(b), 0.0)) > _CENT]
        if not wrong:
            continue
        first, *others = wrong
        level = children[0].jenjang.lower() or "anak"
        yield temuan(
            first.at,
            "sumber_dana",
            message=f"{first.sumber_dana} pada {simpul.kode} {format_number(mine[_fund(first)])}, sedangkan pada "
            f"{level}nya {format_number(theirs.get(_fund(first), 0.0))}; jumlah semua sumber dana sama.",
            value=first.sumber_dana,
            expected=", ".join(dict.fromkeys(b.sumber_dana for b in parts)),
            related=tuple(b.at.sel("sumber_dana") for b in (*others, *parts)),
            fix="samakan sumber dana induk dan anaknya menurut DPA",
        )


def _fund(baris: Anggaran) -> str:
    return normalise(baris.sumber_dana)


def _by_fund(rows: Iterable[Anggaran]) -> dict[str, float]:
    found: dict[str, float] = {}
    for row in rows:
        found[_fund(row)] = found.get(_fund(row), 0.0) + (row.pagu or 0.0)
    return found
