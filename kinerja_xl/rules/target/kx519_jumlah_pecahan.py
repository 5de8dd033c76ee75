"""Target jumlah berupa pecahan.

Target yang dihitung dalam Orang, Dokumen, Laporan, Unit, Desa, dan satuan lain yang tidak dapat dibagi harus bilangan
bulat.

Mengapa: Setengah dokumen tidak dapat dibuktikan; biasanya satuannya keliru, atau angka persentase tersalin.

Contoh: Target 87,5 dengan satuan Dokumen.

Jalan keluar: Perbaiki targetnya, atau satuannya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_WHOLE = frozenset(
    {
        *("orang", "asn", "pns", "peserta", "keluarga", "kk", "dokumen", "laporan", "berkas", "buku", "surat"),
        *("peraturan", "perdes", "rekomendasi", "unit", "paket", "buah", "set", "desa", "kelurahan", "dusun"),
        *("rw", "rt", "kegiatan", "kali", "lembaga", "kelompok", "umkm", "pokmas", "ormas"),
    }
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator, at its first target that is not whole."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        if "rata" in normalise(indikator.nama).split() or not _WHOLE & set(normalise(indikator.satuan).split()[:1]):
            continue
        for year, target in sorted(indikator.target.items()):
            if isinstance(target, float) and not target.is_integer():
                yield temuan(
                    indikator.at,
                    f"target_{year}",
                    message=f"Target {year} {format_number(target)} {indikator.satuan} bukan bilangan bulat.",
                    value=format_number(target),
                    expected="bilangan bulat",
                    related=(indikator.at.sel("satuan"),),
                    fix="perbaiki targetnya, atau satuannya",
                )
                break
