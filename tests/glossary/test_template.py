"""New glossaries: what is written can be loaded, and a word list keeps its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import InputError
from termcheck.glossary import parse_glossary
from termcheck.glossary.lint import lint
from termcheck.glossary.template import from_words, pairs_of, template
from termcheck.languages import LANGUAGES
from termcheck.model import Glossary


def made(words: str) -> Glossary:
    return parse_glossary(from_words("g", pairs_of(words, path="w.txt"), file="g.yaml", language="nl"), path="g.yaml")


def listed(words: str) -> list[tuple[str, str, list[str]]]:
    return [
        (one.id, "".join(term.text for term in one.terms_in("nl", "preferred")), [term.text for term in one.terms_in("nl", "deprecated")])
        for one in made(words).concepts
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["our-ministry", "2024", "true"])
def test_a_template_can_be_used_as_it_is(language, name):
    glossary = parse_glossary(template(name, file="g.yaml", language=language), path="g.yaml")
    assert (glossary.name, lint(glossary), {term.language for term in glossary.concepts[0].terms}) == (name, [], {language})


@pytest.mark.parametrize(
    ("words", "concepts"),
    [
        ("oud -> nieuw\n", [("nieuw", "nieuw", ["oud"])]),
        ("# words\n\n oud→nieuw \r\n", [("nieuw", "nieuw", ["oud"])]),
        ("oud;nieuw\nouder\tnieuw\noud -> nieuw", [("nieuw", "nieuw", ["oud", "ouder"])]),
        ("oud\nouder", [("oud", "", ["oud"]), ("ouder", "", ["ouder"])]),
        ("a -> Één!\nb -> een", [("een", "Één!", ["a"]), ("een-2", "een", ["b"])]),
        ("a -> plan\nb -> plan!\nc -> plan 2", [("plan", "plan", ["a"]), ("plan-2", "plan!", ["b"]), ("plan-2-2", "plan 2", ["c"])]),
        ("стар -> нов\nлош -> добър", [("concept", "нов", ["стар"]), ("concept-2", "добър", ["лош"])]),
        ("no -> yes: 'x' # y", [("yes-x-y", "yes: 'x' # y", ["no"])]),
        ("pornografi|a -> a … b", [("a-b", "a … b", ["pornografi|a"])]),
    ],
)
def test_a_line_of_words_becomes_terms_of_a_concept(words, concepts):
    assert listed(words) == concepts


@pytest.mark.parametrize(
    ("words", "line", "message"),
    [
        ("", None, "holds no words"),
        ("# nothing\n", None, "holds no words"),
        ("a\nb -> c -> d", 2, "is not a pair of words"),
        ("a ->", 1, "is not a pair of words"),
        ("-> a", 1, "is not a pair of words"),
        ("a -> a", 1, "is to be replaced by itself"),
        ("a|b -> ab", 1, "is to be replaced by itself"),
        ("a -> b\na -> c", 2, "has another replacement in line 1"),
        ("12 -> b", 1, "has no letter"),
        ("a\x07 -> b", 1, "does not print"),
    ],
)
def test_a_line_that_means_nothing_is_an_error_with_its_place(words, line, message):
    with pytest.raises(InputError, match=message) as caught:
        pairs_of(words, path="w.txt")
    assert (caught.value.where.path, caught.value.where.line, bool(caught.value.try_this)) == ("w.txt", line, True)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=6).map("\n".join))
def test_any_list_of_words_is_an_error_or_a_glossary_with_each_of_them(words):
    try:
        pairs = pairs_of(words, path="w.txt")
    except InputError:
        return
    glossary = parse_glossary(from_words("g", pairs, file="g.yaml", language="en"), path="g.yaml")
    assert {pair.deprecated for pair in pairs} == {term.text for one in glossary.concepts for term in one.terms_in("en", "deprecated")}
