"""A parsed glossary as JSON: to parse the YAML of 100,000 terms takes ten times as long. Plain data, nothing in it is run."""

from __future__ import annotations

import gc
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from termcheck.model import Concept, Example, Extension, Glossary, Name, Origin, Source, Term, Title

# A value is a list of the number of its class here and the fields that are not as usual; a tuple is a list that begins with no number.
_CLASSES: tuple[Any, ...] = (Glossary, Concept, Term, Origin, Source, Example, Title, Name, Extension)
_NUMBERS = {known: number for number, known in enumerate(_CLASSES)}
_FIELDS = [fields(known) for known in _CLASSES]


def dumped(glossary: Glossary) -> bytes:
    """A glossary as JSON."""
    return json.dumps(_packed(glossary), ensure_ascii=False, separators=(",", ":")).encode()


def loaded(data: bytes) -> Glossary:
    """The glossary in what was dumped."""
    # All that is made here stays: to look again and again for what does not takes longer than to make it.
    collects = gc.isenabled()
    gc.disable()
    try:
        glossary = _unpacked(json.loads(data))
    finally:
        if collects:
            gc.enable()
    assert isinstance(glossary, Glossary)
    return glossary


def _packed(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_packed(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _packed(one) for key, one in value.items()}
    number = _NUMBERS.get(type(value))
    if number is None:
        return value
    told = ((field, getattr(value, field.name)) for field in _FIELDS[number])
    return [number, {field.name: _packed(one) for field, one in told if one != _usual(field)}]


def _usual(field: Any) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _unpacked(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _unpacked(one) for key, one in told.items()}
    if not isinstance(told, list):
        return told
    if told and type(told[0]) is int:
        return _CLASSES[told[0]](**{name: one if type(one) is str else _unpacked(one) for name, one in told[1].items()})
    return tuple([one if type(one) is str else _unpacked(one) for one in told])
