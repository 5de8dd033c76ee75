"""Satu indikator dengan dua definisi.

Indikator dengan bunyi yang sama harus mempunyai definisi yang sama di semua tempat.

Mengapa: Dua definisi menghasilkan dua angka untuk satu indikator.

Contoh: Persentase urusan pemerintahan yang dilaksanakan didefinisikan sebagai lomba pada satu baris dan sebagai urusan
kabupaten pada baris lain.

Jalan keluar: Tentukan definisi yang benar dan samakan.

Yang tidak terlihat: Dua definisi yang hampir sama bunyinya tetapi berlawanan pada satu kata, dan indikator sama yang
namanya ditulis berbeda.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.ERROR

_SAME = 90.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later definition that is not the first one's."""
    first: dict[str, Indikator] = {}
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if not normalise(indikator.definisi_operasional):
            continue
        earlier = first.setdefault(normalise(indikator.nama), indikator)
        if earlier is indikator or alike(earlier.definisi_operasional, indikator.definisi_operasional) >= _SAME:
            continue
        yield temuan(
            indikator.at,
            "definisi_operasional",
            message=f"{kutip(indikator.nama)} didefinisikan lain pada baris {earlier.at.row}.",
            value=indikator.definisi_operasional,
            expected=earlier.definisi_operasional,
            related=(earlier.at.sel("definisi_operasional"),),
            fix="tentukan definisi yang benar dan samakan",
        )
