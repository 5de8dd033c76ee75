"""Finds what is wrong with a template's tags without printing it: names, fields and filters that do not exist.

Types are followed from the context's dataclasses through loops, assignments and fields. What cannot be followed is
not judged here; printing still is.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, nodes

from kinerja_xl.reports.cetak.jinja import TEXT_LISTS
from kinerja_xl.reports.cetak.terakhir import Terakhir
from kinerja_xl.text.similar import did_you_mean

Fault = tuple[str, int]
"""What is wrong, and the line of the source it stands in, from 1."""

_SAME_TYPE = frozenset({"list", "reverse", "sort", "unique", "select", "reject", "selectattr", "rejectattr"})
_FAULTS: Terakhir[list[Fault]] = Terakhir(256)
_ONE_OF = frozenset({"first", "last", "max", "min", "random"})


def lint(environment: Environment, lines: list[str], bentuk: type) -> list[Fault]:
    """Check one part of a template.

    Args:
        environment: whose filters, tests and global names exist.
        lines: the part's source.
        bentuk: a dataclass with the context's fields.

    Returns:
        The faults in the order of the text.

    Raises:
        TemplateSyntaxError: a tag that cannot be read at all.
    """
    source = "\n".join(lines)
    known = frozenset([*environment.filters, *environment.tests, *environment.globals])
    return list(_FAULTS.ambil((source, bentuk, known), lambda: _faults(environment, source, bentuk)))


def _faults(environment: Environment, source: str, bentuk: type) -> list[Fault]:
    tree = environment.parse(source)
    scope = dict(_fields(bentuk)) | dict.fromkeys(environment.globals, Any)
    for test in tree.find_all(nodes.Test):  # who asks whether a name is defined knows that it may not be
        if test.name in {"defined", "undefined"} and isinstance(test.node, nodes.Name):
            scope.setdefault(test.node.name, Any)
    walker = _Walker(environment)
    walker.walk_all(tree.body, scope)
    return walker.faults


@lru_cache(maxsize=64)
def _fields(kind: Any) -> dict[str, Any]:
    """Return what a type's values have by name: a dataclass's fields with their types, and everything else."""
    found: dict[str, Any] = typing.get_type_hints(kind) if dataclasses.is_dataclass(kind) else {}
    return found | {name: Any for name in dir(kind) if not name.startswith("_") and name not in found}


class _Walker:
    """Walks a template; a scope maps the names known at a place to their types (``Any`` where not known)."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.faults: list[Fault] = []

    def walk_all(self, body: Iterable[nodes.Node], scope: dict[str, Any]) -> None:
        for node in body:
            self._walk(node, scope)

    def _walk(self, node: nodes.Node, scope: dict[str, Any]) -> None:
        match node:
            case nodes.For():
                inner = scope | {"loop": Any}
                _bind(node.target, _element(self._type(node.iter, scope)), inner)
                if node.test:
                    self._type(node.test, inner)
                self.walk_all(node.body, inner)
                self.walk_all(node.else_, scope)
            case nodes.Assign():
                _bind(node.target, self._type(node.node, scope), scope)
            case nodes.AssignBlock():
                self.walk_all(node.body, dict(scope))
                _bind(node.target, str, scope)
            case nodes.With():
                inner = dict(scope)
                for target, value in zip(node.targets, node.values, strict=True):
                    _bind(target, self._type(value, scope), inner)
                self.walk_all(node.body, inner)
            case nodes.Macro() | nodes.CallBlock():
                inner = scope | {"caller": Any, "varargs": Any, "kwargs": Any}
                for argument in node.args:
                    _bind(argument, Any, inner)
                if isinstance(node, nodes.Macro):
                    scope[node.name] = inner[node.name] = Any
                self.walk_all(node.body, inner)
            case nodes.Expr():
                self._type(node, scope)
            case _:
                self.walk_all(node.iter_child_nodes(), scope)

    def _type(self, node: nodes.Node, scope: dict[str, Any]) -> Any:
        """Return an expression's type, noting what in it does not exist."""
        kind: Any = Any
        match node:
            case nodes.Name():
                if node.name not in scope:
                    self._unknown(f"variabel '{node.name}' tidak dikenal", node.name, scope, node.lineno)
                kind = scope.get(node.name, Any)
            case nodes.Getattr():
                kind = self._field(self._type(node.node, scope), node.attr, node.lineno)
            case nodes.Getitem():
                kind = self._item(node, scope)
            case nodes.Filter():
                kind = self._filtered(node, scope)
            case nodes.Test() if node.name in {"defined", "undefined"}:
                kind = bool
            case _:
                if isinstance(node, nodes.Test) and node.name not in self.environment.tests:
                    self._unknown(f"uji '{node.name}' tidak dikenal", node.name, self.environment.tests, node.lineno)
                self.walk_all(node.iter_child_nodes(), scope)
        return kind

    def _item(self, node: nodes.Getitem, scope: dict[str, Any]) -> Any:
        owner, key = self._type(node.node, scope), node.arg
        if isinstance(key, nodes.Const) and isinstance(key.value, str):
            return self._field(owner, key.value, node.lineno)
        self._type(key, scope)
        return owner if isinstance(key, nodes.Slice) else _element(owner)

    def _filtered(self, node: nodes.Filter, scope: dict[str, Any]) -> Any:
        if node.name not in self.environment.filters:
            self._unknown(f"filter '{node.name}' tidak dikenal", node.name, self.environment.filters, node.lineno)
        self.walk_all((*node.args, *node.kwargs), scope)
        if node.node is None or node.name in {"default", "d"}:  # "default" stands in for what does not exist
            return Any
        before = self._type(node.node, scope)
        if node.name in _ONE_OF:
            return _element(before)
        if node.name in TEXT_LISTS:
            return list[str]
        return before if node.name in _SAME_TYPE else Any

    def _field(self, owner: Any, name: str, line: int) -> Any:
        """Return the type of a field; of several possible owners one must have it."""
        owners = [kind for kind in _kinds(owner) if kind is not type(None)]
        if not owners or Any in owners:
            return Any
        for kind in owners:
            plain: Any = typing.get_origin(kind) or kind
            if name in (fields := _fields(plain)):
                return fields[name]
        self._unknown(f"'{_name(owners[0])}' tidak memiliki isian '{name}'", name, fields, line)
        return Any

    def _unknown(self, what: str, name: str, known: Iterable[str], line: int) -> None:
        guess = did_you_mean(name, (word for word in known if not word.startswith("_")))
        self.faults.append((f"{what} (maksud Anda '{guess}'?)" if guess else what, line))


def _name(kind: Any) -> str:
    return str(getattr(typing.get_origin(kind) or kind, "__name__", kind))


def _kinds(kind: Any) -> tuple[Any, ...]:
    """Return the members of a union, else the type alone."""
    return typing.get_args(kind) if typing.get_origin(kind) in (types.UnionType, typing.Union) else (kind,)


def _element(kind: Any) -> Any:
    """Return the type of one member of a list or tuple; ``Any`` for everything else."""
    for member in _kinds(kind):
        if typing.get_origin(member) in (tuple, list):
            return typing.get_args(member)[0]
    return Any


def _bind(target: nodes.Node, kind: Any, scope: dict[str, Any]) -> None:
    """Make the names of a target known; only a single one has the type."""
    if isinstance(target, nodes.Name):
        scope[target.name] = kind
        return
    for name in target.find_all(nodes.Name):
        scope[name.name] = Any
