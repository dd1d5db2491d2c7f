"""The wrapper around the dictionary of word forms."""

from __future__ import annotations

import subprocess
import sys

import pytest

from termcheck.forms.dictionary import Dictionary, dictionary_version, open_dictionary
from termcheck.languages import LANGUAGES

SMALL = Dictionary(
    {
        form.encode(): lemma.encode()
        for form, lemma in [
            ("laws", "law"),
            ("lawful", "lawful"),
            ("Laws", "Laws"),
            ("claws", "claw"),
            ("νόμος", "νόμος"),
            ("νόμου", "νόμος"),
            ("poştă", "poştă"),
            ("poştei", "poştă"),
        ]
    },
    "small 1",
)


@pytest.mark.parametrize("word", ["laws", "νόμοσ", "poștă"])
def test_a_folded_word_is_found_in_the_dictionarys_spelling(word: str) -> None:
    assert word in SMALL


def test_an_unknown_word_is_not_found() -> None:
    assert "jaws" not in SMALL
    assert SMALL.lemmas_of("jaws") == frozenset()


@pytest.mark.parametrize(("word", "lemmas"), [("laws", {"law", "laws"}), ("νόμου", {"νόμοσ"}), ("poștei", {"poștă"})])
def test_lemmas_come_folded_from_small_and_capital_spellings(word: str, lemmas: set[str]) -> None:
    assert SMALL.lemmas_of(word) == lemmas


def test_one_pass_brings_the_forms_of_lemmas_and_the_words_with_a_beginning() -> None:
    assert set(SMALL.entries(lemmas={"νόμοσ"}, beginnings={"law"})) == {
        ("laws", "law", False),
        ("lawful", "lawful", False),
        ("laws", "laws", True),
        ("νόμοσ", "νόμοσ", False),
        ("νόμου", "νόμοσ", False),
    }


def test_no_beginning_means_none_and_unlimited_beginnings_mean_all() -> None:
    assert list(SMALL.entries(lemmas=(), beginnings=())) == []
    assert len(list(SMALL.entries(lemmas=(), beginnings=None))) == len(SMALL.raw)


def test_lemmas_with_an_ending_are_counted_by_their_forms() -> None:
    assert SMALL.lemmas_ending({"law", "ștă"}) == {"law": 1, "claw": 1, "poștă": 2}
    assert SMALL.lemmas_ending({"μοσ"}) == {"νόμοσ": 2}
    assert SMALL.lemmas_ending(()) == {}


def test_maltese_has_no_dictionary() -> None:
    assert open_dictionary(LANGUAGES["mt"]) is None


# Small dictionaries only: the installed version must still answer as this wrapper expects.
@pytest.mark.parametrize(
    ("language", "form", "lemma"),
    [("lv", "likumiem", "likums"), ("en", "policies", "policy"), ("hr", "zakona", "zakon"), ("ga", "dlíthe", "dlí")],
)
def test_the_installed_dictionary_knows_a_form(language: str, form: str, lemma: str) -> None:
    dictionary = open_dictionary(LANGUAGES[language])
    assert dictionary is not None
    assert lemma in dictionary.lemmas_of(form)
    assert dictionary.version == dictionary_version()


def test_the_dictionary_is_imported_only_when_opened() -> None:
    code = "import sys, termcheck.forms.paradigm, termcheck.languages; sys.exit('simplemma' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
