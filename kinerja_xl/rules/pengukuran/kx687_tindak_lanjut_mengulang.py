"""Tindak lanjut mengulang rekomendasinya.

Periksa Aksi pada lembar Tindak Lanjut yang sama dengan Rekomendasinya, dan rekomendasi yang tertulis dua kali.

Mengapa: Tindak lanjut menyebut apa yang dikerjakan; rekomendasi yang disalin tidak menjawab apa-apa.

Contoh: Rekomendasi 'Menyusun definisi operasional', Aksi 'Menyusun definisi operasional'.

Jalan keluar: Tulis apa yang dikerjakan, oleh siapa, dan dengan hasil apa.

Yang tidak terlihat: Tindak lanjut yang mengulang dengan kata lain.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, TindakLanjut
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that only says the recommendation again."""
    first: dict[tuple[str, int | None, str], TindakLanjut] = {}
    for row in dokumen.tindak_lanjut:
        said = normalise(row.rekomendasi)
        earlier = first.setdefault((said, row.tahun, normalise(row.aksi)), row)
        if said and normalise(row.aksi) == said:
            kunci, what, related = "aksi", "tindak lanjut ini sama dengan rekomendasinya", row.at.sel("rekomendasi")
        elif earlier is not row:
            kunci, what, related = "rekomendasi", "rekomendasi ini tertulis dua kali", earlier.at.sel("rekomendasi")
        else:
            continue
        yield temuan(
            row.at,
            kunci,
            message=f"Periksa: {what}.",
            value=str(getattr(row, kunci)),
            expected="yang dikerjakan atas rekomendasi itu",
            related=(related,),
            fix="tulis apa yang dikerjakan, oleh siapa, dan dengan hasil apa",
        )
