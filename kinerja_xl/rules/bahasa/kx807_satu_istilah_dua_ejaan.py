"""Satu istilah dengan dua ejaan.

Periksa istilah yang ditulis dengan beberapa cara dalam satu dokumen, misalnya ketenteraman dan ketentraman, Kasubag
dan Kasubbag, APBDes dan APBDesa. Ejaan yang disalin dari nama resmi simpulnya tidak dilaporkan, kecuali satu sel
memuat dua ejaan. Yang disarankan bentuk baku KBBI (ketenteraman, efektivitas); bila keduanya lazim, bentuk yang lebih
sering dipakai dokumen itu.

Mengapa: Satu hal dengan dua nama terbaca sebagai dua hal dan tidak ditemukan oleh pencarian yang sama.

Contoh: Seksi Ketenteraman dan Ketertiban Umum pada satu baris, Seksi Ketentraman dan Ketertiban Umum pada baris lain.

Jalan keluar: Pilih satu ejaan dan pakai di seluruh dokumen.

Yang tidak terlihat: Ragam ejaan di luar daftar istilah yang lazim bermasalah, dan satu ejaan yang keliru tetapi dipakai
seragam.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.daftar_kata import BAKU, VARIAN
from kinerja_xl.rules.bahasa.indeks_kata import kata_pertama, yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, semua_teks

SEVERITY = Severity.INFO

_GROUP = {form.casefold(): n for n, forms in enumerate(VARIAN) for form in forms}
_FORMS = regex(rf"\b(?:{'|'.join(sorted(_GROUP, key=len, reverse=True))})\b", re.IGNORECASE)
_FIRST = kata_pertama(_GROUP)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each term with several spellings, at the first cell with the rarer one."""
    names = {simpul.kode: simpul.nomenklatur.casefold() for simpul in dokumen.simpul}
    names |= {i.kode: names[s.kode] for s in dokumen.simpul for i in s.indikator if i.kode}
    found: dict[int, dict[str, list[tuple[TeksKantor, str]]]] = defaultdict(lambda: defaultdict(list))
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _FIRST):
        if teks.resmi or dikutip(teks):
            continue
        here = [(match[0], match[0].casefold()) for match in _FORMS.finditer(teks.isi)]
        together = Counter(_GROUP[form] for form in {form for _, form in here})
        for written, form in here:
            # copied from the official name, unless the cell itself writes it in another way, too
            if form not in names.get(teks.kunci, "") or together[_GROUP[form]] > 1:
                found[_GROUP[form]][form].append((teks, written))
    for number, forms in sorted(found.items()):
        if len(forms) < 2:
            continue
        ranked = sorted(forms.items(), key=lambda item: _usual(number, *item))
        cells = tuple(dict.fromkeys(t.sel for _, group in ranked[:-1] for t, _ in group))
        teks, written = ranked[0][1][0]
        usual = ranked[-1][1][0][1]
        said = " dan ".join(f"'{group[0][1]}' ({len(group)})" for _, group in reversed(ranked))
        yield temuan(
            *teks.tempat,
            message=f"Periksa: satu istilah ditulis {said}.",
            value=written,
            expected=usual,
            related=tuple(sel for sel in cells if sel != teks.sel),
            fix="pilih satu ejaan untuk seluruh dokumen",
        )


def _usual(number: int, form: str, group: list[tuple[TeksKantor, str]]) -> tuple[bool, int, int]:
    """Return how a form ranks: the standard one of KBBI is proposed however rare it is, else the most frequent."""
    written = _written(number, form)
    return written in BAKU, len(group), VARIAN[number].index(written)


def _written(number: int, form: str) -> str:
    return next(listed for listed in VARIAN[number] if listed.casefold() == form)
