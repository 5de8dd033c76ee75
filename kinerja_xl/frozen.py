"""Frozen dataclasses whose methods and fields are made when they are first needed, not when the module is loaded.

``dataclasses.dataclass`` compiles up to nine methods for every class while it is defined, and looks at each field at
length: half of the time that a short command takes to start, for classes of which most are never used in it. Here a
class shares its methods; only ``__init__`` is written for it, the first time it is called, and ``dataclasses`` hears of
the class when somebody asks it (``fields``, ``replace``, ``asdict`` …).

    from kinerja_xl.frozen import dataclass

Type checkers see the original, which makes what is not frozen or is ordered. Heirs of a class are made as it was.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import partial
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


_CLASS_ONLY = ("ClassVar", "typing.ClassVar")
_ASKED = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")


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
    annotations = own.get("__annotations__", {})
    names = [name for name, kind in annotations.items() if not str(kind).startswith(_CLASS_ONLY)]
    given = {name: own[name] for name in names if name in own}
    told = _inherited(cls) | {name: _field(name, given.get(name, MISSING), kw_only=kw_only) for name in names}
    described = {**given, "__annotations__": annotations, "__module__": cls.__module__, "__doc__": cls.__doc__}
    if slots:
        cls = _with_slots(cls, told)
    else:
        for name in given:
            if told[name].default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, told[name].default)
    methods |= {name: _Late(partial(_described, cls, described, kw_only=kw_only), cls, name) for name in _ASKED}
    methods |= {"__init__": _first_call(cls), "_told": tuple(told.values())}
    for name, method in {**methods, **_keys(told.values())}.items():
        setattr(cls, name, method)
    return cls


def _inherited(cls: type[Any]) -> dict[str, Field[Any]]:
    """Return the fields of the classes that a class builds on."""
    found: dict[str, Field[Any]] = {}
    for base in reversed(cls.__mro__[1:]):
        own = vars(base)
        told = own["_told"] if "_told" in own else own.get("__dataclass_fields__", {}).values()
        found |= {field.name: field for field in told}
    return found


def _field(name: str, given: Any, *, kw_only: bool) -> Field[Any]:
    told: Field[Any] = given if isinstance(given, Field) else dataclasses.field(default=given)
    told.name = name
    told.kw_only = kw_only if told.kw_only is MISSING else told.kw_only
    return told


def _with_slots(cls: type[Any], told: dict[str, Field[Any]]) -> type[Any]:
    """Return the class made anew: one that exists cannot be given slots."""
    taken = {name for base in cls.__mro__[1:-1] for name in vars(base).get("__slots__", ())}
    left_out = {"__dict__", "__weakref__", *told}
    body = {name: value for name, value in vars(cls).items() if name not in left_out}
    body["__slots__"] = tuple(name for name in told if name not in taken)
    made = _anew(cls, body)
    made.__qualname__ = cls.__qualname__
    return made


def _anew(cls: type[Any], body: dict[str, Any]) -> type[Any]:
    metaclass: Any = type(cls)
    made: type[Any] = metaclass(cls.__name__, cls.__bases__, body)
    return made


class _Late:
    """What ``dataclasses`` knows of a class, found out when it is first asked for."""

    def __init__(self, describe: Callable[[], None], cls: type[Any], name: str) -> None:
        """Keep what finds it out, and where it then stands."""
        self._describe, self._cls, self._name = describe, cls, name

    def __get__(self, _instance: object, _owner: object) -> Any:
        """Return it; what is found out takes the place of this."""
        self._describe()
        return getattr(self._cls, self._name)


def _described(cls: type[Any], body: dict[str, Any], *, kw_only: bool) -> None:
    """Let ``dataclasses`` look at a class of the same fields, and take over what it says."""
    model = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(_anew(cls, body))
    for name in _ASKED:
        setattr(cls, name, getattr(model, name))


def _keys(told: Collection[Field[Any]]) -> dict[str, Any]:
    """Return what two instances are compared by, and what they are hashed by."""
    compared = [f.name for f in told if f.compare]
    hashed = [f.name for f in told if (f.compare if f.hash is None else f.hash)]
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
    lines = [f"_set(self, {f.name!r}, {value})" for f in cls._told if (value := _value(f, known))]
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    asked = [f for f in cls._told if f.init]
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
    told = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in self._told if f.repr)
    return f"{type(self).__qualname__}({told})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._compared(self) == other._compared(other)


def _hash(self: Any) -> int:
    return hash(self._hashed(self))


def _state(self: Any) -> list[Any]:
    return [getattr(self, f.name) for f in self._told]


def _restore(self: Any, state: list[Any]) -> None:
    for f, value in zip(self._told, state, strict=True):
        object.__setattr__(self, f.name, value)
