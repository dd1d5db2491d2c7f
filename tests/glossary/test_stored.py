from __future__ import annotations

import gc

import pytest
from helpers import glossary_of

from termcheck.glossary.builtin import shipped
from termcheck.glossary.load import load_glossary
from termcheck.glossary.stored import dumped, loaded

EXTENSION = "concepts: [{extends: h/x, level: error, remove: {nl: a}, terms: {fr: {deprecated: {term: e, not_forms: [es, et]}}}}]\n"


@pytest.mark.parametrize("name", shipped())
def test_a_glossary_comes_back_as_it_was_stored(name):
    glossary = load_glossary(shipped()[name])
    assert repr(loaded(dumped(glossary))) == repr(glossary)


@pytest.mark.parametrize("text", ["concepts: []\n", EXTENSION, "remove_names: {nl: [Bond]}\n" + EXTENSION])
def test_what_is_rare_in_a_glossary_comes_back_too(text):
    glossary = glossary_of(text)
    assert loaded(dumped(glossary)) == glossary


def test_what_does_not_load_leaves_the_collector_on():
    with pytest.raises(ValueError):
        loaded(b"{")
    assert gc.isenabled()
