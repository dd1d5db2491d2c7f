"""One term for two concepts that another language version tells apart.

What it flags
    In `termcheck compare`: a version that has the same term in two units where another version names two different concepts, each by a
    term of its own. The finding stands at the term in the unit where it is not its own concept's.

Why
    Where one version tells two things apart, so must all: else a duty that holds for one of them holds for both in that language.

Example
    en: (1) … child sexual abuse material … (2) … child sexual abuse …
    nl: (1) … seksueel misbruik van kinderen … (2) … seksueel misbruik van kinderen …

Better
    nl: (1) … materiaal dat seksueel kindermisbruik bevat … (2) … seksueel misbruik van kinderen …

When it stays silent
    Where the term stands for its own concept in no other unit beside the same version: then it is a concept missing (missing-concept).
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck._compare_finding import PlacesOfAll, level_set, listed, preferred
from termcheck._compare_gaps import Gap, gaps
from termcheck._compare_units import Compared
from termcheck.model import Level, Use
from termcheck.places import one_line
from termcheck.report import Finding
from termcheck.settings import Settings

ID = "split-concept"


def findings(compared: Compared, settings: Settings) -> Iterator[Finding]:
    """A finding for each version and unit with a term that elsewhere stands for the other concept."""
    places = PlacesOfAll(compared)
    level = level_set(ID, "info", settings)
    for gap in gaps(compared) if level != "off" else ():
        if gap.instead and gap.elsewhere:
            yield _finding(gap, gap.instead, level, compared, places)


def _finding(gap: Gap, use: Use, level: Level, compared: Compared, places: PlacesOfAll) -> Finding:
    suggestions = preferred(gap.concept, compared.language(gap.side))
    there, (own, beside) = places.related(gap.there), places.related(gap.elsewhere)
    two = f"“{one_line(use.found)}” stands for two concepts"
    told_apart = f"here {listed(there)} ({gap.concept.id}), elsewhere {beside.language} “{beside.found}” ({use.concept.id})"
    return places.finding_at(
        gap.side, use.segment, use.start, use.end, rule=ID, level=level, concept=gap.concept, use=use,
        message=f"{two}: {told_apart}; recast with “{suggestions[0].text}”", suggestions=suggestions, related=(*there, own, beside),
    )  # fmt: skip
