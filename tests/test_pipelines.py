"""Trained spaCy pipelines, where the user has one: a noun is told from a verb that is spelled alike."""

from __future__ import annotations

import importlib.util

import pytest
from helpers import glossary_of

from termcheck.check import Checker
from termcheck.errors import SettingsError
from termcheck.settings import Settings

PIPELINE = "fr_core_news_sm"
installed = pytest.mark.skipif(importlib.util.find_spec(PIPELINE) is None, reason=f"{PIPELINE} is not installed")
GLOSSARY = glossary_of(
    "concepts: [{id: c, terms: {fr: {deprecated: [{term: porte, pos: noun, match: exact}, {term: livre, match: exact}]}}}]"
)


def found(text: str, **pipelines: str) -> list[str]:
    report = Checker([GLOSSARY], settings=Settings(pipelines=pipelines)).check_text(text, language="fr")
    return [finding.found for finding in report.findings]


NOUN, VERB = "La porte de la mairie est fermée.", "Le ministre porte plainte contre la société."


@installed
@pytest.mark.parametrize(("text", "words"), [(NOUN, ["porte"]), (VERB, []), ("Il livre le livre.", ["livre", "livre"])])
def test_a_pipeline_tells_a_noun_from_a_verb(text, words):
    assert found(text, fr=PIPELINE) == words


@pytest.mark.parametrize("text", [NOUN, VERB])
def test_without_one_both_are_found(text):
    assert found(text) == ["porte"]


def test_the_pipeline_of_another_language_is_not_loaded():
    assert found(VERB, nl="no_such_pipeline") == ["porte"]


def test_without_a_hit_no_pipeline_is_loaded():
    assert found("Rien.", fr="no_such_pipeline") == []


def test_a_missing_pipeline_is_an_error_with_the_line_that_installs_it():
    with pytest.raises(SettingsError) as caught:
        found(VERB, fr="no_such_pipeline")
    assert "no_such_pipeline" in caught.value.what
    assert caught.value.try_this == "python -m spacy download no_such_pipeline"
