"""Approved readings: beside each input stands what a reader makes of it, one line for each segment.

After a change that is meant: `TERMCHECK_APPROVE=1 pytest tests/readers/test_cases.py`, then read the difference.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import asdict
from pathlib import Path

import pytest

from termcheck.model import Document, Segment
from termcheck.readers import FORMATS, binary_reader, text_reader
from termcheck.readers.encoding import decode
from termcheck.settings import Limits

CASES = Path(__file__).parent / "cases"
INPUTS = sorted(path for path in CASES.glob("*/*") if path.suffix != ".segments")


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_reader_gives_the_approved_segments(path):
    approved = path.with_suffix(".segments")
    document = read(path)
    if os.environ.get("TERMCHECK_APPROVE"):
        approved.write_text(shown(document), encoding="utf-8")
    assert shown(document) == approved.read_text(encoding="utf-8")


def read(path: Path) -> Document:
    format, data = path.parent.name, path.read_bytes()
    if FORMATS[format].binary:
        return binary_reader(format).read_bytes(data, path=path.name, limits=Limits())
    reader = text_reader(format)
    return reader.read(decode(data, path=path.name, encoding=reader.encoding_of(data)), path=path.name)


def shown(document: Document) -> str:
    if not document.lines:
        return "\n".join([f"language: {document.language}", *map(_shown_elsewhere, document.segments), ""])
    source = document.parts[0]
    starts = [
        0,
        *(index + 1 for index, sign in enumerate(source) if sign == "\n" or (sign == "\r" and source[index + 1 : index + 2] != "\n")),
    ]
    lines = [_shown_segment(segment, starts) for segment in document.segments]
    return "\n".join([f"language: {document.language}", *lines, ""])


def _shown_segment(segment: Segment, starts: list[int]) -> str:
    first, last = segment.map.source_span(0, len(segment.text))
    return f"{_place(first, starts)}-{_place(last, starts)} {_notes(segment)} | {segment.text!r}"


def _shown_elsewhere(segment: Segment) -> str:
    """A segment of a format without lines: its location, with what is set of it."""
    where = {name: value for name, value in asdict(segment.location).items() if value} if segment.location else {}
    return f"{where} {_notes(segment)} | {segment.text!r}"


def _notes(segment: Segment) -> str:
    notes = [f"lang={segment.language}"] if segment.language else []
    notes += [mark.kind + _shown_range(mark.start, mark.end, len(segment.text)) for mark in segment.marks]
    return " ".join(notes)


def _shown_range(start: int, end: int, length: int) -> str:
    return "" if (start, end) == (0, length) else f"@{start}-{end}"


def _place(offset: int, starts: list[int]) -> str:
    line = bisect_right(starts, offset)
    return f"{line}:{offset - starts[line - 1] + 1}"
