from __future__ import annotations

import pytest
from helpers import collection_of, deprecated
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from termcheck.forms.near import begins, cut_of
from termcheck.scan import Scanner

BEGINS = [
    ("kinderponografie", "kinderporno", 1, True),
    ("kindreporno", "kinderporno", 1, True),
    ("kinnderporno", "kinderporno", 1, True),
    ("kindexporno", "kinderporno", 1, True),
    ("kindexpxrno", "kinderporno", 1, False),
    ("kindexpxrno", "kinderporno", 2, True),
    ("sexueel", "seksue", 2, True),
    ("sexueel", "seksue", 1, False),
]


@pytest.mark.parametrize(("text", "wanted", "slips", "told"), BEGINS)
def test_a_beginning_is_told_with_so_many_slips(text, wanted, slips, told):
    assert begins(text, wanted, slips) is told


@settings(deadline=None)
@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(0, 2))
def test_whatever_is_so_many_edits_away_is_told(text, wanted, slips):
    assert begins(text, wanted, slips) or OSA.distance(text, wanted) > slips


def test_a_word_is_cut_where_its_halves_are_rare():
    assert cut_of("kinderporno", "kinder kinderen kinderopvang") > len("kinder") - 1


SCANNER = Scanner(collection_of(deprecated(nl="[kinderpornografie]", en="[child pornography]")).plans)
HOLDS = [
    ("De kinderponografie.", True),
    ("De kindrepornografie.", True),
    ("De kinder pornografie.", True),
    ("De kinder-pornografie.", True),
    ("The chlid pornography.", True),
    ("The childpornography.", True),
    ("The child ponrography.", True),
    ("De pornografie en de kinderen.", False),
    ("The old photography.", False),
]


@pytest.mark.parametrize(("text", "holds"), HOLDS)
def test_the_scan_sees_a_term_with_a_slip(text, holds):
    assert SCANNER.could_hold(text) is holds
