"""The blocks of reStructuredText: from rows to segments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import dropwhile

from termcheck.model import MarkKind, Segment
from termcheck.readers._passage import Element, Passage, Places
from termcheck.readers._pinned import pinned
from termcheck.readers._rst_inlines import Inlines
from termcheck.readers._rst_rows import Row, Rows, after, body, end_of_body, end_of_lines, placed
from termcheck.readers._rst_tables import grid_table, simple_table

PUNCTUATION = "!-/:-@[-`{-~"
RULE = re.compile(rf"([{PUNCTUATION}])\1*\Z")
BULLET = re.compile(r"[*+\-•‣⁃](?:\s+|\Z)")
_NUMBER = r"(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12}|#)"
ENUMERATOR = re.compile(rf"(?:\({_NUMBER}\)|{_NUMBER}[.)])(?:\s+|\Z)")
FIELD = re.compile(r":(?![:\s])((?:[^:\\]|\\.|:(?![\s`]|\Z)){1,500}+)(?<!\s):(?:\s+|\Z)")
_ARGUMENT = r"(?:[A-Za-z][\w-]{0,100}|<[^<>]{1,200}>)"
_OPTION = rf"(?:[-+][A-Za-z0-9](?:[ ]?{_ARGUMENT})?|(?:--|/)[A-Za-z0-9][\w-]{{0,100}}(?:[ =]{_ARGUMENT})?)"
OPTION = re.compile(rf"{_OPTION}(?:,[ ]{_OPTION}){{0,20}}(?:[ ]{{2,}}|\t\s*|[ ]?\Z)")
LINE_BLOCK = re.compile(r"\|(?:\s+|\Z)")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# Blocks in one another: deeper ones are read as plain text.
DEEPEST = 64
MARKUP = re.compile(rf"(?:{BULLET.pattern}|{ENUMERATOR.pattern}|{FIELD.pattern}|\.\.\s|\+-|>>>)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around a block; `laid_out` for cells of tables and `terms` for the content of a glossary."""

    around: tuple[Element, ...] = ()
    depth: int = 0
    laid_out: bool = False
    terms: bool = False

    def inside(self, *kinds: MarkKind, language: str | None = None) -> Context:
        around = (*self.around, Element(name="block", kinds=kinds, language=language)) if kinds or language else self.around
        return replace(self, around=around, depth=self.depth + 1, terms=False)


