"""The glossaries of a run, as a caller or the settings choose them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.forms.collection import Resource
from termcheck.glossary.builtin import default_glossaries, find_glossary

if TYPE_CHECKING:
    from termcheck.model import Glossary
    from termcheck.settings import Settings


def chosen(glossaries: Sequence[Glossary | str | Path], settings: Settings) -> list[Resource]:
    """The glossaries given (values, shipped names or paths), else the settings' list, else the shipped defaults. Errors: GlossaryError."""
    listed: Sequence[str | Path] = settings.glossaries if settings.glossaries is not None else default_glossaries()
    return [_resource(glossary, settings) for glossary in glossaries or listed]


def _resource(glossary: Glossary | str | Path, settings: Settings) -> Resource:
    if isinstance(glossary, str | Path):
        return Resource(find_glossary(str(glossary), base=settings.base))
    return Resource(None, glossary)
