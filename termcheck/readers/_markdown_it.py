"""markdown-it-py as this reader uses it: CommonMark with the usual extensions, on states that keep places."""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from termcheck.readers._markdown_blocks import DEEPEST, PlacedBlocks
from termcheck.readers._markdown_inlines import PlacedInlines


def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, front matter, footnotes and definition lists."""
    md = MarkdownIt("zero")
    md.block, md.inline = PlacedBlocks(), PlacedInlines()
    md.configure("commonmark", {"maxNesting": DEEPEST, "inline_definitions": True})
    md.use(front_matter_plugin).use(deflist_plugin)
    return md.enable(["plain", "table", "strikethrough", "footnote_def"]).disable(["fragments_join"])


def block_tokens(md: MarkdownIt, text: str, env: EnvType) -> list[Token]:
    """The block tokens of a text with LF line ends and without NUL; inline tokens are not yet parsed."""
    tokens: list[Token] = []
    md.block.parse(text, md, env, tokens)
    return tokens


def inline_tokens(md: MarkdownIt, content: str, env: EnvType) -> list[Token]:
    """The inline tokens of a block's content."""
    return md.inline.parse(content, md, env, [])


def link_tail(md: MarkdownIt, text: str, at: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The ranges of a link's destination and title; `at` is where white space before the destination may begin."""
    start = _after_space(text, at)
    destination: Any = md.helpers.parseLinkDestination(text, start, len(text))
    if not destination.ok:
        return (start, start), (start, start)
    angled = text.startswith("<", start)
    address = (start + 1, destination.pos - 1) if angled else (start, destination.pos)
    start = _after_space(text, destination.pos)
    title: Any = md.helpers.parseLinkTitle(text, start, len(text))
    return address, (start + 1, title.pos - 1) if title.ok else (start, start)


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n":
        at += 1
    return at
