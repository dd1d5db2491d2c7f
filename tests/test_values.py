from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace

import pytest

from termcheck import values
from termcheck.model import Location, Origin


def declared(decorator):
    @decorator(frozen=True, slots=True, kw_only=True)
    class Base:
        a: int
        b: tuple[int, ...] = ()

        def __str__(self):
            return "own"

    @decorator(frozen=True, slots=True, kw_only=True)
    class Value(Base):
        c: dict[str, int] = field(default_factory=dict, hash=False)
        quiet: int = field(default=0, repr=False)

    return Value


OURS, THEIRS = declared(values.dataclass), declared(dataclasses.dataclass)
GIVEN = [{"a": 1}, {"a": 1, "b": (2,)}, {"a": 1, "c": {"d": 3}}, {"b": (2,), "a": None, "c": {}}, {"a": 1, "quiet": 2}]
WRONG = [{}, {"b": ()}, {"a": 1, "d": 2}]


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("seen", [repr, str, asdict, fields, lambda value: [(f.name, f.default, f.kw_only) for f in fields(value)]])
def test_a_value_shows_what_a_data_class_shows(given, seen):
    assert str(seen(OURS(**given))) == str(seen(THEIRS(**given)))


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("other", GIVEN)
def test_values_are_equal_when_their_fields_are(given, other):
    assert (OURS(**given) == OURS(**other)) is (THEIRS(**given) == THEIRS(**other))
    assert OURS(**given) != THEIRS(**given)


@pytest.mark.parametrize("given", GIVEN)
def test_a_field_that_is_left_out_of_the_hash_may_change(given):
    assert hash(OURS(**given)) == hash(OURS(**{**given, "c": {"e": 4}}))


def test_a_value_with_others_changed_is_another_value():
    assert replace(OURS(a=1, b=(2,)), a=3) == OURS(a=3, b=(2,))


@pytest.mark.parametrize("given", WRONG)
def test_a_missing_or_unknown_field_is_an_error(given):
    with pytest.raises(TypeError, match=r"Value\(\)"):
        OURS(**given)


def test_fields_are_given_by_keyword():
    with pytest.raises(TypeError):
        OURS(1)


@pytest.mark.parametrize("change", [lambda v: setattr(v, "a", 2), lambda v: setattr(v, "new", 2), lambda v: delattr(v, "a")])
def test_a_value_never_changes(change):
    value = OURS(a=1)
    with pytest.raises(FrozenInstanceError):
        change(value)
    assert value == OURS(a=1) and not hasattr(value, "__dict__")


def test_a_value_made_by_default_is_not_shared():
    assert OURS(a=1).c is not OURS(a=1).c


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_a_copy_equals_its_value(again):
    value = Origin(path="a", line=1)
    assert again(value) == value and hash(again(value)) == hash(value)


def test_values_of_two_classes_differ():
    assert Origin(path="a") != Location(part="a")
    assert len({Origin(path="a"), Origin(path="a"), Location(part="a"), Location(part="b")}) == 3
