from __future__ import annotations

import dataclasses
import marshal
import types
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck import model, report
from termcheck.packed import NESTED, packed, unpacked
from termcheck.report import Finding, Mention, Problem, Related, Report, Single
from termcheck.reports import CLEAN, looked_at

VALUES = {kind for module in (model, report) for kind in vars(module).values() if dataclasses.is_dataclass(kind)}
WORDS = st.text(max_size=5)
# Lone surrogates stand for bytes of file names that are no UTF-8.
PATHS = st.text(st.characters(), max_size=5)


def values_in(kind: object) -> set[type]:
    return {kind} if kind in VALUES else {inner for one in typing.get_args(kind) for inner in values_in(one)}


@pytest.mark.parametrize("kind", [Report, Finding, Mention, Related, Single], ids=lambda kind: kind.__name__)
def test_all_fields_that_hold_values_are_named(kind):
    held = {name: found.pop() for name, hint in typing.get_type_hints(kind).items() if (found := values_in(hint))}
    named = {name: of[0] if isinstance(of, tuple) else of for name, of in NESTED[kind].items()}
    assert {name: of for name, of in held.items() if name != "sources"} == named


def values(kind: type) -> st.SearchStrategy:
    return st.builds(kind, **{name: of_hint(hint) for name, hint in typing.get_type_hints(kind).items()})


def of_hint(hint: object) -> st.SearchStrategy:
    if hint in VALUES:
        return values(hint)
    if typing.get_origin(hint) is tuple and typing.get_args(hint)[-1] is ...:
        return st.lists(of_hint(typing.get_args(hint)[0]), max_size=1).map(tuple)
    if typing.get_origin(hint) is types.UnionType:
        return st.one_of(*map(of_hint, typing.get_args(hint)))
    return st.from_type(hint) if hint is not str else WORDS


@given(st.builds(Report, findings=st.tuples(values(Finding)), mentions=st.tuples(values(Mention)), singles=st.tuples(values(Single))))
def test_what_is_packed_comes_out_the_same(found):
    # By what is shown: a side of a box may be no number, which equals nothing.
    assert repr(unpacked(marshal.loads(marshal.dumps(packed(found))))) == repr(found)


@given(PATHS, st.lists(st.tuples(st.tuples(WORDS, WORDS), st.tuples(st.integers(), st.integers())), min_size=1).map(tuple))
def test_names_that_were_seen_go_through(path, names):
    assert unpacked(marshal.loads(marshal.dumps(packed(looked_at(path, names))))) == looked_at(path, names)


@given(PATHS)
def test_any_path_goes_through(path):
    found = Report(checked=(path,), errors=(Problem(path=path, line=None, column=None, message="", advice=""),))
    assert unpacked(marshal.loads(marshal.dumps(packed(found)))) == found


def test_the_report_on_a_clean_file_stays_the_one_that_all_share():
    assert unpacked(packed(CLEAN)) is CLEAN