class Walk:
    """Reads blocks into segments."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.segments: list[Segment] = []
        self.language: str | None = None
        # The language that `.. class:: language-nl` says the next block is in.
        self.next_language: str | None = None

    def blocks(self, rows: Rows, context: Context, *, column: int | None = None) -> None:
        """The blocks that stand in a column, by default that of the leftmost row."""
        if context.depth > DEEPEST:
            self._plain(rows, context)
            return
        indent = min((row.column for row in rows if not row.is_empty), default=0) if column is None else column
        at = 0
        while at < len(rows):
            if rows[at].is_empty:
                at += 1
                continue
            language, self.next_language = self.next_language, None
            inside = context if language is None else replace(context.inside(language=language), depth=context.depth)
            at = self._block(rows, at, inside) if rows[at].column <= indent else self._quote(rows, at, indent, inside)

    def paragraph(self, rows: Iterable[Row], context: Context, *, pin: bool = False) -> None:
        """Running text."""
        content, places = placed(self.source, rows)
        if content:
            found = Inlines(self.source, content, places, context.around, self.aside).segment()
            if found is not None:
                self.segments.append(pinned(found) if pin or context.laid_out else found)

    def aside(self, content: str, places: Places, start: int, end: int, kind: MarkKind) -> None:
        """A range of a block that is no running text."""
        passage = Passage(self.source, places, [Element(name=kind, kinds=(kind,))])
        passage.take(start, end)
        self._keep(passage)

    def whole(self, rows: Iterable[Row], context: Context, kind: MarkKind) -> None:
        """Rows that are no running text: code, a comment, an address."""
        given = list(dropwhile(lambda row: row.is_empty, rows))
        while given and given[-1].is_empty:
            given.pop()
        content, places = placed(self.source, given)
        passage = Passage(self.source, places, [*context.around, Element(name=kind, kinds=(kind,))])
        passage.take(0, len(content))
        self._keep(passage)

    def _keep(self, passage: Passage) -> None:
        segment = passage.segment()
        if segment is not None:
            self.segments.append(segment)

    def _plain(self, rows: Rows, context: Context) -> None:
        at = 0
        while at < len(rows):
            end = max(at + 1, end_of_lines(rows, at))
            self.paragraph(rows[at:end], context)
            at = end

    def _quote(self, rows: Rows, at: int, indent: int, context: Context) -> int:
        """An indented block is a quotation, unless it is a list set too far in, or text that lacks an empty line before it."""
        end = end_of_body(rows, at, indent + 1)
        row = rows[at]
        meant = at > 0 and rows[at - 1].is_empty and not MARKUP.match(self.source, row.first, row.end)
        self.blocks(rows[at:end], context.inside("quote") if meant else context.inside())
        return end

    def _block(self, rows: Rows, at: int, context: Context) -> int:
        """Read the block that begins at a row; where the next one begins."""
        # Reads blocks in turn with this module.
        from termcheck.readers._rst_explicit import explicit

        sign = self.source[rows[at].first]
        if sign.isalnum():
            return self._item(rows, at, context) or self._text(rows, at, context)
        if sign in "._":
            return explicit(self, rows, at, context) or self._ruled(rows, at, context) or self._text(rows, at, context)
        if sign in "+=" and (end := self._table(rows, at, context)):
            return end
        end = self._item(rows, at, context) or self._field(rows, at, context) or self._option(rows, at, context)
        return end or self._lines(rows, at, context) or self._ruled(rows, at, context) or self._text(rows, at, context)

    def _match(self, pattern: re.Pattern[str], row: Row) -> re.Match[str] | None:
        return pattern.match(self.source, row.first, row.end)

    def _item(self, rows: Rows, at: int, context: Context) -> int | None:
        """An item of a list."""
        row = rows[at]
        found = self._match(BULLET, row)
        if found is None:
            found = self._match(ENUMERATOR, row)
            # "A. Smith" at the beginning of a paragraph is no item.
            if found is None or not self._goes_on(rows, at):
                return None
        first = after(self.source, row, found.end())
        column = row.column + 1 if first.is_empty else first.column
        end = end_of_body(rows, at + 1, column)
        self.blocks([first, *rows[at + 1 : end]], context.inside(), column=None if first.is_empty else column)
        return end

    def _goes_on(self, rows: Rows, at: int) -> bool:
        """Whether what follows the first row of an item is no further text of a paragraph."""
        if at + 1 == len(rows) or rows[at + 1].is_empty or rows[at + 1].column > rows[at].column:
            return True
        return self._match(ENUMERATOR, rows[at + 1]) is not None

    def _field(self, rows: Rows, at: int, context: Context) -> int | None:
        row = rows[at]
        found = self._match(FIELD, row)
        if found is None:
            return None
        end = end_of_body(rows, at + 1, row.column + 1)
        first = after(self.source, row, found.end())
        value = self.source[first.first : first.end]
        if context.depth == 0 and found[1].lower() in ("lang", "language") and LANGUAGE.fullmatch(value):
            self.language = self.language or value
        self.paragraph([Row(found.start(1), found.end(1), row.column)], context)
        self.blocks(body(first, rows[at + 1 : end]), context.inside())
        return end

    def _option(self, rows: Rows, at: int, context: Context) -> int | None:
        """An option of a command and what it does."""
        row = rows[at]
        found = self._match(OPTION, row)
        if found is None:
            return None
        end = end_of_body(rows, at + 1, row.column + 1)
        first = after(self.source, row, found.end())
        if first.is_empty and (at + 1 >= end or rows[at + 1].is_empty):
            return None
        self.whole([Row(row.first, found.end(), row.column)], context, "code")
        self.blocks(body(first, rows[at + 1 : end]), context.inside())
        return end

    def _lines(self, rows: Rows, at: int, context: Context) -> int | None:
        """A doctest or a block of verses and addresses, whose lines stay lines."""
        row = rows[at]
        if self.source.startswith(">>> ", row.first, row.end):
            end = end_of_lines(rows, at)
            self.whole(rows[at:end], context, "code")
            return end
        if self._match(LINE_BLOCK, row) is None:
            return None
        stanza: list[Row] = []
        while at < len(rows) and not rows[at].is_empty:
            bar = self._match(LINE_BLOCK, rows[at])
            if bar is None and rows[at].column <= row.column:
                break
            line = rows[at] if bar is None else after(self.source, rows[at], bar.end())
            if line.is_empty:
                self.paragraph(stanza, context)
                stanza = []
            else:
                stanza.append(line)
            at += 1
        self.paragraph(stanza, context)
        return at

    def _table(self, rows: Rows, at: int, context: Context) -> int | None:
        found = grid_table(self.source, rows, at) or simple_table(self.source, rows, at)
        if found is None:
            return None
        end, cells = found
        inside = replace(context.inside(), laid_out=True)
        for cell in cells:
            self.blocks(cell, inside)
        return end

    def _ruled(self, rows: Rows, at: int, context: Context) -> int | None:
        """A title between two lines, or a line that parts."""
        if not self._is_rule(rows[at]):
            return None
        if at + 1 == len(rows) or rows[at + 1].is_empty:
            return at + 1 if rows[at].end - rows[at].first >= 4 else None
        if at + 2 < len(rows) and self._is_rule(rows[at + 2]) and self.source[rows[at].first] == self.source[rows[at + 2].first]:
            self.paragraph(rows[at + 1 : at + 2], context.inside("heading"), pin=True)
            return at + 3
        return None

    def _is_rule(self, row: Row) -> bool:
        return not row.is_empty and self._match(RULE, row) is not None

    def _text(self, rows: Rows, at: int, context: Context) -> int:
        """A title, a term with its definition, or a paragraph."""
        column = rows[at].column
        end = at + 1
        if end < len(rows) and self._underlines(rows[end], rows[at]):
            self.paragraph(rows[at:end], context.inside("heading"), pin=True)
            return end + 1
        while end < len(rows) and rows[end].column == column:
            end += 1
        goes_in = end < len(rows) and rows[end].column > column
        if goes_in and (end == at + 1 or context.terms):
            return self._definition(rows, at, end, context)
        return self._paragraph(rows, at, end, context)

    def _underlines(self, row: Row, title: Row) -> bool:
        if row.column != title.column or not self._is_rule(row):
            return False
        text = self.source[title.first : title.end]
        wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text) if not text.isascii() else 0
        return row.end - row.first >= min(4, len(text) + wide)

    def _definition(self, rows: Rows, at: int, start: int, context: Context) -> int:
        end = end_of_body(rows, start, rows[at].column + 1)
        for row in rows[at:start]:
            self.paragraph([row], context.inside("definition"), pin=context.terms)
        self.blocks(rows[start:end], context.inside("definition"))
        return end

    def _paragraph(self, rows: Rows, at: int, end: int, context: Context) -> int:
        """A paragraph, and the code after it where it ends in two colons."""
        given, last = list(rows[at:end]), rows[end - 1]
        if not self.source.endswith("::", last.first, last.end):
            self.paragraph(given, context)
            return end
        bare = self.source[last.first : last.end - 2].rstrip()
        kept = len(bare) + (last.first + len(bare) == last.end - 2 and bool(bare))
        given[-1] = last._replace(end=last.first + kept)
        self.paragraph(given if kept else given[:-1], context)
        return self._literal(rows, end, last.column, context)

    def _literal(self, rows: Rows, at: int, column: int, context: Context) -> int:
        """Code: what is indented, or lines that all begin with the same sign."""
        start = at
        while start < len(rows) and rows[start].is_empty:
            start += 1
        if start == len(rows):
            return at
        end = end_of_body(rows, start, column + 1)
        sign = self.source[rows[start].first]
        if end == start and re.match(f"[{PUNCTUATION}]", sign):
            while end < len(rows) and not rows[end].is_empty and self.source[rows[end].first] == sign:
                end += 1
        self.whole(rows[start:end], context, "code")
        return end if end > start else at
