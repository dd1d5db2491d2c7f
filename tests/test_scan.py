from __future__ import annotations

import re
import time
import unicodedata
from contextlib import suppress
from unittest.mock import patch

import pytest
from helpers import collection_of, deprecated, exactly, glossary_of, spans
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from termcheck import pieces as pieces_module
from termcheck import scan
from termcheck.check import Checker
from termcheck.errors import InputError
from termcheck.model import Glossary
from termcheck.pieces import _Cuts
from termcheck.readers import FORMATS, text_reader
from termcheck.readers.sourcemap import whole
from termcheck.scan import Scanner


def scanner_of(glossary: Glossary) -> Scanner:
    """A scanner for terms as they are spelled: what is nearly a term is tested with the rule."""
    return Scanner(collection_of(glossary).plans, with_near=False)


WORDS = {"nl": "kinderporno", "sv": "kinderporno", "el": "πορνογραφία", "fr": "handicapé", "de": "illegale Fremde"}
SCANNER = scanner_of(exactly(**WORDS))

HOLDS = [
    ("kinderpornografie", True),
    ("KINDERPORNO", True),
    ("kinder**porno**", True),
    ("kinder_porno_", True),
    ("kin\\derporno", True),
    ("<b>kinder</b>porno", True),
    ("kinder<!-- note -->porno", True),
    ("kinder&shy;porno", True),
    ("k&#105;nderporno", True),
    ("kinder\u00adporno", True),
    ("kinder\u200bporno", True),
    ("kinder<!-- a > b\n\n -->porno", True),
    (f"kinder<!-- {'x' * 5000} -->porno", True),
    ("kinder<!-- a --!>porno <!-- b -->", True),
    ("<a><![CDATA[kinder]]>porno</a>", True),
    ("kinder<![CDATA[porno]]>", True),
    ("kinder<![CDATA[]]>porno", True),
    ("<![CDATA[x <kinder]]>porno>", True),
    ("kinder<?a > b?>porno", True),
    ("kinder<?a>porno ?>", True),
    ("kinder<ph id='1'>{0}</ph>porno", True),
    ("kinder<BPT>&lt;b&gt;</BPT>porno<EPT>&lt;/b&gt;</EPT>grafie", True),
    ("kinder<ph><![CDATA[<b>]]></ph>porno", True),
    ("<ph>a<sub>kinder<b/>porno</sub></ph>", True),
    ("kinder<script>if (a<b) c('</p>')</script>porno", True),
    ("kinder<b title='>porno", True),
    ("kinder</>porno", True),
    ("x &lt; kinder<b/>&#112;orno &gt; y", True),
    ("x <kinder&#112;orno> y", True),
    ("<a title='kinder&#112;orno'>x</a>", True),
    ("x <<b>kin<i></i>derporno> y", True),
    ("<p>kinder</p> <p>porno</p>", False),
    ("<p>kinder<b a=b'c>porno<b a=b'c>grafie", True),
    ("<p>kinder<b<i>porno<b<i>grafie", True),
    ("kinder<b title='a > b'>porno", True),
    ('kinder<b a=">porno', True),
    ("kinder<script>\n a\n</script>porno", True),
    ("kinder<ph>\n a\n</ph>porno", True),
    ("kinder<![CDATA[<i>porno", True),
    ("kin&#x64<b>e</b>rporno", True),
    ("<svg><style/></svg>kinder<b>porno</b><style></style>", True),
    ("<svg><desc><p>a</svg><title>a<b c='</title>kinder<b d='>porno", True),
    ("<svg><path><p>kinder<style>x</style>porno", True),
    ("<title>a<b c='</title>kinder<b d='>porno", True),
    ("<!-- <b a-->kinder<i>porno<!-- -->", True),
    ("kinder<style/>x</style>porno", True),
    ("kinder<lb>porno", True),
    ("kinder<!doctype a [<!ELEMENT a ANY>]>porno", True),
    ("kinder-\u00ad<br/>porno", True),
    ("<b>kinder</b><?a b > c?>porno", True),
    ("kinder<b> </b>porno", False),
    ("kinder\u00ad\nporno", True),
    ("kinder-\nporno", True),
    ("kinder-\r\nporno", True),
    ("kinder-\u2028porno", True),
    (f"kinder-\n{' ' * 200}porno", True),
    ("kinder-<lb/>porno", True),
    ("kinder-</i>\n   <i>porno", True),
    ("> kinder-\n> porno", True),
    (" * kinder-\n   porno", True),
    ("kinder‑\n\tporno", True),
    ("handicape\u0301", True),
    ("handicap&eacute;", True),
    ("ΠΟΡΝΟΓΡΑΦΙΑ", True),
    ("πορνογραφι\u0301α", True),
    ("πορνογραφία", True),
    ("Fremde, die illegale Wege gehen", True),
    ("illegale Wege", False),
    ("kinder porno", False),
    ("kinder\n\nporno", False),
    ("handicape", False),
    ("fietspad", False),
    ("", False),
]


