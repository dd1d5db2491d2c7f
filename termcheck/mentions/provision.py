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

from termcheck.forms.fold import WORD, fold
from termcheck.mentions._passage import Passage, pattern
from termcheck.mentions._verdict import MENTION, Verdict

_WORDS_BETWEEN = 6
_LONGEST_HEADING = 160
_SIGN = r"§§?\s*\d"
_BRACKET_OPEN = re.compile(r"[(\[][^()\[\]]{0,80}\Z")
_LABEL = re.compile(r"(?:[–—:](?=\s)|(?<=\s)-(?=\s))\s*[„“”\"«»‘’'*_]*\s*(?:[^\W\d_]+\s+){0,4}\Z")
_BRACKET_AFTER = re.compile(r"\s*[„“”\"«»‘’'*_]*\s*[(\[]")
# § 184b StGB, art. 600-ter c.p.: a provision of a code that is named by capitals or initials.
_CODE = re.compile(
    r"(?:§§?|\b[Aa]rt\.?|\b[Ss]\.)\s*\d+[\w-]*(?:\s+(?:Abs\.|Absatz|ods\.|ust\.|odst\.)\s*\d+)?\s+"
    r"(?:[A-Z][a-z]{0,2}[A-Z]+\w*|[A-Z]{2,}\b|(?:[a-z]\.){2,3})"
)
_NUMBER = re.compile(r"\s*\.?\s*\d+")


def verdict(passage: Passage) -> Verdict | None:
    """A mention beside a provision, or in its heading."""
    if _in_heading(passage) or _before_bracket(passage) or _in_bracket(passage) or _as_offence(passage) or _in_statute(passage):
        return MENTION
    return None


def _references(passage: Passage, text: str) -> list[tuple[int, int]]:
    """The provisions cited in a folded text: a word for a provision with a number after (or before) it, or a section sign."""
    found = [(match.start(), match.end()) for match in re.finditer(_SIGN + r"\w*", text)]
    if not passage.cues.provisions:
        return found
    for match in pattern(passage.cues.provisions).finditer(text):
        number = _NUMBER.match(text, match.end())
        if number is not None:
            found.append((match.start(), number.end()))
        elif (before := re.search(r"\d+[\w.-]*(?:\s[a-z])?\s*\Z", text[: match.start()])) is not None:
            # hu 204. §, lt 309 straipsnis, lv 166. pants: the number comes first.
            found.append((before.start(), match.end()))
    return found


def _in_heading(passage: Passage) -> bool:
    """A heading that begins with the provision, or a short line that does and is no sentence."""
    before, after = _line(passage)
    line = before + after
    if passage.marked("heading") is None and (len(line) > _LONGEST_HEADING or _is_sentence(line, passage)):
        return False
    return any(first <= 2 for first, _ in _references(passage, fold(before).lstrip("*#„“«\"' ")))


def _line(passage: Passage) -> tuple[str, str]:
    """The line up to the end of the hit and after it, no further than a heading reaches: a line may be as long as the file."""
    start, end = passage.use.start, passage.use.end
    before = passage.text[max(0, start - _LONGEST_HEADING) : start].rpartition("\n")[2]
    return before + passage.use.found, passage.text[end : end + _LONGEST_HEADING].partition("\n")[0]


def _is_sentence(line: str, passage: Passage) -> bool:
    finite = passage.cues.finite
    return line.rstrip()[-1:] in ".;:,!?" or (bool(finite) and pattern(finite).search(fold(line)) is not None)


def _before_bracket(passage: Passage) -> bool:
    opened = _BRACKET_AFTER.match(passage.after)
    if opened is None:
        return False
    return any(start <= opened.end() + 2 for start, _ in _references(passage, passage.after[: opened.end() + 60]))


def _in_bracket(passage: Passage) -> bool:
    opened = _BRACKET_OPEN.search(passage.before)
    if opened is None and not _is_sentence("".join(_line(passage)), passage):
        opened = _LABEL.search(passage.before)
    if opened is None:
        return False
    before = passage.before[max(0, opened.start() - 120) : opened.start()]
    return any(len(WORD.findall(before, end)) <= _WORDS_BETWEEN for _, end in _references(passage, before))


def _as_offence(passage: Passage) -> bool:
    """The offence of X under Article 5: the word for an offence right before, the provision right after."""
    if not passage.just_before(passage.cues.offences, within=2):
        return False
    after = passage.after[:120]
    return any(len(WORD.findall(after, 0, start)) <= _WORDS_BETWEEN for start, _ in _references(passage, after))


def _in_statute(passage: Passage) -> bool:
    """An offence of a national code: Nach § 184b StGB ist die Verbreitung [hit] strafbar. The sentence must speak of an offence."""
    code = next(reversed([*_CODE.finditer(passage.text, passage.bounds[0], passage.use.start)]), None)
    if code is None or not passage.says(passage.cues.offences):
        return False
    between = passage.text[code.end() : passage.use.start]
    return len(WORD.findall(between)) <= _WORDS_BETWEEN and not any(mark in between for mark in ",;:")
