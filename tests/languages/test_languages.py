"""The data of the 24 languages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import termcheck.languages
from termcheck.forms.fold import fold
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language, closed, pairs, words

COMPOUNDING = {"da", "de", "et", "fi", "hu", "nl", "sv"}

every_language = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)


def tables(language: Language) -> set[str]:
    morphology = language.morphology
    lists = (
        morphology.citation_endings,
        morphology.endings,
        morphology.adjective_citation,
        morphology.adjective_endings,
        morphology.verb_citation,
        morphology.verb_endings,
        morphology.function_words,
        morphology.clitics,
        morphology.possessives,
        morphology.linking,
    )
    return {entry for entries in lists for entry in entries}


def test_the_registry_is_the_folder_in_alphabetical_order() -> None:
    files = sorted(path.stem for path in Path(termcheck.languages.__file__).parent.glob("[a-z][a-z].py"))
    assert list(LANGUAGES) == files
    assert len(files) == 24


def test_only_the_languages_that_are_asked_for_are_loaded() -> None:
    code = (
        "import sys; from termcheck.languages import LANGUAGES;"
        "assert len(LANGUAGES) == 24 and 'el' in LANGUAGES and LANGUAGES.get('xx') is None and LANGUAGES['nl'] is LANGUAGES['nl'];"
        "sys.exit(' '.join(name for name in sys.modules if name.startswith('termcheck.languages.')))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert set(ran.stderr.split()) == {"termcheck.languages.nl", "termcheck.languages._base"}


@every_language
def test_each_language_is_filed_under_its_own_code_and_named(language: Language) -> None:
    assert LANGUAGES[language.code] is language
    assert language.name and language.native


@every_language
def test_quotation_marks_are_pairs_of_one_character(language: Language) -> None:
    assert language.quotes
    assert all(len(mark) == 1 for pair in language.quotes for mark in pair)


@every_language
def test_look_alikes_lie_outside_the_24(language: Language) -> None:
    assert not set(language.look_alikes) & set(LANGUAGES)


@every_language
def test_tables_are_folded_so_that_they_meet_folded_words(language: Language) -> None:
    assert {entry for entry in tables(language) if entry != fold(entry)} == set()


@every_language
def test_every_language_has_endings_and_function_words(language: Language) -> None:
    assert language.morphology.endings
    assert len(language.morphology.function_words) > 40


@every_language
def test_endings_are_not_empty_and_their_lengths_are_known(language: Language) -> None:
    assert "" not in language.morphology.endings
    assert {len(ending) for ending in language.morphology.endings} == set(language.morphology.ending_lengths)


def test_the_germanic_finnic_and_hungarian_languages_compound() -> None:
    assert {code for code, language in LANGUAGES.items() if language.compounds == "any"} == COMPOUNDING


def test_only_maltese_has_no_dictionary_and_no_pipeline() -> None:
    assert [code for code, language in LANGUAGES.items() if language.morphology.dictionary == ""] == ["mt"]
    assert {code: language.pipeline for code, language in LANGUAGES.items() if language.pipeline != code} == {"mt": "xx"}


def test_tables_are_written_as_one_string() -> None:
    assert words("ος ου") == ("οσ", "ου")
    assert closed("a a b") == {"a", "b"}
    assert pairs("ek:k um:") == (("ek", "k"), ("um", ""))
