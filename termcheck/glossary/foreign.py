"""The language whose terms turn up in texts of the others, and what these have of their own."""

from __future__ import annotations

from termcheck.model import Concept, Term

FOREIGN = "en"


def own_names(concept: Concept, language: str) -> tuple[Term, ...]:
    """The names that a language has of its own for a concept, which are no abbreviations and not the foreign words."""
    words = {term.plain.casefold() for term in concept.terms_in(FOREIGN)}
    terms = (*concept.terms_in(language, "preferred"), *concept.terms_in(language, "admitted"))
    return tuple(term for term in terms if not term.abbreviation and term.plain.casefold() not in words)
