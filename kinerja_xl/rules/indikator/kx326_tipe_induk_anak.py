"""Tipe perhitungan induk berlainan dengan semua anaknya.

Periksa indikator jumlah yang bertipe Kumulatif, sedangkan semua indikator jumlah sejenis pada simpul anaknya Non
Kumulatif, atau sebaliknya. Persentase, indeks, dan jumlah benda yang berlainan tidak dibandingkan.

Mengapa: Jumlah pada induk disusun dari jumlah pada anak, jadi keduanya dijumlahkan dengan cara yang sama.

Contoh: Kegiatan bertipe Kumulatif, sedangkan keenam sub kegiatannya Non Kumulatif.

Jalan keluar: Samakan tipenya, atau biarkan bila keduanya mengukur hal yang berbeda.

Yang tidak terlihat: Induk dengan satu anak, dan tipe yang sama keliru pada induk dan semua anaknya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.indikator.satuan import golongan_kata
from kinerja_xl.sheets.pilihan import TipePerhitungan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.INFO

_TYPES = frozenset({TipePerhitungan.KUMULATIF, TipePerhitungan.NON_KUMULATIF})
_CHILDREN = 2  # one child that differs proves nothing


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each parent whose counts add up otherwise than all like counts below it."""
    for simpul in dokumen.simpul:
        own = _counts(simpul)
        kinds = {_counted(i) for i in own} - {None}
        children = (a for a in dokumen.anak.get(simpul.kode, ()) if a is not simpul)
        below = [i for anak in children for i in _counts(anak) if _counted(i) in kinds]
        types, wanted = {i.tipe_perhitungan for i in own}, {i.tipe_perhitungan for i in below}
        if len(below) < _CHILDREN or len(types) != 1 or len(wanted) != 1 or types == wanted:
            continue
        (theirs,) = wanted
        yield temuan(
            own[0].at,
            "tipe_perhitungan",
            message=f"Periksa: tipe {own[0].tipe_perhitungan}, sedangkan semua jumlah sejenis di bawahnya {theirs}.",
            value=own[0].tipe_perhitungan,
            expected=theirs,
            related=tuple(i.at.sel("tipe_perhitungan") for i in below),
            fix="samakan tipenya, kecuali bila induk dan anak mengukur hal yang berbeda",
        )


def _counts(simpul: Simpul) -> list[Indikator]:
    return [i for i in simpul.indikator if i.tipe_perhitungan in _TYPES and kelas_indikator(i.nama) is Kelas.JUMLAH]


def _counted(indikator: Indikator) -> str | None:
    """Return the kind of thing a count counts: villages do not add up to documents."""
    words = normalise(indikator.nama).split()
    return golongan_kata(words[1]) if len(words) > 1 else None
