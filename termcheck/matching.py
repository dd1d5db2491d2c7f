"""Terms in a row of words: every word in its forms, in order, with what may stand between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from termcheck.forms.compounds import SHORTEST_HEAD, SHORTEST_PART
from termcheck.forms.fold import fold
from termcheck.forms.lexicon import Entry, Lexicon
from termcheck.forms.pattern import GAP_WORDS, Element, Gap, Wanted
from termcheck.forms.pattern import Sequence as Pattern
from termcheck.languages._base import Language
from termcheck.model import Term, Tier
from termcheck.sentences import sentence

# Between the words of one term: spaces (one line break at most), a hyphen, an apostrophe, a comma where the term itself has one.
_BETWEEN = re.compile(r"[^\S\n]*(?:[-‐‑–'’‘ʼ]|\n|[-‐‑]\n)?[^\S\n]*")
_BETWEEN_WITH_COMMA = re.compile(r"[^\S\n]*,?[^\S\n]*\n?[^\S\n]*")
# Across a gap, or inside an elliptic term, anything but the end of a sentence may stand.
_ACROSS = re.compile(r"[^.;:!?]{0,12}")
_HYPHEN_AFTER = re.compile(r"[-‐‑](?=[\s,/])")
_HYPHEN_BEFORE = re.compile(r"(?<=[\s,/(])[-‐‑]\Z")
# How far apart the parts of an elliptic compound may stand, in words (kinder-, tiener- en jeugdpornografie).
ELLIPSIS_WORDS = 4
# The distance of two words of a term with a coordinated word and its conjunction between them.
COORDINATED = 3
_SUSPENDED = re.compile(r"(?<=\w)[-‐‑](?=[\s,/])|(?<=[\s,/(])[-‐‑](?=\w)")
_GENDER_SIGN = re.compile(r"[*_:/]-?")


class Token(NamedTuple):
    """A word of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text."""

    entry: Entry
    start: int
    end: int
    tier: Tier


def may_share_a_part(text: str) -> bool:
    """Whether a hyphen stands where compounds share a part."""
    return _SUSPENDED.search(text) is not None


def matches(words: Sequence[Token], text: str, lexicon: Lexicon) -> Iterator[Match]:
    """All terms in a row of words: plain and in compounds, whole and elliptic; they may overlap."""
    # Of most words the lexicon knows nothing, and of those that come again it is asked once.
    known = {text for text in {word.text for word in words} if lexicon.readings(text) or lexicon.entries_inside(text)}
    for index, word in enumerate(words):
        if word.text not in known:
            continue
        for wanted, tier in lexicon.readings(word.text).items():
            for entry in lexicon.entries_at(wanted):
                found = _Row(words, text, lexicon, entry).around(index)
                if found is not None:
                    surely = "compound" if _is_elliptic(entry, *found) else tier
                    yield _match(entry, words[found[0]], words[found[1]], text, surely, lexicon.language)
        yield from _inside(word, lexicon)
    yield from _elliptic(words, text, lexicon)


def _match(entry: Entry, first: Token, last: Token, text: str, tier: Tier, language: Language) -> Match:
    return Match(entry, first.start, _gendered_end(last.end, text, language), tier)


def _is_elliptic(entry: Entry, first: int, last: int) -> bool:
    """Whether the row is longer than the term: child [prostitution and] pornography holds the term as a compound does."""
    return last - first >= len(entry.sequence) and not any(isinstance(element, Gap) for element in entry.sequence)


def _gendered_end(end: int, text: str, language: Language) -> int:
    """de Täter*innen, Täter:in: the sign and the ending belong to the word."""
    sign = _GENDER_SIGN.match(text, end) if language.gender_endings else None
    if sign is None:
        return end
    return next((sign.end() + len(e) for e in language.gender_endings if re.compile(rf"{e}\b").match(text, sign.end())), end)


def _inside(word: Token, lexicon: Lexicon) -> Iterator[Match]:
    for entry in lexicon.entries_inside(word.text):
        if case_agrees(word.text, entry.anchor_word.text, entry.term, lexicon.language):
            yield Match(entry, word.start, word.end, "compound")


def _elliptic(words: Sequence[Token], text: str, lexicon: Lexicon) -> Iterator[Match]:
    """Compounds that share a part: kinder- en jeugdpornografie, lasteprostitutsioon ja -pornograafia."""
    if lexicon.language.compounds == "none":
        return
    for index in _beside_hyphens(words, text):
        word = words[index]
        if _HYPHEN_AFTER.match(text, word.end):
            yield from _shared_head(words, index, text, lexicon)
        elif _HYPHEN_BEFORE.search(text, max(0, word.start - 2), word.start):
            yield from _shared_beginning(words, index, text, lexicon)


def _beside_hyphens(words: Sequence[Token], text: str) -> list[int]:
    """The indexes of the words that end or begin with a hyphen: few of a long line."""
    indexes: set[int] = set()
    for hyphen in _SUSPENDED.finditer(text):
        index = bisect_left(words, hyphen.start(), key=_end)
        indexes.update(at for at in (index, index + 1) if at < len(words))
    return sorted(indexes)


def _shared_head(words: Sequence[Token], index: int, text: str, lexicon: Lexicon) -> Iterator[Match]:
    first = words[index]
    for other in words[index + 1 : index + 1 + ELLIPSIS_WORDS]:
        if not _same_sentence(text, first.end, other.start):
            return
        for cut in range(len(other.text) - SHORTEST_HEAD + 1):
            entry = next(lexicon.solid(first.text + fold(other.text[cut:])), None)
            if entry is not None:
                yield Match(entry, first.start, other.end, "compound")
                return


def _shared_beginning(words: Sequence[Token], index: int, text: str, lexicon: Lexicon) -> Iterator[Match]:
    last = words[index]
    for other in reversed(words[max(0, index - ELLIPSIS_WORDS) : index]):
        if not _same_sentence(text, other.end, last.start):
            return
        for cut in range(SHORTEST_PART, len(other.text)):
            entry = next(lexicon.solid(other.text[:cut] + fold(last.text)), None)
            if entry is not None:
                yield Match(entry, other.start, last.end, "compound")
                return


def _same_sentence(text: str, start: int, end: int) -> bool:
    return not any(sign in text[start:end] for sign in ".;:!?")


@dataclass(frozen=True, slots=True)
class _Row:
    """A term being looked for in a row of words."""

    words: Sequence[Token]
    text: str
    lexicon: Lexicon
    entry: Entry

    def around(self, index: int) -> tuple[int, int] | None:
        """The indexes of the first and last word of the whole term around the word that betrayed it, or None."""
        sequence, anchor = self.entry.sequence, self.entry.anchor
        if not self._fits(index, sequence[anchor]):
            return None
        first = self._walk(tuple(reversed(sequence[:anchor])), index, -1)
        last = self._walk(sequence[anchor + 1 :], index, 1)
        if first is None or last is None or self._left_out(first, last):
            return None
        return first, last

    def _walk(self, elements: tuple[Element, ...], at: int, step: int) -> int | None:
        """The index of the last word of the elements, counted from a word in one direction; None if they do not stand there."""
        if not elements:
            return at
        gap = isinstance(elements[0], Gap)
        element, rest = (elements[1], elements[2:]) if gap else (elements[0], elements[1:])
        reach = 1 + GAP_WORDS if gap else COORDINATED + 2 * bool(self.lexicon.language.morphology.articles)
        for distance in range(1, reach + 1):
            here = at + step * distance
            if not 0 <= here < len(self.words) or not self._reaches(at, here, gap=gap):
                continue
            if self._fits(here, element):
                further = self._walk(rest, here, step)
                if further is not None:
                    return further
        return None

    def _reaches(self, a: int, b: int, *, gap: bool) -> bool:
        """Whether two words may be neighbours in the term: side by side, across a gap, or with a coordinated word between them."""
        low, high = min(a, b), max(a, b)
        if high - low == 1 and not gap:
            return self._between(low, high)
        if not gap and not (self._distance(low, high) == COORDINATED and self._coordinated(low, high)):
            return False
        between = _ACROSS if gap else _BETWEEN
        return all(between.fullmatch(self.text, self.words[i].end, self.words[i + 1].start) for i in range(low, high))

    def _between(self, a: int, b: int) -> bool:
        between = _BETWEEN_WITH_COMMA if "," in self.entry.term.text else _BETWEEN
        return between.fullmatch(self.text, self.words[a].end, self.words[b].start) is not None

    def _distance(self, low: int, high: int) -> int:
        """How many words on one is from the other; articles joined by a hyphen are no words (mt t-traffikar)."""
        articles = self.lexicon.language.morphology.articles
        return high - low - sum(fold(word.text) + "-" in articles for word in self.words[low + 1 : high] if articles)

    def _coordinated(self, low: int, high: int) -> bool:
        """nl seksuele [en commerciële] exploitatie, en child [prostitution and] pornography: what stands between has a conjunction.

        Before a noun and a conjunction, the left word stands as the term has it, or is inflected as the right one is (cs dětskou
        prostituci a pornografii, not et sissetulekuga elanikud ja ebavõrdsus).
        """
        language = self.lexicon.language
        first, last = fold(self.words[low + 1].text), fold(self.words[high - 1].text)
        if first in language.conjunctions:
            return True
        if last not in language.conjunctions or first in language.morphology.function_words:
            return False
        return self._is_citation(low) or not self._is_citation(high) or language.morphology.article_on_first_word

    def _is_citation(self, index: int) -> bool:
        readings = self.lexicon.readings(self.words[index].text)
        return any(readings.get(wanted) == "citation" for wanted in self.entry.words)

    def _fits(self, index: int, element: Element) -> bool:
        word = self.words[index].text
        if not isinstance(element, Wanted) or element not in self.lexicon.readings(word):
            return False
        return case_agrees(word, element.text, self.entry.term, self.lexicon.language)

    def _left_out(self, first: int, last: int) -> bool:
        """Whether the words are among the forms that the author leaves out."""
        return fold(" ".join(word.text for word in self.words[first : last + 1])) in self.entry.not_forms


def exception(match: Match, words: Sequence[Token], text: str, lexicon: Lexicon) -> str:
    """Why the glossary says that a match is not meant: "except_in", "only_near", or an empty string."""
    entry = match.entry
    if any(_phrase_over(phrase, match, words, text, lexicon) for phrase in entry.except_in):
        return "except_in"
    if entry.only_near:
        low, high = sentence(text, match.start, match.end)
        # A line may be as long as the file: the words of the sentence are looked up, not looked for.
        inside = words[bisect_left(words, low, key=_start) : bisect_left(words, high, key=_start)]
        if not any(_stands(phrase, at, inside, text, lexicon) is not None for phrase in entry.only_near for at in range(len(inside))):
            return "only_near"
    return ""


def _phrase_over(phrase: Pattern, match: Match, words: Sequence[Token], text: str, lexicon: Lexicon) -> bool:
    """Whether a phrase, in its forms, stands over the match."""
    first = bisect_right(words, match.start, key=_end)
    for at in range(max(0, first - len(phrase) + 1), min(len(words), first + 1)):
        last = _stands(phrase, at, words, text, lexicon)
        if last is not None and words[at].start <= match.start and match.end <= words[last].end:
            return True
    return False


def _start(word: Token) -> int:
    return word.start


def _end(word: Token) -> int:
    return word.end


def _stands(phrase: Pattern, at: int, words: Sequence[Token], text: str, lexicon: Lexicon) -> int | None:
    """The index of the last word of a phrase that begins at a word; None if it does not."""
    last = at + len(phrase) - 1
    if not phrase or last >= len(words):
        return None
    if any(element not in lexicon.readings(words[at + place].text) for place, element in enumerate(phrase)):
        return None
    gaps = ((words[i].end, words[i + 1].start) for i in range(at, last))
    joined = all(_BETWEEN.fullmatch(text, *gap) or _BETWEEN_WITH_COMMA.fullmatch(text, *gap) for gap in gaps)
    return last if joined else None


def case_agrees(surface: str, citation: str, term: Term, language: Language) -> bool:
    """Whether a word's capitals suit the term's `case`."""
    if term.case == "ignore":
        return True
    if term.case == "auto":
        # German: „Illegale“ are persons, „illegale Beschäftigung“ is a thing; ALL CAPS begin with a capital too.
        return not (language.capital_nouns and citation[:1].isupper()) or surface[:1].isupper()
    shape = min(len(surface), len(citation))
    return all(a.isupper() == b.isupper() for a, b in zip(surface[:shape], citation[:shape], strict=True))
