"""What a review writes into a Word file, and what it leaves as it is."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from helpers import glossary_of
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.make_documents import STRICT, TRANSITIONAL, box, field, paragraph, run, table, word, word_members, zipped

from termcheck.check import Checker
from termcheck.cli import run as command
from termcheck.errors import InputError
from termcheck.report import Report
from termcheck.review import By, Revision, copy_name, fixed_document, reviewed
from termcheck.settings import Limits

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from review import accepted, rejected

CHECKER = Checker(
    [
        glossary_of(
            "sources: {s: {title: A paper, reference: p. 3}}\nconcepts:\n  - id: c\n    why: It misleads.\n    sources: [s]\n    terms:\n"
            '      en: {preferred: ["new & good word", second], deprecated: [{term: old word, match: exact}]}\n'
            "  - id: again\n    terms: {en: {preferred: [a bad one], deprecated: [{term: bad, match: exact}]}}\n"
        )
    ]
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NEW = "new & good word"


def report_on(data: bytes) -> Report:
    return CHECKER.check_bytes(data, path="a.docx", language="en")


def review(data: bytes, *, suggest: bool = True, by: By | None = None) -> Revision:
    return reviewed(data, report_on(data), path="a.docx", limits=Limits(), by=by or By(), suggest=suggest)


def fix(data: bytes, *, unsafe: bool = True) -> Revision:
    return fixed_document(
        data, report_on(data).findings, path="a.docx", limits=Limits(), by=By(), unsafe=unsafe, recheck=lambda new: report_on(new)
    )


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> bytes:
    return members(data)["word/document.xml"]


def plain(paragraphs: list[list[str]]) -> str:
    return "\n".join("".join(piece.partition("|")[2] for piece in pieces) for pieces in paragraphs)


def without_signs(paragraphs: list[list[str]]) -> str:
    """The text without bookmarks, soft hyphens and what the spelling checker marked."""
    return re.sub(r"<ns0:(bookmark|proofErr|softHyphen)[^>]*/>", "", plain(paragraphs))


def comments(data: bytes) -> list[str]:
    """The comments as texts, in their order."""
    found = ET.fromstring(members(data)["word/comments.xml"]).iter(f"{W}comment")
    return ["\n".join("".join(one.itertext()) for one in comment.iter(f"{W}p")) for comment in found]


SPLIT = paragraph(run("An o"), run("ld", "<w:b/>"), '<w:proofErr w:type="spellStart"/>', run(" wo", "<w:i/>"), run("rd here."))
WHERE = {
    "one run": paragraph("An old word here."),
    "the whole run": paragraph("An ", "old word", " here."),
    "several runs": SPLIT,
    "a table": table((paragraph("A"), SPLIT)),
    "a link": paragraph("See ", f'<w:hyperlink r:id="web">{run("the old word")}</w:hyperlink>'),
    "a run with tabs and breaks": paragraph(
        "<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>An old word</w:t><w:br/><w:t>That old word</w:t></w:r>"
    ),
    "escaped letters": paragraph(run("Q&amp;A: o&#108;d word &lt;here&gt;")),
    "a hyphen that prints nothing": paragraph("<w:r><w:t>An old wo</w:t><w:softHyphen/><w:t>rd</w:t></w:r>"),
    "a bookmark inside": paragraph(run("old "), '<w:bookmarkStart w:id="3" w:name="x"/>', run("word"), '<w:bookmarkEnd w:id="3"/>'),
    "a former look": paragraph(
        run("An old word here", '<w:b/><w:rPrChange w:id="4" w:author="x"><w:rPr><w:i/></w:rPr></w:rPrChange>'),
    ),
    "two in one run": paragraph("An old word, and an old word."),
}


@pytest.mark.parametrize("content", WHERE.values(), ids=list(WHERE))
@pytest.mark.parametrize("change", [review, fix])
def test_rejecting_all_gives_the_old_text_and_accepting_all_the_new_one(content, change):
    data = word(content)
    new = body(change(data).data)
    assert rejected(new) == rejected(body(data))
    assert without_signs(accepted(new)) == without_signs(rejected(body(data))).replace("old word", NEW)


KEPT = {
    "somebody's insertion": (paragraph("An ", f'<w:ins w:id="1" w:author="x">{run("old word")}</w:ins>'), 1, 0),
    "over a link's border": (paragraph("An old ", f'<w:hyperlink r:id="web">{run("word")}</w:hyperlink>'), 1, 0),
    "over somebody's deletion": (paragraph("old ", f'<w:del w:id="1" w:author="x">{run("x")}</w:del>', "word"), 1, 0),
    "the result of a field": (paragraph(field("REF x", "old word")), 1, 0),
    "a field inside": (paragraph("old ", field("REF x", "word")), 1, 0),
    "a linked control": (
        paragraph(f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{run('old word')}</w:sdtContent></w:sdt>"),
        1,
        0,
    ),
    "a footnote inside": (paragraph("old", '<w:r><w:footnoteReference w:id="9"/></w:r>', " word"), 1, 0),
    "a line break inside": (paragraph("<w:r><w:t>old</w:t><w:br/><w:t>word</w:t></w:r>"), 1, 0),
    "a text box": (paragraph("Before", box("An old word")), 0, 1),
    "a CDATA section": (paragraph("<w:r><w:t><![CDATA[An old word]]></w:t></w:r>"), 0, 1),
    "the description of a picture": (
        paragraph("Before", '<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="P" descr="An old word"/></wp:anchor></w:drawing></w:r>'),
        0,
        1,
    ),
}


@pytest.mark.parametrize(("content", "commented", "listed"), KEPT.values(), ids=list(KEPT))
def test_what_cannot_be_replaced_safely_is_only_commented_on_or_listed(content, commented, listed):
    revision = review(word(content))
    assert (len(revision.commented), len(revision.listed), revision.replaced) == (commented, listed, ())
    assert len(revision.left) == 1
    assert len(comments(revision.data)) == 1
    assert rejected(body(revision.data)) == rejected(body(word(content)))


def test_a_comment_says_what_to_write_why_on_whose_word_and_how_to_let_it_stand():
    (said,) = comments(review(word(paragraph("An old word.")), suggest=False).data)
    assert said.splitlines() == [
        "“old word” is deprecated; write “new & good word”.",
        "Or write “second”.",
        "Why: It misleads.",
        "Source: A paper, p. 3",
        "Rule deprecated-term, concept c of the glossary g.",
        'To let it stand, write in termcheck.yaml: exempt: {c: {phrases: ["old word"]}}',
    ]


def test_a_comment_spans_the_words_that_were_found():
    new = body(review(word(SPLIT), suggest=False).data).decode()
    (spanned,) = re.findall(r"<w:commentRangeStart[^>]*/>(.*)<w:commentRangeEnd", new)
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", spanned)) == "old word"


BESIDE = {
    "header1": paragraph("An old word"),
    "footer1": paragraph("An old word"),
    "footnotes": f'<w:footnote w:id="5">{paragraph("An old word")}</w:footnote>',
    "endnotes": f'<w:endnote w:id="6">{paragraph("An old word")}</w:endnote>',
}


@pytest.mark.parametrize("part", BESIDE)
def test_what_stands_beside_the_body_is_listed_in_a_first_comment(part):
    data = word(paragraph("Clean.") + paragraph("An old word"), **{part: BESIDE[part]})
    revision = review(data)
    assert [finding.location.part.split()[0] for finding in revision.listed] == [part.rstrip("1s")]
    listing = next(said for said in comments(revision.data) if said.startswith("Found in 1 place that cannot hold a comment:"))
    assert part.rstrip("1s") in listing
    assert body(revision.data).index(b"commentReference") < body(revision.data).index(b"Clean")
    new = members(revision.data)[f"word/{part}.xml"]
    assert rejected(new) == rejected(members(data)[f"word/{part}.xml"]) != accepted(new)


def test_an_empty_first_paragraph_holds_the_first_comment():
    new = body(review(word('<w:p w:x="1"/>' + paragraph("Clean."), header1=paragraph("old word"))).data).decode()
    assert '<w:p w:x="1"><w:commentRangeStart' in new
    ET.fromstring(new)


def test_the_first_comment_comes_after_the_properties_of_its_paragraph():
    content = "<w:p>\n<w:pPr><w:keepNext/></w:pPr><w:r><w:t>Clean.</w:t></w:r></w:p>"
    new = body(review(word(content, header1=paragraph("old word"))).data).decode()
    assert "</w:pPr><w:commentRangeStart" in new


def test_every_other_member_and_every_other_byte_stays():
    data = word(SPLIT + paragraph("<w:r ><w:t  >Untouched</w:t></w:r >"), header1=paragraph("Clean."))
    old, new = members(data), members(review(data).data)
    changed = {name for name in old if old[name] != new[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert new.keys() - old.keys() == {"word/comments.xml"}
    assert list(new)[: len(old)] == list(old)
    assert b"<w:r ><w:t  >Untouched</w:t></w:r >" in new["word/document.xml"]


def test_comments_of_others_stay_and_numbers_are_new():
    theirs = f'<w:comment w:id="41" w:author="x" w:initials="x">{paragraph("Is this right?")}</w:comment>'
    content = paragraph('<w:commentRangeStart w:id="41"/>', run("An old word"), '<w:commentRangeEnd w:id="41"/>')
    new = members(review(word(content, comments=theirs)).data)
    assert theirs.encode() in new["word/comments.xml"]
    assert b'<w:commentRangeStart w:id="41"/>' in new["word/document.xml"]
    numbers = re.findall(rb'<w:(?:comment|ins|del) w:id="(\d+)"', new["word/comments.xml"] + new["word/document.xml"])
    assert len(set(numbers)) == len(numbers) == 4
    assert all(int(number) >= 41 for number in numbers)


def test_the_new_words_look_like_the_longest_of_the_old_runs():
    content = paragraph(run("o", "<w:b/>"), run("ld wor", '<w:i/><w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange>'), run("d"))
    new = body(review(word(content)).data).decode()
    assert f'<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{NEW.replace("&", "&amp;")}</w:t></w:r></w:ins>' in new


def test_a_reference_is_no_part_of_somebody_s_insertion():
    content = paragraph(f'<w:ins w:id="1" w:author="x">{run("An old word here")}</w:ins>')
    new = body(review(word(content)).data).decode()
    assert re.search(r"</w:ins><w:r><w:commentReference", new)


def test_a_second_review_adds_nothing():
    data = word(SPLIT + KEPT["a text box"][0] + KEPT["somebody's insertion"][0], header1=paragraph("An old word"))
    for suggest in (False, True):
        once = review(data, suggest=suggest)
        twice = review(once.data, suggest=suggest)
        assert twice.data == once.data
        assert twice.commented == ()


@pytest.mark.parametrize("change", [review, fix])
def test_the_same_input_gives_the_same_bytes(change):
    assert change(word(SPLIT)).data == change(word(SPLIT)).data


def test_without_findings_the_bytes_stay():
    assert review(word(paragraph("Clean."))).data == word(paragraph("Clean."))


def test_a_date_is_written_only_when_it_is_given():
    dated, undated = (members(review(word(SPLIT), by=By(author='A "B" C', date=date)).data) for date in ("2026-11-24T10:00:00Z", ""))
    assert b'w:author="A &quot;B&quot; C" w:date="2026-11-24T10:00:00Z" w:initials="A&quot;C"' in dated["word/comments.xml"]
    assert b"w:date" not in undated["word/comments.xml"] + undated["word/document.xml"]


def test_fixing_writes_no_comment_and_unsafe_suggestions_only_on_demand():
    revision = fix(word(SPLIT), unsafe=False)
    assert (revision.replaced, [left.why for left in revision.left]) == ((), ["unsafe"])
    assert b"comment" not in body(fix(word(SPLIT)).data)


def test_fixing_twice_is_fixing_once():
    once = fix(word(SPLIT + paragraph("old word")))
    assert len(once.replaced) == 2
    assert fix(once.data).data == once.data


def test_a_replacement_that_would_be_found_again_is_not_made():
    revision = fix(word(paragraph("A bad day.") + paragraph("An old house.")))
    assert [(left.finding.found, left.why) for left in revision.left] == [("bad", "would be found again")]


def test_findings_that_overlap_each_get_a_comment_and_the_first_is_replaced():
    terms = {"a": "old house", "b": "house here", "c": "old house"}
    lines = "".join(
        f"  - id: {name}\n    terms: {{en: {{preferred: [{name}], deprecated: [{{term: {term}, match: exact}}]}}}}\n"
        for name, term in terms.items()
    )
    data = word(paragraph("See an old ", run("house", "<w:b/>"), " here."))
    report = Checker([glossary_of(f"concepts:\n{lines}")]).check_bytes(data, path="a.docx", language="en")
    revision = reviewed(data, report, path="a.docx", limits=Limits(), by=By(), suggest=True)
    assert (len(revision.commented), len(revision.replaced)) == (3, 1)
    assert [left.why for left in revision.left] == ["overlaps another replacement"] * 2
    assert (plain(accepted(body(revision.data))), rejected(body(revision.data))) == ("See an a here.", rejected(body(data)))


def with_prefix(data: bytes, prefix: str) -> bytes:
    """The file with another prefix for the elements and attributes of Word."""
    source = body(data).decode().replace("xmlns:w=", f"xmlns:{prefix}=").replace("<w:", f"<{prefix}:").replace("</w:", f"</{prefix}:")
    source = source.replace(" w:", f" {prefix}:")
    return zipped(members(data) | {"word/document.xml": source})


def without_prefix(data: bytes) -> bytes:
    source = body(data).decode().replace("xmlns:w=", "xmlns=").replace("<w:", "<").replace("</w:", "</").replace(" w:", " q:")
    return zipped(members(data) | {"word/document.xml": source.replace("xmlns=", f'xmlns:q="{TRANSITIONAL}" xmlns=', 1)})


def in_utf_16(data: bytes) -> bytes:
    return zipped(members(data) | {"word/document.xml": body(data).decode().replace("UTF-8", "UTF-16").encode("utf-16")})


def in_latin_1(data: bytes) -> bytes:
    source = body(data).decode().replace("UTF-8", "ISO-8859-1").replace("here", "ça")
    return zipped(members(data) | {"word/document.xml": source.encode("latin-1")})


@pytest.mark.parametrize("made", [lambda data: with_prefix(data, "ns0"), without_prefix, in_utf_16, in_latin_1])
def test_the_elements_are_written_as_the_file_writes_its_own(made):
    data = made(word(SPLIT))
    new = body(review(data).data)
    assert rejected(new) == rejected(body(data))
    assert NEW in plain(accepted(new))
    assert len(list(ET.fromstring(new).iter(f"{W}commentReference"))) == 1


def test_a_strict_file_gets_strict_relationships():
    new = members(review(zipped(word_members(SPLIT, namespace=STRICT))).data)
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in new["word/_rels/document.xml.rels"]
    assert ET.fromstring(new["word/comments.xml"]).tag == f"{{{STRICT}}}comments"


def test_a_file_without_relationships_gets_some():
    given = {name: content for name, content in word_members(SPLIT).items() if name != "word/_rels/document.xml.rels"}
    assert b"comments.xml" in members(review(zipped(given)).data)["word/_rels/document.xml.rels"]


def test_a_signed_file_is_left_alone():
    signed = zipped(word_members(SPLIT) | {"_xmlsignatures/sig1.xml": "<x/>"})
    with pytest.raises(InputError, match="digitally signed"):
        review(signed)


PIECES = st.lists(st.sampled_from(["o", "ld", "old", " ", "word", "wo", "rd", "&amp;", "é", "old word", ", "]), min_size=1, max_size=12)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", "<w:b/>", "<w:i/>"])), min_size=1, max_size=8), st.booleans())
@settings(max_examples=100)
def test_however_runs_are_split_nothing_is_lost(runs, suggest):
    data = word(paragraph(*(run("".join(pieces), look) for pieces, look in runs)))
    revision = review(data, suggest=suggest)
    assert rejected(body(revision.data)) == rejected(body(data))
    assert len(revision.commented) == len(report_on(data).findings)
    assert not revision.replaced or NEW in plain(accepted(body(revision.data)))


def test_text_where_none_may_stand_is_not_lost():
    broken = body(word(SPLIT)).replace(b"<w:t ", b"stray<w:t ")
    file = zipped(word_members("") | {"word/document.xml": broken})
    assert rejected(body(review(file).data)) == rejected(broken)


@given(st.data())
@settings(max_examples=100)
def test_a_damaged_file_is_refused_or_reviewed(data):
    source = body(word(SPLIT + KEPT["a text box"][0])).decode()
    at = data.draw(st.integers(0, len(source)))
    piece = data.draw(
        st.sampled_from(["", "<w:r>", "</w:r>", "<w:t>old</w:t>", "<w:p/>", "&", "<!-- > -->", "<w:sdt>", "<?x ?>", ' a=">"'])
    )
    broken = source[:at] + piece + source[at + data.draw(st.integers(0, 40)) :]
    file = zipped(word_members("") | {"word/document.xml": broken})
    if not report_on(file).errors:
        new = body(review(file).data)
        assert rejected(new) == rejected(broken.encode())


def test_the_work_grows_with_the_file():
    sizes = [len(body(review(word(paragraph(*["An old word. "] * count))).data)) for count in (50, 500)]
    assert sizes[1] / sizes[0] < 11


def test_the_copy_stands_beside_the_draft():
    assert copy_name("drafts/a.b.docx").as_posix() == "drafts/a.b.reviewed.docx"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    Path("a.docx").write_bytes(word(paragraph("Wij bestrijden kinderpornografie."), header1=paragraph("Over kinderporno")))
    return Path("a.docx")


def test_the_command_writes_a_copy_and_says_what_is_in_it(draft, capsys):
    old = draft.read_bytes()
    assert command(["review", "a.docx", "--language", "nl", "--date", "2026-11-24"]) == 0
    told = capsys.readouterr().out
    assert "a.reviewed.docx written: 1 comment, 1 place listed in the first comment" in told
    assert "in the first comment: header: “kinderporno” is deprecated" in told
    assert b'w:date="2026-11-24T00:00:00Z"' in members(Path("a.reviewed.docx").read_bytes())["word/comments.xml"]
    assert draft.read_bytes() == old


def test_the_command_overwrites_only_what_is_named(draft, capsys):
    Path("a.reviewed.docx").write_bytes(b"mine")
    assert command(["review", "a.docx", "--language", "nl"]) == 2
    assert "already exists" in capsys.readouterr().err
    assert command(["review", "a.docx", "--language", "nl", "--output", "a.reviewed.docx"]) == 0
    assert command(["review", "a.docx", "--language", "nl", "--suggest", "--in-place"]) == 0
    assert b"delText" in body(draft.read_bytes())


@pytest.mark.parametrize(
    ("epoch", "date", "written"),
    [("1780000000", None, b'w:date="2026-05-28T20:26:40Z"'), ("1780000000", "2026-11-24T10:30", b"T10:30:00Z")],
)
def test_the_date_is_given_or_that_of_the_build(draft, monkeypatch, epoch, date, written):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert command(["review", "a.docx", "--language", "nl", *(["--date", date] if date else [])]) == 0
    assert written in members(Path("a.reviewed.docx").read_bytes())["word/comments.xml"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_keeps_every_comment_and_change(tmp_path):
    given = tmp_path / "a.docx"
    given.write_bytes(review(word(SPLIT + table((SPLIT, paragraph("An old word"))), header1=paragraph("An old word"))).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(given)]
    subprocess.run(call, check=True, capture_output=True, timeout=600)
    old, new = members(given.read_bytes()), members((tmp_path / "out" / "a.docx").read_bytes())
    assert new["word/comments.xml"].count(b"<w:comment ") == old["word/comments.xml"].count(b"<w:comment ") == 4
    for kind in ("ins", "del"):
        assert [said(one, kind) for one in (new, old)] == [said(old, kind)] * 2


def said(given: dict[str, bytes], kind: str) -> str:
    """What is inserted or deleted in the body."""
    return "".join("".join(one.itertext()) for one in ET.fromstring(given["word/document.xml"]).iter(f"{W}{kind}"))
