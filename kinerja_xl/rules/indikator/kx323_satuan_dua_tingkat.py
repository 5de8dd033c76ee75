"""Indikator yang sama memakai dua satuan.

Indikator dengan bunyi yang sama harus memakai satuan yang sama di semua tingkat.

Mengapa: Capaian bawahan tidak dapat dibandingkan dengan capaian atasan bila satuannya berbeda.

Contoh: Nilai AKIP 75 pada program, dan Nilai AKIP 4 Dokumen pada kegiatannya.

Jalan keluar: Samakan satuannya, atau perbaiki nama indikatornya.

Yang tidak terlihat: Dua satuan pada indikator yang namanya ditulis berbeda, dan satuan yang sudah disebut KX318 atau
KX319.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.indikator.satuan import bentrok
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_satuan

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later row whose unit is not the first one's; doubtful units are KX318 and KX319."""
    first: dict[str, Indikator] = {}
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if not indikator.satuan or bentrok(indikator) is not None:
            continue
        earlier = first.setdefault(normalise(indikator.nama), indikator)
        if _unit(earlier) == _unit(indikator):
            continue
        yield temuan(
            indikator.at,
            "satuan",
            message=f"{kutip(indikator.nama)} bersatuan {indikator.satuan}, sedangkan pada baris {earlier.at.row} "
            f"bersatuan {earlier.satuan}.",
            value=indikator.satuan,
            expected=earlier.satuan,
            related=(earlier.at.sel("satuan"),),
            fix="samakan satuannya, atau perbaiki nama indikatornya",
        )


def _unit(indikator: Indikator) -> str:
    """The unit for comparing: indices are one kind (Indeks, Nilai, Poin), per cent is one however it is written."""
    if is_percent(indikator.satuan):
        return "%"
    return "nilai" if kelas_satuan(indikator.satuan) is Kelas.NILAI else normalise(indikator.satuan)
