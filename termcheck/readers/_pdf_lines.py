"""From letters to lines: pieces of one line, columns, and the order in which they are read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from termcheck.readers._pdf_pages import Glyph
from termcheck.readers.sourcemap import INVISIBLE, SOFT_HYPHEN

# Distances in the height of the font: between letters of one piece, between columns, between the cells of a row.
GAP, GUTTER, CELL = 1.0, 0.5, 3.0
SPACE = 0.12
NOTE, RAISED = 0.85, 0.1
SAME_LINE = 0.4
# A gutter parts so many pairs of pieces, or it is a chance; deeper than pages are laid out, a file means harm.
PAIRS, DEEPEST = 3, 12
CANDIDATES = 6
SHORTEST_COLUMN = 6
_NOTE = re.compile(r"[\d*†‡()]+")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
# The signs for increment, micro and ohm stand for letters in Greek text that old fonts set: ∆ιάταγμα.
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_LOOK_ALIKE = re.compile(rf"(?<=[{_GREEK}])[∆µ\u2126]|[∆µ\u2126](?=[{_GREEK}])")
_GREEK_FOR = {"∆": "Δ", "µ": "μ", "\u2126": "Ω"}


class Word(NamedTuple):
    """A word of a line with its sides."""

    text: str
    left: float
    right: float


class Piece(NamedTuple):
    """Words that follow one another on a base line."""

    words: list[Word]
    left: float
    right: float
    base: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def pieces(glyphs: Sequence[Glyph], *, as_it_comes: bool) -> list[Piece]:
    """The pieces of a sheet in the order of the file; `as_it_comes` parts them where the file does, wherever the letters stand."""
    return [_piece(run) for run in _runs(glyphs, as_it_comes=as_it_comes) if run]


def _runs(glyphs: Sequence[Glyph], *, as_it_comes: bool) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.text.isspace():
            if as_it_comes and glyph.text == "\n":
                yield run
                run = []
            elif run:
                run.append(glyph)
            continue
        if run and last is not None and not as_it_comes and not _follows(last, glyph):
            yield run
            run = []
        run.append(glyph)
        last = glyph
    yield run


def _follows(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    return abs(glyph.base - last.base) <= SAME_LINE * size and -SAME_LINE * size <= glyph.left - last.right <= GAP * size


def _piece(run: Sequence[Glyph]) -> Piece:
    words: list[Word] = []
    parts: list[Glyph] = []
    for glyph in (*run, Glyph(" ", 0, 0, 0, 0)):
        if parts and (glyph.text.isspace() or _is_note(parts[-1], glyph)):
            words.append(Word("".join(part.text for part in parts), min(p.left for p in parts), max(p.right for p in parts)))
            parts = []
        if not glyph.text.isspace():
            parts.append(glyph)
    letters = [glyph for glyph in run if not glyph.text.isspace()]
    size = median(glyph.size for glyph in letters)
    main = next((glyph for glyph in letters if glyph.size >= size), letters[0])
    return Piece(words, min(word.left for word in words), max(word.right for word in words), main.base, size)


def _is_note(before: Glyph | Piece, after: Glyph | Piece) -> bool:
    """Whether a raised number or sign stands at a word, which is no part of it."""
    raised = after.size < NOTE * before.size and before.base - after.base > RAISED * before.size
    return raised and _NOTE.fullmatch(after.text) is not None


def regions(found: Sequence[Piece], *, deep: int = 0) -> list[list[Piece]]:
    """The pieces by columns and what stands over and under them, in reading order."""
    gutter = _gutter(found) if deep < DEEPEST else None
    if gutter is None:
        return [list(found)] if found else []
    ordered: list[list[Piece]] = []
    whole: list[Piece] = []
    for band, parted in _bands(found, gutter):
        if not parted:
            whole += band
            continue
        if whole:
            ordered += regions(whole, deep=deep + 1)
            whole = []
        for side in (False, True):
            ordered += regions([piece for piece in band if (piece.left >= gutter) == side], deep=deep + 1)
    return ordered + (regions(whole, deep=deep + 1) if whole else [])


def _bands(found: Sequence[Piece], gutter: float) -> Iterator[tuple[list[Piece], bool]]:
    """The pieces from top to bottom, parted where one crosses the gutter; with each band, whether the gutter parts it."""
    band: list[Piece] = []
    for row in _level(found):
        # What stands beside a piece that crosses the gutter belongs to no column: date, title and number of a gazette.
        if any(piece.left < gutter < piece.right for piece in row):
            if band:
                yield band, _is_parted(band, gutter)
                band = []
            yield row, False
        else:
            band += row
    if band:
        yield band, _is_parted(band, gutter)


def _level(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces from top to bottom, together those on one base line."""
    row: list[Piece] = []
    base = size = 0.0
    for piece in sorted(found, key=_base):
        if row and piece.base - base > SAME_LINE * max(size, piece.size):
            yield row
            row = []
        if not row or piece.size > size:
            # A raised number comes before the line that it stands in.
            base, size = piece.base, piece.size
        row.append(piece)
    if row:
        yield row


