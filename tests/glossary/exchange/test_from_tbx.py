"""TBX in its versions and styles; what is not well-formed or tries tricks is refused with its place."""

from __future__ import annotations

import pytest

from termcheck.errors import InputError

from .imported import imported, terms_of

V3 = """<?xml version="1.0"?>
<tbx type="{dialect}" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><titleStmt><title>Our terms</title></titleStmt>
</fileDesc></tbxHeader><text><body>
<conceptEntry id="c1">{entry}</conceptEntry></body></text></tbx>"""
V2 = '<!DOCTYPE martif SYSTEM "nowhere.dtd"><martif type="TBX"><text><body><termEntry id="c1">{entry}</termEntry></body></text></martif>'
DCT = """<tbx type="TBX-Min" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="c1">{entry}</conceptEntry></body></text></tbx>"""


def v3(entry: str, *, dialect: str = "TBX-Basic") -> str:
    return V3.format(entry=entry, dialect=dialect)


def english(*sections: str) -> str:
    return f'<langSec xml:lang="en">{"".join(f"<termSec>{section}</termSec>" for section in sections)}</langSec>'


def status(word: str) -> str:
    return f'<termNote type="administrativeStatus">{word}</termNote>'


# What stands in one English language section → the statuses of its terms.
STATUSES = [
    (("<term>a</term>",), ["preferred"]),
    (("<term>a</term>", "<term>b</term>"), ["preferred", "admitted"]),
    (("<term>a</term>", "<term>b</term>" + status("preferredTerm-admn-sts")), ["preferred b", "admitted a"]),
    (("<term>a</term>" + status("deprecatedTerm-admn-sts"), "<term>b</term>"), ["preferred b", "deprecated a"]),
    (("<term>a</term>" + status("supersededTerm-admin-sts"),), ["deprecated"]),
    (("<term>a</term>" + status("standardizedTerm"), "<term>b</term>" + status("regulatedTerm")), ["preferred", "admitted"]),
    (("<term>a</term>" + status("forbidden"), "<term>b</term>" + status("notRecommended")), ["deprecated", "deprecated"]),
    (("<term>a</term><termNote type='normativeAuthorization'>4</termNote>",), ["preferred"]),
    (("<term>a</term><termNote type='normativeAuthorization'>obsolete</termNote>",), ["deprecated"]),
]
# An entry → words of the warning.
WARNED = [
    (english("<term>a</term>", "<term>b</term>"), "none is preferred"),
    (english("<term>a</term>" + status("lovely")), 'the status "lovely" is not known'),
    (english("<term>a</term>") + '<langSec xml:lang="zu"><termSec><term>b</term></termSec></langSec>', "`zu` is not one of the 24"),
    (english("<term>a</term>") + "<langSec><termSec><term>b</term></termSec></langSec>", "the language is not named"),
    ('<langSec xml:lang="pt-BR"><termSec><term>a</term></termSec></langSec>', "`pt-BR` is read as `pt`"),
    (english("<term>a</term>", "<term>a</term>"), "stands twice"),
    (english("<term>a</term>", "<term>1 = 2</term>"), "with `|` or `=`"),
    (english("<term>a</term>", "<term>112</term>"), "has no letter"),
    (english("<term>take ... in</term>"), "a gap of up to six words"),
    (english("<term>a</term><termNote type='usageStatus'>preferred</termNote>"), "`usageStatus` is not one of TBX-Basic"),
    (english("<term>a</term><termNote type='partOfSpeech'>thing</termNote>"), "the part of speech `thing`"),
    (english("<term>a</term><descrip type='definition'>d</descrip>"), "`definition` stands at termSec"),
    ("<admin type='source'>s</admin>" + english("<term>a</term>"), "`source` stands at conceptEntry"),
    ("<transacGrp><transac type='x'>y</transac></transacGrp>" + english("<term>a</term>"), "the type `x` of transac"),
    (english("<term>a</term><descrip type='reliabilityCode'>good</descrip>"), 'the reliability "good" is not known'),
]
# A file → line, column, words of the message, words of the advice.
REFUSED = [
    ("<tbx><text>\n<body></text></tbx>", 2, 14, "mismatch", "close the elements"),
    ("<tbx><text>", 1, 12, "Premature end", "cut off"),
    ("<martif>\n<p>AT&T</p></martif>", 2, None, "is not well-formed XML", "&amp;"),
    ("", None, None, "it is empty", "right file"),
    ('<!DOCTYPE tbx [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx><body>&c;</body></tbx>', None, None, "the entity `a`", "delete"),
    ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tbx><body>&a;</body></tbx>', None, None, "the entity `a`", "delete"),
    (v3('<langSec xml:lang="zu"><termSec><term>a</term></termSec></langSec>'), None, None, "holds no term that is read", "`zu`"),
]


