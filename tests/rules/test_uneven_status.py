from __future__ import annotations

import pytest
from helpers import glossary_of
from versions import compared, comparison, told

from termcheck.check import Checker
from termcheck.compare import compare_paths
from termcheck.settings import Settings

RULE = "uneven-status"
ONE = {"en": "They report an abuse image.", "nl": "Zij melden een wanbeeld."}
CASES = [
    (ONE, [("nl", "warning", "image", "wanbeeld")]),
    ({"en": "They report an image record.", "nl": "Zij melden een wanbeeld."}, [("nl", "warning", "image", "wanbeeld")]),
    # One finding for a unit.
    ({"en": "An abuse image.", "nl": "Een wanbeeld, een wanbeeld."}, [("nl", "warning", "image", "wanbeeld")]),
    # Deprecated everywhere: for `termcheck check`.
    ({"en": "A bad picture.", "nl": "Een wanbeeld."}, []),
    # Both kinds here, the good one there; both kinds in both; both kinds there, the deprecated one here.
    ({"en": "An abuse image.", "nl": "Een misbruikbeeld of wanbeeld."}, [("nl", "warning", "image", "wanbeeld")]),
    ({"en": "An abuse image or bad picture.", "nl": "Een misbruikbeeld of wanbeeld."}, []),
    ({"en": "An abuse image or bad picture.", "nl": "Een wanbeeld."}, [("nl", "warning", "image", "wanbeeld")]),
    # Mentioned, not used.
    ({"en": "An abuse image.", "nl": "Het woord “wanbeeld” is fout."}, []),
    # No louder than the term is.
    ({"en": "A noise spot.", "nl": "Een stilteplek."}, [("en", "info", "quiet", "noise spot")]),
    # In another unit.
    ({"en": "An abuse image. / A text.", "nl": "Een misbruikbeeld. / Een wanbeeld."}, []),
]


@pytest.mark.parametrize(("texts", "findings"), CASES)
def test_a_deprecated_term_beside_a_good_one_is_uneven(texts, findings, tmp_path):
    assert told(comparison(tmp_path, **texts), RULE) == findings


def test_it_says_what_to_write(tmp_path):
    (finding,) = comparison(tmp_path, **ONE).findings
    assert finding.message == "“wanbeeld” is deprecated, where en has “abuse image”; write “misbruikbeeld”"
    assert (finding.line, finding.column, finding.term) == (1, 20, "wanbeeld")


@pytest.mark.parametrize(("level", "levels"), [("error", ["error"]), ("info", ["info"]), ("off", [])])
def test_the_settings_choose_its_level(level, levels, tmp_path):
    settings = Settings(base=tmp_path, rules={RULE: level})
    assert [one.level for one in compared(tmp_path, settings, **ONE).findings] == levels


@pytest.mark.parametrize(("verified_only", "levels"), [(False, ["info"]), (True, [])])
def test_an_unverified_term_is_info_or_left_out(verified_only, levels, tmp_path):
    good, bad = "{term: misbruikbeeld, match: exact}", "{term: wanbeeld, match: exact, evidence: unverified}"
    english = "{preferred: {term: abuse image, match: exact}}"
    glossary = glossary_of(f"concepts: [{{id: c, level: error, terms: {{en: {english}, nl: {{preferred: {good}, deprecated: {bad}}}}}}}]\n")
    for language, text in ONE.items():
        (tmp_path / f"act.{language}.md").write_text(text, encoding="utf-8")
    checker = Checker([glossary], settings=Settings(base=tmp_path, verified_only=verified_only))
    found = compare_paths(checker, [str(tmp_path / f"act.{language}.md") for language in ONE])
    assert [one.level for one in found.findings] == levels
