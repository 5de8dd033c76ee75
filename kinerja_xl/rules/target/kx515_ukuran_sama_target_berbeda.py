"""Ukuran yang sama pada induk dan anaknya bertarget berbeda.

Indikator yang sama (nama dan satuannya) pada simpul induk dan satu anaknya harus bertarget sama. Bila beberapa anak
memakai indikator itu dan satuannya jumlah, target mereka bersama-sama harus sama dengan target induknya. Periksa juga
ukuran yang namanya sedikit berlainan tetapi jelas sama: dua indeks kepuasan, rumus yang sama, atau nama yang hanya
berbeda keterangan tempat dan singkatannya; nilai atau indeks yang hanya di satu tempat bersatuan; dan jumlah yang
namanya sekata pada induk dan satu-satunya anak, bila targetnya sama pada semua tahun kecuali satu.

Mengapa: Perjanjian atasan dan bawahan menjanjikan hal yang sama; dua angka berarti salah satunya tidak dapat
ditepati.

Contoh: Kegiatan bertarget 1 Dokumen APBDes, sub kegiatannya dengan indikator yang sama bertarget 2 Dokumen.

Jalan keluar: Samakan targetnya, atau bedakan indikatornya.

Yang tidak terlihat: Ukuran yang sama pada simpul yang bukan induk dan anaknya, dan ukuran yang sama dengan nama dan
rumus yang lain sama sekali.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.formulasi.rumus_tertulis import ikm, tanpa_tempat
from kinerja_xl.rules.target.arah import ukuran_mutu
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_indikator, kelas_satuan

SEVERITY = Severity.WARNING

_EXACT = 1e-9
_ALIKE = 85.0
_SAME_YEARS = 3  # fewer are the same by chance
_SHARED = 0.6
_BRACKET = regex(r"\([^)]*\)")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each parent's indicator, at the child that contradicts it."""
    told: set[CellRef] = set()  # a parent may have one indicator under several objectives
    for induk in dokumen.simpul:
        children = [(a, i) for a in dokumen.anak.get(induk.kode, ()) if a is not induk for i in a.indikator]
        same: dict[tuple[str, str], list[tuple[Simpul, Indikator]]] = {}
        for anak, indikator in children:
            same.setdefault(_measure(indikator), []).append((anak, indikator))
        for indikator in induk.indikator:
            if not indikator.nama or not indikator.target:
                continue
            if twins := same.get(_measure(indikator), []):
                yield from _compare(induk, indikator, twins)
                continue
            near = [(a, i) for a, i in children if _nearly(indikator, i)]
            if not near and len(children) == 1 and _one_year_off(induk, indikator, children[0][1]):
                near = children
            if len(near) == 1:
                for found in _compare(induk, indikator, near, nearly=True):
                    if found.at and found.at not in told:
                        told.add(found.at)
                        yield found


def _measure(indikator: Indikator) -> tuple[str, str]:
    return normalise(indikator.nama), normalise(indikator.satuan)


def _nearly(upper: Indikator, lower: Indikator) -> bool:
    """True when two indicators surely measure the same, though one says it in other words."""
    if _unit_in_one_place(upper, lower):
        return True
    if not lower.nama or not ukuran_mutu(upper) or not ukuran_mutu(lower):
        return False
    if ikm(upper.nama) and ikm(lower.nama):
        return True
    if is_percent(upper.satuan) is not is_percent(lower.satuan):
        return False
    formula = tuple(map(normalise, (upper.pembilang, upper.penyebut)))
    if all(formula) and formula == tuple(map(normalise, (lower.pembilang, lower.penyebut))):
        return True
    names = [tanpa_tempat(_BRACKET.sub(" ", i.nama)) for i in (upper, lower)]
    return kata_isi(names[0]) == kata_isi(names[1]) and alike(*names) >= _ALIKE


def _one_year_off(induk: Simpul, upper: Indikator, lower: Indikator) -> bool:
    """True for a count that an only child repeats in every year but one, in words of its own.

    A child that is larger than its kegiatan is KX516's.
    """
    if normalise(upper.satuan) != normalise(lower.satuan) or kelas_satuan(upper.satuan) is not Kelas.JUMLAH:
        return False
    if len(induk.indikator) > 1 or upper.target.keys() != lower.target.keys():
        return False
    pairs = [(upper.target[year], lower.target[year]) for year in upper.target]
    off = [(a, b) for a, b in pairs if a != b]
    if len(off) != 1 or len(pairs) <= _SAME_YEARS:
        return False
    above, below = off[0]
    if not isinstance(above, float) or not isinstance(below, float):
        return False
    if induk.jenjang is Jenjang.KEGIATAN and below > above:
        return False
    names = [kata_isi(_BRACKET.sub(" ", i.nama)) for i in (upper, lower)]
    return len(names[0] & names[1]) >= _SHARED * max(1, min(map(len, names)))


def _unit_in_one_place(upper: Indikator, lower: Indikator) -> bool:
    """True for one grade or index (Nilai AKIP) of which one row has no unit."""
    same = normalise(upper.nama) == normalise(lower.nama) and bool(upper.satuan) is not bool(lower.satuan)
    return same and kelas_indikator(upper.nama) is Kelas.NILAI


def _compare(
    induk: Simpul, upper: Indikator, twins: list[tuple[Simpul, Indikator]], *, nearly: bool = False
) -> Iterator[Finding]:
    adding = len(twins) > 1
    if adding and kelas_satuan(upper.satuan) is not Kelas.JUMLAH:
        return  # percentages of several children may well differ from their parent's
    anak, lower = twins[0]
    for year, target in sorted(upper.target.items()):
        parts = [v for _, i in twins if isinstance(v := i.target.get(year), float)]
        if not isinstance(target, float) or len(parts) != len(twins) or abs(sum(parts) - target) < _EXACT:
            continue
        below = f"jumlah target {len(parts)} anaknya" if adding else f"target {anak.jenjang.lower()} {anak.kode}"
        said = "Periksa: yang diukur tampaknya sama" if nearly else "Indikatornya sama"
        yield temuan(
            lower.at,
            f"target_{year}",
            severity=Severity.INFO if nearly else None,
            message=f"{said}, tetapi {below} ({format_number(sum(parts))}) ≠ target {year} "
            f"{induk.jenjang.lower()} {induk.kode} ({format_number(target)}).",
            value=format_number(sum(parts)),
            expected=format_number(target),
            difference=format_number(sum(parts) - target),
            related=(upper.at.sel(f"target_{year}"), *(i.at.sel(f"target_{year}") for _, i in twins[1:])),
            fix="samakan targetnya, atau bedakan indikatornya",
        )
        return
