"""Reading PDFs in a process of its own: pdfium is native code, and a file that makes it crash, hang or swell must not end the run.

A request is a line of JSON (`size`, `pages`) and so many bytes; the answer is a line of JSON. The process ends with its input.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from termcheck.readers._pdf_lines import Word
from termcheck.readers._pdf_pages import Box, Page, pages, turned
from termcheck.readers._pdf_paragraphs import Laid, Line, Paragraph, body_size, is_heading, laid, paragraphs, plain_lines

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MEGABYTE = 1_000_000
ABOVE, BELOW = 0.8, 0.2
# What FPDF_GetLastError says: the password is missing or wrong, or the file is locked in a way that pdfium does not know.
LOCKED = {4: "password", 5: "security"}


def answer(data: bytes, most_pages: int) -> dict[str, Any]:
    """What a file holds: its `paragraphs` and `pages`, or the `error` that kept it from being read, with `pages` where it has too many."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        return {"error": LOCKED.get(error.err_code or 0, "damaged")}
    if len(document) > most_pages:
        return {"error": "pages", "pages": len(document)}
    return _read(document)


def _read(document: PdfDocument) -> dict[str, Any]:
    found: list[Page] = []
    sheets: list[Laid] = []
    for page in pages(document):
        found.append(replace(page, sheets=()))
        sheets += laid(page)
    whole = paragraphs(sheets, pages=len(found))
    body = body_size(whole)
    rows = [_row(paragraph, found, body) for paragraph in whole]
    return {"paragraphs": [row for row in rows if row[1]], "pages": [[page.picture, page.readable] for page in found]}


def _row(paragraph: Paragraph, found: Sequence[Page], body: float) -> list[Any]:
    """A paragraph as JSON: whether it is a heading, and its lines, each with its page and words."""
    return [is_heading(paragraph, body), [_line(line, found[line.page - 1]) for line in plain_lines(paragraph)]]


def _line(line: Line, page: Page) -> list[Any]:
    """The page and the words of a line, each with the box that it has when the page is shown."""
    return [line.page, [[word.text, *(round(side, 1) for side in _box(word, line, page))] for word in line.piece.words]]


def _box(word: Word, line: Line, page: Page) -> Box:
    """The box of a word from the base line, since fonts tell other heights than they print."""
    piece, across = line.piece, line.quarters % 2 == 1
    width, height = (page.height, page.width) if across else (page.width, page.height)
    upright = Box(word.left, piece.base - ABOVE * piece.size, word.right, piece.base + BELOW * piece.size)
    return turned(upright, page.rotation - line.quarters, width, height)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    while line := requests.readline():
        request = json.loads(line)
        read = answer(requests.read(request["size"]), request["pages"])
        answers.write(json.dumps(read).encode() + b"\n")
        answers.flush()


def bound_memory(megabytes: int) -> None:
    """Hold this process to so much memory, where the platform can, and let it leave no core file."""
    if sys.platform == "win32":
        return
    import resource

    limit = megabytes * MEGABYTE
    _, highest = resource.getrlimit(resource.RLIMIT_AS)
    if highest == resource.RLIM_INFINITY or limit <= highest:
        resource.setrlimit(resource.RLIMIT_AS, (limit, highest))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def main() -> None:
    """Serve on standard input and output, with the megabytes that the first argument allows."""
    bound_memory(int(sys.argv[1]))
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
