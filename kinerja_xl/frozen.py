"""Frozen dataclasses whose methods are compiled when the first instance is made, not when the module is loaded.

``dataclasses.dataclass`` compiles up to nine methods for every class while it is defined: forty per cent of the time
that a short command takes to start, for classes of which most are never used in it. Here a class gets its fields from
``dataclasses`` and shares its methods; only ``__init__`` is written for it, the first time it is called.

    from kinerja_xl.frozen import dataclass

Type checkers see the original, which makes what is not frozen or is ordered. Heirs of a class are made as it was.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, **options):
        """Return the class as ``dataclasses.dataclass`` would; see there for the options."""

        def made(cls):
            if not frozen or not options.keys() <= {"slots", "kw_only", "eq"}:
                return dataclasses.dataclass(frozen=frozen, **options)(cls)
            return _frozen(cls, **options)

        return made if cls is None else made(cls)


def _frozen(cls: type[Any], *, slots: bool = False, kw_only: bool = False, eq: bool = True) -> type[Any]:
    own = vars(cls)
    methods: dict[str, Any] = {"__setattr__": _refuse_set, "__delattr__": _refuse_delete}
    if "__repr__" not in own:
        methods["__repr__"] = _repr
    if eq and "__eq__" not in own:
        methods["__eq__"] = _eq
    if eq and own.get("__hash__") is None:
        methods["__hash__"] = _hash
    if slots and "__getstate__" not in own:  # what is frozen cannot be filled attribute by attribute, as pickle would
        methods |= {"__getstate__": _state, "__setstate__": _restore}
    cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
    for name, method in {**methods, "__init__": _first_call(cls), **_keys(cls)}.items():
        setattr(cls, name, method)
    return cls


def _keys(cls: type[Any]) -> dict[str, Any]:
    """Return what two instances are compared by, and what they are hashed by."""
    compared = [f.name for f in fields(cls) if f.compare]
    hashed = [f.name for f in fields(cls) if (f.compare if f.hash is None else f.hash)]
    return {"_compared": _getter(compared), "_hashed": _getter(hashed)}


def _getter(names: list[str]) -> Any:
    return staticmethod(attrgetter(*names) if names else lambda _: ())


def _first_call(cls: type[Any]) -> Callable[..., None]:
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: N807  (it stands in for the method)
        cls.__init__ = _init(cls)
        cls.__init__(self, *args, **kwargs)

    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    return __init__


def _init(cls: type[Any]) -> Callable[..., None]:
    """Return the ``__init__`` of a class, written out; each field stands in it by its name."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    lines = [f"_set(self, {f.name!r}, {value})" for f in fields(cls) if (value := _value(f, known))]
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    asked = [f for f in fields(cls) if f.init]
    parameters = ["self", *(_parameter(f) for f in asked if not f.kw_only)]
    if named := [_parameter(f) for f in asked if f.kw_only]:
        parameters += ["*", *named]
    exec(f"def __init__({', '.join(parameters)}):\n  " + "\n  ".join(lines or ["pass"]), known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(f: Field[Any]) -> str:
    if f.default is not MISSING:
        return f"{f.name}=_default_{f.name}"
    return f.name if f.default_factory is MISSING else f"{f.name}=_missing"


def _value(f: Field[Any], known: dict[str, Any]) -> str:
    """Return what a field is set to, "" for one that is left alone; what is spoken of is added to what is known."""
    known[f"_default_{f.name}"], known[f"_make_{f.name}"] = f.default, f.default_factory
    if not f.init and f.default_factory is MISSING:
        return "" if f.default is MISSING else f"_default_{f.name}"
    if not f.init:
        return f"_make_{f.name}()"
    return f.name if f.default_factory is MISSING else f"_make_{f.name}() if {f.name} is _missing else {f.name}"


def _refuse_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _repr(self: Any) -> str:
    told = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({told})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._compared(self) == other._compared(other)


def _hash(self: Any) -> int:
    return hash(self._hashed(self))


def _state(self: Any) -> list[Any]:
    return [getattr(self, f.name) for f in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for f, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, f.name, value)
