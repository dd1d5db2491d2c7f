"""Ids that stay and differ, languages by tag or name, definitions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.glossary import parse_glossary
from termcheck.glossary.exchange import Options
from termcheck.glossary.exchange._concept import Concepts, Notices, slug
from termcheck.glossary.exchange._glossary_yaml import concept_yaml, header
from termcheck.glossary.exchange._termbase import Designation, Entry
from termcheck.glossary.exchange._words import language_of

# The ids and first terms of two entries → the ids of the concepts.
IDS = [
    (("C1", "a"), ("c-2", "b"), ["c1", "c-2"]),
    (("C1", "a"), ("c1", "b"), ["c1", "c1-2"]),
    (("http://example.org/terms/12", "a"), ("http://example.org/terms#13", "b"), ["12", "13"]),
    (("", "An offender"), ("", "An offender"), ["an-offender", "an-offender-2"]),
    (("a-2", "x"), ("", "Ä"), ["a-2", "a"]),
    (("ünder_way", "x"), ("∆", "y"), ["under-way", "y"]),
]
# A tag or name → the language.
TAGS = [
    *(("nl", "nl"), ("NL", "nl"), ("nl-BE", "nl"), ("nl_BE", "nl"), ("nld", "nl"), ("dut", "nl"), ("Dutch", "nl"), ("Nederlands", "nl")),
    *(("English (United Kingdom)", "en"), ("English_United_States", "en"), ("ELL", "el"), ("ελληνικά", "el"), ("Slovene", "sl")),
    *(("zu", ""), ("eu", ""), ("", ""), ("nlx", ""), ("no", ""), ("Englishman", "")),
]


def concepts_of(*entries: Entry, options: Options | None = None) -> list:
    maker = Concepts(options or Options(), Notices())
    return [concept for entry in entries if (concept := maker.concept(entry))]


def an_entry(identity: str = "", term: str = "a", **more: object) -> Entry:
    return Entry(id=identity, designations=(Designation(text=term, language="en"),), **more)


@pytest.mark.parametrize(("first", "second", "expected"), IDS)
def test_an_id_is_made_of_the_files_or_of_the_term_and_differs(first, second, expected):
    assert [concept.id for concept in concepts_of(an_entry(*first), an_entry(*second))] == expected


@pytest.mark.parametrize(("tag", "code"), TAGS)
def test_a_language_is_known_by_tag_and_by_name(tag, code):
    assert language_of(tag, Options()) == code


def test_a_tag_can_be_told():
    assert language_of("GR", Options(map={"gr": "el"})) == "el"


def test_languages_can_be_chosen():
    entry = Entry(id="c", designations=(Designation(text="a", language="en"), Designation(text="b", language="nl")))
    assert [term.text for concept in concepts_of(entry, options=Options(languages=("nl",))) for term in concept.terms] == ["b"]


DEFINITIONS = [
    ({"": "d"}, "d", {}),
    ({"fr": "f", "en": "e"}, "e", {"definition-language": "en", "definition.fr": "f"}),
    ({"eu": "b"}, "", {"definition.eu": "b"}),
    ({"eu": "b", "fr": "f"}, "f", {"definition-language": "fr", "definition.eu": "b"}),
    ({"en-GB": "e", "": "d"}, "e", {"definition-language": "en-GB", "definition": "d"}),
]


@pytest.mark.parametrize(("definitions", "shown", "external"), DEFINITIONS)
def test_the_english_definition_is_shown_and_the_others_kept(definitions, shown, external):
    (concept,) = concepts_of(an_entry(definitions=definitions))
    assert (concept.definition, concept.external) == (shown, external)


@pytest.mark.parametrize(
    ("threshold", "reliability", "evidence"), [(6, "3", "unverified"), (6, "6", "read"), (10, "9", "unverified"), (6, "", "read")]
)
def test_what_is_less_reliable_than_asked_for_is_unverified(threshold, reliability, evidence):
    entry = Entry(id="c", designations=(Designation(text="a", language="en", reliability=reliability),))
    ((term,),) = (concept.terms for concept in concepts_of(entry, options=Options(least_reliability=threshold)))
    assert term.evidence == evidence


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(max_size=8), st.text(min_size=1, max_size=12), st.sampled_from(["en", "nl", "nl-BE", "zu", ""])), max_size=4
    ),
    st.text(max_size=20),
)
def test_whatever_a_termbase_holds_makes_a_glossary(terms, note):
    entry = Entry(
        id=note,
        definitions={"": note},
        designations=tuple(
            Designation(text=text, language=tag, note=note, raw_status=raw, fields={note: text}) for raw, text, tag in terms
        ),
    )
    text = header("g", title=note or "t", file=f"{note}\n") + "".join(concept_yaml(one, source="g") for one in concepts_of(entry, entry))
    glossary = parse_glossary(text if "- id" in text else text + "  []\n", path="g.yaml")
    assert len({concept.id for concept in glossary.concepts}) == len(glossary.concepts)


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_a_slug_is_a_slug(text):
    assert slug(slug(text)) == slug(text)
