"""Riwayat berbeda dari lembar Kinerja.

Realisasi tahun sebelum periode sama dengan Kondisi awal pada lembar Kinerja. Target tahun yang sama sebaiknya juga
sama pada kedua lembar; perbedaannya hanya diminta diperiksa, karena perjanjian dapat mengubah target Renstra.

Mengapa: Angka tahun yang sama yang berbeda dalam satu laporan membuat keduanya diragukan.

Contoh: Kondisi awal 82,1, sedangkan realisasi 2024 pada Riwayat 81,2.

Jalan keluar: Samakan keduanya dengan laporan kinerja tahun itu.

Yang tidak terlihat: Angka yang sama-sama keliru pada kedua lembar, dan tahun yang hanya ada pada salah satunya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, TargetNilai
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import sama_tercetak, sebut_nilai, tahun

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that contradicts Kinerja, its result first."""
    known, awal = tahun(dokumen).menurut_kode, dokumen.identitas.periode_awal
    for riwayat in dokumen.riwayat:
        t = known.pertama(riwayat.kode_indikator)
        if t is None or riwayat.tahun is None:
            continue
        start = t.indikator.kondisi_awal if awal is not None and riwayat.tahun == awal - 1 else None
        if start is not None and riwayat.realisasi is not None and not _same(riwayat.realisasi, start):
            yield temuan(
                riwayat.at,
                "realisasi",
                message=f"Realisasi {t.kode} tahun {riwayat.tahun} {sebut_nilai(riwayat.realisasi)} ≠ Kondisi awal "
                f"{sebut_nilai(start)} pada lembar Kinerja{_apart(riwayat.realisasi, start)}.",
                value=sebut_nilai(riwayat.realisasi),
                expected=sebut_nilai(start),
                related=(t.indikator.at.sel("kondisi_awal"),),
                fix="samakan keduanya dengan laporan kinerja tahun itu",
            )
            continue
        target = t.indikator.target.get(riwayat.tahun)
        if target is None or riwayat.target is None or _same(riwayat.target, target):
            continue
        yield temuan(
            riwayat.at,
            "target",
            severity=Severity.INFO,
            message=f"Periksa: target {t.kode} tahun {riwayat.tahun} {sebut_nilai(riwayat.target)} pada Riwayat, "
            f"{sebut_nilai(target)} pada lembar Kinerja{_apart(riwayat.target, target)}.",
            value=sebut_nilai(riwayat.target),
            expected=sebut_nilai(target),
            related=(t.indikator.at.sel(f"target_{riwayat.tahun}"),),
            fix="samakan keduanya; biarkan bila targetnya memang diubah",
        )


def _same(one: TargetNilai, other: TargetNilai) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return sama_tercetak(one, other) or sama_tercetak(other, one)
    return str(one).strip().casefold() == str(other).strip().casefold()


def _apart(one: TargetNilai, other: TargetNilai) -> str:
    both = isinstance(one, float) and isinstance(other, float)
    return f" (selisih {sebut_nilai(abs(one - other))})" if both else ""  # type: ignore[operator]