@pytest.mark.parametrize(("source", "holds"), HOLDS)
def test_the_search_of_a_source_sees_through_what_may_stand_inside_a_word(source, holds):
    assert SCANNER.could_hold(source) is holds


@pytest.mark.parametrize("glossary", [glossary_of("concepts: []\n"), glossary_of("concepts: [{id: c, terms: {nl: {preferred: x}}}]\n")])
def test_without_terms_no_text_could_hold_one(glossary):
    assert not scanner_of(glossary).could_hold("kinderporno")
    assert scanner_of(glossary).candidates(whole("kinderporno")) == []


def test_a_run_without_glossaries_finds_nothing():
    assert not Scanner([]).could_hold("kinderporno")


LANGUAGES = [("KINDERPORNOGRAFIE", ["nl", "sv"]), ("fremde illegale", ["de"]), ("illegale", []), ("handicapé, πορνογραφία", ["el", "fr"])]


@pytest.mark.parametrize(("text", "languages"), LANGUAGES)
def test_a_candidate_has_the_languages_of_the_terms_whose_words_it_holds(text, languages):
    assert sorted({code for candidate in SCANNER.candidates(whole(text)) for code in candidate.languages}) == languages


def test_the_glossaries_of_a_run_are_scanned_for_at_once():
    plans = [*collection_of(exactly(nl="kinderporno")).plans, *collection_of(exactly(sv="kinderporno", nl="fietspad")).plans]
    assert [sorted(candidate.languages) for candidate in Scanner(plans).candidates(whole("kinderporno"))] == [["nl", "sv"]]


VIEWS = [
    ("over kinder-\nporno hier", ["kinderporno"]),
    ("over kinder-  \n  porno hier", ["kinderporno"]),
    ("kinder- en jeugd, kinder-\nporno", ["kinderporno"]),
    ("kinderporno op e-\nmail", ["kinderporno", "kinderporno"]),
    ("kinder -\nporno", []),
    ("kinder-\n\nporno", []),
]


@pytest.mark.parametrize(("text", "expected"), VIEWS)
def test_a_word_broken_at_a_line_end_is_read_both_ways_and_leads_back_to_its_text(text, expected):
    candidates = SCANNER.candidates(whole(text))
    starts = [candidate.text.index("kinderporno") for candidate in candidates]
    sources = [text[slice(*one.map.source_span(at, at + 11))] for one, at in zip(candidates, starts, strict=True)]
    assert [re.sub(r"-\s+", "", source) for source in sources] == expected


