"""A concept that other language versions name is missing in one.

What it flags
    In `termcheck compare`: a unit (a recital, paragraph, point, heading, cell) in which one version names a concept, by whatever term of
    the glossary, used or mentioned, and another version that has the unit does not. The finding stands in the version that has to
    change, at the opening words of its unit, or at the term of another concept that stands there instead. Where versions name
    different concepts, the one that more of them name is wanted; where it is half and half, the first version's.

Why
    All language versions of an act are equally authentic. What one of them leaves out, or calls by another thing's name, is law in the
    others, and a court will have to say which one was meant.

Example
    en: (1) Hotlines report child sexual abuse material to the provider.
    nl: (1) Meldpunten melden het materiaal aan de aanbieder.

Better
    nl: (1) Meldpunten melden materiaal dat seksueel kindermisbruik bevat aan de aanbieder.

When it stays silent
    Where a version lacks the whole unit (it is listed as not aligned), where the glossary has no preferred or admitted term in its
    language (said once in a note), where a longer term holds the concept's ("live streaming of child sexual abuse"), and where one
    version merely names it more often. It is no louder than the concept, and info where no term is verified.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck._compare_finding import PlacesOfAll, level_set, listed, no_louder, opening, preferred
from termcheck._compare_gaps import Gap, gaps
from termcheck._compare_units import Compared, good_terms
from termcheck.model import Level
from termcheck.places import one_line
from termcheck.report import Finding
from termcheck.settings import Settings

ID = "missing-concept"


def findings(compared: Compared, settings: Settings) -> Iterator[Finding]:
    """A finding for each version and unit that does not name a concept, but for those that are one term for two concepts."""
    places = PlacesOfAll(compared)
    for gap in gaps(compared):
        level = _level(gap, compared, settings)
        if not gap.elsewhere and level != "off":
            yield _finding(gap, level, compared, places)


def _level(gap: Gap, compared: Compared, settings: Settings) -> Level:
    """No louder than the concept; of what no source was read for, info at most."""
    wanted = no_louder(level_set(ID, "warning", settings), settings.level_of(gap.concept.id, "") or gap.concept.level)
    here = any(term.evidence == "read" for term in good_terms(gap.concept, compared.language(gap.side)))
    there = any(other.use.term.evidence == "read" for other in gap.there)
    if here and there:
        return wanted
    return "off" if settings.verified_only else no_louder(wanted, "info")


def _finding(gap: Gap, level: Level, compared: Compared, places: PlacesOfAll) -> Finding:
    segment = gap.instead.segment if gap.instead else gap.side.segments[0]
    start, end = (gap.instead.start, gap.instead.end) if gap.instead else opening(segment)
    related = places.related(gap.there)
    suggestions = preferred(gap.concept, compared.language(gap.side))
    message = f"{gap.concept.id} is missing here{_instead(gap)}: {listed(related)}; recast with “{suggestions[0].text}”"
    return places.finding_at(
        gap.side, segment, start, end, rule=ID, level=level, concept=gap.concept, message=message, suggestions=suggestions, related=related
    )


def _instead(gap: Gap) -> str:
    return f", where “{one_line(gap.instead.found)}” ({gap.instead.concept.id}) stands" if gap.instead else ""
