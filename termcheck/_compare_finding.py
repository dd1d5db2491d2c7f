"""What the rules about language versions share: places in all versions, levels, and how a finding is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from termcheck._compare_gaps import Seen
from termcheck._compare_units import Compared, Side, good_terms
from termcheck.model import LEVELS, Concept, Level, Segment, Term, Use, lower_level
from termcheck.places import Places, fingerprint_text, key_of, one_line
from termcheck.report import Finding, Related, Suggestion
from termcheck.sentences import sentence
from termcheck.settings import Settings

# How much of a passage is pointed at where nothing in it is wrong but what it lacks.
OPENING = 80
# How many versions a message quotes.
SHOWN = 3


class PlacesOfAll:
    """The places of all versions."""

    def __init__(self, compared: Compared) -> None:
        self._places = [Places(version.document) for version in compared.versions]
        self._versions = compared.versions

    def finding_at(
        self, side: Side, segment: Segment, start: int, end: int, *, rule: str, level: Level, concept: Concept, message: str,
        suggestions: tuple[Suggestion, ...] = (), related: tuple[Related, ...] = (), use: Use | None = None,
    ) -> Finding:  # fmt: skip
        """A finding about a concept, at a range of one version."""
        key = key_of(fingerprint_text(rule, concept.id, segment, start, end))
        return Finding(
            **self._places[side.version].of(segment, start, end),
            found=segment.text[start:end],
            language=self._versions[side.version].language,
            glossary=concept.glossary,
            concept=concept.id,
            term=use.term.plain if use else "",
            rule=rule,
            level=level,
            message=message,
            suggestions=suggestions,
            why=concept.why,
            key=key,
            fingerprint=key,
            tier=use.tier if use else "citation",
            literal=segment.map.is_literal(start, end),
            related=related,
        )

    def related(self, others: Iterable[Seen]) -> tuple[Related, ...]:
        """Where the other versions name a concept."""
        return tuple(self._related(other) for other in others)

    def _related(self, other: Seen) -> Related:
        use, version = other.use, self._versions[other.version]
        place = self._places[other.version].of(use.segment, use.start, use.end)
        return Related(
            path=place["path"],
            line=place["line"],
            column=place["column"],
            location=place["location"],
            found=one_line(use.found),
            term=use.term.plain,
            language=version.language,
            count=other.count,
        )


def opening(segment: Segment) -> tuple[int, int]:
    """The range of the first sentence of a passage, or of as many of its words as are enough to find it."""
    text = segment.text
    start = len(text) - len(text.lstrip())
    _, end = sentence(text, start, min(len(text), start + 1))
    if end - start > OPENING:
        space = max(text.rfind(sign, start, start + OPENING) for sign in " \n")
        end = space if space > start else start + OPENING
    return start, start + len(text[start:end].rstrip())


def level_set(rule: str, default: Level, settings: Settings) -> Level:
    """The level of a rule by the settings, else its own."""
    return settings.rules.get(rule, default)


def no_louder(level: Level, concept: Level) -> Level:
    """A level that is no louder than what the glossary or the settings give; never quieter than info for it."""
    return lower_level(level, at_most=max("info", concept, key=LEVELS.index))


def preferred(concept: Concept, language: str) -> tuple[Suggestion, ...]:
    """The terms to name a concept by: no replacement, for nothing here is to be taken away."""
    terms = concept.terms_in(language, "preferred") or good_terms(concept, language)[:1]
    return tuple(Suggestion(text=term.plain, replaces=False, why=_reason(term)) for term in terms)


def listed(related: Sequence[Related]) -> str:
    """What the first of the other versions have, and how many more there are: en has “…”, fr “…” and 3 more."""
    pieces = [f"{other.language} {'' if at else 'has '}“{other.found}”" for at, other in enumerate(related[:SHOWN])]
    more = f" and {len(related) - SHOWN} more" if len(related) > SHOWN else ""
    return ", ".join(pieces) + more


def _reason(term: Term) -> str:
    named = f"{term.status} term"
    return named if term.evidence == "read" else f"{named} (unverified)"
