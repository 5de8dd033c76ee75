"""How wide words are and where a line may end: a printed table has to know before Word lays it out.

The widths are those of Arial, in thousandths of the size of the letters, which Liberation Sans shares and Calibri stays
below; those of the wider fonts that offices use are these and a fifth more.
"""

from __future__ import annotations

from functools import lru_cache

from kinerja_xl.patterns import regex

_FIRST = 32
_BIASA = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556),
    *(556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667),
    *(556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556),
    *(556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722),
    *(500, 500, 500, 334, 260, 334, 584),
)
_TEBAL = (
    *(278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556),
    *(556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722),
    *(611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556),
    *(611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778),
    *(556, 556, 500, 389, 280, 389, 584),
)
_LEBAR_SEKALI = frozenset({"bookman old style", "century gothic", "dejavu sans", "verdana"})
_LAIN = 604  # any other letter: about as wide as a sign of arithmetic
BOLEH_PUTUS = "\N{ZERO WIDTH SPACE}"
"""Where a line may end without a sign, as Word's "no-width optional break" says it."""

_AKHIR_BARIS = regex(rf"(?<=[-–])|[ \t\n{BOLEH_PUTUS}]+")


def kali_lebar(huruf: str) -> float:
    """Return how much wider than those of Arial the words of a font may be; long words of DejaVu Sans are by 1.2."""
    return 1.2 if huruf.casefold() in _LEBAR_SEKALI else 1.0


def kata_utuh(teks: str) -> list[str]:
    """Return the pieces that a line keeps whole: words, parted behind a hyphen; a slash parts none in Word."""
    return [kata for kata in _AKHIR_BARIS.split(teks) if kata]


@lru_cache(maxsize=8192)
def kata_terlebar(teks: str, ukuran: float, tebal: bool) -> float:
    """Return how wide the widest piece of a text is that a line keeps whole, in points; cells repeat their texts."""
    return max((lebar_teks(kata, ukuran, tebal) for kata in set(kata_utuh(teks))), default=0.0)


def lebar_teks(teks: str, ukuran: float, tebal: bool = False) -> float:
    """Return how wide a text is in letters of a size, both in points."""
    widths = _TEBAL if tebal else _BIASA
    return ukuran / 1000 * sum(_lebar(ord(letter) - _FIRST, widths) for letter in teks)


def _lebar(place: int, widths: tuple[int, ...]) -> int:
    return widths[place] if 0 <= place < len(widths) else _LAIN


def baris_terbungkus(teks: str, lebar: float, ukuran: float, tebal: bool = False) -> list[str]:
    """Return the lines of a text in a room so many points wide; what no line holds whole is broken between letters.

    Args:
        teks: the text; any run of blanks is one space.
        lebar: the room; below the width of one letter a line holds that letter.
        ukuran, tebal: the letters.
    """
    lines = [""]
    for kata in teks.split():
        baru = f"{lines[-1]} {kata}" if lines[-1] else kata
        if lebar_teks(baru, ukuran, tebal) <= lebar:
            lines[-1] = baru
        else:
            lines += _terpotong(kata, lebar, ukuran, tebal)
    return [line for line in lines if line]


def _terpotong(kata: str, lebar: float, ukuran: float, tebal: bool) -> list[str]:
    """Return a word, in as many pieces as the room asks for."""
    if lebar_teks(kata, ukuran, tebal) <= lebar:
        return [kata]
    pieces = [""]
    for huruf in kata:
        if pieces[-1] and lebar_teks(pieces[-1] + huruf, ukuran, tebal) > lebar:
            pieces.append("")
        pieces[-1] += huruf
    return pieces
