"""What to write instead of a deprecated term."""

from __future__ import annotations

from termcheck.model import Term, Use
from termcheck.report import Suggestion


def suggestions(use: Use) -> tuple[Suggestion, ...]:
    """The author's own replacement if there is one, else the preferred terms of the concept in the same language, the first one first."""
    if use.term.use:
        return (Suggestion(text=use.term.use, replaces=replaces(use), why="replacement given by the glossary"),)
    preferred = use.concept.terms_in(use.term.language, "preferred")
    return tuple(Suggestion(text=term.plain, replaces=replaces(use), why=_reason(term, use.term)) for term in preferred)


def replaces(use: Use) -> bool:
    """Whether a suggestion takes the place of the found words: not in a compound, nor a noun where an adjective stood."""
    return use.tier != "compound" and (bool(use.term.use) or use.term.pos in (None, "noun"))


def _reason(preferred: Term, found: Term) -> str:
    reason = "preferred term" if preferred.evidence == "read" else "preferred term (unverified)"
    return f"{reason}; recast the phrase around it" if found.pos in ("adjective", "verb") else reason
