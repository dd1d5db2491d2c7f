"""What programs import: it stays, and it costs nothing until it is used."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from importlib.metadata import version
from pathlib import Path

import pytest
from helpers import exactly

import termcheck
from termcheck import Checker, Finding, Mention, Report, check_paths, load_glossary

HIT = ["start", "end", "found", "language", "glossary", "concept", "term", "path", "line", "column", "end_line", "end_column", "location"]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (Finding, [*HIT, "rule", "level", "message", "suggestions", "fingerprint"]),
        (Mention, [*HIT, "reason"]),
        (Report, ["findings", "mentions", "skipped", "errors", "summary"]),
    ],
)
def test_the_fields_of_the_contract_are_there(value, names):
    assert set(names) <= {field.name for field in fields(value)}


def test_the_package_offers_what_it_lists():
    assert {name for name in termcheck.__all__ if getattr(termcheck, name, None) is None} == set()
    assert {Checker, Finding, Mention, Report, check_paths, load_glossary} == {getattr(termcheck, name) for name in termcheck.__all__}


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = termcheck.nothing


def test_the_version_is_that_of_the_package():
    assert termcheck.__version__ == version("termcheck")


def test_the_version_alone_loads_nothing_else():
    code = "import sys, termcheck; termcheck.__version__; print(*(name for name in sys.modules if name.startswith('termcheck')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["termcheck"]


def test_glossaries_are_loaded_once_and_checked_with(tmp_path):
    path = tmp_path / "g.yaml"
    path.write_text(
        "glossary: g\nconcepts:\n  - {id: c, terms: {nl: {preferred: x, deprecated: {term: kinderporno, match: exact}}}}\n",
        encoding="utf-8",
    )
    glossary = load_glossary(path)
    assert [(one.rule, one.found) for one in Checker([glossary]).check_text("kinderporno", language="nl").findings] == [
        ("deprecated-term", "kinderporno")
    ]


def test_texts_are_checked_lazily():
    texts = iter(["kinderporno", "never asked for"])
    reports = Checker([exactly(nl="kinderporno")]).check_texts(texts, language="nl")
    assert len(next(reports).findings) == 1
    assert next(texts) == "never asked for"


def test_paths_are_checked_with_the_glossaries_that_are_on_by_default(tmp_path):
    (tmp_path / "a.nl.md").write_text("kinderporno\n", encoding="utf-8")
    (tmp_path / "b.nl.md").write_text("fietspad\n", encoding="utf-8")
    report = check_paths(str(tmp_path))
    assert ([Path(finding.path).name for finding in report.findings], report.summary.files) == (["a.nl.md"], 2)


def test_the_same_report_is_equal_and_can_be_a_key():
    first, second = (Checker([exactly(nl="kinderporno")]).check_text("kinderporno", language="nl") for _ in range(2))
    assert first == second
    assert len({*first.findings, *second.findings}) == 1
