"""The decorator of the frozen values that every run declares.

The one of `dataclasses` writes six functions for each class and compiles them: half a millisecond a class, 15 ms of every start.
Here it works out fields and slots, and the functions stand below, once. The values are the same, but may have no `__post_init__`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool):
        """Make a class a value; one that is not to be frozen, slotted and keyword-only asks `dataclasses` itself."""
        assert frozen and slots and kw_only
        return _declared


class _Methods:
    """What every value can do; `_names`, `_defaults`, `_factories`, `_content` and `_hashed` are of its class."""

    __slots__ = ()
    _names: frozenset[str]
    _slots: tuple[tuple[str, Any], ...]
    _defaults: Mapping[str, Any]
    _factories: Mapping[str, Any]
    _content: Any
    _hashed: Any

    def __init__(self, /, **given: Any) -> None:
        values = given
        if len(given) != len(self._names):
            values = {**self._defaults, **given}
            for name, make in self._factories.items():
                if name not in given:
                    values[name] = make()
        if len(values) != len(self._names) or not self._names.issuperset(values):
            wrong = ", ".join(sorted(values.keys() ^ self._names))
            raise TypeError(f"{type(self).__name__}() takes keywords, each of its fields once; missing or unknown: {wrong}")
        for name, put in self._slots:
            put(self, values[name])

    def __repr__(self) -> str:
        shown = [field.name for field in dataclasses.fields(self) if field.repr]  # type: ignore[arg-type]
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({fields})"

    def __eq__(self, other: object) -> bool:
        return self._content(self) == self._content(other) if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._hashed(self))

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self._names}

    def __setstate__(self, values: Mapping[str, Any]) -> None:
        put = object.__setattr__
        for name, value in values.items():
            put(self, name, value)


def _declared(declared: type) -> type:
    for name, method in vars(_Methods).items():
        if callable(method) and name not in vars(declared):
            setattr(declared, name, method)
    made: Any = dataclasses.dataclass(slots=True, kw_only=True, init=False, repr=False, eq=False)(declared)
    fields = dataclasses.fields(made)
    made._names = frozenset(field.name for field in fields)
    made._slots = tuple((field.name, getattr(made, field.name).__set__) for field in fields)
    made._defaults = {field.name: field.default for field in fields if field.default is not dataclasses.MISSING}
    made._factories = {field.name: field.default_factory for field in fields if field.default_factory is not dataclasses.MISSING}
    made._content = attrgetter(*(field.name for field in fields))
    made._hashed = attrgetter(*(field.name for field in fields if field.hash is not False))
    return made  # type: ignore[no-any-return]
