"""The forms of terms as an export gets them: what inflects is in a layer above this one, so it is passed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from termcheck.model import Compounds


@dataclass(frozen=True, slots=True, kw_only=True)
class SpelledWord:
    """A word of a term, as the glossary has it, with its forms in small letters; an open one stands for any word that begins so."""

    text: str
    forms: tuple[str, ...]
    open: bool = False


# None: up to six words may stand here.
Row = tuple[SpelledWord | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermForms:
    """The rows of words by which a term is found: its own first, then each form that the author added."""

    rows: tuple[Row, ...]
    compounds: Compounds = "none"


# By concept id, language and the text of the term.
TermKey = tuple[str, str, str]
Forms = Mapping[TermKey, TermForms]
