"""Rumus tersalin dari indikator lain.

Dua indikator yang mengukur hal berbeda tidak dapat mempunyai rumus yang sama. Yang ditunjuk adalah indikator yang
paling jauh dari rumusnya. Bila hanya pembilangnya yang sama dengan rumus indikator lain, temuannya info. Rumus capaian
(KX343), rumus IKM tanpa metode SKM (KX342), dan kolom rumus tanpa rumus (KX335) tidak diperiksa.

Mengapa: Rumus hanya cocok untuk satu dari keduanya; indikator yang lain tidak terukur.

Contoh: Persentase desa yang diberdayakan dan Persentase lembaga yang mandiri sama-sama dihitung dari jumlah lembaga.

Jalan keluar: Tulis rumus yang menghitung hal yang disebut nama indikatornya.

Yang tidak terlihat: Rumus tersalin yang diubah sedikit katanya, dan salinan yang kebetulan memuat kata dari kedua
indikator.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.bukan_rumus import isi_lain
from kinerja_xl.rules.formulasi.kata_pokok import hal_sama, kata_isi, kata_semua
from kinerja_xl.rules.formulasi.metode_skm import tanpa_metode
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, mengulang
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.WARNING

_SATISFACTION = regex(r"puas|\bikm\b|\bskm\b", re.IGNORECASE)

_Groups = dict[tuple[str, str], list[BarisRumus]]


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose formula belongs to another one."""
    groups = _groups(dokumen)
    for copy, owner in _copied(groups):
        yield _finding(copy, owner, None)
    for copy, owner in _same_count(groups):
        yield _finding(copy, owner, Severity.INFO)


def _copied(groups: _Groups) -> Iterator[tuple[BarisRumus, BarisRumus]]:
    """Yield (the copy, the row its formula fits best) for each whole formula at two different indicators."""
    for group in groups.values():
        if len(group) == 1:
            continue
        owner = max(group, key=_fit)
        yield from ((other, owner) for other in group if _differs(other, owner))


def _same_count(groups: _Groups) -> Iterator[tuple[BarisRumus, BarisRumus]]:
    """Yield the pairs of which one formula is the numerator of the other one."""
    for (above, below), group in groups.items():
        pairs = [(a, b) for a in group for b in groups.get((above, ""), ()) if below and _differs(a, b)]
        if pairs:
            copy, owner = sorted(pairs[0], key=_fit)
            if not mengulang(copy):
                yield copy, owner


def _groups(dokumen: Dokumen) -> _Groups:
    found: _Groups = {}
    for row in berumus(dokumen):
        rumus = row.rumus
        if rumus.capaian or tanpa_metode(row) or not any(rumus.kunci_banding):
            continue
        if row.baris.indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:  # one sentence serves them all
            continue
        if row.baris.indikator.cara_hitung is CaraHitung.NILAI_LANGSUNG and not _fit(row):
            continue  # "Nilai yang diumumkan BPS" says whose number it is: one sentence serves them all
        if rumus.penyebut or not isi_lain(rumus.teks, row.baris.indikator.satuan):
            found.setdefault(rumus.kunci_banding, []).append(row)
    return found


def _fit(found: BarisRumus) -> float:
    """How much of the indicator's name its formula covers, 0..1; a formula that is the name covers it best."""
    name = kata_isi(found.baris.indikator.nama)
    formula = kata_semua(found.rumus.pembilang, found.rumus.penyebut)
    return len(name & formula) / len(name | formula) if name and formula else 0.0


def _differs(one: BarisRumus, other: BarisRumus) -> bool:
    names = one.baris.indikator.nama, other.baris.indikator.nama
    if all(_SATISFACTION.search(nama) for nama in names):  # the survey's method serves all its indices
        return False
    return one is not other and not hal_sama(*names)


def _finding(copy: BarisRumus, owner: BarisRumus, severity: Severity | None) -> Finding:
    name, row = owner.baris.indikator.nama, owner.baris.indikator.at.row
    message = (
        f"Rumus ini sama dengan rumus {kutip(name)} pada baris {row}, padahal indikatornya berbeda."
        if severity is None
        else f"Periksa: yang dihitung sama dengan rumus {kutip(name)} pada baris {row}, padahal indikatornya berbeda."
    )
    return temuan(
        *copy.tempat,
        message=message,
        value=copy.rumus.teks,
        expected=f"rumus untuk {copy.baris.indikator.nama}",
        related=(owner.sel, copy.baris.indikator.at.sel("indikator")),
        fix="tulis rumus yang menghitung hal yang disebut nama indikatornya",
        severity=severity,
    )
