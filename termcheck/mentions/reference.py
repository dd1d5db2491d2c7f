"""The word stands in a list of references.

What it lets pass
    What stands under a heading such as References, Bibliography, Literature, Sources, until the next heading, and entries that begin with
    a number in square brackets. The prose of footnotes is checked.

Why
    The titles of what was written cannot be rewritten.

Example
    ## References
    [3] Council of Europe, Child pornography on the Internet, Strasbourg 2001.

Still a finding
    A footnote that explains: “The trade in child pornography has moved to closed groups.”
"""

from __future__ import annotations

import re

from termcheck.forms.fold import WORD, fold
from termcheck.mentions._cues import pattern
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict
from termcheck.model import Segment

_ENTRY = re.compile(r"\s*\[\d{1,3}\]\s")
_LONGEST_HEADING = 80
_LABEL = re.compile(r"[:–—]\s")
_FUNCTION_WORD = 3


def verdict(passage: Passage) -> Verdict | None:
    """A mention in an entry of a list of references."""
    if _ENTRY.match(passage.text) or _under_reference_heading(passage):
        return MENTION
    return None


def _under_reference_heading(passage: Passage) -> bool:
    if not passage.cues.references:
        return False
    heading = passage.heading
    return heading is not None and _is_reference_heading(heading, passage)


def _is_reference_heading(heading: Segment, passage: Passage) -> bool:
    """ "5. References", "Annex II: Literature", but not "Sources of funding"."""
    if len(heading.text) > _LONGEST_HEADING:
        return False
    last = _LABEL.split(fold(heading.text))[-1]
    rest, found = pattern(passage.cues.references).subn(" ", last)
    return found > 0 and not any(len(word) > _FUNCTION_WORD and word not in passage.language.conjunctions for word in WORD.findall(rest))
