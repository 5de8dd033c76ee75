"""The Jinja that office templates run in: sandboxed, escaping, strict about names, printing the Indonesian way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import FilterArgumentError, SecurityError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing

from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.bounds import (
    GROWING_METHODS,
    MOST_PRINTED,
    TOO_DEEP,
    Counted,
    bounded_filters,
    bounded_join,
    check_nesting,
    check_operands,
    short_range,
    too_deep_to_read,
)
from kinerja_xl.reports.cetak.terakhir import Terakhir
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number, format_rupiah

TEXT_LISTS = frozenset({"alinea"})
"""Our filters that make a list of texts out of one."""

_MOST_DECIMALS = 15
_PROGRAMS: Terakhir[CodeType] = Terakhir(256)
"""What templates were compiled to: a long one takes as long to compile as to print."""

_ILLEGAL = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Unknown(StrictUndefined):
    """A name that the context does not have; using it in any way raises, in Indonesian."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is missing:
            return f"variabel '{self._undefined_name}' tidak dikenal"
        return f"'{type(self._undefined_obj).__name__}' tidak memiliki isian '{self._undefined_name}'"


class OfficeEnvironment(ImmutableSandboxedEnvironment):
    """Jinja that neither runs foreign code nor grows without bound, and prints the Indonesian way."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})
    concat = staticmethod(bounded_join)

    def __init__(self, finalize: Callable[[Any], Any] | None = None) -> None:
        """Build the environment with our filters: angka, rupiah, tanggal, kapital, romawi, alinea."""
        super().__init__(autoescape=True, undefined=_Unknown, finalize=finalize or printable)
        self._trees: dict[str, nodes.Template] = {}
        self.globals = {"range": short_range, "namespace": Namespace}
        self.filters = bounded_filters(self.filters)
        self.filters.update(
            angka=angka_tercetak,
            rupiah=rupiah,
            tanggal=tanggal,
            kapital=lambda text: str(text or "").upper(),
            romawi=romawi,
            alinea=alinea,
        )
        self._filters = self.filters

    def parse(self, source: str, name: str | None = None, filename: str | None = None) -> nodes.Template:
        """Parse a template and keep its tree for printing it, once."""
        try:
            self._trees[source] = super().parse(source, name, filename)
        except RecursionError as error:
            raise too_deep_to_read(source) from error
        check_nesting(self._trees[source])
        return self._trees[source]

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        """Compile a template, from its tree where the check of its tags has parsed it already.

        The program is kept for the next document. It belongs to what shaped it: constants are escaped, finalized and
        filtered when a template is compiled, so one with filters of the moment is not kept.
        """
        if self.filters is not self._filters:
            return super().from_string(self._tree(source))
        shaped_by = self.autoescape, getattr(self.finalize, "__func__", self.finalize)
        code = _PROGRAMS.ambil((source, *shaped_by), lambda: self.compile(self._tree(source)))
        return self.template_class.from_code(self, code, self.make_globals(None))

    def _tree(self, source: str) -> nodes.Template:
        if source not in self._trees:
            self.parse(source)
        return self._trees.pop(source)

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(Counted().visit(source), *args, **kwargs)

    def _compile(self, source: str, filename: str) -> CodeType:
        try:
            return super()._compile(source, filename)
        except (SyntaxError, RecursionError, MemoryError) as error:  # Python's own limits; Jinja's program is sound
            raise TemplateSyntaxError(TOO_DEEP, 1) from error

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse arithmetic that builds endless texts, lists or numbers."""
        check_operands(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Hide, besides what the sandbox hides, the text methods that pad without limit."""
        return attr not in GROWING_METHODS and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``str.format`` to ``is_safe_attribute``: the sandbox's own version still pads without limit."""

    def unsafe_undefined(self, obj: Any, attribute: str) -> StrictUndefined:
        """Say in Indonesian what the sandbox forbids."""
        return _Unknown(f"'{attribute}' tidak boleh dipakai dalam templat", exc=SecurityError)


def legal(text: str) -> str:
    """Return a text without the characters that XML does not allow."""
    return _ILLEGAL.sub("", text)


def printable(value: Any) -> Any:
    """Return what a tag prints: legal XML text, "" for None, Indonesian decimals."""
    if type(value) is str and len(value) <= MOST_PRINTED and value.isprintable():
        return value  # nearly every text: nothing below would change it
    if value is None:
        return ""
    if isinstance(value, float):
        return format_number(value)
    if isinstance(value, str):
        if len(value) > MOST_PRINTED:
            raise SecurityError(f"satu tag mencetak paling banyak {MOST_PRINTED // 1_000_000} juta huruf")
        text = _ILLEGAL.sub("", value.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))
        return type(value)(text) if hasattr(value, "__html__") else text  # who knows its own escaping goes on knowing
    return value


def _number(value: Any, filter_name: str) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise FilterArgumentError(f"filter '{filter_name}' memerlukan angka, bukan '{value}'")


def angka_tercetak(value: float | None, desimal: int | None = None) -> str:
    """Return ``1.234,5``, with ``desimal`` fixed places if given; "-" for None."""
    if desimal is not None and not 0 <= desimal <= _MOST_DECIMALS:
        raise FilterArgumentError(f"filter 'angka' menulis paling banyak {_MOST_DECIMALS} desimal")
    return "-" if value is None else format_number(_number(value, "angka"), desimal)


def rupiah(value: float | None) -> str:
    """Return ``Rp11.990.000``; "-" for None."""
    return "-" if value is None else format_rupiah(_number(value, "rupiah"))


def tanggal(value: dt.date | None) -> str:
    """Return ``2 Januari 2025``; "" for None."""
    if value is None or isinstance(value, dt.date):
        return "" if value is None else format_date(value)
    raise FilterArgumentError(f"filter 'tanggal' memerlukan tanggal, bukan '{value}'")


def alinea(text: str | None) -> list[str]:
    """Return the paragraphs of a text, for a loop; ["-"] for a text that says nothing."""
    return [line.strip() for line in str(text or "").splitlines() if line.strip()] or ["-"]


def romawi(value: int) -> str:
    """Return a Roman numeral: 4 -> ``IV``."""
    rest, text = int(_number(value, "romawi")), ""
    if not 0 < rest < 4000:
        raise FilterArgumentError(f"filter 'romawi' memerlukan angka 1 sampai 3999, bukan '{value}'")
    for letters, worth in zip(
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        strict=True,
    ):
        count, rest = divmod(rest, worth)
        text += letters * count
    return text
