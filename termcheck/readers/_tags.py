"""HTML as it stands in Markdown: tags, comments, and what they say about the text between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from termcheck.model import MarkKind
from termcheck.readers._passage import Element

# Possessive throughout: a tag that never closes is given up after one look.
TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
ATTRIBUTE = re.compile(r"(?<![\w:.-])([A-Za-z_:][\w:.-]*+)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++))")
KINDS: dict[str, tuple[MarkKind, ...]] = {
    "del": ("deleted",),
    "s": ("deleted",),
    "strike": ("deleted",),
    "ins": ("inserted",),
    "q": ("quote",),
    "blockquote": ("quote",),
    "code": ("code",),
    "kbd": ("code",),
    "samp": ("code",),
    "tt": ("code",),
    "var": ("code",),
    "pre": ("code",),
    "cite": ("cite", "emphasis"),
    "em": ("emphasis",),
    "i": ("emphasis",),
    "b": ("emphasis",),
    "strong": ("emphasis",),
    "dfn": ("definition", "emphasis"),
    "h1": ("heading",),
    "h2": ("heading",),
    "h3": ("heading",),
    "h4": ("heading",),
    "h5": ("heading",),
    "h6": ("heading",),
}
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
UNREAD = frozenset({"script", "style"})
# Elements inside a line of text; all others begin and end a block of it.
# fmt: off
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
})
# fmt: on
SHOWN_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder", "label", "summary"})
LINK_ATTRIBUTES = frozenset({"href", "src", "cite", "action", "data", "poster"})
# HTML lets their end tags out.
END_OPTIONAL = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "caption"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlPiece:
    """A range of HTML: text between tags, the inside of a comment, or a tag."""

    kind: Literal["text", "comment", "tag", "other"]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A start or end tag; attributes are ranges of their values."""

    closing: bool
    name: str
    attributes: tuple[tuple[str, int, int], ...]
    language: str | None

    @property
    def element(self) -> Element:
        return Element(name=self.name, kinds=KINDS.get(self.name, ()), language=self.language)


def html_pieces(text: str, start: int, end: int) -> Iterator[HtmlPiece]:
    """The pieces of a range of HTML in order; scripts and style sheets are no text."""
    at = start
    while at < end:
        opening = text.find("<", at, end)
        if opening < 0:
            yield HtmlPiece(kind="text", start=at, end=end)
            return
        piece, after = _markup(text, opening, end)
        if piece is None:
            yield HtmlPiece(kind="text", start=at, end=opening + 1)
        else:
            yield HtmlPiece(kind="text", start=at, end=opening)
            yield piece
        at = after


def _markup(text: str, at: int, end: int) -> tuple[HtmlPiece | None, int]:
    """What begins at a "<", and where reading goes on; a "<" of the text itself is None."""
    if text.startswith("<!--", at):
        return _until(text, at + 4, end, "-->", kind="comment")
    if text.startswith(("<!", "<?"), at):
        return _until(text, at + 2, end, ">", kind="other")
    match = TAG.match(text, at, end)
    if not match:
        return None, at + 1
    piece = HtmlPiece(kind="tag", start=at, end=match.end())
    name = match.group(2).lower()
    return piece, _unread_end(text, match.end(), end, name) if name in UNREAD and not match.group(1) else match.end()


def _until(text: str, start: int, end: int, closing: str, *, kind: Literal["comment", "other"]) -> tuple[HtmlPiece, int]:
    found = text.find(closing, start, end)
    stop = end if found < 0 else found
    return HtmlPiece(kind=kind, start=start, end=stop), min(end, stop + len(closing))


def _unread_end(text: str, start: int, end: int, name: str) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(text, start, end)
    return found.start() if found else end


def tag(text: str, start: int, end: int) -> Tag | None:
    """The tag in a range of HTML; None for a declaration, an instruction or a comment."""
    match = TAG.match(text, start, end)
    if not match:
        return None
    attributes = tuple(_attributes(text, match.start(3), match.end(3)))
    language = next((text[first:last].strip() for name, first, last in attributes if name in ("lang", "xml:lang")), None)
    return Tag(closing=bool(match.group(1)), name=match.group(2).lower(), attributes=attributes, language=language or None)


def _attributes(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in ATTRIBUTE.finditer(text, start, end):
        group = match.lastindex or 0
        yield match.group(1).lower(), match.start(group), match.end(group)
