from __future__ import annotations

import json
from dataclasses import replace
from posixpath import normpath

import pytest
from hypothesis import given

from reporters.hostile import REPORTS, WORST, node
from reporters.report import FIRST, OVER_A_LINE_BREAK, REPORT, WITHOUT_LINES
from termcheck.report import Report
from termcheck.reporters import Style
from termcheck.reporters._place import encodable
from termcheck.reporters.gitlab import render
from termcheck.reports import combined

COMPILER = """
import ts from 'typescript';
const program = ts.createProgram(['report.ts'], { strict: true, noEmit: true, types: [], moduleResolution: ts.ModuleResolutionKind.NodeJs });
for (const one of ts.getPreEmitDiagnostics(program)) console.log(ts.flattenDiagnosticMessageText(one.messageText, ' '));
"""


def issues(report: Report) -> list[dict]:
    return json.loads(render(report, Style()))


def faults(written: str, folder) -> str:
    (folder / "report.ts").write_text(
        f"import type {{ Issue }} from 'codeclimate-types';\nexport const report: Issue[] = {written}", encoding="utf-8"
    )
    return node(COMPILER, folder, package="codeclimate-types")


SEVERITIES = [("error", "major"), ("warning", "minor"), ("info", "info")]
LINES = [(FIRST, {"begin": 3, "end": 3}), (OVER_A_LINE_BREAK, {"begin": 99, "end": 100}), (WITHOUT_LINES, {"begin": 1, "end": 1})]
PATHS = [("a.md", "a.md"), ("./a.md", "a.md"), ("a/../b//c.md", "b/c.md"), ("a\udcff.md", "a\ufffd.md")]


@pytest.mark.parametrize(("level", "severity"), SEVERITIES)
def test_a_level_becomes_a_severity(level, severity):
    (issue,) = issues(Report(findings=(replace(FIRST, level=level),)))
    assert (issue["severity"], issue["check_name"]) == (severity, "termcheck/deprecated-term")


@pytest.mark.parametrize(("finding", "lines"), LINES, ids=["one line", "two lines", "no lines"])
def test_an_issue_has_a_line_even_where_lines_mean_nothing(finding, lines):
    (issue,) = issues(Report(findings=(finding,)))
    assert issue["location"] == {"path": finding.path, "lines": lines}


@pytest.mark.parametrize(("path", "written"), PATHS)
def test_a_path_is_that_of_the_repository(path, written):
    (issue,) = issues(Report(findings=(replace(FIRST, path=path),)))
    assert issue["location"]["path"] == written


def test_errors_of_the_run_are_blockers():
    assert [(one["severity"], one["check_name"], one["description"]) for one in issues(REPORT)[-2:]] == [
        ("blocker", "termcheck/error", "is not UTF-8 (name its encoding with --encoding)"),
        ("blocker", "termcheck/error", "unknown key `x`"),
    ]


def test_a_fingerprint_is_that_of_the_finding_and_never_that_of_another_one():
    twice = combined([Report(findings=(FIRST, FIRST))]).findings
    prints = [one["fingerprint"] for one in issues(Report(findings=(*twice, *twice)))]
    assert prints[:2] == [finding.fingerprint for finding in twice]
    assert len(set(prints)) == 4


@given(REPORTS)
def test_whatever_stands_in_a_report_gitlab_reads_it_back(report):
    render(report, Style()).encode("utf-8")
    found = issues(report)
    assert [one["location"]["path"] for one in found] == [encodable(normpath(one.path)) for one in (*report.findings, *report.errors)]
    assert len({one["fingerprint"] for one in found}) == len(found)
    assert all(one["description"].isprintable() or "\n" not in one["description"] for one in found)


@pytest.mark.parametrize("report", [REPORT, WORST, Report()], ids=["approved", "worst", "empty"])
def test_the_issues_are_as_the_types_of_code_climate_say(report, tmp_path):
    assert faults(render(report, Style()), tmp_path) == ""


def test_the_types_of_code_climate_refuse_an_unknown_severity(tmp_path):
    assert "not assignable" in faults(render(REPORT, Style()).replace('"major"', '"loud"'), tmp_path)
