"""The lines of a text file, one by one, with the place of the first byte that is not of its encoding."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError
from termcheck.model import Origin

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

# What spreadsheets save as "Unicode text".
WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
ADVICE = "save it as UTF-8, or name its encoding: --encoding windows-1252"
# A cell holds a term or a definition; a megabyte of it is a quotation mark that nobody closed.
LONGEST_CELL = 1_000_000


def lines(path: Path, options: Options) -> Iterator[str]:
    """Lines with their ends, without a byte order mark: UTF-8, UTF-16 with its mark, or the encoding that is named.

    Errors: InputError with line and column.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(path.as_posix(), f"cannot be read: {error.strerror}", try_this="check the path and its permissions") from None
    with file:
        mark = file.read(2)
        file.seek(0)
        if mark in WIDE:
            yield from _decoded(file.read()[2:], WIDE[mark], path, 1).splitlines(keepends=True)
            return
        for number, line in enumerate(file, 1):
            yield _decoded(line, options.encoding or "utf-8", path, number).removeprefix("\ufeff" if number == 1 else "")


def rows(path: Path, options: Options, *, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table in text, with the lines that they end in. Errors: InputError with the line."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines(path, options), delimiter=delimiter)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            where = Origin(path=path.as_posix(), line=reader.line_num)
            raise InputError(where, f"is no table: {error}", try_this="look for a quotation mark that is not closed") from None
        if row is None:
            return
        yield reader.line_num, [" ".join(cell.split(" ")).strip() for cell in row]


def _decoded(data: bytes, encoding: str, path: Path, number: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        column = len(data[: error.start].decode(encoding, "replace")) + 1
        where = Origin(path=path.as_posix(), line=number, column=column)
        raise InputError(where, f"is not {encoding.upper()}", try_this=ADVICE) from None
    except LookupError:
        raise InputError(path.as_posix(), f'there is no text encoding "{encoding}"', try_this=ADVICE) from None
