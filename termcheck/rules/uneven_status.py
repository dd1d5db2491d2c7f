"""A deprecated term in one language version, where another one has a preferred or admitted term.

What it flags
    In `termcheck compare`: a unit in which one version uses a deprecated term of a concept, and another version a preferred or admitted
    one. The finding stands at the first deprecated term of the unit. A version that has both kinds is compared with versions that
    have the good kind only; a version that has the deprecated kind only, with all that have the good one.

Why
    The versions of one act say the same. Where one of them keeps a word that the others have left, it judges where they do not, and the
    difference looks as if it were meant.

Example
    en: (1) Hotlines report child sexual abuse material.
    nl: (1) Meldpunten melden kinderpornografie.

Better
    nl: (1) Meldpunten melden materiaal dat seksueel kindermisbruik bevat.

When it stays silent
    For mentions (a quotation, the title of an act), and where all versions use a deprecated term: that is for `termcheck check`. It is
    info for terms that are unverified, of level info, or off.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck._compare_finding import PlacesOfAll, level_set, listed, no_louder
from termcheck._compare_gaps import Seen
from termcheck._compare_units import GOOD, Compared, Key, Row, Side, key_of_concept
from termcheck.model import Level, Use
from termcheck.places import one_line
from termcheck.report import Finding
from termcheck.rules._finding import level_of
from termcheck.settings import Settings
from termcheck.suggest import suggestions

ID = "uneven-status"


def findings(compared: Compared, settings: Settings) -> Iterator[Finding]:
    """A finding for each version, unit and concept with a deprecated term beside a preferred or admitted one."""
    places = PlacesOfAll(compared)
    for row in compared.rows:
        for key in row.concepts:
            for side in row.sides:
                yield from _of_side(row, key, side, settings, places)


def _of_side(row: Row, key: Key, side: Side, settings: Settings, places: PlacesOfAll) -> Iterator[Finding]:
    deprecated, good = _deprecated(side, key), _good(side, key)
    if not deprecated:
        return
    others = [other for other in row.sides if other is not side and _good(other, key) and not (good and _deprecated(other, key))]
    level = _level(deprecated[0], settings)
    if others and level != "off":
        there = tuple(Seen(version=other.version, use=_good(other, key)[0], count=len(_good(other, key))) for other in others)
        yield _finding(side, deprecated[0], there, level, places)


def _deprecated(side: Side, key: Key) -> list[Use]:
    return [use for use in side.uses if key_of_concept(use.concept) == key and use.term.status == "deprecated"]


def _good(side: Side, key: Key) -> list[Use]:
    return [use for use in side.uses if key_of_concept(use.concept) == key and use.term.status in GOOD]


def _level(use: Use, settings: Settings) -> Level:
    """Info where the term by itself would be no more, or nothing; nothing for an unverified one under --verified-only."""
    if use.term.evidence == "unverified" and settings.verified_only:
        return "off"
    wanted, own = level_set(ID, "warning", settings), level_of(use, settings)
    return no_louder(wanted, "info") if own in ("info", "off") else wanted


def _finding(side: Side, use: Use, there: tuple[Seen, ...], level: Level, places: PlacesOfAll) -> Finding:
    instead, related = suggestions(use), places.related(there)
    advice = f"; {'write' if instead[0].replaces else 'recast with'} “{instead[0].text}”" if instead else ""
    message = f"“{one_line(use.found)}” is deprecated, where {listed(related)}{advice}"
    return places.finding_at(
        side, use.segment, use.start, use.end, rule=ID, level=level, concept=use.concept, use=use,
        message=message, suggestions=instead, related=related,
    )  # fmt: skip
