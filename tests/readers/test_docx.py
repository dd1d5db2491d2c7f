from __future__ import annotations

import re
import sys

import pytest
from helpers import exactly, finder_of
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.make_documents import (
    CASES,
    STRICT,
    TRANSITIONAL,
    WORD_BODY,
    WORD_PARTS,
    WORD_STYLES,
    box,
    cases,
    field,
    paragraph,
    run,
    table,
    word,
    word_members,
    zipped,
)
from termcheck.errors import InputError
from termcheck.model import Document, Segment
from termcheck.readers import docx
from termcheck.settings import Limits

REMOVED = "<w:del>{}</w:del>".format("<w:r><w:delText>weg</w:delText></w:r>")
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
REMARK = '<w:r><w:commentReference w:id="{}"/></w:r>'


def read(data: bytes, **limits: int) -> Document:
    return docx.read_bytes(data, path="a.docx", limits=Limits(**limits))


def segments(body: str, **parts: str) -> tuple[Segment, ...]:
    return read(word(body, **parts)).segments


def texts(body: str, **parts: str) -> list[str]:
    return [segment.text for segment in segments(body, **parts)]


def places(body: str, **parts: str) -> list[tuple[str, str, str]]:
    found = ((segment.location, segment.text) for segment in segments(body, **parts))
    return [(location.part, location.label, text) for location, text in found if location]


