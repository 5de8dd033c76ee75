"""Jumlah pegawai tidak cocok.

Pada lembar SDM, Jumlah sama dengan laki-laki ditambah perempuan. Periksa juga kelompok yang jumlah seluruhnya berbeda
dari kelompok lain: pegawai menurut golongan sebanyak pegawai menurut jenis kelamin dan menurut status.

Mengapa: Tabel pegawai dicetak pada Bab I laporan; dua jumlah pegawai dalam satu laporan pasti ditanyakan.

Contoh: Golongan III: 5 laki-laki, 4 perempuan, Jumlah 12.

Jalan keluar: Perbaiki angkanya.

Yang tidak terlihat: Jumlah yang keliru pada semua kelompok dengan cara yang sama, dan kelompok Pendidikan, yang dapat
menghitung orang yang sama dua kali.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pegawai
from kinerja_xl.rules.at_cell import temuan
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


def _groups(dokumen: Dokumen) -> Iterator[Finding]:
    totals: dict[KelompokSdm, tuple[float, Pegawai]] = {}
    for row in dokumen.sdm:
        if row.kelompok.dikenal and row.kelompok is not KelompokSdm.PENDIDIKAN:
            count = row.jumlah if row.jumlah is not None else (row.laki_laki or 0) + (row.perempuan or 0)
            totals[row.kelompok] = (totals.get(row.kelompok, (0.0, row))[0] + count, row)
    if len({total for total, _ in totals.values()}) < 2:
        return
    (first, (count, _)), *others = totals.items()
    for kelompok, (total, row) in others:
        if total != count:
            yield temuan(
                row.at,
                "jumlah",
                severity=Severity.INFO,
                message=f"Periksa: pegawai menurut {kelompok} {format_number(total)}, menurut {first} "
                f"{format_number(count)}.",
                value=format_number(total),
                expected=format_number(count),
                difference=format_number(total - count),
                fix="samakan jumlah pegawainya, atau terangkan bedanya pada Keterangan",
            )
