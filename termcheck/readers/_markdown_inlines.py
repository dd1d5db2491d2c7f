"""The inline half of markdown-it-py, taught to say where its tokens stand, in time linear to the text.

A token carries `meta["at"]`, and the last one of a rule `meta["end"]`: offsets in the content of its block.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    link,
    newline,
    strikethrough,
)
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

# Links, images and notes in one another.
DEEPEST = 16
# A longer block is no paragraph that anybody wrote: it is read as plain text.
LONGEST_BLOCK = 100_000
# Steps of looking ahead for closing brackets, per character: what honest text needs is below one, "[[[[[[…" needs its length squared.
STEPS_PER_CHARACTER = 8
FREE_STEPS = 10_000
LONGEST_LABEL = 1000

InlineRule = Callable[[StateInline, bool], bool]
SPECIAL = re.compile(r"[\n\\`*_\[\]<&]|~~|!\[|\^\[")
LOOKS_AHEAD = frozenset("[!^")


def _note_reference(state: StateInline, silent: bool) -> bool:
    """The rule of footnote references, which would look for its bracket to the end of the block."""
    return state.src.find("]", state.pos, state.pos + LONGEST_LABEL) > 0 and footnote_ref(state, silent)


INLINE_RULES: dict[str, tuple[InlineRule, ...]] = {
    "\n": (newline,),
    "\\": (escape,),
    "`": (backtick,),
    "~": (strikethrough.tokenize,),
    "*": (emphasis.tokenize,),
    "_": (emphasis.tokenize,),
    "[": (link, _note_reference),
    "!": (image,),
    "^": (footnote_inline,),
    "<": (autolink, html_inline),
    "&": (entity,),
}


class PlacedInlines(ParserInline):
    """The inline parser: rules chosen by their first sign, on states that keep places, in time linear to the text."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        depth = env.get("depth", 0)
        if depth >= DEEPEST or len(src) > LONGEST_BLOCK:
            tokens.append(Token("plain", "", 0, content=src, meta={"at": 0, "end": len(src)}))
            return tokens
        env["depth"] = depth + 1
        state = PlacedInline(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        env["depth"] = depth
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        end = state.posMax
        while state.pos < end:
            if isinstance(state, PlacedInline) and state.text_at < 0:
                state.text_at = state.pos
            special = SPECIAL.search(state.src, state.pos, end)
            plain_end = special.start() if special else end
            if plain_end > state.pos:
                state.append_pending(state.src[state.pos : plain_end])
                state.pos = plain_end
                continue
            before = len(state.tokens)
            if not _apply(state, silent=False):
                state.append_pending(state.src[state.pos])
                state.pos += 1
            elif len(state.tokens) > before:
                state.tokens[-1].meta["end"] = state.pos
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 (their name)
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
        elif state.level >= DEEPEST or _exhausted(state):
            state.pos = state.posMax
        else:
            _skip(state)
            state.cache[start] = state.pos
        _count(state)


def _skip(state: StateInline) -> None:
    special = SPECIAL.search(state.src, state.pos, state.posMax)
    plain_end = special.start() if special else state.posMax
    if plain_end > state.pos:
        state.pos = plain_end
        return
    state.level += 1
    found = _apply(state, silent=True)
    state.level -= 1
    if not found:
        state.pos += 1


def _apply(state: StateInline, *, silent: bool) -> bool:
    sign = state.src[state.pos]
    if sign in LOOKS_AHEAD and _exhausted(state):
        return False
    for rule in INLINE_RULES.get(sign, ()):  # noqa: SIM110 (a generator would cost a frame per level of nesting)
        if rule(state, silent):
            return True
    return False


def _count(state: StateInline) -> None:
    if isinstance(state, PlacedInline):
        state.steps += 1
        if _exhausted(state):
            state.pos = state.posMax


def _exhausted(state: StateInline) -> bool:
    return isinstance(state, PlacedInline) and state.steps > FREE_STEPS + STEPS_PER_CHARACTER * len(state.src)


class PlacedInline(StateInline):
    """An inline state that stamps each token with its place in the content."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> None:  # noqa: N803 (their name)
        super().__init__(src, md, env, outTokens)
        self.steps = 0
        self.text_at = -1
        self.run_at = -1
        self.run_length = 0

    def pushPending(self) -> Token:  # noqa: N802 (their name)
        token = super().pushPending()
        token.meta["at"] = self.text_at
        self.text_at = -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        self.text_at = -1
        token.meta["at"] = self.pos
        if ttype == "text":
            token.meta["at"] += self._offset_in_run()
        return token

    def _offset_in_run(self) -> int:
        """Where a marker of several stands: a rule pushes "***" as three tokens from one position."""
        if self.run_at == self.pos:
            self.run_length += len(self.tokens[-2].content)
        else:
            self.run_at, self.run_length = self.pos, 0
        return self.run_length
