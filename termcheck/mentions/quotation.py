"""The word is somebody else's: a verbatim quotation.

What it lets pass
    A hit inside quotation marks (those of the language, straight ones, nested ones) that hold four words or more, or fewer where the
    sentence says whose they are ("the report states: ‘child pornography’"), a block quote, a quoted structure of another act. A hit
    between quotation marks of one to three words without such a cue is a scare quote: still a use, one level lower.

Why
    A quotation must not be changed; but quotation marks around a word are no pardon for using it.

Example
    The report of 1998 states: “The sale of child pornography was rare at that time in all Member States.”

Still a finding
    The fight against “child pornography” goes on. (one level lower)
"""

from __future__ import annotations

from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict

VERBATIM_WORDS = 4


def verdict(passage: Passage) -> Verdict | None:
    """A mention in a verbatim quotation; one level lower in a scare quote."""
    if passage.marked("quote"):
        return MENTION
    if not passage.quotes:
        return None
    outside = len(passage.use.found.split())
    if any(quote.words >= max(VERBATIM_WORDS, outside + 1) for quote in passage.quotes) or passage.says(passage.cues.attribution):
        return MENTION
    return Verdict(mention=False, steps_down=1)
