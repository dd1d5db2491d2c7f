"""A segment of an XML document under way: white space as XML has it, and words kept apart where something is left out."""

from __future__ import annotations

from dataclasses import dataclass

from termcheck.readers._parting import between, seen
from termcheck.readers._passage import Element, Passage, Places

SPACE = " \t\n\r"
# Marks and languages one within another beyond this many are those of a broken file.
MOST_OPEN = 16


@dataclass(slots=True)
class Writing:
    """A segment under way: its passage once there is text, the line end that was read last, and what stands before the next sign."""

    source: str
    around: list[Element]
    passage: Passage | None = None
    gap: tuple[int, int] | None = None
    last: str = ""
    # The last sign that is no white space.
    visible: str = ""
    # Something was left out here that a reader sees, such as the number of a note: the words beside it are two.
    parted: bool = False

    def line_end(self, start: int, end: int, *, preserve: bool) -> None:
        """Read a line end; unless it is to be preserved, with the white space around it and only before more text."""
        if preserve and self.passage is not None:
            self._break_line(self.passage, start, end)
        elif self.passage is not None and self.last != "\n":
            self.gap = (self.gap[0] if self.gap else start, end)

    def literal(self, start: int, end: int, *, preserve: bool) -> None:
        """Read a range of the source as it stands, without the indent of a line."""
        if not preserve and (self.passage is None or self.gap is not None or self.last == "\n"):
            piece = self.source[start:end]
            start += len(piece) - len(piece.lstrip(SPACE))
            if start == end:
                return
            if self.gap is not None:
                self.gap = (self.gap[0], start)
        passage = self._written(self.source[start], start)
        passage.reading.copy_words(start, end)
        self._remember(self.source[start:end])

    def put(self, text: str, start: int, end: int) -> None:
        """Read a range of the source, or an empty one, as another text."""
        if text == "\n":
            self.gap = None
            if self.passage is not None:
                self._break_line(self.passage, start, end)
            return
        passage = self._written(text[:1], start)
        passage.put(text, start, end) if start < end else passage.reading.put(text, start, end)
        self._remember(text)

    def enter(self, element: Element) -> None:
        """The text that follows stands inside the element."""
        if self.passage is not None:
            self._flush(self.passage)
            self.passage.enter(element)

    def _remember(self, text: str) -> None:
        self.last = text[-1:]
        self.visible = seen(text) or self.visible

    def _written(self, first: str, at: int) -> Passage:
        """The passage that a text goes into, ready for its first sign."""
        if self.passage is None:
            self.passage = passage_of(self.source, self.around)
        self._flush(self.passage)
        self._part(self.passage, first, at)
        return self.passage

    def _flush(self, passage: Passage) -> None:
        """Read the line end that was held back until more text came."""
        if self.gap is not None:
            gap, self.gap = self.gap, None
            self._break_line(passage, *gap)

    def _break_line(self, passage: Passage, start: int, end: int) -> None:
        self._part(passage, "\n", start)
        passage.reading.break_line(start, end)
        self.last = "\n"

    def _part(self, passage: Passage, first: str, at: int) -> None:
        """Keep two words two where something that is left out stands between them."""
        if self.parted:
            passage.reading.put(between(self.visible, self.last, first), at, at)
        self.parted = False


def passage_of(source: str, around: list[Element]) -> Passage:
    """A passage of the source inside of elements."""
    return Passage(source, Places([0], [len(source)], [0]), around[-MOST_OPEN:])