def marked(body: str, **parts: str) -> list[tuple[str, list[tuple[str, str]]]]:
    found = segments(body, **parts)
    return [(segment.text, [(mark.kind, segment.text[mark.start : mark.end]) for mark in segment.marks]) for segment in found]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (paragraph("kinder", "opvang"), ["kinderopvang"]),
        (paragraph("a ", run("b", "<w:b/>"), " c") + paragraph() + paragraph(" "), ["a b c"]),
        (paragraph("  a &amp; &#xE9;  "), ["a & é"]),
        (paragraph("kin\u00adder", "o&#xAD;p", "<w:r><w:softHyphen/></w:r>", "e\u0301"), ["kinderopé"]),
        (paragraph("a", "<w:r><w:tab/></w:r>", "b", "<w:r><w:br/></w:r>", "c", "<w:r><w:cr/></w:r>", "d"), ["a\tb\nc\nd"]),
        (paragraph("e", "<w:r><w:noBreakHyphen/></w:r>", "mail"), ["e‑mail"]),
        (paragraph("a\nb"), ["a b"]),
        (paragraph("a", '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "b"), ["a□b"]),
        (paragraph("a", '<w:r><w:sym w:char="2019"/></w:r>', "b", '<w:r><w:sym w:char="zz"/></w:r>'), ["a’b□"]),
        (paragraph("a", properties="<w:tabs><w:tab/></w:tabs>"), ["a"]),
        (paragraph("a ", REMOVED, "<w:ins>" + run("b") + "</w:ins>"), ["a b"]),
        (paragraph("a", "<w:moveFrom>" + run("b") + "</w:moveFrom><w:moveTo>" + run("c") + "</w:moveTo>"), ["ac"]),
        (paragraph("kinder", properties="<w:rPr><w:del/></w:rPr>") + paragraph("opvang") + paragraph("b"), ["kinderopvang", "b"]),
        (table((paragraph("a", properties="<w:rPr><w:del/></w:rPr>"), paragraph("b"))), ["a", "b"]),
        (paragraph("a", run("b", "<w:vanish/>"), run("c", '<w:vanish w:val="0"/>')), ["ac"]),
        (paragraph("a", field(" PAGE ", "7")), ["a7"]),
        (paragraph("a", field(" IF 1 ", field(" X ", "b"))), ["ab"]),
        (paragraph("a", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "b") + paragraph("c"), ["a", "c"]),
        (paragraph("a", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "b"), ["ab"]),
        (paragraph('<w:fldSimple w:instr="PAGE">' + run("7") + "</w:fldSimple>"), ["7"]),
        (paragraph('<w:hyperlink r:id="web">' + run("kinder") + "</w:hyperlink>", "opvang"), ["kinderopvang"]),
        (paragraph("<w:smartTag>" + run("a") + "</w:smartTag><w:sdt><w:sdtContent>" + run("b") + "</w:sdtContent></w:sdt>"), ["ab"]),
        (paragraph("<w:r><w:ruby><w:rt>" + run("x") + "</w:rt><w:rubyBase>" + run("a") + "</w:rubyBase></w:ruby></w:r>"), ["a"]),
        (paragraph("a", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "b"), ["ab"]),
        (paragraph(box("a"), "b"), ["a", "b"]),
        (paragraph("b", box("a"), "c"), ["bc", "a"]),
        (paragraph("<w:r><w:pict><v:textbox><w:txbxContent>" + paragraph("a") + "</w:txbxContent></v:textbox></w:pict></w:r>"), ["a"]),
        ("<mc:AlternateContent><mc:Choice/><mc:Fallback>" + paragraph("a") + "</mc:Fallback></mc:AlternateContent>", ["a"]),
        ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + paragraph("a") + "</w:sdtContent></w:sdt>", ["a"]),
        ('<w:p><w:r><w:drawing><wp:docPr title="a" descr="b &lt; c"/></w:drawing></w:r></w:p>', ["a", "b < c"]),
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p><!-- b --><w:p><w:r><w:t><![CDATA[<c>]]></w:t></w:r></w:p>", ["a", "<c>"]),
        (run("a"), ["a"]),
        ("", []),
    ],
)
def test_a_paragraph_reads_as_word_shows_it(body, read):
    assert sorted(texts(body)) == sorted(read)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (paragraph("a", style="Kop1"), [("a", [("heading", "a")])]),
        (paragraph("a", style="Deel"), [("a", [("heading", "a")])]),
        (paragraph("a", style="Kop1", properties='<w:outlineLvl w:val="9"/>'), [("a", [])]),
        (paragraph("a", properties='<w:outlineLvl w:val="2"/>'), [("a", [("heading", "a")])]),
        (paragraph("a", style="Heading2"), [("a", [("heading", "a")])]),
        (paragraph("a", style="berschrift2"), [("a", [])]),
        (paragraph("a", style="Citaat"), [("a", [("quote", "a")])]),
        (paragraph("a ", run("b", "<w:i/>")), [("a b", [("emphasis", "b")])]),
        (paragraph("a ", run("b", '<w:rStyle w:val="Nadruk"/>')), [("a b", [("emphasis", "b")])]),
        (paragraph("a ", run("b", '<w:rStyle w:val="Nadruk"/><w:i w:val="false"/>')), [("a b", [])]),
        (paragraph("a ", run("b", "<w:b/>"), " ", run("c", "<w:b/>"), run("d", "<w:b/>")), [("a b cd", [("emphasis", "b cd")])]),
        (paragraph(run("a", "<w:b/>"), run("b", "<w:b/>")), [("ab", [])]),
        (paragraph("a ", run("b", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>")), [("a b", [])]),
        (paragraph("zie www.example.org"), [("zie www.example.org", [("link", "www.example.org")])]),
        (paragraph('<w:hyperlink r:id="web">' + run("a") + "</w:hyperlink>"), [("a", [])]),
    ],
)
def test_looks_become_marks(body, found):
    assert marked(body, styles=WORD_STYLES) == found


def test_notes_follow_the_paragraph_that_they_hang_on_and_headers_come_first():
    body = paragraph("Deel", style="Kop1") + paragraph("a", NOTE.format(9), REMARK.format(0)) + paragraph("b", NOTE.format(2))
    note = '<w:footnote w:id="{}">{}</w:footnote>'
    notes = (
        note.format(2, paragraph("twee"))
        + note.format(9, paragraph("een", REMARK.format(1)) + paragraph("en"))
        + note.format(5, paragraph("los"))
    )
    remarks = "".join(f'<w:comment w:id="{number}">{paragraph(f"opmerking {number}")}</w:comment>' for number in (0, 1))
    assert places(body, styles=WORD_STYLES, footnotes=notes, comments=remarks, header2=paragraph("kop"), footer1=paragraph("voet")) == [
        ("header", "", "kop"),
        ("footer", "", "voet"),
        ("footnote", "", "los"),
        ("", "paragraph 1", "Deel"),
        ("", "paragraph 2", "a"),
        ("footnote 1", "", "een"),
        ("comment 2", "", "opmerking 1"),
        ("footnote 1", "", "en"),
        ("comment 1", "", "opmerking 0"),
        ("", "paragraph 3", "b"),
        ("footnote 2", "", "twee"),
    ]


def test_notes_are_marked_and_know_the_heading_of_their_place():
    body = paragraph("Deel", style="Kop1") + paragraph("a", NOTE.format(1), REMARK.format(1)) + paragraph("Slot", style="Kop1")
    notes, remarks = (f'<w:{kind} w:id="1">{paragraph("n")}</w:{kind}>' for kind in ("footnote", "comment"))
    found = segments(body, styles=WORD_STYLES, footnotes=notes, comments=remarks)
    assert [(s.marks[0].kind, s.location.heading, s.part) for s in found if s.text == "n" and s.location] == [
        ("note", "Deel", 1),
        ("comment", "Deel", 2),
    ]


def test_notes_that_hang_on_one_another_are_read_once():
    notes = "".join(f'<w:footnote w:id="{number}">{paragraph(str(number), NOTE.format(3 - number))}</w:footnote>' for number in (1, 2))
    assert sorted(texts(paragraph("a"), footnotes=notes)) == ["1", "2", "a"]
    chain = "".join(f'<w:footnote w:id="{at}">{paragraph("n", NOTE.format(at + 1))}</w:footnote>' for at in range(5_000))
    assert len(texts(paragraph("a", NOTE.format(0)), footnotes=chain)) == 5_001


def test_paragraphs_are_counted_as_word_counts_them_and_cells_are_named():
    inner = table((paragraph("c"),))
    body = (
        paragraph("a")
        + paragraph()
        + table((paragraph("b"), inner + paragraph()), (paragraph("d"), paragraph("e", box("f"))))
        + paragraph("g")
    )
    assert places(body) == [
        ("", "paragraph 1", "a"),
        ("", "table 1, row 1, cell 1", "b"),
        ("", "table 2, row 1, cell 1", "c"),
        ("", "table 1, row 2, cell 1", "d"),
        ("", "table 1, row 2, cell 2", "e"),
        ("text box", "", "f"),
        ("", "paragraph 6", "g"),
    ]
    assert [s.location.paragraph for s in segments(body) if s.location] == [1, 2, 3, 4, 5, None, 6]


DANISH = '<w:lang w:val="da-DK"/>'
ENGLISH = '<w:lang w:val="en-US"/>'


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (paragraph("a"), None),
        (paragraph(run("a", DANISH)), "da-DK"),
        (paragraph(run("a", DANISH), "1, ", run("b", DANISH)), "da-DK"),
        (paragraph(run("a", DANISH), "b"), None),
        (paragraph(run("a", ENGLISH)), None),
        (paragraph(run("a", '<w:lang w:val="nl-BE"/>')), None),
        (paragraph(run("a", '<w:lang w:val="x-none"/>')), None),
        (paragraph(run("a", '<w:lang w:eastAsia="ja-JP"/>')), None),
        (paragraph(run("a", '<w:rStyle w:val="Frans"/>')), "fr-BE"),
    ],
)
def test_a_language_is_believed_where_it_is_neither_english_nor_that_of_the_whole_file(body, language):
    document = read(word(body, styles=WORD_STYLES))
    assert (document.segments[0].language, document.language) == (language, None)


