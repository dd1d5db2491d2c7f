from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termcheck.errors import InputError
from termcheck.model import Document, Segment
from termcheck.readers import xml
from termcheck.readers._markup import LINE_BREAKS, NATIVE
from termcheck.readers._xml_akoma_ntoso import DIALECT as AKOMA_NTOSO
from termcheck.readers._xml_finlex import DIALECT as FINLEX
from termcheck.readers._xml_formex import DIALECT as FORMEX
from termcheck.readers._xml_generic import RULES, Layout
from termcheck.readers._xml_pass import parse
from termcheck.readers._xml_tmx import DIALECT as TMX
from termcheck.readers._xml_xliff import DIALECT as XLIFF
from termcheck.readers.encoding import decode
from termcheck.suppress import suppressions

CASES = sorted((Path(__file__).parent / "cases" / "xml").glob("*.[!s]*"))
AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">{}</akomaNtoso>'
FMX = "<ACT>{}</ACT>"
XLF = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="nl">'
    "<trans-unit>{}</trans-unit></file></xliff>"
)
XLF_2 = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="nl"><unit><segment>{}</segment></unit></xliff>'
MEMORY = "<tmx><body><tu>{}</tu></body></tmx>"
PLAIN = "<doc>{}</doc>"


def read(source: str) -> Document:
    return xml.read(source, path="x.xml")


def segments(source: str) -> tuple[Segment, ...]:
    return read(source).segments


def marked(source: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(segment.text, [(mark.kind, segment.text[mark.start : mark.end]) for mark in segment.marks]) for segment in segments(source)]


