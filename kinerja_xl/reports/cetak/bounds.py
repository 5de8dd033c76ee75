"""How much a template may ask for: sizes of texts, lists and numbers, rounds of loops, nesting, all of the output.

Everything here holds inside the process and on every system; a template that is not ours runs in a process of its own
besides, for what only time and memory can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from functools import wraps
from itertools import islice
from typing import Any

from jinja2 import Environment, nodes, pass_context, pass_environment, pass_eval_context
from jinja2.exceptions import FilterArgumentError, SecurityError, TemplateSyntaxError
from jinja2.filters import do_join, do_replace, do_round, do_sum, make_attrgetter
from jinja2.runtime import markup_join, str_join
from jinja2.visitor import NodeTransformer

from kinerja_xl.text.numbers import format_number

MOST_TEXT, MOST_LIST, MOST_BITS = 200_000, 10_000, 1_024
MOST_ROUNDS, MOST_OUTPUT, MOST_PRINTED = 2_000_000, 50_000_000, 5_000_000
MOST_LOOPS, MOST_BLOCKS, MOST_BRACKETS = 15, 40, 60
"""How deep loops, blocks and expressions may stand in each other: Python itself compiles no more."""

GROWING_METHODS = frozenset(
    [
        *("center", "encode", "expandtabs", "format", "format_map", "from_bytes", "hex", "join", "ljust", "maketrans"),
        *("replace", "rjust", "strftime", "to_bytes", "translate", "zfill"),
    ]
)
"""Methods of texts, numbers and dates one call of which makes something of any length."""

GROWING_FILTERS = (
    *("batch", "center", "forceescape", "format", "indent", "pprint", "slice", "tojson", "urlize", "wordwrap"),
    *("random", "xmlattr"),
)
"""Jinja's filters that grow without bound, or print something else at every run."""

_SUM, _ROUNDS = "_sambung", "_putaran"
_MOST_POWER_BASE, _MOST_POWER, _MOST_PLACES = 1e6, 64, 20
TOO_DEEP = "tag bersarang terlalu dalam; bagi menjadi beberapa tag, misalnya dengan {% set %}"


def checked(value: Any) -> Any:
    """Return a value that is not too large.

    Raises:
        SecurityError: a text, list or number that no office document needs.
    """
    if isinstance(value, str):
        if len(value) > MOST_TEXT:
            raise _too_long()
    elif isinstance(value, int):
        if value.bit_length() > MOST_BITS:
            raise SecurityError("angka terlalu besar")
    elif isinstance(value, (list, tuple, dict, set)) and len(value) > MOST_LIST:
        raise _too_many()
    return value


def check_operands(operator: str, left: Any, right: Any) -> None:
    """Raise SecurityError for arithmetic that builds endless texts, lists or numbers."""
    sized = [side for side in (left, right) if isinstance(side, (str, bytes, list, tuple, dict))]
    if sized and operator != "+":
        raise SecurityError(f"operator {operator} hanya untuk angka")
    if sized:
        total = sum(len(side) for side in sized)
        if total > (MOST_TEXT if isinstance(sized[0], (str, bytes)) else MOST_LIST):
            raise _too_long() if isinstance(sized[0], (str, bytes)) else _too_many()
    elif operator == "**" and (abs(left) > _MOST_POWER_BASE or abs(right) > _MOST_POWER):
        raise SecurityError("pangkat terlalu besar")
    elif isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > MOST_BITS:
        raise SecurityError("angka terlalu besar")


def short_range(*bounds: int) -> range:
    """Return ``range``, but not for ever."""
    numbers = range(*bounds)
    if len(numbers) > MOST_LIST:
        raise SecurityError(f"range paling banyak {MOST_LIST} angka")
    return numbers


class TooMuchPrintedError(SecurityError):
    """A document longer than any office's; a template of ours prints that as well, out of rows without end."""


def bounded_join(pieces: Iterable[str]) -> str:
    """Return what a template, macro or block prints, joined."""
    return "".join(_within(pieces, MOST_OUTPUT))


def _within(pieces: Iterable[str], most: int) -> Iterator[str]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > most:
            raise TooMuchPrintedError(f"hasil cetaknya melebihi {most // 1_000_000} juta huruf")
        yield piece


