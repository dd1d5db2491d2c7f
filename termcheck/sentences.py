"""Where a sentence begins and ends around a place in running text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

# A place is judged by what stands near it: longer sentences are cut, so that a line of 5 MB costs no more than a page.
REACH = 900
# A full stop, question or exclamation mark with what closes after it, and white space; a semicolon.
_END = re.compile(r"[.!?…][)\]”“»’\"']*(?=\s|\Z)|;(?=\s)")
_NEXT = re.compile(r"\s+[«»„“”‘‚\"'(\[–—-]*\s*(\S?)")
# What a full stop follows without ending the sentence: an ordinal (13. Dezember), an initial, an abbreviation.
_NOT_AN_END = re.compile(
    r"(?<!\w)(?:\d{1,3}|\w|art|arts|abs|nr|no|nos|num|núm|str|par|pkt|poz|ust|odst|lit|čl|čís|zb|bzw|resp|cf|vgl|sog|st|alin|ref|inc|p|pp|"
    r"st|dr|prof|mr|mrs|ms|lp|kap|bl|blz|jf|jfr|mgr|ing|dz|tzv|t\.zw|o\.a|e\.g|i\.e|u\.a|z\.b|d\.h|m\.b\.t|κ|αρ|παρ|чл|ал|бр|ст|г|m|d|r|él)\Z",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 8


def sentence(text: str, start: int, end: int, *, reach: int = REACH) -> tuple[int, int]:
    """The range of the sentence around a range, at most `reach` code points to each side."""
    low, high = max(0, start - reach), min(len(text), end + reach)
    begins, ends = _ends(text)
    before, after = bisect_right(ends, start) - 1, max(bisect_left(ends, end), bisect_left(begins, low))
    first = ends[before] if before >= 0 and begins[before] >= low else low
    last = ends[after] if after < len(ends) and ends[after] <= high else high
    return first, last


# A text is asked about once for each hit in it, and a line with 300,000 of them may be as long as the file.
@lru_cache(maxsize=1)
def _ends(text: str) -> tuple[list[int], list[int]]:
    """Where the marks that end a sentence begin, and where what closes after them ends."""
    found = [match.span() for match in _END.finditer(text) if _is_end(text, match)]
    return [begin for begin, _ in found], [end for _, end in found]


def _is_end(text: str, match: re.Match[str]) -> bool:
    if match.group() == ";":
        return True
    following = _NEXT.match(text, match.end())
    # A sentence begins with a capital: "13. prosince", "zák. č. 40", "(Btk. 204. §)" go on.
    if following is not None and following[1] and (following[1].islower() or not following[1].isalpha()):
        return False
    return text[match.start()] != "." or _NOT_AN_END.search(text[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()]) is None
