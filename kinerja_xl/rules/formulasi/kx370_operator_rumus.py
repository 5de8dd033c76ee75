"""Operator rumus tidak sesuai ukurannya.

Persentase, rasio, dan rata-rata membagi; rumus yang mengalikan atau menambahkan pembilang dan penyebutnya menghasilkan
angka yang bukan ukuran itu. Pengali 100% tidak ditambahkan atau dibagikan. Penurunan, kenaikan, dan selisih
mengurangkan dua keadaan, bukan menjumlahkannya. Rumus khusus persentase yang menjumlahkan beberapa peran lalu
membaginya memakai kurung, karena pembagian dihitung lebih dahulu.

Mengapa: Realisasi yang dihitung menurut rumus tercetak tidak dapat dibandingkan dengan targetnya.

Contoh: Persentase = jumlah kelompok yang aktif dikali jumlah kelompok x 100%.

Jalan keluar: Tulis dibagi atau tanda bagi; pada penurunan dan kenaikan, dikurangi.

Yang tidak terlihat: Operator yang keliru di dalam rumus bertingkat, dan urutan hitung tanpa kurung pada rumus
tercetak.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import indikator_persen
from kinerja_xl.text.rumus_teks import urai_rumus
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING
BETA = True

_COUNT = r"\(?\s*(?:jumlah|banyaknya|total|seluruh|semua|keseluruhan|target|rencana|realisasi|[σ∑])"
_NOT_DIVIDED = regex(
    r"(?<=\w|\))\s*(?P<tanda>[x×*+−–-]|\b(?:di\s?kali(?:kan)?|di\s?tambah(?:kan)?|di\s?kurang(?:i|kan)))(?:\s+dengan)?\s+"
    + _COUNT
)
_FACTOR = regex(
    r"(?P<tanda>[+:÷/−–-]|\b(?:di\s?tambah(?:kan)?|di\s?kurang(?:i|kan)|di\s?bagi(?:kan)?))\s*(?:dengan\s+)?100\s*(?:%|persen)\s*\.?\s*\Z"
)
_CHANGE = regex(
    r"\b(?:pertumbuhan|kenaikan|penurunan|peningkatan|pengurangan|laju|selisih|deviasi|perubahan|pertambahan)\b"
)
_PLUS = regex(r"[+]|\bdi\s?tambah(?:kan)?\b|\bplus\b")
_MINUS = regex(r"[−–-]|\bdi\s?kurang(?:i|kan)\b|\bselisih\b|\bkurang\b|\bpengurangan\b|\bminus\b")
_TWO_STATES = regex(r"\b(?:lalu|sebelumnya|awal|semula|[nt]\s?-?\s?1)\b")
_DIVIDED = regex(r"[/÷]|\bdi\s?bagi(?:kan)?\b|\bdi\s?banding\w*|\bper\b|\s:\s|\brasio\b|%\s+dari|\bdari\b")
_ROLES = regex(r"[^\W\d_]{2,}|\b[A-Z]\b")
_ROLE = r"[^\W\d](?:[\w ]*\w)?"
_NO_BRACKETS = regex(
    rf"\s*\(?\s*(?P<tambah>{_ROLE}(?:\s*\+\s*{_ROLE})*)\s*\+\s*(?P<akhir>{_ROLE})\s*/\s*(?P<bagi>{_ROLE})\s*\)?\s*\*\s*100\s*%?\s*\Z"
)
"""A sum of which only the last part is divided."""
_DIVIDES = frozenset({Kelas.PERSEN, Kelas.RASIO, Kelas.RATA_RATA})
_NAME = 5  # words of a name in which it says what it measures


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula whose operator makes another measure."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        said = next(_wrong(indikator), None)
        if said is None:
            continue
        kunci, sign, why, right = said
        yield temuan(
            indikator.at,
            kunci,
            message=f"Rumus {kutip(indikator.nama)} memakai '{sign}': {why}.",
            value=getattr(indikator, kunci),
            expected=right,
            related=(indikator.at.sel("indikator"),),
            fix=f"tulis {right}",
        )


def _wrong(indikator: Indikator) -> Iterator[tuple[str, str, str, str]]:
    teks = " ".join(indikator.penjelasan_rumus.lower().split())
    change = _CHANGE.search(" ".join(normalise(indikator.nama).split()[:_NAME])) is not None
    divides = indikator_persen(indikator) or kelas_indikator(indikator.nama) in _DIVIDES
    if divides and teks and "=" not in teks:
        match = None if _DIVIDED.search(teks) else _NOT_DIVIDED.search(teks)
        if match and not urai_rumus(teks).penyebut:
            yield "penjelasan_rumus", match["tanda"].strip(), "ukuran ini membagi", "dibagi"
        last = _FACTOR.search(teks) if "100" in teks else None
        if last and _DIVIDED.search(teks[: last.start()]) and not (change and _MINUS.match(last["tanda"])):
            yield "penjelasan_rumus", last["tanda"].strip(), "pecahannya dikalikan 100%", "x 100%"
    if change and (plus := _PLUS.search(teks)) and _TWO_STATES.search(teks) and not _MINUS.search(teks):
        yield "penjelasan_rumus", plus[0], "perubahan adalah selisih dua keadaan", "dikurangi"
    formula = indikator.rumus_khusus
    if indikator_persen(indikator) and formula and (bare := _NO_BRACKETS.match(formula)):
        parts = f"{bare['tambah']} + {bare['akhir']}"
        yield (
            "rumus_khusus",
            "+",
            f"tanpa kurung hanya {bare['akhir']} yang dibagi",
            f"({parts}) / {bare['bagi']} * 100",
        )
    if divides and formula and "/" not in formula and "*" in formula and len(set(_ROLES.findall(formula))) > 1:
        yield "rumus_khusus", "*", "ukuran ini membagi", "/"
