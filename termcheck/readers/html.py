"""HTML and XHTML: what a browser shows, and the texts that its attributes hold."""

from __future__ import annotations

import re

from termcheck.model import Document, Segment

# A text in double quotes must not end its attribute. A single one stays: d'enfants is common, and what stands in single quotes is no
# literal slice to a reader of this format.
REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
HEAD = 1024
XHTML = re.compile(r"\s*+<\?xml\s|<!DOCTYPE[^>]{0,300}?XHTML|<html\s[^>]{0,1000}?http://www\.w3\.org/1999/xhtml", re.IGNORECASE)
XHTML_SUFFIXES = (".xhtml", ".xht")


def encoding_of(data: bytes) -> str | None:
    """The encoding that an XML declaration or a `meta` element names in the first 1024 bytes, as browsers understand its name.

    None where none is named, where the name is of no encoding, and where a byte order mark tells.
    """
    # Only a file that is read needs it.
    from termcheck.readers._html_encoding import declared

    return declared(data[:HEAD])


def written(text: str) -> str:
    """The text with `&`, `<`, `>` and `"` as references, so that it may stand in an attribute, too."""
    return text.translate(REFERENCES)


def scanned(source: str) -> str:
    """The source as it is."""
    return source


def read(source: str, *, path: str) -> Document:
    """The document of an HTML text: a segment for each block, and one for each shown attribute, address and comment. Any text is HTML."""
    # A run over files without a candidate needs no parser.
    from termcheck.readers._html_walk import Walk

    xhtml = path.lower().endswith(XHTML_SUFFIXES) or XHTML.search(source, 0, 2 * HEAD) is not None
    walk = Walk(source, xhtml=xhtml)
    walk.read()
    segments = sorted(walk.segments, key=_source_start)
    return Document(path=path, format="html", parts=(source,), segments=tuple(segments), language=walk.language)


def _source_start(segment: Segment) -> int:
    return segment.map.source_span(0, 1)[0]
