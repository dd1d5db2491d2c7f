from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.forms.fold import WORD, fold, fold_term, without_accents

FOLDED = [
    ("Kinderporno", "kinderporno"),
    ("ΛΌΓΟΣ", "λόγοσ"),
    ("λόγος", "λόγοσ"),
    ("ŞTIINŢĂ", "știință"),
    ("dell’abuso", "dell'abuso"),
    ("e‑mail", "e-mail"),
    ("a\u00a0b\u202fc", "a b c"),
    ("İstanbul", "istanbul"),
    ("∆ίκη", "δίκη"),
    ("ǅ ǈ", "ǆ ǉ"),
    ("Straße", "straße"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_capitals_and_look_alikes_fold_to_one_spelling(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_and_folding_twice_is_folding_once(text):
    assert len(fold(text)) == len(text) == len(without_accents(fold(text)))
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
def test_a_term_folds_alike_composed_and_decomposed(text):
    assert fold_term(unicodedata.normalize("NFD", text)) == fold_term(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("accented", "bare"), [("παιδική", "παιδικη"), ("προϊόν", "προιον"), ("μαΐου", "μαιου"), ("handicapé", "handicapé")]
)
def test_only_greek_accents_are_taken_off(accented, bare):
    assert without_accents(accented) == bare


@pytest.mark.parametrize(
    ("text", "words"), [("e-mail_adres, l’abuso 2011/93", ["e", "mail", "adres", "l", "abuso", "2011", "93"]), ("…—", [])]
)
def test_words_are_runs_of_letters_and_digits(text, words):
    assert WORD.findall(text) == words
