from __future__ import annotations

import json
from dataclasses import replace
from posixpath import normpath

import pytest
from hypothesis import given

from reporters.hostile import REPORTS, WORST, node, objects
from reporters.report import FIRST, OVER_A_LINE_BREAK, REPORT, WITHOUT_LINES
from termcheck.report import Report, Suggestion
from termcheck.reporters import Style
from termcheck.reporters._place import encodable
from termcheck.reporters.rdjsonl import render

VALIDATOR = """
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const { RDFormatValidator } = createRequire(import.meta.url)('@umbrelladocs/rdformat-validator');
const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
const result = await validator.validateString(readFileSync('report.json', 'utf-8'));
console.log(JSON.stringify([result.valid, result.errors]));
"""


def diagnostics(report: Report) -> list[dict]:
    return objects(render(report, Style()))


def faults(found: list[dict], folder) -> list:
    (folder / "report.json").write_text(json.dumps(found), encoding="utf-8")
    valid, errors = json.loads(node(VALIDATOR, folder, package="@umbrelladocs/rdformat-validator"))
    assert valid == (errors == [])
    return errors


def suggesting(*suggestions: Suggestion, **changes: object) -> Report:
    return Report(findings=(replace(FIRST, suggestions=suggestions, **changes),))


RANGES = [
    (FIRST, {"start": {"line": 3, "column": 15}, "end": {"line": 3, "column": 26}}),
    (OVER_A_LINE_BREAK, {"start": {"line": 99, "column": 9}, "end": {"line": 100, "column": 7}}),
    (WITHOUT_LINES, None),
]
ONE, RECAST = Suggestion(text="one"), Suggestion(text="two", replaces=False)
SUGGESTIONS = [
    (suggesting(ONE), ["one"]),
    (suggesting(ONE, Suggestion(text="other")), ["one", "other"]),
    (suggesting(RECAST), None),
    (suggesting(RECAST, ONE), ["one"]),
    (suggesting(), None),
    # A suggestion replaces the bytes of the source: emphasis or an entity within the words would be lost.
    (suggesting(ONE, literal=False), None),
    (Report(findings=(replace(WITHOUT_LINES, suggestions=(ONE,), literal=True),)), None),
]


@pytest.mark.parametrize(("finding", "wanted"), RANGES, ids=["one line", "two lines", "no lines"])
def test_columns_count_bytes_and_where_lines_mean_nothing_the_path_stands_alone(finding, wanted):
    (found,) = diagnostics(Report(findings=(finding,)))
    assert found["location"] == {"path": finding.path, **({"range": wanted} if wanted else {})}


@pytest.mark.parametrize(("report", "texts"), SUGGESTIONS)
def test_a_suggestion_is_what_can_take_the_place_of_literal_words(report, texts):
    (found,) = diagnostics(report)
    assert [one["text"] for one in found.get("suggestions", [])] == (texts or [])
    assert all(one["range"] == found["location"]["range"] for one in found.get("suggestions", []))


def test_a_diagnostic_names_rule_tool_and_severity():
    found = diagnostics(REPORT)
    assert [one["severity"] for one in found] == ["ERROR", "WARNING", "INFO", "WARNING", "ERROR", "ERROR"]
    assert found[0]["code"] == {
        "value": "deprecated-term",
        "url": "https://github.com/termcheck/termcheck/blob/main/docs/rules/deprecated-term.md",
    }
    assert {json.dumps(one["source"]) for one in found} == {'{"name": "termcheck", "url": "https://github.com/termcheck/termcheck"}'}


@given(REPORTS)
def test_whatever_stands_in_a_report_reviewdog_reads_it_back(report):
    render(report, Style()).encode("utf-8")
    assert [one["location"]["path"] for one in diagnostics(report)] == [
        encodable(normpath(one.path)) for one in (*report.findings, *report.errors)
    ]


@pytest.mark.parametrize("report", [REPORT, WORST], ids=["approved", "worst"])
def test_the_diagnostics_are_as_the_validator_of_the_format_says(report, tmp_path):
    assert faults(diagnostics(report), tmp_path) == []


def test_the_validator_of_the_format_refuses_an_unknown_severity(tmp_path):
    assert faults([{**diagnostics(REPORT)[0], "severity": "LOUD"}], tmp_path) != []
