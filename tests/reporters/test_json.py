from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import get_args

import pytest
from helpers import exactly
from jsonschema import Draft202012Validator

from reporters.report import FIRST, MENTION, REPORT, WITHOUT_LINES
from termcheck.check import Checker
from termcheck.languages import LANGUAGES
from termcheck.model import Tier
from termcheck.report import Report
from termcheck.reporters import Style
from termcheck.reporters.json import render
from termcheck.rules import RULES

SCHEMA = json.loads(files("termcheck.reporters").joinpath("report.schema.json").read_text(encoding="utf-8"))
HIT = [
    "path",
    "start",
    "end",
    "line",
    "column",
    "end_line",
    "end_column",
    "location",
    "found",
    "language",
    "glossary",
    "concept",
    "term",
    "sentence",
]

OWN = ["rule", "level", "message", "suggestions", "key", "fingerprint", "why", "note", "related", "tier", "literal"]


def data(report: Report):
    return json.loads(render(report, Style()))


def faults(value: object) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in Draft202012Validator(SCHEMA).iter_errors(value)]


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("report", [REPORT, Report()], ids=["full", "empty"])
def test_an_output_is_as_the_schema_says(report):
    assert faults(data(report)) == []


def test_the_output_of_a_real_run_is_as_the_schema_says(tmp_path):
    text = "# Kinderporno\n\nillegale\nvreemdeling *kinder*porno pédopornographie <!-- termcheck: ignore-next-line[d] -->\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xff")
    (tmp_path / "c.doc").write_bytes(b"\x00\xff")
    glossary = exactly(nl=["kinderporno", "illegale vreemdeling"], fr="pédopornographie", sv="kinderporno")
    report = Checker([glossary]).check_paths([tmp_path, tmp_path / "c.doc"])
    assert (len(report.findings), len(report.errors), len(report.skipped), faults(data(report))) == (5, 1, 1, [])


def changed(**changes: object):
    return data(replace(REPORT, findings=(replace(FIRST, **changes),)))


def with_key(*path: str | int):
    value = whole = data(REPORT)
    for key in path:
        value = value[key]
    value["new"] = 1
    return whole


def without(*path: str | int):
    value = whole = data(REPORT)
    for key in path[:-1]:
        value = value[key]
    del value[path[-1]]
    return whole


PLACES = [
    (),
    ("findings", 0),
    ("findings", 0, "suggestions", 0),
    ("findings", 2, "location"),
    ("findings", 0, "sentence"),
    ("mentions", 0),
    ("skipped", 0),
    ("errors", 0),
    ("gone", 0),
    ("sources", "csam", 0),
    ("summary",),
    ("summary", "findings"),
]
KEYS = [
    ("schema",),
    ("findings", 0, "fingerprint"),
    ("findings", 0, "line"),
    ("findings", 0, "suggestions", 0, "safe"),
    ("findings", 0, "suggestions", 0, "replaces"),
    ("findings", 0, "key"),
    ("findings", 0, "literal"),
    ("findings", 0, "sentence"),
    ("mentions", 0, "sentence"),
    ("gone",),
    ("gone", 0, "count"),
    ("sources",),
    ("sources", "csam", 0, "url"),
    ("mentions", 0, "reason"),
    ("errors", 0, "advice"),
    ("summary", "other_language"),
    ("summary", "known"),
    ("summary", "unchanged"),
]
BAD = [
    {"level": "off"},
    {"language": "xx"},
    {"line": 0},
    {"line": None},
    {"fingerprint": "x"},
    {"rule": "Deprecated term"},
    {"start": -1},
    {"found": ""},
    {"tier": "guess"},
    {"column": None},
    {"key": ""},
    {"literal": None},
    {"concept": "A concept"},
    {"glossary": None},
]


@pytest.mark.parametrize("path", PLACES, ids=str)
def test_the_schema_knows_no_other_key(path):
    assert len(faults(with_key(*path))) == 1


@pytest.mark.parametrize("path", KEYS, ids=str)
def test_the_schema_misses_no_key(path):
    assert len(faults(without(*path))) >= 1


@pytest.mark.parametrize("changes", BAD, ids=str)
def test_the_schema_refuses_a_bad_value(changes):
    assert faults(changed(**changes)) != []


def test_the_schema_knows_the_languages_tiers_and_rules():
    assert SCHEMA["$defs"]["language"]["enum"] == [*LANGUAGES, "undetermined"]
    assert SCHEMA["$defs"]["finding"]["properties"]["tier"]["enum"] == list(get_args(Tier))
    assert all(faults(changed(rule=name)) == [] for name in RULES)


def test_the_fields_are_those_of_the_contract():
    whole = data(REPORT)
    assert list(whole) == ["schema", "findings", "mentions", "skipped", "errors", "gone", "sources", "summary"]
    assert set(whole["findings"][0]) == {*HIT, *OWN}
    assert set(whole["mentions"][0]) == {*HIT, "reason"}
    assert [list(one) for one in (whole["skipped"][0], whole["errors"][0])] == [
        ["path", "reason"],
        ["path", "line", "column", "message", "advice"],
    ]
    assert list(whole["findings"][2]["location"]) == ["part", "label", "paragraph", "heading", "page", "bbox"]


def test_values_are_written_as_they_are():
    whole = data(REPORT)
    assert (whole["schema"], whole["mentions"][0]["found"], whole["findings"][2]["line"]) == (1, MENTION.found, WITHOUT_LINES.line)
    assert "één" in render(REPORT, Style())
    assert render(REPORT, Style(mentions=True, quiet=True, color=True)) == render(REPORT, Style())
