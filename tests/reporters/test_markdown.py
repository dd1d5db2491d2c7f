from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from reporters.hostile import NASTY, REPORTS, SIGNS, WORST
from reporters.report import FIRST, MENTION, REPORT, UNUSED
from termcheck.report import Finding, Gone, Problem, Report, Suggestion, Summary
from termcheck.reporters import Style
from termcheck.reporters._place import found_words, loudest_first, message_of_problem, names, one_line
from termcheck.reporters.markdown import LONGEST, ROWS, render

COMMENT = 65_536
CALLS = re.compile(r"[@#]\w|\bGH-\d", re.IGNORECASE)


def tables(written: str) -> list[list[list[str]]]:
    """The tables as a renderer sees them: rows of cells, each as plain text. What is markup in a cell fails."""
    found: list[list[list[str]]] = []
    for token in MarkdownIt("commonmark").enable("table").parse(written):
        if token.type == "table_open":
            found.append([])
        if token.type == "tr_open":
            found[-1].append([])
        if token.type == "inline" and token.level > 3:
            assert {child.type for child in token.children or ()} <= {"text", "text_special"}
            found[-1][-1].append("".join(child.content for child in token.children or ()))
    return found


def columns(written: str) -> list[set[int]]:
    return [{len(row) for row in table} for table in tables(written)]


def blocks(written: str) -> list[str]:
    return [token.type for token in MarkdownIt("commonmark").enable("table").parse(written) if token.level == 0 and token.nesting >= 0]


def uncalled(text: str) -> str:
    """The text without the spaces of no width that keep names from being called."""
    return text.replace("\u200b", "")


def names_of(finding: Finding) -> str:
    return f"({names(finding)})"


def cells(**changes: object) -> list[str]:
    ((_, row),) = tables(render(Report(findings=(replace(FIRST, **changes),)), Style()))
    return row


def test_a_report_without_findings_is_a_heading_and_a_sentence():
    report = Report(summary=Summary(files=2, mentions=3))
    assert render(report, Style()) == "### termcheck: no findings\n\n2 files checked; 3 mentions let pass.\n"


def test_a_finding_is_a_row():
    assert cells(why="Because.") == [
        "drafts/nota één.nl.md:3",
        "error",
        "“kinderporno”",
        "“materiaal van seksueel kindermisbruik” or “beeldmateriaal van kindermisbruik”",
        "Because. (deprecated-term csam)",
    ]


INSTEAD = [
    ((), "“kinderporno” is deprecated; write “materiaal van seksueel kindermisbruik” (deprecated-term csam)", ""),
    ((Suggestion(text="a"),), "(deprecated-term csam)", "“a”"),
    ((Suggestion(text="a", replaces=False),), "(deprecated-term csam)", "recast with “a”"),
]


@pytest.mark.parametrize(("suggestions", "why", "instead"), INSTEAD)
def test_without_a_reason_and_a_suggestion_the_message_is_told(suggestions, why, instead):
    assert cells(why="", suggestions=suggestions)[3:] == [instead, why]


@pytest.mark.parametrize("sign", [*NASTY, *SIGNS], ids=ascii)
def test_a_sign_with_a_meaning_in_markdown_is_shown_as_it_stands(sign):
    row = cells(found=f"a{sign}b", suggestions=(Suggestion(text=f"a{sign}b"),))
    assert [uncalled(cell) for cell in row[2:4]] == [f"“{one_line(f'a{sign}b')}”"] * 2


def test_the_loudest_findings_come_first():
    (_, found, _) = tables(render(REPORT, Style(mentions=True)))
    assert [row[1] for row in found[1:]] == ["error", "warning", "warning", "info"]


@pytest.mark.parametrize(
    ("number", "line"), [(1, "1 entry of the baseline no longer occurs"), (3, "3 entries of the baseline no longer occur")]
)
def test_what_the_baseline_has_in_vain_is_counted(number, line):
    report = Report(gone=(Gone(path="a", concept="c", found="x", count=1),) * number)
    assert line in render(report, Style())


def test_mentions_are_folded_and_shown_when_asked_for():
    assert "<details><summary>1 mention let pass</summary>\n\n| Where" in render(REPORT, Style(mentions=True))
    assert "<details>" not in render(REPORT, Style())


@pytest.mark.parametrize("number", [ROWS, ROWS + 1, ROWS + 2])
def test_a_table_holds_so_many_rows_and_says_how_many_are_left_out(number):
    written = render(Report(findings=(FIRST,) * number), Style())
    (table,) = tables(written)
    assert len(table) - 1 == min(number, ROWS)
    assert re.findall(r"^(\d+) more (?:is|are) left out here\.$", written, re.MULTILINE) == [str(number - ROWS)] * (number > ROWS)


def test_the_worst_report_fits_into_a_comment():
    long = "@a" * 5000
    report = Report(
        findings=(replace(FIRST, path=long, found=long, why=long, suggestions=(Suggestion(text=long),)),) * 200,
        mentions=(replace(MENTION, path=long, found=long),) * 200,
        errors=(Problem(path=long, line=1, column=1, message=long, advice=long),) * 200,
        gone=(Gone(path=long, concept="c", found=long, count=1),) * 200,
    )
    written = render(report, Style(mentions=True))
    assert LONGEST // 2 < len(written) < COMMENT
    assert columns(written) == [{2}, {5}, {4}]


@given(REPORTS)
def test_whatever_stands_in_a_report_each_row_has_its_cells(report):
    # A renderer drops the cells that a row has too many, so that their number alone proves nothing.
    written = render(report, Style(mentions=True))
    written.encode("utf-8")
    rows = [row for table in tables(written) for row in table[1:]]
    wanted = [*(message_of_problem(one) for one in report.errors), *(names_of(one) for one in loudest_first(report.findings))]
    assert [uncalled(row[-1]).endswith(uncalled(end)) for row, end in zip(rows, wanted, strict=False)] == [True] * len(wanted)
    assert [row[-1] for row in rows[len(wanted) :]] == ["csam"] * len(report.mentions)


@given(REPORTS)
def test_whatever_was_found_stands_in_its_cell(report):
    found = [uncalled(row[2]) for table in tables(render(replace(report, errors=(), mentions=()), Style())) for row in table[1:]]
    assert found == [uncalled(one_line(f"“{found_words(finding)}”")) for finding in loudest_first(report.findings)]


@given(REPORTS)
def test_nobody_and_no_issue_is_called_by_name(report):
    written = render(report, Style(mentions=True))
    assert not any(CALLS.search(cell) for table in tables(written) for row in table for cell in row)


@pytest.mark.parametrize("report", [REPORT, WORST, Report(findings=(UNUSED,))], ids=["approved", "worst", "unused"])
def test_a_report_becomes_a_heading_paragraphs_and_tables(report):
    assert set(blocks(render(report, Style(mentions=True)))) <= {"heading_open", "paragraph_open", "table_open", "html_block"}
