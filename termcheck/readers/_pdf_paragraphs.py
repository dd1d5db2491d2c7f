"""From lines to paragraphs, which go on in the next column and on the next page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from termcheck.readers._pdf_lines import Piece, pieces, plain, regions, rows
from termcheck.readers._pdf_pages import SLANTED, Page

# Distances in the height of the font.
INDENT, CENTRED, FULL, SLACK = 0.8, 0.7, 1.5, 0.6
WIDER = 1.3
NEIGHBOURS = 3
SAME_SIZE = 0.06
HEADING, LONGEST_HEADING = 1.15, 200
# Headers and footers stand in the outer eighths of a page, on at least so many pages; a short file has few.
MARGIN, REPEATED, SHORT_FILE = 0.125, 3, 5
# Notes at the foot of a page stand between the two halves of a sentence.
NOTES_BETWEEN = 15
_OPEN = re.compile(r"(?:[^\W_]|[,–-])\Z")
_CLOSED = re.compile(r"[.!?:;·…][)\]”“»’\"']*\Z")
_ITEM = re.compile(r"(?:[•▪■●–—*-]|\(?(?:[^\W\d_]{1,2}|[0-9]{1,3}|[ivxIVX]{1,5})[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+)(?:\s|\Z)")
# A number of a section may stand at the top of some pages: 2.1.3
_SECTION = re.compile(r"\A#(?:\.#)*\.?\Z(?<!\A#)")
_DIGITS = re.compile(r"\d+")


class Line(NamedTuple):
    """A line on a page; `quarters` as the sheet has them."""

    page: int
    quarters: int
    piece: Piece


class Laid(NamedTuple):
    """What stands on a page in one direction."""

    page: Page
    quarters: int
    pieces: list[Piece]


class Paragraph(NamedTuple):
    """Lines that are read as one: it `opens` a column, its last line is `full`, and none goes on one that stands `apart`."""

    lines: list[Line]
    size: float
    opens: bool
    full: bool
    apart: bool = False

    @property
    def text(self) -> str:
        return "\n".join(line.piece.text for line in self.lines)


def laid(page: Page) -> list[Laid]:
    """The pieces of a page: a fifth of what its letters take, so that a page's letters can go before the next page is read."""
    bare = replace(page, sheets=())
    return [Laid(bare, sheet.quarters, pieces(sheet.glyphs, as_it_comes=sheet.quarters == SLANTED)) for sheet in page.sheets]


def paragraphs(found: Sequence[Laid], *, pages: int) -> list[Paragraph]:
    """The paragraphs of a file of so many pages; headers, footers and page numbers follow the text of their page."""
    running = _running(found, pages=pages)
    whole: list[Paragraph] = []
    for sheet in found:
        heads = [part for part in sheet.pieces if _is_marginal(sheet, part) and _running_text(part) in running]
        taken = set(map(id, heads))
        for paragraph in _of_sheet([part for part in sheet.pieces if id(part) not in taken], sheet):
            _add(whole, paragraph)
        whole += [_alone(part, sheet) for row in rows(heads) for part in row]
    return sorted(whole, key=_page)


def is_heading(paragraph: Paragraph, body: float) -> bool:
    """Whether it is set in a larger font than the body, and no number, letter or header."""
    large = paragraph.size > HEADING * body and not paragraph.apart
    return large and len(paragraph.text) <= LONGEST_HEADING and sum(map(str.isalpha, paragraph.text)) > 2


