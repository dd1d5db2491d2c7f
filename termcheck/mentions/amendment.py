"""The text says that the word is taken out.

What it lets pass
    The quoted words that a drafting instruction removes or replaces ("the words ‘X’ are replaced by ‘Y’": X), struck-out text
    (`<del>`, `~~…~~`, deleted runs), and what stands between the marks ⌦ … ⌫ of a recast. What is put in is checked, even in
    quotation marks.

Why
    To name the old word is the only way to take it out of the law.

Example
    In Article 3, the words ‘child pornography’ are replaced by ‘child sexual abuse material’.

Still a finding
    In Article 3, ‘images’ is replaced by ‘child pornography’.
"""

from __future__ import annotations

import re

from termcheck.forms.fold import WORD
from termcheck.mentions._passage import Passage
from termcheck.mentions._quotes import quoted_before
from termcheck.mentions._verdict import MENTION, USE, Verdict

_NEW_WORDS_OPEN = ("⌦", "⇨")
_REMOVAL_AFTER, _REMOVAL_BEFORE, _INSERTION_BEFORE = 12, 6, 3
_CLAUSE_BREAK = re.compile(r"[,;]")
# How many quotations of a list ("the words ‘A’, ‘B’ and ‘C’") are looked back over.
_LONGEST_LIST = 8


def verdict(passage: Passage) -> Verdict | None:
    """A mention in deleted text and in the removed part of an instruction; certainly a use in what is put in."""
    if passage.marked("deleted") or _is_recast(passage):
        return MENTION
    if not passage.quotes or not passage.says((*passage.cues.removal, *passage.cues.insertion)):
        return None
    outermost = passage.quotes[-1]
    if _is_inserted(passage, outermost.start, outermost.end):
        return USE
    return MENTION if _is_removed(passage, outermost.start, outermost.end) else None


def _is_recast(passage: Passage) -> bool:
    """child pornography ⌦ child sexual abuse material ⌫: the print of a recast keeps the old words, struck out, before the new ones."""
    return passage.after.lstrip().startswith(_NEW_WORDS_OPEN)


def _is_removed(passage: Passage, start: int, end: int) -> bool:
    """The removal stands near the quotation: "the words ‘X’ are deleted", "delete the words ‘X’"."""
    cues = passage.cues.removal
    if not cues:
        return False
    before, after = _outside(passage, start, end)
    ended = (WORD.findall(passage.folded, at, before[1]) for _, at in passage.cued(cues, *before))
    begun = (WORD.findall(passage.folded, after[0], at) for at, _ in passage.cued(cues, *after))
    return any(len(words) <= _REMOVAL_BEFORE for words in ended) or any(len(words) <= _REMOVAL_AFTER for words in begun)


def _is_inserted(passage: Passage, start: int, end: int) -> bool:
    """The second of two quotations in one instruction ("‘X’ is replaced by ‘Y’"), or the first of an insertion."""
    low = passage.bounds[0]
    for _ in range(_LONGEST_LIST):
        previous = quoted_before(passage.text, low, start - 1, passage.language)
        if previous is None:
            return _follows_insertion(passage, start, end)
        if not _is_list(passage.folded[previous[1] : start - 1], passage):
            goes_on = _goes_on(passage, previous[1], start - 1)
            return goes_on and not passage.names_better(passage.folded[previous[0] : previous[1]])
        start = previous[0] + 1
    return False


def _follows_insertion(passage: Passage, start: int, end: int) -> bool:
    """ "The following words are inserted: ‘Y’"."""
    cues = passage.cues.insertion
    if not cues or passage.says(passage.cues.removal):
        return False
    (low, high), _ = _outside(passage, start, end)
    return any(len(WORD.findall(passage.folded, at, high)) <= _INSERTION_BEFORE for _, at in passage.cued(cues, low, high))


def _is_list(between: str, passage: Passage) -> bool:
    """Only a comma or a conjunction between two quotations: they share their lot."""
    return all(word in passage.language.conjunctions for word in WORD.findall(between))


def _goes_on(passage: Passage, low: int, high: int) -> bool:
    """One instruction from quotation to quotation: since its cue, neither a comma nor a conjunction begins another."""
    if passage.has(passage.cues.instead, low, high):
        return False
    tail = passage.folded[max((at for _, at in passage.cued(passage.cues.removal, low, high)), default=low) : high]
    return _CLAUSE_BREAK.search(tail) is None and not any(word in passage.language.conjunctions for word in WORD.findall(tail))


def _outside(passage: Passage, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The ranges of the sentence before and after a quotation."""
    low, high = passage.bounds
    return (low, max(low, start - 1)), (min(end + 1, high), high)
