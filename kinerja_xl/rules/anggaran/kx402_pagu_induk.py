"""Pagu induk tidak sama dengan jumlah pagu anaknya.

Pagu program sama dengan jumlah pagu kegiatannya, dan pagu kegiatan sama dengan jumlah pagu sub kegiatannya, siapa pun
penanggung jawabnya. Begitu pula pagu perubahan.

Mengapa: Perjanjian kinerja atasan dan bawahan harus saling cocok, dan keduanya harus cocok dengan DPA.

Contoh: Kegiatan berpagu 112.362.001, sedangkan sub kegiatannya berjumlah 112.362.000 (selisih 1).

Jalan keluar: Samakan pagu induk dengan jumlah pagu anaknya sesuai DPA.

Yang tidak terlihat: Kesalahan yang sama pada induk dan anaknya, dan pagu yang tertukar antaranak (KX411). Simpul yang
salah satu pagunya belum terbaca dilewati dan disebut tidak diperiksa.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR

_CENT = 0.005  # amounts are whole rupiah, sums of them are exact; this only absorbs binary fractions

_Amount = Callable[[Anggaran], float | None]


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each parent whose budget is not the sum of its children's."""
    revised = any(b.pagu_perubahan is not None for b in dokumen.anggaran)
    for simpul in dokumen.simpul:
        children = [a for a in dokumen.anak.get(simpul.kode, ()) if a.kode in dokumen.anggaran_menurut_kode]
        if not children or simpul.kode not in dokumen.anggaran_menurut_kode or simpul in children:
            continue
        yield from _compare(dokumen, simpul, children, "pagu", "Pagu", lambda b: b.pagu)
        if revised:
            yield from _compare(dokumen, simpul, children, "pagu_perubahan", "Pagu perubahan", lambda b: b.pagu_berlaku)


def _compare(
    dokumen: Dokumen, simpul: Simpul, children: list[Simpul], kunci: str, judul: str, amount: _Amount
) -> Iterator[Finding | Skipped]:
    own = dokumen.anggaran_menurut_kode[simpul.kode]
    parts = [b for anak in children for b in dokumen.anggaran_menurut_kode[anak.kode]]
    unread = [b for b in (*own, *parts) if amount(b) is None]
    if unread:
        yield Skipped(f"KX402 untuk simpul {simpul.kode}", f"{judul} pada {unread[0].at.sel(kunci)} belum terbaca")
        return
    total = sum(amount(b) or 0.0 for b in own)
    wanted = sum(amount(b) or 0.0 for b in parts)
    if abs(total - wanted) < _CENT:
        return
    level = children[0].jenjang.lower() or "anak"
    yield temuan(
        own[0].at,
        kunci,
        message=f"{judul} {format_number(total)} ≠ jumlah {level} {format_number(wanted)} "
        f"(selisih {format_number(abs(total - wanted))}).",
        value=format_number(total),
        expected=format_number(wanted),
        difference=format_number(total - wanted),
        related=tuple(b.at.sel(kunci) for b in (*own[1:], *parts)),
        fix=f"samakan {judul.lower()} {simpul.jenjang.lower() or 'induk'} dengan jumlah {level}nya",
    )
