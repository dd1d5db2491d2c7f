"""An abbreviation is used before it is introduced.

What it flags
    The first use of an abbreviation that the glossary lists as a preferred or admitted term, where no definition stands before it:
    “child sexual abuse material (CSAM)”, “CSAM (child sexual abuse material)”, “hereinafter CSAM”.

Why
    A reader who does not know the abbreviation cannot look it up in the act, and a definition that comes later is not looked for.

Example
    Providers remove CSAM without delay.

Better
    Providers remove child sexual abuse material (CSAM) without delay.

When it stays silent
    From the introduction on; in quotations and titles; for abbreviations of two letters; and where the rule foreign-term speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.model import Judged
from termcheck.places import Places
from termcheck.report import Finding
from termcheck.rules._names import by_term, finding_of_name, instead_of, level_of_name, related
from termcheck.settings import Settings

ID = "undefined-abbreviation"


def findings(names: Judged, settings: Settings) -> Iterator[Finding]:
    """A finding for every abbreviation at its first use without an introduction."""
    places = Places(names.document)
    for term, uses in by_term(use for use in names.uses if use.term.abbreviation and not use.borrowed).items():
        first = uses[0]
        level = level_of_name(first, settings, rule=ID, level="info")
        if first.introduced or level == "off":
            continue
        later = next((use for use in uses if use.introduced), None)
        full = [one for one in first.concept.terms_in(first.term.language, "preferred") if not one.abbreviation]
        instead = instead_of(first, full, why="what the abbreviation stands for")[:1]
        what = f"“{term}” is used before it is introduced" if later else f"“{term}” is nowhere introduced"
        advice = f"; write “{instead[0].text} ({term})” here" if instead else ""
        places_of = [related(later, places)] if later else []
        yield finding_of_name(first, rule=ID, level=level, message=what + advice, instead=instead, related=places_of, places=places)
