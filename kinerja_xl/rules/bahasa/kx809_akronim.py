"""Akronim tidak sesuai dengan kepanjangannya.

Periksa kepanjangan yang ditulis di depan akronim dalam kurung, dan kepanjangan yang keliru atau sudah diganti. Begitu
pula akronim apa pun yang hurufnya tidak menurut kata di depannya, sedangkan yang benar tertulis di tempat lain.

Mengapa: Laporan, sistem, dan hasil evaluasinya adalah tiga hal yang berbeda.

Contoh: Nilai Laporan Akuntabilitas Kinerja Instansi Pemerintah (AKIP); Pembinaan Kesejahteraan Keluarga (PKK);
Bulan Bakti Gotong Royong Masyarakat (BBGMR).

Jalan keluar: Samakan akronim dengan kepanjangannya.

Yang tidak terlihat: Akronim yang ditulis sebelum kepanjangannya, akronim di luar daftar yang hurufnya tidak dapat
dicocokkan atau yang benarnya tidak tertulis di tempat lain, dan akronim tanpa kurung.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.akronim_kurung import AKHIR_FRASA, huruf_tertukar
from kinerja_xl.rules.bahasa.daftar_kata import KEPANJANGAN_KELIRU
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, semua_teks
from kinerja_xl.text.akronim import AKRONIM
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_BRACKET = regex(r"\(\s*(?P<akronim>[A-Za-z]{2,8})\s*\)")
_ACRONYMS = {acronym.casefold(): acronym for acronym in AKRONIM}
_INNER = frozenset(wrong.split()[1] for wrong in KEPANJANGAN_KELIRU)
"""Words that stand whole inside the wrong expansions."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each wrong pair or expansion, at its first cell."""
    groups: dict[tuple[str, str], list[TeksKantor]] = {}
    written_here = [teks for teks in semua_teks(dokumen) if not (teks.resmi or dikutip(teks))]
    for found in huruf_tertukar(dokumen, written_here):
        groups.setdefault((f"({found.akronim})", f"({found.huruf}), singkatan '{found.frasa}'"), []).append(found.teks)
    told = {id(teks) for teks in yang_memuat(dokumen, semua_teks(dokumen), _INNER)}
    for teks in (t for t in written_here if "(" in t.isi or id(t) in told):
        for said in dict.fromkeys(_faults(teks.isi)):
            groups.setdefault(said, []).append(teks)
    for (written, right), group in groups.items():
        teks = group[0]
        cells = tuple(dict.fromkeys(t.sel for t in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        yield temuan(
            *teks.tempat,
            message=f"Periksa: '{written}'{more} seharusnya {right}.",
            value=written,
            expected=right,
            related=cells[1:],
            fix="samakan akronim dengan kepanjangannya",
        )


def _faults(text: str) -> Iterator[tuple[str, str]]:
    """Yield what is written and what would be right."""
    earlier = 0
    for match in _BRACKET.finditer(text):
        acronym = _ACRONYMS.get(match["akronim"].casefold())
        said = AKHIR_FRASA.split(text[earlier : match.start()])[-1]
        earlier = match.start()  # its bracket ends a clause: nothing before it belongs to the next
        if acronym is None:
            continue
        before = normalise(said)
        meant = max(
            ((long, short) for short, longs in AKRONIM.items() for long in longs if before.endswith(long)),
            key=lambda pair: len(pair[0]),
            default=None,
        )
        if meant is None or any(meant[0] == long for long in AKRONIM[acronym]):
            continue
        long, right = meant[0], f"({meant[1]})"
        own = next((own for own in AKRONIM[acronym] if own.endswith(long)), None)
        if own is not None:  # Anggaran Dana Desa (ADD): which of the two is wrong, the office must say
            long, right = own, f"'{own.title()} ({acronym})' atau ({meant[1]})"
        written = said.split()[-len(long.split()) :]
        yield f"{' '.join(written)} ({match['akronim']})", right
    small = text.lower()
    for wrong, (short, right) in KEPANJANGAN_KELIRU.items():
        start = small.find(wrong)
        if start >= 0:
            yield text[start : start + len(wrong)], f"{right} ({short})"
