"""The cheap search: could a text hold a term of any language? Over-generous, never the other way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from termcheck.forms.compile import Plan
from termcheck.forms.fold import fold, without_accents
from termcheck.model import Segment, SourceMap
from termcheck.readers.sourcemap import INVISIBLE, Reading, whole

# What may stand inside a word of the source without being part of it, taken off in this order: tags and comments, link targets and
# brackets, emphasis marks and escapes with signs that print nothing, a hyphen at a line end with the prefix of the next line
# (kinder-⏎> pornografie). The bounds keep every pattern linear.
_INSIDE = (
    re.compile(r"<!--.{0,2000}?-->|<(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,2000}>", re.DOTALL),
    re.compile(r"!?\[|\](?:\((?:[^()]|\([^()]{0,500}\)){0,2000}\)|\[[^\[\]]{0,1000}\])?"),
    re.compile("[*_~`\\\\" + "".join(sorted(INVISIBLE)) + "]+"),
    re.compile(r"[-‐‑\x02][^\S\r\n]{0,80}[\r\n\u2028\u2029][\s>#/|]{0,80}"),
)
_MARKUP = re.compile("[&<\\[\\]*_~`\\\\" + "".join(sorted(INVISIBLE)) + "]|[-‐‑\x02]\\s")
_HYPHEN_AT_LINE_END = re.compile(r"(?<=[^\W\d_])[-‐‑\x02][^\S\n]*\n[^\S\n]*(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A view of a segment's text that may hold terms of some languages; the map leads back to the segment's text."""

    segment: Segment
    text: str
    map: SourceMap
    languages: frozenset[str]


class Scanner:
    """Looks for the telling words of all terms, of all languages at once, in folded text, by one Aho-Corasick automaton."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        import ahocorasick

        words: dict[tuple[str, ...], int] = {}
        self._needs: dict[int, list[tuple[str, frozenset[int]]]] = {}
        for plan in plans:
            for code, indexes in plan.needs:
                needed = frozenset(words.setdefault(plan.words[index], len(words)) for index in indexes)
                for word in needed:
                    self._needs.setdefault(word, []).append((code, needed))
        strings: dict[str, list[int]] = {}
        for word, spellings in ((index, spelling) for spelling, index in words.items()):
            for string in spellings:
                strings.setdefault(string, []).append(word)
        self._automaton = ahocorasick.Automaton()
        for string, found in strings.items():
            self._automaton.add_word(string, tuple(found))
        self._automaton.make_automaton()
        self._empty = not strings

    def could_hold(self, source: str) -> bool:
        """Whether a source text, before any reading of its format, could hold a term."""
        text = source if unicodedata.is_normalized("NFC", source) else unicodedata.normalize("NFC", source)
        return self._holds(text) or (_MARKUP.search(text) is not None and self._holds(_bare(text)))

    def candidates(self, segment: Segment) -> list[Candidate]:
        """The views of a segment that may hold a term."""
        found = ((view, source_map, frozenset(self._languages(view))) for view, source_map in _views(segment.text))
        return [Candidate(segment, view, source_map, codes) for view, source_map, codes in found if codes]

    def _holds(self, text: str) -> bool:
        return any(True for _ in self._languages(text))

    def _languages(self, text: str) -> Iterator[str]:
        """The languages of which a term has all its telling words in the text, as they are found."""
        seen: set[int] = set()
        for _, words in self._automaton.iter(without_accents(fold(text))) if not self._empty else ():
            for word in words:
                if word not in seen:
                    seen.add(word)
                    yield from (code for code, needed in self._needs[word] if needed <= seen)


def _bare(text: str) -> str:
    """The text without what may stand inside its words."""
    if "&" in text:
        import html

        text = html.unescape(text)
    for pattern in _INSIDE:
        text = pattern.sub("", text)
    return unicodedata.normalize("NFC", text)


def _views(text: str) -> Iterator[tuple[str, SourceMap]]:
    """The text, and, where a hyphen ends a line, the text with the parts of the word joined: which of the two is meant, the match tells."""
    yield text, whole(text).map
    breaks = list(_HYPHEN_AT_LINE_END.finditer(text)) if "\n" in text else []
    if not breaks:
        return
    reading = Reading(text)
    at = 0
    for gap in breaks:
        reading.copy(at, gap.start())
        at = gap.end()
    reading.copy(at, len(text))
    yield reading.build()
