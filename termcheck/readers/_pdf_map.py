"""Where a paragraph of a PDF is printed: pages and boxes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from termcheck.model import Location

_WORD = re.compile(r"\S+")
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word of reading text: where it begins, on which page it is printed, and its box in points from the top left of the page."""

    start: int
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class PageMap:
    """A source map into the reading text of a PDF, which stands nowhere in the file: no range is literal."""

    shift: int
    words: tuple[PrintedWord, ...]
    heading: str = ""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the document's reading text."""
        return (self.shift + start, self.shift + end)

    def is_literal(self, start: int, end: int) -> bool:
        """False: a PDF is not written to."""
        return False

    def location(self, start: int, end: int) -> Location:
        """The page on which a range begins, and the box around its words on that page."""
        first = max(0, bisect_right(self.words, start, key=_start) - 1)
        words = self.words[first : max(first + 1, bisect_right(self.words, end - 1, key=_start))]
        page = words[0].page
        boxes = [word.box for word in words if word.page == page]
        left, top, right, bottom = zip(*boxes, strict=True)
        return Location(heading=self.heading, page=page, bbox=(min(left), min(top), max(right), max(bottom)))


def _start(word: PrintedWord) -> int:
    return word.start


def printed(lines: Sequence[tuple[int, Sequence[tuple[str, float, float, float, float]]]]) -> tuple[str, tuple[PrintedWord, ...]]:
    """The reading text of lines, given with their pages and the boxes of their words, and the words with their places."""
    text = "\n".join(" ".join(word[0] for word in words) for _, words in lines)
    places = [(page, word[1:]) for page, words in lines for word in words]
    starts = [match.start() for match in _WORD.finditer(text)]
    return text, tuple(PrintedWord(start, page, box) for start, (page, box) in zip(starts, places, strict=True))
