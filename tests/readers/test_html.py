from __future__ import annotations

import re
import sys
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.model import Document, Segment
from termcheck.readers import html
from termcheck.readers.encoding import decode

# What HTML is made of, in pieces that meet in any order.
SCRAPS = [
    *"aabcd  <>&;\"'=/!-?[]#\n\n\r\t\0é\xa0\u00ad\u0301\u2028",
    *("\r\n", "\n\n", "  ", "</", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!doctype html>", "&amp;", "&eacute", "&#233;"),
    *("&shy;", "&#", "&#x0;", "&notit;", "<br>", "<br/>", "<p>", "</p>", "<b>", "</b>", "<i lang=nl>", "</i>", "<div class='a'>", "</div>"),
    *("<pre>", "</pre>", "<q>", "</q>", "<del>", "</del>", "<ins>", "</ins>", "<sup>", "</sup>", "<a href=x title='", '<img alt="', "'>"),
    *(
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<svg>",
        "</svg>",
        "<table>",
        "<td>",
        "</table>",
        "<textarea>",
        "<template>",
        "<ruby>",
    ),
    *(
        "<rt>",
        "<li>",
        "<ul>",
        "</ul>",
        "<html lang=fr>",
        "<span translate=no>",
        "</span>",
        "<h1>",
        "</h2>",
        "<meta name=description content=",
    ),
]
SCRAPPY = st.lists(st.sampled_from(SCRAPS), max_size=60).map("".join)
# Each @ becomes a word of its own, so that a word lost or read twice is seen.
SNIPPETS = [
    *("@ <b>@</b> @", "<p>@ @<p>@", "<ul><li>@<li>@ <em>@</em></ul>", "<table><tr><th>@<td>@<tr><td>@</table>", "@<br>@<br><br>@"),
    *(
        "<img alt='@ @'>",
        '<a href="@" title="@ &amp; @">@</a>',
        "<input type=submit value=@>",
        "<input placeholder='@'>",
        "<abbr title=@>@</abbr>",
    ),
    *(
        "<!-- @ @ -->",
        "@<!-- @ -->@",
        "<pre>@\n  @\n</pre>",
        "<blockquote><p>@</p>@</blockquote>",
        "<dl><dt>@<dd>@</dl>",
        "@&shy;@ @&nbsp;@",
    ),
    *(
        "<details><summary>@</summary>@</details>",
        "<figure><figcaption>@</figcaption></figure>",
        "<q>@</q>, <cite>@</cite>",
        "@\n@\r\n@\r@",
    ),
    *(
        "<b>@<i>@</b>@</i>",
        "<p><b>@</p><p>@",
        "</p>@</div>@",
        "<div><span>@</div>@</span>",
        "<h1>@</h2>@",
        "<a>@<a>@",
        "<p>@<table><tr><td>@</p>@",
    ),
    *(
        "<noscript>@</noscript>",
        "<select><option>@<option label=@>@</select>",
        "<button>@</button>",
        "<video>@</video>",
        "<o:p>@</o:p>",
        "@ < @ <3 &@",
    ),
    *(
        "<sup><a href='#@'>@</a></sup>",
        "<span lang=nl>@</span>",
        "<p class=notranslate>@",
        "<x-card>@</x-card>",
        "<label>@</label>@",
        "<hr>@",
    ),
    *(
        "<script>var a = '<p>';</script>@",
        "<style>p{}</style>@",
        "<svg><text>k</text></svg>@",
        "<svg><path><p>@",
        "<template><p>k</template>@",
    ),
]
DOCUMENTS = st.lists(st.sampled_from(SNIPPETS), max_size=12)
WORD = re.compile(r"word\d+x")


def document(source: str, path: str = "x.html") -> Document:
    return html.read(source, path=path)


def read(source: str) -> tuple[Segment, ...]:
    return document(source).segments


def texts(source: str, path: str = "x.html") -> list[str]:
    return [segment.text for segment in document(source, path).segments]


def marked(source: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(segment.text, [(mark.kind, segment.text[mark.start : mark.end]) for mark in segment.marks]) for segment in read(source)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<b>kinder</b>opvang", [("kinderopvang", [("emphasis", "kinder")])]),
        ("een <code>woord</code> hier", [("een woord hier", [("code", "woord")])]),
        ("<del>oud</del><ins>nieuw</ins>", [("oud nieuw", [("deleted", "oud"), ("inserted", "nieuw")])]),
        ("a<!-- b\n c -->d", [("ad", []), ("b\nc", [("comment", "b\nc")])]),
        ("<blockquote><h2>kop</h2></blockquote>", [("kop", [("heading", "kop"), ("quote", "kop")])]),
        ("<a href=/u title='c'>a</a>", [("/u", [("link", "/u")]), ("c", []), ("a", [])]),
        ("zegt <q>ja</q>", [("zegt ja", [("quote", "ja")])]),
        (
            "<dfn>a</dfn><dl><dt>b<dd>c</dl>",
            [("a", [("definition", "a"), ("emphasis", "a")]), ("b", [("definition", "b")]), ("c", [("definition", "c")])],
        ),
        ("<cite>a</cite>", [("a", [("cite", "a"), ("emphasis", "a")])]),
        ("<p translate=no>a</p>b <i class='x notranslate'>c</i>", [("a", [("code", "a")]), ("b c", [("code", "c"), ("emphasis", "c")])]),
        ("<html translate=no><body class=notranslate>a", [("a", [])]),
        ("<b>a<i>b</b>c</i>d", [("abcd", [("emphasis", "ab"), ("emphasis", "bc")])]),
        ("<p><code>a</p><p>b", [("a", [("code", "a")]), ("b", [("code", "b")])]),
        ("<p><q>a</p><p>b", [("a", [("quote", "a")]), ("b", [])]),
        ("<h1>a</h2>b", [("a", [("heading", "a")]), ("b", [])]),
        ("<q><table><tr><td>a</q>b</table></q>c", [("ab", [("quote", "ab")]), ("c", [])]),
        ("<title>a &amp; <b></title>b", [("a & <b>", [("heading", "a & <b>")]), ("b", [])]),
        ("<code><pre>a</code>", [("a", [("code", "a")])]),
    ],
)
def test_text_is_read_with_its_marks(source, found):
    assert marked(source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>a\n   b  c", ["a\nb  c"]),
        ("a \n<b>\n b</b>", ["a\nb"]),
        ("a<br>\n b<br>c<br><br/>d", ["a\nb\nc", "d"]),
        ("<pre>\n  a\n   b &lt;</pre>", ["a\n   b <"]),
        ("kin&shy;der<wbr>op&#173;va\u200bng", ["kinderopvang"]),
        ("&lt;&#233;&#xE9;&eacute &copyx &amp;lt; &amp;amp; &nosuch; & &# &#x80;", ["<ééé ©x &lt; &amp; &nosuch; & &# €"]),
        ("woord<sup>1</sup>, m<sup>e</sup>, <a id=n1>2</a>Woord, woord<a role=doc-noteref>a</a>", ["woord 1, me, 2 Woord, woord a"]),
        ("1<sup>er</sup> 2<sup>32</sup>", ["1er 2 32"]),
        ("<sup><a href='#x'>b</a></sup>c", ["#x", "b c"]),
        ("<a id=x></a>kin<a id=y></a>der", ["kinder"]),
        ("a<img src=''>b<svg><text>k</text></svg>c<button>d</button>e", ["a b c d e"]),
        ("kin<script>a<b>c</script>der<style>x</style>s", ["kinders"]),
        ("kin<template>k</template>-<br>der", ["kin -\nder"]),
        ("kin-<svg>k</svg><br>der", ["kin-\ufffc\nder"]),
        ("kin-\n<img>der, kin- <rt>k</rt>\n der", ["kin-\ufffc\nder, kin- \ufffc\nder"]),
        ("<pre>kin-<img>\nder</pre>", ["kin-\ufffc\nder"]),
        ("kin<math>k</math>&shy;der e<img>\u0301", ["kin der e \u0301"]),
        ("kin-<sup>1</sup><br>der", ["kin-1\nder"]),
        ("<textarea placeholder=p>a<b></textarea>b<iframe title=t>c</iframe>", ["p", "b", "t"]),
        ("<ruby>漢<rp>(<rt>kan<rp>)</ruby>字", ["漢 字"]),
        ("<template><p>a</p></template>b<noscript>c</noscript>", ["bc"]),
        ("<svg><g><foreignObject><p>a</p></foreignObject></svg>b", ["b"]),
        ("<svg><path><p>a", ["a"]),
        ("<p hidden>a<p style='display:none'>b", ["a", "b"]),
        ("<meta name=Description content='a &quot;b&quot;'><meta name=keywords content=k>", ['a "b"']),
        ("<input type=submit value=a><input value=k>", ["a"]),
        ("<o:p>a</o:p><x>b", ["ab"]),
        ("a < b <3 c", ["a < b <3 c"]),
        ("a <b c='d", ["a <b c='d"]),
        ("a <b c='d>e</b>", ["a e"]),
        ("a</>b</ c>d<!e>f<?g>h", ["abdfh"]),
        ("<!-->a<!--->b<!---->c<!--d--!>e<!-- f", ["abce", "d", "f"]),
        ("<title>a<p>b", ["a", "b"]),
        ("a<script>b", ["a"]),
        ("<script>a</SCRIPT >b", ["b"]),
        ("<p>a</p", ["a</p"]),
        ("<P CLASS=a>b</P>", ["b"]),
        ("", []),
        (" <p> &nbsp; </p>", []),
    ],
)
def test_text_is_what_a_browser_shows(source, found):
    assert sorted(texts(source)) == sorted(found)


