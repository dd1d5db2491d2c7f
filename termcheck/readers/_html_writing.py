"""A segment of an HTML text under way: white space as HTML means it, character references, words that markup joins or parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from termcheck.model import Segment
from termcheck.readers._html_tokens import SPACE, SPECIAL, SPECIAL_IN_COMMENT, SPECIAL_PRESERVED, decoded
from termcheck.readers._parting import between, seen
from termcheck.readers._passage import Element, Passage, Places
from termcheck.readers.sourcemap import INVISIBLE

WORD = re.compile(r"\S{1,200}")
# What a note mark or a picture parts from the words beside it: a figure behind it (word¹, but 1ᵉʳ), one before it (¹word), anything.
FIGURE_AFTER, FIGURE_BEFORE, ANY = 1, 2, 4


class Writing:
    """Builds one segment from ranges of the source.

    `literal` is false where a text put in their place would have to be written otherwise than the format writes texts.
    """

    def __init__(self, source: str, around: Iterable[Element], *, literal: bool = True) -> None:
        self.passage = Passage(source, Places([0], [len(source)], [0]), around)
        self._source, self._literal = source, literal
        # What was read last, the last of it that is seen, a line end not yet read, and how far what came since parts the words.
        self._last = self._visible = ""
        self._gap: tuple[int, int] | None = None
        self._parted = 0
        self.broken = False

    def enter(self, element: Element) -> None:
        self._flush()
        self.passage.enter(element)

    def leave(self, element: Element) -> None:
        self.passage.leave(element.name)

    def part(self, how: int) -> None:
        """The words before and after are two, although nothing may stand between them."""
        self._parted |= how

    def text(self, start: int, end: int, *, preserved: bool = False) -> None:
        """Read a range in which character references are decoded; unless preserved, a line end with its indents is one."""
        for match in (SPECIAL_PRESERVED if preserved else SPECIAL).finditer(self._source, start, end):
            self._before(start, match, preserved=preserved)
            start = match.end()
        self._copy(start, end, preserved=preserved)

    def raw(self, start: int, end: int) -> None:
        """Read a range in which nothing is encoded."""
        for match in SPECIAL_IN_COMMENT.finditer(self._source, start, end):
            self._before(start, match)
            start = match.end()
        self._copy(start, end)

    def section(self, start: int, end: int) -> None:
        """Read a range in which nothing is encoded, in the middle of others in which it is."""
        literal, self._literal = self._literal, False
        self.raw(start, end)
        self._literal = literal

    def break_line(self, start: int, end: int) -> None:
        """Read the tag in a range as a line break."""
        self._gap = None
        self._part("\n", start)
        if self._last:
            self.passage.put("\n", start, end)
            self._last, self.broken = "\n", True

    def segment(self) -> Segment | None:
        """The segment, unless there is nothing to read in it."""
        return self.passage.segment()

    def _before(self, start: int, match: re.Match[str], *, preserved: bool = False) -> None:
        """Read what stands up to a line end or reference, and that."""
        at, end = match.span()
        if self._source[at] == "&":
            self._copy(start, at, preserved=preserved)
            self._reference(at, end)
        elif preserved:
            self._copy(start, at, preserved=True)
            self._written("\n", at)
            self.passage.reading.break_line(at, end)
            self._last = "\n"
        else:
            at = start + len(self._source[start:at].rstrip(SPACE))
            self._copy(start, at)
            self._line_end(at, end)

    def _line_end(self, start: int, end: int) -> None:
        if self._last and self._last != "\n":
            self._gap = (self._gap[0] if self._gap else start, end)

    def _copy(self, start: int, end: int, *, preserved: bool = False) -> None:
        if not preserved and (not self._last or self._gap is not None or self._last == "\n"):
            piece = self._source[start:end]
            start += len(piece) - len(piece.lstrip(SPACE))
            if self._gap is not None and start < end:
                self._gap = (self._gap[0], start)
        if start >= end:
            return
        self._written(self._source[start], start)
        if self._literal:
            self.passage.reading.copy_words(start, end)
        else:
            self._copy_apart(start, end)
        self._last = self._source[end - 1]
        self._visible = seen(self._source[start:end]) or self._visible

    def _copy_apart(self, start: int, end: int) -> None:
        reading = self.passage.reading
        for word in WORD.finditer(self._source, start, end):
            reading.copy(start, word.start())
            shown = "".join(sign for sign in word.group() if sign not in INVISIBLE)
            reading.put(unicodedata.normalize("NFC", shown), *word.span())
            start = word.end()
        reading.copy(start, end)

    def _reference(self, start: int, end: int) -> None:
        text, length = decoded(self._source[start:end])
        if text == self._source[start : start + length]:
            self._copy(start, end)
            return
        text = " " if text in SPACE else text
        if text != " " or (self._last and self._gap is None):
            self._written(text[:1], start)
            self.passage.put(text, start, start + length)
            self._last = self._last if text in INVISIBLE else text[-1:] or self._last
            self._visible = seen(text) or self._visible
        self._copy(start + length, end)

    def _written(self, first: str, at: int) -> None:
        """Get ready for a text that begins with a sign."""
        self._flush()
        self._part(first, at)
        self.broken = False

    def _part(self, first: str, at: int) -> None:
        """Keep two words two where something stands between them that is not read."""
        parted, self._parted = self._parted, 0
        if parted & ANY:
            self.passage.reading.put(between(self._visible, self._last, first), at, at)
        elif self._last.isalnum() and (
            (parted & FIGURE_AFTER and first.isdigit()) or (parted & FIGURE_BEFORE and self._last.isdigit() and first.isalnum())
        ):
            self.passage.reading.put(" ", at, at)

    def _flush(self) -> None:
        """Read the line end that was held back until more text came."""
        if self._gap is not None:
            self._part("\n", self._gap[0])
            self.passage.reading.break_line(*self._gap)
            self._gap, self._last = None, "\n"
