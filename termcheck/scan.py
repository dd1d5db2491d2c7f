"""The cheap search: could a text hold a term of any language? Over-generous, never the other way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from termcheck.forms.fold import fold, latinized, without_accents
from termcheck.forms.plan import NameKind, Plan
from termcheck.model import Segment, SourceMap
from termcheck.pieces import HYPHENS, pieces
from termcheck.readers.sourcemap import INVISIBLE, LINE_ENDS, SOFT_HYPHEN, Reading, whole
from termcheck.search import Search
from termcheck.values import dataclass

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
_HYPHEN_AT_LINE_END = rf"[{HYPHENS}](?<=[^\W\d_][{HYPHENS}])[^\S\n]*\n[^\S\n]*(?=[^\W\d_])"

# A language and the key of a concept.
Group = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A view of a segment's text that may hold terms of some languages; the map leads back to the segment's text.

    `languages` are those of deprecated terms, `names` those of preferred and admitted ones, `near` those of terms with a slip.
    """

    segment: Segment
    text: str
    map: SourceMap
    languages: frozenset[str]
    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a source may hold: something to report, or else one name for each of some concepts, by the number of the term."""

    holds: bool
    names: tuple[tuple[Group, tuple[int, int]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Need:
    """What tells of a term: all these words. `name` is the group and number of a preferred or admitted term."""

    language: str
    words: frozenset[int]
    name: tuple[Group, tuple[int, int]] | None = None
    kind: Literal["term", "near"] | NameKind = "term"


class Scanner:
    """Looks for the telling words of all terms, of all languages at once, in folded text, by one Aho-Corasick automaton."""

    def __init__(self, plans: Iterable[Plan], *, with_off: bool = False, with_names: bool = True, with_near: bool = True) -> None:
        self._with_off, self._with_names, self._with_near = with_off, with_names, with_near
        self._search = Search(tuple(plans))
        self._needs: dict[int, tuple[_Need, ...]] = {}

    def also(self, *, with_off: bool, with_names: bool, with_near: bool) -> Scanner:
        """A scanner of the same plans for other terms of theirs; what takes long to make is shared."""
        if (with_off, with_names, with_near) == (self._with_off, self._with_names, self._with_near):
            return self
        other = Scanner((), with_off=with_off, with_names=with_names, with_near=with_near)
        other._search = self._search
        return other

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
                return Look(holds=True)
        return Look(holds=False, names=tuple(sorted(names.items())))

    def candidates(self, segment: Segment) -> list[Candidate]:
        """The views of a segment that may hold a term."""
        return [candidate for view, source_map in _views(segment.text) if (candidate := self._candidate(segment, view, source_map))]

    def _candidate(self, segment: Segment, view: str, source_map: SourceMap) -> Candidate | None:
        met = list(self._met(_folded(view), set()))
        if not met:
            return None
        languages = frozenset(need.language for need in met if need.kind == "term")
        names = frozenset(need.language for need in met if need.name)
        near = frozenset(need.language for need in met if need.kind == "near")
        return Candidate(segment=segment, text=view, map=source_map, languages=languages, names=names, near=near)

    def _met(self, text: str, seen: set[int]) -> Iterator[_Need]:
        """The needs of which all words are in a folded text or were `seen` before it."""
        before = len(seen)
        self._search.note(text, seen)
        if len(seen) > before:
            yield from (need for word in seen for need in self._needs_at(word) if need.words <= seen)

    def _needs_at(self, word: int) -> tuple[_Need, ...]:
        """The needs that count of which a word is the rarest."""
        known = self._needs.get(word)
        if known is None:
            known = self._needs[word] = tuple(self._counted(word))
        return known

    def _counted(self, word: int) -> Iterator[_Need]:
        for place, start, need in self._search.needs_at(word):
            is_name = need.kind not in ("term", "near")
            if need.kind == "near" and not self._with_near:
                continue
            if (need.quiet and not self._with_off) or (is_name and not self._with_names):
                continue
            name = ((need.language, need.concept), (place, need.number)) if is_name else None
            yield _Need(language=need.language, words=frozenset([start + one for one in need.words]), name=name, kind=need.kind)


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
