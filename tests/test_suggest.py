from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
from helpers import glossary_of

from termcheck import Checker
from termcheck.glossary.builtin import shipped
from termcheck.glossary.load import load_glossary
from termcheck.languages import LANGUAGES
from termcheck.model import Use
from termcheck.readers.sourcemap import whole
from termcheck.report import Finding
from termcheck.suggest import in_case_of, suggestions

SUGGESTED = [
    ("{preferred: a, deprecated: x}", ["a: preferred term"]),
    ("{preferred: [a, b], admitted: d, deprecated: x}", ["a: preferred term", "b: preferred term"]),
    ("{preferred: {term: a, evidence: unverified}, deprecated: x}", ["a: preferred term (unverified)"]),
    ("{preferred: a, deprecated: {term: x, use: instead}}", ["instead: replacement given by the glossary"]),
    ("{preferred: 'stem|s', deprecated: x}", ["stems: preferred term"]),
    ("{admitted: d, deprecated: x}", []),
]
CASES = [
    ("child porn", "sexual abuse material", "child porn", "en", "sexual abuse material"),
    ("Child porn", "sexual abuse material", "child porn", "en", "Sexual abuse material"),
    ("CHILD PORN", "sexual abuse material", "child porn", "en", "SEXUAL ABUSE MATERIAL"),
    ("Child Porn", "material of sexual abuse", "child porn", "en", "Material of Sexual Abuse"),
    ("Migrants without Papers", "irregular migrants", "migrants without papers", "en", "Irregular Migrants"),
    ("Child\nporn", "CSAM", "child porn", "en", "CSAM"),
    ("Kinderporno", "eIDAS-materiaal", "kinderporno", "nl", "eIDAS-materiaal"),
    ("Kinderpornografie", "Darstellungen sexuellen Missbrauchs", "Kinderpornografie", "de", "Darstellungen sexuellen Missbrauchs"),
    ("KP", "materiaal", "KP", "nl", "materiaal"),
    ("ΠΑΙΔΙΚΉ ΠΟΡΝΟΓΡΑΦΊΑ", "υλικό κακοποίησης", "παιδική πορνογραφία", "el", "ΥΛΙΚΟ ΚΑΚΟΠΟΙΗΣΗΣ"),
    ("Abus", "violence dans l'UE", "abus", "fr", "Violence dans l'UE"),
    ("Émigré", "été", "émigré", "fr", "Été"),
    ("12", "twelve", "12", "en", "twelve"),
]
NOUNS = "{preferred: {term: b, pos: noun, number: singular}, deprecated: {term: x, pos: noun, number: singular}}"
UNKNOWN = [
    NOUNS.replace("x, pos: noun, number: singular", "x, pos: noun"),
    NOUNS.replace("b, pos: noun, number: singular", "b, pos: noun"),
    NOUNS.replace("x, pos: noun", "x"),
    NOUNS.replace("b, pos: noun, number: singular", "b, pos: noun, number: plural"),
    NOUNS.replace("x, pos: noun, ", "x, use: y, pos: noun, "),
    NOUNS.replace("x, pos: noun, ", "x, level: info, pos: noun, "),
]
SENTENCES = yaml.safe_load((Path(__file__).parent / "data" / "safe.yaml").read_text(encoding="utf-8"))
ROWS = [(code, verdict == "safe", text) for code, rows in SENTENCES.items() for verdict in ("safe", "not") for text in rows[verdict]]
MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
CASE_LANGUAGES = {"cs", "de", "el", "et", "fi", "ga", "hr", "hu", "lt", "lv", "mt", "pl", "ro", "sk", "sl"}


def use_of(terms: str, text: str = "x", *, language: str = "en", **changes: object) -> Use:
    concept = glossary_of(f"concepts:\n  - {{id: c, terms: {{{language}: {terms}}}}}\n").concepts[0]
    at = text.index("x")
    values = {"segment": whole(text), "start": at, "end": at + 1, "tier": "citation", **changes}
    return Use(concept=concept, term=concept.terms_in(language, "deprecated")[0], **values)


