"""What the columns of a table are of, by their names.

`term`, `status`, `definition` (a row is a term), `nl`, `Dutch`, `term_nl`, `status_nl`, `Deprecated (Dutch)` (a row is a concept), and
memoQ's `Term_Info`, which is of the language column before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from termcheck.glossary.exchange._words import language_of

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

# Fields of a concept and of a term → the names that columns have, in small letters with spaces for other signs.
CONCEPT_FIELDS = {
    "concept": "concept",
    "concept id": "id",
    "conceptid": "id",
    "domain": "subject",
    "entry id": "id",
    "entry note": "note",
    "entry subject": "subject",
    "external id": "id",
    "id": "id",
    "identifier": "id",
    "subject": "subject",
    "subject field": "subject",
    "why": "why",
}
TERM_FIELDS = {
    "abbreviation": "abbreviation",
    "admitted": "admitted",
    "comment": "note",
    "context": "context",
    "def": "definition",
    "definition": "definition",
    "deprecated": "deprecated",
    "evidence": "evidence",
    "example": "context",
    "external status": "external status",
    "forbidden": "deprecated",
    "gender": "gender",
    "info": "info",
    "language tag": "tag",
    "level": "level",
    "note": "note",
    "notes": "note",
    "number": "number",
    "part of speech": "pos",
    "pos": "pos",
    "preferred": "preferred",
    "reliability": "reliability",
    "source": "source",
    "status": "status",
    "synonym": "term",
    "synonyms": "term",
    "term": "term",
    "term example": "context",
    "term id": "term id",
    "term info": "info",
    "term status": "status",
    "term type": "type",
    "type": "type",
    "usage": "status",
    "use": "use",
}
LANGUAGE_FIELDS = frozenset({"lang", "language", "language code", "locale", "taal", "langue", "sprache"})
# Columns whose cells are terms.
TERMS = frozenset({"term", "preferred", "admitted", "deprecated"})
# Who wrote what when, and memoQ's bookkeeping.
LEFT = frozenset(
    f"{of} {what}" for of in ("entry", "term") for what in ("clientid", "projectid", "created", "creator", "lastmodified", "modifier")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a column is of: a concept, the language of a row, or a term; `language` is a tag as written, empty where a row says it.

    `group` parts the columns of one term from those of another in the same language (memoQ repeats both).
    """

    of: Literal["concept", "language", "term", "nothing"]
    field: str = ""
    language: str = ""
    group: int = 0


def columns_of(header: Sequence[str], options: Options) -> list[Column]:
    """The columns of a header, in its order."""
    return list(_columns(header, options))


def _columns(header: Sequence[str], options: Options) -> Iterator[Column]:
    last = Column(of="nothing")
    groups = 0
    for name in header:
        column = _column(name, options)
        if column.language and column.field in TERMS:
            groups += 1
            last = column = Column(of="term", field=column.field, language=column.language, group=groups)
        elif _plain(name).startswith("term ") and column.of == "term" and not column.language and last.language:
            column = Column(of="term", field=column.field, language=last.language, group=last.group)
        yield column


def _column(name: str, options: Options) -> Column:
    low = _plain(options.map.get(_spaced(name), options.map.get(_plain(name), name)))
    if low in LEFT or low in ("", "ignore"):
        return Column(of="nothing")
    if low in LANGUAGE_FIELDS:
        return Column(of="language")
    if low in CONCEPT_FIELDS:
        return Column(of="concept", field=CONCEPT_FIELDS[low])
    if low in TERM_FIELDS:
        return Column(of="term", field=TERM_FIELDS[low])
    return _of_language(name, low, options) or Column(of="concept", field=_spaced(name))


def _of_language(name: str, low: str, options: Options) -> Column | None:
    """A column of one language: `nl`, `English_United_States`, `status_nl`, `Definition (Dutch)`, `nl: status`."""
    words = low.split(" ")
    for field, language in ((words[0], words[1:]), (words[-1], words[:-1])):
        if language and field in TERM_FIELDS and language_of(" ".join(language), options):
            return Column(of="term", field=TERM_FIELDS[field], language=" ".join(language).replace(" ", "-"))
    if language_of(low, options) or re.fullmatch(r"[a-z]{2}[-_][A-Z]{2}", name):
        return Column(of="term", field="term", language=name)
    return None


def _spaced(name: str) -> str:
    return " ".join(name.lower().split())


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name.lower()).split())
