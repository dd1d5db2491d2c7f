from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.readers.sourcemap import INVISIBLE, Reading, whole

SIGNS = st.text(alphabet="ab é-\n\r\u00ad\u200b\u0301\u0308ůΆά한\u1112\u1161", max_size=60)


def built(source: str, *steps: tuple):
    reading = Reading(source)
    for name, *arguments in steps:
        getattr(reading, name)(*arguments)
    return reading.build()


@pytest.mark.parametrize(
    ("source", "steps", "text", "asked", "span", "literal"),
    [
        ("Les **handi**capés", [("copy", 0, 4), ("copy", 6, 11), ("copy", 13, 18)], "Les handicapés", (4, 14), (6, 18), False),
        ("Les **handi**capés", [("copy", 0, 4), ("copy", 6, 11), ("copy", 13, 18)], "Les handicapés", (4, 9), (6, 11), True),
        ("R&amp;D", [("copy", 0, 1), ("put", "&", 1, 6), ("copy", 6, 7)], "R&D", (0, 3), (0, 7), False),
        ("R&amp;D", [("copy", 0, 1), ("put", "&", 1, 6), ("copy", 6, 7)], "R&D", (2, 3), (6, 7), True),
        ("one two", [("copy", 0, 4), ("copy", 4, 7)], "one two", (2, 6), (2, 6), True),
        ("one two", [("copy", 3, 3), ("put", "", 0, 7), ("copy", 0, 3)], "one", (1, 1), (1, 1), False),
        ("a\r\nb", [("copy", 0, 1), ("break_line", 1, 3), ("copy", 3, 4)], "a\nb", (1, 2), (1, 3), False),
        ("a\nb", [("copy", 0, 1), ("break_line", 1, 2), ("copy", 2, 3)], "a\nb", (0, 3), (0, 3), True),
        ("kin\u00adder", [("copy_words", 0, 7)], "kinder", (0, 6), (0, 7), False),
        ("kin\u00adder", [("copy_words", 0, 7)], "kinder", (3, 6), (4, 7), True),
        ("e\u0301te\u0301", [("copy_words", 0, 5)], "été", (0, 1), (0, 2), False),
        ("", [], "", (0, 0), (0, 0), False),
    ],
)
def test_reading_text_knows_its_place(source, steps, text, asked, span, literal):
    found, source_map = built(source, *steps)
    assert (found, source_map.source_span(*asked), source_map.is_literal(*asked)) == (text, span, literal)


@given(SIGNS)
def test_running_text_is_composed_and_loses_only_invisible_signs(source):
    text, _ = built(source, ("copy_words", 0, len(source)))
    # A soft hyphen that was kept at a line end reads as a hyphen: texts copied from a PDF have them.
    shown = re.sub("\u00ad(?=[\n\r\u2028])", "-", source)
    plain = "".join(sign for sign in shown if sign not in INVISIBLE)
    assert unicodedata.normalize("NFC", text) == unicodedata.normalize("NFC", plain)


@given(SIGNS, st.data())
def test_a_literal_span_is_a_slice_of_the_source(source, data):
    text, source_map = built(source, ("copy_words", 0, len(source)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = source_map.source_span(start, end)
    assert 0 <= first <= last <= len(source)
    assert not source_map.is_literal(start, end) or source[first:last] == text[start:end]


def test_pieces_stand_one_after_the_other():
    source = "ka\u00adtl\u00adk " * 50
    _, source_map = built(source, ("copy_words", 0, len(source)))
    assert all(end <= start for end, start in zip(source_map.source_end, source_map.source[1:], strict=False))


def test_a_word_without_end_is_read_like_any_other():
    text, _ = built("n\u0303" * 500, ("copy_words", 0, 1000))
    assert text == "ñ" * 500


def test_a_text_can_be_its_own_source():
    segment = whole("naïve")
    assert (segment.text, segment.map.source_span(1, 3), segment.map.is_literal(0, 5)) == ("naïve", (1, 3), True)
