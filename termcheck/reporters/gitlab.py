"""For GitLab: a Code Quality report, which a merge request shows at its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from termcheck.report import Finding, Problem, Report
from termcheck.reporters._place import message_of, message_of_problem, path_in_repository

if TYPE_CHECKING:
    from termcheck.reporters import Style

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, style: Style) -> str:
    """A JSON array of issues; GitLab has no other place for errors of the run, so they are blockers. Mentions are never in it."""
    import json

    issues = [*(_of_finding(finding) for finding in report.findings), *(_of_problem(problem) for problem in report.errors)]
    return json.dumps(list(_told_apart(issues)), ensure_ascii=False, indent=2) + "\n"


def _of_finding(finding: Finding) -> dict[str, Any]:
    return _issue(
        message_of(finding),
        check=finding.rule,
        fingerprint=finding.fingerprint,
        severity=_SEVERITIES[finding.level],
        location=_location(finding.path, finding.line, finding.end_line),
    )


def _of_problem(problem: Problem) -> dict[str, Any]:
    from termcheck.places import key_of

    return _issue(
        message_of_problem(problem),
        check="error",
        fingerprint=key_of(f"error\x1f{problem.path}\x1f{problem.message}"),
        severity="blocker",
        location=_location(problem.path, problem.line, problem.line),
    )


def _told_apart(issues: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The issues, none with the fingerprint of another: GitLab would show the two as one."""
    from termcheck.places import fingerprint

    seen: set[str] = set()
    ordinals: Counter[str] = Counter()
    for issue in issues:
        own = wanted = issue["fingerprint"]
        while own in seen:
            ordinals[wanted] += 1
            own = fingerprint(wanted, ordinals[wanted])
        seen.add(own)
        yield {**issue, "fingerprint": own}


def _issue(description: str, *, check: str, fingerprint: str, severity: str, location: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "issue",
        "description": description,
        "check_name": f"termcheck/{check}",
        "categories": ["Style"],
        "fingerprint": fingerprint,
        "severity": severity,
        "location": location,
    }


def _location(path: str, line: int | None, end_line: int | None) -> dict[str, Any]:
    """GitLab wants a path within the repository, and a line even where lines mean nothing."""
    begin = line or 1
    return {"path": path_in_repository(path), "lines": {"begin": begin, "end": end_line or begin}}
