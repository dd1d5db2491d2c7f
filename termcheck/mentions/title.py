"""The word stands inside an official title that the glossary lists.

What it lets pass
    A hit in a listed title of an act, as people cite it: whole or the part around the word, over line breaks, without institution or date
    or second half, inflected, inverted, with the number 2011/92 or 2011/93, with printing errors. The words of the title must stand around
    the hit and reach the kind of act or its number; the number alone protects nothing, and neither does the title beyond its last word.

Why
    A title is part of the law. To change it makes the reference wrong.

Example
    Directive 2011/93/EU on combating the sexual abuse and sexual exploitation of children and child pornography

Still a finding
    Since Directive 2011/93/EU the market for child pornography has grown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from termcheck.forms.fold import WORD, fold, fold_term, without_accents
from termcheck.mentions._cues import pattern
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict

# How much of the text around a hit is compared with a title, in code points.
_REACH = 700
# Words that the text may have and the title not, in a row; words of the title that may be left out right beside the hit.
_INSERTED, _OMITTED = 2, 3
_ENOUGH_AROUND, _ENOUGH_LONG, _LONG_WORD = 3, 2, 5
_WHOLE_SHARE = 0.75
# So many words of the subject clause need only the number of the act near by.
_CLAUSE = 8
_YEAR = 4
_ALIKE, _SHARED = 0.75, 0.6


def verdict(passage: Passage) -> Verdict | None:
    """A mention inside one of the titles of the term's language."""
    found = passage.use.found
    places = _places(passage.surroundings.title_texts.get(passage.language.code, ()), found)
    if not places:
        return None
    before = _words(passage.text[max(0, passage.use.start - _REACH) : passage.use.start])
    after = _words(passage.text[passage.use.end : passage.use.end + _REACH])
    hit = _words(found)
    return MENTION if any(_fits(before, hit, after, title, at, passage) for title, at in places) else None


def _words(text: str) -> tuple[str, ...]:
    joined = re.sub(r"[-‐‑]\s*\n\s*", "", text) if "\n" in text else text
    return tuple(map(_word, WORD.findall(joined)))


@lru_cache(maxsize=65536)
def _word(word: str) -> str:
    return without_accents(fold_term(word))


@lru_cache(maxsize=4096)
def _places(titles: tuple[str, ...], found: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Where in which title the found words stand: in most titles nowhere."""
    hit = _words(found)
    return tuple(
        (words, at)
        for words in map(_words, titles)
        for at in range(len(words) - len(hit) + 1)
        if all(_same_term(one, other) for one, other in zip(hit, words[at : at + len(hit)], strict=True))
    )


def _fits(before: Sequence[str], hit: Sequence[str], after: Sequence[str], title: Sequence[str], at: int, passage: Passage) -> bool:
    left = _aligned(before[::-1], title[:at][::-1])
    right = _aligned(after, title[at + len(hit) :], sure=len(left) >= _ENOUGH_AROUND)
    if len(left) < _ENOUGH_AROUND <= len(right):
        left = _aligned(before[::-1], title[:at][::-1], sure=True)
    together = [*left, *right]
    if len(together) + len(hit) >= _WHOLE_SHARE * len(title):
        return True
    if len(together) >= _CLAUSE and _has_number_of(title, [*before, *after]):
        return True
    if len(together) < _ENOUGH_AROUND or sum(len(word) >= _LONG_WORD for word in together) < _ENOUGH_LONG:
        return False
    return any(_is_act(word, passage) for word in together)


def _has_number_of(title: Sequence[str], text: Sequence[str]) -> bool:
    """Whether the number of the act (2011/93) stands elsewhere in the text: with its whole subject clause it is the title."""
    numbers = [(year, number) for year, number in pairwise(title) if year.isdigit() and number.isdigit() and len(year) == _YEAR]
    return any(year == other and _alike(number, figures) for other, figures in pairwise(text) for year, number in numbers)


def _aligned(text: Sequence[str], title: Sequence[str], *, sure: bool = False) -> list[str]:
    """The words of a text that are words of the title in the same order, going away from the hit.

    Beside the hit little may be left out; once enough words have agreed, here or on the other side of the hit, any part of the title may
    (institution, date).
    """
    agreed: list[str] = []
    at = inserted = 0
    for word in text:
        reach = len(title) if sure or len(agreed) >= _ENOUGH_AROUND else at + 1 + _OMITTED
        here = next((place for place in range(at, min(reach, len(title))) if _alike(word, title[place])), None)
        if here is None:
            inserted += 1
            if inserted > _INSERTED:
                break
            continue
        agreed.append(word)
        at, inserted = here + 1, 0
    return agreed


@lru_cache(maxsize=4096)
def _same_term(a: str, b: str) -> bool:
    """Alike, and not only in its beginning: et lastepornograafiaga is not the title's laste."""
    shared = next((at for at, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))
    return _alike(a, b) and (shared >= _SHARED * max(len(a), len(b)) or abs(len(a) - len(b)) <= 1)


@lru_cache(maxsize=65536)
def _alike(a: str, b: str) -> bool:
    """The same word, in another form or with a printing error."""
    if a == b:
        return True
    if a.isdigit() or b.isdigit():
        # 2011/92 is a misprint of 2011/93: the last figure of a number does not tell titles apart, that of a year does.
        return a.isdigit() and b.isdigit() and len(a) == len(b) < _YEAR and a[:-1] == b[:-1]
    shorter = min(len(a), len(b))
    if shorter >= 4 and a[: max(3, int(shorter * 0.7))] == b[: max(3, int(shorter * 0.7))]:
        return True
    if shorter < 5:
        return False
    from rapidfuzz.distance import Levenshtein

    return bool(Levenshtein.normalized_similarity(a, b) >= _ALIKE)


def _is_act(word: str, passage: Passage) -> bool:
    """Whether an agreed word is the kind of act, or the year or number in its name."""
    acts = passage.cues.acts
    if re.fullmatch(r"(?:19|20)\d\d", word):
        return True
    return bool(acts) and pattern(acts).fullmatch(fold(word)) is not None