def body_size(found: Sequence[Paragraph]) -> float:
    """The height of the font that most of a file is set in; 0 where there is none."""
    sizes: Counter[float] = Counter()
    for paragraph in found:
        sizes[round(paragraph.size, 1)] += len(paragraph.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def _page(paragraph: Paragraph) -> int:
    return paragraph.lines[0].page


def _running(found: Sequence[Laid], *, pages: int) -> set[str]:
    """What stands in the margin of several pages, numbers aside."""
    seen = {(sheet.page.number, _running_text(part)) for sheet in found for part in sheet.pieces if _is_marginal(sheet, part)}
    counts = Counter(text for _, text in seen)
    enough = 2 if pages <= SHORT_FILE else REPEATED
    return {text for text, count in counts.items() if count >= enough and not _SECTION.search(text)}


def _running_text(part: Piece) -> str:
    return _DIGITS.sub("#", part.text)


def _is_marginal(sheet: Laid, part: Piece) -> bool:
    height = sheet.page.height if sheet.quarters % 2 == 0 else sheet.page.width
    return not MARGIN * height < part.base < (1 - MARGIN) * height


def _of_sheet(body: Sequence[Piece], sheet: Laid) -> Iterator[Paragraph]:
    if sheet.quarters == SLANTED:
        yield from (_alone(part, sheet) for part in body)
        return
    for region in regions(body):
        yield from _of_region(rows(region), sheet)


def _of_region(lines: Sequence[Sequence[Piece]], sheet: Laid) -> Iterator[Paragraph]:
    """The paragraphs of a column. The cells of a row that stand far apart are paragraphs of their own."""
    leading = _leading(lines)
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or _begins(lines, index, leading):
            for cell in range(max(len(row) for row in lines[start:index])):
                run = [row[cell] for row in lines[start:index] if cell < len(row)]
                apart = max(len(row) for row in lines[start:index]) > 1
                full = run[-1].right > _edge(lines, index - 1) - FULL * run[-1].size
                yield Paragraph(
                    [Line(sheet.page.number, sheet.quarters, piece) for piece in run], median(piece.size for piece in run),
                    opens=start == 0, full=full, apart=apart,
                )  # fmt: skip
            start = index


def _alone(part: Piece, sheet: Laid) -> Paragraph:
    return Paragraph([Line(sheet.page.number, sheet.quarters, part)], part.size, opens=False, full=False, apart=True)


def _leading(lines: Sequence[Sequence[Piece]]) -> float:
    """The usual distance of two base lines, in the height of the font."""
    distances = [(after[0].base - before[0].base) / after[0].size for before, after in pairwise(lines)]
    return median(distances) if distances else 1.0


def _begins(lines: Sequence[Sequence[Piece]], index: int, leading: float) -> bool:
    """Whether a paragraph begins with a line."""
    if len(lines[index]) > 1 or len(lines[index - 1]) > 1:
        return True
    before, line = lines[index - 1][0], lines[index][0]
    if abs(line.size - before.size) > 2 * SAME_SIZE * before.size:
        return True
    if (line.base - before.base) / line.size > WIDER * leading:
        return True
    left, right = _start(lines, index), _edge(lines, index)
    aligned = abs(before.left - line.left) < SLACK * line.size
    if not aligned and (_centred(before, left, right) or _centred(line, left, right)):
        return not (_centred(before, left, right) and _centred(line, left, right))
    return _is_indented(before, line, left) or _is_broken(before, line, right)


def _near(lines: Sequence[Sequence[Piece]], index: int) -> Sequence[Sequence[Piece]]:
    return lines[max(0, index - NEIGHBOURS) : index + NEIGHBOURS]


def _start(lines: Sequence[Sequence[Piece]], index: int) -> float:
    return min(row[0].left for row in _near(lines, index))


def _edge(lines: Sequence[Sequence[Piece]], index: int) -> float:
    return max(row[-1].right for row in _near(lines, index))


def _centred(line: Piece, left: float, right: float) -> bool:
    before, after = line.left - left, right - line.right
    return min(before, after) > INDENT * line.size and abs(before - after) < 2 * CENTRED * line.size


def _is_indented(before: Piece, line: Piece, left: float) -> bool:
    """Whether the line is a first line set in, or an item set out whose other lines are set in."""
    if line.text[:1].islower() and not _CLOSED.search(before.text):
        return False
    step = INDENT * line.size
    if line.left - before.left > step:
        # The second line of an item is set in too.
        return _ITEM.match(before.text) is None and before.left - left < step
    return before.left - line.left > step and _ITEM.match(line.text) is not None


def _is_broken(before: Piece, line: Piece, right: float) -> bool:
    """Whether the line before ends though the next word would have fitted, and a sentence may begin here."""
    if _ITEM.match(line.text) and (_CLOSED.search(before.text) or before.text.endswith(",")):
        return True
    room = right - before.right - (line.words[0].right - line.words[0].left)
    starts = not line.text[:1].islower()
    return room > SLACK * line.size and (starts or _CLOSED.search(before.text) is not None) and not before.text.endswith("-")


def _add(whole: list[Paragraph], paragraph: Paragraph) -> None:
    """Add a paragraph, to the one that it goes on where a column or page has cut it."""
    at = _continued(whole, paragraph) if paragraph.opens and not paragraph.apart else None
    if at is None:
        whole.append(paragraph)
        return
    whole[at].lines.extend(paragraph.lines)
    whole[at] = whole[at]._replace(full=paragraph.full)


def _continued(whole: Sequence[Paragraph], paragraph: Paragraph) -> int | None:
    """The index of the paragraph that another one goes on; notes in smaller letters and headers may stand between."""
    for index in range(len(whole) - 1, max(-1, len(whole) - 1 - NOTES_BETWEEN), -1):
        earlier = whole[index]
        if earlier.apart or earlier.size < (1 - SAME_SIZE) * paragraph.size:
            continue
        near = paragraph.lines[0].page - earlier.lines[-1].page in (0, 1) and paragraph.lines[0].quarters == earlier.lines[-1].quarters
        return index if near and _goes_on(earlier, paragraph) else None
    return None


def _goes_on(earlier: Paragraph, later: Paragraph) -> bool:
    last, first = earlier.lines[-1].piece.text, later.lines[0].piece.text
    if earlier.size > (1 + SAME_SIZE) * later.size or not _OPEN.search(last) or not first[:1].isalpha() or _ITEM.match(first):
        return False
    return first[:1].islower() or last.endswith("-") or earlier.full


def plain_lines(paragraph: Paragraph) -> list[Line]:
    """The lines as they are read; those that hold nothing are left out."""
    lines = [line._replace(piece=plain(line.piece)) for line in paragraph.lines]
    return [line for line in lines if line.piece.words]
