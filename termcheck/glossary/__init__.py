"""Glossaries: read, checked, found and brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termcheck.glossary.builtin import default_glossaries, find_glossary, shipped
    from termcheck.glossary.load import glossary_errors, load_glossary, parse_glossary

__all__ = ["default_glossaries", "find_glossary", "glossary_errors", "load_glossary", "parse_glossary", "shipped"]

_PLACES = {
    "default_glossaries": "builtin",
    "find_glossary": "builtin",
    "glossary_errors": "load",
    "load_glossary": "load",
    "parse_glossary": "load",
    "shipped": "builtin",
}


def __getattr__(name: str) -> Any:
    # A clean run finds glossaries and their compiled forms, and reads none.
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
