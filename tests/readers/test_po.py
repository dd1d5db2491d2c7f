from __future__ import annotations

import re
import sys

import pytest
from helpers import collection_of, exactly
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termcheck.errors import InputError
from termcheck.model import Document
from termcheck.readers import po
from termcheck.readers.encoding import decode
from termcheck.scan import Scanner

HEADER = 'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
SCANNER = Scanner(collection_of(exactly(nl="kinderporno")).plans)


def read(source: str) -> Document:
    return po.read(source, path="x.po")


def texts(source: str) -> list[str]:
    return [segment.text for segment in read(source).segments]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ('msgid "a"\nmsgstr "b"', ["a", "b"]),
        ('msgid ""\n"kinder"\n"pornografie"\nmsgstr ""', ["kinderpornografie"]),
        ('msgid "a" "b"\n  "c"msgstr"d"', ["abc", "d"]),
        (r'msgid "a\tb \"c\" \\n\nd"', ['a\tb "c" \\n\nd']),
        (r'msgid "a\r\nb\303\251\xe9\x41"', ["a\nbé\ufffdA"]),
        (r'msgid " \n a\n \n\nb\n"', ["a", "b"]),
        ('msgctxt "no"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"', ["a", "b", "c", "d"]),
        ('#, c-format, fuzzy\n#| msgid "no"\nmsgid "a"\nmsgstr "no"\n\nmsgid "b"\nmsgstr "c"', ["a", "b", "c"]),
        ('#, fuzzy\n#~ msgid "no"\n#~ msgstr "no"\nmsgid "b"\nmsgstr "c"', ["b", "c"]),
        ('# a\n#b\n#\n#. no\n#: no.c:1\n#= no\nmsgid "c"', ["a\nb", "c"]),
        ('msgid "a"\nmsgstr "b"\n# c\n\n# d', ["a", "b", "c\nd"]),
        ('msgctxt "no"\nmsgid ""\nmsgstr "b"', ["b"]),
        ('domain "no"\nmsgid "a"', ["a"]),
        ('msgid "%s {x} kin\u00adder"', ["%s {x} kinder"]),
        ("", []),
    ],
)
def test_messages_translations_and_comments_are_read(entry, found):
    assert texts(HEADER + entry) == found


@pytest.mark.parametrize(
    ("header", "language", "languages"),
    [
        ("Language: pt_BR\\nX-Source-Language: de\\n", "pt_BR", ["de", "pt_BR"]),
        ("Language: sr@latin\\n", "sr", ["en", "sr"]),
        ("language: nl_BE.UTF-8\\n", "nl_BE", ["en", "nl_BE"]),
        ("Language: \\n", None, ["en", None]),
        ("", None, ["en", None]),
    ],
)
def test_the_header_tells_the_languages(header, language, languages):
    document = read(f'msgid ""\nmsgstr "{header}"\n\nmsgid "a"\nmsgstr "b"\n')
    assert (document.language, [segment.language for segment in document.segments]) == (language, languages)


@pytest.mark.parametrize(
    ("source", "what", "place"),
    [
        ('msgid "a\n', "without its closing quotation mark", (1, 7)),
        ('msgid "a"\r\nmsgstr "b\\"\r\n', "without its closing quotation mark", (2, 8)),
        ('# x\nmsgid "a\\qb"', "the unknown escape “\\q”", (2, 9)),
        ('msgid "a"\n msgtsr "b"', "no part of a PO file", (2, 2)),
        ('"a"', "belongs to no message", (1, 1)),
        ('msgid "a"\n# b\n"c"', "belongs to no message", (3, 1)),
        ("msgid “a”", "no part of a PO file", (1, 7)),
    ],
)
def test_what_msgfmt_refuses_is_refused_with_its_place(source, what, place):
    with pytest.raises(InputError) as refused:
        read(source)
    assert what in refused.value.what
    assert refused.value.try_this
    assert (refused.value.where.line, refused.value.where.column) == place


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (HEADER.encode(), "UTF-8"),
        (b'# c\n\nmsgid ""\nmsgstr "Content-Type: text/plain; "\n"charset=ISO-8859-2\\n"\n', "ISO-8859-2"),
        (b'msgid ""\r\nmsgstr ""\r\n"Content-Type: text/plain; charset=CHARSET\\n"\r\n', None),
        (HEADER.encode("utf-8-sig"), None),
        (b'msgid "a"\nmsgstr "Content-Type: text/plain; charset=koi8-r"\n', None),
        (b'msgid "Content-Type: text/plain; charset=koi8-r"\n', None),
        (b"", None),
    ],
)
def test_the_encoding_is_the_charset_of_the_header(data, encoding):
    assert po.encoding_of(data) == encoding


def test_a_file_is_decoded_as_its_header_says():
    data = HEADER.replace("UTF-8", "windows-1250").encode() + 'msgid "a"\nmsgstr "żółw"\n'.encode("windows-1250")
    assert texts(decode(data, path="x.po", encoding=po.encoding_of(data))) == ["a", "żółw"]


