"""The values that pass between the steps of a run.

Offsets are half-open ranges of Unicode code points, called start and end. Lines and columns are 1-based.
Terms of art follow ISO 704 and ISO 1087 (concept, term, designation status: preferred, admitted, deprecated).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, Protocol, runtime_checkable

from termcheck.values import dataclass

Level = Literal["error", "warning", "info", "off"]
Status = Literal["preferred", "admitted", "deprecated"]
Evidence = Literal["read", "unverified"]
Match = Literal["inflected", "exact", "forms"]
Compounds = Literal["none", "last", "any"]
Case = Literal["auto", "ignore", "exact"]
Tier = Literal["citation", "author", "dictionary", "analogy", "ending", "bare", "stem", "compound"]
Slip = Literal["letters", "split", "joined", "hyphen"]
LEVELS: tuple[Level, ...] = ("off", "info", "warning", "error")
UNDETERMINED = "undetermined"


def lower_level(level: Level, *, at_most: Level) -> Level:
    """The quieter of two levels."""
    return min(level, at_most, key=LEVELS.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where something was written in a glossary or settings file; line and column are None when the whole file is meant."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(piece) for piece in (self.path, self.line, self.column) if piece is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text that a glossary entry rests on."""

    id: str
    title: str
    reference: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A designation of a concept in one language, with the options of the glossary format."""

    text: str
    language: str
    status: Status
    origin: Origin
    level: Level | None = None
    evidence: Evidence = "read"
    use: str = ""
    note: str = ""
    source: str = ""
    pos: Literal["noun", "adjective", "verb"] | None = None
    number: str = ""
    gender: str = ""
    abbreviation: bool = False
    forms: tuple[str, ...] = ()
    not_forms: tuple[str, ...] = ()
    match: Match = "inflected"
    compounds: Compounds | None = None
    case: Case = "auto"
    except_in: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()
    # Neither changes what is found, so neither is in the key of compiled forms.
    example: str = field(default="", repr=False)
    external: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)

    @property
    def plain(self) -> str:
        """The term as a reader writes it: without stem bars and freezing signs."""
        return self.text.replace("|", "").replace("=", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence with a deprecated term of a concept, and the same sentence as it should be."""

    language: str
    wrong: str
    right: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A unit of knowledge and its terms in each language."""

    id: str
    glossary: str
    origin: Origin
    definition: str = ""
    why: str = ""
    sources: tuple[str, ...] = ()
    level: Level = "warning"
    strict: bool = False
    terms: tuple[Term, ...] = ()
    examples: tuple[Example, ...] = ()
    # What another tool says of it, under that tool's names.
    external: Mapping[str, str] = field(default_factory=dict, hash=False)

    def terms_in(self, language: str, status: Status | None = None) -> tuple[Term, ...]:
        """The terms of one language in the order of the glossary."""
        return tuple(term for term in self.terms if term.language == language and status in (None, term.status))


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The official title of an act in one language; nothing inside it is flagged."""

    id: str
    language: str
    text: str
    origin: Origin
    evidence: Evidence = "read"
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The name of an organisation, campaign or mandate in one language."""

    language: str
    text: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """A terminology resource: concepts of one subject, with the titles and names that hold their words."""

    name: str
    path: str
    title: str = ""
    default: bool = False
    strict: bool = False
    sources: Mapping[str, Source] = field(default_factory=dict)
    concepts: tuple[Concept, ...] = ()
    titles: tuple[Title, ...] = ()
    names: tuple[Name, ...] = ()
    notes: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()
    # Titles (by id) and names (language, text) of the other glossaries of a run that do not hold here.
    remove_titles: tuple[str, ...] = ()
    remove_names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """What a glossary changes in a concept of another one (`extends: child-protection/csam`)."""

    glossary: str
    concept: str
    origin: Origin
    definition: str = ""
    why: str = ""
    sources: tuple[str, ...] = ()
    level: Level | None = None
    add: tuple[Term, ...] = ()
    remove: tuple[tuple[str, str], ...] = ()


class SourceMap(Protocol):
    """Where each piece of reading text stands in its source."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the source that the reading range stands for."""

    def is_literal(self, start: int, end: int) -> bool:
        """Whether the reading range is, character for character, one slice of the source."""


@runtime_checkable
class PrintedMap(SourceMap, Protocol):
    """A source map of a format with pages, where a paragraph may stand on two of them."""

    def location(self, start: int, end: int) -> Location:
        """The page on which the reading range begins, and the box around it there."""


MarkKind = Literal["quote", "emphasis", "code", "cite", "heading", "link", "deleted", "inserted", "comment", "note", "definition"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A range of reading text with a role; offsets count in the segment."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a segment stands in a format that has no lines for a reader to count."""

    part: str = ""
    label: str = ""
    paragraph: int | None = None
    heading: str = ""
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A block of reading text: a paragraph, heading, cell, note."""

    text: str
    map: SourceMap
    part: int = 0
    language: str | None = None
    marks: tuple[Mark, ...] = ()
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A wish, written in the text, that findings be silent in a range of a part's source."""

    ids: tuple[str, ...]
    part: int
    start: int
    end: int
    written_at: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as the checker reads it. Each part is a decoded source text; `lines` tells whether its lines mean anything to a user.

    `unread` names what of the file could not be read, each with what to try: pages of a PDF that are scans.
    """

    path: str
    format: str
    parts: tuple[str, ...]
    segments: tuple[Segment, ...]
    language: str | None = None
    lines: bool = True
    suppressions: tuple[Suppression, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A range of a segment's reading text that is certainly the term, in some form; `foreign`: in a passage of another language."""

    segment: Segment
    start: int
    end: int
    concept: Concept
    term: Term
    tier: Tier
    determined: bool = True
    foreign: bool = False
    # What a name is called in any number; it is English in a text of its language; a definition made it a short form.
    name: str = ""
    borrowed: bool = False
    introduced: bool = False
    # Where it only looks like the term: what is wrong, what was meant, whether that is sure.
    slip: Slip | None = None
    instead: str = ""
    sure: bool = False
    # Why it is not meant: "except_in", "only_near" or nothing.
    excepted: str = ""
    # What the judge left of its level: so many steps down, at most this level, and the mention rule that did it.
    steps_down: int = 0
    at_most: Level = "error"
    softened_by: str = ""

    @property
    def found(self) -> str:
        """The words as they stand in the reading text."""
        return self.segment.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A document with its hits told apart, in the order of the text: uses, and mentions with the id of the rule that let them pass."""

    document: Document
    uses: tuple[Use, ...]
    mentions: tuple[tuple[Use, str], ...] = ()
