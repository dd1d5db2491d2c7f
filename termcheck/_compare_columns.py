"""Texts side by side: cut around what is marked, wrapped into columns, with carets below the marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

# A column of fewer signs cannot be read; a unit with more of them is cut.
NARROWEST, LONGEST, AROUND = 24, 420, 140
BETWEEN = " | "


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text with the ranges in it that are meant."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def joined(pieces: Sequence[Marked]) -> Marked:
    """Several texts as one, each stretch of white space one space."""
    texts: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for piece in pieces:
        flat = _flat(piece)
        marks += [(start + length, end + length) for start, end in flat.marks]
        texts.append(flat.text)
        length += len(flat.text) + 1
    return Marked(text=" ".join(texts), marks=tuple(marks))


def cut(marked: Marked) -> Marked:
    """A long text with no more than what stands around the marks, or with its beginning where there is none."""
    if len(marked.text) <= LONGEST:
        return marked
    ranges = _merged([(start - AROUND, end + AROUND) for start, end in marked.marks] or [(0, LONGEST)])
    pieces = [_piece(marked, max(0, start), min(len(marked.text), end)) for start, end in ranges]
    return joined(pieces)


def columns(heads: Sequence[str], texts: Sequence[Marked], *, width: int) -> Iterator[str]:
    """The lines of a table of one row, in as many bands as the width asks for."""
    across = max(1, min(len(heads), (width + len(BETWEEN)) // (NARROWEST + len(BETWEEN))))
    room = (width - len(BETWEEN) * (across - 1)) // across
    for first in range(0, len(heads), across):
        cells = [
            [_clipped(head, room), *_lines(text, room)] for head, text in zip(heads[first:], texts[first : first + across], strict=False)
        ]
        for line in zip_longest(*cells, fillvalue=""):
            yield BETWEEN.join(padded(piece, room) for piece in line).rstrip()
        if first + across < len(heads):
            yield ""


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: 表 two, a combining accent none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def padded(text: str, room: int) -> str:
    """The text with spaces up to a width."""
    return text + " " * (room - cells(text))


def _flat(marked: Marked) -> Marked:
    """The text on one line; the marks go with their words."""
    places: list[int] = []
    flat: list[str] = []
    for sign in marked.text:
        places.append(len(flat))
        if not sign.isspace():
            flat.append(sign)
        elif flat and flat[-1] != " ":
            flat.append(" ")
    places.append(len(flat))
    text = "".join(flat).rstrip()
    return Marked(text=text, marks=tuple((places[start], min(places[end], len(text))) for start, end in marked.marks))


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _piece(marked: Marked, start: int, end: int) -> Marked:
    """A range of whole words, with dots where the text goes on."""
    text = marked.text
    start = text.find(" ", start, end) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else end
    lead = "… " if start else ""
    inside = [(a - start + len(lead), b - start + len(lead)) for a, b in marked.marks if start <= a and b <= end]
    return Marked(text=lead + text[start:end] + (" …" if end < len(text) else ""), marks=tuple(inside))


def _lines(marked: Marked, room: int) -> Iterator[str]:
    """The wrapped text, with a line of carets below each line that has a mark."""
    for start, end in _wrapped(marked.text, room):
        line = marked.text[start:end]
        yield line
        carets = "".join("^" if _is_marked(marked, at) else " " for at in range(start, end) if not unicodedata.combining(marked.text[at]))
        if "^" in carets:
            yield carets.rstrip()


def _is_marked(marked: Marked, at: int) -> bool:
    return any(start <= at < end for start, end in marked.marks)


def _wrapped(text: str, room: int) -> Iterator[tuple[int, int]]:
    """The ranges of the lines, broken at spaces, or inside of a word that is longer than a line."""
    start = 0
    while start < len(text):
        end = _fitting(text, start, room)
        space = text.rfind(" ", start, end + 1) if end < len(text) else end
        stop = space if space > start else end
        yield start, stop
        start = stop + (text[stop : stop + 1] == " ")


def _fitting(text: str, start: int, room: int) -> int:
    """How far the text goes that fits into a line."""
    end, used = start, 0
    while end < len(text) and used + cells(text[end]) <= room:
        used += cells(text[end])
        end += 1
    return max(end, start + 1)


def _clipped(text: str, room: int) -> str:
    """The end of a long path, which tells it from others."""
    if cells(text) <= room:
        return text
    while cells(text) >= room:
        text = text[1:]
    return f"…{text}"
