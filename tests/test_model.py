from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest
from helpers import glossary_of

from termcheck import model
from termcheck.model import LEVELS, Origin, lower_level

GLOSSARY = glossary_of(
    "concepts:\n  - {id: c, terms: {nl: {preferred: [a, b], admitted: d, deprecated: ['pornografi|a', '=vaikų x']}, de: {deprecated: E}}}\n"
)


@pytest.mark.parametrize(
    ("level", "at_most", "expected"),
    [("error", "info", "info"), ("off", "info", "off"), ("warning", "error", "warning"), ("info", "info", "info")],
)
def test_a_level_is_capped(level, at_most, expected):
    assert lower_level(level, at_most=at_most) == expected
    assert lower_level(at_most, at_most=level) == expected


def test_levels_are_listed_from_the_quietest():
    assert LEVELS == ("off", "info", "warning", "error")


@pytest.mark.parametrize(("line", "column", "shown"), [(3, 4, "g.yaml:3:4"), (3, None, "g.yaml:3"), (None, None, "g.yaml")])
def test_an_origin_shows_as_much_as_is_known(line, column, shown):
    assert str(Origin(path="g.yaml", line=line, column=column)) == shown


@pytest.mark.parametrize(
    ("language", "status", "texts"),
    [("nl", "preferred", "a b"), ("nl", None, "a b d pornografia vaikų x"), ("de", "deprecated", "E"), ("fr", None, "")],
)
def test_a_concept_gives_its_terms_of_a_language_as_a_reader_writes_them(language, status, texts):
    assert " ".join(term.plain for term in GLOSSARY.concepts[0].terms_in(language, status)) == texts


@pytest.mark.parametrize("value", [GLOSSARY, GLOSSARY.concepts[0], GLOSSARY.concepts[0].terms[0], Origin(path="p")])
def test_values_are_frozen(value):
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, "other")


def test_every_value_is_keyword_only():
    values = [value for value in vars(model).values() if hasattr(value, "__dataclass_fields__")]
    assert [value.__name__ for value in values if not all(one.kw_only for one in fields(value))] == []
