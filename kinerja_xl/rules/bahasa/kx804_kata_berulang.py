"""Kata tertulis dua kali.

Periksa kata yang sama tertulis dua kali berturut-turut, terpisah atau menyambung. Kata ulang yang lazim (rata rata,
masing masing) dilaporkan KX805. Nama tempat yang memang berulang (Kecamatan Bone Bone) dibiarkan di mana pun ia
tertulis, kecuali bila di tempat lain ditulis satu kali.

Mengapa: Kata berganda adalah sisa penyuntingan dan mengacaukan pencarian.

Contoh: JumlahJumlah dokumen; Bahan Bahan Bacaan.

Jalan keluar: Hapus satu, atau beri tanda hubung bila memang kata ulang.

Yang tidak terlihat: Kata berulang yang dipisahkan tanda baca atau pindah baris, dan nama tempat yang berulang karena
salah ketik bila hanya ditulis satu kali.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.daftar_kata import KATA_ULANG
from kinerja_xl.rules.bahasa.indeks_kata import berkata_ganda, yang_memuat
from kinerja_xl.rules.bahasa.teks import ada_kembar, semua_teks

SEVERITY = Severity.INFO

_APART = regex(r"(?<![\w-])([^\W\d_]{2,}) +\1(?![\w-])", re.IGNORECASE)
_PLACE = regex(
    r"\b(?:kecamatan|kelurahan|desa|distrik|nagari|kampung|gampong|dusun|jorong|pekon|lembang|kabupaten|kota|provinsi"
    r"|camat|lurah|bupati|wali ?kota|kepala (?:distrik|desa|kampung)|pulau|sungai|pasar|pantai|jalan|rsud"
    r"|rumah sakit|puskesmas) (?P<nama>[^\W\d_]{2,})\b(?P<dua> +(?P=nama)\b)?",
    re.IGNORECASE,
)
_JOINED = regex(r"\b(?=[^\W\d_]{10})([^\W\d_]{5,40})\1\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell with a doubled word."""
    joined = {id(teks) for teks in yang_memuat(dokumen, semua_teks(dokumen), berkata_ganda(dokumen))}
    for teks in semua_teks(dokumen):
        if teks.resmi:
            continue
        twice = _APART.finditer(teks.isi) if ada_kembar(teks.isi) else ()
        match = next((m for m in twice if _is_slip(m, dokumen)), None)
        match = match or (_JOINED.search(teks.isi) if id(teks) in joined else None)
        if match is None:
            continue
        yield temuan(
            *teks.tempat,
            message=f"Periksa: kata '{match[1]}' tertulis dua kali.",
            value=match[0],
            expected=match[1],
            fix="hapus satu, atau beri tanda hubung bila memang kata ulang",
        )


@sekali
def _double_names(dokumen: Dokumen) -> frozenset[str]:
    """Return the doubled words that are names of places (Bone Bone), said twice wherever their kind is before them."""
    doubled = {
        match[1].casefold()
        for teks in semua_teks(dokumen)
        if not teks.resmi and ada_kembar(teks.isi)
        for match in _APART.finditer(teks.isi)
    }
    named = (
        yang_memuat(dokumen, semua_teks(dokumen), doubled) if all(map(str.isascii, doubled)) else semua_teks(dokumen)
    )
    twice: dict[str, bool] = {}
    for match in (m for teks in named for m in _PLACE.finditer(teks.isi)):
        name = match["nama"].casefold()
        twice[name] = twice.get(name, True) and match["dua"] is not None
    return frozenset(name for name, always in twice.items() if always and name in doubled)


def _is_slip(match: re.Match[str], dokumen: Dokumen) -> bool:
    """True for a doubled word that is neither usual nor a place's name, wherever that stands (desa: Bone Bone Kiri)."""
    word = match[1].casefold()
    return word not in KATA_ULANG and not (match[0][0].isupper() and word in _double_names(dokumen))
