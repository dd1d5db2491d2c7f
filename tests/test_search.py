from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck import search
from termcheck.forms.plan import Need, Plan, planned
from termcheck.search import Search


def plan_of(*words: tuple[str, ...], whole: bool = False) -> Plan:
    """A plan with a need for each word."""
    kind = "abbreviation" if whole else "term"
    return planned([Need(language="nl", words=(number,), kind=kind, concept="g/c") for number in range(len(words))], words)


def noted(text: str, *plans: Plan, many: int = search.MANY) -> set[int]:
    seen: set[int] = set()
    with patch.object(search, "MANY", many):
        Search(plans).note(text, seen)
    return seen


PLANS = plan_of(("kinderporno", "kinderbeeld"), ("kinder",), ("jeugd",)), plan_of(("kinder",), ("kinderp-",))
TEXTS = [
    ("over kinderporno", {0, 1, 3}),
    ("over kinderen", {1, 3}),
    ("kinderp- en jeugdporno", {1, 2, 3, 4}),
    ("kinder", {1, 3}),
    ("kindp", set()),
    ("", set()),
]


@pytest.mark.parametrize("many", [0, search.MANY], ids=["cut", "whole"])
@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_words_of_all_plans_are_found_by_their_strings(text, words, many):
    assert noted(text, *PLANS, many=many) == words


@pytest.mark.parametrize(
    ("text", "words"), [("masi", {0}), ("de masi", {0}), ("tarjoamasi", set()), ("tarjoamasi masi", {0}), ("masia", {0})]
)
def test_an_abbreviation_is_no_part_of_a_word(text, words):
    assert noted(text, plan_of(("masi",), whole=True)) == words


def test_without_strings_nothing_is_found():
    assert noted("kinderporno") == noted("kinderporno", plan_of()) == set()


def test_a_need_is_told_with_its_plan_and_where_its_words_begin():
    found = [(place, start, need.words) for word in range(5) for place, start, need in Search(PLANS).needs_at(word)]
    assert found == [(0, 0, (0,)), (0, 0, (1,)), (0, 0, (2,)), (1, 3, (0,)), (1, 3, (1,))]


strings = st.text("ab-", min_size=1, max_size=9)


@given(st.lists(st.lists(strings, min_size=1, max_size=3, unique=True).map(tuple), max_size=6), st.text("ab- ", max_size=30), st.booleans())
def test_an_automaton_of_beginnings_finds_what_one_of_strings_does(words, text, whole):
    assert noted(text, plan_of(*words, whole=whole), many=0) == noted(text, plan_of(*words, whole=whole))
    if not whole:
        assert noted(text, plan_of(*words)) == {at for at, word in enumerate(words) if any(string in text for string in word)}
