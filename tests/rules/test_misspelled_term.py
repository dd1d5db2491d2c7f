from __future__ import annotations

from functools import cache
from unittest.mock import patch

import pytest
from helpers import deprecated, glossary_of
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck import scan
from termcheck.check import Checker
from termcheck.settings import Settings

WORDS = {
    "nl": "[kinderpornografie, migrantenvloed]",
    "en": "[child pornography, juvenile pornography]",
    "cs": "[dětská pornografie]",
    "de": "[Kinderpornografie]",
    "fr": "[pédopornographie]",
}


@cache
def checker() -> Checker:
    return Checker([deprecated(**WORDS)])


def found(text: str, language: str) -> list[str]:
    return [finding.found for finding in checker().check_text(text, language=language).findings if finding.rule == "misspelled-term"]


NEAR = [
    ("nl", "De kinderponografie.", "kinderponografie"),
    ("nl", "De kindrepornografie.", "kindrepornografie"),
    ("nl", "De kinder pornografie.", "kinder pornografie"),
    ("nl", "De kinder-pornografie.", "kinder-pornografie"),
    ("en", "All chlid pornography is banned.", "chlid pornography"),
    ("en", "All childpornography is banned.", "childpornography"),
    ("cs", "Potírá se dětská ponografie.", "dětská ponografie"),
    ("cs", "Zákaz dětksé pornografie.", "dětksé pornografie"),
    ("fr", "Lutter contre la pédopornogrphie.", "pédopornogrphie"),
]


@pytest.mark.parametrize(("language", "text", "words"), NEAR)
def test_a_near_miss_is_found(language, text, words):
    assert found(text, language) == [words]


SILENT = [
    ("nl", "De kinderpornografie."),
    ("nl", "De pornografie."),
    ("nl", "La pédopornographie."),
    ("nl", "kinder- en kinderpornografie"),
    ("nl", "Kinderporno-\ngrafie."),
    ("de", "Die Kinderpornographie."),
    ("cs", "Zákaz dětské pornografie, dětskou pornografií."),
    ("en", "See https://example.org/kinderponografie."),
    ("en", "The photography of a child."),
    ("sv", "All barnpornografi ska raderas."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_a_form_a_word_or_an_address_is_no_near_miss(language, text):
    assert found(text, language) == []


GLOSSARY = glossary_of(
    "concepts:\n  - {id: c, level: error, terms: {nl: {preferred: materiaal dat seksueel kindermisbruik bevat, deprecated: kinderpornografie}}}\n"
)
LEVELS = [
    ("De kinderponografie.", {}, "warning"),
    ("Er is materiaal dat sexueel kindermisbruik bevat gevonden.", {}, "info"),
    ("De kinderponografie.", {"levels": {"c": "off"}}, None),
    ("De kinderponografie.", {"rules": {"misspelled-term": "off"}}, None),
    ("De kinderponografie.", {"rules": {"misspelled-term": "error"}}, "error"),
]


@pytest.mark.parametrize(("text", "chosen", "level"), LEVELS)
def test_its_level_is_lower_than_that_of_the_term_and_can_be_set(text, chosen, level):
    report = Checker([GLOSSARY], settings=Settings(**chosen)).check_text(text, language="nl")
    assert [one.level for one in report.findings if one.rule == "misspelled-term"] == ([level] if level else [])


def test_the_message_says_what_it_looks_like_and_what_to_write():
    (finding,) = Checker([GLOSSARY]).check_text("De kinderponografie.", language="nl").findings
    assert finding.message == (
        "“kinderponografie” looks like the deprecated term “kinderpornografie”; write “materiaal dat seksueel kindermisbruik bevat”"
    )


LETTERS = st.sampled_from(
    [
        *"kinderpoga -",
        "kinder",
        "pornografie",
        "kinderpornografie",
        "kinderponografie",
        "child",
        "chlid",
        "pornography",
        "<b>",
        "</b>",
        "\n",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(LETTERS, max_size=12))
def test_the_prefilter_loses_no_near_miss(pieces):
    text = " ".join(pieces)
    filtered = [checker().check_text(text, language=code, format="markdown").findings for code in ("nl", "en")]
    with patch.object(scan.Scanner, "look", lambda *_, **__: scan.Look(holds=True)):
        assert filtered == [checker().check_text(text, language=code, format="markdown").findings for code in ("nl", "en")]
