"""The CSV that IATE exports: a row is a term, the columns are what the user chose, `|` parts them.

Source: the export of https://iate.europa.eu and programs that read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError
from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._entry import Fact
from termcheck.glossary.exchange._lines import rows
from termcheck.glossary.exchange._termbase import Designation, Entry, Warned

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

NEEDED = ("L_CODE", "T_TERM")
# Columns of a term, of a language and of a concept → the names that all formats share; any other is kept under its own.
TERM = {
    "T_TYPE": "type",
    "T_RELIABILITY": "reliability",
    "T_EVALUATION": "status",
    "T_TERM_REFERENCE": "source",
    "T_TERM_REF": "source",
    "T_REFERENCE": "source",
    "T_NOTE": "note",
    "T_ID": "id",
}
CONCEPT = {"E_DOMAINS": "subject", "E_DOMAIN": "subject", "E_NOTE": "note", "L_NOTE": "note"}
DEFINITION = "L_DEFINITION"
Row = dict[str, str]


def looks_like(head: bytes, *, path: str) -> bool:
    """Whether the first line has the columns of IATE."""
    first = head.replace(b"\0", b"").partition(b"\n")[0]
    return b"|" in first and all(name.encode() in first for name in NEEDED)


def title(path: Path, *, options: Options) -> str:
    """The name of the database."""
    return "IATE"


def entries(path: Path, *, options: Options) -> Iterator[Entry | Warned]:
    """Rows of one entry, which stand together, as an entry."""
    table = rows(path, options, delimiter="|")
    _, names = next(table, (0, []))
    columns = [name.strip('"').upper() for name in names]
    if missing := [name for name in NEEDED if name not in columns]:
        advice = "export it from IATE with the columns for the language and the term"
        raise InputError(path.as_posix(), f"has no column {' and '.join(missing)}", try_this=advice)
    seen: set[str] = set()
    for identity, group in groupby(_named(table, columns), key=lambda row: row.get("E_ID", "")):
        if identity and identity in seen:
            yield Warned(message="the rows of an entry do not stand together: it is read as two", entry=identity)
        seen.add(identity)
        yield from _separate(identity, list(group), options)


def _named(table: Iterable[tuple[int, list[str]]], columns: list[str]) -> Iterator[Row]:
    """Rows by the names of the columns; a row that is too short has nothing in the last ones."""
    return (dict(zip_longest(columns, row[: len(columns)], fillvalue="")) for _, row in table if any(row))


def _separate(identity: str, group: list[Row], options: Options) -> Iterator[Entry]:
    """Without ids, every row is an entry."""
    for one in [group] if identity else [[row] for row in group]:
        yield _entry_of(identity, one, options)


def _entry_of(identity: str, group: list[Row], options: Options) -> Entry:
    facts: list[Fact] = []
    definitions: dict[str, str] = {}
    for row in group:
        facts += [(CONCEPT.get(name, name), value) for name, value in row.items() if name.startswith(("E_", "L_"))]
        if row.get(DEFINITION):
            definitions.setdefault(row["L_CODE"], row[DEFINITION])
    kept = [(name, value) for name, value in facts if name not in ("E_ID", "L_CODE", DEFINITION)]
    return _entry.entry(identity, [_term(row, options) for row in group], kept, definitions)


def _term(row: Row, options: Options) -> Designation:
    facts = [(TERM.get(name, name), value) for name, value in row.items() if name.startswith("T_") and name != "T_TERM"]
    proposed = [("note", "Proposed in IATE, not settled.")] if row.get("T_EVALUATION", "").lower().strip("()") == "proposed" else []
    return _entry.designation(row["T_TERM"], row["L_CODE"], [*facts, *proposed], options)
