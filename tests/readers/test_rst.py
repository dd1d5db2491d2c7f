from __future__ import annotations

import re
import sys
from itertools import count as counted

import pytest
from helpers import collection_of, exactly
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termcheck.model import Document, Segment
from termcheck.readers import rst
from termcheck.scan import Scanner

SCANNER = Scanner(collection_of(exactly(nl="kinderporno")).plans)


def read(source: str) -> Document:
    return rst.read(source, path="x.rst")


def segments(source: str) -> tuple[Segment, ...]:
    return read(source).segments


def marked(source: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(segment.text, [(mark.kind, segment.text[mark.start : mark.end]) for mark in segment.marks]) for segment in segments(source)]


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        (r"*kinder*\ pornografie", "kinderpornografie", [("emphasis", "kinder")]),
        ("kinder\\\npornografie", "kinderpornografie", []),
        ("a **b c** d", "a b c d", [("emphasis", "b c")]),
        ("a * b* c **d", "a * b* c **d", []),
        ('"*" (*) 2*3*4 *a', '"*" (*) 2*3*4 *a', []),
        (r"\*a\* \\ b\ c", r"*a* \ bc", []),
        (r"``a\ *b*`` c", r"a\ *b* c", [("code", r"a\ *b*")]),
        ("`a b` c", "a b c", [("cite", "a b"), ("emphasis", "a b")]),
        (":sup:`a` `b`:code: :unknown:`c`", "a b c", [("code", "b")]),
        (":py:class:`a.B` :doc:`c` :doc:`d e <f>`", "a.B c d e", [("code", "a.B"), ("code", "c")]),
        ("`a b`_ c_ d__ __init__ x_y e_.", "a b c d __init__ x_y e.", []),
        ("a [1]_ b\\ [#x]_, [*]_", "a  b, ", []),
        ("a [Bee2]_.", "a [Bee2].", [("link", "[Bee2]")]),
        ("|a b| c | d | e", "a b c | d | e", [("code", "a b")]),
        ("_`a b` c", "a b c", []),
        ("„*a*“ «**b**»", "„a“ «b»", [("emphasis", "a"), ("emphasis", "b")]),
        ("a https://b.example/c_d e", "a https://b.example/c_d e", [("link", "https://b.example/c_d")]),
        (":del:`a` :ins:`b`", "a b", [("deleted", "a"), ("inserted", "b")]),
        ("*a\nb* c", "a\nb c", [("emphasis", "a\nb")]),
    ],
)
def test_inline_markup_is_taken_off(source, text, marks):
    assert marked(source)[0] == (text.rstrip(), marks)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("A\n=\n\nb\n--\nc", [("A", "heading"), ("b", "heading"), ("c", "")]),
        ("====\n A\n====\nb\n\n----\n\nc", [("A", "heading"), ("b", ""), ("c", "")]),
        ("a\nb\n==", [("a\nb\n==", "")]),
        ("- a\n\n  b\n- c\n\n  - d", [("a", ""), ("b", ""), ("c", ""), ("d", "")]),
        ("-\n  a\n-", [("a", "")]),
        ("1. a\n#. b\n(c) d", [("a", ""), ("b", ""), ("d", "")]),
        ("1986. a\nb", [("1986. a\nb", "")]),
        ("a\n\n   b\n\nc", [("a", ""), ("b", "quote"), ("c", "")]),
        ("a\n\n  - b", [("a", ""), ("b", "")]),
        ("a\n  b", [("a", "definition"), ("b", "definition")]),
        ("a\nb\n  c", [("a\nb", ""), ("c", "")]),
        ("a::\n\n  b\n\n  c\n\nd", [("a:", ""), ("b\n\nc", "code"), ("d", "")]),
        ("a ::\n\n> b\n> c\n\nd", [("a", ""), ("> b\n> c", "code"), ("d", "")]),
        ("::\n\n  a", [("a", "code")]),
        (":a: b\n  c", [("a", ""), ("b\nc", "")]),
        ("-a  b\n--c=d, /e\n    f", [("-a", "code"), ("b", ""), ("--c=d, /e", "code"), ("f", "")]),
        ("| a-\n| b\n|\n| c", [("a-\nb", ""), ("c", "")]),
        (">>> a\nb\n\nc", [(">>> a\nb", "code"), ("c", "")]),
        (".. a\n   b\n\n..\n\n   c", [("a\nb", "comment"), ("c", "quote")]),
        (".. [#] a\n.. [B1] c", [("a", "note"), ("B1", "link"), ("c", "note")]),
        (".. _a: b\n__ c", [("_a: b", "link"), ("__ c", "link")]),
        (".. |a| replace:: b *c*\n.. |d| image:: e\n   :alt: f", [("b c", "emphasis"), ("e", "code"), ("f", "")]),
        (".. note:: a::\n\n     b\n\n   c", [("a:", ""), ("b", "code"), ("c", "")]),
        (".. topic:: a\n   :class: b\n\n   c", [("a", "heading"), ("c", "")]),
        (".. x-y:: a\n\n   b", [("a", ""), ("b", "")]),
        (".. c:function:: a\n   b\n\n   c", [("a\nb", "code"), ("c", "")]),
        (".. code::\n   :caption: a\n\n   b", [("a", ""), ("b", "code")]),
        (".. deprecated:: 1\n   a", [("a", "")]),
        (".. pull-quote::\n\n   a", [("a", "quote")]),
        (".. contents:: :depth: 2", []),
        ("+--+--+\n|a |b |\n|  +--+\n|c |d |\n+--+--+", [("a", ""), ("b", ""), ("c", ""), ("d", "")]),
        ("+--+--+\n|a    |\n+==+==+\n|表|b |\n+--+--+", [("a", ""), ("表", ""), ("b", "")]),
        ("+--+\n|a\nb", [("+--+\n|a\nb", "")]),
        ("== ==\na  b\n   c\nd\n== ==", [("a", ""), ("b\nc", ""), ("d", "")]),
        ("== ==\na b c\n-----\nd  e f\n== ==\n\ng", [("a b c", ""), ("d", ""), ("e f", ""), ("g", "")]),
        ("== ==\na  b", [("== ==\na  b", "")]),
        ('.. csv-table::\n\n   a, "b, c"\n   d', [("a", ""), ("b, c", ""), ("d", "")]),
        ("a\r\n\r\n\tb\u2028\tc", [("a", ""), ("b\nc", "quote")]),
        ("", []),
    ],
)
def test_blocks_are_told_apart(source, found):
    assert [(segment.text, segment.marks[0].kind if segment.marks else "") for segment in segments(source)] == found