XML = "<?xml version='1.0'?>"


@pytest.mark.parametrize(
    ("source", "path", "found"),
    [
        (f"{XML}<p>a<script/>b<a id='x'/>c</p>", "x.html", ["abc"]),
        ("<p>a<title/>b", "x.XHTML", ["a", "b"]),
        ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><q/>a", "x.html", ["a"]),
        (f"{XML}<!DOCTYPE html [<!ENTITY a 'b'>]><p>c", "x.html", ["c"]),
        (f"{XML}<p>kin<![CDATA[der&<i>]]>s<?php a > b ?>x", "x.html", ["kinder&<i>sx"]),
        ("<p>a<![CDATA[b]]>c", "x.html", ["ac"]),
        ("<p>a<![CDATA[b>c<![CDATA[d>e", "x.xhtml", ["ace"]),
        ("<script/>a</script>b", "x.html", ["b"]),
    ],
)
def test_xhtml_is_read_as_xml_where_it_differs(source, path, found):
    assert texts(source, path) == found


@pytest.mark.parametrize(
    ("source", "language", "languages"),
    [
        ("<html lang=nl><p lang=fr>a</p>b", "nl", ["fr", None]),
        ("<html xml:lang='nl-BE'><p xml:lang=fr>a", "nl-BE", ["fr"]),
        ("<html lang=''><body lang=de>a", None, ["de"]),
        ("<meta http-equiv=Content-Language content=' sv '>a", "sv", [None]),
        ("<meta http-equiv=content-language content='sv, fi'>a", None, [None]),
        ("a <span lang=en>b</span>", None, [None]),
        ("<i lang=en><b lang=nl>a</b></i>", None, ["nl"]),
        ("<ul><li lang=fr>a<li>b</ul><p lang=et>c</div>d<p>e", None, ["fr", None, "et", "et", None]),
        ("<img lang=fr alt=a>b", None, ["fr", None]),
        ("<td lang=fr>a<td>b", None, ["fr", None]),
    ],
)
def test_an_element_gives_its_language_to_the_blocks_it_holds(source, language, languages):
    assert (document(source).language, [segment.language for segment in read(source)]) == (language, languages)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b"<META CharSet='Windows-1252'/>", "windows-1252"),
        (b"<meta charset=latin1>", "windows-1252"),
        (b"<meta charset=us-ascii>", "windows-1252"),
        (b"<meta charset=ISO-8859-2>", "iso8859-2"),
        (b"<meta charset=iso-8859-9>", "windows-1254"),
        (b"<meta charset=x-cp1251>", "cp1251"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7">', "iso8859-7"),
        (b"<meta content=\"text/html;charset='koi8-r'\" http-equiv=content-type>", "koi8-r"),
        (b'<meta name=x content="charset=koi8-r">', None),
        (b"<!-- <meta charset=koi8-r> --><meta charset=utf8>", "utf-8"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?><meta charset=utf-8>', "windows-1252"),
        (b"<\0?\0x\0m\0l\0", "utf-16-le"),
        (b"\0<\0?\0x\0m\0l", "utf-16-be"),
        (b"\xef\xbb\xbf<meta charset=koi8-r>", None),
        (b"<meta charset=no-such-code><meta charset=koi8-r>", "koi8-r"),
        (b"<meta charset=rot13>", None),
        (b"<meta charset=utf-7>", None),
        (b"<meta charset='../x'>", None),
        (b" " * 1020 + b"<meta charset=koi8-r>", None),
        (b"<p>charset=koi8-r", None),
        (b"<meta charset", None),
        (b"", None),
    ],
)
def test_the_encoding_is_the_one_that_the_file_names(head, encoding):
    assert html.encoding_of(head) == encoding


