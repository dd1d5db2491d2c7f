"""The inflected forms of words."""

from __future__ import annotations

from functools import cache

import pytest

from termcheck.forms.dictionary import Dictionary, open_dictionary
from termcheck.forms.paradigm import Inflected, Wanted, inflect, tier_of
from termcheck.languages import LANGUAGES


@cache
def dictionary_of(code: str) -> Dictionary | None:
    return open_dictionary(LANGUAGES[code])


@cache
def inflected(code: str, text: str, *, pos: str | None = None, strict: bool = True) -> Inflected:
    wanted = Wanted(text=text, pos=pos, strict=strict)
    return inflect([wanted], LANGUAGES[code], dictionary_of(code))[wanted]


def small(*entries: tuple[str, str]) -> Dictionary:
    return Dictionary({form.encode(): lemma.encode() for form, lemma in entries}, "small 1")


@pytest.mark.parametrize(
    ("code", "citation", "form", "tier"),
    [
        ("en", "child", "children", "dictionary"),
        ("en", "abuse", "abuses", "dictionary"),
        ("lv", "likums", "likumiem", "dictionary"),
        ("bg", "порнография", "порнографията", "dictionary"),
        ("hr", "pedopornografija", "pedopornografiju", "analogy"),
        ("lv", "pedopornogrāfija", "pedopornogrāfijā", "analogy"),
        ("ga", "pornagrafaíocht", "bpornagrafaíochta", "dictionary"),
        ("mt", "pedopornografija", "pedopornografiji", "ending"),
        ("el", "απάντηση", "απαντήσεις", "ending"),
        ("ro", "pedopornografie", "pedopornografiei", "analogy"),
        ("sl", "človek", "ljudem", "dictionary"),
    ],
)
def test_a_form_is_recognised_and_its_tier_told(code: str, citation: str, form: str, tier: str) -> None:
    assert tier_of(form, inflected(code, citation), LANGUAGES[code]) == tier


@pytest.mark.parametrize(
    ("code", "citation", "other"),
    [
        ("en", "abuse", "abused"),
        ("it", "stato", "sono"),
        ("es", "encuentro", "encuentra"),
        ("lv", "smēķēšana", "smēķēt"),
        ("lv", "paciente", "pacients"),
        ("hr", "gledanje", "gledati"),
        ("ga", "teach", "dtí"),
        ("bg", "порнография", "порнографски"),
        ("en", "law", "lawyer"),
    ],
)
def test_another_word_is_not_taken_for_a_form(code: str, citation: str, other: str) -> None:
    assert tier_of(other, inflected(code, citation), LANGUAGES[code]) is None


def test_inside_a_term_of_several_words_every_reading_counts() -> None:
    assert tier_of("abused", inflected("en", "abuse", strict=False), LANGUAGES["en"]) == "dictionary"
    assert inflected("en", "abuse", strict=False).blocked == frozenset()


def test_a_lemma_with_forms_of_its_own_is_not_read_as_a_form_of_another() -> None:
    dictionary = small(("leaf", "leaf"), ("leaves", "leaf"), ("leaf", "leave"), ("leaved", "leave"), ("leave", "leave"))
    forms = inflect([Wanted(text="leaf")], LANGUAGES["en"], dictionary)[Wanted(text="leaf")].forms
    assert {form for form, tier in forms.items() if tier == "dictionary"} == {"leaf", "leaves"}
    assert "leaved" not in forms


def test_an_unknown_word_borrows_the_forms_that_enough_neighbours_have() -> None:
    neighbours = [(stem + ending, stem + "ija") for stem in ("mag", "fotogr", "geogr") for ending in ("ija", "iju", "ijom")]
    forms = inflect([Wanted(text="lexija")], LANGUAGES["hr"], small(*neighbours))[Wanted(text="lexija")].forms
    assert forms == {"lexija": "dictionary", "lexiju": "analogy", "lexijom": "analogy"}


def test_the_dictionarys_words_stand_in_the_way_of_an_ending_unless_most_neighbours_inflect_so() -> None:
    neighbours = [(stem + ending, stem + "va") for stem in ("kalt", "malt", "balt", "dalt", "falt") for ending in ("va", "vos", "vai")]
    dictionary = small(*neighbours, ("saltva", "saltva"), ("saltvai", "saltva"), ("saltvos", "saltvoti"), ("saltvas", "saltvas"))
    word = inflect([Wanted(text="saltva")], LANGUAGES["lt"], dictionary)[Wanted(text="saltva")]
    assert word.blocked == {"saltvas"}
    assert tier_of("saltvos", word, LANGUAGES["lt"]) == "ending"


def test_a_german_noun_is_not_kept_from_its_endings_by_a_word_in_small_letters() -> None:
    dictionary = small(("bekannter", "bekannt"), ("Bekannten", "Bekannten"))
    word = inflect([Wanted(text="Bekannte")], LANGUAGES["de"], dictionary)[Wanted(text="Bekannte")]
    assert word.blocked == {"bekannten"}


def test_a_function_word_is_a_form_only_when_it_is_the_citation_form() -> None:
    dictionary = small(("skola", "skola"), ("skolor", "skola"), ("skulle", "skola"))
    forms = inflect([Wanted(text="skola"), Wanted(text="skulle")], LANGUAGES["sv"], dictionary)
    assert "skulle" not in forms[Wanted(text="skola")].forms
    assert "skulle" in forms[Wanted(text="skulle")].forms


@pytest.mark.parametrize(
    ("code", "citation", "form"),
    [("lv", "pornogrāfisks", "pornogrāfiskajā"), ("bg", "порнографски", "порнографските"), ("it", "pedopornografico", "pedopornografici")],
)
def test_a_single_adjective_is_found_in_its_own_endings(code: str, citation: str, form: str) -> None:
    assert tier_of(form, inflected(code, citation, pos="adjective"), LANGUAGES[code]) is not None


def test_without_a_dictionary_the_tables_alone_speak() -> None:
    word = inflected("mt", "tifel")
    assert word.forms == {"tifel": "dictionary", "tfal": "ending"}
    assert tier_of("tfalhom", word, LANGUAGES["mt"]) == "ending"


def test_all_words_are_answered_and_the_order_does_not_matter() -> None:
    wanted = [Wanted(text="likums"), Wanted(text="Likums", strict=False), Wanted(text="zzz"), Wanted(text="a", pos="adjective")]
    there = inflect(wanted, LANGUAGES["lv"], dictionary_of("lv"))
    assert there == inflect(reversed(wanted), LANGUAGES["lv"], dictionary_of("lv"))
    assert set(there) == set(wanted)


def test_no_words_need_no_pass() -> None:
    assert inflect([], LANGUAGES["lv"], small()) == {}
