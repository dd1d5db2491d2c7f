from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.model import Mark
from termcheck.readers import text
from termcheck.readers._addresses import address_marks


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("", []),
        (" \n\t\r\n", []),
        ("one\ntwo", ["one\ntwo"]),
        ("one\r\ntwo\rthree\u2028four", ["one\ntwo\nthree\nfour"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo\r\rthree\n \t \nfour", ["one", "two", "three", "four"]),
        ("one\ftwo\u2029three", ["one", "two", "three"]),
        ("  one  \n\n\n  two  ", ["one", "two"]),
        ("> quoted\n> text", ["> quoted\n> text"]),
        ("kinder-\nopvang", ["kinder-\nopvang"]),
        ("kin\u00adder\u00adopvang", ["kinderopvang"]),
    ],
)
def test_a_text_is_read_by_paragraphs(source, paragraphs):
    document = text.read(source, path="x.txt")
    assert [segment.text for segment in document.segments] == paragraphs
    assert (document.format, document.parts, document.lines) == ("text", (source,), True)


@pytest.mark.parametrize(
    ("running", "marked"),
    [
        ("zie https://a.example/b?c=d#e.", [("link", "https://a.example/b?c=d#e")]),
        ("(www.example.eu), punt", [("link", "www.example.eu")]),
        ("http://a.example/b_(c) en «ftp://x.example»", [("link", "http://a.example/b_(c)"), ("link", "ftp://x.example")]),
        ("mail post.bus@min.example.nl.", [("link", "post.bus@min.example.nl")]),
        ("het label #veilig_online2 en nummer #12", [("code", "#veilig_online2")]),
        ("in ./a/b, /etc/x/y of C:\\map\\blad", [("code", "./a/b"), ("code", "/etc/x/y"), ("code", "C:\\map\\blad")]),
        ("in stukken/nota.v2.docx staat", [("code", "stukken/nota.v2.docx")]),
        ("en/of, 2011/93/EU, verslag.De rest, e.g./i.e.", []),
    ],
)
def test_addresses_paths_and_hashtags_are_marked(running, marked):
    assert [(mark.kind, running[mark.start : mark.end]) for mark in address_marks(running)] == marked


def test_a_paragraph_carries_its_marks():
    segment = text.read("eerst\n\nzie www.example.eu", path="x.txt").segments[1]
    assert segment.marks == (Mark(kind="link", start=4, end=18),)


@given(st.text())
def test_every_word_is_read_once_at_its_place(source):
    segments = text.read(source, path="x.txt").segments
    literal = [segment.map.source_span(*match.span()) for segment in segments for match in re.finditer(r"[a-zA-Z0-9]+", segment.text)]
    assert literal == [match.span() for match in re.finditer(r"[a-zA-Z0-9]+", source)] or not source.isascii()


@given(st.text(alphabet="ab \n\r\f\u2028\u2029\u00ad\u0301-é", max_size=80))
def test_literal_spans_are_slices_and_spans_run_forward(source):
    for segment in text.read(source, path="x.txt").segments:
        assert all(end <= start for end, start in zip(segment.map.source_end, segment.map.source[1:], strict=False))
        for match in re.finditer(r"\S+", segment.text):
            start, end = segment.map.source_span(*match.span())
            assert not segment.map.is_literal(*match.span()) or source[start:end] == match.group()


@pytest.mark.parametrize("unit", ["a ", "\n \n", "/a", "a@", "www.", ".md", "http://", "#a", "a\u00ad", "e\u0301", "\u0301"])
def test_long_lines_of_anything_are_read_in_linear_time(unit):
    assert len(text.read(unit * 20_000, path="x.txt").segments) <= 1
