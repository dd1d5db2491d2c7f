"""The lines of a reStructuredText source as rows: where their text begins and ends, and in which column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from termcheck.readers._passage import Places

# What docutils takes for a line end, in the order of length.
LINE_END = re.compile(r"\r\n|[\n\r\x1c-\x1e\x85\u2028\u2029]")
TAB = 8
Rows = Sequence["Row"]


class Row(NamedTuple):
    """A line, or a part of one: its text without white space around it, and its column; an empty one has column -1."""

    first: int
    end: int
    column: int

    @property
    def is_empty(self) -> bool:
        return self.column < 0


def rows_of(source: str) -> list[Row]:
    """The rows of a source."""
    rows = []
    start = 0
    for line_end in LINE_END.finditer(source):
        rows.append(row_of(source, start, line_end.start(), 0))
        start = line_end.end()
    rows.append(row_of(source, start, len(source), 0))
    return rows


def row_of(source: str, start: int, end: int, column: int) -> Row:
    """The row of a range that begins in a column."""
    line = source[start:end]
    bare = line.lstrip()
    if not bare:
        return Row(start, start, -1)
    lead = line[: len(line) - len(bare)]
    return Row(start + len(lead), start + len(line.rstrip()), width(lead, column))


def width(lead: str, column: int) -> int:
    """The column after some white space."""
    if "\t" not in lead:
        return column + len(lead)
    for sign in lead:
        column += TAB - column % TAB if sign == "\t" else 1
    return column


def after(source: str, row: Row, at: int) -> Row:
    """The rest of a row from an offset on."""
    return row_of(source, at, row.end, width(source[row.first : at], row.column))


def end_of_body(rows: Rows, at: int, column: int) -> int:
    """The first row from `at` on that holds text left of a column."""
    while at < len(rows) and (rows[at].is_empty or rows[at].column >= column):
        at += 1
    return at


def end_of_lines(rows: Rows, at: int) -> int:
    """The first empty row from `at` on."""
    while at < len(rows) and not rows[at].is_empty:
        at += 1
    return at


def body(first: Row, rest: Rows) -> list[Row]:
    """The text that begins behind a marker, with the rows that belong to it; it all stands in one column."""
    columns = [row.column for row in rest if not row.is_empty]
    if first.is_empty or not columns:
        return [first, *rest]
    return [first._replace(column=min(columns)), *rest]


def placed(source: str, rows: Iterable[Row]) -> tuple[str, Places]:
    """The content of rows as one text, and where its lines stand."""
    lines, starts, ends, sources = [], [], [], []
    at = 0
    for row in rows:
        lines.append(source[row.first : row.end])
        starts.append(at)
        ends.append(at + row.end - row.first)
        sources.append(row.first)
        at = ends[-1] + 1
    return "\n".join(lines), Places(starts, ends, sources)
