"""The letters of a PDF with their places, by pdfium. It runs in a process of its own: see `_pdf_worker`."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# Text that stands at no right angle (a watermark across the page) is read as it comes.
SLANTED = 4
FARTHEST = 1_000_000.0
HYPHEN, NEW_LINE = 0x02, 0x0A
FEW_LETTERS, MANY_LINES = 40, 300


class Box(NamedTuple):
    """A rectangle in points, counted from the top left."""

    left: float
    top: float
    right: float
    bottom: float


class Glyph(NamedTuple):
    """A letter as it stands when its text is turned upright: its sides, its base line and the height of its font."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Sheet(NamedTuple):
    """The letters of a page that run in one direction; `quarters` is how often the page was turned clockwise to have them upright."""

    quarters: int
    glyphs: list[Glyph]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its number from 1, its size before and its quarter turns when it is shown, its letters, and whether a picture fills it."""

    number: int
    width: float
    height: float
    rotation: int = 0
    sheets: tuple[Sheet, ...] = ()
    picture: bool = False
    readable: bool = True


def turned(box: Box, quarters: int, width: float, height: float) -> Box:
    """A box of a page of that size after the page is turned clockwise by so many quarters."""
    for _ in range(quarters % 4):
        box = Box(height - box.bottom, box.left, height - box.top, box.right)
        width, height = height, width
    return box


def pages(document: PdfDocument) -> Iterator[Page]:
    """The pages in order; one that pdfium cannot load has no letters."""
    from pypdfium2 import PdfiumError

    for index in range(len(document)):
        try:
            page = document[index]
        except PdfiumError:
            yield Page(number=index + 1, width=1, height=1, readable=False)
            continue
        yield _read(page, index + 1)
        page.close()


def _read(page: PdfPage, number: int) -> Page:
    left, bottom, right, top = page.get_bbox()
    text = page.get_textpage()
    sheets = _Letters(text.raw, left, top, right - left, top - bottom).sheets()
    text.close()
    few = sum(len(sheet.glyphs) for sheet in sheets) < FEW_LETTERS
    picture = few and _is_drawn(page, (right - left) * (top - bottom))
    turns = page.get_rotation() // 90
    return Page(number=number, width=right - left, height=top - bottom, rotation=turns, sheets=sheets, picture=picture)


def _is_drawn(page: PdfPage, area: float) -> bool:
    """Whether a picture takes a third of the page, as a scan does and a logo does not, or letters are drawn as lines, one by one."""
    from pypdfium2 import raw

    drawn = 0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_PATH), max_depth=3):
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            drawn += 1
        elif _size(item.get_bounds()) > area / 3:
            return True
    return drawn > MANY_LINES


def _size(sides: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = sides
    return (right - left) * (top - bottom)


class _Letters:
    """Reads the letters of one page; a call of pdfium for each of their properties is what reading costs."""

    def __init__(self, text: Any, left: float, top: float, width: float, height: float) -> None:
        from pypdfium2 import raw

        self.raw, self.text = raw, text
        self.left, self.top, self.width, self.height = left, top, width, height
        self.box, self.x, self.y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()

    def sheets(self) -> tuple[Sheet, ...]:
        """The letters by the direction of their text."""
        found: dict[int, list[Glyph]] = {}
        quarters, word_starts = 0, True
        for index in range(self.raw.FPDFText_CountChars(self.text)):
            code = self.raw.FPDFText_GetUnicode(self.text, index)
            if code in (0x20, 0x0D, NEW_LINE, 0xA0, 0x09):
                word_starts = True
                found.setdefault(quarters, []).append(Glyph("\n" if code == NEW_LINE else " ", 0.0, 0.0, 0.0, 0.0))
                continue
            if word_starts:
                quarters, word_starts = self._quarters(index), False
            glyph = self._glyph(index, code, quarters)
            if glyph is not None:
                found.setdefault(quarters, []).append(glyph)
        return tuple(Sheet(quarters, glyphs) for quarters, glyphs in sorted(found.items()))

    def _quarters(self, index: int) -> int:
        """How often a page has to be turned clockwise to have the letter upright."""
        # pdfium counts its angles clockwise too, from the letter upright to the letter as it stands.
        angle = -self.raw.FPDFText_GetCharAngle(self.text, index) * 2 / math.pi
        nearest = round(angle)
        return nearest % 4 if abs(angle - nearest) < 0.1 else SLANTED

    def _glyph(self, index: int, code: int, quarters: int) -> Glyph | None:
        """The letter, unless it stands where no page is."""
        box, x, y = self.box, self.x, self.y
        self.raw.FPDFText_GetLooseCharBox(self.text, index, box)
        self.raw.FPDFText_GetCharOrigin(self.text, index, x, y)
        left, top, right, bottom, base = (
            box.left - self.left,
            self.top - box.top,
            box.right - self.left,
            self.top - box.bottom,
            self.top - y.value,
        )
        # Not a number is not less than anything either.
        if not abs(left) + abs(top) + abs(right) + abs(bottom) + abs(base) + abs(x.value) < FARTHEST:
            return None
        if quarters % SLANTED:
            at = x.value - self.left
            base = turned(Box(at, base, at, base), quarters, self.width, self.height).top
            left, top, right, bottom = turned(Box(left, top, right, bottom), quarters, self.width, self.height)
        size = bottom - top
        sign = chr(code) if 0x20 < code < 0x7F else self._sign(index, code)
        return Glyph(sign, left, right, base, size if size > 0 else max(1.0, right - left))

    def _sign(self, index: int, code: int) -> str:
        """The letter; where the font does not tell which it is, the sign for that."""
        if code in (HYPHEN, 0xFFFE):
            return "-"
        if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            return self._pair(index, code)
        return chr(code)

    def _pair(self, index: int, code: int) -> str:
        """The letter of two UTF-16 units, which pdfium gives one by one where a wide character has 16 bits."""
        if 0xD800 <= code < 0xDC00:
            low = self.raw.FPDFText_GetUnicode(self.text, index + 1)
            return chr(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00) if 0xDC00 <= low < 0xE000 else "\ufffd"
        return "" if 0xDC00 <= code < 0xE000 else "\ufffd"
