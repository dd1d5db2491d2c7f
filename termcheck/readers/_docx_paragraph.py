"""A paragraph of a word processor's file under way to a segment: its text piece by piece, each with a look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termcheck.model import Mark, MarkKind, Segment
from termcheck.readers._addresses import address_marks
from termcheck.readers.sourcemap import INVISIBLE, Reading

SPACES = re.compile(r"[ \t\r\n]+")


class Look(NamedTuple):
    """How a run of text is set: its marks, and the language that it is believed to be in."""

    kinds: tuple[MarkKind, ...] = ()
    language: str | None = None
    hidden: bool = False


PLAIN = Look()


class Paragraph:
    """Builds one segment from the texts of its runs: a word split over runs becomes one word again."""

    def __init__(self, source: str, at: int) -> None:
        self.at = at
        self.reading = Reading(source)
        self._spans: dict[MarkKind, list[tuple[int, int]]] = {}
        self._languages: set[str | None] = set()
        self._after_space = True

    def take(self, text: str, start: int, end: int, look: Look) -> None:
        """Read a piece of running text: a slice of the source, or what stands for one; a line end in the XML is a space."""
        before = len(self.reading)
        if not before and (text.isspace() or text[:1].isspace()):
            blank = len(text) - len(text.lstrip())
            text, start = text[blank:], start + blank
            if not text:
                return
        if end - start == len(text) and self.reading.source.startswith(text, start) and text != "\n":
            self.reading.copy_words(start, end)
        elif text not in INVISIBLE:
            self.reading.put(" " if text in "\r\n" else text, start, end)
        self._look(before, text, look)

    def take_collapsed(self, text: str, start: int, end: int, look: Look) -> None:
        """Read a piece of text in which white space of any length is one space, none at the start of the paragraph."""
        if end - start != len(text) and self.reading.source[start] == "&":
            self.take(text, start, end, look)
            self._after_space = False
            return
        at = start
        for gap in SPACES.finditer(self.reading.source, start, end):
            self._word(at, gap.start(), look)
            if not self._after_space:
                self._space(gap.start(), gap.end(), look)
            at = gap.end()
        self._word(at, end, look)

    def put(self, text: str, at: int, look: Look = PLAIN) -> None:
        """Read a text that an element stands for: a tab, a line break; nothing of white space begins a paragraph."""
        before = len(self.reading)
        if before or not text.isspace():
            self.reading.put(text, at, at)
            self._look(before, text, look)
        self._after_space = not len(self.reading)

    def segment(self, kinds: Iterable[MarkKind], part: int) -> Segment | None:
        """The segment, unless there is nothing to read in it; the kinds are those of the whole paragraph."""
        text, source_map = self.reading.build()
        text = text.rstrip()
        if not text:
            return None
        found = {(mark.start, mark.end, mark.kind) for mark in address_marks(text)}
        found |= {(0, len(text), kind) for kind in kinds}
        found |= {(start, end, kind) for kind, spans in self._spans.items() for start, end in _joined(spans, text, kind)}
        marks = tuple(Mark(kind=kind, start=start, end=end) for start, end, kind in sorted(found))
        language = next(iter(self._languages)) if len(self._languages) == 1 else None
        return Segment(text=text, map=source_map, part=part, language=language, marks=marks)

    def _word(self, start: int, end: int, look: Look) -> None:
        before = len(self.reading)
        self.take(self.reading.source[start:end], start, end, look)
        # A sign that prints nothing parts no white space.
        self._after_space = self._after_space and len(self.reading) == before

    def _space(self, start: int, end: int, look: Look) -> None:
        before = len(self.reading)
        if self.reading.source[start:end] == " ":
            self.reading.copy(start, end)
        else:
            self.reading.put(" ", start, end)
        self._look(before, " ", look)
        self._after_space = True

    def _look(self, before: int, text: str, look: Look) -> None:
        for kind in look.kinds:
            self._spans.setdefault(kind, []).append((before, len(self.reading)))
        if look.language not in self._languages and any(map(str.isalpha, text)):
            self._languages.add(look.language)


def _joined(spans: Iterable[tuple[int, int]], text: str, kind: MarkKind) -> Iterator[tuple[int, int]]:
    """The ranges of a look, those with only white space between them as one. What is all in italics sets nothing off."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for start, end in joined:
        first, last = _bare(text, start, min(end, len(text)))
        if first < last and not (kind == "emphasis" and last - first == len(text)):
            yield first, last


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return first, max(first, start + len(piece.rstrip()))
