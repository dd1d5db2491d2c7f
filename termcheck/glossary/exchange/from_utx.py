"""UTX, the simple glossary of machine translation: version 1.11 (tabs, `#src tgt src:pos`) and 1.20 (commas, `#term:la,term:pt`).

Source: the specifications of the Asia-Pacific Association for Machine Translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError
from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._entry import Fact
from termcheck.glossary.exchange._lines import lines, rows
from termcheck.glossary.exchange._termbase import Designation, Entry, Warned

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

NOTHING = "∅"
# Columns of a concept; what a column says of a term begins with the language.
CONCEPT = {"concept id": "id", "concept": "id", "domain": "subject", "comment": "note", "definition": "definition"}
FIELDS = {"term status": "status", "status": "status", "comment": "note"}
PAIR = re.compile(r"([A-Za-z]{2,3}(?:-\w+)*)\s*/\s*([A-Za-z]{2,3}(?:-\w+)*)")
Row = dict[tuple[str, str], str]


def looks_like(head: bytes, *, path: str) -> bool:
    """Whether the first line says so."""
    return path.lower().endswith(".utx") or head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lower().startswith(b"#utx")


def title(path: Path, *, options: Options) -> str:
    """What the header calls the dictionary, empty where it does not."""
    first = next(lines(path, options), "")
    return next((part.partition(":")[2].strip() for part in first.split(";") if part.strip().lower().startswith("dictionary:")), "")


def entries(path: Path, *, options: Options) -> Iterator[Entry | Warned]:
    """Rows of one concept, or of one source term, as an entry."""
    grouped: dict[str, list[Row]] = {}
    source = ""
    for number, (columns, row) in enumerate(_rows(path, options)):
        source = source or next((language for field, language in columns if field == "term"), "")
        cells = {column: cell for column, cell in zip(columns, row, strict=False) if cell and cell != NOTHING}
        identity = cells.get(("id", ""), "") or cells.get(("term", source), "") or f"row {number}"
        grouped.setdefault(identity, []).append(cells)
    for group in grouped.values():
        yield _entry_of(group, options)


def _rows(path: Path, options: Options) -> Iterator[tuple[list[tuple[str, str]], list[str]]]:
    """The rows below the header, with the field and the language of each column."""
    head: list[str] = []
    for line in lines(path, options):
        if not line.startswith("#"):
            break
        head.append(line.strip("#\r\n"))
    if len(head) < 2:
        advice = "the second line names the columns: `#src<tab>tgt<tab>src:pos`"
        raise InputError(path.as_posix(), "has no line that names the columns", try_this=advice)
    pair = PAIR.search(head[0])
    delimiter = "\t" if "\t" in head[-1] else ","
    columns = [_column(name, {"src": pair[1], "tgt": pair[2]} if pair else {}) for name in head[-1].split(delimiter)]
    for _, row in rows(path, options, delimiter=delimiter):
        if row and not row[0].startswith("#"):
            yield columns, row


def _column(name: str, languages: dict[str, str]) -> tuple[str, str]:
    """The field and the language of a column: `src`, `term:la`, `tgt:pos`, `concept ID`."""
    first, _, second = (part.strip() for part in name.partition(":"))
    low = first.lower()
    if low in ("src", "tgt"):
        return FIELDS.get(second.lower(), second.lower()) or "term", languages.get(low, low)
    if second:
        return FIELDS.get(low, low), second
    # A status that names no language is of the target.
    return (FIELDS[low], languages.get("tgt", "")) if low in ("term status", "status") else (CONCEPT.get(low, low), "")


def _entry_of(group: list[Row], options: Options) -> Entry:
    facts: list[Fact] = [(field, value) for row in group for (field, language), value in row.items() if not language]
    terms: dict[tuple[str, str], Designation] = {}
    for row in group:
        for (field, language), value in row.items():
            if field == "term" and language:
                terms.setdefault((language, value), _term(value, language, row, options))
    identity = next((value for field, value in facts if field == "id"), "")
    return _entry.entry(identity, terms.values(), [(field, value) for field, value in facts if field != "id"], {})


def _term(text: str, language: str, row: Row, options: Options) -> Designation:
    said = [(field, value) for (field, of), value in row.items() if of == language and field != "term"]
    return _entry.designation(text, language, said, options)