@pytest.mark.parametrize(
    ("document", "inside", "found"),
    [
        (AKN, "<p>play<i>ground</i>s</p>", [("playgrounds", [("emphasis", "ground")])]),
        (AKN, "<p>a <ref href='x'>b</ref>, <term>c</term></p>", [("a b, c", [("cite", "b"), ("definition", "c")])]),
        (AKN, "<p>a<authorialNote><p>b</p></authorialNote>, c</p>", [("a, c", []), ("b", [("note", "b")])]),
        (AKN, "<heading>a<authorialNote><p>b</p></authorialNote></heading>", [("a", [("heading", "a")]), ("b", [("note", "b")])]),
        (AKN, "<p>a<authorialNote>b</authorialNote>c</p>", [("a c", []), ("b", [("note", "b")])]),
        (AKN, "<num>1.</num><heading>a</heading>", [("a", [("heading", "a")])]),
        (AKN, "<meta><p>a</p></meta><proprietary>b</proprietary>", []),
        (AKN, "<p><del>a</del><ins>b</ins></p>", [("a b", [("deleted", "a"), ("inserted", "b")])]),
        (AKN, "<p><quotedText for='del'>a</quotedText></p>", [("a", [("deleted", "a")])]),
        (AKN, "<p><quotedText startQuote='“' endQuote='”'>a</quotedText></p>", [("“a”", [("quote", "“a”")])]),
        (AKN, "<quotedStructure><p>a</p><p>b</p></quotedStructure>", [("a", [("quote", "a")]), ("b", [("quote", "b")])]),
        (AKN, "<p>a<eol/>b<br/>c</p>", [("a\nb\nc", [])]),
        (AKN, "<p><img alt='a &amp; b' src='c'/></p>", [("a & b", [])]),
        (FMX, "<P><QUOT.START CODE='201C'/>a<QUOT.END CODE='201D'/></P>", [("“a”", [])]),
        (FMX, "<P><QUOT.START CODE='D800'/>a<QUOT.END CODE='x'/><QUOT.END/></P>", [("a", [])]),
        (FMX, "<TI><P>a</P><P>b</P></TI>", [("a b", [("heading", "a b")])]),
        (FMX, "<TI.ART>a</TI.ART><NO.PARAG>1</NO.PARAG><ALINEA>b</ALINEA>", [("a", [("heading", "a")]), ("b", [])]),
        (FMX, "<P>a <REF.DOC.OJ>b</REF.DOC.OJ><NOTE><P>c</P></NOTE>.</P>", [("a b.", [("cite", "b")]), ("c", [("note", "c")])]),
        (FMX, "<P>a<HT>b</HT></P><QUOT.S><P>c</P></QUOT.S>", [("ab", [("emphasis", "b")]), ("c", [("quote", "c")])]),
        (XLF, "<source>a<bpt>&lt;b></bpt>b<ept>x</ept>c</source>", [("abc", [])]),
        (XLF, "<source>a<ph>x<sub>b</sub></ph>c</source>", [("a c", []), ("b", [])]),
        (XLF, "<source>a</source><alt-trans><target>b</target></alt-trans><note>c</note>", [("a", []), ("c", [("note", "c")])]),
        (XLF, "<target><mrk mtype='seg'>a.</mrk><mrk mtype='seg'>b</mrk></target>", [("a.", []), ("b", [])]),
        (XLF, "<target>a <mrk mtype='protected'>b</mrk></target>", [("a b", [("code", "b")])]),
        (XLF, "<x:y xmlns:x='tool'>a</x:y><source>b</source>", [("b", [])]),
        (XLF_2, "<source>a<pc id='1'>b</pc><ph id='2'/>c</source>", [("abc", [])]),
        (XLF_2, "<source>a <mrk translate='no'>b</mrk></source><target translate='no'>c</target>", [("a b", [("code", "b")])]),
        (MEMORY, "<tuv><seg>a<hi>b</hi><ut>x</ut>c</seg></tuv><prop>d</prop>", [("abc", [])]),
        (PLAIN, "<x>a <y>b</y>c <y>d</y></x>", [("a bc d", [])]),
        (PLAIN, "<x><y>a</y><y>b</y></x>", [("a", []), ("b", [])]),
        (PLAIN, "<x>a <l><y>b</y><y>c</y></l></x>", [("a", []), ("b", []), ("c", [])]),
        (PLAIN, "<x>a <y>" + "b" * 300 + "</y></x>", [("a", []), ("b" * 300, [])]),
        (PLAIN, "<p>a<!-- b -->c<?d e?>f</p>", [("acf", []), ("b", [("comment", "b")])]),
        (PLAIN, "<p>a<![CDATA[<b>&amp;]]>c</p>", [("a<b>&amp;c", [])]),
        (PLAIN, "<p>&lt;&#233;&#xE9;&shy;&eacute;&apos;</p>", [("<ééé'", [])]),
        (PLAIN, "<p>\n  a\n\n  b \n <i>\n c</i>\n</p>", [("a\nb \nc", [("emphasis", "c")])]),
        (PLAIN, "<p xml:space='preserve'>a\n  b</p>", [("a\n  b", [])]),
        (PLAIN, "<p translate='no'>a</p><script>b</script><pre> c\n d</pre>", [(" c\n d", [("code", " c\n d")])]),
        (PLAIN, "<p>a<footnote/>-\nb</p>", [("a -\nb", [])]),
        (PLAIN, "<p>a-<footnote/>\nb</p>", [("a-\ufffc\nb", [])]),
        (PLAIN, "<p>a<footnote/>, b<footnote/> c</p>", [("a, b c", [])]),
        (PLAIN, "<a>b</a>", [("b", [])]),
        (PLAIN, "", []),
    ],
)
def test_text_is_read_with_its_marks(document, inside, found):
    assert marked(document.format(inside)) == found


@pytest.mark.parametrize(
    ("source", "language", "languages"),
    [
        ("<a xml:lang='nld'>x<p xml:lang='fr'>y</p></a>", "nld", ["nld", "fr"]),
        ("<html lang='nl'><p>x</p><p lang='en'>y</p></html>", "nl", ["nl", "en"]),
        (AKN.format("<meta><FRBRlanguage language='swe'/></meta><p>x</p><p xml:lang='fi'>y</p>"), "swe", [None, "fi"]),
        (FMX.format("<LG.DOC> ET </LG.DOC><P>x</P>"), "ET", [None]),
        (XLF.format("<source>x</source><target>y</target><note>z</note>"), None, ["en", "nl", None]),
        (XLF_2.format("<source>x</source><target xml:lang='de'>y</target>"), None, ["en", "de"]),
        (MEMORY.format("<tuv xml:lang='en'><seg>x</seg></tuv><tuv lang='SV'><seg>y</seg></tuv>"), None, ["en", "SV"]),
        (
            "<xliff><file source-language='en' target-language='nl'><target>x</target></file><file source-language='en'><target>y</target></file></xliff>",
            None,
            ["nl", None],
        ),
        ("<a xml:lang=''>x</a>", None, [None]),
    ],
)
def test_the_language_of_texts_is_known_from_their_elements(source, language, languages):
    document = read(source)
    assert (document.language, [segment.language for segment in document.segments]) == (language, languages)


