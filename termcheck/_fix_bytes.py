"""Edits of a text carried over to its bytes: what is not edited is not even decoded anew, it is the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from termcheck.errors import InputError
from termcheck.readers.encoding import MARKS
from termcheck.report import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A range of the source, what is written in its place, and the finding that this repairs."""

    start: int
    end: int
    text: str
    finding: Finding


class Spelling(NamedTuple):
    """How a text stands in a file: the byte order mark before it, and its encoding."""

    mark: bytes
    codec: str

    def can_write(self, text: str) -> bool:
        """Whether the encoding has all letters of a text."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        return True


def spelling_of(data: bytes, source: str, *, path: str, encoding: str | None) -> Spelling:
    """The spelling that makes of a decoded text the bytes it came from. Errors: InputError when there is none (UTF-7 has many)."""
    for spelling in (*(Spelling(mark, codec) for mark, codec in MARKS), Spelling(b"", encoding or "utf-8")):
        if data.startswith(spelling.mark) and spelling.can_write(source) and spelling.mark + source.encode(spelling.codec) == data:
            return spelling
    raise _not_ours(path)


def new_text(source: str, edits: Sequence[Edit]) -> str:
    """The text after the edits, which are in order and do not overlap."""
    return "".join(piece if edit is None else edit.text for piece, edit in _pieces(source, edits))


def spliced(data: bytes, source: str, edits: Sequence[Edit], spelling: Spelling, *, path: str) -> bytes:
    """The bytes after the edits: the file's own, except for the edited ranges.

    Errors: InputError for an encoding whose bytes depend on what stands before them (ISO-2022-JP).
    """
    at, kept = len(spelling.mark), [spelling.mark]
    for piece, edit in _pieces(source, edits):
        old = piece.encode(spelling.codec)
        if data[at : at + len(old)] != old:
            raise _not_ours(path)
        kept.append(data[at : at + len(old)] if edit is None else edit.text.encode(spelling.codec))
        at += len(old)
    written = b"".join(kept)
    if at != len(data) or written[len(spelling.mark) :].decode(spelling.codec, "replace") != new_text(source, edits):
        raise _not_ours(path)
    return written


def landed(edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Where each edit's text stands in the new text."""
    spans, shift = [], 0
    for edit in edits:
        spans.append((edit.start + shift, edit.start + shift + len(edit.text)))
        shift += len(edit.text) - (edit.end - edit.start)
    return spans


def _pieces(source: str, edits: Sequence[Edit]) -> Iterator[tuple[str, Edit | None]]:
    """The source in pieces, each with the edit that replaces it."""
    at = 0
    for edit in edits:
        yield source[at : edit.start], None
        yield source[edit.start : edit.end], edit
        at = edit.end
    yield source[at:], None


def _not_ours(path: str) -> InputError:
    return InputError(path, "cannot be fixed: its encoding does not give back the same bytes", try_this="save the file as UTF-8")
