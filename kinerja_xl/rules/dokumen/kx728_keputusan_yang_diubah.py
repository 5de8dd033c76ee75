"""Keputusan perubahan tidak menyebut keputusan yang diubah.

Keputusan berstatus Perubahan (atau bertentang perubahan) menyebut keputusan yang diubahnya dengan nomor dan tahun,
pada Tentang, Menimbang, Mengingat, atau diktumnya.

Mengapa: Tanpa itu tidak jelas keputusan mana yang masih berlaku.

Contoh: 'Penetapan Perubahan atas Indikator Kinerja Utama' tanpa menyebut keputusan IKU sebelumnya.

Jalan keluar: Tulis nomor dan tahun keputusan yang diubah.

Yang tidak terlihat: Keputusan yang disebut dengan nomor dan tahun tetapi bukan yang diubah.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import semua_kutipan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_AMENDS = regex(r"\bperubahan\b(?: \w+)? atas\b|\bpencabutan\b")
_DECREE = regex(r"\bkeputusan\b.*\b(?:nomor|no)\b.*\d")
_OTHER_SUBJECT = regex(r"\b(rencana strategis|renstra|rpjmd|rencana kerja|pelimpahan|pembentukan)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding when nothing names the decree that is amended."""
    title = normalise(dokumen.identitas.tentang)
    if not dokumen.dasar_hukum or not (dokumen.identitas.perubahan or _AMENDS.search(title)):
        return
    cited = [k for k in semua_kutipan(dokumen) if k.jenis == "keputusan" and k.nomor]
    if _DECREE.search(title) or any(not _OTHER_SUBJECT.search(normalise(k.tentang)) for k in cited):
        return
    yield temuan(
        dokumen.identitas,
        "tentang",
        message="Keputusan ini mengubah keputusan lain, tetapi tidak menyebut nomor dan tahun keputusan yang diubah.",
        value=dokumen.identitas.tentang,
        expected="Keputusan … Nomor … Tahun …",
        related=tuple(k.butir.at.sel("teks") for k in cited),
        fix="tulis nomor dan tahun keputusan yang diubah",
    )
