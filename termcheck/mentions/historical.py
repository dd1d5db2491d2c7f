"""The word reports how people spoke in the past.

What it lets pass
    Nothing: a hit in a sentence with a word of time (formerly, at the time, toenmalig, damals) stays a finding, at level info.

Why
    Who writes history may have to use the word of the day; a reader decides better than a program.

Example
    At the time, child pornography was not an offence of its own. (info)

Still a finding
    Since 2011 the market for child pornography has grown.
"""

from __future__ import annotations

from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import Verdict


def verdict(passage: Passage) -> Verdict | None:
    """At most info in a sentence about the past."""
    return Verdict(mention=False, at_most="info") if passage.says(passage.cues.historical) else None
