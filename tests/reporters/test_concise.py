from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from reporters.hostile import REPORTS, WORST
from reporters.report import FIRST, REPORT
from termcheck.report import Report
from termcheck.reporters import Style
from termcheck.reporters import text as full
from termcheck.reporters.concise import render

HIT = re.compile(r": (?:error|warning|info|mention): .* \[[a-z-]+(?: [a-z-]+)?\]\Z")
COLOR = re.compile(r"\x1b\[\d+m")


def test_a_finding_is_one_line_with_place_level_message_rule_and_concept():
    (line,) = render(Report(findings=(FIRST,)), Style(quiet=True)).splitlines()
    assert line == f"drafts/nota één.nl.md:3:12: error: {FIRST.message} [deprecated-term csam]"


def test_a_finding_about_no_concept_names_the_rule_alone():
    assert render(Report(findings=(replace(FIRST, concept=""),)), Style(quiet=True)).endswith(" [deprecated-term]\n")


@pytest.mark.parametrize("style", [Style(), Style(quiet=True), Style(mentions=True), Style(mentions=True, color=True)], ids=str)
def test_the_lines_of_the_text_output_are_kept_without_what_is_below_them(style):
    shown = render(REPORT, style).splitlines()
    assert [line for line in full.render(REPORT, style).splitlines() if line in shown] == shown


def test_colours_change_nothing_but_the_colour():
    colored = render(REPORT, Style(color=True, mentions=True))
    assert COLOR.sub("", colored) == render(REPORT, Style(mentions=True)) != colored


@given(REPORTS)
def test_whatever_stands_in_a_report_each_hit_and_each_error_is_one_line(report):
    lines = render(report, Style(quiet=True, mentions=True)).splitlines()
    hits = len(report.findings) + len(report.mentions)
    assert len(lines) == hits + len(report.errors)
    assert all(HIT.search(line) for line in lines[:hits])


@given(REPORTS)
def test_nothing_in_a_report_reaches_a_terminal_as_a_control_character(report):
    for shown in (render(report, Style(mentions=True)), full.render(report, Style(mentions=True))):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", shown)


def test_a_name_that_is_no_text_is_shown_escaped():
    (line,) = render(Report(errors=WORST.errors), Style(quiet=True)).splitlines()
    assert line.startswith(r"d\n\r\n\t\x00\x1b[31m\x7f\x85\u2028\ud800\xff\ufffe")
