"""XML: Akoma Ntoso, Formex, XLIFF, TMX, and any other by the way its elements stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termcheck.errors import InputError
from termcheck.model import Document, Segment

if TYPE_CHECKING:
    from termcheck.readers._xml_dialect import Dialect

HEAD = 1000
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
DECLARED = re.compile(rb"\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([^\"'>]{1,60})[\"']")
# A declaration in two bytes a letter says what it is before it says so.
WIDE = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))


def encoding_of(data: bytes) -> str | None:
    """The encoding that the XML declaration names; None where it names none or a byte order mark tells.

    Errors: InputError for a declaration of UTF-16 or UTF-32 that is itself in single bytes.
    """
    if data.startswith(MARKS):
        return None
    wide = next((name for start, name in WIDE if data.startswith(start)), None)
    declared = DECLARED.match(data[:HEAD])
    if wide is not None or declared is None:
        return wide
    name = declared[1].decode("ascii", "replace").strip()
    if re.match(r"utf-?_?(16|32)|ucs-?[24]", name, re.IGNORECASE):
        advice = "correct the XML declaration, or name the encoding: --encoding utf-8"
        raise InputError("", f'says encoding="{name}" but is in another one', try_this=advice)
    return name


def written(text: str) -> str:
    """The text with `&`, `<` and `>` as references; `>` too, since `]]>` may not stand in text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def scanned(source: str) -> str:
    """The source as it is.

    Errors: those of `read`: a file that is cut off, or that hides its words behind entities, must not pass for clean.
    """
    if source.strip():
        from termcheck.readers._xml_pass import verify

        verify(source, path="")
    return source


def read(source: str, *, path: str) -> Document:
    """The document of an XML text: a segment for each block, note, comment and text in place of a picture.

    Errors: InputError with line and column for XML that is not well-formed, declares entities or is nested too deep.
    """
    # A run over files without a candidate needs no parser.
    from termcheck.readers._xml_dialects import known_dialect
    from termcheck.readers._xml_generic import Layout, dialect
    from termcheck.readers._xml_pass import parse
    from termcheck.readers._xml_walk import Walk

    def generic_dialect() -> Dialect:
        layout = Layout()
        parse(source, layout, path=path)
        return dialect(layout)

    walk = Walk(source, known_dialect, generic_dialect)
    parse(source, walk, path=path)
    segments = sorted(walk.segments, key=_source_start)
    return Document(path=path, format="xml", parts=(source,), segments=tuple(segments), language=walk.document_language)


def _source_start(segment: Segment) -> int:
    return segment.map.source_span(0, 1)[0]
