"""Registries whose modules are imported when they are asked for: a run needs one output of ten, two languages of 24."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Generic, TypeVar, cast

Entry = TypeVar("Entry")


class Registry(Mapping[str, Entry], Generic[Entry]):
    """Modules by name, or one value of each module."""

    def __init__(self, modules: Mapping[str, str], *, value: str = "") -> None:
        self._modules = modules
        self._value = value
        self._known: dict[str, Entry] = {}

    def __getitem__(self, name: str) -> Entry:
        if name not in self._known:
            module: Any = import_module(self._modules[name])
            self._known[name] = cast("Entry", getattr(module, self._value) if self._value else module)
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)