# A glossary in three scripts, and what may stand in, between and around its words.
TERMS = {
    "nl": ["kinderporno", "illegale vreemdeling", "risico-analyse", "beelden … van kinderen"],
    "fr": ["pédopornographie", "handicapé", "l'abus d'enfants"],
    "el": ["παιδική πορνογραφία"],
    "ro": ["pornografie cu copiii şi tineri"],
}
GLOSSARY = exactly(**TERMS)
INSIDE = [
    "",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "</b>",
    "<b>",
    "<wbr>",
    "&shy;",
    "&ZeroWidthSpace;",
    "<!--a-->",
    "\\",
    "](x)",
    "\u00ad",
    "\u200b",
    "\u2060",
]
BROKEN = ["-\n", "\u00ad\n", "-\r\n", "‑\n", "-  \n", "-\n> ", "-\n  ", "-<br>", "-\\\n"]
MARKS = ["*", "**", "_", "`", "<p>", "&nbsp;", "(", "[", "](x)", "’", "word", "> ", "- ", "# ", "| ", "1. ", "---\n"]
AROUND = ["", " ", "\n", "\n\n", "\r\n", "\u00a0", "\ufeff", *MARKS]
SHAPES = {
    "as it is": str,
    "in capitals": str.upper,
    "with capitals": str.title,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "over lines": lambda text: text.replace(" ", "\n"),
    "held together": lambda text: text.replace(" ", "\u00a0"),
}


@st.composite
def broken_terms(draw: st.DrawFn) -> str:
    """A term in some shape, with up to two things inside it."""
    text = SHAPES[draw(st.sampled_from(sorted(SHAPES)))](draw(st.sampled_from([term for terms in TERMS.values() for term in terms])))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(1, len(text) - 1))
        text = text[:at] + draw(st.sampled_from(INSIDE + BROKEN)) + text[at:]
    return text


drafts = st.lists(st.one_of(broken_terms(), st.sampled_from(AROUND), st.sampled_from(AROUND)), max_size=12).map("".join)


@settings(max_examples=150)
@given(drafts, st.sampled_from(["text", "markdown"]))
@example("> kinder-\n> porno", "markdown")
@example("k&#105;nder&shy;porno", "markdown")
def test_the_search_of_the_source_never_loses_a_finding(checker, text, format):
    searched = [spans(checker.check_text(text, language=code, format=format)) for code in TERMS]
    with patch.object(Scanner, "could_hold", return_value=True):
        assert searched == [spans(checker.check_text(text, language=code, format=format)) for code in TERMS]


RARE = [
    ("[kinder](https://example.org)porno", "a link on a part of the word"),
    ("[kinder][a]porno\n\n[a]: https://example.org", "a link by reference on a part of the word"),
    ("kinder<!-- a > b -->porno", "a comment with an angle bracket inside the word"),
    ('kinder<span title="a>b">porno</span>', "an attribute with an angle bracket inside the word"),
    (f'kinder<span title="{"x" * 300}">porno</span>', "a long tag inside the word"),
    ("kinder-<br>porno", "a hyphen before a line break by tag"),
    ("| kinder-<br>porno |\n|---|\n", "the same in a cell"),
    ("kinder-\\\nporno", "a hyphen before a hard line break"),
    ("**kinder-**\nporno", "an emphasised part of the word at a line end"),
    ("kinder-<!-- x -->\nporno", "a comment at the line end"),
    ("kinder&dash;<br>porno", "a hyphen as character reference before a line break by tag"),
]


# What may stand inside of a word in XML, in HTML as well or not, and what parts words.
JOINING = [
    *(
        "<b>{}</b>",
        "<i title='a>b'>{}</i>",
        '<x y="z">{}</x>',
        "{}<!-- a > b -->",
        "<!-- -->{}",
        "<![CDATA[{}]]>",
        "{}<![CDATA[]]>",
        "<?a b > c?>{}",
    ),
    *(
        "&shy;{}",
        "&#173;{}",
        "&#xAD;{}",
        "\u200b{}",
        "<b/>{}",
        "<b>\n{}</b>",
        "<!-- a\n\nb -->{}",
        "{}<?a?>",
        "<wbr/>{}",
        "<b><i>{}</i></b>",
    ),
]
PARTING = [
    *(
        "<footnote>a</footnote>-\n{}",
        "-<footnote>a</footnote>\n{}",
        "-\n<footnote/>{}",
        "\u00ad<footnote/>{}",
        "-\u00ad\n{}",
        "<i>-</i>&#173;\n{}",
    ),
    *(
        "<p>{}</p>",
        "<footnote>{}</footnote>",
        "{}<footnote/>",
        "<br/>{}",
        "-<br/>{}",
        "-\n     {}",
        "-<b></b>\n{}",
        " {}",
        "<y>{}</y>",
        "\n\n{}",
    ),
    *("<script>a &lt; b</script>{}", "<pre>{}</pre>", "&lt;{}", "&#60;b&#62;{}", "<b> </b>{}", "<ph>a<x/></ph>{}", "<q lang='en'>{}</q>"),
]


