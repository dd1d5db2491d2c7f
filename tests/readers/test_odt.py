from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.make_documents import (
    NAMESPACES,
    TEXT_TYPE,
    WRITER_AUTOMATIC,
    WRITER_BODY,
    WRITER_SIDES,
    WRITER_STYLES,
    cases,
    flat,
    word,
    writer,
    writer_members,
    zipped,
)
from termcheck.errors import InputError
from termcheck.model import Document
from termcheck.readers import odt
from termcheck.settings import Limits

NOTE = (
    '<text:note text:note-class="{0}"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>{1}</text:p></text:note-body></text:note>"
)
REMARK = "<office:annotation><dc:creator>B</dc:creator><text:p>{}</text:p></office:annotation>"
KEYS = "<style:style style:name='{}' style:family='{}' style:parent-style-name='{}'><style:text-properties {}/></style:style>"


def read(data: bytes, **limits: int) -> Document:
    return odt.read_bytes(data, path="a.odt", limits=Limits(**limits))


def texts(body: str, **parts: str) -> list[str]:
    return [segment.text for segment in read(writer(body, **parts)).segments]


def marked(body: str, **parts: str) -> list[tuple[str, list[tuple[str, str]]]]:
    found = read(writer(body, **parts)).segments
    return [(segment.text, [(mark.kind, segment.text[mark.start : mark.end]) for mark in segment.marks]) for segment in found]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("<text:p>kinder<text:span>op</text:span>vang</text:p>", ["kinderopvang"]),
        ("<text:p>\n  a\n  b <text:span> c</text:span>\r\n</text:p><text:p/>", ["a b c"]),
        ("<text:p>a &amp; &#xE9;</text:p>", ["a & é"]),
        ("<text:p>kin\u00adder&#xAD;opvang</text:p>", ["kinderopvang"]),
        ("<text:p>a<text:s text:c='2'/>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p>", ["a  b c\td\ne"]),
        ("<text:p>a<text:s text:c='999999999'/>b<text:s text:c='x'/></text:p>", ["a" + " " * 100 + "b"]),
        ("<text:p>a<text:bookmark/><text:a>b</text:a><text:page-number>7</text:page-number></text:p>", ["ab7"]),
        ("<text:h><text:number>1.</text:number>a</text:h>", ["a"]),
        ("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", ["a"]),
        ("<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>", ["a"]),
        ("<text:tracked-changes><text:deletion><text:p>a</text:p></text:deletion></text:tracked-changes><text:p>b</text:p>", ["b"]),
        ("<text:p>a<text:change-start/>b<text:change-end/></text:p>", ["ab"]),
        ("<text:section text:display='none'><text:p>a</text:p></text:section><text:section><text:p>b</text:p></text:section>", ["b"]),
        ("<text:p>a<text:span text:style-name='T2'> b</text:span></text:p>", ["a"]),
        ("<text:p>a<draw:custom-shape><text:p>b</text:p></draw:custom-shape>c</text:p>", ["ac", "b"]),
        ("<text:p><draw:frame><draw:object><text:p>a</text:p></draw:object></draw:frame>b</text:p>", ["b"]),
        ("<text:p>a<office:binary-data>QUJD</office:binary-data></text:p>", ["a"]),
        ("<text:p>a<text:p>b</text:p></text:p>", ["a", "b"]),
        ("a", []),
    ],
)
def test_a_paragraph_reads_as_it_is_shown(body, read):
    assert texts(body, automatic=WRITER_AUTOMATIC) == read


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<text:h>a</text:h>", [("a", [("heading", "a")])]),
        ("<text:p text:style-name='Title'>a</text:p>", [("a", [("heading", "a")])]),
        ("<text:p text:style-name='P1'>a</text:p>", [("a", [("quote", "a")])]),
        ("<text:p text:style-name='Quotations'>a</text:p>", [("a", [("quote", "a")])]),
        ("<text:p text:style-name='Preformatted_20_Text'>a</text:p>", [("a", [("code", "a")])]),
        ("<text:p>a <text:span text:style-name='T1'>b <text:span>c</text:span></text:span></text:p>", [("a b c", [("emphasis", "b c")])]),
        ("<text:p>a <text:span text:style-name='Source_20_Text'>b</text:span></text:p>", [("a b", [("code", "b")])]),
        ("<text:p><text:span text:style-name='T1'>a</text:span></text:p>", [("a", [])]),
        ("<text:p>www.example.org</text:p>", [("www.example.org", [("link", "www.example.org")])]),
        ("<text:p>a" + NOTE.format("endnote", "b") + "c</text:p>", [("ac", []), ("b", [("note", "b")])]),
        ("<text:p>a" + REMARK.format("b") + "c</text:p>", [("ac", []), ("b", [("comment", "b")])]),
    ],
)
def test_looks_become_marks(body, found):
    assert marked(body, automatic=WRITER_AUTOMATIC, styles=WRITER_STYLES) == found


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("<text:p>a</text:p>", None),
        ("<text:p><text:span text:style-name='T3'>a <text:span text:style-name='T1'>b</text:span></text:span></text:p>", "fr"),
        ("<text:p>a <text:span text:style-name='T3'>b</text:span></text:p>", None),
        ("<text:p text:style-name='da'>a</text:p>", "da"),
        ("<text:p text:style-name='da'><text:span text:style-name='nl'>a</text:span></text:p>", None),
        ("<text:p text:style-name='en'>a</text:p>", None),
    ],
)
def test_a_language_is_believed_where_it_is_neither_english_nor_that_of_the_whole_file(body, language):
    more = "".join(
        KEYS.format(code, family, "", f"fo:language='{code}'") for code in ("da", "nl", "en") for family in ("paragraph", "text")
    )
    document = read(writer(body, automatic=WRITER_AUTOMATIC + more, styles=WRITER_STYLES))
    assert (document.segments[0].language, document.language) == (language, None)


