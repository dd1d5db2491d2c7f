"""The cheap search: could a text hold a term of any language? Over-generous, never the other way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from termcheck.forms.fold import fold, latinized, without_accents
from termcheck.forms.store import Plan
from termcheck.model import Segment, SourceMap
from termcheck.readers.sourcemap import INVISIBLE, LINE_ENDS, SOFT_HYPHEN, Reading, whole

# Emphasis marks, escapes and signs that print nothing: taken off wherever they stand, or a word in two pieces would be missed.
_SIGNS = ("*", "_", "~", "`", "\\", *sorted(INVISIBLE))
_SIGN = f"[{re.escape(''.join(_SIGNS))}]"
_HYPHENS = "\x02‐‑-"
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
_LINK_INSIDE = rf"{_TARGET}{_SIGN}*+(?:[\w\u0300-\u036f<\[\]{_HYPHENS}]|!\[)"
_HYPHEN = f"[{re.escape(''.join(_SIGNS))}{_HYPHENS}]"
_SOFT_AT_LINE_END = f"(?<!{_HYPHEN}){_HYPHEN}++(?<={SOFT_HYPHEN})(?=[{''.join(LINE_ENDS)}])"
# A longer source is searched piece by piece: copies of 50 MB do not fit in the memory that a run may take.
PIECE = 32_000
_BLANK_LINE = r"\n[^\S\n]*+\n"
# A comment, section or script; it begins with the one sign that it can, which makes the search fast.
_HIDING = r"<(?:(!--)|(!\[CDATA\[)|([sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE])\b)"
_LONGEST_HIDING = 16
_CLOSING = ("-->", "]]>", r"(?i)</(?:script|style)\b")
_HYPHEN_AT_LINE_END = rf"(?<=[^\W\d_])[{_HYPHENS}][^\S\n]*\n[^\S\n]*(?=[^\W\d_])"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A view of a segment's text that may hold terms of some languages; the map leads back to the segment's text."""

    segment: Segment
    text: str
    map: SourceMap
    languages: frozenset[str]


class Scanner:
    """Looks for the telling words of all terms, of all languages at once, in folded text, by one Aho-Corasick automaton."""

    def __init__(self, plans: Iterable[Plan], *, with_off: bool = False) -> None:
        import ahocorasick

        words: dict[tuple[str, ...], int] = {}
        self._needs: dict[int, list[tuple[str, frozenset[int]]]] = {}
        for plan in plans:
            off = frozenset() if with_off else frozenset(plan.off)
            for code, indexes in (need for number, need in enumerate(plan.needs) if number not in off):
                needed = frozenset(words.setdefault(plan.words[index], len(words)) for index in indexes)
                for word in needed:
                    self._needs.setdefault(word, []).append((code, needed))
        strings: dict[str, list[int]] = {}
        for word, spellings in ((index, spelling) for spelling, index in words.items()):
            for string in map(_solid, spellings):
                strings.setdefault(string, []).append(word)
        self._automaton = ahocorasick.Automaton()
        for string, found in strings.items():
            self._automaton.add_word(string, tuple(found))
        self._automaton.make_automaton()
        self._empty = not strings

    def could_hold(self, source: str) -> bool:
        """Whether a source text, before any reading of its format, could hold a term."""
        seen: set[int] = set()
        texts = (text for piece in _pieces(source) for text in _readings(piece))
        return any(True for text in texts for _ in self._languages(text, seen))

    def candidates(self, segment: Segment) -> list[Candidate]:
        """The views of a segment that may hold a term."""
        found = ((view, source_map, frozenset(self._languages(_folded(view), set()))) for view, source_map in _views(segment.text))
        return [Candidate(segment, view, source_map, codes) for view, source_map, codes in found if codes]

    def _languages(self, text: str, seen: set[int]) -> Iterator[str]:
        """The languages of which a term has all its telling words in a folded text or was `seen` with, as they are found."""
        for _, words in self._automaton.iter(text) if not self._empty else ():
            for word in words:
                if word not in seen:
                    seen.add(word)
                    yield from (code for code, needed in self._needs[word] if needed <= seen)


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


def _pieces(source: str) -> Iterator[str]:
    """The source in pieces of some length, cut at blank lines, where no word and no markup inside of one goes on."""
    start = 0
    cuts = _Cuts(source)
    while len(source) - start > 2 * PIECE:
        end = cuts.next(start, start + PIECE)
        yield source[start:end]
        start = end
    yield source[start:]


class _Cuts:
    """Finds from front to back where a source may be cut; what closes nowhere is not looked for again."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._look = 0
        self._missing: set[str] = set()

    def next(self, start: int, at: int) -> int:
        """The first blank line from `at` on that follows no hyphen and stands in no tag, comment, section or script; else the end."""
        source = self.source
        line = re.compile(_BLANK_LINE)
        while blank := line.search(source, at):
            at = blank.start() + 1
            if source[at - 2] in _HYPHENS:
                continue
            closing = self._hidden_to(at)
            if closing < 0 and source.rfind("<", start, at) > source.rfind(">", start, at):
                closing = self._closing(">", at)
            if closing < 0:
                return at
            at = closing
        return len(source)

    def _hidden_to(self, at: int) -> int:
        """The end of the comment, section or script around a place; -1 when it is in none that closes."""
        while opened := re.compile(_HIDING).search(self.source, self._look, at):
            closing = self._closing(_CLOSING[(opened.lastindex or 1) - 1], opened.end())
            if closing >= at:
                self._look = opened.start()
                return closing
            self._look = max(closing, opened.end())
        # What was searched is not searched again, but for a beginning that may go on behind the place.
        self._look = max(self._look, at - _LONGEST_HIDING)
        return -1

    def _closing(self, closing: str, at: int) -> int:
        found = None if closing in self._missing else re.compile(closing).search(self.source, at)
        if found is None:
            self._missing.add(closing)
            return -1
        return found.start()


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
    for hyphen in _HYPHENS:
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
