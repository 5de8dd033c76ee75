"""Formulas drawn as Word equations: fractions with words above and below the line.

Word and LibreOffice break no line inside a fraction, so long words are stacked in short lines here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import escape

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.jinja import legal

LEBAR = 20
"""Characters a line inside a fraction may have; fits the Formulasi column of the built-in template."""

_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAX_LENGTH, _MAX_DEPTH = 400, 12
_SIGNS = {"*": "×", "x": "×", "×": "×", "/": "/", "÷": "/", ":": "/", "+": "+", "-": "-", "–": "-", "−": "-"}

# A word keeps the signs inside it: Rata-rata, dan/atau, 0,11. A lone x between blanks multiplies.
_TOKEN = regex(
    r"\s*(?:(?P<angka>\d+(?:[.,]\d+)*%?)|(?P<kali>x(?=[\s\d(]))|(?P<tanda>[*/×÷:+\-–−])|(?P<buka>\()|(?P<tutup>\))"
    r"|(?P<kata>[^\W\d]\w*(?:(?:[-.'’]|(?<=\w{3})/(?=[^\W\d]\w\w))[^\W\d]\w*)*[.,%]?))"
)


@dataclass(frozen=True, slots=True)
class Persamaan:
    """One equation. ``{{ … }}`` draws it; anything that wants a text (a filter, another template) gets ``teks``."""

    teks: str
    isi: str

    def __str__(self) -> str:
        return self.teks

    def __html__(self) -> str:
        """Return the XML that closes the run of the tag, draws the equation and opens a run again."""
        return (
            f'</w:t></w:r><m:oMathPara xmlns:m="{_MATH}" xmlns:w="{_WORD}"><m:oMathParaPr><m:jc m:val="center"/>'
            f"</m:oMathParaPr><m:oMath>{self.isi}</m:oMath></m:oMathPara>"
            '<w:r><w:t xml:space="preserve">'
        )


class _Potongan(NamedTuple):
    """A drawn part: its XML, the same without its outer brackets, and its width in characters."""

    xml: str
    polos: str
    lebar: int


def pecahan(pembilang: str, penyebut: str, ekor: str = "") -> Persamaan:
    """Return ``pembilang`` over ``penyebut``, both in words, followed by ``ekor`` (``× 100%``)."""
    atas, bawah, ekor = (" ".join(legal(text).split()) for text in (pembilang, penyebut, ekor))
    xml = _fraction(_words(atas).polos, _words(bawah).polos) + (_run(f" {ekor}") if ekor else "")
    return Persamaan(f"{atas} / {bawah} {ekor}".strip(), xml)


def dari_kata(text: str) -> Persamaan:
    """Return words as an equation, stacked when long."""
    text = " ".join(legal(text).split())
    return Persamaan(text, _words(text).xml)


def dari_rumus(text: str) -> Persamaan | None:
    """Read ``(A + B) / C * 100`` and draw its divisions as fractions; ``=`` may join several.

    Args:
        text: variables (one or more words), numbers, brackets and the signs + - * x / with blanks around them.

    Returns:
        The equation, None for anything else.
    """
    text = " ".join(legal(text).split())
    if not text or len(text) > _MAX_LENGTH:
        return None
    drawn = []
    for side in text.split("="):
        tokens = _tokens(side)
        if not tokens:
            return None
        try:
            reader = _Reader(tokens)
            drawn.append(reader.sum().xml)
        except _NotAFormulaError:
            return None
        if reader.tokens:
            return None
    return Persamaan(text, _run(" = ").join(drawn))


def _tokens(text: str) -> list[tuple[str, str]]:
    """Return (kind, text) of each piece, words that follow each other joined; [] for a text with other signs."""
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(text.rstrip()):
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            return []
        kind, piece = match.lastgroup, match.group(match.lastgroup)
        kind = "tanda" if kind == "kali" else kind
        if kind == "kata" and found and found[-1][0] == "kata":
            found[-1] = ("kata", f"{found[-1][1]} {piece}")
        else:
            found.append((kind, piece))
        place = match.end()
    return found


class _NotAFormulaError(Exception):
    pass


class _Reader:
    """Reads tokens from left to right, multiplication before addition, and draws what it reads."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens[::-1]
        self.depth = 0

    def _sign(self, wanted: str) -> str:
        """Take the next sign when it is one of ``wanted``; else return ""."""
        if self.tokens and self.tokens[-1][0] == "tanda" and _SIGNS[self.tokens[-1][1]] in wanted:
            return _SIGNS[self.tokens.pop()[1]]
        return ""

    def sum(self) -> _Potongan:
        parts = [("", self._product())]
        while sign := self._sign("+-"):
            parts.append((sign, self._product()))
        return _row(parts)

    def _product(self) -> _Potongan:
        parts = [("", self._factor())]
        while sign := self._sign("×/"):
            right = self._factor()
            if sign == "/":
                before, left = parts.pop()
                xml = _fraction(left.polos, right.polos)
                parts.append((before, _Potongan(xml, xml, max(left.lebar, right.lebar))))
            else:
                parts.append((sign, right))
        return _row(parts)

    def _factor(self) -> _Potongan:
        if self._sign("-"):
            inner = self._factor()
            return _Potongan(_run("−") + inner.xml, _run("−") + inner.xml, inner.lebar + 1)
        kind, text = self.tokens.pop() if self.tokens else ("", "")
        if kind in {"angka", "kata"}:
            return _words(text)
        self.depth += 1
        if kind != "buka" or self.depth > _MAX_DEPTH:
            raise _NotAFormulaError
        inner = self.sum()
        if not self.tokens or self.tokens.pop()[0] != "tutup":
            raise _NotAFormulaError
        self.depth -= 1
        return _Potongan(f"<m:d><m:e>{inner.polos}</m:e></m:d>", inner.polos, inner.lebar + 2)


