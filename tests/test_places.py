from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termcheck.model import Document, Location
from termcheck.places import EXCERPT_WIDTH, Places, fingerprint, fingerprint_text
from termcheck.readers import text as text_reader
from termcheck.readers.sourcemap import Reading, whole
from termcheck.report import Excerpt


def place(source: str, start: int, end: int):
    """The place of a range of a text that is its own reading."""
    segment = whole(source)
    return Places(Document(path="p", format="text", parts=(source,), segments=(segment,))).of(segment, start, end)


# text with the range in [ ] → line, column, end line, end column
LINES = [
    ("[abc]", 1, 1, 1, 4),
    ("a\n[b]c", 2, 1, 2, 2),
    ("a\r\n[b]c", 2, 1, 2, 2),
    ("a\r[b]c", 2, 1, 2, 2),
    ("a\u2028[b]c\u2029d", 2, 1, 2, 2),
    ("a\n\n\n  [b]", 4, 3, 4, 4),
    ("a\n\r[b]", 3, 1, 3, 2),
    ("x [a\nb] c", 1, 3, 2, 2),
    ("x [a\r\n\r\nb] c", 1, 3, 3, 2),
    ("\U0001f600é [b]", 1, 4, 1, 5),
    ("a\x0b\x0c\x85[b]", 1, 5, 1, 6),
]


@pytest.mark.parametrize(("marked", "line", "column", "end_line", "end_column"), LINES)
def test_lines_and_columns_count_code_points_from_1(marked, line, column, end_line, end_column):
    found = place(marked.replace("[", "").replace("]", ""), marked.index("["), marked.index("]") - 1)
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (line, column, end_line, end_column)


def counted(source: str, offset: int) -> tuple[int, int]:
    """Line and column by walking through the text."""
    ends = [at + 1 for at in range(offset) if source[at] == "\n" or (source[at] == "\r" and source[at + 1 : at + 2] != "\n")]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


@given(st.lists(st.sampled_from(["ab", "é", "\U0001f600", " ", "\n", "\r", "\r\n"]), min_size=1, max_size=30).map("".join), st.data())
def test_a_line_and_column_agree_with_counting_the_line_ends_before_the_offset(source, data):
    start, end = sorted((data.draw(st.integers(0, len(source) - 1)), data.draw(st.integers(1, len(source)))))
    found = place(source, start, end)
    assert [(found["line"], found["column"]), (found["end_line"], found["end_column"])] == [counted(source, start), counted(source, end)]


@given(
    st.text(alphabet=st.sampled_from("ab \n\r\t\u2028"), max_size=200),
    st.text(alphabet="cd \n\r", max_size=200),
    st.text(alphabet="ab \n\r", max_size=200),
)
@example("", "c" * 400, "")
def test_an_excerpt_is_one_short_line_with_a_range_inside(before, found, after):
    for excerpt in place(f"{before}x{found}x{after}", len(before), len(before) + len(found) + 2)["excerpts"]:
        assert re.search(r"[\n\r\u2028\u2029\t]", excerpt.text) is None
        assert 0 <= excerpt.start <= excerpt.end <= len(excerpt.text) <= max(EXCERPT_WIDTH, excerpt.end - excerpt.start) + 4


EXCERPTS = [
    ("a word here", 2, 6, [Excerpt(line=1, text="a word here", start=2, end=6)]),
    ("x\na\tword\r\nz", 4, 8, [Excerpt(line=2, text="a word", start=2, end=6)]),
    ("kinder-\nporno x", 0, 13, [Excerpt(line=1, text="kinder-", start=0, end=7), Excerpt(line=2, text="porno x", start=0, end=5)]),
]


@pytest.mark.parametrize(("source", "start", "end", "expected"), EXCERPTS)
def test_an_excerpt_shows_the_lines_of_the_range(source, start, end, expected):
    assert list(place(source, start, end)["excerpts"]) == expected


def test_a_range_over_many_lines_shows_its_first_three():
    assert [excerpt.text for excerpt in place("a\nb\nc\nd\ne", 0, 9)["excerpts"]] == ["a", "b", "c"]


@pytest.mark.parametrize("before", [0, 1, 40, 500, 100_000])
@pytest.mark.parametrize("after", [0, 1, 40, 500])
def test_a_long_line_is_cut_at_spaces_around_the_range(before, after):
    source = "word " * before + "TERM" + " word" * after
    (excerpt,) = place(source, 5 * before, 5 * before + 4)["excerpts"]
    assert excerpt.text[excerpt.start : excerpt.end] == "TERM"
    assert set(excerpt.text.split()) <= {"…", "word", "TERM"}
    assert excerpt.text.startswith("… ") is (before > 20)


def test_where_lines_mean_nothing_offsets_count_in_the_reading_and_the_location_says_where():
    segment = Reading("x")
    segment.put("a term here", 0, 1)
    text, source_map = segment.build()
    one = whole("x").__class__(text=text, map=source_map, location=Location(paragraph=3))
    found = Places(Document(path="p", format="docx", parts=("x",), segments=(one,), lines=False)).of(one, 2, 6)
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (None, None, None, None)
    assert (found["start"], found["end"], found["location"]) == (2, 6, Location(paragraph=3))
    assert found["excerpts"] == (Excerpt(line=None, text="a term here", start=2, end=6),)


def printed(source: str, found: str = "kinderporno") -> str:
    """What of a finding's text goes into its fingerprint."""
    (segment,) = [one for one in text_reader.read(source, path="p").segments if found in one.text]
    start = segment.text.index(found)
    return fingerprint_text("deprecated-term", "c", segment, start, start + len(found))


SAME = [
    ("one two three four kinderporno five six seven eight", "zero one two three four kinderporno five six seven eight nine"),
    ("one two three four kinderporno five six seven eight", "one  two\nthree\tfour kinderporno five\r\nsix seven\u00a0eight"),
    ("kinderporno", "a paragraph before\n\nkinderporno\n\nand one after"),
]
OTHER = [
    ("one kinderporno", "two kinderporno"),
    ("kinderporno one", "kinderporno two"),
    ("kinderporno one", "one kinderporno"),
]


@pytest.mark.parametrize(("text", "other"), SAME)
def test_a_fingerprint_survives_moving_and_rewrapping(text, other):
    assert printed(text) == printed(other)


@pytest.mark.parametrize(("text", "other"), OTHER)
def test_a_fingerprint_tells_places_apart(text, other):
    assert printed(text) != printed(other)


def test_a_fingerprint_counts_equal_findings_and_folds_what_was_found():
    assert (
        fingerprint(printed("kinderporno"), 0)
        == fingerprint(printed("KINDERPORNO", "KINDERPORNO"), 0)
        != fingerprint(printed("kinderporno"), 1)
    )
    assert re.fullmatch(r"[0-9a-f]{24}", fingerprint("x\ud800", 0))
