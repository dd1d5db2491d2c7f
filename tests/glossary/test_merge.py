"""Glossaries of one run: extensions applied, contradictions refused."""

from __future__ import annotations

import pytest

from termcheck.errors import GlossaryError
from termcheck.glossary.load import parse_glossary
from termcheck.glossary.merge import merge
from termcheck.model import Concept, Glossary

BASE = """\
glossary: base
sources: {act: {title: An act}, book: {title: A book}}
titles: [{id: dir-1, nl: Richtlijn 1}, {id: dir-2, nl: Richtlijn 2}]
names: {en: [The Union, The League]}
concepts:
  - id: worker
    definition: Someone who works.
    why: Because.
    sources: [act]
    terms:
      en: {preferred: worker, admitted: employee, deprecated: [underling, ha|nd]}
      nl: {preferred: medewerker, deprecated: knecht}
  - id: wage
    terms: {en: {preferred: wage}}
"""


def base() -> Glossary:
    return parse_glossary(BASE, path="base.yaml")


def ministry(concept: str = "", rest: str = "", *, name: str = "ministry") -> Glossary:
    """A glossary that extends base/worker by the keys given (`extends` stands in line 3)."""
    entry = f"concepts:\n  - extends: base/worker\n{concept}" if concept else "title: t\n"
    return parse_glossary(f"glossary: {name}\n{entry}{rest}", path=f"{name}.yaml")


def worker(*glossaries: Glossary) -> Concept:
    return merge(glossaries)[0].concepts[0]


def written(concept: Concept, language: str) -> list[tuple[str, str]]:
    return [(term.text, term.status) for term in concept.terms_in(language)]


# keys of the extension, language, its terms afterwards
CHANGES = [
    ("    terms: {en: {deprecated: minion}}\n", "en", "worker+ employee~ underling- ha|nd- minion-"),
    ("    terms: {en: {preferred: staff member}}\n", "en", "worker~ employee~ underling- ha|nd- staff member+"),
    ("    terms: {en: {preferred: employee}}\n", "en", "worker~ underling- ha|nd- employee+"),
    ("    terms: {en: {admitted: underling}}\n", "en", "worker+ employee~ ha|nd- underling~"),
    ("    terms: {fr: {preferred: employé}}\n", "fr", "employé+"),
    ("    terms: {fr: {preferred: employé}}\n", "en", "worker+ employee~ underling- ha|nd-"),
    ("    remove: {en: [underling]}\n", "en", "worker+ employee~ ha|nd-"),
    ("    remove: {en: hand, nl: knecht}\n", "en", "worker+ employee~ underling-"),
    ("    remove: {en: hand, nl: knecht}\n", "nl", "medewerker+"),
    ("    remove: {nl: [medewerker]}\n    terms: {nl: {preferred: werknemer}}\n", "nl", "knecht- werknemer+"),
]
SIGN = {"preferred": "+", "admitted": "~", "deprecated": "-"}


@pytest.mark.parametrize(("keys", "language", "expected"), CHANGES)
def test_an_extension_adds_changes_and_removes_terms(keys: str, language: str, expected: str) -> None:
    terms = written(worker(base(), ministry(keys)), language)
    assert " ".join(text + SIGN[status] for text, status in terms) == expected


def test_an_extension_may_stand_before_what_it_extends() -> None:
    first = merge([ministry("    level: off\n"), base()])
    assert [glossary.name for glossary in first] == ["ministry", "base"]
    assert first[1].concepts[0].level == "off"


def test_an_extension_changes_only_what_it_gives() -> None:
    plain, changed = base().concepts[0], worker(base(), ministry("    level: error\n"))
    assert (changed.level, changed.definition, changed.why, changed.terms) == ("error", plain.definition, plain.why, plain.terms)
    reasoned = worker(base(), ministry("    why: Law.\n    definition: As in law.\n    sources: [book]\n"))
    assert (reasoned.level, reasoned.why, reasoned.definition, reasoned.sources) == ("warning", "Law.", "As in law.", ("act", "book"))


