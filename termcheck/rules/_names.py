"""What the rules about names of concepts share: the level, the groups, the findings with their related places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from termcheck.languages import LANGUAGES
from termcheck.model import Level, Term, Use, lower_level
from termcheck.places import Places, fingerprint_text, key_of
from termcheck.report import Finding, Related, Suggestion
from termcheck.settings import Settings
from termcheck.suggest import in_case_of

# A concept in one language.
Group = tuple[str, str, str]


def group_of(use: Use) -> Group:
    """The concept of a use and the language of its term."""
    return use.concept.glossary, use.concept.id, use.term.language


def level_of_name(use: Use, settings: Settings, *, rule: str, level: Level) -> Level:
    """The settings' level for a rule, else the given one; at most info for what is unverified.

    Off where the concept is off, and where it is of level info, which is advice only, unless it is strict.
    """
    concept = settings.level_of(use.concept.id, use.term.plain) or use.concept.level
    advice = concept == "off" or (concept == "info" and not use.concept.strict)
    if advice or (settings.verified_only and use.term.evidence == "unverified"):
        return "off"
    chosen = settings.rules.get(rule, level)
    return lower_level(chosen, at_most="info") if use.term.evidence == "unverified" else chosen


def by_term(uses: Iterable[Use]) -> dict[str, list[Use]]:
    """The uses by the term that they are forms of, in the order of first use."""
    groups: dict[str, list[Use]] = {}
    for use in uses:
        groups.setdefault(use.name or use.term.plain, []).append(use)
    return groups


def finding_of_name(
    use: Use, *, rule: str, level: Level, message: str, instead: Sequence[Suggestion], related: Sequence[Related], places: Places
) -> Finding:
    """The finding at a name; the run numbers it among its equals later."""
    key = key_of(fingerprint_text(rule, use.concept.id, use.segment, use.start, use.end))
    return Finding(
        **places.of_use(use),
        rule=rule,
        level=level,
        message=message,
        suggestions=tuple(instead),
        note=use.term.note,
        tier=use.tier,
        key=key,
        fingerprint=key,
        literal=use.segment.map.is_literal(use.start, use.end),
        related=tuple(related),
    )


def related(use: Use, places: Places, *, count: int = 1) -> Related:
    """The place of a use as one to look at."""
    place = places.of(use.segment, use.start, use.end)
    return Related(
        path=place["path"],
        line=place["line"],
        column=place["column"],
        location=place["location"],
        found=use.found,
        term=use.name,
        language=use.term.language,
        count=count,
    )


def instead_of(use: Use, terms: Iterable[Term], *, why: str) -> list[Suggestion]:
    """Terms to write in the place of a name, in the case of the found words."""
    language = LANGUAGES[use.term.language]
    return [
        Suggestion(text=in_case_of(use.found, term.plain, term=use.term.plain, language=language), why=why)
        for term in terms
        if term.plain != use.term.plain
    ]


def times(count: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
