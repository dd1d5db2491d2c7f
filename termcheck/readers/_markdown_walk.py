"""From the tokens of a Markdown text to its segments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from markdown_it.token import Token

from termcheck.model import MarkKind, Segment
from termcheck.readers import _front_matter as front_matter
from termcheck.readers._markdown_blocks import content_of
from termcheck.readers._markdown_inlines_walk import MARKUP, InlineWalk
from termcheck.readers._markdown_it import block_tokens, link_tail, parser
from termcheck.readers._passage import ENTITY, ENTITY_OR_ESCAPE, Element, Passage, Places, place, plain_segment
from termcheck.readers._tags import END_OPTIONAL, INLINE, LINK_ATTRIBUTES, SHOWN_ATTRIBUTES, VOID, Tag, html_pieces, tag

CONTAINERS: dict[str, tuple[MarkKind, ...]] = {
    "blockquote": ("quote",),
    "heading": ("heading",),
    "footnote_reference": ("note",),
    "dt": ("definition",),
    "dd": ("definition",),
}
# HTML left open that often is broken; what it would say of the text is then no longer followed.
MOST_OPEN = 64


class Walk:
    """Reads a whole text. `to_source` maps offsets of the text (LF line ends) to the source."""

    def __init__(self, source: str, text: str, to_source: Callable[[int], int]) -> None:
        self.source, self.text, self.to_source = source, text, to_source
        self.segments: list[Segment] = []
        self.language: str | None = None
        self.around: list[Element] = []
        self.env: dict[str, Any] = {}
        self.parser = parser()
        self.by_type: dict[str, Callable[[Token], None]] = {
            "inline": self._inline,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
            "definition": self._definition,
            "front_matter": self._front_matter,
            "rest": self._rest,
        }

    def read(self) -> None:
        for token in block_tokens(self.parser, self.text, self.env):
            step = self.by_type.get(token.type)
            if step is not None:
                step(token)
            elif token.nesting:
                self._container(token)

    def place(self, token: Token) -> Places:
        """Where the content of a block token stands in the source; only running text is stripped of white space."""
        return place(token.meta["pieces"], self.text, self.to_source, stripped=token.content if token.type == "inline" else "")

    def finish(self, passage: Passage) -> None:
        """Keep the passage as a segment, if it holds text."""
        self.keep(passage.segment())

    def keep(self, segment: Segment | None) -> None:
        """Keep a segment that holds text."""
        if segment is not None:
            self.segments.append(segment)

    def aside(self, places: Places, start: int, end: int, *, kind: MarkKind | None = None, content: str = "") -> None:
        """A range of a block that is a text of its own; one with content may hold character references and escapes."""
        passage = Passage(self.source, places, self.around)
        if kind is not None:
            passage.enter(Element(name=kind, kinds=(kind,)))
        passage.take_encoded(content or "", start, end, ENTITY_OR_ESCAPE) if content else passage.take(start, end)
        self.finish(passage)

    def attributes(self, found: Tag, content: str, places: Places) -> None:
        """The attributes of a tag that a reader meets: shown texts and addresses."""
        for name, start, end in found.attributes:
            if name in SHOWN_ATTRIBUTES:
                self.aside(places, start, end, content=content)
            elif name in LINK_ATTRIBUTES:
                self.aside(places, start, end, kind="link")

    def _container(self, token: Token) -> None:
        name, _, edge = token.type.rpartition("_")
        if name not in CONTAINERS:
            return
        if edge == "open":
            self.around.append(Element(name=token.type, kinds=CONTAINERS[name]))
            if name == "footnote_reference":
                self._label(token)
            return
        # HTML opened inside a quote ends with the quote.
        while self.around and self.around.pop().name != f"{name}_open":
            pass

    def _label(self, token: Token) -> None:
        label = token.meta["label"]
        if any(sign.isalpha() for sign in label):
            self.aside(self.place(token), 0, len(label), kind="link")

    def _inline(self, token: Token) -> None:
        if not token.content:
            return
        # Most blocks hold no markup and stand in the source as they are read.
        start = -1 if self.around or MARKUP.search(token.content) else self._literally(token)
        if start < 0:
            InlineWalk(self, token.content, self.place(token)).read()
        else:
            self.keep(plain_segment(self.source, start, start + len(token.content)))

    def _literally(self, token: Token) -> int:
        """Where a block's content stands in the source as it is; -1 where signs of quotes, indents or line ends stand between."""
        pieces = token.meta["pieces"]
        start = self.to_source(pieces[0][2]) if pieces else -1
        return start if pieces and self.source.startswith(token.content, start) else -1

    def _code(self, token: Token) -> None:
        places = self.place(token)
        self.aside(places, 0, places.ends[-1], kind="code")

    def _rest(self, token: Token) -> None:
        self.aside(self.place(token), *_bare(token.content, 0, len(token.content)))

    def _definition(self, token: Token) -> None:
        """A link reference definition: its label, address and title."""
        text = content_of(token.meta["pieces"], self.text)
        places = self.place(token)
        label_end = 1 + len(token.meta["label"])
        self.aside(places, 1, label_end, kind="link")
        self.tail(text, label_end + 2, places)

    def tail(self, content: str, at: int, places: Places) -> None:
        """A link's address and title."""
        (start, end), (title_start, title_end) = link_tail(self.parser, content, at)
        if start < end:
            self.aside(places, start, end, kind="link")
        if title_start < title_end:
            self.aside(places, title_start, title_end, content=content)

    def _front_matter(self, token: Token) -> None:
        content, at = token.content, token.meta["at"]
        places = place(_line_pieces(content, at), self.text, self.to_source)
        found = front_matter.values(content)
        if found is None:
            self.aside(places, 0, len(content))
            return
        self.language = front_matter.language(found)
        for value in found:
            self._value(value, content, places)

    def _value(self, value: front_matter.Value, content: str, places: Places) -> None:
        passage = Passage(self.source, places, ())
        before: int | None = None
        for start, end in value.lines(content):
            if before is not None:
                passage.reading.break_line(places.source(before - 1) + 1, places.source(start))
            if value.encoded is None:
                passage.take(start, end)
            else:
                passage.take_encoded(content, start, end, value.encoded, decoded=front_matter.decoded)
            before = end
        self.finish(passage)

    def _html(self, token: Token) -> None:
        HtmlWalk(self, token.content, self.place(token)).read()
        self.around = [element for element in self.around if element.name not in END_OPTIONAL]


