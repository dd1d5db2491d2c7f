"""Warnings about a glossary that can be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from termcheck.glossary.lint import lint
from termcheck.glossary.load import load_glossary, parse_glossary

# English terms (line 5), column, words of the message, words of the advice
WARNED = [
    ("{preferred: old hand, deprecated: hand}", 29, "the preferred term `old hand` holds the deprecated `hand`", "`except_in` of `hand`"),
    (
        "{preferred: x, admitted: Hands-On, deprecated: on}",
        42,
        "the admitted term `Hands-On` holds the deprecated `on`",
        "otherwise",
    ),
    ("{preferred: handiwork, deprecated: hand|y}", 29, "`handiwork` holds the deprecated `handy`", "otherwise"),
    ("{preferred: a big old hand, deprecated: a … hand}", 29, "holds the deprecated `a … hand`", "otherwise"),
    ("{preferred: 'the hand', deprecated: =hand}", 29, "holds the deprecated `hand`", "otherwise"),
    ("{deprecated: hand}", 30, "`hand` is deprecated, and nothing is preferred in `en`", "add `preferred:`, or `use:`"),
    ("{admitted: x, deprecated: [{term: y, use: z}, hand]}", 63, "`hand` is deprecated, and nothing is preferred", "`use:`"),
    ("{preferred: x, deprecated: [hand, Hand]}", 51, "`Hand` stands twice; first in line 5", "remove one"),
    ("{preferred: x, deprecated: {term: hand, except_in: [hand]}}", 51, "`hand` can never be found: `except_in`", "longer phrases"),
    ("{preferred: x, deprecated: {term: hand, except_in: [Hand]}}", 51, "`hand` can never be found: `except_in`", "longer phrases"),
    ("{preferred: x, deprecated: {term: hand, only_near: [Hand, foot]}}", 51, "`only_near` of `hand` holds the term itself", "other words"),
    (
        "{preferred: x, deprecated: {term: hand, match: exact, forms: arm, not_forms: [Hand, arm]}}",
        51,
        "`not_forms` leaves out all its forms",
        "remove",
    ),
    ("{preferred: x, deprecated: {term: hand, match: exact, not_forms: hand}}", 51, "`hand` can never be found: `not_forms`", "remove"),
    ("{preferred: x, deprecated: hаnd}", 44, "mixes Cyrillic and Latin letters", "one keyboard"),
    ("{preferred: x, deprecated: {term: hand|y, match: exact}}", 51, "`match: exact` makes useless", "remove one"),
    ("{preferred: x, deprecated: {term: hand, match: forms}}", 51, "`match: forms` and no `forms`", "list the forms"),
    ("{preferred: {term: x, example: Write x.}}", 36, "`example` does nothing on the preferred term `x`", "remove `example`"),
    ("{preferred: {term: x, level: info}}", 36, "`level` does nothing on the preferred term `x`", "remove `level`"),
    ("{preferred: x, deprecated: han|d}", 44, "the stem `han` is short", "bar later"),
    ("{preferred: x, deprecated: {term: y, source: un-191}}", 51, "the source `un-191` is not declared", "did you mean `un-190`?"),
    ("{preferred: x, deprecated: {term: y, source: zz-top}}", 51, "the source `zz-top` is not declared", "under `sources:`"),
]
SILENT = [
    "{preferred: worker, deprecated: [hand, underling]}",
    "{preferred: handsome worker, deprecated: hand}",
    "{preferred: old hand, deprecated: {term: hand, except_in: old hand}}",
    "{preferred: a worker, deprecated: a … hand}",
    "{preferred: x, deprecated: [{term: EU, case: exact}, {term: eu, case: exact}]}",
    "{deprecated: {term: hand, use: worker}}",
    "{admitted: hand}",
    "{preferred: x, deprecated: {term: y, source: un-190}}",
    "{preferred: x, deprecated: {term: y, source: 'A book'}}",
    "{preferred: COVID-вирус, deprecated: n.º}",
]
# English terms of the concepts a and b (lines 3 and 4), place, words of the message, words of the advice
WARNED_ACROSS = [
    ("{deprecated: hand}", "{deprecated: Hand}", "4:38", "`Hand` is deprecated in `a` too (line 3): both are reported", "tell them apart"),
    ("{deprecated: hand}", "{preferred: hand}", "4:37", "`hand` is preferred here and deprecated in `a` (line 3)", "`only_near` of `hand`"),
    ("{admitted: hand}", "{deprecated: hand}", "3:36", "`hand` is admitted here and deprecated in `b` (line 4)", "keep one"),
    ("{deprecated: hand}", "{preferred: old hand}", "4:37", "the preferred term `old hand` holds `hand`, deprecated in `a`", "`except_in`"),
    ("{deprecated: handi|cap}", "{admitted: handiwork}", "4:36", "holds `handicap`, deprecated in `a` (line 3)", "otherwise"),
    ("{deprecated: {term: EU, case: exact}}", "{preferred: EU law}", "4:37", "holds `EU`, deprecated in `a`", "otherwise"),
]
SILENT_ACROSS = [
    ("{deprecated: hand}", "{deprecated: {term: hand, only_near: [foot]}}"),
    ("{deprecated: {term: hand, except_in: [old hand]}}", "{deprecated: hand}"),
    ("{deprecated: {term: EU, case: exact}}", "{deprecated: {term: eu, case: exact}}"),
    ("{deprecated: {term: EU, case: exact}}", "{preferred: eu}"),
    ("{deprecated: {term: hand, only_near: [foot]}}", "{preferred: hand}"),
    ("{deprecated: {term: hand, except_in: [old hand]}}", "{preferred: old hand}"),
    ("{deprecated: hand}", "{preferred: handsome}"),
]


def warnings(terms: str) -> list[tuple[str, str, str]]:
    text = f"glossary: g\nsources: {{un-190: {{title: t}}}}\nconcepts:\n  - id: c\n    terms: {{en: {terms}}}\n"
    return [(str(origin), what, advice) for origin, what, advice in lint(parse_glossary(text, path="g.yaml"))]


@pytest.mark.parametrize(("terms", "column", "message", "advice"), WARNED, ids=[case[2] for case in WARNED])
def test_what_is_probably_not_meant_is_a_warning(terms: str, column: int, message: str, advice: str) -> None:
    origin, what, try_this = warnings(terms)[0]
    assert message in what
    assert advice in try_this
    assert origin == f"g.yaml:5:{column}"


@pytest.mark.parametrize("terms", SILENT)
def test_what_is_meant_is_silent(terms: str) -> None:
    assert warnings(terms) == []


def across(a: str, b: str) -> list[tuple[str, str, str]]:
    concepts = "".join(f"  - {{id: {name}, terms: {{en: {terms}}}}}\n" for name, terms in (("a", a), ("b", b)))
    found = lint(parse_glossary(f"glossary: g\nconcepts:\n{concepts}", path="g.yaml"))
    return [(str(origin), what, advice) for origin, what, advice in found if "nothing is preferred" not in what]


@pytest.mark.parametrize(("a", "b", "place", "message", "advice"), WARNED_ACROSS, ids=[case[3] for case in WARNED_ACROSS])
def test_concepts_that_contradict_each_other_are_a_warning(a: str, b: str, place: str, message: str, advice: str) -> None:
    [(origin, what, try_this)] = across(a, b)
    assert message in what
    assert advice in try_this
    assert origin == f"g.yaml:{place}"


@pytest.mark.parametrize(("a", "b"), SILENT_ACROSS)
def test_concepts_that_are_told_apart_are_silent(a: str, b: str) -> None:
    assert across(a, b) == []


@pytest.mark.parametrize(("preferred", "told"), [("illegale Beschäftigung", 0), ("Illegale Beschäftigung", 1)])
def test_a_german_noun_is_told_from_an_adjective_by_its_capital(preferred: str, told: int) -> None:
    text = f"glossary: g\nconcepts: [{{id: a, terms: {{de: {{preferred: {preferred}, deprecated: Illegale}}}}}}]\n"
    assert len(lint(parse_glossary(text, path="g.yaml"))) == told


def test_an_extension_may_rest_on_what_it_extends() -> None:
    text = "glossary: g\nconcepts:\n  - extends: a/b\n    terms: {en: {deprecated: [{term: y, source: other-1}, han|d]}}\n"
    assert [what for _, what, _ in lint(parse_glossary(text, path="g.yaml"))] == [
        "the stem `han` is short: any word that begins with it is found"
    ]


def test_a_sound_glossary_has_no_warning() -> None:
    assert lint(load_glossary(Path(__file__).parent / "valid.yaml")) == []


def test_warnings_come_in_the_order_of_the_file() -> None:
    places = [place for place, _, _ in warnings("{preferred: [old hand, a], deprecated: [hand, b|c, Hand]}")]
    assert places == sorted(places) and len(places) == 4


def test_an_example_in_a_language_without_terms_is_a_warning() -> None:
    concept = "{id: c, terms: {en: {preferred: x}}, examples: {en: {wrong: y, right: x}, nl: {wrong: y, right: x}}}"
    [(origin, what, advice)] = lint(parse_glossary(f"glossary: g\nconcepts:\n  - {concept}\n", path="g.yaml"))
    assert (str(origin), advice) == ("g.yaml:3:83", "add the terms, or remove the example")
    assert "the example in `nl` shows no term: `c` has none" in what
