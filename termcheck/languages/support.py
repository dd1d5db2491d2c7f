"""How far a language is supported, in a sentence for `termcheck languages`."""

from __future__ import annotations

from termcheck.languages._base import Language


def support(language: Language) -> str:
    """What a user may expect of the language's terms."""
    return "citation forms and listed forms"