@pytest.mark.parametrize(("sections", "expected"), STATUSES)
def test_a_status_is_what_the_file_says_and_never_guessed_to_be_deprecated(sections, expected, tmp_path):
    glossary, _ = imported(v3(english(*sections)), tmp_path, "a.tbx")
    found = [(term.status, term.text) for term in glossary.concepts[0].terms]
    assert [f"{status} {text}" if " " in told else status for (status, text), told in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(("entry", "words"), WARNED)
def test_what_is_read_otherwise_than_it_stands_is_told(entry, words, tmp_path):
    _, warnings = imported(v3(entry), tmp_path, "a.tbx")
    assert [warning for warning in warnings if words in warning], warnings


def test_a_file_as_its_dialect_wants_it_gives_no_warning(tmp_path):
    entry = "<descrip type='subjectField'>law</descrip>" + english("<term>a</term>" + status("preferredTerm-admn-sts"))
    assert imported(v3(entry), tmp_path, "a.tbx")[1] == []


@pytest.mark.parametrize(("content", "line", "column", "words", "advice"), REFUSED)
def test_what_cannot_be_read_is_refused_with_its_place(content, line, column, words, advice, tmp_path):
    with pytest.raises(InputError) as raised:
        imported(content, tmp_path, "a.tbx")
    assert (raised.value.where.line, words in raised.value.what, advice in raised.value.try_this) == (line, True, True), str(raised.value)
    assert column in (None, raised.value.where.column)


def test_everything_that_is_said_of_a_term_is_kept(tmp_path):
    section = (
        "<term>an <hi>open</hi> thing</term><termNote type='partOfSpeech'>properNoun</termNote><termNote type='grammaticalNumber'>plural</termNote>"
        "<termNote type='termType'>acronym</termNote><descrip type='reliabilityCode'>3</descrip><note>one</note><note>two</note>"
        "<admin type='source'>Act 4</admin><descripGrp><descrip type='context'>A thing.</descrip><admin type='source'>Act 5</admin></descripGrp>"
    )
    glossary, _ = imported(v3(english(section + status("legalTerm-admn-sts")), dialect="TBX-Our"), tmp_path, "a.tbx")
    (term,) = glossary.concepts[0].terms
    assert (term.text, term.number, term.abbreviation, term.evidence, term.note, term.source) == (
        *("an open thing", "plural", True, "unverified"),
        *("one\ntwo", "Act 4"),
    )
    kept = {"status": "legalTerm-admn-sts", "reliability": "3", "pos": "properNoun", "type": "acronym"}
    assert term.external == {**kept, "context": "A thing.", "context-source": "Act 5"}


def test_everything_that_is_said_of_a_concept_is_kept(tmp_path):
    definition = "<descripGrp><descrip type='definition'>{}</descrip><admin type='source'>{}</admin></descripGrp>"
    french = f"<langSec xml:lang='fr'>{definition.format('Ce que c’est.', 'Loi 1')}<termSec><term>b</term></termSec></langSec>"
    entry = "<descrip type='subjectField'>law</descrip><note>n</note>" + french + english("<term>a</term>")
    concept = imported(v3(entry), tmp_path, "a.tbx")[0].concepts[0]
    assert (concept.id, concept.definition, concept.sources) == ("c1", "Ce que c’est.", ("a",))
    told = {"id": "c1", "subject": "law", "note": "n", "definition-language": "fr", "definition-source.fr": "Loi 1"}
    assert concept.external == told


OTHERS = [
    V2.format(entry="<langSet xml:lang='en'><tig><term>a</term></tig></langSet><langSet xml:lang='en'><tig><term>b</term></tig></langSet>"),
    V2.format(
        entry="<langSet xml:lang='en'><ntig><termGrp><term>a</term></termGrp></ntig><ntig><termGrp><term>b</term></termGrp></ntig></langSet>"
    ),
    DCT.format(entry=english("<term>a</term>", "<term>b</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>")),
    V2.format(entry="<langSet lang='x' xml:lang='ENG'><tig><term>a</term></tig><tig><term>b</term></tig></langSet>").replace(
        "<martif", "\n<martif"
    ),
]


@pytest.mark.parametrize("content", OTHERS)
def test_versions_and_styles_say_the_same(content, tmp_path):
    assert terms_of(imported(content, tmp_path, "a.tbx")[0]) == ["c1 en preferred a", "c1 en admitted b"]


def test_utf_16_is_read(tmp_path):
    content = v3(english("<term>naïveté</term>")).replace('version="1.0"', 'version="1.0" encoding="UTF-16"').encode("utf-16")
    assert terms_of(imported(content, tmp_path, "a.xml")[0]) == ["c1 en preferred naïveté"]


def test_the_title_is_that_of_the_header(tmp_path):
    glossary, _ = imported(v3(english("<term>a</term>")), tmp_path, "Our file.v2.tbx")
    assert (glossary.name, glossary.title, glossary.sources["our-file"].title) == ("our-file", "Our terms", "Our terms")
