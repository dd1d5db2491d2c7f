"""A block under way from Markdown to a segment: its reading text, its marks, its language."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from termcheck.model import Mark, MarkKind, Segment
from termcheck.readers._addresses import address_marks
from termcheck.readers.sourcemap import INVISIBLE, Reading

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
ENTITY_OR_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]|" + ENTITY.pattern)


def _decoded(encoded: str) -> str:
    return encoded[1:] if encoded.startswith("\\") else html.unescape(encoded)


REVISIONS: frozenset[MarkKind] = frozenset({"deleted", "inserted"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """Something that stands around text: an HTML element, a block quote, emphasis."""

    name: str
    kinds: tuple[MarkKind, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where the content of a block stands in the source; between two pieces stands a line break, or nothing."""

    starts: Sequence[int]
    ends: Sequence[int]
    sources: Sequence[int]

    def source(self, offset: int) -> int:
        """The place in the source of a character of the content."""
        piece = self.piece(offset)
        return self.sources[piece] + min(offset, self.ends[piece]) - self.starts[piece]

    def piece(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def place(pieces: Iterable[tuple[int, int, int]], text: str, to_source: Callable[[int], int], *, stripped: str = "") -> Places:
    """The places of a content cut from the text in pieces; `stripped` is that content when white space was taken off its front."""
    kept = [piece for piece in pieces if piece[0] < piece[1]]
    lead = _lead(kept, stripped, text) if stripped else 0
    starts = [start - lead for start, _, _ in kept]
    ends = [end - lead for _, end, _ in kept]
    return Places(starts or [0], ends or [0], [to_source(source) for _, _, source in kept] or [0])


def _lead(pieces: Iterable[tuple[int, int, int]], content: str, text: str) -> int:
    """The white space that was stripped: no character of it is the first one of the content."""
    for start, end, source in pieces:
        found = text.find(content[:1], source, source + end - start)
        if found >= 0:
            return start + found - source
    return 0


def plain_segment(source: str, start: int, end: int) -> Segment | None:
    """The segment of a range without markup, unless there is nothing to read in it."""
    reading = Reading(source)
    reading.copy_words(start, end)
    text, source_map = reading.build()
    text = text.rstrip()
    return Segment(text=text, map=source_map, marks=address_marks(text)) if text else None


class Passage:
    """Builds one segment from ranges of a block's content."""

    def __init__(self, source: str, places: Places, around: Iterable[Element]) -> None:
        self.reading = Reading(source)
        self.places = places
        self.marks: set[tuple[int, int, MarkKind]] = set()
        self.languages: list[tuple[int, int, str]] = []
        self.open: list[tuple[Element, int]] = []
        self.revised_to = -1
        for element in around:
            self.enter(element)

    def enter(self, element: Element) -> None:
        """The text that follows stands inside the element."""
        if not REVISIONS.isdisjoint(element.kinds):
            self._part_from_revision()
        self.open.append((element, len(self.reading)))

    def leave(self, name: str) -> None:
        """The innermost element of that name ends here."""
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0].name == name:
                self._close(*self.open.pop(index))
                return

    def take(self, start: int, end: int) -> None:
        """Read a range of the content as it stands."""
        places = self.places
        for piece in range(places.piece(start), len(places.starts)):
            first, last = max(start, places.starts[piece]), min(end, places.ends[piece])
            if first < last:
                shift = places.sources[piece] - places.starts[piece]
                self.reading.copy_words(first + shift, last + shift)
            if end <= places.ends[piece]:
                return
            self.break_after(piece)

    def break_after(self, piece: int) -> None:
        """Read the line break after a piece, if there is one."""
        places = self.places
        if piece + 1 < len(places.starts) and places.ends[piece] < places.starts[piece + 1]:
            source_end = places.sources[piece] + places.ends[piece] - places.starts[piece]
            self.reading.break_line(source_end, places.sources[piece + 1])

    def put(self, text: str, start: int, end: int) -> None:
        """Read a range of the content as another text; signs that print nothing are left out."""
        if text not in INVISIBLE:
            self.reading.put(text, self.places.source(start), self.places.source(end - 1) + 1)

    def take_encoded(
        self, content: str, start: int, end: int, encoded: re.Pattern[str], *, decoded: Callable[[str], str] = _decoded
    ) -> None:
        """Read a range in which character references or escapes stand for other characters."""
        for match in encoded.finditer(content, start, end):
            self.take(start, match.start())
            self.put(decoded(match.group()), match.start(), match.end())
            start = match.end()
        self.take(start, end)

    def segment(self) -> Segment | None:
        """The segment, unless there is nothing to read in it."""
        text, source_map = self.reading.build()
        while self.open:
            self._close(*self.open.pop())
        text = text.rstrip()
        if not text:
            return None
        return Segment(text=text, map=source_map, language=self._language(text), marks=self._marks(text))

    def _part_from_revision(self) -> None:
        """Keep an old word and the new one apart: in <del>old</del><ins>new</ins> nothing stands between them."""
        if self.revised_to == len(self.reading):
            self.reading.put(" ", self.reading.source_end, self.reading.source_end)

    def _close(self, element: Element, start: int) -> None:
        end = len(self.reading)
        if start < end:
            self.marks.update((start, end, kind) for kind in element.kinds)
            if not REVISIONS.isdisjoint(element.kinds):
                self.revised_to = end
            if element.language is not None:
                self.languages.append((start, end, element.language))

    def _marks(self, text: str) -> tuple[Mark, ...]:
        found = {(mark.start, mark.end, mark.kind) for mark in address_marks(text)}
        found |= {(start, min(end, len(text)), kind) for start, end, kind in self.marks if start < len(text)}
        return tuple(Mark(kind=kind, start=start, end=end) for start, end, kind in sorted(found))

    def _language(self, text: str) -> str | None:
        """The language of the innermost element around the whole text."""
        return next((language for start, end, language in self.languages if not text[:start].strip() and end >= len(text)), None)
