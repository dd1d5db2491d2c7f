from __future__ import annotations

import pytest
from versions import compared, comparison, told

from termcheck.settings import Settings

RULE = "missing-concept"
ONE = {"en": "They report an abuse image.", "nl": "Zij melden een tekst."}
CASES = [
    # texts → language, level, concept, words
    (ONE, [("nl", "warning", "image", "(1) Zij melden een tekst.")]),
    # By whatever term, in whatever number.
    ({"en": "They report an abuse image.", "nl": "Zij melden een beeldopname."}, []),
    ({"en": "They report an abuse image.", "nl": "Zij melden een wanbeeld."}, []),
    ({"en": "They report an abuse image, an abuse image.", "nl": "Zij melden een misbruikbeeld."}, []),
    # What another version merely mentions is named there; a term in a quotation counts for both.
    ({"en": "The word “bad picture” is wrong.", "nl": "Het woord is fout."}, [("nl", "warning", "image", "(1) Het woord is fout.")]),
    ({"en": "They report an abuse image.", "nl": "Het woord “wanbeeld” is fout."}, []),
    # A longer term of another concept holds it.
    ({"en": "An abuse image record deed.", "nl": "Een misbruikdaad."}, []),
    # Several versions, each with a finding of its own.
    (
        {"en": "An abuse image.", "nl": "Een tekst.", "de": "Ein Text."},
        [("de", "warning", "image", "(1) Ein Text."), ("nl", "warning", "image", "(1) Een tekst.")],
    ),
    # The glossary has no term to use.
    ({"en": "An abuse deed.", "de": "Ein Text."}, []),
    # No louder than the concept; what is off is not looked at.
    ({"en": "A quiet spot.", "nl": "Een plek."}, [("nl", "info", "quiet", "(1) Een plek.")]),
    ({"en": "A mute spot.", "nl": "Een plek."}, []),
    # A deprecated term of level info may mean something else.
    ({"en": "A noise spot.", "nl": "Een plek."}, []),
]


@pytest.mark.parametrize(("texts", "findings"), CASES)
def test_a_concept_that_others_name_is_missing(texts, findings, tmp_path):
    assert told(comparison(tmp_path, **texts), RULE) == findings


def test_a_unit_that_is_missing_as_a_whole_misses_no_concept(tmp_path):
    found = comparison(tmp_path, en="The first one. / An abuse image. / The third one.", nl="De eerste. / Een misbruikbeeld.")
    assert told(found, RULE) == []


SWAPS = [
    # What more versions name is wanted; half and half, what the first one names.
    ({"en": "An abuse image.", "nl": "Een misbruikdaad."}, ("nl", "warning", "image", "misbruikdaad")),
    ({"nl": "Een misbruikdaad.", "en": "An abuse image."}, ("en", "warning", "act", "abuse image")),
    ({"nl": "Een misbruikdaad.", "en": "An abuse image.", "de": "Ein Missbrauchsbild."}, ("nl", "warning", "image", "misbruikdaad")),
]


@pytest.mark.parametrize(("texts", "finding"), SWAPS)
def test_a_term_of_another_concept_in_its_place_is_one_finding(texts, finding, tmp_path):
    assert told(comparison(tmp_path, **texts), RULE) == [finding]


def test_it_says_what_the_others_have_and_what_to_write(tmp_path):
    (finding,) = comparison(tmp_path, **ONE).findings
    assert finding.message == "image is missing here: en has “abuse image”; recast with “misbruikbeeld”"
    assert [(one.language, one.line, one.column, one.found, one.term, one.count) for one in finding.related] == [
        ("en", 1, 20, "abuse image", "abuse image", 1)
    ]
    assert [(one.text, one.replaces, one.safe) for one in finding.suggestions] == [("misbruikbeeld", False, False)]


LEVELS = [
    ({"rules": {RULE: "error"}}, ["error"]),
    ({"rules": {RULE: "off"}}, []),
    ({"levels": {"image": "info"}}, ["info"]),
    ({"levels": {"image": "off"}}, []),
]


@pytest.mark.parametrize(("settings", "levels"), LEVELS)
def test_the_settings_choose_its_level(settings, levels, tmp_path):
    assert [one.level for one in compared(tmp_path, Settings(base=tmp_path, **settings), **ONE).findings] == levels


def test_a_comment_silences_it(tmp_path):
    assert comparison(tmp_path, en="An abuse image.", nl="Een tekst. <!-- termcheck: ignore[missing-concept] -->").findings == ()


def test_a_long_unit_is_pointed_at_by_its_opening_words(tmp_path):
    (finding,) = comparison(tmp_path, en="An abuse image." + " It goes on." * 20, nl="Een " + "tekst " * 60 + ".").findings
    assert finding.found.startswith("(1) Een tekst") and len(finding.found) <= 80
