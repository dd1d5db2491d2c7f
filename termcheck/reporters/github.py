"""For GitHub Actions: workflow commands, which become annotations at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from termcheck.report import Finding, Problem, Report
from termcheck.reporters._place import loudest_first, message_of, message_of_problem, names, one_line, path_in_repository
from termcheck.reporters.text import count, notes

if TYPE_CHECKING:
    from termcheck.reporters import Style

# GitHub shows so many annotations of a kind in a step, the first ones; the others only stand in the log.
SHOWN = 10
_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, style: Style) -> str:
    """A command for each error of the run and each finding, the most important first. Mentions are never in it."""
    commands: dict[str, list[str]] = {kind: [] for kind in _KINDS.values()}
    commands["error"].extend(_of_problem(problem) for problem in report.errors)
    for finding in loudest_first(report.findings):
        commands[_KINDS[finding.level]].append(_of_finding(finding))
    return "".join(f"{line}\n" for line in _ordered(commands))


def _ordered(commands: Mapping[str, list[str]]) -> Iterator[str]:
    """All commands; where GitHub leaves some out, the last notice that it shows says how many, and the others follow it."""
    over = any(len(lines) > SHOWN for lines in commands.values())
    room = {kind: SHOWN - (over and kind == "notice") for kind in commands}
    for kind, lines in commands.items():
        yield from lines[: room[kind]]
    if over:
        yield _left_out({kind: len(lines[room[kind] :]) for kind, lines in commands.items()})
        for kind, lines in commands.items():
            yield from lines[room[kind] :]


def _left_out(numbers: Mapping[str, int]) -> str:
    counted = ", ".join(count(number, kind) for kind, number in numbers.items() if number)
    text = f"GitHub shows {SHOWN} annotations of a kind in a step. Left out here: {counted}. The log has them all."
    return _command("notice", {"title": "termcheck"}, text)


def _of_problem(problem: Problem) -> str:
    file = path_in_repository(problem.path) if problem.path else None
    column = problem.column if problem.line is not None else None
    where = {"file": file, "line": problem.line, "col": column, "title": "termcheck: not checked"}
    return _command("error", where, message_of_problem(problem))


def _of_finding(finding: Finding) -> str:
    where = {"file": path_in_repository(finding.path), "line": finding.line, "endLine": finding.end_line}
    if finding.line is not None and finding.line == finding.end_line:
        # Over several lines the runner refuses columns.
        where |= {"col": finding.column, "endColumn": finding.end_column}
    why = [f"why: {one_line(finding.why)}"] if finding.why.strip() else []
    return _command(_KINDS[finding.level], {**where, "title": names(finding)}, "\n".join([message_of(finding), *notes(finding), *why]))


def _command(kind: str, properties: Mapping[str, str | int | None], message: str) -> str:
    """A workflow command; a property that is empty or None is left out."""
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value not in (None, ""))
    return f"::{kind} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