def test_every_text_has_a_place():
    row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell><table:covered-table-cell/>{}</table:table-row>"
    cell = "<table:table-cell><text:p>c</text:p></table:table-cell>"
    body = (
        f"<text:h>Deel</text:h><table:table>{row.format('a', '')}{row.format('b', cell)}</table:table>"
        f"<text:p>d{NOTE.format('footnote', 'e')}{NOTE.format('endnote', 'f')}{REMARK.format('g')}{NOTE.format('footnote', 'h')}</text:p>"
        "<text:p><draw:frame><draw:text-box><text:p>i</text:p></draw:text-box><svg:desc>j</svg:desc></draw:frame></text:p>"
    )
    found = read(writer(body, sides=WRITER_SIDES)).segments
    assert [(s.location.part, s.location.label, s.location.heading, s.text, s.part) for s in found if s.location] == [
        ("header", "", "", "Concept", 1),
        ("footer", "", "", "Bladzijde 1", 1),
        ("", "paragraph 1", "", "Deel", 0),
        ("", "table 1, row 1, cell 1", "Deel", "a", 0),
        ("", "table 1, row 2, cell 1", "Deel", "b", 0),
        ("", "table 1, row 2, cell 3", "Deel", "c", 0),
        ("", "paragraph 5", "Deel", "d", 0),
        ("footnote 1", "", "Deel", "e", 0),
        ("endnote 1", "", "Deel", "f", 0),
        ("comment 1", "", "Deel", "g", 0),
        ("footnote 2", "", "Deel", "h", 0),
        ("text box", "", "Deel", "i", 0),
        ("picture description", "", "Deel", "j", 0),
    ]


def test_automatic_styles_of_the_header_and_of_the_body_are_told_apart():
    body = "<text:p>a <text:span text:style-name='T1'>b</text:span></text:p>"
    bold, plain = (KEYS.format("T1", "text", "", f"fo:font-weight='{weight}'") for weight in ("bold", "normal"))
    sides = "<style:header><text:p>c <text:span text:style-name='T1'>d</text:span></text:p></style:header>"
    assert marked(body, automatic=plain, styles=bold, sides=sides) == [("c d", [("emphasis", "d")]), ("a b", [])]


def test_a_flat_file_reads_as_a_packed_one():
    parts = {"automatic": WRITER_AUTOMATIC, "styles": WRITER_STYLES, "sides": WRITER_SIDES}
    packed, one = read(writer(WRITER_BODY, **parts)).segments, read(flat(WRITER_BODY, **parts)).segments
    assert [(s.text, s.marks, s.language, s.location) for s in packed] == [(s.text, s.marks, s.language, s.location) for s in one]


