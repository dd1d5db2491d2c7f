"""The glossaries that come with termcheck: they go together, and their compiled forms are current."""

from __future__ import annotations

from functools import cache

import pytest

from termcheck.forms import store
from termcheck.forms.compile import deprecated_terms, names_of, off_terms, plan_of
from termcheck.forms.pattern import wanted_of
from termcheck.forms.worker import inflected_elsewhere
from termcheck.glossary.builtin import shipped
from termcheck.glossary.lint import lint
from termcheck.glossary.load import load_glossary
from termcheck.glossary.merge import merge
from termcheck.languages import LANGUAGES

GLOSSARIES = {name: load_glossary(path) for name, path in shipped().items()}
TERMS = {name: deprecated_terms(glossary) for name, glossary in GLOSSARIES.items()}
NAMES = {name: names_of(glossary) for name, glossary in GLOSSARIES.items()}


@cache
def stored(name: str) -> store.Stored | None:
    path = shipped()[name]
    return store.opened(store.beside(path), key=store.digest(path.read_bytes()))


def test_they_go_together():
    assert len(merge(list(GLOSSARIES.values()))) == len(GLOSSARIES)


@pytest.mark.parametrize("name", GLOSSARIES)
def test_each_has_compiled_forms_of_its_content(name):
    assert stored(name) is not None, f"run: termcheck glossary compile glossaries/{name}.yaml"


@pytest.mark.parametrize("name", GLOSSARIES)
def test_each_is_free_of_warnings(name):
    assert list(lint(GLOSSARIES[name])) == []


@pytest.mark.parametrize(("name", "code"), [(name, code) for name in TERMS for code in sorted({*TERMS[name], *NAMES[name]})])
def test_compiled_forms_are_what_the_tables_and_the_dictionary_give(name, code):
    groups = TERMS[name].get(code, []), [one.term for one in NAMES[name].get(code, [])]
    wanted = [{word for term in group for word in wanted_of(term)} for group in groups]
    made = {word.wanted: word for word in inflected_elsewhere(sorted(set.union(*wanted)), LANGUAGES[code])}
    kept = (stored(name).language(code), stored(name).names_in(code))
    assert [one.words if one else {} for one in kept] == [{word: made[word] for word in words} for words in wanted], (
        "termcheck glossary compile"
    )


@pytest.mark.parametrize("name", GLOSSARIES)
def test_the_plan_is_that_of_the_compiled_forms(name):
    languages = {code: stored(name).language(code) for code in TERMS[name]}
    named = {code: stored(name).names_in(code) for code in NAMES[name]}
    made = plan_of(TERMS[name], languages, off=off_terms(GLOSSARIES[name]), names=NAMES[name], named=named)
    assert stored(name).plan == made


@pytest.mark.parametrize("name", GLOSSARIES)
def test_every_deprecated_term_has_a_source_or_is_unverified(name):
    terms = [term for concept in GLOSSARIES[name].concepts for term in concept.terms]
    assert [term.text for term in terms if term.evidence == "read" and not term.source] == []
