from __future__ import annotations

import pytest
from versions import compared, comparison, told

from termcheck.settings import Settings

RULE = "split-concept"
ONE = {"en": "An abuse image. / An abuse deed.", "nl": "Een misbruikdaad. / Een misbruikdaad."}
CASES = [
    (ONE, [("nl", "info", "image", "misbruikdaad")]),
    # Another term for the other concept: it tells them apart.
    ({"en": "An abuse image. / An abuse deed.", "nl": "Een misbruikbeeld. / Een misbruikdaad."}, []),
    # The other concept is nowhere else: merely missing.
    ({"en": "An abuse image. / A text.", "nl": "Een misbruikdaad. / Een tekst."}, []),
]


@pytest.mark.parametrize(("texts", "findings"), CASES)
def test_one_term_for_two_concepts_is_found(texts, findings, tmp_path):
    assert told(comparison(tmp_path, **texts), RULE) == findings


def test_nothing_is_missing_besides(tmp_path):
    assert [one.rule for one in comparison(tmp_path, **ONE).findings] == [RULE]


def test_it_says_where_the_two_are_told_apart(tmp_path):
    (finding,) = comparison(tmp_path, **ONE).findings
    said = "“misbruikdaad” stands for two concepts: here en has “abuse image” (image), elsewhere en “abuse deed” (act)"
    assert finding.message == f"{said}; recast with “misbruikbeeld”"
    assert [(one.language, one.line, one.found) for one in finding.related] == [
        ("en", 1, "abuse image"),
        ("nl", 3, "misbruikdaad"),
        ("en", 3, "abuse deed"),
    ]


@pytest.mark.parametrize(("level", "levels"), [("error", ["error"]), ("off", [])])
def test_the_settings_choose_its_level(level, levels, tmp_path):
    assert [one.level for one in compared(tmp_path, Settings(base=tmp_path, rules={RULE: level}), **ONE).findings] == levels
