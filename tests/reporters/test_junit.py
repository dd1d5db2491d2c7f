from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given

from reporters.hostile import REPORTS
from reporters.report import FIRST, MENTION, REPORT, UNUSED
from termcheck.discover import shown_path
from termcheck.report import Problem, Report, Skipped
from termcheck.reporters import Style
from termcheck.reporters.junit import render


def read(report: Report, style: Style = Style()):  # noqa: B008 - a frozen value
    """The output as a reader of JUnit files sees it that is not ours."""
    junitparser = pytest.importorskip("junitparser")
    return junitparser.JUnitXml.fromstring(render(report, style).encode("utf-8"))


def cases(report: Report) -> list[tuple[str, list[str]]]:
    root = ET.fromstring(render(report, Style()).encode("utf-8"))
    return [(case.get("name"), [child.tag for child in case]) for case in root.iter("testcase")]


def with_levels(*levels: str) -> Report:
    return Report(findings=tuple(replace(FIRST, level=level) for level in levels), checked=(FIRST.path,))


OUTCOMES = [
    (Report(checked=("a.md",)), [("a.md", [])]),
    (with_levels("error"), [(FIRST.path, ["failure"])]),
    (with_levels("warning", "error"), [(FIRST.path, ["failure"])]),
    (with_levels("info"), [(FIRST.path, ["system-out"])]),
    (with_levels("info", "warning"), [(FIRST.path, ["failure", "system-out"])]),
    (Report(skipped=(Skipped(path="a.png", reason="no text"),)), [("a.png", ["skipped"])]),
    (Report(errors=(Problem(path="", line=None, column=None, message="m", advice=""),)), [("termcheck", ["error"])]),
    (Report(findings=(UNUSED,)), [(UNUSED.path, ["failure"])]),
    (Report(), []),
]


@pytest.mark.parametrize(("report", "wanted"), OUTCOMES)
def test_a_file_passes_fails_is_skipped_or_is_an_error(report, wanted):
    assert cases(report) == wanted


def test_the_counts_are_those_of_the_cases():
    root = ET.fromstring(render(REPORT, Style()).encode("utf-8"))
    wanted = {"name": "termcheck", "tests": "7", "failures": "2", "errors": "2", "skipped": "1"}
    assert [dict(element.attrib) for element in (root, root[0])] == [wanted, wanted]


def test_a_reader_counts_the_same():
    parsed = read(REPORT)
    stated = (parsed.tests, parsed.failures, parsed.errors, parsed.skipped)
    parsed.update_statistics()
    assert (parsed.tests, parsed.failures, parsed.errors, parsed.skipped) == stated == (7, 2, 2, 1)


def test_one_failure_holds_every_finding_of_its_file():
    (suite,) = read(REPORT)
    (failure,) = next(case for case in suite if case.name == FIRST.path).result
    assert (failure.message, failure.type) == (f"{FIRST.message} (and 1 more)", "deprecated-term")
    assert [line.split(": ")[:2] for line in failure.text.splitlines()] == [
        [f"{FIRST.path}:3:12", "error"],
        [f"{FIRST.path}:99:9", "warning"],
    ]


def test_mentions_stand_in_the_output_of_their_file_when_asked_for():
    report = Report(mentions=(MENTION,), checked=(MENTION.path,))
    assert [[case.system_out for case in suite] for suite in (*read(report, Style(mentions=True)), *read(report))] == [
        [f"{MENTION.path}:5:20: mention: “kinderporno” is let pass [quotation csam]"],
        [None],
    ]


@given(REPORTS)
def test_whatever_stands_in_a_report_a_reader_reads_it_back(report):
    files = {*report.checked, *(finding.path for finding in report.findings)}
    others = [*{problem.path for problem in report.errors}, *(one.path for one in report.skipped)]
    suites = list(read(report))
    assert sorted(case.name for suite in suites for case in suite) == sorted(shown_path(path) or "termcheck" for path in [*files, *others])
