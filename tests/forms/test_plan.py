from __future__ import annotations

import json

import pytest

from termcheck.forms.plan import Need, from_json, planned, to_json

WORDS = [("kind",), ("porno", "pornografi"), ("a",), ("abc",), ("kind", "kid")]
NEEDS = [
    Need(language="nl", words=(0, 1)),
    Need(language="sv", words=(0, 1), quiet=True),
    Need(language="nl", words=(2,), kind="name", number=4, concept="g/c"),
    Need(language="en", words=(3,), kind="abbreviation", quiet=True, number=0, concept="g/c d"),
    Need(language="en", words=(4,), kind="foreign", number=1, concept="g/c"),
    Need(language="nl", words=()),
]
PLAN = planned(NEEDS, WORDS)


@pytest.mark.parametrize(("word", "needs"), [(0, []), (1, NEEDS[:2]), (2, NEEDS[2:3]), (3, NEEDS[3:4]), (4, NEEDS[4:5])])
def test_a_need_stands_at_its_rarest_word(word, needs):
    assert list(PLAN.needs_at(word)) == needs


def test_a_string_tells_of_all_words_that_have_it():
    found = {string: list(PLAN.words_of(number)) for number, string in enumerate(PLAN.strings)}
    assert found == {"kind": [0, 4], "porno": [1], "pornografi": [1], "a": [2], "abc": [3], "kid": [4]}


def test_only_a_word_of_abbreviations_alone_is_no_part_of_another():
    more = Need(language="nl", words=(3,))
    assert (PLAN.whole, planned([*NEEDS, more], WORDS).whole) == ([3], [])


def test_a_plan_is_plain_data():
    assert from_json(json.loads(json.dumps(to_json(PLAN)))) == PLAN