def test_dutch_typed_on_an_english_keyboard_is_read_as_dutch():
    body = "".join(paragraph(run("Bezit van kinderporno", ENGLISH)) for _ in range(3))
    document = read(word(body, styles=WORD_STYLES.replace("nl-NL", "en-GB")))
    hits = finder_of(exactly(nl="kinderporno", en="child porn")).hits(document)
    assert [(use.term.language, use.determined, use.foreign) for use in hits.uses] == [("nl", True, False)] * 3


@pytest.mark.parametrize("namespace", [TRANSITIONAL, STRICT])
def test_both_namespaces_are_read(namespace):
    members = word_members(paragraph("a", style="Kop1"), namespace=namespace, styles=WORD_STYLES)
    assert [(segment.text, segment.marks[0].kind) for segment in read(zipped(members, packed=True)).segments] == [("a", "heading")]


def test_without_relationships_the_members_have_their_usual_names():
    members = word_members(paragraph("a"), styles=WORD_STYLES, header1=paragraph("b"), header10=paragraph("c"), header2=paragraph("d"))
    kept = {name: content for name, content in members.items() if not name.endswith(".rels")}
    assert [segment.text for segment in read(zipped(kept)).segments] == ["b", "d", "c", "a"]


def test_members_tell_which_part_is_which():
    data = word(WORD_BODY, styles=WORD_STYLES, **WORD_PARTS)
    found = docx.members(data, path="a.docx", limits=Limits())
    assert [(member.kind, member.name) for member in found] == [
        ("document", "word/document.xml"),
        *((name.rstrip("1"), f"word/{name}.xml") for name in ("header1", "footer1", "footnotes", "comments")),
    ]
    assert tuple(member.source for member in found) == read(data).parts