@given(
    st.binary(max_size=60), st.sampled_from([b"", b"<meta charset=", b"<meta charset='", b"<?xml version='1.0' encoding='", b"<!--<meta "])
)
def test_any_name_of_an_encoding_is_one_that_python_knows_or_none(data, before):
    name = html.encoding_of(before + data)
    assert name is None or decode(b"", path="x", encoding=name) == ""


@given(
    DOCUMENTS,
    st.sampled_from(["\n", "\r\n", "\r", " ", ""]),
    st.sampled_from(["", "<!doctype html><html lang=nl><title>@</title><body>", "\n\n<p>"]),
)
@settings(max_examples=200, deadline=None)
def test_every_word_is_read_once_and_stands_where_the_map_says(snippets, between, before):
    words = (f" word{number}x " for number in range(10_000))
    source = re.sub("@", lambda _: next(words), before + between.join(snippets))
    found = [(match.group(), segment.map.source_span(*match.span())) for segment in read(source) for match in WORD.finditer(segment.text)]
    assert sorted(found) == sorted((match.group(), match.span()) for match in WORD.finditer(source))


@given(st.one_of(SCRAPPY, st.text()), st.sampled_from(["x.html", "x.xhtml"]))
@settings(max_examples=200, deadline=None)
def test_a_literal_span_is_a_slice_of_the_source_and_spans_run_forward(source, path):
    for segment in document(source, path).segments:
        assert all(end <= start for end, start in zip(segment.map.source_end, segment.map.source[1:], strict=False))
        assert all(0 <= mark.start < mark.end <= len(segment.text) for mark in segment.marks)
        for match in re.finditer(r"\S+", segment.text):
            start, end = segment.map.source_span(*match.span())
            assert 0 <= start <= end <= len(source)
            assert not segment.map.is_literal(*match.span()) or source[start:end] == match.group()