def _row(parts: list[tuple[str, _Potongan]]) -> _Potongan:
    """Put parts side by side, or below each other where that would be too wide; fractions always stay in line."""
    if len(parts) == 1:
        return parts[0][1]
    sides = [(_run(f" {sign} ") if sign else "") + part.xml for sign, part in parts]
    width = sum(part.lebar for _, part in parts) + 3 * (len(parts) - 1)
    if width <= LEBAR or any("<m:f>" in side for side in sides):
        return _Potongan("".join(sides), "".join(sides), width)
    stacked = _stack(sides)
    return _Potongan(stacked, stacked, max(part.lebar for _, part in parts) + 3)


def _words(text: str) -> _Potongan:
    lines = _wrap(text)
    xml = _run(text) if len(lines) == 1 else _stack(_run(line) for line in lines)
    return _Potongan(xml, xml, max(map(len, lines)))


def _wrap(text: str) -> list[str]:
    """Break a text into as few lines of at most ``LEBAR`` characters as will do, all about as long."""
    fewest = textwrap.wrap(text, LEBAR, break_long_words=False, break_on_hyphens=False) or [""]
    for width in range(-(-len(text) // len(fewest)), LEBAR):
        lines = textwrap.wrap(text, max(width, 1), break_long_words=False, break_on_hyphens=False)
        if len(lines) == len(fewest):
            return lines
    return fewest


def _run(text: str) -> str:
    return f'<m:r><m:rPr><m:nor/></m:rPr><m:t xml:space="preserve">{escape(text)}</m:t></m:r>'


def _fraction(above: str, below: str) -> str:
    return f"<m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


def _stack(rows: Iterable[str]) -> str:
    """Put lines below each other, centred: a matrix of one column, which needs no alignment marks."""
    column = '<m:mcs><m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="center"/></m:mcPr></m:mc></m:mcs>'
    lines = "".join(f"<m:mr><m:e>{row}</m:e></m:mr>" for row in rows)
    return f"<m:m><m:mPr>{column}</m:mPr>{lines}</m:m>"
