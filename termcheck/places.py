"""Lines, columns, excerpts and fingerprints: made here, from offsets, and nowhere else."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from typing import TypedDict

from termcheck.forms.fold import fold
from termcheck.model import Document, Location, Segment
from termcheck.report import Excerpt

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_CUT = re.compile(r"[-‐‑]\s*\n\s*")
_SPACE = re.compile(r"\s")
EXCERPT_WIDTH = 120
WORDS_AROUND = 4


class Place(TypedDict):
    """Where a reading range stands: the fields that findings and mentions share."""

    path: str
    start: int
    end: int
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    location: Location | None
    excerpts: tuple[Excerpt, ...]


class Places:
    """Turns reading ranges of one document into places. Line starts are found once per part."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts: dict[int, list[int]] = {}

    def of(self, segment: Segment, start: int, end: int) -> Place:
        """The place of a reading range of a segment."""
        if not self._document.lines:
            return self._unlined(segment, start, end)
        source_start, source_end = segment.map.source_span(start, end)
        line, column = self._line_column(segment.part, source_start)
        end_line, end_column = self._line_column(segment.part, source_end)
        excerpts = tuple(
            self._excerpt(segment.part, number, source_start, source_end) for number in range(line, min(end_line, line + 2) + 1)
        )
        return Place(
            path=self._document.path, start=source_start, end=source_end, line=line, column=column,
            end_line=end_line, end_column=end_column, location=segment.location, excerpts=excerpts,
        )  # fmt: skip

    def _unlined(self, segment: Segment, start: int, end: int) -> Place:
        excerpt = _cropped(segment.text, None, start, end)
        return Place(
            path=self._document.path, start=start, end=end, line=None, column=None, end_line=None, end_column=None,
            location=segment.location, excerpts=(excerpt,),
        )  # fmt: skip

    def _line_column(self, part: int, offset: int) -> tuple[int, int]:
        starts = self._line_starts(part)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _line_starts(self, part: int) -> list[int]:
        if part not in self._starts:
            self._starts[part] = [0, *(end.end() for end in _LINE_END.finditer(self._document.parts[part]))]
        return self._starts[part]

    def _excerpt(self, part: int, number: int, start: int, end: int) -> Excerpt:
        source, starts = self._document.parts[part], self._line_starts(part)
        begin = starts[number - 1]
        stop = starts[number] if number < len(starts) else len(source)
        # A line may be as long as the file: no more of it is copied than is shown.
        low = max(begin, min(start, stop) - EXCERPT_WIDTH)
        line = source[low : min(stop, max(low, min(end, stop)) + EXCERPT_WIDTH)]
        kept = len(line.rstrip("\r\n\u2028\u2029"))
        return _cropped(line[:kept], number, max(0, start - low), min(kept, end - low), more=low > begin)


def _cropped(line: str, number: int | None, start: int, end: int, *, more: bool = False) -> Excerpt:
    """The line with as much around the range as fits, cut at spaces."""
    text = _SPACE.sub(" ", line)
    room = max(0, EXCERPT_WIDTH - (end - start)) // 2
    left, right = max(0, start - room), min(len(text), max(end, start) + room)
    left = _cut_left(text, left, start) if left or more else 0
    right = _cut_right(text, right, end) if right < len(text) else right
    lead = "… " if left or more else ""
    tail = " …" if right < len(text) else ""
    shift = len(lead) - left
    return Excerpt(line=number, text=lead + text[left:right] + tail, start=start + shift, end=end + shift)


def _cut_left(text: str, left: int, start: int) -> int:
    space = text.find(" ", left, start)
    return space + 1 if space >= 0 else left


def _cut_right(text: str, right: int, end: int) -> int:
    space = text.rfind(" ", end, right)
    return space if space >= 0 else right


def one_line(found: str) -> str:
    """Found words on one line, parts of a word that a hyphen left at a line end joined."""
    return " ".join(_CUT.sub("", found).split())


def fingerprint_text(rule: str, concept: str, segment: Segment, start: int, end: int) -> str:
    """What of a finding survives moving and re-wrapping its paragraph: rule, concept, the folded words and up to four on each side."""
    before = segment.text[max(0, start - 300) : start].split()[-WORDS_AROUND:]
    after = segment.text[end : end + 300].split()[:WORDS_AROUND]
    found = fold(one_line(segment.text[start:end]))
    return "\x1f".join((rule, concept, found, " ".join(before), " ".join(after)))


def fingerprint(text: str, ordinal: int) -> str:
    """The key of the ordinal-th finding among equal ones (counted from 0)."""
    return hashlib.blake2b(f"{text}\x1f{ordinal}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