class Shown(HTMLParser):
    """The text of well-formed HTML as the standard library reads it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.feed(source)
        self.close()

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


INLINE = st.recursive(
    st.sampled_from(["a", "é", " ", "\n", "&amp;", "&eacute;", "&#x2019;", "&lt;b", "<!-- k -->", "<wbr>", "<br>", "1", "“q”", "e\u0301"]),
    lambda inner: st.builds("<{0} id='x>'>{1}</{0}>".format, st.sampled_from(["b", "i", "q", "span", "del"]), st.lists(inner).map("".join)),
)


@given(st.lists(INLINE, max_size=12).map("".join))
@settings(max_examples=200, deadline=None)
def test_the_text_of_a_paragraph_is_what_another_parser_reads(source):
    shown, ours = "".join(Shown(source).pieces), "".join(segment.text for segment in read(source) if not _is_comment(segment))
    assert _bare(ours) == _bare(shown)


def _is_comment(segment: Segment) -> bool:
    return any(mark.kind == "comment" for mark in segment.marks)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("source", "literal"),
    [
        ("<p>een woord", True),
        ("<p>een <b>woord</b>", True),
        ("<p>een w<b>oo</b>rd", False),
        ("<p>een w&ocirc;ord", False),
        ('<img alt="een woord">', True),
        ("<img alt='een woord'>", False),
        ("<img alt=woord>", False),
        ("<?xml version='1.0'?><p>a <![CDATA[een woord]]>", False),
    ],
)
def test_a_word_is_literal_where_a_text_may_be_put_in_its_place(source, literal):
    segment = read(source)[-1]
    start = segment.text.rindex("w")
    assert segment.map.is_literal(start, start + 5) == literal


@given(st.text())
def test_what_is_written_reads_as_the_same_text_in_running_text_and_attributes(text):
    bare = " ".join(re.sub(r"[\0\r\u0085\u200b-\u200d\u2060\ufeff\xad]", "", unicodedata.normalize("NFC", text)).split())
    written = html.written(bare)
    assert texts(f'<p>{written}</p><img alt="{written}">') == ([bare, bare] if bare else [])


ABSURD = {
    "elements": "<div>" * 10_000 + "word" + "</b>" * 10_000,
    "emphasis": "<b>" * 10_000 + "word" + "</b>" * 10_000,
    "misnested": "<b><div>" * 10_000 + "word" + "</b>" * 10_000,
    "open fonts": "<p><font>" * 10_000 + "word",
    "tables": "<table><tr><td>" * 5_000 + "word",
    "quotes": "<q>" * 10_000 + "word",
    "languages": "<span lang=nl><span lang=fr>" * 5_000 + "word",
    "signs": "word " + "<" * 100_000,
    "tags": "word " + "<a b='" * 10_000,
    "ends": "word " + "</a " * 10_000,
    "unclosed tags with ends in them": "word " + "<b a='>'" * 20_000,
    "comments": "word " + "<!--" * 10_000,
    "declarations": "word " + "<!" * 10_000,
    "instructions": "word " + "<?" * 10_000,
    "sections": "word " + "<![CDATA[" * 10_000,
    "titles": "word" + "<title>" * 10_000,
    "scripts": "word" + "<script>" * 10_000,
    "drawings": "word" + "<svg><th>" * 10_000,
    "templates": "word" + "<template>" * 10_000,
    "references": "word " + "&a" * 50_000 + "&#" + "1" * 50_000,
    "NULs": "word " + "\0" * 100_000,
    "spaces": " " * 100_000 + "word" + " \n" * 50_000,
    "long line": "word " + "<b>a</b> <a href=c>d</a> " * 30_000,
}


@pytest.mark.parametrize("source", ABSURD.values(), ids=ABSURD)
def test_absurd_input_is_read_in_linear_time_and_little_depth(source):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(_frames()) + 200)
    try:
        segments = read(source)
    finally:
        sys.setrecursionlimit(before)
    assert sum(segment.text.count("word") for segment in segments) == 1


def _frames() -> list[object]:
    frame, frames = sys._getframe(), []
    while frame:
        frames.append(frame)
        frame = frame.f_back
    return frames


@pytest.mark.parametrize(
    "piece", ["<div>a", "<b><p>", "<p><b>", "</b><i>", "<svg><th>", "<a b='", "<!-- -", "a<br>", "<title>", "<li><q>a"]
)
def test_twice_the_input_is_no_more_than_twice_the_work(piece):
    short, long = _work(piece * 2_000), _work(piece * 4_000)
    assert long < 2.2 * short + 1_000


def _work(source: str) -> int:
    """How many calls it takes to read a text, whatever else the machine is doing."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(source)
    finally:
        sys.setprofile(before)
    return calls
