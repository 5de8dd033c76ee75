"""Rumus khusus tidak terbaca.

Rumus khusus hanya berisi angka, tanda + - * / dan kurung, serta nama variabel persis seperti kolom Peran pada lembar
Data Ukur. Bila Cara hitung Rumus khusus, rumusnya harus diisi.

Mengapa: Rumus yang tidak terbaca tidak dapat dihitung, sehingga indikatornya tidak mempunyai realisasi.

Contoh: (Hadir + Izin) / Pegawai * 100, sedangkan Data Ukur hanya mempunyai Hadir dan Pegawai.

Jalan keluar: Perbaiki rumusnya di tempat yang ditunjuk, atau samakan nama variabelnya dengan kolom Peran.

Yang tidak terlihat: Rumus yang terbaca tetapi menghitung hal yang salah; tidak ada yang dapat dibandingkan dengannya.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import tahun
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula that cannot be read; its variables are known once they are in Data Ukur."""
    for t in tahun(dokumen).ukur:
        if t.cara is not CaraHitung.RUMUS_KHUSUS or t.galat is None:
            continue
        rumus = t.indikator.rumus_khusus
        if rumus and not t.terisi:
            continue
        yield temuan(
            t.indikator.at,
            "rumus_khusus",
            message=f"{t.kode}: {t.galat.pesan}" if rumus else f"{t.kode}: Rumus khusus belum diisi.",
            value=rumus,
            expected="angka, + - * / ( ), dan nama pada kolom Peran",
            related=(t.indikator.at.sel("cara_hitung"), *(d.at.sel("peran") for d in t.data)),
            fix="perbaiki rumusnya, atau samakan nama variabelnya dengan kolom Peran pada lembar Data Ukur"
            if rumus
            else "tulis rumusnya, atau pilih Cara hitung yang lain",
        )
