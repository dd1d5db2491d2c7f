"""Near misses: where a term of a glossary would stand if some letters, a space or a hyphen were right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from termcheck.forms._near_words import NearWords, distance_allowed
from termcheck.forms.fold import fold
from termcheck.forms.lexicon import Entry, Lexicon
from termcheck.matching import Match, Token, matches
from termcheck.model import Slip

# How many words around a slip are looked at: the longest term with its gaps.
REACH = 16
# Where so many words of a term but one stand as they should, the one is meant, be it a word of its own.
_WORDS_THAT_TELL = 4
_SHORTEST_PART, _SHORTEST_WHOLE = 3, 8
# A capital is no sign of a name here: at the beginning of a sentence, a line, a quotation, a bracket.
_BEGINS = re.compile(r"(?:^|[.:;!?…•*|>\n\"'“”„«»‘’(\[–—-])\s*\Z")
_ADDRESS_BEFORE = re.compile(r"[@/\\_#.=&]\Z")
_ADDRESS_AFTER = re.compile(r"[@/\\_=]|\.\w")
_SEPARATORS = {" ": "split", "-": "hyphen", "‐": "hyphen", "‑": "hyphen"}


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A term that is meant where something else stands, and its spelling there; `sure` where no other one would do."""

    entry: Entry
    start: int
    end: int
    instead: str
    kind: Slip
    distance: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Repair:
    """The words from `first` to `last` as they would be without a slip."""

    first: int
    last: int
    words: tuple[Token, ...]
    kind: Slip
    distance: int = 1
    sure: bool = False


class Speller:
    """Finds the near misses of one language's terms; `others` tells whether a word is one of a dictionary or another language's terms."""

    def __init__(self, lexicons: Iterable[tuple[Lexicon, NearWords]], *, others: Callable[[str], bool]) -> None:
        self._lexicons = tuple(lexicons)
        self._others = others

    def misses(self, words: Sequence[Token], text: str) -> list[NearMiss]:
        """The near misses in a row of words, none over another: the nearest, then the longest."""
        found = sorted(self._all(words, text), key=lambda miss: (miss.distance, miss.start - miss.end, miss.start))
        kept: list[NearMiss] = []
        for miss in found:
            if not any(miss.start < other.end and other.start < miss.end for other in kept):
                kept.append(miss)
        return sorted(kept, key=lambda miss: miss.start)

    def _all(self, words: Sequence[Token], text: str) -> Iterator[NearMiss]:
        for index, word in enumerate(words):
            if not any(lexicon.readings(word.text) or lexicon.entries_inside(word.text) for lexicon, _ in self._lexicons):
                for lexicon, near in self._lexicons:
                    for repair in _repairs(words, index, text, near):
                        yield from self._mended(repair, words, text, lexicon)
            else:
                yield from self._parted(words, index, text)

    def _parted(self, words: Sequence[Token], index: int, text: str) -> Iterator[NearMiss]:
        """A term in two words, the first of which is a word of some term as well: kinder pornografie."""
        for lexicon, near in self._lexicons:
            yield from (miss for repair in _split(words, index, text, near) for miss in self._mended(repair, words, text, lexicon))

    def _mended(self, repair: _Repair, words: Sequence[Token], text: str, lexicon: Lexicon) -> Iterator[NearMiss]:
        bad = words[repair.first]
        one_word = repair.first == repair.last
        if one_word and _is_in_address(bad, text):
            return
        first, last = max(0, repair.first - REACH), repair.last + 1 + REACH
        row = (*words[first : repair.first], *repair.words, *words[repair.last + 1 : last])
        checked = lexicon.language.morphology.dictionary != ""
        found = [match for match in matches(row, text, lexicon) if _is_believed(match, repair, bad, text, has_dictionary=checked)]
        # What stands there with the slip in its gap does so without it.
        known = {(match.entry, match.start, match.end) for match in matches(words[first:last], text, lexicon)} if found else set()
        for match in found:
            if (match.entry, match.start, match.end) not in known and not (one_word and self._is_word(bad, match.entry)):
                yield _near_miss(match, repair, text)

    def _is_word(self, word: Token, entry: Entry) -> bool:
        """Whether it is a word of its own; beside so many other words of a term it is not asked (nl sexueel is an old spelling)."""
        return sum(1 for _ in entry.words) < _WORDS_THAT_TELL and self._others(word.text)


