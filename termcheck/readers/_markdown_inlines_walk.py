"""From the inline tokens of one Markdown block to its segments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from markdown_it.token import Token

from termcheck.readers._markdown_it import inline_tokens
from termcheck.readers._passage import Element, Passage, Places
from termcheck.readers._tags import VOID, tag

if TYPE_CHECKING:
    from termcheck.readers._markdown_walk import Walk

# What may be more than text; white space at a line break is taken out by the parser.
MARKUP = re.compile(r"[\\`*_\[<&]|~~| \n|\n[ \t]")
EMPHASIS = Element(name="em", kinds=("emphasis",))
STRONG = Element(name="strong", kinds=("emphasis",))
DELETED = Element(name="s", kinds=("deleted",))
CODE = Element(name="code_inline", kinds=("code",))
ADDRESS = Element(name="address", kinds=("link",))
NOTE = Element(name="note", kinds=("note",))
MARKED = {"em_open": EMPHASIS, "strong_open": STRONG, "s_open": DELETED}
ENDED = {"em_close": "em", "strong_close": "strong", "s_close": "s"}


class InlineWalk:
    """Reads the running text of a block; what only stands in it (address, alternative text, note, comment) becomes a text of its own."""

    def __init__(self, walk: Walk, content: str, places: Places) -> None:
        self.walk, self.content, self.places = walk, content, places
        self.passage = Passage(walk.source, places, walk.around)

    def read(self) -> None:
        if MARKUP.search(self.content):
            self._tokens(inline_tokens(self.walk.parser, self.content, self.walk.env), 0)
        else:
            self._plain()
        self.walk.finish(self.passage)

    def _plain(self) -> None:
        """Read a block that holds no Markdown: most blocks, in one piece if no sign of quote or indent stands between its lines."""
        start = self.places.source(0)
        if self.walk.source.startswith(self.content, start):
            self.passage.reading.copy_words(start, start + len(self.content))
        else:
            self.passage.take(0, len(self.content))

    def _tokens(self, tokens: Sequence[Token], base: int) -> None:
        """Read tokens whose offsets count from `base` in the content of the block."""
        address = False
        for token in tokens:
            if token.info == "auto":
                address = token.type == "link_open"
                if not address:
                    self._address(token, base)
            elif address:
                continue
            elif token.type in MARKED:
                self.passage.enter(MARKED[token.type])
            elif token.type in ENDED:
                self.passage.leave(ENDED[token.type])
            elif token.type in STEPS:
                STEPS[token.type](self, token, base)

    def _text(self, token: Token, base: int) -> None:
        if token.content:
            start = base + token.meta["at"]
            self.passage.take(start, start + len(token.content))

    def _special(self, token: Token, base: int) -> None:
        start = base + token.meta["at"]
        if token.content == token.markup:
            self.passage.take(start, start + len(token.markup))
        else:
            self.passage.put(token.content, start, start + len(token.markup))

    def _break(self, token: Token, base: int) -> None:
        self.passage.break_after(self.places.piece(base + token.meta["at"]))

    def _code(self, token: Token, base: int) -> None:
        width = len(token.markup)
        start, end = base + token.meta["at"] + width, base + token.meta["end"] - width
        if end - start > len(token.content):
            start, end = start + 1, end - 1
        self.passage.enter(CODE)
        self.passage.take(start, end)
        self.passage.leave(CODE.name)

    def _address(self, token: Token, base: int) -> None:
        """An address in angle brackets; markdown-it shows it decoded, so it is read from the source."""
        self.passage.enter(ADDRESS)
        self.passage.take(base + token.meta["at"] + 1, base + token.meta["end"] - 1)
        self.passage.leave(ADDRESS.name)

    def _link(self, token: Token, base: int) -> None:
        self._tail(base + token.meta["at"] + 1, base + token.meta["end"])

    def _tail(self, start: int, end: int) -> None:
        """What follows the text of a link: (address "title"), [label] or nothing."""
        if self.content.startswith("(", start) and start < end:
            self.walk.tail(self.content[:end], start + 1, self.places)
        elif end - start > 2:
            self.walk.aside(self.places, start + 1, end - 1, kind="link")

    def _image(self, token: Token, base: int) -> None:
        start = base + token.meta["at"] + 2
        self._inner(token.children or (), start)
        self._tail(start + len(token.content) + 1, base + token.meta["end"])

    def _note(self, token: Token, base: int) -> None:
        label, end = token.meta.get("label"), base + token.meta["end"] - 1
        if label is None:
            note = self.walk.env["footnotes"]["list"][token.meta["id"]]
            self._inner(note["tokens"], end - len(note["content"]), NOTE)
        elif any(sign.isalpha() for sign in label):
            self.walk.aside(self.places, end - len(label), end, kind="link")

    def _inner(self, tokens: Sequence[Token], base: int, element: Element | None = None) -> None:
        """Read tokens as a text of its own; no deeper than markdown-it's notes and images nest, which the parser bounds."""
        outer, self.passage = self.passage, Passage(self.walk.source, self.places, self.walk.around)
        if element is not None:
            self.passage.enter(element)
        self._tokens(tokens, base)
        self.walk.finish(self.passage)
        self.passage = outer

    def _html(self, token: Token, base: int) -> None:
        start, end = base + token.meta["at"], base + token.meta["end"]
        if token.content.startswith("<!--"):
            self.walk.aside(self.places, *_comment(self.content, start, end), kind="comment")
            return
        found = tag(self.content, start, end)
        if found is None:
            return
        self.walk.attributes(found, self.content, self.places)
        if found.name == "br":
            self.passage.put("\n", start, end)
        elif found.closing:
            self.passage.leave(found.name)
        elif found.name not in VOID:
            self.passage.enter(found.element)


STEPS: dict[str, Callable[[InlineWalk, Token, int], None]] = {
    "text": InlineWalk._text,
    "plain": InlineWalk._text,
    "text_special": InlineWalk._special,
    "softbreak": InlineWalk._break,
    "hardbreak": InlineWalk._break,
    "code_inline": InlineWalk._code,
    "link_close": InlineWalk._link,
    "image": InlineWalk._image,
    "html_inline": InlineWalk._html,
    "footnote_ref": InlineWalk._note,
}


def _comment(content: str, start: int, end: int) -> tuple[int, int]:
    inside = content[start:end].removeprefix("<!--").removesuffix("-->")
    bare = inside.strip()
    first = start + 4 + len(inside) - len(inside.lstrip())
    return first, first + len(bare)
