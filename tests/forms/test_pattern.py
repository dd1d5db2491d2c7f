from __future__ import annotations

import pytest
from helpers import deprecated

from termcheck.forms.pattern import Gap, Wanted, sequences, words


def the_term(written: str):
    return deprecated(nl=written).concepts[0].terms[0]


def shape(sequence) -> str:
    """The sequence as a glossary author would write it."""
    return " ".join("…" if isinstance(one, Gap) else "=" * one.frozen + one.text + "|" * one.stem for one in sequence)


SHAPES = [
    ("kinderporno", "kinderporno"),
    ("illegale vreemdeling", "illegale vreemdeling"),
    ("risico-analyse", "risico analyse"),
    ("=vaikų pornografija", "=vaikų pornografija"),
    ("pornografi|a", "pornografi|"),
    ("auto-pornografi|a", "=auto pornografi|"),
    ("materiaal … dat kwetst", "materiaal … dat kwetst"),
]


@pytest.mark.parametrize(("written", "expected"), SHAPES)
def test_a_term_becomes_words_frozen_words_stems_and_gaps(written, expected):
    assert [shape(sequence) for sequence in sequences(the_term(f'"{written}"'))] == [expected]


FROZEN = [
    ("{term: kinderporno, match: exact}", ["=kinderporno"]),
    ("{term: kinderporno, match: forms, forms: [kinderporno’s]}", ["=kinderporno", "=kinderporno =s"]),
    ("{term: illegaal, forms: [illegale lieden, illegalen]}", ["illegaal", "=illegale =lieden", "=illegalen"]),
]


@pytest.mark.parametrize(("written", "expected"), FROZEN)
def test_what_the_author_fixed_stays_as_written(written, expected):
    assert [shape(sequence) for sequence in sequences(the_term(written))] == expected


def test_a_word_knows_its_part_of_speech_and_whether_it_is_alone():
    (alone,), (first, second) = (sequences(the_term(f"{{term: {term}, pos: noun}}"))[0] for term in ("hand", "ijzeren hand"))
    assert (alone, first, second) == (Wanted("hand", pos="noun", alone=True), Wanted("ijzeren", pos="noun"), Wanted("hand", pos="noun"))


def test_the_words_of_a_phrase_are_runs_of_letters_and_digits():
    assert words("l’abus d’un enfant, 2-3") == ["l", "abus", "d", "un", "enfant", "2", "3"]
