"""PDF: the text layer by paragraphs, columns in reading order. Bookmarks, notes stuck on a page and form fields are not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from termcheck.errors import InputError, MissingExtraError
from termcheck.model import Document, Mark, Segment
from termcheck.readers._addresses import address_marks
from termcheck.settings import Limits

if TYPE_CHECKING:
    from termcheck.readers._pdf_map import PageMap

SIGNATURE, HEAD = b"%PDF-", 1024


def read_bytes(data: bytes, *, path: str, limits: Limits) -> Document:
    """The document: a segment for each paragraph, header and footer, placed by page and box.

    Errors: InputError for what is no PDF, damaged, locked, beyond the limits, without a text layer, or with one that is not language.
    """
    if SIGNATURE not in data[:HEAD]:
        raise InputError(path, "is not a PDF file", try_this="check what it is; a text needs the suffix .txt or .md")
    if find_spec("pypdfium2") is None:
        raise MissingExtraError(path, "PDF files need pypdfium2, which is not installed", try_this="pip install pypdfium2")
    # A run without a PDF needs no process for them.
    from termcheck.readers._pdf_process import WORKER
    from termcheck.readers._pdf_unread import unread

    read = WORKER.ask(data, limits)
    if "error" in read:
        raise _error(path, read, limits)
    parts = unread(read["paragraphs"], read["pages"])
    for part in parts:
        if part.whole:
            raise InputError(path, part.what, try_this=part.advice)
    return replace(_document(path, read["paragraphs"]), unread=tuple((part.what, part.advice) for part in parts))


def _error(path: str, read: Mapping[str, Any], limits: Limits) -> InputError:
    """What kept a file from being read."""
    wordings = {
        "password": ("is locked with a password", "remove the password, then check it again"),
        "security": ("is locked in a way that cannot be opened", "save it again without protection"),
        "damaged": ("is damaged: no PDF that can be opened", "save or export it again"),
        "pages": (f"has {read.get('pages', 0)} pages, more than {limits.pages}", "split it, or set `limits: pages:` in the settings"),
        "start": ("cannot be read: no process can be started for it", "check it where programs may start others"),
        "time": (f"took more than {limits.seconds} seconds to read", "split it, or set `limits: seconds:` in the settings"),
        "died": ("cannot be read: it made the PDF library crash or ask for too much memory", "save or export it again, or split it"),
    }
    what, advice = wordings[read["error"]]
    return InputError(path, what, try_this=advice)


def _document(path: str, paragraphs: Sequence[tuple[bool, Sequence[Any]]]) -> Document:
    """The document. It has one part, not one for each page, so that a sentence that goes on over the page is one range."""
    from termcheck.readers._pdf_map import PageMap, printed

    texts: list[str] = []
    segments: list[Segment] = []
    at, heading = 0, ""
    for is_heading, lines in paragraphs:
        text, words = printed(lines)
        heading = " ".join(text.split()) if is_heading else heading
        segments.append(_segment(text, PageMap(at, words, heading), is_heading=is_heading))
        texts.append(text)
        at += len(text) + len("\n\n")
    return Document(path=path, format="pdf", parts=("\n\n".join(texts),), segments=tuple(segments), lines=False)


def _segment(text: str, source_map: PageMap, *, is_heading: bool) -> Segment:
    heading = (Mark(kind="heading", start=0, end=len(text)),) if is_heading else ()
    return Segment(text=text, map=source_map, marks=(*heading, *address_marks(text)), location=source_map.location(0, len(text)))
