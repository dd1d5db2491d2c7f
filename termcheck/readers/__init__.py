"""The formats termcheck reads: one module each, found by name or by the file's suffix."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Protocol

from termcheck.errors import InputError
from termcheck.model import Document
from termcheck.readers import markdown, text


class Reader(Protocol):
    """A format: its names, its suffixes, and how a decoded text becomes a document."""

    NAMES: tuple[str, ...]
    SUFFIXES: tuple[str, ...]

    def read(self, source: str, *, path: str) -> Document:
        """The document; raises InputError when the source is damaged."""


READERS: dict[str, Reader] = {
    "markdown": markdown,
    "text": text,
}

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


def reader_for(path: str) -> Reader | None:
    """The reader of a file, by its suffix in any case; None when there is none yet."""
    # A PurePath for each of 100,000 files takes longer than to list them.
    stem, suffix = os.path.splitext(path)  # noqa: PTH122
    if suffix:
        return _by_suffix().get(suffix.lower())
    return READERS["text"] if stem.rpartition("/")[2].lower() in PROSE else None


def reader_named(name: str) -> Reader:
    """The reader of a format; raises InputError when there is none."""
    found = next((reader for reader in READERS.values() if name in reader.NAMES), None)
    if found is None:
        raise InputError("", f'no reader is called "{name}"', try_this=f"one of: {', '.join(READERS)}")
    return found


@cache
def _by_suffix() -> Mapping[str, Reader]:
    return {suffix: reader for reader in READERS.values() for suffix in reader.SUFFIXES}
