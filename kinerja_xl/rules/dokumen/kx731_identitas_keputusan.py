"""Identitas keputusan belum lengkap.

Dokumen IKU dan IKI ditetapkan dengan keputusan: Nomor SK, Tanggal SK, Tempat penetapan, dan Tentang diisi. Satu
temuan untuk semuanya. Tanggal yang terisi tetapi tidak terbaca diperiksa KX105.

Mengapa: Tabel tanpa nomor dan tanggal tidak dapat dikaitkan dengan keputusan mana pun.

Contoh: Tabel IKU tanpa nomor, tanggal, dan tempat.

Jalan keluar: Isi pada lembar Identitas.

Yang tidak terlihat: Isian yang ada tetapi bukan milik keputusan ini; tahun dan nomornya dibandingkan KX724.

Dasar: PER/09/M.PAN/5/2007
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.WARNING
JENIS = ("iku", "iki")

_FACTS = (("nomor_sk", "Nomor SK"), ("tempat", "Tempat penetapan"), ("tentang", "Tentang"))
_DATE = ("tanggal_sk", "Tanggal SK")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the missing facts, or one for the date alone: a date that cannot be read has its own."""
    if not dokumen.simpul:  # a workbook not yet filled has enough to be told
        return
    identitas = dokumen.identitas
    missing = [(k, judul) for k, judul in _FACTS if not getattr(identitas, k)]
    if identitas.tanggal_sk is None and not (identitas.nomor_sk and missing):
        missing.append(_DATE)
    if not missing:
        return
    names = ", ".join(judul for _, judul in missing)
    yield temuan(
        identitas,
        missing[0][0],
        message=f"Identitas keputusan belum lengkap: {names}.",
        expected="terisi",
        related=identitas.sel_isian(*(k for k, _ in missing[1:])),
        fix="isi pada lembar Identitas",
    )
