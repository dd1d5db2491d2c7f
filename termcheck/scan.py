"""The cheap search: could a text hold a term of any language? Over-generous, never the other way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from termcheck.forms.fold import fold, latinized, without_accents
from termcheck.forms.store import NameKind, Plan
from termcheck.model import Segment, SourceMap
from termcheck.pieces import HYPHENS, pieces
from termcheck.readers.sourcemap import INVISIBLE, LINE_ENDS, SOFT_HYPHEN, Reading, whole

# Emphasis marks, escapes and signs that print nothing: taken off wherever they stand, or a word in two pieces would be missed.
_SIGNS = ("*", "_", "~", "`", "\\", *sorted(INVISIBLE))
_SIGN = f"[{re.escape(''.join(_SIGNS))}]"
# A link's target or label with the bracket before it. All bounds here keep the patterns linear.
_TARGET = r"\](?>\((?:[^()]|\([^()]{0,500}+\)){0,2000}+\)|\[[^\[\]]{0,1000}+\])?+"
# What else may stand inside a word of the source, taken off after tags and comments: brackets and targets of links, then signs.
_BRACKETS = rf"!?\[|{_TARGET}"
# At last a hyphen at a line end with the prefix of the next line (kinder-⏎> pornografie; XML is indented without bound).
_LINE_END_INSIDE = r"-[^\S\r\n\u2028\u2029]*+[\r\n\u2028\u2029][\s>#/|]*+"
# How each of them begins where it does stand inside a word, in folded text without signs; to take them off costs more than all the rest.
# The beginning comes first in a pattern, which makes the search many times as fast as a look at the letter before it.
_BEGINNINGS = {
    "&": r"&[#a-z]",
    "[": r"\[(?:(?<=[\w\-]\[)|(?<=[\w\-]!\[))",
    "-": r"-(?<=[^\s\-]-)[^\S\r\n\u2028\u2029]*+(?:[\r\n\u2028\u2029<\[\]]|!\[)",
    "\x02": r"\x02",
}
# The end of a link, in the text with its signs: without them `[a]*[b]*` would be one link.
_LINK_INSIDE = rf"{_TARGET}{_SIGN}*+(?:[\w\u0300-\u036f<\[\]{HYPHENS}]|!\[)"
_HYPHEN = f"[{re.escape(''.join(_SIGNS))}{HYPHENS}]"
_SOFT_AT_LINE_END = f"(?<!{_HYPHEN}){_HYPHEN}++(?<={SOFT_HYPHEN})(?=[{''.join(LINE_ENDS)}])"
_HYPHEN_AT_LINE_END = rf"(?<=[^\W\d_])[{HYPHENS}][^\S\n]*\n[^\S\n]*(?=[^\W\d_])"

# A language and the key of a concept.
Group = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A view of a segment's text that may hold terms of some languages; the map leads back to the segment's text.

    `languages` are those of deprecated terms, `names` those of preferred and admitted ones.
    """

    segment: Segment
    text: str
    map: SourceMap
    languages: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Look:
    """What a source may hold: something to report, or else one name for each of some concepts, by the number of the term."""

    holds: bool
    names: tuple[tuple[Group, tuple[int, int]], ...] = ()


class _Need(NamedTuple):
    """What tells of a term: all these words. `name` is the group and number of a preferred or admitted term."""

    language: str
    words: frozenset[int]
    name: tuple[Group, tuple[int, int]] | None = None
    kind: NameKind = "name"


class Scanner:
    """Looks for the telling words of all terms, of all languages at once, in folded text, by one Aho-Corasick automaton."""

    def __init__(self, plans: Iterable[Plan], *, with_off: bool = False, with_names: bool = True) -> None:
        import ahocorasick

        words: dict[tuple[str, ...], int] = {}
        self._needs: dict[int, list[_Need]] = {}
        for place, plan in enumerate(plans):
            for need in _needs(plan, place, words, with_off=with_off, with_names=with_names):
                for word in need.words:
                    self._needs.setdefault(word, []).append(need)
        strings: dict[str, list[int]] = {}
        for spellings, word in words.items():
            for string in map(_solid, spellings):
                strings.setdefault(string, []).append(word)
        # An abbreviation is no part of a word: MASI, not Finnish tarjoamasi.
        self._whole = {
            word: len(_solid(spellings[0]))
            for spellings, word in words.items()
            if all(need.kind == "abbreviation" for need in self._needs.get(word, ()))
        }
        self._automaton = ahocorasick.Automaton()
        for string, found in strings.items():
            self._automaton.add_word(string, tuple(found))
        self._automaton.make_automaton()
        self._empty = not strings

    def could_hold(self, source: str) -> bool:
        """Whether a source text, before any reading of its format, could hold something to report."""
        return self.look(source).holds

    def look(self, source: str, *, is_english: Callable[[], bool] | None = None) -> Look:
        """The same, and which names it calls concepts by where that is one name each, so that only other texts can say otherwise.

        `is_english` is asked where it holds an English name, which is foreign in any other text.
        """
        seen: set[int] = set()
        names: dict[Group, tuple[int, int]] = {}
        foreign: bool | None = None
        texts = (text for piece in pieces(source) for text in _readings(piece))
        for need in (need for text in texts for need in self._met(text, seen)):
            if need.kind == "foreign" and foreign is None:
                foreign = is_english is None or not is_english()
            plain = need.kind == "name" or (need.kind == "foreign" and not foreign)
            if need.name is None or not plain or names.setdefault(*need.name) != need.name[1]:
                return Look(True)
        return Look(False, tuple(sorted(names.items())))

    def candidates(self, segment: Segment) -> list[Candidate]:
        """The views of a segment that may hold a term."""
        return [candidate for view, source_map in _views(segment.text) if (candidate := self._candidate(segment, view, source_map))]

    def _candidate(self, segment: Segment, view: str, source_map: SourceMap) -> Candidate | None:
        met = list(self._met(_folded(view), set()))
        languages = frozenset(need.language for need in met if need.name is None)
        return Candidate(segment, view, source_map, languages, frozenset(need.language for need in met if need.name)) if met else None

    def _met(self, text: str, seen: set[int]) -> Iterator[_Need]:
        """The needs of which all words are in a folded text or were `seen` before it, as they are found."""
        for end, words in self._automaton.iter(text) if not self._empty else ():
            for word in words:
                if word not in seen and not (word in self._whole and self._goes_on(text, end, word)):
                    seen.add(word)
                    yield from (need for need in self._needs[word] if need.words <= seen)

    def _goes_on(self, text: str, end: int, word: int) -> bool:
        """Whether a letter stands before a word that ends at an index."""
        start = end + 1 - self._whole[word]
        return start > 0 and text[start - 1].isalnum()


