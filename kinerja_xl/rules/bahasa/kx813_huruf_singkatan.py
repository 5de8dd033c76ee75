"""Huruf besar pada singkatan tidak benar.

Singkatan nama ditulis dengan huruf besar seluruhnya (SKPD, APBD, ASN), atau seperti bentuk resminya (LKjIP, APBDes).
Periksa singkatan yang hanya berhuruf awal besar. Satu temuan untuk satu singkatan.

Mengapa: Singkatan yang ditulis seperti kata biasa tidak ditemukan oleh pencarian dan tampak belum diperiksa.

Contoh: Koordinasi dan Penyusunan Dokumen Rka-Skpd.

Jalan keluar: Tulis singkatannya menurut bentuk resmi.

Yang tidak terlihat: singkatan yang seluruhnya huruf kecil atau tercampur, dan singkatan yang juga kata biasa
(paten, add).

Dasar: Perpres 63/2019
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import kata_pertama, yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, setiap_teks
from kinerja_xl.text.akronim import AKRONIM

SEVERITY = Severity.INFO

BETA = True

_WORDS_TOO = frozenset({"PATEN", "ADD", "DD", "IKI", "LPM", "BPD"})
_MORE = ("KTP", "UPTD", "BUMD", "DPRD", "RPJMN", "SPM", "SPBE", "SPIP", "APIP", "LHE", "NIP", "LKPJ", "BPJS", "BPKP")
# LKPj and LKjIP are written in more ways than one; a capital and small letters are none of them
_RIGHT = MappingProxyType({short.capitalize(): short for short in (*AKRONIM, *_MORE) if short not in _WORDS_TOO})
_FIRST = kata_pertama(_RIGHT)
_CAPITALISED = regex(r"(?<![\w@/.])[A-Z][a-z]+(?![\w@])")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each short form with wrong capitals, at its first cell."""
    groups: dict[str, list[tuple[TeksKantor, str]]] = {}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST):
        words = () if teks.resmi or dikutip(teks) else _CAPITALISED.findall(teks.isi)
        for word in words:
            if word in _RIGHT:
                groups.setdefault(_RIGHT[word], []).append((teks, word))
    for right, group in groups.items():
        teks, written = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, _ in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        yield temuan(
            *teks.tempat,
            message=f"Periksa: singkatan '{written}'{more} ditulis '{right}'.",
            value=written,
            expected=right,
            related=cells[1:],
            fix=f"tulis '{right}'",
        )