def test_a_member_in_utf_16_is_read():
    members = word_members(paragraph("é"))
    members["word/document.xml"] = str(members["word/document.xml"]).replace("UTF-8", "UTF-16").encode("utf-16")
    assert [segment.text for segment in read(zipped(members)).segments] == ["é"]


def with_document(source: str | bytes) -> bytes:
    return zipped(word_members("") | {"word/document.xml": source})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "is no Word file: it looks like a PDF file"),
        (zipped({"a.txt": "x"}), "looks like another ZIP archive"),
        (zipped({"xl/workbook.xml": "x"}), "looks like an Excel workbook"),
        (zipped({"mimetype": "x", "content.xml": "x"}), "looks like an OpenDocument file"),
        (with_document("<w:document"), r"is damaged: word/document\.xml:1:\d+ is not well-formed .*save it again"),
        (with_document("<html/>"), r"is damaged: word/document\.xml is no XML of Word"),
        (with_document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "declares entities"),
        (with_document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), "declares entities"),
        (with_document(b"<w:document>\xff\xfe</w:document>"), "is damaged: in word/document.xml, byte"),
        (word("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), "more than 1000 elements in one another"),
        (word("<w:del>" * 5_000 + "</w:del>" * 5_000), "more than 1000 elements in one another"),
        (zipped({**word_members(""), "word/document.xml": bytes(30_000_000)}, packed=True), "as a ZIP bomb does"),
    ],
)
def test_what_cannot_be_read_is_an_error_of_that_file(data, said):
    with pytest.raises(InputError, match=said) as raised:
        read(data)
    assert raised.value.where.path == "a.docx"


def test_the_limit_of_depth_is_kept():
    with pytest.raises(InputError, match="more than 20 elements"):
        read(word("<w:sdt>" * 50 + "</w:sdt>" * 50), depth=20)


def test_styles_based_on_one_another_end():
    styles = "".join(f'<w:style w:styleId="s{at}"><w:basedOn w:val="s{(at + 1) % 3000}"/></w:style>' for at in range(3000))
    assert marked(paragraph("a", style="s0"), styles=styles) == [("a", [])]


def test_nothing_outside_of_the_file_is_opened():
    opened: list[object] = []
    sys.addaudithook(lambda event, details: opened.append(details) if event in ("open", "socket.connect") and watching else None)
    data = word('<w:altChunk r:id="web"/>' + paragraph('<w:hyperlink r:id="web">' + run("a") + "</w:hyperlink>"))
    read(data)
    watching = True
    read(data)
    watching = False
    assert opened == []