@pytest.mark.parametrize(
    ("source", "language", "languages"),
    [
        (":lang: nl\n\na", "nl", [None, None, None]),
        ("- :lang: nl", None, [None, None]),
        (".. class:: language-fr\n\na\n\nb", None, [None, "fr", None]),
        (".. class:: x language-de-AT\n\n   a\n\nb", None, [None, "de-AT", None]),
    ],
)
def test_the_language_is_said_by_a_field_or_a_class(source, language, languages):
    document = read(source)
    assert (document.language, [segment.language for segment in document.segments]) == (language, languages)


@pytest.mark.parametrize(
    ("source", "word", "literal"),
    [
        ("a word b", "word", True),
        ("a *word* b", "word", True),
        ("- word\n\n.. note:: x", "word", True),
        ("word\n====", "word", False),
        ("== ==\nword\n== ==", "word", False),
        ("+------+\n| word |\n+------+", "word", False),
        ("a `word b`_", "word", False),
        ("a `b word <c>`_", "word", False),
        ("a word_ b", "word", False),
        ("a word b_ c", "word", True),
        (":term:`word`", "word", False),
        (".. glossary::\n\n   word\n     x", "word", False),
        ("wo\\ rd", "word", False),
    ],
)
def test_what_a_change_would_break_is_no_literal_text(source, word, literal):
    segment = next(segment for segment in segments(source) if word in segment.text)
    at = segment.text.index(word)
    assert segment.map.is_literal(at, at + len(word)) is literal


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b".. -*- coding: latin-1 -*-\n", "latin-1"),
        (b"a\r\n.. vim: set fileencoding=utf-8:\r\n", "utf-8"),
        (b"a\nb\n.. -*- coding: latin-1 -*-\n", None),
        (b"\xef\xbb\xbf.. coding: latin-1", None),
        (b".. -*- coding: utf-8-unix -*-", "utf-8"),
        (b"", None),
    ],
)
def test_the_encoding_is_named_in_the_first_two_lines(data, encoding):
    assert rst.encoding_of(data) == encoding


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab *`|_\\é-:<>[]")))
@example("a* *b `c` |d| e_ \\f")
def test_a_text_is_written_so_that_it_is_read_again(text):
    assert [segment.text for segment in segments(f"x{rst.written(text)}x")] == [f"x{text}x"]


# Each @ becomes a word of its own, so that a word lost or read twice is seen.
SNIPPETS = [
    "@ *@* **@ @**\\ @ ``@`` `@ <@>`_ :x:`@` |@| @_ [@]_",
    "@\n====",
    "====\n @\n====",
    "- @\n\n  @\n\n  1. @\n     @\n  2. @",
    "@\n  @\n\n  @",
    "@::\n\n  @\n   @",
    ":@: @\n   @",
    "-a  @\n--b=c\n     @",
    "| @\n|   @\n   @\n|\n| @",
    ".. @\n   @",
    ".. [1] @\n\n   @",
    ".. note:: @\n   @\n\n   @",
    ".. x:: @\n   :alt: @\n   :caption: @\n     @\n\n   @",
    ".. |a| replace:: @",
    ".. code-block:: @\n\n   @",
    ".. glossary::\n\n   @\n   @\n     @",
    '.. csv-table:: @\n\n   @, "@\n   @"\n   @',
    ".. list-table::\n\n   * - @\n     - @",
    "+---------------+---------------+\n| @             | @             |\n+---------------+---------------+",
    "=============== ===============\n@               @\n--------------- ---------------\n@               @ @\n=============== ===============",
    "@\n\n   @\n\n  @\n\n @",
    "\u00ad@ é@ e\u0301 😀@",
    "* @\n @\n@",
]
WORD = re.compile(r"word\d{3}x")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(SNIPPETS), st.sampled_from(["", "  ", "   "])), max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([6, 7, 8]),
)
def test_every_word_is_read_once_and_stands_where_the_map_says(snippets, line_end, wider):
    numbers = counted(100)
    template = "\n\n".join("\n".join(indent + line for line in snippet.split("\n")) for snippet, indent in snippets)
    source = re.sub(rf"@( {{{wider}}})?", lambda _: f"word{next(numbers)}x", template).replace("\n", line_end)
    found = [(match.group(), s.map.source_span(*match.span())) for s in segments(source) for match in WORD.finditer(s.text)]
    assert sorted(found) == sorted((match.group(), match.span()) for match in WORD.finditer(source))


SCRAPS = [
    "a",
    "kinder",
    "porno",
    " ",
    "  ",
    "   ",
    "\t",
    "é",
    "e\u0301",
    "\u00ad",
    "-",
    "- ",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\\",
    "\\ ",
    "*",
    "**",
]
SCRAPS += [
    "`",
    "``",
    "_",
    "__",
    "|",
    "| ",
    ":x:",
    "<",
    ">",
    "[1]_",
    ".. ",
    "..",
    ".. note::",
    ".. csv-table::\n\n ",
    "::",
    "====",
    "\n====\n",
    '"',
    ",",
]
SCRAPS += [
    "+--+--+\n",
    "+==+",
    "== ==\n",
    "-- --\n",
    "1. ",
    ":a: ",
    "-a ",
    ">>> ",
    ".. [x] ",
    ".. _a:",
    ".. |x| replace:: ",
    "表",
    "😀",
    "\0",
    "(",
    "“",
]
MUTATED = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(MUTATED | st.text())
def test_a_mutated_file_is_read_and_a_literal_span_is_its_slice(source):
    rst.encoding_of(source.encode(errors="replace"))
    for segment in segments(source):
        for start in range(len(segment.text)):
            first, last = segment.map.source_span(start, start + 1)
            assert 0 <= first <= last <= len(source)
            assert not segment.map.is_literal(start, start + 1) or source[first:last] == segment.text[start]


