"""kinerja_xl.frozen: a class made by it and its twin made by dataclasses behave alike."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest

from kinerja_xl import frozen


def made(name: str, decorate: Any, body: dict[str, Any], annotations: dict[str, Any], **options: Any) -> Any:
    """Return a class of this module, so that it can be pickled by its name."""
    cls = type(name, (), {"__annotations__": annotations, "__module__": __name__, "__doc__": "A class.", **body})
    cls = decorate(frozen=True, **options)(cls)
    cls.__qualname__ = name
    globals()[name] = cls
    return cls


def _checked(self: Any) -> None:
    if self.angka < 0:
        raise ValueError("below zero")


Body = tuple[Callable[[], dict[str, Any]], dict[str, Any], dict[str, Any]]
BODIES: dict[str, Body] = {
    "plain": (dict, {"angka": "int", "teks": "str"}, {"slots": True}),
    "with defaults": (lambda: {"teks": "x"}, {"angka": "int", "teks": "str"}, {"slots": True}),
    "with a dictionary": (dict, {"angka": "int", "teks": "str"}, {}),
    "made by factories": (
        lambda: {"daftar": field(default_factory=list, hash=False), "kata": field(default=(), repr=False)},
        {"angka": "int", "daftar": "list[int]", "kata": "tuple[str, ...]"},
        {"slots": True},
    ),
    "by name only": (lambda: {"teks": "x"}, {"teks": "str", "angka": "int"}, {"slots": True, "kw_only": True}),
    "one by name": (
        lambda: {"teks": field(default="x", kw_only=True), "rest": 2},
        {"teks": "str", "angka": "int", "rest": "int"},
        {},
    ),
    "not compared": (lambda: {"teks": field(default="x", compare=False)}, {"angka": "int", "teks": "str"}, {}),
    "not asked for": (
        lambda: {"kept": field(default_factory=dict, init=False, hash=False), "tetap": field(default=3, init=False)},
        {"angka": "int", "kept": "dict[str, int]", "tetap": "int"},
        {"slots": True},
    ),
    "each its own": (dict, {"angka": "int"}, {"eq": False}),
    "checked": (lambda: {"__post_init__": _checked}, {"angka": "int"}, {"slots": True}),
    "with methods": (
        lambda: {"__repr__": lambda self: f"<{self.angka}>", "BATAS": 7},
        {"angka": "int", "BATAS": "ClassVar[int]"},
        {},
    ),
    "with its own equality": (
        lambda: {"__eq__": lambda self, other: type(self) is type(other), "__hash__": lambda self: 1},
        {"angka": "int"},
        {"slots": True},
    ),
}
CALLS: tuple[tuple[tuple[Any, ...], dict[str, Any]], ...] = (
    ((1, "a"), {}),
    ((1,), {}),
    ((), {"angka": 1}),
    ((), {"angka": 1, "teks": "x"}),
    ((-1,), {}),
    ((), {}),
    ((1, [2], ("k",)), {}),
    ((), {"lain": 1}),
    ((1, 2, 3, 4, 5), {}),
)


def outcome(ask: Callable[[], Any]) -> str:
    """Return what happened, in words that both classes can share."""
    try:
        return str(ask())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("call", CALLS, ids=str)
def test_it_is_as_its_twin(name: str, call: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
    body, annotations, options = BODIES[name]
    twins = [
        made(f"Kelas{number}", decorate, body(), annotations, **options)
        for number, decorate in enumerate((dataclass, frozen.dataclass))
    ]
    args, kwargs = call
    told = []
    for cls in twins:

        def new(cls: Any = cls) -> Any:
            return cls(*args, **kwargs)

        asked: tuple[Callable[[], Any], ...] = (
            lambda: repr(new()),
            lambda: new() == new(),
            lambda: new() == 1,
            lambda: hash(new()) == hash(new()),
            lambda: {new(): 1} == {new(): 1},
            lambda: dataclasses.asdict(new()),
            lambda: replace(new(), angka=5),
            lambda: repr(pickle.loads(pickle.dumps(new()))),
            lambda: setattr(new(), "angka", 3),
            lambda: delattr(new(), "angka"),
            lambda: [(p.name, p.kind) for p in inspect.signature(new().__init__).parameters.values()],
            lambda: new().__match_args__,
            lambda: hasattr(new(), "__dict__"),
            lambda: [f.name for f in dataclasses.fields(new())],
        )
        told.append([outcome(ask).replace(cls.__name__, "Kelas") for ask in asked])
    assert told[0] == told[1]


@frozen.dataclass(frozen=True)
class Induk:
    """A class that others build on."""

    angka: int
    JENIS: ClassVar[str] = "induk"

    @cached_property
    def ganda(self) -> int:
        """Return what is computed once."""
        return 2 * self.angka


@frozen.dataclass(frozen=True)
class Anak(Induk):
    """An heir with a field more."""

    teks: str = ""


def test_an_heir_has_the_fields_of_both() -> None:
    assert (Anak(1, "a"), Anak(2).ganda, Anak(1) == Induk(1)) == (Anak(angka=1, teks="a"), 4, False)
    with pytest.raises(FrozenInstanceError):
        Anak(1).angka = 2  # type: ignore[misc]


def test_what_is_computed_once_is_kept_and_told_to_other_processes() -> None:
    one = Induk(4)
    assert one.ganda == 8
    assert pickle.loads(pickle.dumps(one)) == one


def test_nothing_is_compiled_before_the_first_instance() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class Baru:
        """A class nobody has made an instance of."""

        angka: int

    waiting = Baru.__init__
    assert Baru(1) == Baru(1)
    assert Baru.__init__ is not waiting
    assert inspect.signature(Baru.__init__).parameters.keys() == {"self", "angka"}
