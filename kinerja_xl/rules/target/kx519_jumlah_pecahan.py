"""Target jumlah berupa pecahan.

Target yang dihitung dalam Orang, Dokumen, Laporan, Unit, Desa, dan satuan lain yang tidak dapat dibagi harus bilangan
bulat. Satuan perbandingan (Orang/RT, buku per pengunjung), rasio, dan rata-rata boleh pecahan.

Mengapa: Setengah dokumen tidak dapat dibuktikan; biasanya satuannya keliru, atau angka persentase tersalin.

Contoh: Target 87,5 dengan satuan Dokumen.

Jalan keluar: Perbaiki targetnya, atau satuannya.

Yang tidak terlihat: Satuan tidak terbagi di luar golongan yang dikenal, dan bilangan bulat yang salah.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING

_WHOLE = frozenset(
    {
        *("orang", "asn", "pns", "peserta", "keluarga", "kk", "dokumen", "laporan", "berkas", "buku", "surat"),
        *("peraturan", "perdes", "rekomendasi", "unit", "paket", "buah", "set", "desa", "kelurahan", "dusun"),
        *("rw", "rt", "kegiatan", "kali", "lembaga", "kelompok", "umkm", "pokmas", "ormas"),
    }
)


_EACH = regex(r"(?:/|\b(?:per|tiap)\b)(?!\s*(?:bulan|tahun)\b)", re.IGNORECASE)  # Orang/bulan counts whole months
_MEASURE = frozenset({Kelas.RASIO, Kelas.RATA_RATA})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator, at its first target that is not whole."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        if _fraction(indikator) or not _WHOLE & set(normalise(indikator.satuan).split()[:1]):
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


def _fraction(indikator: Indikator) -> bool:
    """True for what is divided by something: a unit of two (Orang/RT), a ratio, a mean."""
    divided = indikator.cara_hitung.pecahan or kelas_indikator(indikator.nama) in _MEASURE
    return divided or bool(_EACH.search(indikator.satuan)) or "rata" in normalise(indikator.nama).split()
