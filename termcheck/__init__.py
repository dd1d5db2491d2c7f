"""termcheck: terminology consistency for policy drafts in the 24 official languages of the European Union."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termcheck.check import Checker
    from termcheck.glossary.load import load_glossary
    from termcheck.report import Finding, Mention, Report

__version__ = "0.1.0"
__all__ = ["Checker", "Finding", "Mention", "Report", "check_paths", "load_glossary"]

_PLACES = {
    "Checker": "termcheck.check",
    "Finding": "termcheck.report",
    "Mention": "termcheck.report",
    "Report": "termcheck.report",
    "load_glossary": "termcheck.glossary.load",
}


def check_paths(*paths: str) -> Report:
    """Check files and folders with the glossaries that are on by default."""
    from termcheck.check import Checker

    return Checker().check_paths(paths)


def __getattr__(name: str) -> Any:
    # A program that asks for the version alone loads nothing else.
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)