@st.composite
def marked_terms(draw: st.DrawFn) -> str:
    """A term, its pieces inside of markup or behind it, some letters as references."""
    text = draw(st.sampled_from([term for terms in TERMS.values() for term in terms]))
    at = draw(st.integers(1, len(text) - 1))
    pieces = [text[:at], text[at:]]
    for number in draw(st.lists(st.integers(0, 1), max_size=3)):
        sign = draw(st.integers(0, max(0, len(pieces[number]) - 1)))
        encoded = pieces[number][sign : sign + 1] if draw(st.booleans()) else ""
        if encoded.isalpha() and "<" not in pieces[number] and "&" not in pieces[number]:
            pieces[number] = pieces[number][:sign] + f"&#{ord(encoded)};" + pieces[number][sign + 1 :]
        else:
            pieces[number] = draw(st.sampled_from([*JOINING, *JOINING, *PARTING])).format(pieces[number])
    return "".join(pieces)


marked_drafts = st.lists(st.one_of(marked_terms(), st.sampled_from([" ", "\n", "word", "<p>word</p>", "<br/>", "&amp;"])), max_size=6).map(
    "".join
)
OF_TAGS = [name for name in ("html", "xml") if name in FORMATS]


def is_readable(source: str, format: str) -> bool:
    """Whether a reader takes the text: XML may not be well-formed."""
    with suppress(InputError):
        return bool(text_reader(format).read(source, path="x"))
    return False


@pytest.mark.parametrize("format", OF_TAGS)
@settings(max_examples=200, deadline=None)
@given(text=marked_drafts)
@example(text="kinder<script>a</script>porno")
@example(text="<b>kinder</b><?a b > c?>porno")
@example(text="<p>kinder<footnote>a</footnote>porno</p>")
def test_the_search_of_tagged_text_never_loses_a_finding(checker, text, format):
    source = f"<div>{text}</div>"
    assume(is_readable(source, format))
    with patch.object(Scanner, "could_hold", return_value=True):
        found = [spans(checker.check_text(source, language=code, format=format)) for code in TERMS]
    assert [spans(checker.check_text(source, language=code, format=format)) for code in TERMS] == found


