"""Satu kode dengan dua isi berbeda.

Semua baris dengan Kode yang sama menggambarkan satu simpul, jadi jenjang, nama, induk, dan penanggung jawabnya harus
sama (atau dikosongkan pada baris berikutnya).

Mengapa: Tidak jelas mana yang benar; dokumen hanya dapat mencetak satu.

Contoh: Kode 1.1 tertulis sebagai Program pada satu baris dan Kegiatan pada baris lain.

Jalan keluar: Samakan isinya, atau beri kode yang berbeda.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.kinerja import KINERJA

SEVERITY = Severity.ERROR

_COLUMNS = ("jenjang", "nomenklatur", "kode_nomenklatur", "induk", "penanggung_jawab")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each further value of a node's column."""
    for simpul in dokumen.simpul:
        for kunci in _COLUMNS:
            (first, place), *others = simpul.tulisan.get(kunci) or (("", simpul.at),)
            judul = KINERJA[kunci].judul
            for teks, asal in others:
                yield temuan(
                    asal,
                    kunci,
                    message=f"Kode {simpul.kode} mempunyai dua {judul}: '{first}' dan '{teks}'.",
                    value=teks,
                    expected=first,
                    related=(place.sel(kunci),),
                    fix="Samakan isinya, atau beri kode yang berbeda.",
                )
