from __future__ import annotations

import pytest
from helpers import glossary_of

from termcheck.check import Checker
from termcheck.settings import Settings


def finding(options: str = "", *, concept: str = "", language: str | None = "nl", **settings: object):
    """The finding of a term with the given options, or None."""
    terms = f"{{preferred: [beter, netter], deprecated: {{term: kinderporno, match: exact{options}}}}}"
    glossary = glossary_of(f"concepts:\n  - {{id: c, why: Wij zeggen waarom.{concept}, terms: {{nl: {terms}, sv: {terms}}}}}\n")
    report = Checker([glossary], settings=Settings(**settings)).check_text("Een Kinderporno.", language=language)
    return next(iter(report.findings), None)


LEVELS = [
    # term, concept, settings → level
    ("", "", {}, "warning"),
    ("", ", level: error", {}, "error"),
    (", level: info", ", level: error", {}, "info"),
    (", level: error", ", level: 'off'", {}, "error"),
    ("", ", level: error", {"levels": {"c": "info"}}, "info"),
    (", level: info", "", {"levels": {"c": "error"}}, "error"),
    (", level: info", "", {"levels": {"c": "info", "c/kinderporno": "error"}}, "error"),
    ("", "", {"levels": {"c/ander": "error"}}, "warning"),
    ("", "", {"levels": {"c": "off"}}, None),
    (", level: 'off'", "", {}, None),
    # unverified: at most info
    (", evidence: unverified", ", level: error", {}, "info"),
    (", evidence: unverified, level: error", "", {"levels": {"c": "error"}}, "info"),
    (", evidence: unverified, level: 'off'", "", {}, None),
    (", evidence: unverified", "", {"verified_only": True}, None),
    ("", "", {"verified_only": True}, "warning"),
]


@pytest.mark.parametrize(("term", "concept", "settings", "level"), LEVELS)
def test_settings_go_before_the_term_and_the_term_before_its_concept(term, concept, settings, level):
    found = finding(term, concept=concept, **settings)
    assert (found and found.level) == level


MESSAGES = [
    ("", "nl", "“Kinderporno” is deprecated; write “Beter”"),
    (", use: anders", "nl", "“Kinderporno” is deprecated; write “Anders”"),
    ("", None, "“Kinderporno” is deprecated; write “Beter” (language undetermined; read as nl)"),
]


@pytest.mark.parametrize(("options", "language", "message"), MESSAGES)
def test_the_message_says_what_to_write_instead(options, language, message):
    assert finding(options, language=language).message == message


def test_a_finding_is_complete():
    found = finding()
    assert (found.rule, found.concept, found.glossary, found.term, found.found) == (
        "deprecated-term",
        "c",
        "g",
        "kinderporno",
        "Kinderporno",
    )
    assert (found.language, found.why, found.tier, [one.text for one in found.suggestions]) == (
        "nl",
        "Wij zeggen waarom.",
        "citation",
        ["Beter", "Netter"],
    )
    assert (found.path, found.start, found.end, found.line, found.column, found.end_line, found.end_column) == (
        "<text>",
        4,
        15,
        1,
        5,
        1,
        16,
    )


def test_a_finding_of_no_certain_language_says_so():
    assert finding(language=None).language == "undetermined"
