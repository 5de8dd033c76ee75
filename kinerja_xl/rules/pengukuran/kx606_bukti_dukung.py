"""Realisasi tanpa bukti dukung.

Setiap baris Data Ukur yang terisi menyebut dokumen yang membuktikan angkanya pada kolom Bukti dukung. Periksa bukti
yang hanya berbunyi 'Ada' atau 'Terlampir'.

Mengapa: Evaluator menelusuri angka ke dokumennya; realisasi tanpa bukti dianggap tidak andal.

Contoh: Pembilang 24 desa tanpa Bukti dukung.

Jalan keluar: Tulis nama dokumennya, misalnya Laporan pembinaan desa TW II.

Yang tidak terlihat: Bukti yang disebut tetapi tidak ada, tidak memuat angkanya, atau terlalu umum (Laporan kegiatan);
kolom yang kosong seluruhnya hanya disebut sekali.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.bukti_kosong import tanpa_nama

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)

_COLUMN = 3  # rows: from here an empty column is one cause and not many


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each filled row without evidence, a single one when the whole column is empty."""
    filled = [d for d in dokumen.data_ukur if any(v is not None for v in d.tw) and "bukti" in d.at.columns]
    bare = [d for d in filled if not d.bukti]
    if len(bare) == len(filled) >= _COLUMN:
        yield _finding(bare[0], f"Bukti dukung kosong pada semua {len(bare)} baris yang terisi.", bare[1:])
        return
    if vague := [d for d in filled if tanpa_nama(d.bukti)]:
        more = f" dan {len(vague) - 1} baris lain" if len(vague) > 1 else ""
        yield temuan(
            vague[0].at,
            "bukti",
            severity=Severity.INFO,
            message=f"Periksa: bukti dukung {vague[0].kode_indikator}{more} hanya berbunyi {kutip(vague[0].bukti)}.",
            value=vague[0].bukti,
            expected="nama dokumen",
            related=tuple(d.at.sel("bukti") for d in vague[1:]),
            fix="tulis dokumen yang membuktikan angkanya",
        )
    for data in bare:
        peran = f" ({data.peran})" if data.peran else ""
        yield _finding(data, f"Realisasi {data.kode_indikator}{peran} tidak menyebut bukti dukung.", [])


def _finding(data: DataUkur, message: str, more: list[DataUkur]) -> Finding:
    return temuan(
        data.at,
        "bukti",
        message=message,
        value="kosong",
        expected="nama dokumen",
        related=tuple(d.at.sel("bukti") for d in more),
        fix="tulis dokumen yang membuktikan angkanya",
    )