LONG_NESTING = "<a>" * 1000 + "word" + "</a>" * 1000
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
REFUSED = [
    ("<a>\r\n é<b></a>", "not well-formed XML: mismatched tag", (2, 8)),
    ("<a>b & c</a>", "not well-formed XML", (1, 7)),
    ("<a>&nosuch;</a>", "holds the entity “&nosuch;”", (1, 4)),
    ("<a:b>c</a:b>", "unbound prefix", (1, 1)),
    ("", "no element found", (1, 1)),
    ("<a>\ud800</a>", "not well-formed XML", (1, 4)),
    (LAUGHS, "declares entities", (1, 25)),
    ('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>', "declares entities", None),
    ('<!DOCTYPE a [<!ENTITY % a SYSTEM "x.dtd"> %a;]><a/>', "declares entities", None),
    ("<a>" * 10_000 + "</a>" * 10_000, "more than 1000 elements", (1, 3001)),
]


@pytest.mark.parametrize(("source", "what", "place"), REFUSED, ids=[what for _, what, _ in REFUSED])
def test_what_cannot_be_read_is_refused_with_its_place(source, what, place):
    with pytest.raises(InputError) as refused:
        read(source)
    assert what in refused.value.what
    assert refused.value.try_this
    assert place in (None, (refused.value.where.line, refused.value.where.column))


@pytest.mark.parametrize(("source", "what", "place"), [row for row in REFUSED if row[0]], ids=[what for text, what, _ in REFUSED if text])
def test_what_cannot_be_read_is_refused_even_where_no_term_could_be(source, what, place):
    with pytest.raises(InputError) as refused:
        xml.scanned(source)
    assert what in refused.value.what
    assert place in (None, (refused.value.where.line, refused.value.where.column))


@pytest.mark.parametrize("source", ["", " \n", PLAIN.format("x"), "<!DOCTYPE doc><doc>&nbsp;</doc>"])
def test_what_can_be_read_is_scanned_as_it_stands(source):
    assert xml.scanned(source) == source


def test_a_document_type_without_entities_and_deep_nesting_are_read():
    assert [segment.text for segment in segments('<!DOCTYPE a SYSTEM "nowhere.dtd" [<!ELEMENT a ANY>]><a>b&nbsp;c</a>')] == ["b\xa0c"]
    assert [segment.text for segment in segments(LONG_NESTING)] == ["word"]


def test_how_deep_elements_may_stand_in_one_another_can_be_told():
    parse(f"<b>{LONG_NESTING}</b>", Layout(), path="x", depth=1001)
    with pytest.raises(InputError, match="more than 999 elements"):
        parse(LONG_NESTING, Layout(), path="x", depth=999)


