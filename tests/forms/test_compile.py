from __future__ import annotations

from functools import cache

import pytest
from helpers import deprecated, glossary_of

from termcheck.forms.collection import Resource
from termcheck.forms.compile import Compiled, anchor_element, compile_glossary, deprecated_terms, scan_anchors
from termcheck.forms.fold import fold_term, latinized, without_accents
from termcheck.forms.pattern import Wanted, sequences
from termcheck.glossary.builtin import shipped
from termcheck.languages import LANGUAGES

GLOSSARY = deprecated(
    nl="[=kinderporno, =illegale =vreemdeling, {term: gehandicapt, match: forms, forms: [gehandicapten]}]",
    el="{term: παιδική πορνογραφία, match: exact}",
    pl="pornografi|a",
    lt="=vaikų =pornografija",
)
INFLECTED = deprecated(nl="illegale vreemdeling")


@cache
def compiled(glossary: str) -> Compiled:
    return compile_glossary({"frozen": GLOSSARY, "inflected": INFLECTED}[glossary])


def test_only_deprecated_terms_are_looked_for_also_those_that_an_extension_adds():
    terms = "{nl: {preferred: a, admitted: b, deprecated: c}, de: {preferred: D}}"
    glossary = glossary_of(f"concepts:\n  - {{id: c, terms: {terms}}}\n  - {{extends: h/x, terms: {{fr: {{deprecated: e}}}}}}\n")
    assert {code: [term.text for term in found] for code, found in deprecated_terms(glossary).items()} == {"nl": ["c"], "fr": ["e"]}


@pytest.mark.parametrize("glossary", ["frozen", "inflected"])
def test_every_word_has_its_citation_form(glossary):
    words = [word for language in compiled(glossary).languages.values() for word in language.words.values()]
    assert [word.wanted.text for word in words if word.forms.get(fold_term(word.wanted.text)) != "citation"] == []


def test_a_frozen_word_has_no_other_form():
    words = [word for language in compiled("frozen").languages.values() for word in language.words.values()]
    assert {len(word.forms) + len(word.stems) for word in words} == {1}


def test_a_word_that_is_not_frozen_has_more_forms():
    assert all(len(word.forms) > 1 for word in compiled("inflected").languages["nl"].words.values())


NEEDS = [
    ("nl", [("kinderporno",)]),
    ("nl", [("illegale",), ("vreemdeling",)]),
    ("nl", [("gehandicapten",)]),
    ("el", [(latinized("παιδικη"),), (latinized("πορνογραφια"),)]),
    ("pl", [("pornografi",)]),
    ("lt", [("vaikų",), ("pornografija",)]),
]


@pytest.mark.parametrize(("code", "words"), NEEDS)
def test_a_text_is_scanned_for_all_telling_words_of_a_term(code, words):
    plan = compiled("frozen").plan
    strings = [tuple(string for at, string in enumerate(plan.strings) if word in plan.words_of(at)) for word in range(len(plan.needs))]
    needs = [need for word in range(len(plan.needs)) for need in plan.needs_at(word)]
    assert (code, sorted(words)) in [(need.language, sorted(strings[word] for word in need.words)) for need in needs]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_of_a_word_holds_one_of_its_strings(code):
    for word in Resource(shipped()["child-protection"]).language(code).words.values():
        strings = scan_anchors(word, LANGUAGES[code])
        assert [form for form in (*word.forms, *word.stems) if not any(string in without_accents(form) for string in strings)] == []


def test_the_longest_word_betrays_a_term():
    (sequence,) = sequences(deprecated(nl="de … illegale vreemdeling en").concepts[0].terms[0])
    assert sequence[anchor_element(sequence)] == Wanted("vreemdeling")


def test_the_same_glossary_compiles_to_the_same_forms():
    assert compile_glossary(GLOSSARY) == compile_glossary(GLOSSARY)
