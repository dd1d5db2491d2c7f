"""The English term stands in a text of another language that has its own.

What it flags
    The first use of an English preferred or admitted term, or of an English abbreviation, in a text of another language for which the
    glossary has a term: “CSAM” or “child sexual abuse material” in a Dutch draft. Not single words, which many languages share (“Roma”).

Why
    A law must be understood in the language in which it is made. An English term also hides which of the language's own words was meant.

Example
    Aanbieders verwijderen CSAM onmiddellijk.

Better
    Aanbieders verwijderen materiaal dat seksueel kindermisbruik bevat onmiddellijk.

When it stays silent
    In quotation marks, in italics, in titles, and after a definition: “materiaal dat seksueel kindermisbruik bevat (Engels: CSAM)”.
    In texts that are said to be English by `--language en`, their name or the settings, or that are English by their words.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.glossary.foreign import own_names
from termcheck.mentions._passage import Passage, Surroundings
from termcheck.model import Judged, Use
from termcheck.places import Places, one_line
from termcheck.report import Finding
from termcheck.rules._names import by_term, finding_of_name, instead_of, level_of_name, related, times
from termcheck.settings import Settings

ID = "foreign-term"


def findings(names: Judged, settings: Settings) -> Iterator[Finding]:
    """A finding for every English name at its first use that is not set off."""
    places = Places(names.document)
    unmarked = (use for use in names.uses if use.borrowed and not use.introduced and not _is_set_off(use, names))
    for uses in by_term(unmarked).values():
        first = uses[0]
        level = level_of_name(first, settings, rule=ID, level="info")
        if level == "off":
            continue
        own = own_names(first.concept, first.term.language)
        instead = instead_of(first, own, why="term of this language")[:3]
        found = f"“{one_line(first.found)}” ({times(len(uses))}) is English"
        message = f"{found}; write “{instead[0].text}”" if instead else found
        others = [related(use, places) for use in uses[1:2]]
        yield finding_of_name(first, rule=ID, level=level, message=message, instead=instead, related=others, places=places)


def _is_set_off(use: Use, names: Judged) -> bool:
    return Passage(use, names.document, Surroundings(titles={}, names={})).is_set_off