@settings(max_examples=300, deadline=None)
@given(MUTATED.map(lambda scrap: f"kinder{scrap}porno"))
@example(r"*kinder*\ :sup:`porno`")
@example("| kinder\\\r\n| porno")
@example("`kinder <https://a.example>`_\\ porno")
@example("kinder\\ [1]_\\ porno")
@example("======= ==\nkinder- x\nporno   y\n======= ==")
@example("+--------+--+\n|kinder- |x |\n|porno   |y |\n+--------+--+")
def test_the_search_before_reading_loses_no_term(source):
    found = any(SCANNER.candidates(segment) for segment in segments(source))
    assert SCANNER.could_hold(rst.scanned(source)) or not found


PIECES = [
    "- ",
    " - a\n",
    "*a ",
    "`a ",
    "`a`_ ",
    ":a:`",
    "|a ",
    "a_ ",
    "[a]_ ",
    "a\n\n b\n\n",
    "::\n\n",
    ".. a::\n\n ",
    "+--",
    "+--+--+\n|a |b |\n",
    "== ",
]
PIECES += [
    "== ==\na  b\n",
    "| a\n",
    "\\",
    '.. csv-table::\n\n "a",',
    '"a",\n',
    "(",
    "a:",
    "-a, ",
    ":a",
    "<a",
    "``",
    "1. ",
    "\t",
    ".. |a",
    "[#a",
    "|||",
]


