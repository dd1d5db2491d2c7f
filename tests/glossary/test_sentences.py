"""Sentences of our own about each subject: what is found in `use` is in [[ ]] (an arrow gives the first suggestion), nothing is in `clean`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from termcheck import Checker
from termcheck.glossary.builtin import shipped

FILES = sorted((Path(__file__).parent / "sentences").glob("*.yaml"))
MARKED = re.compile(r"\[\[(.*?)(?: -> (.*?))?\]\]")


def sentences(kind: str) -> list[tuple[str, str, str]]:
    """Glossary, language and sentence."""
    told = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in FILES}
    return [(name, code, text) for name, codes in told.items() for code, kinds in codes.items() for text in kinds.get(kind, ())]


@cache
def checker(name: str) -> Checker:
    return Checker([shipped()[name]])


def test_every_glossary_has_sentences():
    assert [path.stem for path in FILES] == sorted(shipped())


@pytest.mark.parametrize(("name", "code", "marked"), sentences("use"))
def test_a_use_is_found_as_marked(name, code, marked):
    report = checker(name).check_text(MARKED.sub(r"\1", marked), language=code)
    expected = [(match[1], match[2]) for match in MARKED.finditer(marked)]
    firsts = [finding.suggestions[0].text.casefold() if finding.suggestions else "" for finding in report.findings]
    assert [finding.found for finding in report.findings] == [words for words, _ in expected]
    assert [instead for (_, instead), first in zip(expected, firsts, strict=True) if instead and instead.casefold() != first] == []


@pytest.mark.parametrize(("name", "code", "text"), sentences("clean"))
def test_nothing_is_found_in_a_clean_sentence(name, code, text):
    found = checker(name).check_text(text, language=code).findings
    assert [finding.found for finding in found if finding.rule != "undefined-abbreviation"] == []
