"""Tables: rows that are terms, rows that are concepts, pairs without a header, workbooks."""

from __future__ import annotations

import io
import zipfile

import pytest

from termcheck.errors import InputError
from termcheck.glossary.exchange import Options

from .imported import imported, terms_of

BY_ROW = """id,language,term,status
7,en,offender,preferred
8,en,victim,
7,nl,dader,
7,nl,boef,forbidden
"""
BY_COLUMN = """id;Dutch;status_nl;definition_nl;English;Deprecated (English);Remark
7;dader;approved;Wie het doet.;offender;culprit | crook;seen
8;slachtoffer;;;victim;;
"""
MEMOQ = """Entry_ID,Entry_Subject,Entry_Created,Entry_Note,English_United_States,Term_Info,Term_Example,Dutch,Term_Info,Term_Example,Dutch,Term_Info,Term_Example
7,law,2020-01-01,checked,offender,CasePermissive;HalfPrefix,,dader,CasePermissive,De dader vlucht.,boef,CasePermissive;Forbidden,
"""
TRADOS = "en-GB\ten-GB Status\tnl-BE\tnl-BE Status\noffender\tpreferred\tdader\tadmitted\n"
DEEPL = "offender,dader,EN,NL\nvictim,slachtoffer,EN,NL\n"
PAIRS = "offender\tdader\nvictim\tslachtoffer\n"
OWN = """concept,language,term,status,evidence,level,definition,why,note,use,number,abbreviation,external_id,external_status,reliability,term_id,language_tag\r
csam,nl,materiaal,preferred,read,,What it is.,Because.,A note.,,plural,,254003,preferredTerm-admn-sts,9,t1,nl-BE\r
csam,nl,afkorting,deprecated,unverified,info,What it is.,Because.,,materiaal,,true,254003,,,,\r
csam,en,material,preferred,read,warning,What it is.,Because.,,,,,254003,,,,\r
"""
SEVEN = ["7 en preferred offender", "7 nl preferred dader"]
# name, content, options → terms
TABLES = [
    ("a.csv", BY_ROW, Options(), [*SEVEN, "7 nl deprecated boef", "8 en preferred victim"]),
    ("a.csv", BY_ROW.replace(",", "\t"), Options(), [*SEVEN, "7 nl deprecated boef", "8 en preferred victim"]),
    (
        *("a.csv", BY_COLUMN, Options()),
        [SEVEN[0], "7 en deprecated culprit", "7 en deprecated crook", SEVEN[1], "8 en preferred victim", "8 nl preferred slachtoffer"],
    ),
    ("a.csv", MEMOQ, Options(), [*SEVEN, "7 nl deprecated boef"]),
    ("a.tsv", TRADOS, Options(), ["offender en preferred offender", "offender nl admitted dader"]),
    ("a.csv", DEEPL, Options(), ["offender en preferred offender", "offender nl preferred dader", *("victim en preferred victim", "victim nl preferred slachtoffer")]),
    ("a.tsv", PAIRS, Options(languages=("en", "nl")), ["offender en preferred offender", "offender nl preferred dader", *("victim en preferred victim", "victim nl preferred slachtoffer")]),
    ("a.csv", "term_nl,term_en\ndader; pleger,offender\n", Options(), ["offender en preferred offender", "offender nl preferred dader", "offender nl admitted pleger"]),
    ("a.csv", "woord,toestand\ndader,goed\nboef,fout\n", Options(map={"woord": "nl", "toestand": "status_nl", "goed": "preferred", "fout": "deprecated"}), ["dader nl preferred dader", "boef nl deprecated boef"]),
    ("a.csv", OWN, Options(), ["csam en preferred material", "csam nl preferred materiaal", "csam nl deprecated afkorting"]),
]  # fmt: skip
REFUSED = [
    ("a.tsv", PAIRS, None, "names no column", "--languages en,nl"),
    ("a.csv", "id,nl\n1,prét\n".encode("latin-1"), 2, "is not UTF-8", "--encoding windows-1252"),
    ("a.csv", 'id,nl\n1,"' + "a" * 1_000_001, None, "is no table", "quotation mark"),
    ("a.xlsx", b"PK\x03\x04 nothing", None, "cannot be read as a workbook", "as CSV"),
    ("a.csv", "id,nl\n", None, "holds no term", "--format"),
]


