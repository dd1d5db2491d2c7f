"""Explicit markup of reStructuredText: footnotes, targets, substitutions, directives, comments."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from termcheck.readers._rst_inlines import NAME
from termcheck.readers._rst_names import (
    ARGUMENT_MARKS,
    CODE_CONTENT,
    CONTENT_MARKS,
    SHOWN_OPTIONS,
    VERSIONED,
    WITHOUT_ARGUMENT,
    has_code_argument,
    is_code,
)
from termcheck.readers._rst_rows import Row, Rows, after, body, end_of_body
from termcheck.readers._rst_walk import Context, Walk

MARKER = re.compile(r"\.\.(?:\s+|\Z)")
ANONYMOUS = re.compile(r"__(?:\s+|\Z)")
TARGET = re.compile(r"_(?=\S)")
NOTE = re.compile(rf"\[([0-9]{{1,9}}|\#(?:{NAME})?|\*|{NAME})\](?:\s+|\Z)")
DIRECTIVE = re.compile(rf"(?:\|[^|\s](?:[^|\n]{{0,300}}[^|\s])?\|\s+)?({NAME})\s?::(?:\s+|\Z)")
OPTION = re.compile(r":([\w-]{1,100}):(?:\s+|\Z)")
LANGUAGE_CLASS = re.compile(r"(?<!\S)language-([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})(?!\S)")
CELL = re.compile(r"\s*+(?:\"((?:[^\"]|\"\")*+)\"?|([^,\n]*+))[^\S\n]*+(?:,|\n|\Z)")


def explicit(walk: Walk, rows: Rows, at: int, context: Context) -> int | None:
    """Read the block of explicit markup at a row; where the next block begins, None when there is none."""
    row = rows[at]
    marker = MARKER.match(walk.source, row.first, row.end)
    end = end_of_body(rows, at + 1, row.column + 1)
    if marker is None:
        if ANONYMOUS.match(walk.source, row.first, row.end) is None:
            return None
        walk.whole(rows[at:end], context, "link")
        return end
    first, rest = after(walk.source, row, marker.end()), rows[at + 1 : end]
    if first.is_empty and (not rest or rest[0].is_empty):
        # Two dots alone comment on nothing: what follows them is text.
        return at + 1
    if note := NOTE.match(walk.source, first.first, first.end):
        if any(sign.isalpha() for sign in note[1]):
            walk.whole([Row(note.start(1), note.end(1), first.column)], context, "link")
        walk.blocks(body(after(walk.source, first, note.end()), rest), context.inside("note"))
    elif directive := DIRECTIVE.match(walk.source, first.first, first.end):
        _Directive(walk, directive[1].lower(), context).read(after(walk.source, first, directive.end()), rest)
    else:
        is_target = TARGET.match(walk.source, first.first, first.end) is not None
        walk.whole([first, *rest], context, "link" if is_target else "comment")
    return end


class _Directive:
    """Reads the argument, the options and the content of a directive."""

    def __init__(self, walk: Walk, name: str, context: Context) -> None:
        self.walk, self.name, self.context = walk, name, context

    def read(self, first: Row, rest: Rows) -> None:
        """Read it from the row behind its name, and the rows of its body."""
        argument, options, content = self._parts(first, rest)
        self._options(options)
        inside = replace(self.context.inside(*CONTENT_MARKS.get(self.name, ())), terms=self.name == "glossary")
        if is_code(self.name):
            self.walk.whole(argument, inside, "code")
            self.walk.whole(content, inside, "code")
        elif self.name in WITHOUT_ARGUMENT and not options:
            self.walk.blocks(body(first, rest), inside)
        else:
            self._argument(argument)
            self._content(argument, content, inside)

    def _parts(self, first: Row, rest: Rows) -> tuple[Rows, Rows, Rows]:
        if self._option(first):
            # An option may stand behind the name: `.. contents:: :depth: 2`.
            first, rest = Row(first.first, first.first, -1), [first, *rest]
        at = 0
        while not first.is_empty and at < len(rest) and not rest[at].is_empty and not self._option(rest[at]):
            at += 1
        argument = [] if first.is_empty else [first, *rest[:at]]
        start = at
        if at < len(rest) and self._option(rest[at]):
            while at < len(rest) and not rest[at].is_empty:
                at += 1
        return argument, rest[start:at], rest[at:]

    def _option(self, row: Row) -> re.Match[str] | None:
        return OPTION.match(self.walk.source, row.first, row.end)

    def _options(self, rows: Rows) -> None:
        """Read the options that a reader meets, such as the text in place of a picture."""
        at = 0
        while at < len(rows):
            option = self._option(rows[at])
            end = max(at + 1, end_of_body(rows, at + 1, rows[at].column + 1))
            if option is not None and option[1].lower() in SHOWN_OPTIONS:
                value = [row for row in (after(self.walk.source, rows[at], option.end()), *rows[at + 1 : end]) if not row.is_empty]
                self.walk.paragraph(value, self.context)
            at = end

    def _argument(self, rows: Rows) -> None:
        if not rows:
            return
        if self.name in VERSIONED:
            row = rows[0]
            version = re.compile(r"\S+\s*").match(self.walk.source, row.first, row.end)
            text = after(self.walk.source, row, version.end() if version else row.first)
            self.walk.paragraph([row for row in (text, *rows[1:]) if not row.is_empty], self.context)
        elif has_code_argument(self.name):
            self.walk.whole(rows, self.context, "code")
        else:
            self.walk.paragraph(rows, self.context.inside(*ARGUMENT_MARKS.get(self.name, ())))

    def _content(self, argument: Rows, content: Rows, inside: Context) -> None:
        walk = self.walk
        if self.name in ("class", "rst-class") and (language := self._language(argument)):
            if all(row.is_empty for row in content):
                walk.next_language = language
            inside = self.context.inside(language=language)
        if self.name == "meta":
            self._options(content)
        elif self.name == "csv-table":
            self._csv(content, inside)
        elif self.name in CODE_CONTENT:
            walk.whole(content, inside, "code")
        else:
            walk.blocks(content, inside)

    def _language(self, argument: Rows) -> str | None:
        named = (LANGUAGE_CLASS.search(self.walk.source, row.first, row.end) for row in argument)
        return next((found[1] for found in named if found), None)

    def _csv(self, rows: Rows, context: Context) -> None:
        """The cells of a table of comma-separated values."""
        given = [row for row in rows if not row.is_empty]
        if not given:
            return
        firsts, ends = [row.first for row in given], [row.end for row in given]
        at, end = given[0].first, ends[-1]
        while at < end and (cell := CELL.match(self.walk.source, at, end)) and cell.end() > at:
            start, stop = cell.span(1 if cell[1] is not None else 2)
            parts = given[bisect_right(ends, start) : bisect_left(firsts, stop)]
            self.walk.paragraph([Row(max(start, row.first), min(stop, row.end), row.column) for row in parts], context)
            at = cell.end()
