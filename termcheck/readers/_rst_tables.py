"""The tables of reStructuredText: from drawn lines to cells."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from termcheck.readers._rst_rows import TAB, Row, Rows, end_of_lines, row_of

GRID_TOP = re.compile(r"\+-[-+]+-\+\s*\Z")
GRID_BORDER = re.compile(r"[-=]+\Z")
SIMPLE_TOP = re.compile(r"=+(?:\s+=+)+\s*\Z")
SIMPLE_BORDER = re.compile(r"=+(?:\s+=+)*\s*\Z")
SIMPLE_RULE = re.compile(r"(?:=+(?:\s+=+)*|-+(?:\s+-+)*)\s*\Z")
FAR = 1 << 30
# A table with more columns is none that a person drew; the work is columns times lines.
MOST_COLUMNS = 500
COLUMN = re.compile(r"[=-]+")


class _Line:
    """A line of a table, cut by the columns in which its signs are shown."""

    def __init__(self, source: str, row: Row, indent: int = 0) -> None:
        self.source, self.row, self.indent = source, row, indent
        self.text = source[row.first : row.end]
        # Where each column begins, unless every sign is one column wide.
        self.offsets = None if self.text.isascii() and "\t" not in self.text else self._offsets()

    def _offsets(self) -> list[int]:
        offsets: list[int] = []
        for at, sign in enumerate(self.text):
            offsets += [at] * _width(sign, len(offsets))
        return offsets

    @property
    def width(self) -> int:
        return len(self.text if self.offsets is None else self.offsets)

    def at(self, column: int) -> int:
        """The place in the text of a column of the table."""
        column = max(0, column - self.indent)
        if self.offsets is None:
            return min(column, len(self.text))
        return self.offsets[column] if column < len(self.offsets) else len(self.text)

    def sign(self, column: int) -> str:
        at = self.at(column)
        return self.text[at : at + 1]

    def between(self, start: int, end: int) -> str:
        return self.text[self.at(start) : self.at(end)]

    def cell(self, start: int, end: int | None) -> Row:
        """The part of a cell that stands on the line."""
        first = self.row.first
        return row_of(self.source, first + self.at(start), self.row.end if end is None else first + self.at(end), max(start, self.indent))


def _width(sign: str, column: int) -> int:
    """How many columns a sign takes: none for a combining mark, two for a Chinese character."""
    if sign == "\t":
        return TAB - column % TAB
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def grid_table(source: str, rows: Rows, at: int) -> tuple[int, Iterator[list[Row]]] | None:
    """The end of the grid table that begins at a row, and its cells; None when there is none."""
    if not GRID_TOP.match(source, rows[at].first, rows[at].end):
        return None
    end = at
    last = end_of_lines(rows, at)
    while end < last and source[rows[end].first] in "+|" and rows[end].column == rows[at].column:
        end += 1
    return end, _grid_cells([_Line(source, row) for row in rows[at:end]])


def _grid_cells(lines: list[_Line]) -> Iterator[list[Row]]:
    """Each cell as the parts of lines between the same two borders, down to the border below."""
    borders: list[int] = []
    cells: dict[tuple[int, int], list[Row]] = {}
    for line in lines:
        edges = [column for column in borders[: bisect_left(borders, line.width)] if line.sign(column) in "|+"]
        if not edges or line.text.strip("+-=") == "":
            yield from cells.values()
            borders, cells = _crossings(line, 0, line.width), {}
            continue
        if edges[-1] < borders[-1]:
            # A line that is too short or too long, which docutils refuses: what stands in it is read.
            edges.append(FAR)
        crossings: set[int] = set()
        for left, right in pairwise(edges):
            if GRID_BORDER.match(line.between(left + 1, right).replace("+", "-")):
                yield from [cells.pop(cell) for cell in sorted(cells) if left <= cell[0] < right]
                crossings.update(_crossings(line, left, min(right + 1, line.width)))
            else:
                cells.setdefault((left, right), []).append(line.cell(left + 1, right))
        if crossings and len(borders) < MOST_COLUMNS:
            borders = sorted(crossings.union(borders))
    yield from cells.values()


def _crossings(line: _Line, start: int, end: int) -> list[int]:
    return [column for column in range(start, end) if line.sign(column) == "+"][:MOST_COLUMNS]


def simple_table(source: str, rows: Rows, at: int) -> tuple[int, Iterator[list[Row]]] | None:
    """The end of the simple table that begins at a row, and its cells; None when there is none."""
    if not SIMPLE_TOP.match(source, rows[at].first, rows[at].end):
        return None
    borders = 0
    for end in range(at + 1, len(rows)):
        row = rows[end]
        if row.is_empty or row.column != rows[at].column or not SIMPLE_BORDER.match(source, row.first, row.end):
            continue
        borders += 1
        if borders == 2 or end + 1 == len(rows) or rows[end + 1].is_empty:
            return end + 1, _simple_cells(source, rows[at : end + 1])
    return None


def _simple_cells(source: str, rows: Rows) -> Iterator[list[Row]]:
    """Each cell; a row goes on as long as its first column is empty."""
    margin = rows[0].column
    columns = _columns(source, rows[0])
    held: list[Row] = []
    for row in rows[1:]:
        if not row.is_empty and row.column == margin and SIMPLE_RULE.match(source, row.first, row.end):
            # A rule of hyphens says how far the cells of the row above it reach.
            yield from _row_cells(source, held, margin, _columns(source, row) if source[row.first] == "-" else columns)
            held = []
            continue
        if not row.is_empty and row.column - margin < columns[0][1]:
            yield from _row_cells(source, held, margin, columns)
            held = []
        held.append(row)
    yield from _row_cells(source, held, margin, columns)


def _columns(source: str, row: Row) -> list[tuple[int, int]]:
    """Where the columns begin and end."""
    return [(match.start() - row.first, match.end() - row.first) for match in COLUMN.finditer(source, row.first, row.end)][:MOST_COLUMNS]


def _row_cells(source: str, rows: Rows, margin: int, columns: list[tuple[int, int]]) -> Iterator[list[Row]]:
    lines = [_Line(source, row, row.column - margin) for row in rows if not row.is_empty]
    # Text that runs on between two columns, which docutils refuses, stands in both: no word is cut.
    gaps = [(end, start) for (_, end), (start, _) in pairwise(columns)]
    starts = [0, *(start for end, start in gaps if not any(line.between(end, start).strip() for line in lines))]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield [line.cell(start, end) for line in lines]