def _base(piece: Piece) -> float:
    return piece.base


def _is_parted(band: Sequence[Piece], gutter: float) -> bool:
    """Whether both sides hold columns: several lines beside others, no mere numbers of a list."""
    left = [piece for piece in band if piece.left < gutter]
    right = [piece for piece in band if piece.left >= gutter]
    if min(len(left), len(right)) < PAIRS:
        return False
    beside = sum(left[0].base - piece.size < piece.base < left[-1].base + piece.size for piece in right)
    return beside >= PAIRS and all(_letters(side) >= SHORTEST_COLUMN * len(side) for side in (left, right))


def _letters(side: Sequence[Piece]) -> int:
    return sum(sum(map(str.isalpha, piece.text)) for piece in side)


def _gutter(found: Sequence[Piece]) -> float | None:
    """The place of the space between columns: just left of where most pieces begin that have another one beside them."""
    rows: dict[int, list[Piece]] = defaultdict(list)
    step = median(piece.size for piece in found) if found else 1.0
    for piece in found:
        rows[int(piece.base // step)].append(piece)
    starts: Counter[float] = Counter()
    for number, row in rows.items():
        near = sorted((*rows.get(number - 1, ()), *row), key=_left)
        for before, after in pairwise(near):
            if after.left - before.right >= GUTTER * after.size:
                starts[round(after.left)] += 1
    # On equal counts the leftmost, so that the same file reads the same.
    candidates = sorted(starts.items(), key=lambda item: (-item[1], item[0]))[:CANDIDATES]
    scored = [(_score(found, start - 1.5), -start) for start, count in candidates if count >= PAIRS]
    best = max(scored, default=(0, 0.0))
    return -best[1] - 1.5 if best[0] else None


def _left(piece: Piece) -> float:
    return piece.left


def _score(found: Sequence[Piece], gutter: float) -> int:
    return sum(len(band) for band, parted in _bands(found, gutter) if parted)


def rows(region: Sequence[Piece]) -> list[list[Piece]]:
    """The lines of a region from top to bottom: each the cells that stand apart on it, mostly one."""
    return [_cells(sorted(row, key=_left)) for row in _level(region)]


def _cells(row: Sequence[Piece]) -> list[Piece]:
    cells = [[row[0]]]
    right = row[0].right
    for before, piece in pairwise(row):
        if piece.left - right > CELL * max(piece.size, before.size):
            cells.append([piece])
            right = piece.right
        else:
            cells[-1].append(piece)
            right = max(right, piece.right)
    return [_joined(cell) if len(cell) > 1 else cell[0] for cell in cells]


def _joined(cell: Sequence[Piece]) -> Piece:
    """The pieces as one; two that stand close are parts of one word."""
    words = list(cell[0].words)
    for before, piece in pairwise(cell):
        gap, following = piece.left - before.right, list(piece.words)
        if gap <= SPACE * max(piece.size, before.size) and not _is_note(before, piece):
            last, first = words.pop(), following.pop(0)
            words.append(Word(last.text + first.text, min(last.left, first.left), max(last.right, first.right)))
        words += following
    main = max(cell, key=_size)
    return Piece(words, min(piece.left for piece in cell), max(piece.right for piece in cell), main.base, main.size)


def _size(piece: Piece) -> float:
    return piece.size


def plain(piece: Piece) -> Piece:
    """The piece as it is read: letters composed, ligatures undone, a soft hyphen at the end shown and other invisible signs left out."""
    words = [word._replace(text=_plain(word.text, last=word is piece.words[-1])) for word in piece.words]
    return piece._replace(words=[word for word in words if word.text])


def _plain(word: str, *, last: bool) -> str:
    if word.isascii():
        return word
    if last and word.endswith(SOFT_HYPHEN):
        word = word[:-1] + "-"
    text = "".join(sign for sign in word if sign not in INVISIBLE)
    text = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return unicodedata.normalize("NFC", _LOOK_ALIKE.sub(lambda match: _GREEK_FOR[match.group()], text))
