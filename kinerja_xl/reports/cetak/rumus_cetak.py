"""How an indicator's formula is printed: line by line, words or a drawn equation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.model import Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.persamaan import Persamaan, dari_kata, dari_rumus, pecahan
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.similar import normalise

Langkah = str | Persamaan
"""One line of a formula."""

_RATA_RATA_BAWAHAN = "Rata-rata capaian kinerja pada jenjang di bawahnya."
_LANGKAH_SKM = (
    "1. Nilai rata-rata (NRR) tiap unsur = Jumlah nilai unsur / Jumlah responden",
    "2. NRR tertimbang = Jumlah NRR seluruh unsur x (1 / 9)",
    "3. Indeks = NRR tertimbang x 25",
)
_HITUNG = frozenset(
    (
        *("bagi", "dibagi", "dibagikan", "kali", "dikali", "dikalikan", "di", "dengan", "oleh", "per", "x", "100"),
        *("persen", "seratus", "banding", "dibanding", "dibandingkan"),
    )
)
_SEBUTAN = regex(
    r"\s*(?:rumus(?:nya)?|formula(?:si)?|(?:cara|metode) (?:peng|meng)?hitung(?:an)?)\s*[:=]\s*", re.IGNORECASE
)
_SERATUS = regex(r"\b100\b")
_BERNOMOR = regex(r"(?P<nomor>\d{1,2}[.)]\s+)?(?P<nama>[^=]+?)\s*=\s*(?P<isi>.+)")


def rumus(indikator: Indikator) -> tuple[Langkah, ...]:
    """Return the lines of an indicator's formula; () when the office wrote none.

    Percentage and ratio are drawn from Pembilang and Penyebut, an own formula from Rumus khusus, the satisfaction
    index from its steps. Everything else is printed as the office wrote it in Penjelasan rumus.
    """
    cara, penjelasan = indikator.cara_hitung, _lines(indikator.penjelasan_rumus)
    if cara.pecahan and indikator.pembilang and indikator.penyebut:
        return tuple(_perbandingan(indikator, penjelasan))
    if cara is CaraHitung.RUMUS_KHUSUS and indikator.rumus_khusus:
        drawn = _tanda(indikator.rumus_khusus)
        return (*_rumus_khusus(indikator), *(line for line in penjelasan if _tanda(line) != drawn))
    if cara is CaraHitung.INDEKS_SKM:
        return tuple(langkah for baris in penjelasan or _LANGKAH_SKM for langkah in _langkah(baris))
    if cara is CaraHitung.RATA_RATA_BAWAHAN:
        return penjelasan or (_RATA_RATA_BAWAHAN,)
    return penjelasan


def rumus_ringkas(indikator: Indikator) -> tuple[Langkah, ...]:
    """Return the lines of a formula for a column beside the indicator's name.

    The name before an equation is left out, and so is a sentence that says what the fraction shows.
    """
    langkah = rumus(indikator)
    if not any(isinstance(baris, Persamaan) for baris in langkah):
        return langkah
    bagian = [normalise(x) for x in (indikator.pembilang, indikator.penyebut) if x]

    def sudah_terlihat(baris: str) -> bool:
        return baris == f"{indikator.nama} =" or (len(bagian) == 2 and all(x in normalise(baris) for x in bagian))

    return tuple(baris for baris in langkah if isinstance(baris, Persamaan) or not sudah_terlihat(baris))


def teks_rumus(langkah: tuple[Langkah, ...]) -> str:
    """Return a formula as plain text, a line each."""
    return "\n".join(str(baris) for baris in langkah)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _perbandingan(indikator: Indikator, penjelasan: tuple[str, ...]) -> Iterator[Langkah]:
    """Yield the measure, the fraction, and the explanation where it says more than the fraction."""
    tertulis = _BERNOMOR.fullmatch(penjelasan[0]) if penjelasan else None
    isi = normalise(tertulis["isi"]) if tertulis else ""
    sama = tertulis is not None and all(normalise(x) in isi for x in (indikator.pembilang, indikator.penyebut))
    yield f"{tertulis['nama'] if sama and tertulis else indikator.nama} ="
    share = indikator.cara_hitung is CaraHitung.PERSENTASE
    yield pecahan(indikator.pembilang, indikator.penyebut, "× 100%" if share else "")
    drawn = _inti(f"{indikator.pembilang} {indikator.penyebut}")
    rest = list(penjelasan[1:] if sama else penjelasan)
    while rest:
        again = next((n for n in range(len(rest), 0, -1) if _tergambar(" ".join(rest[:n]), drawn, share=share)), 0)
        if not again:
            yield rest[0]
        del rest[: again or 1]


def _tergambar(teks: str, drawn: list[str], *, share: bool) -> bool:
    """Return whether a text says the drawn fraction again; a factor that is not drawn is worth telling."""
    _, named, formula = teks.rpartition("=")
    written = formula if named else _SEBUTAN.sub("", teks, count=1)
    return (share or not _SERATUS.search(teks)) and _inti(written) == drawn


def _inti(teks: str) -> list[str]:
    """Return the words of a formula in words, without signs and what only says how to reckon: "dibagi", "× 100%"."""
    words = re.split(r"[\s%÷×*:/,;.()]+|[-_─—–]{3,}", normalise(teks))
    return [word for word in words if word and word not in _HITUNG]


def _tanda(teks: str) -> str:
    """Return a formula in signs, the same for every way to write it."""
    plain = re.sub(r"[×]|(?<=[\s)\d])x(?=[\s(\d])", "*", teks.casefold())
    return re.sub(r"[\s%]", "", plain).lstrip("=")


def _rumus_khusus(indikator: Indikator) -> Iterator[Langkah]:
    """Yield the measure and its formula, which may name the measure itself (``X = A / B``)."""
    kiri, ada, kanan = indikator.rumus_khusus.partition("=")
    nama, isi = (kiri.strip(), kanan) if ada and kiri.strip() else (indikator.nama, indikator.rumus_khusus.lstrip("="))
    yield f"{nama} ="
    yield dari_rumus(isi) or dari_kata(isi)


def _langkah(baris: str) -> Iterator[Langkah]:
    """Yield one written step; a step that divides becomes its name and an equation."""
    tertulis = _BERNOMOR.fullmatch(baris)
    persamaan = dari_rumus(tertulis["isi"]) if tertulis else None
    if tertulis is None or persamaan is None or "<m:f>" not in persamaan.isi:
        yield baris
        return
    yield f"{tertulis['nomor'] or ''}{tertulis['nama']} ="
    yield persamaan
