"""The values that a run ends with: findings, mentions, what was skipped, errors, counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from termcheck.model import Level, Location, Tier
from termcheck.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to write instead."""

    text: str
    safe: bool = False
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
class Hit:
    """What a finding and a mention have in common: a place and what stands there."""

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

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.start, self.end, self.concept, self.term)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Hit):
    """A use that should be written otherwise."""

    rule: str
    level: Level
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    why: str = ""
    note: str = ""
    fingerprint: str = ""
    tier: Tier = "citation"


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
class Summary:
    """The counts of a run: files checked, findings by level, mentions, and passages with a candidate in none of the 24 languages."""

    files: int = 0
    findings: Mapping[Level, int] = field(default_factory=lambda: {"error": 0, "warning": 0, "info": 0})
    mentions: int = 0
    other_language: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of a run."""

    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Problem, ...] = ()
    summary: Summary = field(default_factory=Summary)
