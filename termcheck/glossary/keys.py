"""The vocabulary of a glossary file; `glossaries/glossary.schema.json` says the same to editors, and a test compares the two."""

from __future__ import annotations

from typing import Literal, get_args

from termcheck.model import Case, Compounds, Evidence, Level, Match, Status

GLOSSARY = ("glossary", "title", "default", "strict", "sources", "titles", "names", "concepts", "remove_titles", "remove_names")
SOURCE = ("title", "reference", "url")
TITLE = ("id",)  # and languages
TITLE_TEXT = ("text", "evidence", "source", "note")
CONCEPT = ("id", "definition", "why", "sources", "level", "terms", "examples", "external")
EXAMPLE = ("wrong", "right")
EXTENSION = ("extends", "id", "definition", "why", "sources", "level", "terms", "remove")
TERM = (
    "term",
    "level",
    "evidence",
    "use",
    "note",
    "source",
    "pos",
    "number",
    "gender",
    "abbreviation",
    "forms",
    "not_forms",
    "match",
    "compounds",
    "case",
    "except_in",
    "only_near",
    "example",
    "external",
)

Pos = Literal["noun", "adjective", "verb"]
STATUSES: tuple[Status, ...] = get_args(Status)
LEVELS: tuple[Level, ...] = get_args(Level)
EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)
MATCHES: tuple[Match, ...] = get_args(Match)
COMPOUNDS: tuple[Compounds, ...] = get_args(Compounds)
CASES: tuple[Case, ...] = get_args(Case)
POS: tuple[Pos, ...] = get_args(Pos)
NUMBERS = ("singular", "plural", "dual")
GENDERS = ("masculine", "feminine", "neuter", "common")
