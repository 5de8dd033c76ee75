"""Rata-rata bawahan tanpa Batas capaian.

Periksa Batas capaian pada lembar Identitas bila ada capaian di atas 100% yang ikut dirata-ratakan.

Mengapa: Satu capaian yang sangat tinggi menutupi capaian lain yang rendah.

Contoh: Capaian 3.750% dan 40% dirata-ratakan menjadi 1.895%.

Jalan keluar: Isi Batas capaian, misalnya 100 atau 120.

Yang tidak terlihat: Batas capaian yang terisi tetapi lain daripada pedoman daerah.

Dasar: PermenPANRB 53/2014. Peraturan itu tidak menetapkan batas; batas yang lazim berasal dari praktik.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, persen, tahun
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the document, at Batas capaian."""
    if dokumen.batas_capaian is not None:
        return
    year = tahun(dokumen)
    high: list[Terukur] = []
    parents: list[CellRef] = []
    for t in year.ukur:
        if t.cara is not CaraHitung.RATA_RATA_BAWAHAN:
            continue
        below = [
            found
            for anak in dokumen.anak.get(t.simpul.kode, ())
            for i in anak.indikator
            if anak is not t.simpul and (found := year.menurut_kode.pertama(i.kode))
        ]
        beyond = [b for b in below if (b.hasil.capaian or 0.0) > 1 + 1e-9]
        if beyond and len(below) > 1:
            high += beyond
            parents.append(t.indikator.at.sel("cara_hitung"))
    if not high:
        return
    top = max(high, key=lambda t: t.hasil.capaian or 0.0)
    yield temuan(
        dokumen.identitas,
        "batas_capaian",
        message=f"Periksa: Batas capaian kosong, sedangkan capaian sampai {persen(top.hasil.capaian or 0.0)} "
        f"({top.kode}) ikut dirata-ratakan.",
        value="kosong",
        expected="misalnya 100 atau 120",
        related=tuple(parents),
        fix="isi Batas capaian, misalnya 100 atau 120",
    )
