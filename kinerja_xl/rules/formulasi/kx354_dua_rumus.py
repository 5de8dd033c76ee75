"""Satu indikator dengan dua rumus.

Indikator dengan bunyi yang sama harus dihitung dengan rumus yang sama di semua tempat. Kolom rumus yang tidak berisi
rumus disebut oleh KX335.

Mengapa: Dua rumus menghasilkan dua angka untuk satu indikator.

Contoh: Persentase desa aktif dibagi jumlah desa pada satu baris, dan dibagi jumlah kelompok pada baris lain.

Jalan keluar: Tentukan rumus yang benar dan samakan, atau bedakan nama indikatornya.

Yang tidak terlihat: Dua rumus yang mirip bunyinya tetapi lain penyebutnya, dan rumus beberapa baris.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.bukan_rumus import isi_lain
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, ikm, mengulang
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.WARNING

_SAME = 85.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later formula that is not the first one's."""
    first: dict[str, BarisRumus] = {}
    for found in berumus(dokumen):
        indikator, rumus = found.baris.indikator, found.rumus
        if not rumus.penyebut and (isi_lain(rumus.teks, indikator.satuan) or mengulang(found)):
            continue
        if ikm(indikator.nama) or rumus.capaian or len(rumus.teks.splitlines()) > 1:
            continue
        earlier = first.setdefault(normalise(indikator.nama), found)
        if earlier is found or _same(earlier, found):
            continue
        one = earlier.baris.indikator
        yield temuan(
            *found.tempat,
            message=f"{kutip(indikator.nama)} dihitung dengan rumus lain pada baris {one.at.row}: "
            f"{kutip(earlier.rumus.teks)}.",
            value=rumus.teks,
            expected=earlier.rumus.teks,
            related=(earlier.sel,),
            fix="tentukan rumus yang benar dan samakan, atau bedakan nama indikatornya",
        )


def _same(one: BarisRumus, other: BarisRumus) -> bool:
    pairs = zip(one.rumus.kunci_banding, other.rumus.kunci_banding, strict=True)
    return all(alike(a, b) >= _SAME for a, b in pairs)
