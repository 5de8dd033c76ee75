"""Satu jabatan atau unit dengan dua penulisan.

Periksa nama jabatan dan unit yang hanya berbeda huruf besar, koma, atau tanda hubung di seluruh buku kerja. Nama yang
seluruhnya huruf besar dan singkatan yang lazim (Kasi, Kasubag) tidak dihitung sebagai perbedaan.

Mengapa: Satu jabatan dengan dua nama terbaca sebagai dua jabatan.

Contoh: Kasi Kesra dan pelayanan pada satu baris, Kasi Kesra dan Pelayanan pada baris lain.

Jalan keluar: Pakai nama pada peraturan tentang susunan organisasi.

Yang tidak terlihat: Penulisan yang berbeda kata (Seksi Pelayanan dan Seksi Pelayanan Umum), dan jabatan selain seksi
dan sub bagian.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, semua_teks
from kinerja_xl.text.ejaan import perbaiki_ejaan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_HEAD = r"(?:Kepala\s+(?:Seksi|Sub\s?Bagian|Subb?ag)|Kasie?|Kasubb?ag|Seksi|Sub\s?Bagian|Subb?ag)\.?"
_FIRST = ("kepala", "kasi", "kasie", "kasubag", "kasubbag", "seksi", "sub", "subbagian", "subag", "subbag")
"""The words that it begins with."""
_NAME = regex(rf"\b{_HEAD}\s+(?P<nama>[^\W\d_][^;/\n().:–-]*)", re.IGNORECASE)
# What follows a name in a source of data is not part of it.
_REST = regex(
    r"(?<!\s)\s+(?:kecamatan|kantor|catatan|seluruh|dan (?:kasi|kasubb?ag|seksi|sub)|di|pada|yang|,)\b.*", re.I | re.S
)
_COLUMNS = frozenset({"jabatan", "unit_kerja", "tugas", "sumber_data"})
_CAPITALS = 0.6


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each name with several writings, at the first cell with a rarer one."""
    found: dict[str, list[tuple[TeksKantor, str]]] = {}
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _FIRST):
        if teks.kolom not in _COLUMNS:
            continue
        for match in _NAME.finditer(teks.isi):
            name = _REST.sub("", match["nama"]).strip(" ,-")
            # a misspelled name is KX801's, and capitals throughout are a heading's
            if name and not _heading(name) and perbaiki_ejaan(name) == name:
                found.setdefault(normalise(name), []).append((teks, " ".join(name.split())))
    for group in found.values():
        counts = Counter(name for _, name in group)
        if len(counts) < 2:
            continue
        usual = max(counts, key=lambda name: (counts[name], sum(c.isupper() for c in name)))
        rare = [(teks, name) for teks, name in group if name != usual]
        teks, name = rare[0]
        yield temuan(
            *teks.tempat,
            message=f"Periksa: '{name}' di tempat lain ditulis '{usual}'.",
            value=name,
            expected=usual,
            related=tuple(dict.fromkeys(t.sel for t, _ in rare if t.sel != teks.sel)),
            fix="pakai satu penulisan untuk jabatan dan unit yang sama",
        )


def _heading(name: str) -> bool:
    return sum(char.isupper() for char in name) > _CAPITALS * len(name)
