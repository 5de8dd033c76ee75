"""Banyaknya barang atau orang berupa pecahan.

Jumlah pada lembar Sarana dengan satuan Unit, Buah, Set, dan semacamnya, dan jumlah pegawai pada lembar SDM, adalah
bilangan bulat.

Mengapa: Separuh kendaraan atau separuh pegawai tidak ada; koma salah ketik dan tabelnya tercetak pada laporan.

Contoh: Kendaraan roda dua, 2,5 Unit.

Jalan keluar: Perbaiki angkanya.

Yang tidak terlihat: Angka bulat yang keliru, dan satuan ukuran (meter, hektare, liter).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_COUNTED = word_set(
    "unit buah bh set buku orang ruang ruangan gedung bangunan kendaraan mobil motor laptop komputer meja kursi"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each count that is no whole number."""
    for barang in dokumen.sarana:
        if normalise(barang.satuan) in _COUNTED:
            yield from _fraction(barang.at, "jumlah", barang.jumlah, barang.nama)
    for orang in dokumen.sdm:
        for kunci in ("laki_laki", "perempuan", "jumlah"):
            yield from _fraction(orang.at, kunci, getattr(orang, kunci), orang.uraian)


def _fraction(at: Asal, kunci: str, value: float | None, what: str) -> Iterator[Finding]:
    if value is not None and value != int(value):
        yield temuan(
            at,
            kunci,
            message=f"{what} berjumlah {format_number(value)}, bukan bilangan bulat.",
            value=format_number(value),
            expected="bilangan bulat",
            fix="perbaiki angkanya",
        )