# What each format of text is made of that may stand inside a word, around it, or where a search could take it for another thing.
COMMON = [" ", "\n", "\r\n", "\n\n", "x", "1", "-", "-\n", "\u00ad", "\u00ad\n", "\u200b", "‑\n"]
OF_HTML = [
    *(
        "<b>",
        "</b>",
        "<b a=b'c>",
        "<b<i>",
        "<br>",
        "</br>",
        "<wbr>",
        "<p>",
        "</p>",
        "<pre>",
        "</pre>",
        "<a>",
        "</a>",
        "<sup>",
        "</sup>",
        "<o:p>",
    ),
    *(
        "<template>x</template>",
        "<svg>",
        "</svg>",
        "<svg><style/>",
        "<title>",
        "</title>",
        "<math>",
        "</math>",
        "<ruby>",
        "<rp>(</rp>",
        "<rt>",
    ),
    *("<iframe>q</iframe>", "<noembed>x</noembed>", "<textarea>y</textarea>", "<script>\n a<b\n</script>", "<style> </style>", "<script/>"),
    *(
        "<img alt=x>",
        "<i title='a > b'>",
        "<!-- a > b -->",
        "<!-->",
        "--!>",
        "<?a b > c?>",
        "<![CDATA[k]]>",
        "<!x>",
        "</>",
        "</ x>",
        "<lb/>",
    ),
    *("&shy;", "&#173;", "&shy", "&#45;", "&#10;", "&nbsp;", "<ph>", "<select>", "<option>", "<button>k</button>", "<td>", "<q>", "<del>"),
]
OF_XML = [
    *(
        "<b>",
        "</b>",
        "<b>x</b>",
        "<i><b>",
        "</b></i>",
        "<x y='>'/>",
        "<br/>",
        "<lb/>",
        "<footnote>a</footnote>",
        "<note/>",
        "<style/>",
        "<p>",
        "</p>",
    ),
    *(
        "<script>\n a\n</script>",
        "<ph>a</ph>",
        "<ph> <sub>k</sub> </ph>",
        "<bpt>&lt;b></bpt>",
        "<!-- a > b -->",
        "<?a b > c?>",
        "<![CDATA[-]]>",
    ),
    *(
        "&shy;",
        "&#173;",
        "&#45;",
        "&#10;",
        "&amp;",
        "&lt;",
        "<pre>",
        "</pre>",
        "<q>",
        "</q>",
        "<del>a</del>",
        "<num>1</num>",
        "<g>",
        "</g>",
    ),
]
OF_MARKDOWN = [
    *(
        "*",
        "**",
        "_",
        "`",
        "~~",
        "<b>",
        "</b>",
        "<br>",
        "-<br>",
        "\\\n",
        "\\",
        "> ",
        "\n> ",
        "](x)",
        "[",
        "][a]",
        "<!-- a > b -->",
        "<i a='b'>",
    ),
    *("&shy;", "&#45;", "|", "\n|---|\n", "# ", "- ", "[^1]", "<script>\n a\n</script>", "<p>", "<div>\n", "\n</div>", "<http://a.b>"),
]
OF_PO = ['"\n"', '-"\n"', '" "', '""', "\\n", "-\\n", '\\"', "\\t", "\\302\\255", "\\xc2\\xad", "<b>", "-<br>", "&", "_", "%s"]
MADE_OF = {
    "html": (OF_HTML, ["{}", "<div>{}</div>", "<?xml version='1.0'?><p>{}</p>", "<p>{}</p><script>x</script>"]),
    "xml": (OF_XML, ["<a>{}</a>", "<a><p>{}</p></a>", "<xliff><source>{}</source></xliff>", "<akomaNtoso><p>{}</p></akomaNtoso>"]),
    "markdown": (OF_MARKDOWN, ["{}", "> {}", "- {}", "| a | {} |\n|---|---|\n", "<div>{}</div>", "# {}"]),
    "text": (["*", "_", "> ", "\n> ", "-  \n", "-\u2028", "<b>", "&shy;", "|", "#"], ["{}"]),
    "po": (OF_PO, ['msgid "a"\nmsgstr "{}"\n', 'msgid "{}"\nmsgstr ""\n', '# {}\nmsgid "a"\nmsgstr "b"\n']),
    "rst": (["\\ ", "*", "**", "\\ *", "*\\ ", "\\ **", "**\\ ", "``", "\\ :sub:`x`\\ ", "| "], ["{}", "- {}", ".. note:: {}", "{}\n===="]),
}


@st.composite
def words_in(draw: st.DrawFn, format: str) -> str:
    """A text of a format with a word, or two of an elliptic compound, in pieces."""
    pieces, texts = MADE_OF[format]
    word = draw(st.sampled_from(["kinderporno", "handicapé", "kinder-\nen jeugdporno"]))
    things = st.lists(st.sampled_from(pieces + COMMON), max_size=4).map("".join)
    cuts = sorted(draw(st.lists(st.integers(1, len(word) - 1), max_size=3)))
    parts = [word[start:end] for start, end in zip([0, *cuts], [*cuts, len(word)], strict=True)]
    return draw(st.sampled_from(texts)).format(draw(things) + "".join(part + draw(things) for part in parts))


