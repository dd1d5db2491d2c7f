"""Where a sentence begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.sentences import _END, REACH, _is_end, sentence


def around(text: str) -> str:
    """The sentence around HIT."""
    start = text.index("HIT")
    first, last = sentence(text, start, start + 3)
    return text[first:last].strip()


SENTENCES = [
    ("One. A HIT then. Two.", "A HIT then."),
    ("One! A HIT then? Two.", "A HIT then?"),
    ("One… A HIT then… Two.", "A HIT then…"),
    ("one; a HIT then; two", "a HIT then;"),
    ("He said “one.” A HIT then (two.) Three.", "A HIT then (two.)"),
    ("One.\nA HIT then.\nTwo.", "A HIT then."),
    ("One. “A HIT then.” Two.", "“A HIT then.”"),
    ("HIT", "HIT"),
    # a year ends a sentence, an ordinal, an abbreviation and an initial do not
    ("So it was in 2011. A HIT then.", "A HIT then."),
    ("Am 13. Dezember war HIT.", "Am 13. Dezember war HIT."),
    ("Podle čl. 5 zák. č. 40 je HIT.", "Podle čl. 5 zák. č. 40 je HIT."),
    ("Dne 13. prosince byl HIT.", "Dne 13. prosince byl HIT."),
    ("Nach Art. A des Gesetzes ist HIT.", "Nach Art. A des Gesetzes ist HIT."),
    ("Het art. 5 van J. Jansen is HIT.", "Het art. 5 van J. Jansen is HIT."),
    ("A bűntett (Btk. 204. §) a HIT.", "A bűntett (Btk. 204. §) a HIT."),
    ("Чл. 12. Всеки HIT.", "Чл. 12. Всеки HIT."),
    ("Версия 1.5 на HIT.", "Версия 1.5 на HIT."),
    ("Ένα. Το HIT δύο. Τρία.", "Το HIT δύο."),
    ("Един. Това HIT две. Три.", "Това HIT две."),
    ("Jedna. Ďalšia HIT dve. Tri.", "Ďalšia HIT dve."),
    ("see example.org and HIT", "see example.org and HIT"),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_a_sentence_ends_where_a_reader_would_end_it(text, wanted):
    assert around(text) == wanted


def test_a_sentence_without_end_is_cut():
    text = "word " * 1_000_000 + "HIT" + " word" * 1_000
    start = text.index("HIT")
    assert sentence(text, start, start + 3) == (start - REACH, start + 3 + REACH)


@given(st.text(alphabet="aA1 .;!?\n“”(", max_size=80), st.integers(0, 80), st.integers(0, 5))
def test_a_sentence_holds_its_place(text, start, length):
    start, end = min(start, len(text)), min(start + length, len(text))
    first, last = sentence(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)


@given(st.text(alphabet="aA1 .;!?\n“”)(", max_size=80), st.integers(0, 80), st.integers(0, 5), st.sampled_from([0, 1, 3, 20, REACH]))
def test_the_ends_looked_up_are_those_that_a_search_within_reach_finds(text, start, length, reach):
    start, end = min(start, len(text)), min(start + length, len(text))
    low, high = max(0, start - reach), min(len(text), end + reach)
    ends = [match.end() for match in _END.finditer(text, low, high) if _is_end(text, match)]
    first, last = max((at for at in ends if at <= start), default=low), min((at for at in ends if at >= end), default=high)
    assert sentence(text, start, end, reach=reach) == (first, last)
