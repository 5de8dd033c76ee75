"""Daftar yang dihitung berbeda antara definisi dan penjelasan target.

Definisi operasional dan Penjelasan target yang sama-sama mendaftar apa yang dihitung menyebut hal yang sama. Periksa
baris yang salah satu daftarnya sebanyak targetnya, sedangkan daftar yang lain menambah atau mengurangi satu hal atau
lebih.

Mengapa: Target lima lembaga dengan definisi enam lembaga tidak dapat diukur.

Contoh: Definisi 'BPD, RT/RW, PKK, karang taruna, LPMD, dan BUMDes', penjelasan tanpa BUMDes, target 5.

Jalan keluar: Samakan kedua daftarnya, lalu targetnya.

Yang tidak terlihat: Daftar yang tidak didahului titik dua, 'yaitu', atau 'meliputi'.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.daftar_disebut import ANTARA_ISI, DAFTAR_TERBUKA
from kinerja_xl.rules.baris import bernama
from kinerja_xl.text.similar import kecil, normalise

SEVERITY = Severity.INFO
BETA = True

_TEXTS = ("definisi_operasional", "penjelasan_target")
_BRACKET = regex(r"\s?\([^()]{0,80}\)")
_LIST = regex(r"(?::|\byaitu|\byakni|\bmeliputi|\bmencakup)\s(?P<isi>[^.:;\n\d]{5,300})(?:\.|\n|\Z)", 2)
_SIGNS = (":", "yaitu", "yakni", "meliputi", "mencakup")
_LONGEST, _SHARED = 4, 3


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each definition that lists other things than the explanation of its target."""
    year = dokumen.identitas.tahun or dokumen.identitas.periode_awal
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if not indikator.definisi_operasional or not indikator.penjelasan_target:
            continue
        target = indikator.target_berlaku(year)
        first = _items(indikator.definisi_operasional)
        second = _items(indikator.penjelasan_target) if len(first) >= _SHARED else first
        shared = first.keys() & second.keys()
        if len(shared) < _SHARED or first.keys() == second.keys() or len(first) == len(second):
            continue
        if target == len(second):
            kunci, more, less = _TEXTS[0], first, second
        elif target == len(first):
            kunci, more, less = _TEXTS[1], second, first
        else:
            continue
        odd = [more[k] for k in more.keys() - shared] or [f"tanpa {less[k]}" for k in less.keys() - shared]
        other = _TEXTS[1 - _TEXTS.index(kunci)]
        yield temuan(
            indikator.at,
            kunci,
            message=f"Periksa: {indikator.at.judul(kunci)} mendaftar {len(more)} hal ({', '.join(sorted(odd))}), "
            f"sedangkan {indikator.at.judul(other)} {len(less)}, seperti targetnya.",
            value=str(len(more)),
            expected=str(len(less)),
            related=(indikator.at.sel(other), indikator.sel_target(year)),
            fix="samakan kedua daftarnya",
        )


def _items(teks: str) -> Mapping[str, str]:
    """Return the one closed list of a text, compared form -> as written; {} without one."""
    plain = kecil(teks)
    if not any(sign in plain for sign in _SIGNS):
        return {}
    lists = _LIST.findall(_BRACKET.sub("", teks))
    if len(lists) != 1 or DAFTAR_TERBUKA.search(lists[0]):
        return {}
    items = [item.strip() for item in ANTARA_ISI.split(lists[0])]
    return {normalise(item): item for item in items} if all(len(i.split()) <= _LONGEST for i in items) else {}