SEVERAL = scanner_of(exactly(nl=["kinderporno", "handicapé", "jeugdporno"]))


@pytest.mark.parametrize("format", MADE_OF)
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_the_search_of_a_source_loses_no_segment_that_could_hold_a_term(format, data):
    source = data.draw(words_in(format))
    assume(is_readable(source, format))
    reader = text_reader(format)
    if any(SEVERAL.candidates(segment) for segment in reader.read(source, path="x").segments):
        assert SEVERAL.could_hold(reader.scanned(source))


ELLIPTIC = [
    ("html", "<p>Over <b>kinder</b>-<br>en jeugdpornografie"),
    ("html", "<p>Over kin<b>der</b>-\nen jeugdporno<b>grafie</b>"),
    ("markdown", "Over kin&shy;der-\nen jeugdpornografie"),
    ("text", "Over kin\u00adder-\nen jeugdpornografie"),
]


@pytest.mark.parametrize(("format", "text"), ELLIPTIC)
def test_the_search_of_the_source_finds_the_shared_part_of_a_word_at_a_line_end(format, text):
    assert len(Checker([deprecated(nl="kinderpornografie")]).check_text(text, language="nl", format=format).findings) == 1


@pytest.mark.parametrize("text", [case[0] for case in RARE], ids=[case[1] for case in RARE])
def test_the_search_of_the_source_sees_through_rare_markup_too(checker, text):
    assert [finding.term for finding in checker.check_text(text, language="nl", format="markdown").findings] == ["kinderporno"]


def test_what_looks_like_a_tag_may_be_a_word_of_a_broken_term(checker):
    assert len(checker.check_text("<beelden> van kin-\nderen", language="nl").findings) == 1


@pytest.fixture(scope="module")
def checker():
    return Checker([GLOSSARY])


# What may stand between the letters of a word, and what does not: all that the search of the source has to tell apart.
BETWEEN = [
    *INSIDE,
    *BROKEN,
    *("<", ">", "[", "]", "(", ")", "!", "![", "](", "](a (b) c)", "][b]", "[^1]", "-", "\x02\n", "&", "&#", ";", "&lt;", "&#x42a"),
    *("&dash;", "<!--", "-->", '<a title=">">', "<br/>", "'", '"', " ", "\n", "\r\n", "\u2028", "\n> ", "\n\n", "|", "x"),
    *("\u0301", "&#769;"),
]


@st.composite
def pieces_of_words(draw: st.DrawFn) -> str:
    """The letters of a word in a few pieces, with up to four things before, between and after them."""
    word = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), draw(st.sampled_from(["kinderporno", "handicapé"])))
    cuts = sorted(draw(st.lists(st.integers(1, len(word) - 1), max_size=3)))
    parts = [word[start:end] for start, end in zip([0, *cuts], [*cuts, len(word)], strict=True)]
    things = st.lists(st.sampled_from(BETWEEN), max_size=4).map("".join)
    return draw(things) + "".join(part + draw(things) for part in parts)


@settings(max_examples=200)
@given(pieces_of_words())
@example("kinder!<b>[porno](x)</b>")
@example("[kinder](<u) >)porno")
@example("[kinder-](x)  \n> porno")
@example("handicape<b>\u0301</b>")
@example("kinder-\u2028porno")
def test_a_look_at_how_words_are_broken_loses_nothing_that_taking_everything_off_would_find(text):
    found = SCANNER.could_hold(text)
    with patch.object(scan, "_is_broken", return_value=True):
        assert found is SCANNER.could_hold(text)


@settings(max_examples=100)
@given(st.lists(drafts, max_size=4).map("\n\n".join), st.sampled_from(["text", "markdown"]), st.integers(1, 30))
@example("beelden\n\nvan <a\n\n> kinderen", "text", 1)
@example("kinder-\n\n<!-- a\n\nb -->\n\nporno\n\nkinder**porno**", "markdown", 1)
def test_a_source_that_is_searched_piece_by_piece_loses_no_finding(checker, text, format, size):
    with patch.object(pieces_module, "PIECE", size):
        searched = [spans(checker.check_text(text, language=code, format=format)) for code in TERMS]
    with patch.object(Scanner, "could_hold", return_value=True):
        assert searched == [spans(checker.check_text(text, language=code, format=format)) for code in TERMS]