def workbook(*rows: tuple[str | int, ...]) -> bytes:
    """The least that is a workbook."""
    cells = "".join(
        "<row>"
        + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' if isinstance(cell, str) else f"<c><v>{cell}.0</v></c>" for cell in row)
        + "</row>"
        for row in rows
    )
    main, package = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Terms" sheetId="1" r:id="r1"/><sheet name="Old" sheetId="2" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        + "".join(f'<Relationship Id="r{number}" Type="{office}/worksheet" Target="worksheets/sheet{number}.xml"/>' for number in (1, 2))
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
        "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{main}"><sheetData/></worksheet>',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, content in members.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return packed.getvalue()


@pytest.mark.parametrize(("name", "content", "options", "expected"), TABLES)
def test_a_table_is_read_by_its_columns(name, content, options, expected, tmp_path):
    assert terms_of(imported(content, tmp_path, name, options)[0]) == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_spreadsheets_save_is_read(encoding, tmp_path):
    glossary, _ = imported("id\tnl\n7\tdáder\n".encode(encoding), tmp_path, "a.txt")
    assert terms_of(glossary) == ["7 nl preferred dáder"]


def test_the_first_sheet_of_a_workbook_is_read(tmp_path):
    glossary, warnings = imported(workbook(("id", "Dutch", "English"), (7, "dader", "offender"), ("", "", "")), tmp_path, "a.xlsx")
    assert (terms_of(glossary), warnings) == (SEVEN, ["the sheet `Old` is not read, only the first is"])


def test_what_a_row_says_is_kept(tmp_path):
    (concept,) = imported(BY_COLUMN, tmp_path, "a.csv")[0].concepts[:1]
    assert (concept.definition, concept.external) == ("Wie het doet.", {"id": "7", "definition-language": "nl", "remark": "seen"})
    assert concept.terms[-1].external == {"status": "approved"}


def test_the_table_that_termcheck_exports_comes_back(tmp_path):
    (concept,) = imported(OWN, tmp_path, "a.csv")[0].concepts
    assert (concept.definition, concept.why, dict(concept.external)) == ("What it is.", "Because.", {"id": "254003"})
    _, first, second = concept.terms
    assert (first.note, first.number, first.evidence, dict(first.external)) == (
        *("A note.", "plural", "read"),
        {"id": "t1", "language": "nl-BE", "reliability": "9", "status": "preferredTerm-admn-sts"},
    )
    assert (second.level, second.evidence, second.use, second.abbreviation, dict(second.external)) == (
        "info",
        "unverified",
        "materiaal",
        True,
        {},
    )


WARNED = [
    ("language,term\nnl,dader\n", "no column says which rows are one concept"),
    ("nl,en,status\ndader,offender,deprecated\n", "`status` that names no language"),
]


@pytest.mark.parametrize(("content", "words"), WARNED)
def test_a_table_that_leaves_something_open_is_told(content, words, tmp_path):
    glossary, warnings = imported(content, tmp_path, "a.csv")
    assert any(words in warning for warning in warnings)
    assert {term.status for concept in glossary.concepts for term in concept.terms} == {"preferred"}


@pytest.mark.parametrize(("name", "content", "line", "words", "advice"), REFUSED)
def test_a_table_that_cannot_be_read_is_refused(name, content, line, words, advice, tmp_path):
    with pytest.raises(InputError) as raised:
        imported(content, tmp_path, name)
    assert (words in raised.value.what, advice in raised.value.try_this) == (True, True), str(raised.value)
    assert line in (None, raised.value.where.line)
