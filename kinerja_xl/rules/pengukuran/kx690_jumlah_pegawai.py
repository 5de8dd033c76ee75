"""Jumlah pegawai tidak cocok.

Pada lembar SDM, Jumlah sama dengan laki-laki ditambah perempuan. Periksa juga kelompok yang jumlah seluruhnya berbeda
dari kebanyakan kelompok lain: pegawai menurut golongan sebanyak pegawai menurut jenis kelamin dan menurut status.
Kelompok yang bedanya diterangkan pada Keterangan tidak dilaporkan. Periksa pula kelompok yang jumlahnya sama, tetapi
laki-laki dan perempuannya lain.

Mengapa: Tabel pegawai dicetak pada Bab I laporan; dua jumlah pegawai dalam satu laporan pasti ditanyakan.

Contoh: Golongan III: 5 laki-laki, 4 perempuan, Jumlah 12.

Jalan keluar: Perbaiki angkanya.

Yang tidak terlihat: Jumlah yang keliru pada semua kelompok dengan cara yang sama, dan kelompok Pendidikan bila hanya
ada satu kelompok lain, karena dapat menghitung pegawai tanpa golongan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pegawai
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import gabung_kata
from kinerja_xl.sheets.pilihan import KelompokSdm
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that does not add up, and one for each group that counts another office."""
    wrong = False
    for row in dokumen.sdm:
        if row.jumlah is None or row.laki_laki is None or row.perempuan is None:
            continue
        total = row.laki_laki + row.perempuan
        if total != row.jumlah:
            wrong = True
            yield temuan(
                row.at,
                "jumlah",
                message=f"{row.uraian}: {format_number(row.laki_laki)} laki-laki dan {format_number(row.perempuan)} "
                f"perempuan berjumlah {format_number(total)}, bukan {format_number(row.jumlah)}.",
                value=format_number(row.jumlah),
                expected=format_number(total),
                difference=format_number(row.jumlah - total),
                related=(row.at.sel("laki_laki"), row.at.sel("perempuan")),
                fix="perbaiki angkanya",
            )
    if not wrong:
        yield from _groups(dokumen)
        yield from _sexes(dokumen)


def _sexes(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for each group of as many people as others, but with other numbers of men and women."""
    groups: dict[tuple[float, KelompokSdm], list[Pegawai]] = {}
    known = _by_group(dokumen)
    for kelompok, rows in known.items():
        if all(row.laki_laki is not None and row.perempuan is not None for row in rows):
            groups[sum(map(_count, rows)), kelompok] = rows
    for total in dict.fromkeys(total for total, _ in groups):
        men = {k: sum(row.laki_laki or 0 for row in rows) for (t, k), rows in groups.items() if t == total}
        right = _most(men)
        if right is None:
            right = next(iter(men.values()))
        alike = [kelompok for kelompok, number in men.items() if number == right]
        for kelompok, number in men.items():
            rows = known[kelompok]
            if number == right or any(row.keterangan for row in rows):
                continue
            said, others = _men_and_women(number, total), _men_and_women(right, total)
            yield temuan(
                rows[-1].at,
                "laki_laki",
                severity=Severity.INFO,
                message=f"Periksa: pegawai menurut {kelompok} {said}, menurut {gabung_kata(map(str, alike))} {others}.",
                value=said,
                expected=others,
                related=tuple(
                    row.at.sel(key)
                    for row in (*rows, *(r for k in alike for r in known[k]))
                    for key in ("laki_laki", "perempuan")
                    if (row, key) != (rows[-1], "laki_laki")
                ),
                fix="samakan banyaknya laki-laki dan perempuan, atau terangkan bedanya pada Keterangan",
            )


def _men_and_women(men: float, total: float) -> str:
    return f"{format_number(men)} laki-laki dan {format_number(total - men)} perempuan"


def _by_group(dokumen: Dokumen) -> dict[KelompokSdm, list[Pegawai]]:
    groups: dict[KelompokSdm, list[Pegawai]] = {}
    for row in dokumen.sdm:
        if row.kelompok.dikenal:
            groups.setdefault(row.kelompok, []).append(row)
    return groups


def _groups(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for each group that is not as large as most are, or as the first one where none are most."""
    groups = _by_group(dokumen)
    totals = {kelompok: sum(map(_count, rows)) for kelompok, rows in groups.items()}
    right = _most(totals)
    if right is None:  # one against one: schooling may count who has no rank
        totals.pop(KelompokSdm.PENDIDIKAN, None)
        right = next(iter(totals.values()), 0.0)
    alike = [kelompok for kelompok, total in totals.items() if total == right]
    for kelompok, total in totals.items():
        rows = groups[kelompok]
        if total == right or any(row.keterangan for row in rows):
            continue
        yield temuan(
            rows[-1].at,
            "jumlah",
            severity=Severity.INFO,
            message=f"Periksa: pegawai menurut {kelompok} {format_number(total)}, menurut "
            f"{gabung_kata(map(str, alike))} {format_number(right)}.",
            value=format_number(total),
            expected=format_number(right),
            difference=format_number(total - right),
            related=tuple(row.at.sel("jumlah") for row in (*rows[:-1], *(r for k in alike for r in groups[k]))),
            fix="samakan jumlah pegawainya, atau terangkan bedanya pada Keterangan",
        )


def _most(totals: Mapping[KelompokSdm, float]) -> float | None:
    """Return the total that more groups have than any other, None where no two agree."""
    often = Counter(totals.values()).most_common(2)
    if not often or often[0][1] < 2 or (len(often) > 1 and often[1][1] == often[0][1]):
        return None
    return often[0][0]


def _count(row: Pegawai) -> float:
    return row.jumlah if row.jumlah is not None else (row.laki_laki or 0) + (row.perempuan or 0)
