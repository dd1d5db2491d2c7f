"""A deprecated term is used.

What it flags
    A term that a glossary marks as deprecated, in any form in which it stands, where it is used and not merely mentioned.

Why
    In law and policy a word carries a judgement. Where a competent body has asked for another one, a draft that goes on using the old word
    says something that its author did not mean, and each language version has to be mended by hand later.

Example
    Member States shall combat child pornography.

Better
    Member States shall combat child sexual abuse material.

When it stays silent
    When the settings or the glossary put the term's level to off; for unverified terms under --verified-only; and where the hit is a
    mention: `termcheck explain` lists the kinds.
"""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.model import Judged
from termcheck.places import Places
from termcheck.report import Finding
from termcheck.rules._finding import finding_of, level_of
from termcheck.settings import Settings

ID = "deprecated-term"


def findings(judged: Judged, settings: Settings) -> Iterator[Finding]:
    """A finding for every use, outside of compounds, whose level is not off."""
    places = Places(judged.document)
    for use in judged.uses:
        level = level_of(use, settings)
        if use.tier != "compound" and level != "off":
            yield finding_of(use, rule=ID, level=level, places=places)
