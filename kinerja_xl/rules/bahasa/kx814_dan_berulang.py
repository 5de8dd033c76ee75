"""Rincian dengan dua kali 'dan'.

Tiga hal yang setara dirinci dengan koma, dan 'dan' hanya di depan yang terakhir. Periksa 'dan' yang tertulis di depan
setiap kata. Pasangan yang lazim (sarana dan prasarana, tugas dan fungsi) dihitung sebagai satu hal, dan nama resmi
tidak diperiksa. Satu temuan untuk satu rincian.

Mengapa: Pembaca tidak tahu mana yang setara, dan hal mana yang dihitung.

Contoh: Perencanaan dan penganggaran dan pelaporan kinerja.

Jalan keluar: Tulis 'perencanaan, penganggaran, dan pelaporan'.

Yang tidak terlihat: rincian yang unsurnya lebih dari satu kata.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, setiap_teks

SEVERITY = Severity.INFO

BETA = True

_LIST = regex(r"\b([^\W\d_]{3,})\s+dan\s+([^\W\d_]{3,})\s+dan\s+([^\W\d_]{3,})\b", re.IGNORECASE)
_PAIRS = frozenset(
    {
        *(("sarana", "prasarana"), ("tugas", "fungsi"), ("ketenteraman", "ketertiban"), ("ketentraman", "ketertiban")),
        *(("pemberdayaan", "kesejahteraan"), ("pemantauan", "evaluasi"), ("monitoring", "evaluasi")),
        *(("pembinaan", "pengawasan"), ("pendidikan", "pelatihan"), ("bumi", "bangunan"), ("rencana", "anggaran")),
        *(("alat", "bahan"), ("hak", "kewajiban"), ("pengawasan", "pengendalian"), ("makanan", "minuman")),
        *(("persatuan", "kesatuan"), ("perlindungan", "anak"), ("saran", "masukan"), ("usaha", "kecil")),
    }
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each such enumeration, at its first cell."""
    groups: dict[str, list[tuple[TeksKantor, re.Match[str]]]] = {}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), ("dan",)):
        if (
            teks.isi.lower().count("dan") < 2
            or teks.resmi
            or teks.kolom in {"jabatan", "unit_kerja", "nomenklatur"}
            or dikutip(teks)
        ):
            continue
        for match in _LIST.finditer(teks.isi):
            one, two, three = (word.casefold() for word in match.groups())
            if (one, two) not in _PAIRS and (two, three) not in _PAIRS and "dan" not in (one, two, three):
                groups.setdefault(f"{one} {two} {three}", []).append((teks, match))
    for group in groups.values():
        teks, match = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, _ in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        right = f"{match[1]}, {match[2]}, dan {match[3]}"
        yield temuan(
            *teks.tempat,
            message=f"Periksa: '{' '.join(match[0].split())}'{more} memakai 'dan' dua kali; maksudnya '{right}'?",
            value=match[0],
            expected=right,
            related=cells[1:],
            fix=f"tulis '{right}'",
        )