ENCODINGS = [
    (b"<a/>", None),
    (b'<?xml version="1.0"?><a/>', None),
    (b'<?xml version="1.0" encoding="windows-1252"?><a/>', "windows-1252"),
    (b"<?xml version='1.0' encoding='ISO-8859-2' ?><a/>", "ISO-8859-2"),
    ('<?xml version="1.0" encoding="latin-1"?>'.encode("utf-8-sig"), None),
    ('<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16"), None),
    ('<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16-be"), "utf-16-be"),
    ('<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16-le"), "utf-16-le"),
    (b'<a b="encoding"/><?xml encoding="x"?>', None),
]


@pytest.mark.parametrize(("data", "encoding"), ENCODINGS)
def test_the_encoding_is_the_one_that_the_declaration_names(data, encoding):
    assert xml.encoding_of(data) == encoding


@pytest.mark.parametrize("name", ["UTF-16", "utf-16le", "UCS-4", "nosuch-8", "rot13", "ascii"])
def test_a_wrong_encoding_is_refused(name):
    data = f'<?xml version="1.0" encoding="{name}"?><a>é</a>'.encode()
    with pytest.raises(InputError):
        decode(data, path="x.xml", encoding=xml.encoding_of(data))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
@example("a & b < c ]]> &amp;")
def test_a_text_is_written_so_that_it_is_read_again(text):
    found = "".join(segment.text for segment in segments(f"<a xml:space='preserve'>x{xml.written(text)}x</a>"))
    assert found == "".join(
        segment.text for segment in segments(f"<a xml:space='preserve'>x<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>x</a>")
    )


def test_a_comment_can_suppress():
    document = read("<a>\n<p>x <b>y</b><!-- termcheck: ignore[c] why --></p>\n<!-- termcheck: ignore-next-line -->\n<p>z</p>\n</a>")
    assert [(wish.ids, wish.reason) for wish in suppressions(document)] == [(("c",), "why"), ((), "")]


# Each @ becomes a word of its own, so that a word lost or read twice is seen.
SNIPPETS = {
    AKN: [
        "<p>@ <i>@</i>@</p>",
        "<p>@<authorialNote><p>@ <b>@</b></p><p>@</p></authorialNote> @</p>",
        "<heading>@</heading>",
        "<quotedStructure><p>@</p>@<p>@</p></quotedStructure>",
        "<p><quotedText startQuote='“' endQuote='”'>@</quotedText> @</p>",
        "@ <p>@</p> @",
        "<p><img alt='@ &amp; @'/>@</p>",
        "<foreign><x xmlns='y'>@</x></foreign>",
        "<p><del>@</del><ins>@</ins></p>",
    ],
    FMX: [
        "<P>@<NOTE><P>@</P></NOTE>, <HT>@</HT></P>",
        "<P><QUOT.START CODE='2018'/>@<QUOT.END CODE='2019'/></P>",
        "<TI><P>@</P><P>@ <HT>@</HT></P></TI>",
        "<ALINEA>@<LIST><ITEM><NP><TXT>@</TXT><P>@</P></NP></ITEM></LIST>@</ALINEA>",
        "<REF.DOC>@</REF.DOC>",
    ],
    XLF: [
        "<source>@<g>@</g> <x/>@</source>",
        "<target>@<ph> <sub>@</sub> </ph>@</target>",
        "<note>@</note>",
        "<target><mrk mtype='seg'>@</mrk><mrk>@</mrk></target>",
    ],
    XLF_2: ["<source>@<pc>@</pc></source>", "<target>@ <mrk translate='no'>@</mrk></target>"],
    MEMORY: ["<tuv xml:lang='en'><seg>@<hi>@</hi></seg></tuv>", "<note>@</note>"],
    PLAIN: [
        "<p>@ <b>@</b><x>@</x></p>",
        "<y>@</y>",
        "<p>@\n   @\r\n\n@ &#64; &amp; @<![CDATA[@ < @]]>@</p>",
        "<pre>@\n  @</pre>",
        "<!-- @\n  @ -->",
        "<footnote><para>@</para></footnote>@",
        "😀@ é@\u00ad",
        "<p xml:lang='fr'>@<q xml:lang='en'>@</q></p>",
        "@ <z><z>@</z> @</z>",
    ],
}
DOCUMENTS = st.sampled_from(list(SNIPPETS)).flatmap(
    lambda document: st.lists(st.sampled_from(SNIPPETS[document]), max_size=8).map(lambda parts: document.format("\n".join(parts)))
)
WORD = re.compile(r"word\d+x")


@settings(max_examples=200, deadline=None)
@given(DOCUMENTS, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\ufeff", '<?xml version="1.0"?>', "<!-- @ -->\n"]))
def test_every_word_is_read_once_and_stands_where_the_map_says(template, line_end, before):
    words = (f"word{number}x" for number in range(10_000))
    source = re.sub("@", lambda _: next(words), before + template).replace("\n", line_end)
    found = [
        (match.group(), segment.map.source_span(*match.span())) for segment in segments(source) for match in WORD.finditer(segment.text)
    ]
    assert sorted(found) == sorted((match.group(), match.span()) for match in WORD.finditer(source))


SCRAPS = [
    *(
        "a",
        " ",
        "é",
        "e\u0301",
        "\u00ad",
        "😀",
        "\r\n",
        "\n  ",
        "\t",
        "&amp;",
        "&#65;",
        "&#x301;",
        "&nbsp;",
        "&shy;",
        "&",
        "<",
        ">",
        "]]>",
        "-->",
    ),
    *(
        "<p>",
        "</p>",
        "<i>",
        "</i>",
        "<x y='z'>",
        "</x>",
        "<br/>",
        "<footnote>",
        "</footnote>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?a b?>",
    ),
    *("<p xml:lang='fr'>", "<pre>", "</pre>", "<img alt='a&amp;b\n'/>", "<del>", "</del>", "<!DOCTYPE a>", "\0", "\ud800", "<a:b/>", "="),
]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A case or a few scraps, with pieces taken out, doubled or put in."""
    source = draw(st.one_of(st.sampled_from(CASE_TEXTS), st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join).map(PLAIN.format)))
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(source)))
        end = min(len(source), start + draw(st.integers(0, 9)))
        source = source[:start] + draw(st.sampled_from(["", *SCRAPS, source[start:end] * 2])) + source[end:]
    return source


CASE_TEXTS = [path.read_bytes().decode("utf-8") for path in CASES]


@settings(max_examples=200, deadline=None)
@given(mutated())
def test_damaged_input_is_refused_or_read_with_literal_spans_that_are_slices(source):
    try:
        found = segments(source)
    except InputError as error:
        assert error.where.line is not None
        return
    for segment in found:
        assert all(end <= start for end, start in zip(segment.map.source_end, segment.map.source[1:], strict=False))
        assert all(0 <= mark.start < mark.end <= len(segment.text) for mark in segment.marks)
        for match in re.finditer(r"\S+", segment.text):
            start, end = segment.map.source_span(*match.span())
            assert 0 <= start <= end <= len(source)
            assert not segment.map.is_literal(*match.span()) or source[start:end] == match.group()


GROWING = {
    "paragraphs": lambda size: "<p>a &amp; é\n b</p>" * size,
    "marks": lambda size: "<p>" + "a<i>b</i> " * size + "</p>",
    "notes": lambda size: "<p>" + "a<footnote>b</footnote> " * size + "</p>",
    "unread": lambda size: "<script>" * 900 + "<a>b</a>" * size + "</script>" * 900,
    "deep languages": lambda size: (
        "".join(f"<a xml:lang='{'en' if at % 2 else 'nl'}'>" for at in range(900)) + "<p>a</p>" * size + "</a>" * 900
    ),
    "line ends": lambda size: "<p>a" + "\r\n" * size + "b</p>",
    "comments": lambda size: "<!-- a -->" * size,
    "attributes": lambda size: "<img alt='a'/>" * size,
    "names": lambda size: "".join(f"<a{at}>b <c/></a{at}>" for at in range(size)),
}


@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
def test_work_grows_with_the_length_of_the_source(make):
    less, more = (_calls(PLAIN.format(make(size))) for size in (300, 1200))
    assert more < 5 * less


def test_a_comment_of_blanks_is_read_in_linear_time():
    assert [segment.text for segment in segments(f"<a><!-- b{' ' * 300_000}c --></a>")] == [f"b{' ' * 300_000}c"]


def _calls(source: str) -> int:
    """How many calls it takes to read a source."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        read(source)
    finally:
        sys.setprofile(None)
    return calls


def test_the_search_of_the_source_knows_the_elements_that_break_lines_and_those_that_join_words():
    tables = [RULES, *(dialect.rules for dialect in (AKOMA_NTOSO, FINLEX, FORMEX, TMX, XLIFF))]
    rules = [(name.lower(), rule.how) for table in tables for name, rule in table.items()]
    assert {name for name, how in rules if how == "line"} <= LINE_BREAKS
    assert {name for name, how in rules if how == "native"} <= NATIVE
