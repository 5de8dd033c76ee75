"""Rumus menghitung kebalikan indikatornya.

Nama indikator menyebut yang tidak atau belum demikian, sedangkan pembilangnya menghitung yang sudah; atau sebaliknya.

Mengapa: Indikator dan rumusnya bergerak berlawanan, sehingga capaian yang baik dilaporkan buruk.

Contoh: Persentase gangguan yang tidak diselesaikan = gangguan yang diselesaikan / seluruh gangguan.

Jalan keluar: Samakan nama dan rumusnya, lalu periksa kolom Arah.

Yang tidak terlihat: Kebalikan yang tidak memakai kata tidak, belum, tanpa, nihil, atau bebas.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.kata_pokok import akar
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus, tanpa_tempat
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_NOT = regex(  # "bebas genangan", "tanpa genangan", "tidak mempunyai genangan" deny the same
    r"\b(?:tidak|belum|tanpa|nihil|bebas(?:\s+dari)?|sebelum\s+(?:menjadi|terjadi))\s+"
    r"(?:(?:pernah|lagi|ada|adanya|terdapat|ditemukan|mempunyai|memiliki|memperoleh|mendapat|menerima|mengalami|terjadi)"
    r"\s+){0,2}(?P<kata>[a-z]{5,})"
)
_DENY = ("tidak", "belum", "tanpa", "nihil", "bebas", "sebelum")
_MINUS = regex(r"[-–−]|\b(?:dikurangi|selisih|kurang|sisa)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula that counts what its indicator denies, or denies what it counts."""
    for found in berumus(dokumen):
        indikator, rumus = found.baris.indikator, found.rumus
        name, above = normalise(indikator.nama), tanpa_tempat(rumus.pembilang)
        word = above and (_denied_in_one(name, above) or _denied_in_one(above, name))
        if not word or _MINUS.search(f"{rumus.teks} {rumus.pembilang}".lower()):
            continue
        yield temuan(
            *found.tempat,
            message=f"Nama indikator dan rumusnya berlawanan tentang {kutip(word)}: {kutip(indikator.nama)} dihitung "
            f"dari {kutip(rumus.pembilang)}.",
            value=rumus.teks,
            expected=f"rumus untuk {indikator.nama}",
            related=(indikator.at.sel("indikator"),),
            fix="samakan nama dan rumusnya, lalu periksa kolom Arah",
        )


def _denied_in_one(one: str, other: str) -> str:
    """Return the word that the one text denies and the other one uses without a denial, "" for none."""
    denied = list(_NOT.finditer(one)) if any(word in one for word in _DENY) else []
    if not denied:
        return ""
    denied_there = {akar(m["kata"]) for m in _NOT.finditer(other)}
    plain = {akar(word) for word in _NOT.sub(" ", other).split()}
    for match in denied:
        stem = akar(match["kata"])
        if stem in plain and stem not in denied_there and stem not in {akar(w) for w in _NOT.sub(" ", one).split()}:
            return match["kata"]
    return ""
