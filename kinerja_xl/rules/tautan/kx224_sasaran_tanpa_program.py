"""Sasaran strategis tanpa program pada perjanjian pejabatnya.

Bila sebagian sasaran strategis mempunyai program, semuanya harus mempunyai program. Dalam perjanjian kinerja, program
sebuah sasaran dipegang pejabat sasaran itu juga; bila semuanya dipegang bawahannya, program dan anggarannya tidak
tercetak dalam perjanjiannya.

Mengapa: Sasaran tanpa program tidak jelas dicapai dengan apa, dan anggaran terbesar dapat hilang dari perjanjian
pimpinan.

Contoh: Sasaran Akuntabilitas Kinerja dipegang Camat, sedangkan satu-satunya program penunjangnya dipegang Sekretaris.

Jalan keluar: Tambahkan programnya, atau jadikan pejabat sasaran itu penanggung jawab programnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.numbers import format_rupiah

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each strategic objective whose programme is missing or somebody else's."""
    goals = [s for s in dokumen.simpul if s.jenjang is Jenjang.SASARAN_STRATEGIS]
    programmes = {s.kode: [a for a in dokumen.anak.get(s.kode, ()) if a.jenjang is Jenjang.PROGRAM] for s in goals}
    if not any(programmes.values()):
        return
    for goal in goals:
        own = programmes[goal.kode]
        if not own:
            if not any(a.jenjang is Jenjang.SASARAN_STRATEGIS for a in dokumen.anak.get(goal.kode, ())):
                yield _finding(goal, f"Sasaran strategis {goal.kode} tidak mempunyai program.", ())
        elif dokumen.setahun and goal.penanggung_jawab and _elsewhere(goal, own):
            holder = dokumen.pejabat_menurut_kode.get(goal.penanggung_jawab)
            yield _finding(
                goal,
                f"Program untuk sasaran strategis {goal.kode} tidak tercetak dalam perjanjian "
                f"{holder.jabatan if holder and holder.jabatan else goal.penanggung_jawab}, karena dipegang "
                f"{_holders(dokumen, own)}{_budget(dokumen, own)}.",
                tuple(own),
            )


def _elsewhere(goal: Simpul, programmes: list[Simpul]) -> bool:
    return all(p.penanggung_jawab and p.penanggung_jawab != goal.penanggung_jawab for p in programmes)


def _holders(dokumen: Dokumen, programmes: list[Simpul]) -> str:
    codes = dict.fromkeys(p.penanggung_jawab for p in programmes)
    known = dokumen.pejabat_menurut_kode
    return " dan ".join(known[k].jabatan if k in known and known[k].jabatan else k for k in codes)


def _budget(dokumen: Dokumen, programmes: list[Simpul]) -> str:
    """Return how much money that is, "" without a budget."""
    total = sum(b.pagu_berlaku or 0.0 for p in programmes for b in dokumen.anggaran_menurut_kode.get(p.kode, ()))
    return f" (pagu {format_rupiah(total)})" if total else ""


def _finding(goal: Simpul, message: str, programmes: tuple[Simpul, ...]) -> Finding:
    return temuan(
        goal.at,
        "sasaran",
        message=message,
        value=goal.kode,
        expected="program dengan pejabat yang sama",
        related=tuple(p.at.sel("penanggung_jawab") for p in programmes),
        fix="tambahkan programnya, atau jadikan pejabat sasaran itu penanggung jawab programnya",
    )
