"""The block half of markdown-it-py, taught to say where its contents stand.

A token carries `meta["pieces"]`: which slices of the parsed text make up its content (see Piece).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from markdown_it.rules_block import (
    StateBlock,
    blockquote,
    code,
    fence,
    heading,
    hr,
    html_block,
    lheading,
    list_block,
    paragraph,
    reference,
    table,
)
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote.index import footnote_def

# (start and end in the content, start in the parsed text); between two pieces stands a line break, or nothing.
Piece = tuple[int, int, int]

# Quotes and lists in one another: the rest is read as plain text. Three Python frames each, so no limit of Python's is met.
DEEPEST = 64
LITERAL = frozenset({"fence", "code_block", "html_block"})
# What a block other than a paragraph may begin with: white space, a sign of markup, a figure with a full stop or bracket.
OPENING = frozenset(" \t`~>*-_+[<#|:=\\")
FIGURES = frozenset("0123456789")
NUMBERED = re.compile(r"[0-9]{1,9}[.)]")
DEFINING = frozenset(":~")
BAR = re.compile(r"(\\)?\|")


def content_of(pieces: Iterable[Piece], text: str) -> str:
    """The content that was cut in pieces."""
    content = ""
    for start, end, source in pieces:
        content += ("\n" if start > len(content) else "") + text[source : source + end - start]
    return content


def _stripped_lines(state: StateBlock, begin: int, end: int) -> list[Piece]:
    pieces, at = [], 0
    for line in range(begin, end):
        first, last = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        pieces.append((at, at + last - first, first))
        at += last - first + 1
    return pieces


def placed_reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = reference(state, start, end, silent)
    if found and not silent:
        state.tokens[-1].meta["pieces"] = _stripped_lines(state, start, state.line)
    return found


def placed_footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    at, before = state.bMarks[start] + state.tShift[start], len(state.tokens)
    found = footnote_def(state, start, end, silent)
    if found and not silent:
        state.tokens[before].meta["pieces"] = [(0, len(state.tokens[before].meta["label"]), at + 2)]
    return found


def plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph outside of quotes and lists of which no line begins as another block does: most of a text, at a third of the time."""
    if silent or state.level:
        return False
    line = start
    while line < end and not state.isEmpty(line):
        if not _begins_plainly(state, line):
            return False
        line += 1
    if line == start + 1 and any(_defines(state, after) for after in range(line, min(line + 2, end))):
        return False
    pieces, first = [], state.bMarks[start]
    for number in range(start, line):
        begin, last = state.bMarks[number], state.eMarks[number]
        pieces.append((begin - first, last - first, begin))
    content = state.src[first : state.eMarks[line - 1]].strip()
    state.tokens.append(Token("inline", "", 0, content=content, meta={"pieces": pieces}))
    state.line = line
    return True


def _begins_plainly(state: StateBlock, line: int) -> bool:
    at = state.bMarks[line]
    sign = state.src[at]
    return sign not in OPENING and not (sign in FIGURES and NUMBERED.match(state.src, at))


def _defines(state: StateBlock, line: int) -> bool:
    """Whether a definition may begin: the line above is its term then, even over an empty line."""
    at = state.bMarks[line] + state.tShift[line]
    return state.src[at : at + 1] in DEFINING


BlockRule = Callable[[StateBlock, int, int, bool], bool]
ENDS_ALL = ("paragraph", "reference", "blockquote", "list")
# Name, rule, the blocks it interrupts, and the signs it begins with ("" when any). As in markdown-it, with the rules above for two of them.
BLOCK_RULES: tuple[tuple[str, BlockRule, tuple[str, ...], str], ...] = (
    ("plain", plain_paragraph, (), ""),
    ("table", table, ("paragraph", "reference"), ""),
    ("code", code, (), ""),
    ("fence", fence, ENDS_ALL, "`~"),
    ("blockquote", blockquote, ENDS_ALL, ">"),
    ("hr", hr, ENDS_ALL, "*-_"),
    ("list", list_block, ("paragraph", "reference", "blockquote"), "*-+0123456789"),
    ("footnote_def", placed_footnote, ("paragraph", "reference"), "["),
    ("reference", placed_reference, (), "["),
    ("html_block", html_block, ("paragraph", "reference", "blockquote"), "<"),
    ("heading", heading, ("paragraph", "reference", "blockquote"), "#"),
    ("lheading", lheading, (), ""),
    ("paragraph", paragraph, (), ""),
)