CUTS = [
    ("a" * 30 + "\n\n" + "b" * 9, ["a" * 30 + "\n", "\n" + "b" * 9]),
    ("a" * 30 + "\r\n \r\n" + "b" * 9, ["a" * 30 + "\r\n", " \r\n" + "b" * 9]),
    ("a" * 30 + "-\n\n" + "b" * 9, ["a" * 30 + "-\n\n" + "b" * 9]),
    ("<" + "a" * 30 + "\n\n" + "b>" * 9, ["<" + "a" * 30 + "\n\n" + "b>" * 9]),
    ("<" + "a" * 30 + "\n\n>" + "b" * 9 + "\n\nc", ["<" + "a" * 30 + "\n\n>" + "b" * 9 + "\n", "\nc"]),
    ("<!--" + "a" * 30 + ">\n\n" + "b" * 20 + "-->\n\nc", ["<!--" + "a" * 30 + ">\n\n" + "b" * 20 + "-->\n", "\nc"]),
    ("<" + "a" * 30 + "\n\n" + "b" * 9, ["<" + "a" * 30 + "\n", "\n" + "b" * 9]),
    ("<SCRIPT>" + "a" * 30 + "\n\n" + "b" * 20 + "</Script>\n\nc", ["<SCRIPT>" + "a" * 30 + "\n\n" + "b" * 20 + "</Script>\n", "\nc"]),
    ("<style>" + "a" * 30 + "\n\n" + "b" * 20, ["<style>" + "a" * 30 + "\n", "\n" + "b" * 20]),
    ("<![CDATA[" + "a" * 30 + ">\n\n" + "b" * 20 + "]]>\n\nc", ["<![CDATA[" + "a" * 30 + ">\n\n" + "b" * 20 + "]]>\n", "\nc"]),
    ("a" * 50, ["a" * 50]),
    ("a\n\nb", ["a\n\nb"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "pieces"), CUTS)
def test_a_long_source_is_cut_at_blank_lines_outside_of_tags(text, pieces):
    with patch.object(pieces_module, "PIECE", 15):
        assert [piece for piece in pieces_module.pieces(text) if piece] == pieces


LONG = "Een woord over iets anders.\n\n" * 5000


@pytest.mark.parametrize(
    "text", [f"illegale\n\n{LONG}Fremde", f"{LONG}kinder-\nporno", f"{LONG}<b>kinder</b>porno", f"kinder*porno*\n\n{LONG}"]
)
def test_the_words_of_a_term_may_stand_far_apart(text):
    assert SCANNER.could_hold(text)


@pytest.mark.parametrize(
    "text",
    [
        "-\n\n" * 200_000,
        "<\n\n" * 200_000,
        "](" * 300_000,
        "a-  " * 200_000,
        "[" * 500_000,
        "<!--" * 10_000,
        "<!--\n\n" * 50_000,
        "<ph>" * 100_000,
        "x<a><b '" * 50_000,
        "a<![CDATA[" * 50_000,
        "-" + " " * 300_000,
        "<script>" * 50_000,
        "<script>\n\n<!--\n\n" * 50_000,
        "x<b a='>'" * 50_000,
        "x<svg><title>" * 20_000 + "</svg>" * 20_000,
    ],
)
def test_the_search_of_a_long_source_takes_a_time_that_grows_with_its_length(text):
    started = time.process_time()
    assert not SCANNER.could_hold(text)
    assert time.process_time() - started < 5


def test_a_long_source_is_searched_once_for_what_hides_text():
    cuts = _Cuts("A clean line.\n\n" * 20_000)
    at = cuts.next(0, 200_000)
    assert at - 20 <= cuts._look <= at
