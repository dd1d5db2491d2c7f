"""The values that a run ends with: findings, mentions, what was skipped, errors, counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from termcheck.model import Level, Location, Source, Tier
from termcheck.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to write instead; `replaces` tells whether it takes the place of what was found, or the phrase has to be recast around it."""

    text: str
    safe: bool = False
    replaces: bool = True
    why: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A line of the source, or as much of a long one as fits, with the range in it that is meant; line is None where lines mean nothing."""

    line: int | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a place in another unit than code points, counted from 1; `end` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A range of the source of one part of a document."""

    part: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a finding and a mention have in common: a place and what stands there.

    Where lines mean nothing, `start` and `end` count in the reading text of the passage and `source` tells where that stands in the parts
    of the document; elsewhere they count in the source. `utf16` and `utf8` give the columns in UTF-16 units and in bytes of UTF-8, None
    where lines mean nothing. `sentence` is the sentence of the reading text around the hit; its line is None.
    """

    path: str
    start: int
    end: int
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    location: Location | None
    found: str
    language: str
    glossary: str
    concept: str
    term: str
    excerpts: tuple[Excerpt, ...] = ()
    sentence: Excerpt | None = None
    utf16: Columns | None = None
    utf8: Columns | None = None
    source: Slice | None = None

    @property
    def order(self) -> tuple[str, int, int, int, str, str]:
        at = self.source or Slice(part=0, start=self.start, end=self.end)
        return (self.path, at.part, at.start, at.end, self.concept, self.term)


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a finding rests on: the first of `count` places where a term stands, here or in another file."""

    path: str
    line: int | None
    column: int | None
    location: Location | None
    found: str
    term: str
    language: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Hit):
    """A use that should be written otherwise.

    `key` is the same for equal findings (rule, concept, words and the four words around), `fingerprint` tells them apart by their ordinal
    in the run. `literal` tells whether the found words stand so in the source, character for character. `related` are other places to
    look at: where the other variants of a concept stand.
    """

    rule: str
    level: Level
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    why: str = ""
    note: str = ""
    key: str = ""
    fingerprint: str = ""
    tier: Tier = "citation"
    literal: bool = False
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """The only name that a document calls a concept by: the finding that it becomes if other files say otherwise, and its place."""

    finding: Finding
    place: Related
    preferred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Hit):
    """A hit that was let pass, and the id of the mention rule that let it."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that was not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An error about one file, as data."""

    path: str
    line: int | None
    column: int | None
    message: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """An entry of the baseline that no longer occurs, or so many times less than it counts."""

    path: str
    concept: str
    found: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The counts of a run.

    Files checked, findings by level, mentions, passages with a candidate in none of the 24 languages, findings that the baseline knows, and
    findings on lines that `--since` leaves out.
    """

    files: int = 0
    findings: Mapping[Level, int] = field(default_factory=lambda: {"error": 0, "warning": 0, "info": 0})
    mentions: int = 0
    other_language: int = 0
    known: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of a run.

    `checked` are the paths that were read, `known` the findings that the baseline has, `unchanged` those on lines that did not change,
    `gone` the baseline's entries that no longer occur, and `sources` what the concepts found rest on, by the concept's id. `singles` and
    `seen` are of one file, for the run that it is part of, and empty in the report of a run.
    """

    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Problem, ...] = ()
    checked: tuple[str, ...] = ()
    known: tuple[Finding, ...] = ()
    unchanged: tuple[Finding, ...] = ()
    gone: tuple[Gone, ...] = ()
    sources: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    # What only the other files of a run can judge: the names of files that were read, and those that a look at a source saw.
    singles: tuple[Single, ...] = ()
    seen: tuple[tuple[tuple[str, str], tuple[int, int]], ...] = ()
    summary: Summary = field(default_factory=Summary)


def by_level(findings: Iterable[Finding]) -> dict[Level, int]:
    """How many findings there are of each level, loudest first."""
    levels: dict[Level, int] = {"error": 0, "warning": 0, "info": 0}
    for finding in findings:
        levels[finding.level] += 1
    return levels
