"""For CI servers that show test results: JUnit XML, a test case for each file."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from termcheck.discover import shown_path
from termcheck.report import Finding, Mention, Problem, Report
from termcheck.reporters import Style
from termcheck.reporters._place import message_of, message_of_problem, one_line, place_of_problem
from termcheck.reporters.text import headline, hits

# The levels that fail a test case, as they fail a run whose settings say nothing else.
FAILING = ("error", "warning")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KINDS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


class _Case(NamedTuple):
    """A test case and what became of it."""

    path: str
    outcome: ET.Element | None
    output: str = ""


def render(report: Report, style: Style) -> str:
    """One suite: a file fails from a warning on, or is an error; its output holds quieter findings and, if asked for, mentions."""
    cases = sorted((*_checked(report, style), *_unreadable(report), *_skipped(report)), key=lambda case: case.path)
    counts = {"tests": str(len(cases)), **{name: _number(cases, kind) for name, kind in _KINDS.items()}}
    root = ET.Element("testsuites", {"name": "termcheck", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": "termcheck", **counts})
    for case in cases:
        _add(case, suite)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _FORBIDDEN.sub("\ufffd", ET.tostring(root, encoding="unicode")) + "\n"


def _number(cases: Iterable[_Case], kind: str) -> str:
    return str(sum(case.outcome is not None and case.outcome.tag == kind for case in cases))


def _add(case: _Case, suite: ET.Element) -> None:
    path = shown_path(case.path) or "termcheck"
    element = ET.SubElement(suite, "testcase", {"classname": "termcheck", "name": path, "file": path})
    if case.outcome is not None:
        element.append(case.outcome)
    if case.output:
        ET.SubElement(element, "system-out").text = case.output


def _checked(report: Report, style: Style) -> Iterator[_Case]:
    shown = {path: list(some) for path, some in groupby(hits(report, style), key=lambda hit: hit.path)}
    for path in sorted({*report.checked, *shown}):
        some = shown.get(path, [])
        failing = [hit for hit in some if isinstance(hit, Finding) and hit.level in FAILING]
        others = [hit for hit in some if not isinstance(hit, Finding) or hit.level not in FAILING]
        yield _Case(path, _failure(failing), _listed(others))


def _failure(findings: list[Finding]) -> ET.Element | None:
    """One failure for all findings of a file: Jenkins and others show the first failure of a test case only."""
    if not findings:
        return None
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    element = ET.Element("failure", {"message": message_of(findings[0]) + more, "type": findings[0].rule})
    element.text = _listed(findings)
    return element


def _listed(some: Iterable[Finding | Mention]) -> str:
    return "\n".join(headline(hit, Style()) for hit in some)


def _unreadable(report: Report) -> Iterator[_Case]:
    for path, some in groupby(sorted(report.errors, key=lambda problem: problem.path), key=lambda problem: problem.path):
        problems = list(some)
        element = ET.Element("error", {"message": message_of_problem(problems[0]), "type": "error"})
        element.text = "\n".join(_line(problem) for problem in problems)
        yield _Case(path, element)


def _line(problem: Problem) -> str:
    return f"{place_of_problem(problem)}: error: {message_of_problem(problem)}"


def _skipped(report: Report) -> Iterator[_Case]:
    return (_Case(one.path, ET.Element("skipped", {"message": one_line(one.reason)})) for one in report.skipped)
