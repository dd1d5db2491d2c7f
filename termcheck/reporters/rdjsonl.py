"""For reviewdog: its diagnostics, one JSON object a line, with replacements that a reviewer can take over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termcheck.report import Finding, Problem, Report
from termcheck.reporters import Style
from termcheck.reporters._place import (
    HOME,
    encodable,
    message_of,
    message_of_problem,
    path_in_repository,
    place_of_problem,
    rule_page,
)
from termcheck.reporters.text import headline

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_SOURCE = {"name": "termcheck", "url": HOME}


def render(report: Report, style: Style) -> str:
    """Findings, then errors of the run. Mentions are never in it."""
    import json

    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in _diagnostics(report))


def _diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    yield from (_of_finding(finding) for finding in report.findings)
    yield from (_of_problem(problem) for problem in report.errors)


def _of_finding(finding: Finding) -> dict[str, Any]:
    where = _range(finding)
    location = {"path": path_in_repository(finding.path)}
    written = {
        "message": message_of(finding),
        "location": {**location, "range": where} if where else location,
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule, "url": rule_page(finding.rule)},
        "source": _SOURCE,
        "original_output": encodable(headline(finding, Style())),
    }
    suggestions = [{"range": where, "text": encodable(text)} for text in _replacements(finding)] if where else []
    return {**written, "suggestions": suggestions} if suggestions else written


def _of_problem(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {"path": path_in_repository(problem.path)}
    if problem.line is not None:
        # The column of a problem counts code points, those of reviewdog bytes: only the line is sure.
        location["range"] = {"start": {"line": problem.line}}
    message = message_of_problem(problem)
    output = encodable(f"{place_of_problem(problem)}: error: {message}")
    return {"message": message, "location": location, "severity": "ERROR", "source": _SOURCE, "original_output": output}


def _range(finding: Finding) -> dict[str, Any] | None:
    """The range with columns in bytes of UTF-8, the end exclusive; None where lines mean nothing."""
    if finding.line is None or finding.utf8 is None:
        return None
    end = {"line": finding.end_line, "column": finding.utf8.end}
    return {"start": {"line": finding.line, "column": finding.utf8.start}, "end": end}


def _replacements(finding: Finding) -> list[str]:
    """What may be written in the place of the found words: what stands so in the source, and only where the phrase can stay as it is."""
    return [suggestion.text for suggestion in finding.suggestions if finding.literal and suggestion.replaces]
