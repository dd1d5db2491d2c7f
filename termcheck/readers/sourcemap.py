"""Reading text that knows where each of its pieces stands in the source."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from termcheck.model import Segment

SOFT_HYPHEN = "\u00ad"
LINE_ENDS = ("\n", "\r", "\u2028")
# Signs that print nothing inside a word: soft hyphen, zero-width space, joiners, word joiner, byte order mark.
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# A word, cut where it is no word of any language, but never before a combining mark.
WORD = re.compile(r"\S{1,200}+[\u0300-\u036f]*+")


class PieceMap(NamedTuple):
    """A source map over pieces sorted by reading offset; piece i runs to the start of piece i + 1 (the last one to `length`)."""

    reading: tuple[int, ...]
    source: tuple[int, ...]
    source_end: tuple[int, ...]
    literal: tuple[bool, ...]
    length: int

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the source that the reading range stands for; a replaced piece counts whole. An empty range maps to a point."""
        if not self.reading:
            return (0, 0)
        first = max(0, bisect_right(self.reading, start) - 1)
        last = max(first, bisect_left(self.reading, end) - 1)
        return (self._source_of(first, start), self._source_end_of(last, end))

    def is_literal(self, start: int, end: int) -> bool:
        """Whether the reading range is one slice of the source, character for character."""
        if start >= end or not self.reading:
            return False
        first = bisect_right(self.reading, start) - 1
        last = bisect_left(self.reading, end) - 1
        joined = all(self.source_end[i] == self.source[i + 1] for i in range(first, last))
        return joined and all(self.literal[first : last + 1])

    def _source_of(self, piece: int, offset: int) -> int:
        return self.source[piece] + (offset - self.reading[piece] if self.literal[piece] else 0)

    def _source_end_of(self, piece: int, offset: int) -> int:
        if self.literal[piece]:
            return self.source[piece] + offset - self.reading[piece]
        return self.source_end[piece]


class Reading:
    """Builds reading text from slices of a source and from text that stands for other characters."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._texts: list[str] = []
        self._pieces: list[tuple[int, int, int, bool]] = []
        self._length = 0

    def __len__(self) -> int:
        """Code points written so far."""
        return self._length

    @property
    def source_end(self) -> int:
        """Where in the source the last piece ends."""
        return self._pieces[-1][2] if self._pieces else 0

    def copy(self, start: int, end: int) -> None:
        """Take over a slice of the source as it stands."""
        if start >= end:
            return
        if self._pieces and self._pieces[-1][3] and self._pieces[-1][2] == start:
            reading, source, _, _ = self._pieces.pop()
            self._pieces.append((reading, source, end, True))
        else:
            self._pieces.append((self._length, start, end, True))
        self._texts.append(self.source[start:end])
        self._length += end - start

    def put(self, text: str, start: int, end: int) -> None:
        """Write text that stands for the source range; an empty range marks text that the source does not hold."""
        if not text:
            return
        self._pieces.append((self._length, start, end, False))
        self._texts.append(text)
        self._length += len(text)

    def copy_words(self, start: int, end: int) -> None:
        """Take over running text: invisible signs are left out and decomposed letters are composed (NFC)."""
        piece = self.source[start:end]
        if _is_plain(piece):
            self.copy(start, end)
            return
        at = start
        for word in WORD.finditer(self.source, start, end):
            if not _is_plain(word.group()):
                self.copy(at, word.start())
                self._copy_clusters(word.start(), word.end())
                at = word.end()
        self.copy(at, end)

    def break_line(self, start: int, end: int) -> None:
        """Write one line break for the source range: a line end of any kind and what stands around it (indent, quote sign)."""
        if self.source[start:end] == "\n":
            self.copy(start, end)
        else:
            self.put("\n", start, end)

    def build(self) -> tuple[str, PieceMap]:
        """The reading text and its map."""
        if len(self._pieces) == 1:
            reading, source, source_end, literal = self._pieces[0]
            return "".join(self._texts), PieceMap((reading,), (source,), (source_end,), (literal,), self._length)
        columns = list(zip(*self._pieces, strict=True)) or [(), (), (), ()]
        return "".join(self._texts), PieceMap(columns[0], columns[1], columns[2], columns[3], self._length)

    def _copy_clusters(self, start: int, end: int) -> None:
        copied = at = start
        while at < end:
            after = _cluster_end(self.source, at, end)
            cluster = self.source[at:after]
            composed = _shown(cluster, self.source[after : after + 1]) if cluster in INVISIBLE else unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                self.copy(copied, at)
                self.put(composed, at, after)
                copied = after
            at = after
        self.copy(copied, end)


def _shown(sign: str, following: str) -> str:
    """What an invisible sign reads as: nothing, but a hyphen where a soft one was kept at a line end (texts copied from a PDF)."""
    return "-" if sign == SOFT_HYPHEN and following in LINE_ENDS else ""


def _is_plain(piece: str) -> bool:
    return piece.isascii() or (unicodedata.is_normalized("NFC", piece) and INVISIBLE.isdisjoint(piece))


def _cluster_end(source: str, start: int, end: int) -> int:
    """The end of a letter with the combining marks that follow it."""
    after = start + 1
    while source[start] not in INVISIBLE and after < end and unicodedata.combining(source[after]):
        after += 1
    return after


def whole(text: str) -> Segment:
    """A segment that is its own source."""
    length = len(text)
    pieces = PieceMap((0,), (0,), (length,), (True,), length) if length else PieceMap((), (), (), (), 0)
    return Segment(text=text, map=pieces)
