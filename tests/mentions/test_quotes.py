"""Quotation marks of every language: nested, unclosed, turned round, and signs that are apostrophes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.languages import LANGUAGES
from termcheck.mentions._quotes import REACH, quotations, quoted_before

OWN = [(code, opening, closing) for code, language in LANGUAGES.items() for opening, closing in language.quotes]


def around(text: str, language: str = "en") -> list[str]:
    """The quotations around the word HIT, the innermost first."""
    start = text.index("HIT")
    return [text[quote.start : quote.end] for quote in quotations(text, start, start + 3, LANGUAGES[language])]


@pytest.mark.parametrize(("language", "opening", "closing"), OWN)
def test_each_language_has_its_marks(language, opening, closing):
    assert around(f"Before {opening}one HIT two{closing}, after.", language) == ["one HIT two"]
    assert around(f"{opening}One{closing} HIT {opening}two{closing}.", language) == []
    assert around(f"HIT {opening}two{closing}, {opening}three", language) == []


PLACES = [
    # quotation marks turned round, as printers in several countries do
    ("de", "»one HIT two« three", ["one HIT two"]),
    ("de", "«one HIT two» three", ["one HIT two"]),
    ("de", "»one« HIT »two«", []),
    ("de", "«one» HIT «two»", []),
    ("fr", "« one HIT two » three", ["one HIT two"]),
    ("fr", "« one » HIT « two »", []),
    # one sign for both ends, and the same sign as a closing mark only
    ("sv", "”one HIT two” three", ["one HIT two"]),
    ("sv", "”one” HIT ”two”", []),
    ("pl", "„one” HIT „two”", []),
    ("pl", "„one HIT two” three", ["one HIT two"]),
    ("de", "„one“ HIT „two“", []),
    ("en", '"one" HIT "two"', []),
    ("en", '"one HIT two" three', ["one HIT two"]),
    ("de", '„one HIT two" three', ["one HIT two"]),
    # nested
    ("en", "“one ‘two HIT’ three”", ["two HIT", "one ‘two HIT’ three"]),
    ("en", "“one ‘two’ HIT three”", ["one ‘two’ HIT three"]),
    ("en", "‘“HIT”’", ["HIT", "“HIT”"]),
    ("de", "„one „two HIT“ three“", ["two HIT", "one „two HIT“ three"]),
    ("fr", "« one “HIT” »", ["HIT", "one “HIT”"]),
    # unclosed, unopened
    ("en", "“one HIT two", []),
    ("en", "one HIT two” three", []),
    ("en", "“one. HIT. “two”", []),
    ("en", '"one HIT "two', []),
    ("nl", "„one HIT „two” three", []),
    # apostrophes
    ("en", "children’s HIT and parents’ rights", []),
    ("en", "the ’90s HIT of a child’s", []),
    ("en", "‘the children’s HIT’ three", ["the children’s HIT"]),
    ("fr", "l’abus HIT d’un enfant’", []),
    ("it", "un po' di HIT e un po' di", []),
    ("nl", "'s avonds HIT foto's 't", []),
    ("en", "'one HIT two' three", ["one HIT two"]),
    # beside brackets, dashes, other signs
    ("en", "(“HIT”)", ["HIT"]),
    ("en", "one—“HIT”—two", ["HIT"]),
    ("en", "“HIT”.", ["HIT"]),
    ("en", "HIT", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), PLACES)
def test_what_is_around_a_place(language, text, wanted):
    assert [" ".join(quote.split()) for quote in around(text, language)] == wanted


def test_a_quotation_knows_its_words():
    (quote,) = quotations("“one two, HIT-three”", 10, 13, LANGUAGES["en"])
    assert quote.words == 4


@pytest.mark.parametrize(("words", "seen"), [(REACH // 5 - 10, True), (REACH // 5 + 10, False)])
def test_a_quotation_reaches_only_so_far(words, seen):
    assert bool(around("“" + "word " * words + "HIT”")) is seen


PREVIOUS = [
    ("‘one’ and ‘two’ HIT", "‘two’"),
    ("‘one’ HIT", "‘one’"),
    ("‘one HIT", None),
    ("one’ HIT", None),
    ("“one ‘two’” HIT", "“one ‘two’”"),
]


@pytest.mark.parametrize(("text", "wanted"), PREVIOUS)
def test_the_last_quotation_before_a_place(text, wanted):
    found = quoted_before(text, 0, text.index("HIT"), LANGUAGES["en"])
    assert (found and text[slice(*found)]) == wanted


@given(text=st.text(alphabet="ab .,'\"“”„‘’«»", max_size=60), language=st.sampled_from(sorted(LANGUAGES)))
def test_a_quotation_holds_its_place_and_stands_between_marks(text, language):
    whole = f"{text[: len(text) // 2]} HIT {text[len(text) // 2 :]}"
    for quote in quotations(whole, whole.index("HIT"), whole.index("HIT") + 3, LANGUAGES[language]):
        assert "HIT" in whole[quote.start : quote.end]
        assert not any(whole[mark].isalnum() for mark in (quote.start - 1, quote.end))


def test_a_hundred_thousand_marks_cost_a_hit_no_more_than_a_page_of_them():
    text = "“word” " * 50_000
    for start in range(0, len(text), len(text) // 100):
        assert quotations(text, start, start + 1, LANGUAGES["en"]) is not None
