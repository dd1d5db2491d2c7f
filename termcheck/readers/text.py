"""Plain text: paragraphs, as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termcheck.model import Document, Segment
from termcheck.readers._addresses import address_marks
from termcheck.readers.sourcemap import Reading

# Atomic, or one CRLF would count as two line ends.
LINE_END = r"(?>\r\n|[\r\n\u2028])"
PARAGRAPH_END = re.compile(rf"{LINE_END}[^\S\r\n\u2028\u2029\f]*+(?:{LINE_END}\s*+|(?=[\u2029\f]))|[\u2029\f]\s*+")
# What most files need; it begins with a fixed sign, which makes the search four times as fast.
EMPTY_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
FOREIGN = "\r\u2028\u2029\f"
FOREIGN_LINE_END = re.compile(r"\r\n|[\r\u2028]")


def encoding_of(data: bytes) -> str | None:
    """None: the format names no encoding."""
    return None


def written(text: str) -> str:
    """The text as it is."""
    return text


def scanned(source: str) -> str:
    """The source as it is."""
    return source


def read(source: str, *, path: str) -> Document:
    """The document of a plain text: one segment for each paragraph."""
    segments = (paragraph(source, start, end) for start, end in paragraphs(source, 0, len(source)))
    return Document(path=path, format="text", parts=(source,), segments=tuple(segments))


def paragraphs(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the paragraphs: parted by empty lines, form feeds or paragraph separators; white space around them left out."""
    ending = PARAGRAPH_END if any(source.find(sign, start, end) >= 0 for sign in FOREIGN) else EMPTY_LINE
    at = start
    for match in ending.finditer(source, start, end):
        yield from _trimmed(source, at, match.start())
        at = match.end()
    yield from _trimmed(source, at, end)


def paragraph(source: str, start: int, end: int) -> Segment:
    """A range of running text as a segment."""
    reading = Reading(source)
    at = start
    foreign = source.find("\r", start, end) >= 0 or source.find("\u2028", start, end) >= 0
    for match in FOREIGN_LINE_END.finditer(source, start, end) if foreign else ():
        reading.copy_words(at, match.start())
        reading.break_line(match.start(), match.end())
        at = match.end()
    reading.copy_words(at, end)
    text, source_map = reading.build()
    return Segment(text=text, map=source_map, marks=address_marks(text))


def _trimmed(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = source[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(bare)