def test_sources_of_the_extending_glossary_come_along() -> None:
    own = ministry("    sources: [law]\n", "sources: {law: {title: A law}}\n")
    assert merge([base(), own])[0].sources["law"].title == "A law"


def test_two_extensions_apply_in_the_order_of_the_glossaries() -> None:
    terms = "    terms: {en: {preferred: %s}}\n"
    concept = worker(base(), ministry(terms % "colleague"), ministry(terms % "team member", name="town"))
    assert [term.text for term in concept.terms_in("en", "preferred")] == ["team member"]
    assert {term.text for term in concept.terms_in("en", "admitted")} == {"worker", "employee", "colleague"}


def test_added_terms_keep_the_place_where_they_were_written() -> None:
    added = worker(base(), ministry("    terms: {en: {deprecated: minion}}\n")).terms[-1]
    assert str(added.origin) == "ministry.yaml:4:30"


def test_titles_and_names_add_up_and_are_removed() -> None:
    own = ministry(rest="titles: [{id: law-1, nl: Wet 1}]\nremove_titles: dir-1\nremove_names: {en: The League}\n")
    first, second = merge([base(), own])
    assert [title.id for title in (*first.titles, *second.titles)] == ["dir-2", "law-1"]
    assert [name.text for name in first.names] == ["The Union"]


def test_merging_twice_is_merging_once() -> None:
    once = merge([base(), ministry("    remove: {en: hand}\n", "remove_titles: dir-1\n")])
    assert merge(once) == once
    assert merge([]) == ()


CONTRADICTIONS = [
    ([base(), base()], "base.yaml", "`base` is loaded twice; also from base.yaml", "load it once"),
    (
        [base(), parse_glossary("glossary: b\nconcepts: [{id: wage, terms: {en: {preferred: pay}}}]\n", path="b.yaml")],
        "b.yaml:2:17",
        "the concept `wage` is already in base.yaml:13:9",
        "`extends: base/wage`",
    ),
    ([ministry("    level: off\n")], "ministry.yaml:3:14", "`worker` of `base`, which is not loaded", "`--glossary base`"),
    (
        [base(), parse_glossary("glossary: b\nconcepts: [{extends: base/worcer}]\n", path="b.yaml")],
        "b.yaml:2:22",
        "`base` has no concept `worcer`",
        "did you mean `worker`?",
    ),
    ([base(), ministry("    remove: {en: underlings}\n")], "ministry.yaml:3:14", "no en term `underlings`", "did you mean `underling`?"),
    ([base(), ministry("    remove: {fr: employé}\n")], "ministry.yaml:3:14", "no fr term `employé`", "remove `fr:`"),
    ([base(), ministry("    sources: [acts]\n")], "ministry.yaml:3:14", "the source `acts` is not declared", "did you mean `act`?"),
    (
        [base(), ministry("    sources: [act]\n", "sources: {act: {title: Another}}\n")],
        "ministry.yaml:3:14",
        "the source `act` is another one in `base`",
        "another id",
    ),
    ([base(), ministry(rest="remove_titles: dir-3\n")], "ministry.yaml", "no title `dir-3`", "did you mean `dir-"),
    ([base(), ministry(rest="remove_names: {en: The Onion}\n")], "ministry.yaml", "no en name `The Onion`", "did you mean `The Union`?"),
    ([base(), ministry(rest="remove_names: {nl: Bond}\n")], "ministry.yaml", "no nl name `Bond`", "known are: none"),
]


@pytest.mark.parametrize(("glossaries", "place", "message", "advice"), CONTRADICTIONS, ids=[case[2] for case in CONTRADICTIONS])
def test_a_contradiction_is_an_error_with_place_and_advice(glossaries: list[Glossary], place: str, message: str, advice: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        merge(glossaries)
    assert message in caught.value.what
    assert advice in caught.value.try_this
    assert str(caught.value.where) == place
