"""A deprecated term is part of a compound.

What it flags
    A longer solid word, or compounds that share a part, with a deprecated term inside: Dutch "kinderpornografiewetgeving", Swedish
    "barnpornografibrott", Dutch "kinder- en jeugdpornografie". In German, Dutch, Swedish, Danish, Finnish, Estonian and Hungarian, for
    terms of eight letters and more; the glossary can choose otherwise for a term (`compounds: none | last | any`).

Why
    The word judges in a compound as it does alone, and a search for the whole word does not find it there. The level is one lower, because
    the compound may be the name of a law or an offence, and because another word has to be made: no replacement fits as it is.

Example
    De kinderpornografiewetgeving wordt herzien.

Better
    De wetgeving over materiaal dat seksueel kindermisbruik bevat wordt herzien.

When it stays silent
    Where the rule deprecated-term stays silent, and for compounds that a glossary lists as terms of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.model import Judged
from termcheck.places import Places
from termcheck.report import Finding
from termcheck.rules._finding import finding_of, level_of, steps_down
from termcheck.settings import Settings

ID = "deprecated-in-compound"


def findings(judged: Judged, settings: Settings) -> Iterator[Finding]:
    """A finding, one level lower, for every compound with a term whose level is not off."""
    places = Places(judged.document)
    for use in judged.uses:
        level = level_of(use, settings)
        if use.tier == "compound" and level != "off":
            yield finding_of(use, rule=ID, level=steps_down(level, 1), places=places)
