"""Keputusan reviu tanpa isi.

Periksa Keputusan rapat reviu yang seluruhnya terdiri atas kata umum: agar ditingkatkan lagi, segera ditindaklanjuti.

Mengapa: Reviu triwulanan dimanfaatkan bila keputusannya menyebut apa yang diperbaiki; yang umum tidak dapat ditagih.

Contoh: Keputusan reviu TW III 'Agar ditingkatkan lagi'.

Jalan keluar: Tulis apa yang diperbaiki, oleh siapa, dan sampai kapan.

Yang tidak terlihat: Keputusan yang menyebut benda atau kegiatan tetapi bukan perbaikan, dan keputusan yang kosong.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.pengukuran.tanpa_isi import tanpa_isi

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_MORE = word_set(
    "mohon segera seluruh semua bagian seksi bidang ditindaklanjuti tindak lanjut menindaklanjuti kembali dilanjutkan "
    "lanjutkan diperhatikan memperhatikan dimaksimalkan dipercepat dijaga bersama sama kita program kegiatan anggaran "
    "serapan monitoring berikut"
)
"""What else says nothing in a decision; that something was agreed to is one."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each meeting whose every decision fits every office."""
    for rapat in dokumen.reviu:
        if not rapat.keputusan or not all(tanpa_isi(putusan, _MORE) for putusan in rapat.keputusan):
            continue
        text = "; ".join(rapat.keputusan)
        yield temuan(
            rapat.at,
            "keputusan",
            message=f"Periksa: keputusan reviu {kutip(text)} tidak menyebut apa yang diperbaiki.",
            value=text,
            expected="apa, oleh siapa, dan kapan",
            fix="tulis apa yang diperbaiki, oleh siapa, dan sampai kapan",
        )