@pytest.mark.parametrize("piece", PIECES)
def test_the_work_grows_with_the_length(piece):
    small, large = (work(piece * count) for count in (400, 1600))
    assert large < 5 * small + 5000


def work(source: str) -> int:
    """How many calls it takes to read a source."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    read(source)
    sys.setprofile(None)
    return calls


def test_deep_nesting_is_read_to_the_end():
    steps = "\n\n".join("  " * depth + f"- w{depth}" for depth in range(200))
    assert [segment.text.removeprefix("- ") for segment in segments(steps)] == [f"w{depth}" for depth in range(200)]
    assert segments("- " * 10_000 + "word")[-1].text.endswith("word")


UNREAD = {"comment", "literal", "literal_block", "system_message", "substitution_reference", "option_string", "label", "pending"}
# Where docutils is shown no directive of Sphinx and nothing that it complains about.
COMMON = [snippet for snippet in SNIPPETS if not re.search(r"x::|glossary|caption|`@`|\[@\]|csv|\n @\n@|overline|^=+\n @", snippet)]


@pytest.mark.parametrize("snippet", COMMON)
def test_docutils_reads_the_same_words(snippet):
    words = theirs(numbered(snippet))
    ours = [w for s in segments(numbered(snippet)) for w in WORD.findall(s.text) if not {"code", "comment", "link"} & kinds_of(s, w)]
    assert sorted(ours) == sorted(words)


def theirs(source: str) -> list[str]:
    pytest.importorskip("docutils")
    from docutils import frontend, nodes, utils
    from docutils.parsers.rst import Parser

    options = frontend.get_default_settings(Parser)
    options.report_level = 5
    tree = utils.new_document("x", options)
    Parser().parse(source, tree)
    texts = (node for node in tree.findall(nodes.Text) if UNREAD.isdisjoint(around(node)))
    return [word for text in texts for word in WORD.findall(text)]


def around(node) -> set[str]:
    return {node.tagname, *around(node.parent)} if node.parent is not None else {node.tagname}


def kinds_of(segment: Segment, word: str) -> set[str]:
    at = segment.text.index(word)
    return {mark.kind for mark in segment.marks if mark.start <= at < mark.end}


def numbered(template: str) -> str:
    numbers = counted(100)
    return re.sub(r"@( {7})?", lambda _: f"word{next(numbers)}x", template)