def bounded_filters(filters: dict[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Return Jinja's filters without those that grow, the others bounded, with what the program itself calls."""
    kept = {name: _bounded(function) for name, function in filters.items() if name not in GROWING_FILTERS}
    rounds = _Rounds()
    return kept | {
        "join": _join,
        "replace": _replace,
        "round": _round,
        "sum": _sum,
        _SUM: _concatenated,
        _ROUNDS: pass_context(lambda _, values: rounds.of(values)),
    }


def _bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)  # keeps Jinja's mark for what else it is given
    def call(*args: Any, **kwargs: Any) -> Any:
        return checked(function(*args, **kwargs))

    return call


@pass_eval_context
def _join(context: Any, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    items = list(islice(value, MOST_LIST + 1))
    if attribute is not None:
        items = list(map(make_attrgetter(context.environment, attribute), items))
    checked(items)
    if sum(len(str(item)) for item in items) + len(str(d)) * len(items) > MOST_TEXT:
        raise _too_long()
    printed: str = do_join(context, items, d)
    return printed


@pass_eval_context
def _replace(context: Any, s: str, old: str, new: str, count: int | None = None) -> str:
    text, times = str(s), str(s).count(str(old))
    if len(text) + times * len(str(new)) > MOST_TEXT:
        raise _too_long()
    printed: str = do_replace(context, s, old, new, count)
    return printed


def _round(value: float, precision: int = 0, method: Any = "common") -> float:
    if abs(precision) > _MOST_PLACES:
        raise FilterArgumentError(f"filter 'round' membulatkan paling banyak sampai {_MOST_PLACES} angka")
    return do_round(value, precision, method)


@pass_environment
def _sum(environment: Environment, iterable: Iterable[Any], attribute: str | int | None = None, start: Any = 0) -> Any:
    if not isinstance(start, (int, float)):
        raise FilterArgumentError("filter 'sum' hanya menjumlahkan angka")
    return do_sum(environment, iterable, attribute, start)


@pass_eval_context
def _concatenated(context: Any, items: list[Any]) -> str:
    """Return what ``a ~ b ~ c`` means."""
    texts = [item if hasattr(item, "__html__") else str(item) for item in items]
    if sum(map(len, texts)) > MOST_TEXT:
        raise _too_long()
    return markup_join(texts) if context.autoescape else str_join(texts)


class _Rounds:
    """Counts the rounds of all loops of a document."""

    def __init__(self) -> None:
        self._left = MOST_ROUNDS

    def of(self, values: Any) -> Any:
        if isinstance(values, Sized):
            self._take(len(values))
            return values
        return self._counted(values)

    def _counted(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self._take(1)
            yield value

    def _take(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise SecurityError(f"perulangannya melebihi {MOST_ROUNDS // 1_000_000} juta putaran")


class Counted(NodeTransformer):
    """Lets every loop count its rounds, and every ``~`` its letters; Jinja has no other hook for them."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802  # Jinja's name
        """Count a loop's rounds."""
        self.generic_visit(node)
        node.iter = _filtered(node.iter, _ROUNDS)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """Join the texts by our filter."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _SUM)


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


# --- nesting ----------------------------------------------------------------------------------------------------------

_Depths = tuple[int, int, int]  # loops, blocks, brackets


def check_nesting(tree: nodes.Template) -> None:
    """Raise TemplateSyntaxError for tags that stand in each other deeper than Python can compile."""
    waiting: list[tuple[nodes.Node, _Depths]] = [(tree, (0, 0, 0))]
    while waiting:
        node, (loops, blocks, brackets) = waiting.pop()
        if isinstance(node, nodes.Expr):
            brackets += 1
        elif isinstance(node, nodes.Stmt) and not isinstance(node, nodes.Output):
            loops, blocks = loops + isinstance(node, (nodes.For, nodes.With)), blocks + 1
        if loops > MOST_LOOPS or blocks > MOST_BLOCKS or brackets > MOST_BRACKETS:
            raise TemplateSyntaxError(TOO_DEEP, node.lineno)
        waiting += [(child, (loops, blocks, brackets)) for child in node.iter_child_nodes()]


def too_deep_to_read(source: str) -> TemplateSyntaxError:
    """Return the error for a source that Jinja's own reader could not follow, with the line that has most brackets."""
    lines = source.splitlines() or [""]
    worst = max(range(len(lines)), key=lambda n: sum(lines[n].count(sign) for sign in ("(", "[", "{", "-", "not ")))
    return TemplateSyntaxError(TOO_DEEP, worst + 1)


def _too_long() -> SecurityError:
    return SecurityError(f"teks paling panjang {format_number(MOST_TEXT)} huruf")


def _too_many() -> SecurityError:
    return SecurityError(f"daftar paling banyak {format_number(MOST_LIST)} butir")
