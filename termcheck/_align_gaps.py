"""What stands in the source before a segment and is not read: numbers that a schema keeps apart, list signs, the cells of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from termcheck.model import Document, Segment

# Of a longer gap only the end is looked at: metadata may stand before.
REACH = 2_000
_TAG = re.compile(r"<[^<>]*>")
_TABLE, _ROW, _CELL = (
    re.compile(rf"<(?:[\w.-]+:)?(?:{names})\b[^<>]*>", re.IGNORECASE)
    for names in ("table|tbl", "tr|row", "td|th|cell|entry|entrytbl|table-cell")
)
_LEVEL_OF_TAG = re.compile(r"<h([1-6])\b", re.IGNORECASE)
_LEVEL_OF_SIGNS = re.compile(r"(?:^|\n)[ >]*(#{1,6})[ \t]+\Z")
_LABEL = re.compile(r"table (\d+), row (\d+), cell (\d+)\Z")
# A row of Markdown: a line that begins with a bar or has one before the text.
_BARS = re.compile(r"[^\n]*\Z")
_UNIT = re.compile(r"<(?:[\w.-]+:)?(trans-unit|unit|tu)\b([^<>]*)>|<(?:[\w.-]+:)?(file)\b")
_ID = re.compile(r"\b(?:tuid|id)\s*=\s*[\"']([^\"']*)[\"']")


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the source shows before a segment."""

    sign: str = ""
    level: int | None = None
    cell: tuple[int, int, int] | None = None


def before_each(document: Document) -> Iterator[Before]:
    """What stands before each segment, in the order of the segments."""
    tables = _Tables()
    ends: dict[int, int] = {}
    for segment in document.segments:
        start, end = segment.map.source_span(0, len(segment.text))
        source = document.parts[segment.part] if segment.part < len(document.parts) else ""
        gap = source[max(ends.get(segment.part, 0), start - REACH) : start]
        ends[segment.part] = max(end, ends.get(segment.part, 0))
        cell = tables.cell(gap, markdown=document.format == "markdown")
        yield Before(sign=_sign(gap), level=_level(gap), cell=_labelled(segment) or cell)


def unit_ids(document: Document) -> list[str] | None:
    """The ids of the translation units that the segments stand in; None where the document has none."""
    if document.format != "xml" or not document.parts or not document.segments:
        return None
    units = list(_units(document.parts[0]))
    if not units:
        return None
    starts = [start for start, _ in units]
    places = (bisect_right(starts, segment.map.source_span(0, 1)[0]) for segment in document.segments)
    return [units[place - 1][1] if place else "" for place in places]


def _units(source: str) -> Iterator[tuple[int, str]]:
    """Where the units begin, and their ids; those of a second file are told apart by its number, those without an id by theirs."""
    files = number = 0
    seen: set[str] = set()
    for match in _UNIT.finditer(source):
        if match[3]:
            files += 1
            continue
        number += 1
        given = _ID.search(match[2])
        name = given[1] if given and given[1] else f"#{number}"
        name = f"{name} (file {files})" if files > 1 else name
        name = f"{name} (#{number})" if name in seen else name
        seen.add(name)
        yield match.start(), name


def _sign(gap: str) -> str:
    """The last text in a gap that is no tag, if it is short enough to be a number."""
    lines = _TAG.sub("\n", gap).split("\n")
    text = next((line.strip(" \t\r*>#|") for line in reversed(lines) if line.strip(" \t\r*>#|")), "")
    if "&" in text:
        import html

        text = html.unescape(text)
    return " ".join(text.split()) if len(text) <= 30 else ""


def _level(gap: str) -> int | None:
    signs = _LEVEL_OF_SIGNS.search(gap)
    if signs:
        return len(signs[1])
    tags = _LEVEL_OF_TAG.findall(gap)
    return int(tags[-1]) if tags else None


def _labelled(segment: Segment) -> tuple[int, int, int] | None:
    match = _LABEL.search(segment.location.label) if segment.location else None
    return match and (int(match[1]), int(match[2]), int(match[3]))


class _Tables:
    """Counts the tables, rows and cells that begin in the gaps."""

    def __init__(self) -> None:
        self.table = self.row = self.column = 0
        self.inside = False

    def cell(self, gap: str, *, markdown: bool) -> tuple[int, int, int] | None:
        """The cell that a segment after this gap stands in."""
        return self._in_bars(gap) if markdown else self._in_tags(gap)

    def _in_tags(self, gap: str) -> tuple[int, int, int] | None:
        if "<" not in gap:
            return self._here()
        opened = _last(_TABLE, gap)
        closed = max(gap.rfind(f"</{name}") for name in ("table", "TABLE", "TBL", "tbl", "w:tbl", "table:table"))
        if opened >= 0:
            self.table, self.row, self.column = self.table + 1, 0, 0
        self.inside = opened > closed or (self.inside and closed < 0)
        rows = [match.end() for match in _ROW.finditer(gap)]
        if rows:
            self.row, self.column = self.row + len(rows), 0
        self.column += len(_CELL.findall(gap, rows[-1] if rows else 0))
        return self._here()

    def _in_bars(self, gap: str) -> tuple[int, int, int] | None:
        line = _BARS.search(gap)
        bars = line[0].count("|") if line else 0
        on_line = self.inside and "\n" not in gap
        if not bars:
            self.inside = False
        elif on_line:
            self.column += bars
        else:
            new = not self.inside or "\n\n" in gap
            self.table, self.row = self.table + new, 1 if new else self.row + 1
            self.column, self.inside = bars, True
        return self._here()

    def _here(self) -> tuple[int, int, int] | None:
        return (self.table, self.row, self.column) if self.inside and self.row and self.column else None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)
