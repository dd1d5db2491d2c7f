from __future__ import annotations

import pytest
from helpers import glossary_of

from termcheck.check import Checker
from termcheck.settings import Settings


def found(text: str, options: str = "", *, level: str = "error", **settings: object) -> list[tuple[str, str, str]]:
    """Rule, level and words of the findings of a Dutch text."""
    terms = f"{{preferred: misbruikbeelden, deprecated: {{term: kinderpornografie{options}}}}}"
    glossary = glossary_of(f"concepts:\n  - {{id: c, level: '{level}', terms: {{nl: {terms}}}}}\n")
    report = Checker([glossary], settings=Settings(**settings)).check_text(text, language="nl")
    return [(finding.rule, finding.level, finding.found) for finding in report.findings]


COMPOUNDS = [
    ("De kinderpornografiewetgeving.", "kinderpornografiewetgeving"),
    ("De internetkinderpornografie.", "internetkinderpornografie"),
]


@pytest.mark.parametrize(("text", "words"), COMPOUNDS)
def test_a_compound_is_found_whole_one_level_lower(text, words):
    assert found(text) == [("deprecated-in-compound", "warning", words)]


LEVELS = [
    ("error", {}, "warning"),
    ("warning", {}, "info"),
    ("info", {}, "info"),
    ("off", {}, None),
    ("error", {"levels": {"c": "off"}}, None),
    ("info", {"levels": {"c": "error"}}, "warning"),
]


@pytest.mark.parametrize(("level", "settings", "wanted"), LEVELS)
def test_its_level_follows_the_term(level, settings, wanted):
    assert [one for _, one, _ in found("De kinderpornografiewetgeving.", level=level, **settings)] == ([wanted] if wanted else [])


def test_a_word_alone_is_a_deprecated_term():
    assert found("De kinderpornografie.") == [("deprecated-term", "error", "kinderpornografie")]


def test_a_glossary_can_leave_compounds_out():
    assert found("De kinderpornografiewetgeving.", ", compounds: none") == []


def test_a_scare_quote_lowers_a_compound_further():
    assert found("De „kinderpornografiewetgeving” blijft.") == [("deprecated-in-compound", "info", "kinderpornografiewetgeving")]


def test_the_message_names_the_term_inside():
    glossary = glossary_of("concepts: [{id: c, terms: {nl: {preferred: misbruikbeelden, deprecated: [kinderpornografie]}}}]\n")
    (finding,) = Checker([glossary]).check_text("De kinderpornografiewetgeving.", language="nl").findings
    assert finding.message == "“kinderpornografiewetgeving” holds the deprecated term “kinderpornografie”; recast with “misbruikbeelden”"