@cache
def checker(code: str) -> Checker:
    """One concept of the shipped glossary, and the terms that stand beside the sentences."""
    terms = "".join(
        f"  - {{id: own-{number}, terms: {{{code}: {yaml.safe_dump(one, allow_unicode=True, default_flow_style=True, width=9999).strip()}}}}}\n"
        for number, one in enumerate(SENTENCES[code]["glossary"])
    )
    whole = load_glossary(shipped()["child-protection"])
    own = replace(whole, concepts=tuple(concept for concept in whole.concepts if concept.id == "csam"))
    return Checker([own, glossary_of("concepts:\n" + terms)])


def finding_in(code: str, marked: str) -> Finding:
    text = MARKED.sub(lambda found: found[1], marked)
    (finding,) = checker(code).check_text(text, language=code, format="markdown").findings
    assert finding.found == MARKED.search(marked)[1]
    return finding


@pytest.mark.parametrize(("terms", "expected"), SUGGESTED)
def test_the_authors_replacement_else_the_preferred_terms_of_the_language(terms, expected):
    concept = glossary_of(f"concepts:\n  - {{id: c, terms: {{nl: {terms}, de: {{preferred: Z}}}}}}\n").concepts[0]
    use = Use(segment=whole("x"), start=0, end=1, concept=concept, term=concept.terms_in("nl", "deprecated")[0], tier="citation")
    assert [f"{one.text}: {one.why}" for one in suggestions(use)] == expected
    assert not any(one.safe for one in suggestions(use))


@pytest.mark.parametrize(("found", "text", "term", "code", "expected"), CASES)
def test_a_replacement_has_the_capitals_of_the_found_words(found, text, term, code, expected):
    assert in_case_of(found, text, term=term, language=LANGUAGES[code]) == expected


@pytest.mark.parametrize(("code", "safe", "sentence"), ROWS)
def test_a_suggestion_is_safe_where_nothing_beside_it_has_to_change(code, safe, sentence):
    assert finding_in(code, sentence).suggestions[0].safe is safe


def test_the_languages_with_sentences_are_those_with_agreement_data():
    assert {code for code, language in LANGUAGES.items() if language.agreement} == set(SENTENCES) == set(LANGUAGES) - CASE_LANGUAGES
    assert all(len(rows["safe"]) + len(rows["not"]) >= 10 for rows in SENTENCES.values())


@pytest.mark.parametrize("terms", UNKNOWN)
def test_nothing_is_safe_without_the_same_known_number_of_two_nouns(terms):
    assert [one.safe for one in suggestions(use_of(NOUNS))] == [True]
    assert [one.safe for one in suggestions(use_of(terms))] == [False]


@pytest.mark.parametrize(
    "changes", [{"tier": "dictionary"}, {"tier": "compound"}, {"determined": False}, {"foreign": True}, {"softened_by": "historical"}]
)
def test_nothing_is_safe_but_the_citation_form_in_its_own_language_that_is_certainly_meant(changes):
    assert [one.safe for one in suggestions(use_of(NOUNS, **changes))] == [False]


@pytest.mark.parametrize("text", ["x", "The x is.", "(x)", "“x”", "the “x” is", "x\n", "- x\n- y", "x: y", "x!", "Use x."])
def test_english_lets_any_word_stand_beside(text):
    assert [one.safe for one in suggestions(use_of(NOUNS, text))] == [True]


@pytest.mark.parametrize("text", ["a/x", "a-x", "x-y", "x’s", "x' y", "x/y", "x_y", "a x b", "@x", "#x"])
def test_half_a_word_is_never_replaced_as_safe(text):
    terms = NOUNS.replace("b,", "ab,")
    assert [one.safe for one in suggestions(use_of(terms, text))] == [False]


@pytest.mark.parametrize("code", sorted(CASE_LANGUAGES))
def test_nothing_is_safe_in_a_language_without_agreement_data(code):
    assert [one.safe for one in suggestions(use_of(NOUNS, language=code))] == [False]


def test_a_long_text_without_end_is_looked_at_near_by_only():
    text = " " * 300 + "word " * 100 + "x" + " word" * 1000
    assert [one.safe for one in suggestions(use_of(NOUNS, text))] == [True]
