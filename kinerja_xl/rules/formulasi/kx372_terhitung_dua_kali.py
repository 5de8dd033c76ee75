"""Yang dihitung indikator lain terhitung sekali lagi.

Dua indikator di bawah induk yang sama membagi satu hal menurut tahap atau masanya (RKA-SKPD dan Perubahan RKA-SKPD),
sedangkan rumus atau definisi yang satu menyebut bagian yang lain juga.

Mengapa: Satu dokumen terhitung pada dua indikator, sehingga jumlah keduanya melebihi yang sesungguhnya ada.

Contoh: Jumlah dokumen RKA-SKPD = 'Banyaknya dokumen RKA-SKPD murni dan Perubahan RKA-SKPD', di samping Jumlah dokumen
Perubahan RKA-SKPD.

Jalan keluar: Hapus bagian yang dihitung indikator lain, atau gabungkan kedua indikatornya.

Yang tidak terlihat: Tumpang tindih antara indikator yang namanya tidak hanya berbeda pada kata tahap atau masanya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_TEXTS = ("definisi_operasional", "pembilang", "penjelasan_rumus")
_PARTS = word_set(
    "perubahan revisi murni awal akhir bulanan triwulanan caturwulanan semesteran tahunan interim prognosis mingguan"
)
"""Words by which one thing is divided between indicators."""
_DENIED = regex(r"\b(?:bukan|selain|kecuali|tidak|tanpa|luar|terpisah|sebelum|sampai|hingga|masing|berbeda)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that counts what a sister counts."""
    for siblings in _siblings(dokumen):
        shared: dict[str, list[tuple[frozenset[str], Indikator]]] = {}
        for indikator in siblings:
            words = normalise(indikator.nama).split()
            rest = " ".join(w for w in words if w not in _PARTS)
            if rest:
                shared.setdefault(rest, []).append((_PARTS & set(words), indikator))
        for family in shared.values():
            if len(family) > 1:
                yield from _overlaps(family)


def _siblings(dokumen: Dokumen) -> Iterator[Sequence[Indikator]]:
    """Yield the indicators below each parent together; a node without one has its own."""
    below: set[int] = set()
    for children in dokumen.anak.values():
        below.update(id(child) for child in children)
        yield [i for child in children for i in child.indikator]
    for simpul in dokumen.simpul:
        if id(simpul) not in below:
            yield tuple(simpul.indikator)


def _overlaps(family: Sequence[tuple[frozenset[str], Indikator]]) -> Iterator[Finding]:
    theirs = {part: sister for parts, sister in reversed(family) if len(parts) == 1 for part in parts}
    for parts, indikator in family:
        others = theirs.keys() - parts
        for kunci in _TEXTS if others else ():
            plain = normalise(getattr(indikator, kunci))
            said = sorted(others & set(plain.split()))
            if not said or _DENIED.search(plain) or (parts and not parts & set(plain.split())):
                continue
            sister = theirs[said[0]]
            yield temuan(
                indikator.at,
                kunci,
                message=f"{indikator.at.judul(kunci)} menghitung juga '{said[0]}', yang dihitung oleh "
                f"{kutip(sister.nama)}.",
                value=getattr(indikator, kunci),
                expected=f"tanpa '{said[0]}'",
                related=(sister.at.sel("indikator"),),
                fix="hapus bagian yang dihitung indikator lain, atau gabungkan kedua indikatornya",
            )
            break