class HtmlWalk:
    """Reads an HTML block: a passage for each block of text in it; elements left open go on around the Markdown that follows."""

    def __init__(self, walk: Walk, content: str, places: Places) -> None:
        self.walk, self.content, self.places = walk, content, places
        self.passage = Passage(walk.source, places, walk.around)

    def read(self) -> None:
        for piece in html_pieces(self.content, 0, len(self.content)):
            if piece.kind == "text":
                self._text(piece.start, piece.end)
            elif piece.kind == "comment":
                self.walk.aside(self.places, *_bare(self.content, piece.start, piece.end), kind="comment")
            elif piece.kind == "tag":
                self._tag(piece.start, piece.end)
        self.walk.finish(self.passage)

    def _text(self, start: int, end: int) -> None:
        if not len(self.passage.reading):
            start = _bare(self.content, start, end)[0]
        self.passage.take_encoded(self.content, start, end, ENTITY)

    def _tag(self, start: int, end: int) -> None:
        found = tag(self.content, start, end)
        if found is None:
            return
        self.walk.attributes(found, self.content, self.places)
        if found.name == "br":
            self.passage.put("\n", start, end)
        if found.name not in VOID:
            self._edge(found)

    def _edge(self, found: Tag) -> None:
        """The start or end of an element; one that is no part of a line of text begins a new passage."""
        if found.closing:
            self.passage.leave(found.name)
            _leave(self.walk.around, found.name)
        elif len(self.walk.around) < MOST_OPEN:
            self.walk.around.append(found.element)
            self.passage.enter(found.element)
        if found.name not in INLINE:
            self.walk.finish(self.passage)
            self.passage = Passage(self.walk.source, self.places, self.walk.around)


def _leave(around: list[Element], name: str) -> None:
    """Close the innermost HTML element of that name, with what was left open in it, but nothing outside the Markdown block."""
    for index in range(len(around) - 1, -1, -1):
        if around[index].name.endswith("_open"):
            return
        if around[index].name == name:
            del around[index:]
            return


def _bare(content: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space around it."""
    piece = content[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return first, max(first, start + len(piece.rstrip()))


def _line_pieces(content: str, at: int) -> Iterable[tuple[int, int, int]]:
    start = 0
    for line in content.split("\n"):
        yield start, start + len(line), at + start
        start += len(line) + 1
