"""reStructuredText, as docutils and Sphinx read it, with every word at its place in the source.

docutils itself keeps no columns, and takes what it does not know (each directive and role of Sphinx) for an error.
"""

from __future__ import annotations

import re

from termcheck.model import Document, Segment

# Emacs and docutils look for it in the first two lines.
CODING = re.compile(rb"(?:[^\r\n]*+(?:\r\n|[\r\n]))?[^\r\n]*?coding[:=][ \t]*([-\w.]{1,60})")
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# An escaped space joins what stands on both sides of it, with a role, a footnote's sign or an address between: kinder\ :sup:`porno`.
JOINT = re.compile(
    r"\\\s++(?:\|\s++)?+(?::[\w.+:-]{1,100}:(?=`)|\[[^\[\]\s]{1,100}\]_)?|(?<=`):[\w.+:-]{1,100}:(?=\\\s)"
    r"|\s<[^<>`]{1,2000}>(?=`)"
)
# A hyphen at the end of a line of a cell, which only a reader of the table can tell.
TABLE = re.compile(r"^[^\S\n]*+(?:\+-[-+]+-\+|=+[^\S\n]++=)", re.MULTILINE)
CELL_END = re.compile(r"(?<=\w)[-‐‑\u00ad](?:\s{2}|\s*+\|)")
# Line ends that only docutils takes for such: a hyphen may stand before one.
LINE_END = re.compile(r"[\x1c-\x1e\x85\u2028\u2029]")
MARKUP = re.compile(r"[\\*`|]|(?<![^\W_])_|_(?![^\W_])")


def encoding_of(data: bytes) -> str | None:
    """The encoding that a comment in the first two lines names (`.. -*- coding: latin-1 -*-`); None where a byte order mark tells."""
    found = None if data.startswith(MARKS) else CODING.match(data[:400])
    return found[1].decode("ascii").removesuffix("-unix").removesuffix("-dos") if found else None


def written(text: str) -> str:
    """The text with a backslash before what would be markup."""
    return MARKUP.sub(r"\\\g<0>", text)


def scanned(source: str) -> str:
    """The source as the search before reading has to see it: words that markup parts are joined."""
    lines = LINE_END.sub("\n", source)
    joined = JOINT.sub("", lines) if "\\" in source else lines
    if CELL_END.search(source) is None or TABLE.search(source) is None:
        return joined
    return "\n\n".join([joined, *(segment.text for segment in read(source, path="").segments)])


def read(source: str, *, path: str) -> Document:
    """The document of a reStructuredText source: a segment for each block, comment, address and piece of code.

    Titles, cells of tables and names of references are no literal text: a longer word would break their lines, another
    one the reference.
    """
    # A run over files without a candidate needs no parser.
    from termcheck.readers._rst_rows import rows_of
    from termcheck.readers._rst_walk import Context, Walk

    walk = Walk(source)
    walk.blocks(rows_of(source), Context(), column=0)
    segments = sorted(walk.segments, key=_source_start)
    return Document(path=path, format="rst", parts=(source,), segments=tuple(segments), language=walk.language)


def _source_start(segment: Segment) -> int:
    return segment.map.source_span(0, 1)[0]