def _needs(plan: Plan, place: int, words: dict[tuple[str, ...], int], *, with_off: bool, with_names: bool) -> Iterator[_Need]:
    """The needs of the plan at a place among others; its words get numbers that hold for all plans."""
    off = frozenset() if with_off else frozenset(plan.off)
    numbers = _Numbers(plan, words)
    for number, (code, indexes) in enumerate(plan.needs):
        if number not in off:
            yield _Need(code, numbers.of(indexes))
    advice = frozenset() if with_off else frozenset(plan.advice)
    for at, (code, concept, number, kind, indexes) in enumerate(plan.names if with_names else ()):
        if at not in advice:
            yield _Need(code, numbers.of(indexes), ((code, concept), (place, number)), kind)


class _Numbers:
    """The numbers of a plan's words among all; a word without a need that counts gets none."""

    def __init__(self, plan: Plan, words: dict[tuple[str, ...], int]) -> None:
        self._plan = plan
        self._words = words

    def of(self, indexes: Iterable[int]) -> frozenset[int]:
        return frozenset([self._words.setdefault(self._plan.words[index], len(self._words)) for index in indexes])


def _solid(string: str) -> str:
    """The longest run of letters in what is scanned for: what stands between letters may be taken off in the text.

    A hyphen at the edge stays: it tells of a shared part (barn- och ungdomspornografi).
    """
    if string.startswith("-") or string.endswith("-"):
        return latinized(string)
    return latinized(max(re.findall(r"[^\W_]+", string), key=len, default=string))


def _folded(text: str) -> str:
    return latinized(without_accents(fold(text)))


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _readings(piece: str) -> Iterator[str]:
    """The folded text of a piece without signs, and the lines that are new in it without all else that may stand inside a word."""
    text = _unsigned(_hyphenated(_composed(piece)))
    folded = _folded(text)
    yield folded
    broken = _is_broken(folded, piece)
    # What looks like a tag may be words: x <kinder-⏎porno> y.
    bare = [piece] if broken else []
    if "<" in piece:
        bare += _without_markup(piece, broken=broken)
    lines = set(text.split("\n")) if bare else set()
    for reading in {reading: None for text in dict.fromkeys(bare) for reading in _bare(text)}:
        new = set(reading.split("\n")) - lines
        lines |= new
        yield _folded("\n".join(new))


def _unsigned(text: str) -> str:
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, "")
    return _composed(text)


def _hyphenated(text: str) -> str:
    """The text with a hyphen for a soft one at a line end: readers take it for one there (copied from a PDF)."""
    return re.sub(_SOFT_AT_LINE_END, "-", text) if SOFT_HYPHEN in text else text


def _without_markup(piece: str, *, broken: bool) -> Iterator[str]:
    """The piece without its markup, where that may stand inside a word or a word is broken anyway."""
    # Its patterns take a while to compile, and most drafts hold no tag.
    from termcheck.readers._markup import parts_a_word, without_markup

    return without_markup(piece) if broken or parts_a_word(piece) else iter(())


def _is_broken(folded: str, piece: str) -> bool:
    """Whether a word of a piece may still be in parts in its folded text, though the signs are off there."""
    if "]" in piece and re.search(_LINK_INSIDE, piece):
        return True
    return any(sign in folded and re.search(pattern, folded) for sign, pattern in _BEGINNINGS.items())


def _bare(text: str) -> Iterator[str]:
    """The text without what may stand inside its words, but for tags and comments; words broken at a line end as they are and joined."""
    if "&" in text:
        import html

        text = html.unescape(text)
    text = _hyphenated(_composed(text))
    if "[" in text or "]" in text:
        text = re.sub(_BRACKETS, "", text)
    text = _unsigned(text)
    yield text
    for hyphen in HYPHENS:
        text = text.replace(hyphen, "-")
    yield _composed(re.sub(_LINE_END_INSIDE, "", text))


def _views(text: str) -> Iterator[tuple[str, SourceMap]]:
    """The text, and, where a hyphen ends a line, the text with the parts of the word joined: which of the two is meant, the match tells."""
    yield text, whole(text).map
    breaks = list(re.finditer(_HYPHEN_AT_LINE_END, text)) if "\n" in text else []
    if not breaks:
        return
    reading = Reading(text)
    at = 0
    for gap in breaks:
        reading.copy(at, gap.start())
        at = gap.end()
    reading.copy(at, len(text))
    yield reading.build()
