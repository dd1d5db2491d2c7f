"""What a token stands for without what has been put onto it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.forms.fold import fold
from termcheck.forms.variants import mutated, variants, without_accents
from termcheck.languages import LANGUAGES


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("language", "token", "host"),
    [
        ("ga", "bhfear", "fear"),
        ("ga", "phornagrafaíocht", "pornagrafaíocht"),
        ("ga", "bpornagrafaíocht", "pornagrafaíocht"),
        ("ga", "tAthair", "athair"),
        ("ga", "hoifig", "oifig"),
        ("ga", "tsráid", "sráid"),
        ("fi", "kuvastakin", "kuvasta"),
        ("fi", "kuvansa", "kuvan"),
        ("fi", "talojansa", "taloja"),
        ("fi", "laissammekaan", "laissa"),
        ("et", "seadusegi", "seaduse"),
        ("et", "lapski", "laps"),
        ("el", "πρόσωπό", "πρόσωπο"),
        ("el", "το δικαίωμά", "το δικαίωμα"),
        ("mt", "iskola", "skola"),
        ("nl", "wet", "wet"),
    ],
)
def test_the_host_is_among_the_variants(language: str, token: str, host: str) -> None:
    assert host in variants(token, LANGUAGES[language])


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"ga", "fi", "et", "el", "mt"}))
def test_other_languages_put_nothing_onto_a_word(language: str) -> None:
    assert variants("Hinaus", LANGUAGES[language]) == {"hinaus"}


def test_short_words_keep_what_looks_like_a_clitic() -> None:
    assert variants("kuka", LANGUAGES["fi"]) == {"kuka"}
    assert variants("hani", LANGUAGES["fi"]) == {"hani"}


@pytest.mark.parametrize(("word", "form"), [("fear", "bhfear"), ("fear", "fhear"), ("oifig", "hoifig"), ("sráid", "tsráid")])
def test_a_mutated_word_goes_back_to_the_word(word: str, form: str) -> None:
    assert form in mutated(word, LANGUAGES["ga"])
    assert word in variants(form, LANGUAGES["ga"])


def test_accents_are_taken_off_letters() -> None:
    assert without_accents("παιδική ñandú žena") == "παιδικη nandu zena"
