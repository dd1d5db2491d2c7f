from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termcheck.model import Document, Location
from termcheck.places import EXCERPT_WIDTH, Places, fingerprint, fingerprint_text, key_of
from termcheck.readers import markdown as markdown_reader
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


def printed(source: str) -> str:
    """What of a finding's text goes into its fingerprint; a source that begins with a mark of Markdown is read as such."""
    reader = markdown_reader if source[0] in "*>-1#" else text_reader
    words = re.compile(r"(?:-\s+)?".join("kinderporno"), re.IGNORECASE)
    (segment,) = [one for one in reader.read(source, path="p").segments if words.search(one.text)]
    return fingerprint_text("deprecated-term", "c", segment, *words.search(segment.text).span())


PLAIN = "one two three four kinderporno five six seven eight"
LONG = " ".join(["wordwordword" * 20] * 3)
SAME = {
    "words at distance five": (PLAIN, "zero " + PLAIN + " nine"),
    "other words at distance five": ("zero " + PLAIN, "null " + PLAIN),
    "white space": (PLAIN, "one  two\nthree\tfour kinderporno five\r\nsix seven\u00a0eight"),
    "indentation": (
        PLAIN,
        "one two three\n" + 80 * " " + "four kinderporno five\n" + 90 * " " + "six seven\n" + 70 * " " + "eight nine ten",
    ),
    "paragraphs around": ("kinderporno", "a paragraph before\n\nkinderporno\n\nand one after"),
    "a word cut at a line end": (PLAIN, PLAIN.replace("three", "thr-\nee").replace("seven", "sev-\r\n  en")),
    "a neighbour cut at a line end": (PLAIN, PLAIN.replace("four", "fo-\nur").replace("five", "fi-\nve")),
    "the words themselves cut at a line end": (PLAIN, PLAIN.replace("kinderporno", "kinder-\n   porno")),
    "a hyphen that was there": ("a well-known kinderporno part-time b", "a well-\nknown kinderporno part-\ntime b"),
    "soft hyphens": (PLAIN, PLAIN.replace("three", "th\u00adree")),
    "capitals of what was found": ("a kinderporno b", "a Kinderporno b"),
    "a list item": (PLAIN, "- one two\n  three four kinderporno\n  five six seven eight\n"),
    "a list item wrapped anew": ("- one two\n  three four kinderporno\n  five", "- one\n  two three\n  four kinderporno five"),
    "a block quote": (PLAIN, "> one two three\n> four kinder-\n> porno five\n> six seven eight\n"),
    "a list item in a block quote": (PLAIN, "> - one two three\n>   four kinderporno\n>   five six seven\n>   eight\n"),
    "emphasis": (PLAIN, "* one **two** three four _kinderporno_ five six seven eight"),
    "a heading": ("one kinderporno", "# one kinderporno"),
    "a quoted line of an e-mail": (PLAIN, "one two\n | three four kinderporno five\n | six seven eight\n"),
    "long words far away": (f"{LONG} one two three four kinderporno", f"zero {LONG} one two three four kinderporno"),
    "long words": (f"a {LONG} b kinderporno c {LONG} d", f"x a {LONG} b\nkinderporno c\n{LONG} d x"),
}
OTHER = {
    "a word before": ("one kinderporno", "two kinderporno"),
    "a word after": ("kinderporno one", "kinderporno two"),
    "a word on the other side": ("kinderporno one", "one kinderporno"),
    "the fourth word before": (PLAIN, PLAIN.replace("one", "once")),
    "the fourth word after": (PLAIN, PLAIN.replace("eight", "eighth")),
    "a word put between": (PLAIN, PLAIN.replace("three", "three and")),
    "a word taken out": (PLAIN, PLAIN.replace("six ", "")),
    "the start of a long fourth word": (f"x{LONG} a kinderporno", f"y{LONG} a kinderporno"),
    "capitals of a neighbour": ("one kinderporno", "One kinderporno"),
}


@pytest.mark.parametrize(("text", "other"), SAME.values(), ids=list(SAME))
def test_a_fingerprint_survives(text, other):
    assert printed(text) == printed(other)


@pytest.mark.parametrize(("text", "other"), OTHER.values(), ids=list(OTHER))
def test_a_fingerprint_tells_places_apart_by(text, other):
    assert printed(text) != printed(other)


@given(st.lists(st.text("ab-‐,.é|", min_size=1, max_size=9), max_size=12), st.data())
def test_a_fingerprint_does_not_depend_on_white_space(words, data):
    at = data.draw(st.integers(0, len(words)))
    spaces = data.draw(
        st.lists(st.sampled_from([" ", "\n", "\r\n", "  \t", "\n" + 30 * " "]), min_size=len(words) + 1, max_size=len(words) + 1)
    )
    words.insert(at, "kinderporno")
    wrapped = "".join(piece for pair in zip(words, spaces, strict=True) for piece in pair)
    keys = [fingerprint_text("r", "c", whole(text), text.index("kinder"), text.index("kinder") + 11) for text in (" ".join(words), wrapped)]
    assert keys[0] == keys[1]


BLANK = ["one\n\nkinderporno\n\ntwo", "three\r\n  \r\nkinderporno\r\n\r\nfour", "> five\n>\n> kinderporno\n> >\n> six"]


@pytest.mark.parametrize("source", BLANK)
def test_a_fingerprint_ends_with_the_paragraph_also_in_source_text(source):
    start = source.index("kinder")
    assert fingerprint_text("r", "c", whole(source), start, start + 11) == "r\x1fc\x1fkinderporno\x1f\x1f"


def test_equal_findings_have_one_key_and_fingerprints_of_their_own():
    key = key_of(printed("kinderporno"))
    assert fingerprint(key, 0) == key == key_of(printed("KINDERPORNO"))
    assert len({fingerprint(key, ordinal) for ordinal in range(9)}) == 9
    assert re.fullmatch(r"[0-9a-f]{24}", key_of("x\ud800"))
