"""The rows of a table, sorted into concepts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._columns import TERMS, Column
from termcheck.glossary.exchange._entry import Fact
from termcheck.glossary.exchange._termbase import Designation, Entry
from termcheck.glossary.exchange._words import language_of

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

Cells = Sequence[tuple[Column, str]]
# Several terms in the cell of a language. A comma may be part of a term.
BETWEEN_TERMS = re.compile(r"\s*[;|\n]\s*")
# memoQ marks in Term_Info what may not be used.
FORBIDDEN = re.compile(r"\bforbidden\b", re.IGNORECASE)


@dataclass(slots=True)
class Gathered:
    """What the rows of a concept say, in their order."""

    id: str = ""
    terms: list[Designation] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    definitions: dict[str, str] = field(default_factory=dict)

    def add(self, cells: Cells, options: Options) -> None:
        """Add what a row says."""
        tag = next((cell for column, cell in cells if column.of == "language"), "")
        self.facts += [(column.field, cell) for column, cell in cells if column.of == "concept" and column.field != "id"]
        said = [(replace(column, language=column.language or tag), cell) for column, cell in cells if column.of == "term"]
        # What names no language, in a table with a column for each, is of the concept.
        self.facts += [(column.field, cell) for column, cell in said if not column.language]
        region = next((cell for column, cell in said if column.field == "tag"), "")
        for column, cell in said:
            if column.language and column.field == "definition":
                self.definitions.setdefault(region or column.language, cell)
        for column, cell in said:
            if column.language and column.field in TERMS:
                self.terms += _terms(column, cell, list(_of(column, said, options)), options, one=bool(tag))

    def entry(self) -> Entry:
        """The concept. A definition that all its rows repeat is of no language."""
        texts = set(self.definitions.values())
        several = len(self.definitions) > 1 and len(texts) == 1
        return _entry.entry(self.id, self.terms, self.facts, {"": texts.pop()} if several else self.definitions)


def _of(term: Column, said: Cells, options: Options) -> Iterator[Fact]:
    """What a row says of the terms of a column: its own columns, and those of its language that are no term's own."""
    for column, cell in said:
        same = language_of(column.language, options) == language_of(term.language, options)
        if same and column.group in (0, term.group) and column.field not in {*TERMS, "definition"}:
            yield column.field, cell


def _terms(column: Column, cell: str, facts: list[Fact], options: Options, *, one: bool) -> Iterator[Designation]:
    """The terms in a cell; where a row is a term, there is one."""
    texts = [cell] if one else [text for text in BETWEEN_TERMS.split(cell) if text]
    said = dict(facts)
    statuses = BETWEEN_TERMS.split(said.get("status", ""))
    for place, text in enumerate(texts):
        status = statuses[place] if len(statuses) == len(texts) else said.get("status", "")
        # `deprecated_nl` says it by its name.
        word = status if column.field == "term" else column.field
        yield _term(text, column.language, {**said, "status": word}, options)


def _term(text: str, tag: str, said: dict[str, str], options: Options) -> Designation:
    info = said.get("info", "")
    written = said.pop("external status", "")
    if FORBIDDEN.search(info) and not said["status"]:
        said["status"] = "Forbidden"
    said["id"] = said.pop("term id", "")
    term = _entry.designation(text, said.pop("tag", "") or tag, said.items(), options)
    # termcheck's own CSV has its own word, and the termbase's beside it.
    return replace(term, raw_status=written or ("" if term.raw_status == term.status else term.raw_status))