# No combining marks: one at the start of a run is not composed with the letter before it.
LETTERS = st.text(alphabet="ab é&<\u00ad\u200b’ \n☐\U0001f600", max_size=12)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["", "<w:b/>", "<w:i/>", DANISH])), max_size=8))
def test_a_paragraph_cut_into_any_runs_gives_its_words_and_literal_spans_are_slices(pieces):
    body = paragraph(*(run(text.replace("&", "&amp;").replace("<", "&lt;"), properties) for text, properties in pieces))
    document = read(word(body))
    whole = read(word(paragraph(run("".join(text for text, _ in pieces).replace("&", "&amp;").replace("<", "&lt;")))))
    joined = ["".join(re.findall(r"[ab’☐&<\U0001f600]", segment.text)) for segment in document.segments]
    assert joined == ["".join(re.findall(r"[ab’☐&<\U0001f600]", segment.text)) for segment in whole.segments]
    for segment in document.segments:
        assert all(end <= start for end, start in zip(segment.map.source_end, segment.map.source[1:], strict=False))
        for match in re.finditer(r"\S+", segment.text):
            start, end = segment.map.source_span(*match.span())
            assert not segment.map.is_literal(*match.span()) or document.parts[segment.part][start:end] == match.group()


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=5), min_size=1, max_size=6))
def test_each_text_stands_literally_in_a_text_of_the_xml(pieces):
    document = read(word(paragraph(*pieces)))
    segment, at = document.segments[0], 0
    for piece in pieces:
        start, end = segment.map.source_span(at, at + len(piece))
        assert segment.map.is_literal(at, at + len(piece))
        assert document.parts[0][start - 1 : end + 6] == f">{piece}</w:t>"
        at += len(piece)


TAGS = ["w:p", "w:r", "w:t", "w:tbl", "w:tc", "w:tr", "w:del", "w:ins", "w:rPr", "w:pPr", "w:txbxContent", "w:footnote", "w:comment"]
TAGS += ["w:fldChar w:fldCharType='begin'", "w:br", "w:b", "w:footnoteReference", "mc:AlternateContent", "mc:Fallback", "w:style", "w:sym"]


@settings(max_examples=200)
@given(st.recursive(st.sampled_from(["x", ""]), lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=3)), max_leaves=20))
def test_elements_in_any_order_never_crash_it(tree):
    def written(node: object) -> str:
        if isinstance(node, str):
            return node
        tag, inside = node
        return f"<{tag}>{''.join(map(written, inside))}</{tag.split(' ')[0]}>"

    soup = written(tree)
    assert isinstance(texts(soup, styles=soup, footnotes=soup, header1=soup), list)


@settings(max_examples=200)
@given(st.data())
def test_changed_bytes_give_a_document_or_an_error(data):
    changed = bytearray(cases()["docx/draft.docx"])
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read(bytes(changed)).format == "docx"
    except InputError as error:
        assert error.where.path == "a.docx"


@settings(max_examples=200)
@given(st.data())
def test_changed_xml_gives_a_document_or_an_error(data):
    members = word_members(WORD_BODY, styles=WORD_STYLES, **WORD_PARTS)
    name = data.draw(st.sampled_from(sorted(members)))
    source = str(members[name])
    at = data.draw(st.integers(0, len(source)))
    members[name] = source[:at] + data.draw(st.sampled_from(["", "<", "</w:p>", "<w:p>", "&", '"', "\0", "é"])) + source[at + 1 :]
    try:
        assert read(zipped(members)).format == "docx"
    except InputError as error:
        assert error.where.path == "a.docx"


def work(data: bytes) -> int:
    """How many functions a reading calls."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(data)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "unit",
    [
        paragraph("kinder", run("opvang", "<w:b/>")),
        run("a", "<w:b/>") + run(" "),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + paragraph("a"),
        table((paragraph("a"), paragraph("b"))),
        paragraph("a", NOTE.format(1), box("b")),
        REMOVED,
        "<w:r><w:t>&#233;&amp;</w:t></w:r>",
        paragraph("a", properties="<w:rPr><w:del/></w:rPr>"),
    ],
)
def test_the_work_grows_with_the_length(unit):
    less, more = work(word(unit * 200)), work(word(unit * 800))
    assert more < 5 * less


def test_the_cases_are_those_that_the_script_writes():
    assert {name: (CASES / name).read_bytes() for name in cases()} == cases()
