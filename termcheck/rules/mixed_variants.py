"""A document calls one concept by several names.

What it flags
    The first use of every further name of a concept, where a document uses more than one of its preferred and admitted terms. The related
    places say where each name stands first, and how often it is used. The recommended one is the preferred term, or the name used most
    where the glossary prefers none.

Why
    In a legal text two names mean two things. Readers, translators and courts look for the difference, and search finds half of the places.

Example
    Providers remove child sexual abuse material. Whoever spreads child abuse images is punished.

Better
    Providers remove child sexual abuse material. Whoever spreads child sexual abuse material is punished.

When it stays silent
    For forms of one name (“person with a disability”, “persons with disabilities”). For a short form once it is introduced: “child sexual
    abuse material (CSAM)”, “hereinafter”, „im Folgenden“. For names that are quoted or stand in a title. For concepts of level info, whose
    terms are advice only. When the settings put the rule or the concept to off. The level is info; warning where the glossary says
    `strict: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.model import Judged, Use
from termcheck.places import Places, one_line
from termcheck.report import Finding
from termcheck.rules._names import Group, by_term, finding_of_name, group_of, instead_of, level_of_name, related, times
from termcheck.settings import Settings

ID = "mixed-variants"


def findings(names: Judged, settings: Settings) -> Iterator[Finding]:
    """A finding for every further name of a concept."""
    places = Places(names.document)
    for group in variants(names):
        yield from _further(group, places, settings)


def variants(names: Judged) -> Iterator[list[Use]]:
    """The names that count as a choice, by concept and language: no short form once introduced, and not English."""
    groups: dict[Group, list[Use]] = {}
    for use in names.uses:
        if not (use.introduced or use.borrowed):
            groups.setdefault(group_of(use), []).append(use)
    yield from groups.values()


def chosen(terms: dict[str, list[Use]]) -> str:
    """The name to keep: a preferred term that is used, else the one used most, else the first."""
    ranked = sorted(terms, key=lambda term: (terms[term][0].term.status != "preferred", -len(terms[term])))
    return ranked[0]


def _further(group: list[Use], places: Places, settings: Settings) -> Iterator[Finding]:
    terms = by_term(group)
    keep = chosen(terms)
    for term, uses in terms.items():
        first = uses[0]
        level = level_of_name(first, settings, rule=ID, level="warning" if first.concept.strict else "info")
        if term == keep or level == "off":
            continue
        others = [related(terms[other][0], places, count=len(terms[other])) for other in terms if other != term]
        better = first.concept.terms_in(first.term.language, "preferred") or (terms[keep][0].term,)
        instead = instead_of(first, better, why="the one name to use")
        message = (
            f"“{one_line(first.found)}” ({times(len(uses))}) is another name for “{keep}” ({times(len(terms[keep]))}) in this document"
        )
        advice = f"; write “{instead[0].text}”" if instead else ""
        yield finding_of_name(first, rule=ID, level=level, message=message + advice, instead=instead, related=others, places=places)
