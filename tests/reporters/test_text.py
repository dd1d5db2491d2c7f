from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reporters.report import FIRST, REPORT
from termcheck.report import Report, Summary
from termcheck.reporters import Style
from termcheck.reporters.text import render


def counts(error: int = 0, warning: int = 0, info: int = 0, **others: int) -> Report:
    return Report(summary=Summary(findings={"error": error, "warning": warning, "info": info}, **others))


SUMMARIES = [
    (counts(files=1), "1 file checked: no findings"),
    (counts(files=0), "0 files checked: no findings"),
    (counts(1, 1, 1, files=2), "2 files checked: 1 error, 1 warning, 1 info"),
    (counts(2, 2, 2, files=2, mentions=1), "2 files checked: 2 errors, 2 warnings, 2 info; 1 mention let pass"),
    (
        counts(files=1, mentions=2, other_language=1),
        "1 file checked: no findings; 2 mentions let pass; 1 passage in other languages not checked",
    ),
    (counts(files=1, other_language=3), "1 file checked: no findings; 3 passages in other languages not checked"),
]


@pytest.mark.parametrize(("report", "line"), SUMMARIES)
def test_the_summary_is_one_line(report, line):
    assert render(report, Style()) == line + "\n"
    assert render(report, Style(quiet=True)) == ""


def test_mentions_are_shown_when_asked_for_in_the_order_of_the_text():
    shown = render(REPORT, Style(mentions=True)).splitlines()
    places = [line.split(": ")[0] for line in shown if "csam]" in line or "images]" in line]
    assert places == ["drafts/nota één.nl.md:3:12", "drafts/nota één.nl.md:5:20", "drafts/nota één.nl.md:99:9", "report.docx"]
    assert "“kinderporno” is let pass [quotation csam]" in render(REPORT, Style(mentions=True))
    assert "quotation" not in render(REPORT, Style())


def test_quiet_keeps_findings_and_errors():
    quiet, all_ = (render(REPORT, Style(quiet=quiet)).splitlines() for quiet in (True, False))
    assert [line for line in all_ if line not in quiet] == ["logo.png: skipped: not a text file", all_[-1]]


def test_colours_change_nothing_but_the_colour():
    colored = render(REPORT, Style(color=True, mentions=True))
    assert re.sub(r"\x1b\[\d+m", "", colored) == render(REPORT, Style(mentions=True)) != colored


def test_carets_stand_below_what_was_found():
    _, line, carets, *_ = render(Report(findings=(FIRST,)), Style()).splitlines()
    assert [line[at] for at, sign in enumerate(carets) if sign == "^"] == list("kinderporno")


def test_the_reason_of_a_concept_is_told_once():
    second = replace(FIRST, start=80, end=91, line=4)
    assert render(Report(findings=(FIRST, second)), Style()).count("= why: The word makes a crime look like") == 1


@pytest.mark.parametrize("why", ["One reason,\n   another  one.\n", " One reason, another one."])
def test_a_reason_that_a_glossary_writes_over_several_lines_is_one_paragraph(why):
    assert "     = why: One reason, another one.\n" in render(Report(findings=(replace(FIRST, why=why),)), Style())


@pytest.mark.parametrize("words", [2, 20, 200])
def test_a_long_reason_is_wrapped(words):
    lines = render(Report(findings=(replace(FIRST, why="reason " * words),)), Style(quiet=True)).splitlines()
    assert max(map(len, lines[lines.index(next(line for line in lines if "= why" in line)) :])) <= 100
