"""Quotation marks around a place: those of the language, nested, straight ones, unclosed ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from termcheck.forms.fold import WORD
from termcheck.languages._base import Language

# A longer quotation is no longer seen as one: the search must not grow with the text.
REACH = 1500
# Pairs that any language may use besides its own; „…" is what a keyboard without the closing mark makes of „…”.
_COMMON = (("“", "”"), ("„", "“"), ("„", "”"), ("„", '"'), ("«", "»"), ("‘", "’"), ("‚", "‘"), ('"', '"'), ("'", "'"))
_MARKS = "\"'“”„‟‘’‚‛«»‹›「」"
_MARK = re.compile(f"[{_MARKS}]")
_APOSTROPHES = frozenset("'’‘")
_OPENS_BEFORE = frozenset("([{<—–-/=…")
_FOLLOWS_CLOSED = frozenset(")]}>.,;:!?…—–-/")

Role = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: the range between its marks, and how many words it has."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class _Marked:
    """A quotation mark, and what the signs beside it let it do."""

    at: int
    sign: str
    role: Role


def quotations(text: str, start: int, end: int, language: Language) -> tuple[Quoted, ...]:
    """The quotations around a range, the innermost first."""
    before = _marks(text, max(0, start - REACH), start)
    after = _marks(text, end, min(len(text), end + REACH)) if before else ()
    if not after:
        return ()
    found = {inside for pair in _pairs(language, before, after) for inside in _around(before, after, *pair)}
    ordered = sorted(found, key=lambda inside: (-inside[0], inside[1]))
    return tuple(Quoted(first, last, len(WORD.findall(text, first, last))) for first, last in ordered)


def quoted_before(text: str, low: int, high: int, language: Language) -> tuple[int, int] | None:
    """The last quotation that ends in a range: where its opening mark stands, and where its closing mark ends."""
    marks = _marks(text, low, high)
    closed = [inside for pair in _pairs(language, marks, marks) for inside in _closed(marks, *pair)]
    return max(closed, key=lambda inside: (inside[1], -inside[0]), default=None)


def _pairs(language: Language, opening: Sequence[_Marked], closing: Sequence[_Marked]) -> list[tuple[str, str]]:
    """The pairs that may stand in a text: most have none, or one."""
    opened, closed = {mark.sign for mark in opening}, {mark.sign for mark in closing}
    return [pair for pair in _pairs_of(language.quotes) if pair[0] in opened and pair[1] in closed]


@lru_cache(maxsize=32)
def _pairs_of(quotes: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((*quotes, *_COMMON)))


def _marks(text: str, low: int, high: int) -> Sequence[_Marked]:
    places, marks = _all_marks(text)
    return marks[bisect_left(places, low) : bisect_left(places, high)]


# A text is asked about once for each hit in it, and one paragraph may have 100,000 marks.
@lru_cache(maxsize=1)
def _all_marks(text: str) -> tuple[list[int], list[_Marked]]:
    """Where the marks of a text stand, and what they are."""
    places = [match.start() for match in _MARK.finditer(text) if not _is_apostrophe(text, match.start())]
    return places, [_Marked(at, text[at], _role(text, at)) for at in places]


def _role(text: str, at: int) -> Role:
    """»…« and «…», ”…” and "…" cannot be told by the sign alone, but by what stands beside it."""
    before, after = at - 1, at + 1
    while before >= 0 and at - before < 4 and text[before] in _MARKS:
        before -= 1
    while after < len(text) and after - at < 4 and text[after] in _MARKS:
        after += 1
    can_open = before < 0 or text[before].isspace() or text[before] in _OPENS_BEFORE
    can_close = after >= len(text) or text[after].isspace() or text[after] in _FOLLOWS_CLOSED
    if can_open == can_close:
        return "either"
    return "open" if can_open else "close"


def _is_apostrophe(text: str, at: int) -> bool:
    """children’s, l’abuso: a mark between two letters opens and closes nothing."""
    return text[at] in _APOSTROPHES and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _around(before: Sequence[_Marked], after: Sequence[_Marked], opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """The ranges between a pair of marks, of which one stands before a place and one after it."""
    opened, _ = _walked(before, opening, closing)
    return ((first + 1, last) for first, last in zip(reversed(opened), _unopened(after, opening, closing), strict=False))


def _closed(marks: Sequence[_Marked], opening: str, closing: str) -> Iterator[tuple[int, int]]:
    _, closed = _walked(marks, opening, closing)
    return ((first, last + 1) for first, last in closed)


def _walked(marks: Sequence[_Marked], opening: str, closing: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The opening marks that are not closed, and the quotations that are."""
    opened: list[int] = []
    closed: list[tuple[int, int]] = []
    for mark in marks:
        if mark.sign == closing and mark.role != "open" and opened:
            closed.append((opened.pop(), mark.at))
        elif mark.sign == opening and mark.role != "close":
            opened = [mark.at] if opening == closing else [*opened[-3:], mark.at]
    return opened, closed


def _unopened(marks: Sequence[_Marked], opening: str, closing: str) -> Iterator[int]:
    """The closing marks of quotations that began before."""
    depth = 0
    for mark in marks:
        if mark.sign == closing and mark.role != "open":
            if depth == 0:
                yield mark.at
            depth = max(0, depth - 1)
        elif mark.sign == opening and mark.role != "close":
            if opening == closing:
                return
            depth += 1
