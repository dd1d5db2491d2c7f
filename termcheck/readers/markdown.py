"""Markdown: CommonMark with tables, strikethrough, footnotes, definition lists and YAML front matter."""

from __future__ import annotations

from bisect import bisect_right

from termcheck.model import Document, Segment


def encoding_of(data: bytes) -> str | None:
    """None: the format names no encoding."""
    return None


def written(text: str) -> str:
    """The text as it is."""
    return text


def scanned(source: str) -> str:
    """The source as it is."""
    return source


def read(source: str, *, path: str) -> Document:
    """The document of a Markdown text: a segment for each block, and one for each comment, link target, title and note inside it."""
    # markdown-it-py takes longer to load than most files to read.
    from termcheck.readers._markdown_walk import Walk

    walk = Walk(source, _unix(source), _LineEnds(source))
    walk.read()
    segments = sorted(walk.segments, key=_source_start)
    return Document(path=path, format="markdown", parts=(source,), segments=tuple(segments), language=walk.language)


def _source_start(segment: Segment) -> int:
    return segment.map.source_span(0, 1)[0]


def _unix(source: str) -> str:
    """The text that is parsed: LF line ends, and no NUL (CommonMark replaces it)."""
    return source.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


class _LineEnds:
    """From offsets in the text with LF line ends back to the source, where a line end may be CRLF."""

    def __init__(self, source: str) -> None:
        self.pairs: list[int] = []
        at = source.find("\r\n")
        while at >= 0:
            self.pairs.append(at - len(self.pairs))
            at = source.find("\r\n", at + 2)

    def __call__(self, offset: int) -> int:
        return offset + bisect_right(self.pairs, offset - 1) if self.pairs else offset
