"""Ukuran yang sama pada induk dan anaknya bertarget berbeda.

Indikator yang sama (nama dan satuannya) pada simpul induk dan satu anaknya harus bertarget sama. Bila beberapa anak
memakai indikator itu dan satuannya jumlah, target mereka bersama-sama harus sama dengan target induknya.

Mengapa: Perjanjian atasan dan bawahan menjanjikan hal yang sama; dua angka berarti salah satunya tidak dapat
ditepati.

Contoh: Kegiatan bertarget 1 Dokumen APBDes, sub kegiatannya dengan indikator yang sama bertarget 2 Dokumen.

Jalan keluar: Samakan targetnya, atau bedakan indikatornya.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.WARNING

_EXACT = 1e-9


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each parent's indicator, at the child that contradicts it."""
    for induk in dokumen.simpul:
        children = [a for a in dokumen.anak.get(induk.kode, ()) if a is not induk]
        same: dict[tuple[str, str], list[tuple[Simpul, Indikator]]] = {}
        for anak in children:
            for indikator in anak.indikator:
                same.setdefault(_measure(indikator), []).append((anak, indikator))
        for indikator in induk.indikator:
            twins = same.get(_measure(indikator), []) if indikator.nama else []
            if twins:
                yield from _compare(induk, indikator, twins)


def _measure(indikator: Indikator) -> tuple[str, str]:
    return normalise(indikator.nama), normalise(indikator.satuan)


def _compare(induk: Simpul, upper: Indikator, twins: list[tuple[Simpul, Indikator]]) -> Iterator[Finding]:
    adding = len(twins) > 1
    if adding and kelas_satuan(upper.satuan) is not Kelas.JUMLAH:
        return  # percentages of several children may well differ from their parent's
    anak, lower = twins[0]
    for year, target in sorted(upper.target.items()):
        parts = [v for _, i in twins if isinstance(v := i.target.get(year), float)]
        if not isinstance(target, float) or len(parts) != len(twins) or abs(sum(parts) - target) < _EXACT:
            continue
        below = f"jumlah target {len(parts)} anaknya" if adding else f"target {anak.jenjang.lower()} {anak.kode}"
        yield temuan(
            lower.at,
            f"target_{year}",
            message=f"Indikatornya sama, tetapi {below} ({format_number(sum(parts))}) ≠ target {year} "
            f"{induk.jenjang.lower()} {induk.kode} ({format_number(target)}).",
            value=format_number(sum(parts)),
            expected=format_number(target),
            difference=format_number(sum(parts) - target),
            related=(upper.at.sel(f"target_{year}"), *(i.at.sel(f"target_{year}") for _, i in twins[1:])),
            fix="samakan targetnya, atau bedakan indikatornya",
        )
        return
