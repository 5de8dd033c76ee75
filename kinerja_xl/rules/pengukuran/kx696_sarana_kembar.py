"""Kondisi sarana tidak cocok.

Periksa barang berkondisi baik yang Keterangannya menyebut rusak atau perlu diperbaiki, barang rusak yang Keterangannya
menyebut baik, dan barang dengan nama, satuan, kondisi, dan Keterangan yang sama pada dua baris.

Mengapa: Tabel sarana dicetak pada laporan dan menjadi dasar usul pemeliharaan; barang yang dicatat dua kali atau
kondisinya tertukar membuat usul itu ditolak.

Contoh: Kendaraan roda dua, Kondisi Baik, Keterangan 'Diusulkan diperbaiki tahun 2026'.

Jalan keluar: Perbaiki Kondisi atau Keterangannya, atau gabungkan kedua baris itu.

Yang tidak terlihat: Barang yang sama dengan dua nama.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import BarangSarana, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.sheets.pilihan import Kondisi
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_BROKEN = regex(
    r"\b(?:rusak|(?:di)?perbaiki|perbaikan|tidak (?:lagi )?(?:berfungsi|layak|dapat dipakai|dapat digunakan)"
    r"|dihapus(?:kan)?|penghapusan|mogok)\b"
)
_GOOD = regex(r"\b(?:kondisi|keadaan)(?:nya)? (?:masih |sudah )?baik\b")
_NOT_NOW = regex(
    r"\b(?:sudah|telah|selesai|setelah|sesudah|hasil|pernah|bekas|tidak rusak|bukan|sebelumnya|semula|lalu"
    r"|unit|buah|lainnya|sebagian|jika|bila|apabila|kecuali)\b"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each thing whose state is denied beside it, and for what stands twice."""
    seen: dict[tuple[str, ...], BarangSarana] = {}
    for row in dokumen.sarana:
        if not row.kondisi.dikenal:
            continue
        note = normalise(row.keterangan)
        pattern = _BROKEN if row.kondisi is Kondisi.BAIK else _GOOD
        if pattern.search(note) and not _NOT_NOW.search(note):
            yield temuan(
                row.at,
                "kondisi",
                message=f"Periksa: {row.nama} berkondisi {row.kondisi}, sedangkan Keterangannya "
                f"{kutip(row.keterangan)}.",
                value=row.kondisi,
                related=(row.at.sel("keterangan"),),
                fix="perbaiki Kondisi atau Keterangannya",
            )
            continue
        earlier = seen.setdefault((normalise(row.nama), normalise(row.satuan), row.kondisi.value, note), row)
        if earlier is not row:
            yield temuan(
                row.at,
                "nama",
                message=f"Periksa: {row.nama} dengan kondisi {row.kondisi} sudah tertulis pada baris lain.",
                value=row.nama,
                expected="satu baris",
                related=(earlier.at.sel("nama"), earlier.at.sel("kondisi"), row.at.sel("kondisi")),
                fix="gabungkan kedua baris, atau bedakan nama atau kondisinya",
            )
