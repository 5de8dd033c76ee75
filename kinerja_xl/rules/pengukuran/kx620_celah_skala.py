"""Capaian di celah skala predikat.

Periksa predikat capaian yang jatuh di antara dua interval tercetak, misalnya 90,55% di antara 90 dan 91. Yang dipakai
ialah predikat yang lebih rendah.

Mengapa: Skala tercetak berlubang; pembaca laporan dapat menyangka predikatnya keliru.

Contoh: Capaian 90,55% dengan skala Permendagri 86/2017 berpredikat Tinggi, bukan Sangat Tinggi.

Jalan keluar: Pastikan predikatnya sesuai dengan yang dipakai kabupaten, dan sebutkan cara membacanya dalam laporan.

Yang tidak terlihat: Skala setempat yang intervalnya bersambung, dan predikat yang diketik pada narasi.

Dasar: Permendagri 86/2017
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import persen, sel_kode, tahun
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_NAMED = 5


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the document, at Skala predikat."""
    skala, year = dokumen.skala, tahun(dokumen)
    if skala is None or not year.selesai:
        return
    inside = [
        (t, t.hasil.capaian, hole)
        for t in year.ukur
        if t.hasil.capaian is not None and (hole := skala.celah(t.hasil.capaian * 100)) is not None
    ]
    if not inside:
        return
    named = [
        f"{t.kode} {persen(capaian)} (di antara {format_number(low)} dan {format_number(high)}, dipakai "
        f"{t.hasil.predikat_tahun})"
        for t, capaian, (low, high) in inside[:_NAMED]
    ]
    more = f", dan {len(inside) - _NAMED} lainnya" if len(inside) > _NAMED else ""
    yield temuan(
        dokumen.identitas,
        "skala_predikat",
        message=f"Periksa: capaian di celah skala {skala.nama}: {'; '.join(named)}{more}.",
        value=skala.nama,
        related=tuple(sel_kode(t) for t, _, _ in inside),
        fix="pastikan predikatnya sesuai dengan yang dipakai kabupaten, dan sebutkan cara membacanya dalam laporan",
    )
