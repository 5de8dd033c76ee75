"""Tabel IKU memuat seluruh pohon kinerja.

Periksa dokumen IKU yang memuat indikator sampai sub kegiatan tanpa menandai satu pun sebagai IKU pada kolom IKU.

Mengapa: Indikator kinerja utama adalah beberapa ukuran terpenting kantor, bukan daftar semua indikator.

Contoh: 52 baris program, kegiatan, dan sub kegiatan berjudul Indikator Kinerja Utama.

Jalan keluar: Tandai yang utama dengan Ya pada kolom IKU, dan sisanya Tidak.

Yang tidak terlihat: Tabel yang menandai terlalu banyak indikator sebagai IKU, dan pohon yang berhenti di kegiatan.

Dasar: PER/09/M.PAN/5/2007
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.INFO
JENIS = ("iku",)

_MANY = 20


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first indicator."""
    indikator = [(s, i) for s in dokumen.simpul for i in s.indikator]
    lowest = [i for s, i in indikator if s.jenjang is Jenjang.SUB_KEGIATAN]
    if len(indikator) <= _MANY or not lowest or any(i.iku for _, i in indikator):
        return
    first = indikator[0][1]
    yield temuan(
        first.at,
        "iku",
        message=f"Periksa: dokumen IKU ini memuat {len(indikator)} indikator, {len(lowest)} di antaranya sub kegiatan, "
        "dan tidak satu pun ditandai IKU.",
        value=str(len(indikator)),
        expected="beberapa indikator utama",
        fix="tandai yang utama dengan Ya pada kolom IKU",
    )
