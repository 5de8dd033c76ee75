"""Aksi tanpa target triwulan, atau realisasinya jauh melebihi targetnya.

Setiap aksi pada lembar Rencana Aksi mempunyai target sedikitnya pada satu triwulan, bila aksi lain mempunyainya.
Periksa juga aksi yang realisasi setahunnya tiga kali target setahunnya atau lebih.

Mengapa: Aksi tanpa target tidak dapat dipantau; realisasi yang berlipat biasanya salah ketik atau target yang terlalu
rendah.

Contoh: Target TW II 1, realisasi TW II 10.

Jalan keluar: Isi targetnya, perbaiki realisasinya, atau terangkan pada Keterangan.

Yang tidak terlihat: Aksi yang tidak berhubungan dengan indikatornya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Aksi, Dokumen, TargetNilai
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
BETA = True

_MUCH = 3.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action without a target where others have one, and for each that went far beyond."""
    planned = sum(_planned(aksi) for aksi in dokumen.rencana_aksi)
    for aksi in dokumen.rencana_aksi:
        if _planned(aksi):
            yield from _beyond(aksi)
        elif planned * 2 > len(dokumen.rencana_aksi) and aksi.aksi:
            yield temuan(
                aksi.at,
                "aksi_tw1",
                message=f"Aksi ini tidak mempunyai target triwulan, sedangkan {planned} aksi lain mempunyainya.",
                expected="terisi pada sedikitnya satu triwulan",
                related=tuple(aksi.at.sel(f"aksi_tw{n}") for n in (2, 3, 4)),
                fix="isi targetnya pada triwulan aksi itu dilaksanakan",
            )


def _planned(aksi: Aksi) -> bool:
    return any(target is not None for target in aksi.target_tw)


def _beyond(aksi: Aksi) -> Iterator[Finding]:
    target, reached = _total(aksi.target_tw), _total(aksi.realisasi_tw)
    if target <= 0 or reached < _MUCH * target or aksi.keterangan:
        return
    highest = max(range(4), key=lambda n: v if isinstance(v := aksi.realisasi_tw[n], float) else 0.0) + 1
    yield temuan(
        aksi.at,
        f"realisasi_tw{highest}",
        severity=Severity.INFO,
        message=f"Periksa: realisasi aksi ini {format_number(reached)}, targetnya setahun {format_number(target)}.",
        value=format_number(reached),
        expected=format_number(target),
        difference=format_number(reached - target),
        related=tuple(aksi.at.sel(f"aksi_tw{n}") for n in (1, 2, 3, 4)),
        fix="perbaiki angkanya, atau terangkan pada Keterangan",
    )


def _total(values: tuple[TargetNilai | None, ...]) -> float:
    return sum(v for v in values if isinstance(v, float))
