"""Baris Data Ukur tidak dipakai, atau terhitung dua kali.

Setiap baris Data Ukur yang terisi ikut menentukan realisasi. Baris dengan peran yang tidak dikenal Cara hitungnya
tidak dibaca sama sekali. Pada Cara hitung Jumlah semua baris dijumlahkan, jadi baris Penyebut dan baris yang sudah
berisi jumlah baris lain tidak boleh ada.

Mengapa: Angka yang tidak ikut dihitung, atau dihitung dua kali, membuat realisasi keliru tanpa terlihat.

Contoh: Indikator persentase mempunyai baris Nilai; indikator jumlah mempunyai baris Laki-laki, Perempuan, dan Total.

Jalan keluar: Hapus barisnya, perbaiki kolom Peran, atau ubah Cara hitung.

Yang tidak terlihat: Baris yang terpakai tetapi berisi data indikator lain, dan jumlah sebagian yang tidak sama dengan
jumlah baris mana pun.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, tahun
from kinerja_xl.sheets.pilihan import CaraHitung, Peran

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)

_FEWEST_PARTS = 2
_NEAR = 1e-8  # of what is added up: more than adding in another order can change


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that no formula reads or that is counted again."""
    for t in tahun(dokumen).ukur:
        filled = [d for d in t.data if any(v is not None for v in d.tw)]
        if not filled or (t.galat is not None and not t.dari_lembar):
            continue
        if t.cara is CaraHitung.RATA_RATA_BAWAHAN:
            yield _finding(t, filled[0], "realisasinya dihitung dari simpul di bawahnya", filled[1:])
            continue
        needed, seen = {p.casefold() for p in t.perlu}, dict[str, str]()
        for data in filled:
            role, written = data.peran.casefold(), str(data.isi.get("peran"))
            if role not in needed:
                yield _finding(t, data, f"Cara hitung {t.indikator.cara_hitung} tidak memakai peran '{data.peran}'")
            elif seen.setdefault(role, written) != written:  # the very same text twice is a repeated key, KX108
                yield _finding(t, data, f"baris '{seen[role]}' sudah ada; hanya baris pertama yang dibaca")
        if t.cara is CaraHitung.JUMLAH:
            yield from _counted_twice(t, filled)


def _counted_twice(t: Terukur, filled: list[DataUkur]) -> Iterator[Finding]:
    whole = [[v for v in values if isinstance(v, float)] for values in zip(*(d.tw for d in filled), strict=True)]
    sums = [(sum(values), _NEAR * (1 + sum(map(abs, values)))) for values in whole]
    for data in filled:
        if Peran.dari(data.peran) is Peran.PENYEBUT:
            yield _finding(t, data, "Cara hitung Jumlah menjumlahkan semua baris, juga Penyebut ini")
            continue
        if any(
            isinstance(v, float) and abs(2 * v - total) > near for v, (total, near) in zip(data.tw, sums, strict=True)
        ):
            continue  # what is the sum of the others is half of all; told first, for an indicator may have many rows
        others = [d for d in filled if d is not data]
        if len(others) >= _FEWEST_PARTS and _is_total(data, others):
            yield _finding(t, data, "isinya sudah jumlah baris lain, sehingga terhitung dua kali", others)
            return


def _is_total(data: DataUkur, others: list[DataUkur]) -> bool:
    """True when every filled quarter is the sum of the other rows, and at least one of them says so."""
    told = False
    for n, value in enumerate(data.tw):
        parts = [d.tw[n] for d in others]
        if value is None and all(p is None for p in parts):
            continue
        numbers = [p for p in parts if isinstance(p, float)]
        if not isinstance(value, float) or abs(value - sum(numbers)) > 1e-9:
            return False
        told = told or sum(p != 0 for p in numbers) >= _FEWEST_PARTS
    return told


def _finding(t: Terukur, data: DataUkur, why: str, more: list[DataUkur] | None = None) -> Finding:
    return temuan(
        data.at,
        "peran",
        message=f"{t.kode}: baris '{data.peran}' terisi, tetapi {why}."
        if not why.startswith("isinya")
        else f"{t.kode}: baris '{data.peran}' {why.removeprefix('isinya ')}.",
        value=data.peran,
        expected=", ".join(t.perlu) if t.cara is not CaraHitung.JUMLAH else "bagian yang dijumlahkan",
        related=(t.indikator.at.sel("cara_hitung"), *(d.at.sel("peran") for d in more or ())),
        fix="hapus barisnya, perbaiki kolom Peran, atau ubah Cara hitung",
    )
