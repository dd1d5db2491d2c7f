"""Fixes of Word files: tracked changes, which a reader accepts or rejects one by one."""

from __future__ import annotations

from termcheck._fix_bytes import Edit
from termcheck._fix_text import Fixed, Left, Reason
from termcheck.report import Finding
from termcheck.review import Revision

_REASONS: dict[str, Reason] = {"unsafe": "unsafe", "needs recasting": "recast", "would be found again": "repeats"}


def as_fixed(revision: Revision) -> Fixed:
    """What a revision did, told as for a text."""
    left = tuple(Left(finding=one.finding, reason=_reason(one.finding, one.why)) for one in revision.left)
    return Fixed(text="", edits=tuple(_edit(finding) for finding in revision.replaced), left=left)


def _reason(finding: Finding, why: str) -> Reason:
    return _REASONS.get(why, "untracked") if finding.suggestions else "no replacement"


def _edit(finding: Finding) -> Edit:
    return Edit(start=finding.start, end=finding.end, text=finding.suggestions[0].text, finding=finding)
