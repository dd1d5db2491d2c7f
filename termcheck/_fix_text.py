"""Suggestions applied to a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from termcheck._fix_bytes import Edit, new_text
from termcheck.report import Finding

Reason = Literal["unsafe", "recast", "no replacement", "markup", "overlap", "repeats", "structure", "encoding", "untracked"]


class Written(Protocol):
    """What a fix asks of a format: how a text stands in its source."""

    def written(self, text: str) -> str:
        """The text as it has to stand in the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A finding that was not repaired, and why."""

    finding: Finding
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A source with suggestions applied; `edits` are in the order of the text and count in the old one."""

    text: str
    edits: tuple[Edit, ...] = ()
    left: tuple[Left, ...] = ()

    @property
    def applied(self) -> tuple[Finding, ...]:
        """The findings that were repaired."""
        return tuple(edit.finding for edit in self.edits)


def fixed(
    source: str, findings: Iterable[Finding], *, reader: Written, unsafe: bool, writable: Callable[[str], bool] = lambda text: True
) -> Fixed:
    """Apply the first suggestion of each finding, if it is safe or `unsafe` are wanted; of overlapping findings the first."""
    edits: list[Edit] = []
    left: list[Left] = []
    for finding in sorted(findings, key=lambda one: (one.start, -one.end, one.concept, one.term)):
        reason = _hindrance(finding, unsafe=unsafe, after=edits[-1].end if edits else 0)
        text = "" if reason else reader.written(_wrapped(finding.suggestions[0].text, source[finding.start : finding.end]))
        if reason is None and not writable(text):
            reason = "encoding"
        if reason:
            left.append(Left(finding=finding, reason=reason))
        else:
            edits.append(Edit(start=finding.start, end=finding.end, text=text, finding=finding))
    return Fixed(text=new_text(source, edits), edits=tuple(edits), left=tuple(left))


def _hindrance(finding: Finding, *, unsafe: bool, after: int) -> Reason | None:
    """Why a finding cannot be repaired; None if it can."""
    if not finding.suggestions:
        return "no replacement"
    if not finding.suggestions[0].replaces:
        return "recast"
    if not finding.literal:
        return "markup"
    if not finding.suggestions[0].safe and not unsafe:
        return "unsafe"
    return "overlap" if finding.start < after else None


def _wrapped(text: str, found: str) -> str:
    """The replacement broken where the found words were: a line end, with what indents the next line, takes the place of a space."""
    gap = next((gap for gap in re.findall(r"\s+", found) if "\n" in gap or "\r" in gap), None)
    return text.replace(" ", gap, 1) if gap is not None else text
