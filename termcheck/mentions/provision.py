"""The word names an offence or a provision as the law calls it.

What it lets pass
    A hit with its provision right beside it, in brackets or before a colon or dash ("child pornography (Article 5)", "§ 184b StGB
    (Verbreitung kinderpornographischer Inhalte)"), an offence named together with its provision, and the heading of the provision itself.

Why
    Until the legislator renames it, the offence is called what the law calls it.

Example
    He was convicted under Article 600-ter of the Criminal Code (child pornography).

Still a finding
    Under Article 5, Member States shall punish child pornography.
"""

from __future__ import annotations

import re

from termcheck.forms.fold import WORD
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict

_WORDS_BETWEEN = 6
_LONGEST_HEADING = 160
_SIGN = re.compile(r"§§?\s*\d\w*")
_BRACKET_OPEN = re.compile(r"[(\[][^()\[\]]{0,80}\Z")
_LONGEST_BRACKET = 81
_LABEL = re.compile(r"(?:[–—:](?=\s)|(?<=\s)-(?=\s))\s*[„“”\"«»‘’'*_]*\s*(?:[^\W\d_]+\s+){0,4}\Z")
_LABEL_SIGNS = ("-", "–", "—", ":")
_BRACKET_AFTER = re.compile(r"\s*[„“”\"«»‘’'*_]*\s*[(\[]")
# § 184b StGB, art. 600-ter c.p.: a provision of a code that is named by capitals or initials.
_CODE = re.compile(
    r"(?:§§?|\b[Aa]rt\.?|\b[Ss]\.)\s*\d+[\w-]*(?:\s+(?:Abs\.|Absatz|ods\.|ust\.|odst\.)\s*\d+)?\s+"
    r"(?:[A-Z][a-z]{0,2}[A-Z]+\w*|[A-Z]{2,}\b|(?:[a-z]\.){2,3})"
)
_NUMBER = re.compile(r"\s*\.?\s*\d+")
_NUMBER_BEFORE = re.compile(r"\d+[\w.-]*(?:\s[a-z])?\s*\Z")
_HEADING_SIGNS = "*#„“«\"' "


def verdict(passage: Passage) -> Verdict | None:
    """A mention beside a provision, or in its heading."""
    if _in_heading(passage) or _before_bracket(passage) or _in_bracket(passage) or _as_offence(passage) or _in_statute(passage):
        return MENTION
    return None


def _references(passage: Passage, low: int, high: int) -> list[tuple[int, int]]:
    """The provisions cited in a range: a word for a provision with a number after (or before) it, or a section sign."""
    text = passage.folded
    found = [match.span() for match in _SIGN.finditer(text, low, high)]
    for start, end in passage.cued(passage.cues.provisions, low, high):
        number = _NUMBER.match(text, end, high)
        if number is not None:
            found.append((start, number.end()))
        elif (before := _NUMBER_BEFORE.search(text[low:start])) is not None:
            # hu 204. §, lt 309 straipsnis, lv 166. pants: the number comes first.
            found.append((low + before.start(), end))
    return found


def _in_heading(passage: Passage) -> bool:
    """A heading that begins with the provision, or a short line that does and is no sentence."""
    low, high = _line(passage)
    end = passage.use.end
    first = end - len(passage.folded[low:end].lstrip(_HEADING_SIGNS))
    if not any(start - first <= 2 for start, _ in _references(passage, first, end)):
        return False
    return passage.marked("heading") is not None or (high - low <= _LONGEST_HEADING and not _is_sentence(passage))


def _line(passage: Passage) -> tuple[int, int]:
    """The line around the hit, no further than a heading reaches: a line may be as long as the file."""
    text, start, end = passage.text, passage.use.start, passage.use.end
    low, high = max(0, start - _LONGEST_HEADING), min(len(text), end + _LONGEST_HEADING)
    after = text.find("\n", end, high)
    return max(low, text.rfind("\n", low, start) + 1), after if after >= 0 else high


def _is_sentence(passage: Passage) -> bool:
    """Whether the line ends as a sentence does, or has a finite verb."""
    low, high = _line(passage)
    return passage.text[low:high].rstrip()[-1:] in ".;:,!?" or passage.has(passage.cues.finite, low, high)


def _before_bracket(passage: Passage) -> bool:
    start, end = passage.use.end, passage.bounds[1]
    opened = _BRACKET_AFTER.match(passage.folded, start, end)
    if opened is None:
        return False
    return any(at <= opened.end() + 2 for at, _ in _references(passage, start, min(end, opened.end() + 60)))


def _in_bracket(passage: Passage) -> bool:
    opened = _opened(passage)
    if opened is None:
        return False
    low = max(passage.bounds[0], opened - 120)
    return any(len(WORD.findall(passage.folded, end, opened)) <= _WORDS_BETWEEN for _, end in _references(passage, low, opened))


def _opened(passage: Passage) -> int | None:
    """Where a bracket or a label ("§ 184b – ") opens that the hit stands in."""
    before, start = passage.before, passage.use.start
    found = _BRACKET_OPEN.search(before, max(0, len(before) - _LONGEST_BRACKET))
    if found is None and any(sign in before for sign in _LABEL_SIGNS) and not _is_sentence(passage):
        found = _LABEL.search(before)
    return start - len(before) + found.start() if found else None


def _as_offence(passage: Passage) -> bool:
    """The offence of X under Article 5: the word for an offence right before, the provision right after."""
    if not passage.just_before(passage.cues.offences, within=2):
        return False
    end = passage.use.end
    found = _references(passage, end, min(passage.bounds[1], end + 120))
    return any(len(WORD.findall(passage.folded, end, start)) <= _WORDS_BETWEEN for start, _ in found)


def _in_statute(passage: Passage) -> bool:
    """An offence of a national code: Nach § 184b StGB ist die Verbreitung [hit] strafbar. The sentence must speak of an offence."""
    if not passage.says(passage.cues.offences):
        return False
    code = next(reversed([*_CODE.finditer(passage.text, passage.bounds[0], passage.use.start)]), None)
    if code is None:
        return False
    between = passage.text[code.end() : passage.use.start]
    return len(WORD.findall(between)) <= _WORDS_BETWEEN and not any(mark in between for mark in ",;:")
