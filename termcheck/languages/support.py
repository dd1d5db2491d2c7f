"""How far a language is supported, in a sentence for `termcheck languages`."""

from __future__ import annotations

from termcheck.languages._base import Language


def support(language: Language) -> str:
    """What a user may expect of the language's terms."""
    pieces = [_forms(language), _compounds(language), _mentions(language)]
    return "; ".join(piece for piece in pieces if piece)


def _forms(language: Language) -> str:
    if language.morphology.dictionary == "":
        # Maltese ktieb, kotba: no open dictionary, and no ending makes the broken plural.
        return "forms by endings alone: list broken plurals under `forms:`"
    return "all forms by dictionary, analogy and endings"


def _compounds(language: Language) -> str:
    return "compounds" if language.compounds != "none" else ""


def _mentions(language: Language) -> str:
    return "mentions judged" if language.cues.designations else "mentions by titles, quotation marks and code only"