def test_a_message_is_never_literal_and_a_translation_is():
    message, translation = read('msgid "a b"\nmsgstr "c d"').segments
    assert not message.map.is_literal(0, 1)
    assert translation.map.is_literal(0, 3)
    assert message.map.source_span(2, 3) == (9, 10)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('"\\\n\t')))
@example('a "b" \\n\nc')
def test_a_text_is_written_so_that_it_is_read_again(text):
    once = po.written(text)
    assert po._decoded(once) == text
    assert texts(f'msgid "x{once}x"') == texts(f'msgid ""\n"x"\n"{once}"\n"x"')


WORD = re.compile(r"word\d+x")
# Each @ becomes a word of its own, so that a word lost or read twice is seen.
ENTRIES = st.lists(
    st.sampled_from(
        [
            '# @ @\n# @\nmsgid "@ @"\nmsgstr "@"\n',
            'msgid ""\n"@ \\"@\\"\\n"\n"@"\nmsgstr[0] "@\\n\\n@"\nmsgstr[1] "@"\n',
            '# @\n#, python-format\nmsgctxt "x"\nmsgid "%s @"\nmsgid_plural "@"\nmsgstr ""\n"@ é@"\n',
            'msgid "@" "@" msgstr "@"\n',
            '#: x.c:1\nmsgid "\\303\\251@"\n',
            "# @\n\n",
        ]
    ),
    max_size=8,
)


@settings(max_examples=200, deadline=None)
@given(ENTRIES, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", HEADER]))
def test_every_word_is_read_once_and_stands_where_the_map_says(entries, line_end, header):
    words = (f"word{number}x" for number in range(1000))
    source = header + re.sub("@", lambda _: next(words) + " ", "".join(entries)).replace("\n", line_end)
    found = [(match.group(), s.map.source_span(*match.span())) for s in read(source).segments for match in WORD.finditer(s.text)]
    assert sorted(found) == sorted((match.group(), match.span()) for match in WORD.finditer(source))


SCRAPS = [
    "a",
    "kinder",
    "porno",
    " ",
    "é",
    "e\u0301",
    "\u00ad",
    "-",
    "\n",
    "\r\n",
    "\u2028",
    '"',
    '\\"',
    "\\n",
    "\\",
    "\\101",
    "\\x6b",
    "#",
    "# ",
]
SCRAPS += [
    "#~ ",
    "#, fuzzy",
    'msgid "',
    'msgstr "',
    'msgid ""\n"',
    'msgstr[1] "',
    '"\n"',
    "<b>",
    "%(x)s",
    "Language: nl",
    "😀",
    "\0",
    "_",
    "&",
]
MUTATED = st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join)


@settings(max_examples=200, deadline=None)
@given(MUTATED | st.text())
def test_a_mutated_file_is_read_or_refused_and_a_literal_span_is_its_slice(source):
    po.encoding_of(source.encode(errors="replace"))
    try:
        document = read(source)
    except InputError:
        return
    for segment in document.segments:
        for start in range(len(segment.text)):
            first, last = segment.map.source_span(start, start + 1)
            assert 0 <= first <= last <= len(source)
            assert not segment.map.is_literal(start, start + 1) or source[first:last] == segment.text[start]


@settings(max_examples=200, deadline=None)
@given(MUTATED.map(lambda scrap: f'msgid "kinder{scrap}porno"'))
@example('msgid "kinder"\n"porno"')
@example('msgid "a\\"" "" \'"kinder\\156porno"')
@example(r'msgid "\nkinder-\nporno"')
def test_the_search_before_reading_loses_no_term(source):
    try:
        found = read(source).segments
    except InputError:
        return
    assert SCANNER.could_hold(po.scanned(source)) or not any(SCANNER.candidates(segment) for segment in found)


@pytest.mark.parametrize(
    "piece", ['msgid "a\\n" "b" msgstr "c"\n', '"', '""', "\\", "# \n", "#, fuzzy\n", 'msgid "<a {" ', '"\\\\" ', '"\\101']
)
def test_the_work_grows_with_the_length(piece):
    small, large = (work(f'msgid "{piece * count}') for count in (300, 1200))
    assert large < 5 * small + 1000


def work(source: str) -> int:
    """How many calls it takes to read a source."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        read(source)
    except InputError:
        pass
    finally:
        sys.setprofile(None)
    return calls


def test_polib_reads_the_same_texts():
    polib = pytest.importorskip("polib")
    source = HEADER + 'msgid "a \\"b\\" "\n"c\\n"\nmsgid_plural "d"\nmsgstr[0] "é"\nmsgstr[1] "f\\\\"\n\n#, fuzzy\nmsgid "g"\nmsgstr "no"\n'
    entries = polib.pofile(source)
    theirs = [text for e in entries for text in (e.msgid, e.msgid_plural, *(() if e.fuzzy else (e.msgstr, *e.msgstr_plural.values())))]
    assert texts(source) == [text.strip() for text in theirs if text]