def _repairs(words: Sequence[Token], index: int, text: str, near: NearWords) -> Iterator[_Repair]:
    word = words[index]
    corrections = near.corrections(word.text)
    nearest = [correction for correction in corrections if correction.distance == corrections[0].distance]
    for correction in corrections:
        mended = Token(word.start, word.end, _in_case_of(word.text, correction.form))
        yield _Repair(index, index, (mended,), "letters", correction.distance, sure=len(nearest) == 1 == correction.distance)
    yield from _joined(word, index, near)
    yield from _split(words, index, text, near)


def _joined(word: Token, index: int, near: NearWords) -> Iterator[_Repair]:
    """Two words of a term written as one."""
    folded = fold(word.text)
    if len(folded) >= _SHORTEST_WHOLE:
        for cut in range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1):
            if folded[:cut] in near.forms and folded[cut:] in near.forms:
                middle = word.start + cut
                parts = Token(word.start, middle, word.text[:cut]), Token(middle, word.end, word.text[cut:])
                yield _Repair(index, index, parts, "joined")


def _split(words: Sequence[Token], index: int, text: str, near: NearWords) -> Iterator[_Repair]:
    """A word of a term written as two, with a space or a hyphen in between."""
    if index + 1 == len(words):
        return
    first, second = words[index], words[index + 1]
    kind = _SEPARATORS.get(text[first.end : second.start])
    whole = first.text + (second.text if second.text.isupper() else fold(second.text))
    if kind and min(len(first.text), len(second.text)) >= _SHORTEST_PART and len(whole) >= _SHORTEST_WHOLE and fold(whole) in near.forms:
        yield _Repair(index, index + 1, (Token(first.start, second.end, whole),), "split" if kind == "split" else "hyphen")


def _is_believed(match: Match, repair: _Repair, bad: Token, text: str, *, has_dictionary: bool) -> bool:
    """Whether a term that would stand over the mended words is near enough to be meant."""
    entry = match.entry
    covers = match.start <= repair.words[0].start and repair.words[-1].end <= match.end
    if not covers or match.tier == "compound" or entry.only_near or entry.term.abbreviation:
        return False
    if repair.kind != "letters":
        return True
    allowed = distance_allowed(len(repair.words[0].text), words=sum(1 for _ in entry.words), has_dictionary=has_dictionary)
    return repair.distance <= allowed and not _is_name(bad, entry, text)


def _is_name(word: Token, entry: Entry, text: str) -> bool:
    """Whether a capital stands inside of a sentence on a word of a term that is written small."""
    if not word.text[:1].isupper() or word.text.isupper() or entry.term.plain != entry.term.plain.lower():
        return False
    return _BEGINS.search(text, max(0, word.start - 20), word.start) is None


def _is_in_address(word: Token, text: str) -> bool:
    return _ADDRESS_BEFORE.search(text, max(0, word.start - 1), word.start) is not None or _ADDRESS_AFTER.match(text, word.end) is not None


def _in_case_of(token: str, form: str) -> str:
    if token.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if token[:1].isupper() else form


def _near_miss(match: Match, repair: _Repair, text: str) -> NearMiss:
    right = " ".join(word.text for word in repair.words)
    instead = text[match.start : repair.words[0].start] + right + text[repair.words[-1].end : match.end]
    return NearMiss(match.entry, match.start, match.end, " ".join(instead.split()), repair.kind, repair.distance, repair.sure)
