from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from posixpath import normpath

import pytest
from hypothesis import given

from reporters.hostile import REPORTS, WORST, lines_of, node
from reporters.report import FIRST, OVER_A_LINE_BREAK, REPORT, WITHOUT_LINES
from termcheck.report import Problem, Report
from termcheck.reporters import Style
from termcheck.reporters._place import encodable
from termcheck.reporters.github import render

TOOLKIT = """
import { readFileSync } from 'node:fs';
import { issueCommand } from './node_modules/@actions/core/lib/command.js';
for (const [kind, properties, message] of JSON.parse(readFileSync('commands.json', 'utf-8'))) issueCommand(kind, properties, message);
"""


def unescaped(text: str) -> str:
    """What the runner makes of escapes: each of them, the percent sign last."""
    for written, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(written, meant)
    return text


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    nothing, head, message = line.split("::", 2)
    kind, _, properties = head.partition(" ")
    assert (nothing, kind) in {("", "error"), ("", "warning"), ("", "notice")}
    pairs = dict(one.split("=", 1) for one in properties.split(","))
    return kind, {name: unescaped(value) for name, value in pairs.items()}, unescaped(message)


def commands(report: Report):
    return [parsed(line) for line in lines_of(render(report, Style()))]


def many(**numbers: int) -> Report:
    """A report with so many findings of each level, and so many errors of the run."""
    errors = tuple(Problem(path="a", line=None, column=None, message="m", advice="") for _ in range(numbers.pop("problems", 0)))
    return Report(findings=tuple(replace(FIRST, level=level) for level, number in numbers.items() for _ in range(number)), errors=errors)


PROPERTIES = [
    (FIRST, {"line": "3", "endLine": "3", "col": "12", "endColumn": "23"}),
    # The runner takes no columns over several lines.
    (OVER_A_LINE_BREAK, {"line": "99", "endLine": "100"}),
    (WITHOUT_LINES, {}),
]
NUMBERS = [
    ({"info": 10, "warning": 10, "error": 10}, "eeeeeeeeeewwwwwwwwwwnnnnnnnnnn", None),
    ({"info": 1, "error": 11}, "eeeeeeeeee" + "n" + "N" + "e", "1 error"),
    ({"warning": 12, "error": 7, "problems": 4}, "eeeeeeeeee" + "wwwwwwwwww" + "N" + "e" + "ww", "1 error, 2 warnings"),
    ({"info": 12}, "nnnnnnnnn" + "N" + "nnn", "3 notices"),
    ({}, "", None),
]


@pytest.mark.parametrize(("finding", "wanted"), PROPERTIES, ids=["one line", "two lines", "no lines"])
def test_an_annotation_points_as_exactly_as_github_can(finding, wanted):
    ((_, properties, _),) = commands(Report(findings=(finding,)))
    assert properties == {"file": finding.path, "title": f"{finding.rule} {finding.concept}", **wanted}


def test_the_message_tells_the_place_where_lines_mean_nothing():
    ((_, _, message),) = commands(Report(findings=(WITHOUT_LINES,)))
    assert message == f"word/document.xml, page 3, paragraph 4, under “2. Scope”: {WITHOUT_LINES.message}"


@pytest.mark.parametrize(("numbers", "kinds", "left_out"), NUMBERS)
def test_what_github_shows_comes_first_and_its_last_notice_says_what_is_left_out(numbers, kinds, left_out):
    written = commands(many(**numbers))
    assert "".join("N" if properties["title"] == "termcheck" else kind[0] for kind, properties, _ in written) == kinds
    assert [message for _, properties, message in written if properties["title"] == "termcheck"] == [
        f"GitHub shows 10 annotations of a kind in a step. Left out here: {left_out}. The log has them all." for _ in [1] if left_out
    ]


def test_an_error_of_the_run_points_where_it_can():
    problems = (
        Problem(path="", line=None, column=None, message="m", advice="a"),
        Problem(path="g.yaml", line=3, column=5, message="m", advice=""),
    )
    first, second = commands(Report(errors=problems))
    assert first == ("error", {"title": "termcheck: not checked"}, "m (a)")
    assert second == ("error", {"file": "g.yaml", "line": "3", "col": "5", "title": "termcheck: not checked"}, "m")


@given(REPORTS)
def test_whatever_stands_in_a_report_the_runner_reads_it_back(report):
    written = commands(report)
    assert Counter(properties.get("file") for _, properties, _ in written) == Counter(
        encodable(normpath(one.path)) if one.path else None for one in (*report.findings, *report.errors)
    )
    assert [len(message.splitlines()[0]) > 0 for _, _, message in written] == [True] * len(written)


@pytest.mark.parametrize("report", [REPORT, WORST], ids=["approved", "worst"])
def test_the_commands_are_those_that_githubs_own_toolkit_writes(report, tmp_path):
    written = render(report, Style())
    (tmp_path / "commands.json").write_text(json.dumps([parsed(line) for line in lines_of(written)]), encoding="utf-8")
    assert node(TOOLKIT, tmp_path, package="@actions/core") == written