def test_members_tell_which_part_is_which():
    data = writer("<text:p>a</text:p>")
    found = odt.members(data, path="a.odt", limits=Limits())
    assert [name for name, _ in found] == ["content.xml", "styles.xml"]
    assert tuple(source for _, source in found) == read(data).parts
    assert [name for name, _ in odt.members(flat(""), path="a.fodt", limits=Limits())] == ["document.xml"]


def with_member(name: str, content: str | bytes) -> bytes:
    return zipped({**writer_members("<text:p>a</text:p>"), name: content})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "is no OpenDocument file: it looks like a PDF file"),
        (word(""), "is no OpenDocument text: it looks like a Word document"),
        (with_member("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "an OpenDocument file that is no text"),
        (with_member("META-INF/manifest.xml", "<a><manifest:encryption-data/></a>"), "is password protected"),
        (with_member("content.xml", f"<office:document-content {NAMESPACES}>"), r"is damaged: content\.xml:1:\d+ is not well-formed"),
        (with_member("content.xml", "<a/>"), r"is damaged: content\.xml is no XML of OpenDocument"),
        (with_member("styles.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "declares entities"),
        (b"<?xml version='1.0'?><a/>", r"is no XML of OpenDocument"),
        (writer("<text:span>" * 3_000 + "</text:span>" * 3_000), "more than 1000 elements in one another"),
        (zipped({"mimetype": TEXT_TYPE, "content.xml": bytes(30_000_000)}, packed=True), "as a ZIP bomb does"),
    ],
)
def test_what_cannot_be_read_is_an_error_of_that_file(data, said):
    with pytest.raises(InputError, match=said) as raised:
        read(data)
    assert raised.value.where.path == "a.odt"


# No soft hyphens: one right before a line end of the XML is read as a hyphen.
LETTERS = st.text(alphabet="ab é&<\u200b’ \n\U0001f600", max_size=12)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["", "T1", "T3"])), max_size=8))
def test_a_paragraph_cut_into_any_spans_gives_its_text_and_literal_spans_are_slices(pieces):
    written = [(text.replace("&", "&amp;").replace("<", "&lt;"), style) for text, style in pieces]
    spans = "".join(f"<text:span text:style-name='{style}'>{text}</text:span>" for text, style in written)
    whole = " ".join("".join(text for text, _ in pieces).replace("\u200b", "").split())
    document = read(writer(f"<text:p>{spans}</text:p>", automatic=WRITER_AUTOMATIC))
    assert [segment.text for segment in document.segments] == ([whole] if whole else [])
    for segment in document.segments:
        assert all(end <= start for end, start in zip(segment.map.source_end, segment.map.source[1:], strict=False))
        for match in re.finditer(r"\S+", segment.text):
            start, end = segment.map.source_span(*match.span())
            assert not segment.map.is_literal(*match.span()) or document.parts[0][start:end] == match.group()


TAGS = ["text:p", "text:h", "text:span", "text:note", "office:annotation", "table:table", "table:table-cell", "draw:frame", "svg:desc"]
TAGS += ["style:header", "style:style", "style:text-properties", "text:s", "text:tracked-changes", "text:line-break", "table:table-row"]


@settings(max_examples=200)
@given(st.recursive(st.sampled_from(["x", ""]), lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=3)), max_leaves=20))
def test_elements_in_any_order_never_crash_it(tree):
    def written(node: object) -> str:
        return node if isinstance(node, str) else f"<{node[0]}>{''.join(map(written, node[1]))}</{node[0]}>"

    soup = written(tree)
    assert isinstance(texts(soup, styles=soup, automatic=soup, sides=soup), list)


@settings(max_examples=200)
@given(st.data())
def test_changed_bytes_give_a_document_or_an_error(data):
    changed = bytearray(cases()[data.draw(st.sampled_from(["odt/draft.odt", "odt/flat.fodt"]))])
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read(bytes(changed)).format == "odt"
    except InputError as error:
        assert error.where.path == "a.odt"
