"""The formats termcheck reads: one module each, found by name or by the file's suffix."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, Protocol, cast

from termcheck.errors import InputError
from termcheck.model import Document
from termcheck.registry import Registry
from termcheck.settings import Limits


class Reader(Protocol):
    """A format that is text: how a decoded text becomes a document, and how a text is written in it."""

    def read(self, source: str, *, path: str) -> Document:
        """The document; raises InputError when the source is damaged."""

    def encoding_of(self, data: bytes) -> str | None:
        """The encoding that a file of this format names in its first bytes; None where it names none."""

    def scanned(self, source: str) -> str:
        """The source as the search before reading has to see it, where the format parts words in a way of its own; else as it is."""

    def written(self, text: str) -> str:
        """A text as it has to stand in the source: `&` becomes `&amp;` in HTML."""


class BinaryReader(Protocol):
    """A format that is no text: a Word file, a PDF."""

    def read_bytes(self, data: bytes, *, path: str, limits: Limits) -> Document:
        """The document; raises InputError when the file is damaged, locked, beyond the limits, or needs an extra that is not installed."""


class Format(NamedTuple):
    """Where the reader of a format is, and which files are of it."""

    module: str
    suffixes: tuple[str, ...]
    binary: bool = False


FORMATS: Mapping[str, Format] = {
    "docx": Format("termcheck.readers.docx", (".docx", ".docm", ".dotx", ".dotm"), binary=True),
    "html": Format("termcheck.readers.html", (".html", ".htm", ".xhtml")),
    "markdown": Format("termcheck.readers.markdown", (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")),
    "odt": Format("termcheck.readers.odt", (".odt", ".ott", ".fodt"), binary=True),
    "pdf": Format("termcheck.readers.pdf", (".pdf",), binary=True),
    "po": Format("termcheck.readers.po", (".po", ".pot")),
    "rst": Format("termcheck.readers.rst", (".rst",)),
    "text": Format("termcheck.readers.text", (".txt", ".text")),
    "xml": Format(
        "termcheck.readers.xml",
        (".xml", ".akn", ".fmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".tmx", ".dita", ".dbk"),
    ),
}


READERS: Mapping[str, Reader | BinaryReader] = Registry({name: format.module for name, format in FORMATS.items()})

# Files that are prose by custom though their name has no suffix.
PROSE = frozenset(
    {
        "authors",
        "changelog",
        "changes",
        "contributing",
        "contributors",
        "copying",
        "credits",
        "history",
        "license",
        "licence",
        "news",
        "notice",
        "readme",
    }
)


def format_of(path: str) -> str | None:
    """The name of a file's format, by its suffix in any case; None when there is no reader for it."""
    # A PurePath for each of 100,000 files takes longer than to list them.
    stem, suffix = os.path.splitext(path)  # noqa: PTH122
    if suffix:
        return _by_suffix().get(suffix.lower())
    return "text" if stem.rpartition("/")[2].lower() in PROSE else None


def text_reader(name: str) -> Reader:
    """The reader of a format that is text. Errors: InputError when there is no such format."""
    if name not in FORMATS or FORMATS[name].binary:
        texts = ", ".join(known for known, format in FORMATS.items() if not format.binary)
        raise InputError("", f'no reader of texts is called "{name}"', try_this=f"one of: {texts}")
    return cast("Reader", READERS[name])


def binary_reader(name: str) -> BinaryReader:
    """The reader of a format that is no text."""
    return cast("BinaryReader", READERS[name])


@cache
def _by_suffix() -> Mapping[str, str]:
    return {suffix: name for name, format in FORMATS.items() for suffix in format.suffixes}
