"""What passes between a glossary and the files of other terminology tools: concepts with their terms, and what those files say of them.

The names are those of ISO 30042 (TBX): concept entry, term section, administrative status, reliability.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from termcheck.model import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """A term section: a term in one language, with what is said of it.

    `language` is the tag as it was written (`pt-BR`, `ENG`); `raw_status` the word that the file uses for the status, empty where it has
    none; `status` what that word means, None where there is none or where nobody can say. `fields` keeps what has no place of its own.
    """

    text: str
    language: str
    raw_status: str = ""
    status: Status | None = None
    pos: str = ""
    number: str = ""
    gender: str = ""
    abbreviation: bool = False
    definition: str = ""
    source: str = ""
    note: str = ""
    reliability: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A concept entry. `definitions` are by language tag, under an empty tag where none is named."""

    id: str
    designations: tuple[Designation, ...] = ()
    definitions: Mapping[str, str] = field(default_factory=dict)
    subject: str = ""
    source: str = ""
    note: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """Something in the file that was read otherwise than it stands, or not at all; line counts from 1."""

    message: str
    line: int | None = None
    entry: str = ""
