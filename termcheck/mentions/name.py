"""The word is part of a name.

What it lets pass
    A hit inside a name that the glossary lists (`names`), and a hit in capital letters shortly after the word for a body or mandate
    ("the Special Rapporteur on the Sale of Children, Child Prostitution and Child Pornography").

Why
    Organisations, campaigns and mandates keep the name that they were given.

Example
    End Child Prostitution and Trafficking runs the network.

Still a finding
    Capitals alone prove nothing: German nouns, headings, the first word of a sentence and texts in CAPITALS are checked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termcheck.forms.fold import fold_term
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict

_WORDS_AFTER_BODY = 12


def verdict(passage: Passage) -> Verdict | None:
    """A mention inside a listed name, or capitalised after a body."""
    if _in_listed_name(passage) or _named_after_body(passage):
        return MENTION
    return None


def _in_listed_name(passage: Passage) -> bool:
    names = passage.surroundings.names.get(passage.language.code, ())
    start, end = passage.use.start, passage.use.end
    found = " ".join(passage.folded[start:end].split()) if names else ""
    for written in (name.text for name in names):
        words, spelled = _spelled(written)
        # Most names do not hold the term that was found.
        if found not in words:
            continue
        low, high = max(0, start - 2 * len(written)), end + 2 * len(written)
        if any(low + at.start() <= start and end <= low + at.end() for at in spelled.finditer(passage.folded[low:high])):
            return True
    return False


@lru_cache(maxsize=4096)
def _spelled(written: str) -> tuple[str, re.Pattern[str]]:
    """A name, folded, and the expression that finds it over line breaks."""
    words = fold_term(written).split()
    return " ".join(words), re.compile(r"\s+".join(re.escape(word) for word in words))


def _named_after_body(passage: Passage) -> bool:
    found = passage.use.found
    if not found[:1].isupper() or found.isupper() or passage.language.capital_nouns:
        return False
    if passage.use.start == passage.bounds[0] or not passage.before.strip() or passage.marked("heading"):
        return False
    return passage.just_before(passage.cues.bodies, within=_WORDS_AFTER_BODY)