class FirstSign(Ruler[BlockRule]):
    """Rules of which only those are tried that a line's first sign allows; markdown-it tries every rule on every line."""

    def __init__(self) -> None:
        super().__init__()
        for name, rule, interrupts, _ in BLOCK_RULES:
            self.push(name, rule, {"alt": list(interrupts)})
        self.signs = {rule: signs for _, rule, _, signs in BLOCK_RULES if signs}
        self.chosen: dict[str, tuple[list[BlockRule], BlockRule]] = {}

    def getRules(self, chainName: str = "") -> list[BlockRule]:  # noqa: N802, N803 (their name)
        rules = super().getRules(chainName)
        if chainName not in self.chosen or self.chosen[chainName][0] is not rules:
            self.chosen[chainName] = (rules, self._one_of(rules))
        return [self.chosen[chainName][1]]

    def _one_of(self, rules: list[BlockRule]) -> BlockRule:
        allowed: dict[str, tuple[BlockRule, ...]] = {}

        def first_that_fits(state: StateBlock, start: int, end: int, silent: bool) -> bool:
            at = state.bMarks[start] + state.tShift[start]
            sign = state.src[at] if at < state.eMarks[start] else ""
            if sign not in allowed:
                allowed[sign] = tuple(rule for rule in rules if sign in self.signs.get(rule, sign))
            for rule in allowed[sign]:  # noqa: SIM110 (a generator would cost a frame per level of nesting)
                if rule(state, start, end, silent):
                    return True
            return False

        return first_that_fits


class PlacedBlocks(ParserBlock):
    """The block parser, on states that keep places."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler = FirstSign()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803 (their name)
        if src:
            state = PlacedBlock(src, md, env, outTokens)
            self.tokenize(state, state.line, state.lineMax)
        return outTokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 (their name)
        if state.level < DEEPEST:
            super().tokenize(state, startLine, endLine)
            return
        # markdown-it drops what is nested too deep; a checker may not.
        if isinstance(state, PlacedBlock):
            state.push_rest(_stripped_lines(state, startLine, endLine))
        state.line = endLine


class PlacedBlock(StateBlock):
    """A block state that notes, with each content it cuts from the text, where it was cut."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.cut: list[Piece] = []
        self.row: Token | None = None
        self.cells: list[list[Piece]] = []

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803 (their name)
        texts, pieces, at = [], [], 0
        for line in range(begin, end):
            first, padding = self._content_start(line, indent)
            last = self.eMarks[line]
            texts.append(" " * padding + self.src[first:last])
            pieces.append((at + padding, at + padding + last - first, first))
            at += len(texts[-1]) + 1
        token = self.tokens[-1] if self.tokens else None
        if token is not None and token.type in LITERAL and "pieces" not in token.meta:
            token.meta["pieces"] = pieces
        else:
            self.cut = pieces
        ending = "\n" if keepLastLF and texts and self.eMarks[end - 1] < len(self.src) else ""
        return "\n".join(texts) + ending

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        parent = self.tokens[-1] if self.tokens else None
        if ttype == "tr_close":
            self._push_surplus_cells()
        token = super().push(ttype, tag, nesting)
        if ttype == "inline" and parent is not None:
            token.meta["pieces"] = self._inline_pieces(parent)
        elif ttype == "tr_open":
            self.row, self.cells = token, []
        elif ttype == "front_matter":
            token.meta["at"] = self.eMarks[0] + 1
        return token

    def _push_surplus_cells(self) -> None:
        """Keep what stands in a row beyond the columns of the head: markdown-it drops it."""
        for cell in self.cells:
            self.push_rest(cell)
        self.cells = []

    def push_rest(self, pieces: list[Piece]) -> None:
        """Keep text that markdown-it would drop."""
        token = super().push("rest", "", 0)
        token.meta["pieces"], token.content = pieces, content_of(pieces, self.src)

    def _content_start(self, line: int, indent: int) -> tuple[int, int]:
        """Where a line begins after the indent, and the spaces that remain of a tab cut in two (as in StateBlock.getLines)."""
        start = first = self.bMarks[line]
        last = min(self.eMarks[line] + 1, len(self.src))
        width = 0
        while first < last and width < indent:
            sign = self.src[first]
            if sign == "\t":
                width += 4 - (width + self.bsCount[line]) % 4
            elif sign == " " or first - start < self.tShift[line]:
                width += 1
            else:
                break
            first += 1
        return min(first, self.eMarks[line]), max(0, width - indent)

    def _inline_pieces(self, parent: Token) -> list[Piece]:
        if parent.type == "paragraph_open" or parent.markup in ("-", "="):
            return self.cut
        if parent.type in ("th_open", "td_open"):
            return self._next_cell()
        line = parent.map[0] if parent.map else 0
        start = self.bMarks[line] + self.tShift[line] + len(parent.markup)
        return [(0, self.eMarks[line] - start, start)]

    def _next_cell(self) -> list[Piece]:
        if self.row is not None and self.row.map is not None:
            line = self.row.map[0]
            self.cells = _cells(self.src, self.bMarks[line] + self.tShift[line], self.eMarks[line])
            self.row = None
        return self.cells.pop(0) if self.cells else []


def _cells(text: str, start: int, end: int) -> list[list[Piece]]:
    """The cells of a table row; the backslash of an escaped bar belongs to no piece."""
    first = start + len(text[start:end]) + 1 - len(mdTrim(text[start:end] + "x"))
    cells: list[list[Piece]] = [[]]
    at, width = first, 0
    for match in BAR.finditer(text, first, end):
        bar = match.end() - 1
        stop = bar - 1 if match.group(1) else bar
        cells[-1].append((width, width + stop - at, at))
        width += stop - at
        at = bar
        if not match.group(1):
            cells.append([])
            at, width = bar + 1, 0
    cells[-1].append((width, width + end - at, at))
    return cells[1:] if text[first : first + 1] == "|" else cells
