from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reporters.report import FIRST, MENTION, REPORT
from termcheck.report import Excerpt, Gone, Report, Summary
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
    (counts(files=1, known=1), "1 file checked: no findings; 1 known (baseline)"),
    (counts(files=1, unchanged=2, mentions=1), "1 file checked: no findings; 2 on unchanged lines; 1 mention let pass"),
]


@pytest.mark.parametrize(("report", "line"), SUMMARIES)
def test_the_summary_is_one_line(report, line):
    assert render(report, Style()) == line + "\n"
    assert render(report, Style(quiet=True)) == ""


def test_mentions_are_shown_when_asked_for_in_the_order_of_the_text():
    shown = render(REPORT, Style(mentions=True)).splitlines()
    places = [line.split(": ")[0] for line in shown if line.endswith(("-term csam]", "n csam]", "images]"))]
    assert places == ["drafts/nota één.nl.md:3:12", "drafts/nota één.nl.md:5:20", "drafts/nota één.nl.md:99:9", "report.docx"]
    assert "“kinderporno” is let pass [quotation csam]" in render(REPORT, Style(mentions=True))
    assert "quotation" not in render(REPORT, Style())


def test_quiet_keeps_findings_and_errors():
    quiet, all_ = (render(REPORT, Style(quiet=quiet)).splitlines() for quiet in (True, False))
    gone = "drafts/nota één.nl.md: baseline: “kinderpornografie” [csam] no longer occurs here (2 times); `termcheck baseline --prune` takes it out"
    assert [line for line in all_ if line not in quiet] == ["logo.png: skipped: not a text file", gone, all_[-1]]


GONE = [
    ({"count": 1}, "a.md: baseline: “x” [c] no longer occurs here; `termcheck baseline --prune` takes it out"),
    ({"count": 3}, "a.md: baseline: “x” [c] no longer occurs here (3 times); `termcheck baseline --prune` takes it out"),
    ({"count": 1, "concept": ""}, "a.md: baseline: “x” no longer occurs here; `termcheck baseline --prune` takes it out"),
    (
        {"count": 1, "found": "kinder-\nporno"},
        "a.md: baseline: “kinder- porno” [c] no longer occurs here; `termcheck baseline --prune` takes it out",
    ),
]


@pytest.mark.parametrize(("changes", "line"), GONE)
def test_what_the_baseline_has_in_vain_is_a_line(changes, line):
    gone = replace(Gone(path="a.md", concept="c", found="x", count=1), **changes)
    assert render(Report(gone=(gone,)), Style()).splitlines()[0] == line


def test_colours_change_nothing_but_the_colour():
    colored = render(REPORT, Style(color=True, mentions=True))
    assert re.sub(r"\x1b\[\d+m", "", colored) == render(REPORT, Style(mentions=True)) != colored


def test_carets_stand_below_what_was_found():
    _, line, carets, *_ = render(Report(findings=(FIRST,)), Style()).splitlines()
    assert [line[at] for at, sign in enumerate(carets) if sign == "^"] == list("kinderporno")


def test_control_characters_of_a_draft_are_shown_and_move_no_caret():
    excerpt = Excerpt(line=3, text="\x1b[31m kinderporno", start=6, end=17)
    _, line, carets, *_ = render(Report(findings=(replace(FIRST, excerpts=(excerpt,)),)), Style()).splitlines()
    assert line == "    3 | ␛[31m kinderporno"
    assert line[carets.index("^") :] == "kinderporno"


def test_words_over_a_line_break_stay_on_one_line():
    assert "“kinderporno” is let pass" in render(Report(mentions=(replace(MENTION, found="kinder-\nporno"),)), Style(mentions=True))


@pytest.mark.parametrize("name", ["why", "note"])
def test_a_note_of_white_space_is_none(name):
    assert f"{name}:" not in render(Report(findings=(replace(FIRST, **{name: " \n"}),)), Style())


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
