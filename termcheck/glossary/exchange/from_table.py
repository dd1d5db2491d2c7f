"""Tables with named columns, in CSV, TSV or XLSX: a row is a term, or a row is a concept with a column for each language.

DeepL's glossaries have no header: a source and a target term, and perhaps the codes of both languages; without those, `--languages en,nl`
names them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termcheck.errors import InputError, MissingExtraError
from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._columns import CONCEPT_FIELDS, TERM_FIELDS, TERMS, Column, columns_of
from termcheck.glossary.exchange._lines import lines, rows
from termcheck.glossary.exchange._rows import Gathered
from termcheck.glossary.exchange._termbase import Entry, Warned
from termcheck.glossary.exchange._words import language_of
from termcheck.model import Origin

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

    from termcheck.glossary.exchange import Options

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
FIELDS = frozenset({*CONCEPT_FIELDS.values(), *TERM_FIELDS.values()})
CODE = r"[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?"
DELIMITERS = "\t;,|"
# Why a table is not understood, and how to help.
UNNAMED = "the first row names no column that is known"
NAME_THEM = "name columns `nl` or `term_nl`, or `language` and `term`; or say what they are: --map 'Dutch term=nl'"
Row = tuple[int, list[str]]


def looks_like(head: bytes, *, path: str) -> bool:
    """Whether the name says that it is a table."""
    return path.lower().endswith(SUFFIXES)


def title(path: Path, *, options: Options) -> str:
    """Nothing: a table has no place for it."""
    return ""


def entries(path: Path, *, options: Options) -> Iterator[Entry | Warned]:
    """The rows of one concept as an entry; rows without an id, each as one."""
    if path.suffix.lower() in BOOKS:
        names, table = _sheet(path)
        yield from (Warned(message=f"the sheet `{name}` is not read, only the first is") for name in names)
    else:
        table = _text(path, options)
    first = next(table, None)
    if first is None:
        return
    columns = columns_of(first[1], options)
    if _is_pair(first[1], options) or not any(column.field in TERMS for column in columns):
        yield from _pairs(path, chain([first], table), options)
        return
    yield from _objections(columns)
    yield from _concepts(columns, table, options)


def _concepts(columns: Sequence[Column], table: Iterable[Row], options: Options) -> Iterator[Entry]:
    concepts: dict[str, Gathered] = {}
    for number, row in table:
        cells = [(column, cell) for column, cell in zip(columns, row, strict=False) if cell and column.of != "nothing"]
        said = {column.field: cell for column, cell in reversed(cells) if column.of == "concept"}
        own = said.get("concept") or said.get("id") or ""
        gathered = concepts.setdefault(own or f"row {number}", Gathered(id=said.get("id") or own))
        gathered.add(cells, options)
    for one in concepts.values():
        yield one.entry()


def _objections(columns: Sequence[Column]) -> Iterator[Warned]:
    fields = {column.field for column in columns if column.of == "concept"}
    by_row = any(column.of == "language" for column in columns)
    if by_row and not fields & {"concept", "id"}:
        yield Warned(message="no column says which rows are one concept (`id`): each row is read as one", line=1)
    if not by_row and any(column.field == "status" and not column.language for column in columns):
        yield Warned(message="a column `status` that names no language is kept and decides nothing: name it `status_nl`", line=1)


def _is_pair(row: Sequence[str], options: Options) -> bool:
    """Whether a row is a pair of terms with the codes of their languages, and no header that ends in two languages."""
    known = [column.field for column in columns_of(row[:2], options) if column.field in FIELDS]
    return len(row) == 4 and not known and all(re.fullmatch(CODE, tag) and language_of(tag, options) for tag in row[2:])


def _pairs(path: Path, table: Iterable[Row], options: Options) -> Iterator[Entry | Warned]:
    """Pairs of terms, as DeepL has them."""
    for number, row in table:
        tags = row[2:] if _is_pair(row, options) else options.languages[:2]
        if len(row) < 2 or len(tags) < 2:
            what = UNNAMED if number == 1 else "this row is no pair of terms"
            where = Origin(path=path.as_posix(), line=number)
            raise InputError(where, what, try_this=f"{NAME_THEM}; or, for pairs of terms: --languages en,nl")
        yield _entry.entry("", [_entry.designation(text, tag, (), options) for text, tag in zip(row, tags, strict=False) if text], (), {})


def _text(path: Path, options: Options) -> Iterator[Row]:
    """The rows of a CSV or TSV file that hold anything. The sign between cells is the one that the first line has most of."""
    counts = Counter(next(lines(path, options), ""))
    delimiter = max(DELIMITERS, key=lambda sign: counts[sign])
    return ((number, row) for number, row in rows(path, options, delimiter=delimiter) if any(row))


def _sheet(path: Path) -> tuple[list[str], Iterator[Row]]:
    """The rows of the first sheet of a workbook, and the names of the other sheets."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        what = "workbooks need python-calamine, which is not installed"
        raise MissingExtraError(path.as_posix(), what, try_this="pip install 'termcheck[termbase]'") from None
    try:
        names, written = _read_book(CalamineWorkbook.from_path(str(path)))
    except (CalamineError, OSError) as error:
        advice = "save it again, without a password, or as CSV"
        raise InputError(path.as_posix(), f"cannot be read as a workbook: {error}", try_this=advice) from None
    table = ((number, [_cell(value) for value in row]) for number, row in enumerate(written, 1))
    return names[1:], (row for row in table if any(row[1]))


def _read_book(book: CalamineWorkbook) -> tuple[list[str], list[list[Any]]]:
    """The names of the sheets and the cells of the first."""
    names = book.sheet_names
    return names, book.get_sheet_by_index(0).to_python(skip_empty_area=False) if names else []


def _cell(value: Any) -> str:
    """A cell as it is shown: a workbook holds the id 12 as 12.0."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
