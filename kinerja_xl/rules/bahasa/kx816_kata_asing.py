"""Kata asing yang padanannya lazim.

Periksa kata Inggris yang dalam dokumen pemerintahan selalu ada padanannya: score (nilai), assessment (penilaian),
budget (anggaran), meeting (rapat), upload (unggah). Satu temuan untuk seluruh buku kerja. Istilah SAKIP (output,
outcome), nama ukuran (Bed Occupancy Rate), dan kata dengan huruf kapital di tengah kalimat tidak disebut.

Mengapa: Dokumen resmi wajib memakai bahasa Indonesia, dan dua nama untuk satu hal membingungkan pembacanya.

Contoh: Peserta yang score ujian akhirnya paling sedikit 70.

Jalan keluar: Pakai padanannya; biarkan bila memang nama aplikasi atau program.

Yang tidak terlihat: Kata asing di luar daftarnya, terutama yang sudah lazim (website, online, workshop).

Dasar: Perpres 63/2019
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import kata_pertama, yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, setiap_teks

SEVERITY = Severity.INFO
BETA = True

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "score": "nilai",
        "scoring": "penilaian",
        "assessment": "penilaian",
        "budget": "anggaran",
        "budgeting": "penganggaran",
        "planning": "perencanaan",
        "reporting": "pelaporan",
        "performance": "kinerja",
        "meeting": "rapat",
        "deadline": "tenggat",
        "customer": "pelanggan",
        "update": "pemutakhiran",
        "upload": "unggah",
        "download": "unduh",
        "follow up": "tindak lanjut",
        "feedback": "umpan balik",
        "launching": "peluncuran",
        "human resource": "sumber daya manusia",
    }
)
_ANY = regex(rf"(?<![\w@./-])(?:di-?|meng-?)?(?P<kata>{'|'.join(_WORDS)})(?![\w@/-]|\.\w)")
_FIRST = kata_pertama(f"{prefix}{word}" for word in _WORDS for prefix in ("", "di", "meng"))


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for all such words, at the first of them."""
    found: dict[str, TeksKantor] = {}
    cells: dict[CellRef, None] = {}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST):
        for match in _ANY.finditer(teks.isi):
            if teks.resmi or dikutip(teks):
                break
            found.setdefault(match["kata"], teks)
            cells[teks.sel] = None
    if not found:
        return
    words = ", ".join(f"'{word}' ({_WORDS[word]})" for word in found)
    first = next(iter(found))
    yield temuan(
        *found[first].tempat,
        message=f"Periksa kata asing yang ada padanannya: {words}.",
        value=first,
        expected=_WORDS[first],
        related=tuple(cells)[1:],
        fix="pakai padanannya; biarkan bila memang nama aplikasi atau program",
    )
