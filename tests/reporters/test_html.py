from __future__ import annotations

import os
import re
import shutil
import subprocess
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporters.report import FIRST, MENTION, REPORT, UNUSED, WITHOUT_LINES
from termcheck.model import Source
from termcheck.report import Excerpt, Gone, Problem, Report, Skipped, Suggestion, Summary
from termcheck.reporters import Style
from termcheck.reporters._html_text import address, escaped, message, place, speech
from termcheck.reporters.html import render

VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """A page taken apart by the parser of the standard library."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.text = ""
        self.wrongly_nested: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            self.wrongly_nested.append(tag)

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data
        self.text += data if not {"script", "style"} & set(self.open) else ""

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]

    @property
    def links(self) -> list[str]:
        return [value[1:] for value in self.values("href") if value.startswith("#")]

    @property
    def steps(self) -> list[int]:
        """How much deeper each heading is than the one before."""
        return [int(two[1]) - int(one[1]) for one, two in pairwise(tag for tag, _ in self.elements if re.fullmatch(r"h\d", tag))]

    @property
    def shape(self) -> list[str]:
        return [tag for tag, _ in self.elements if tag != "bdi"]


def page(*findings: object, **others: object) -> Page:
    counts = Counter(finding.level for finding in findings)
    return Page(
        render(Report(findings=findings, sources=REPORT.sources, summary=Summary(files=len(findings), findings=counts), **others), Style())
    )


def hostile(text: str) -> Report:
    """The one report, with the text wherever somebody else's words stand."""
    bad = "x" + text
    finding = replace(
        FIRST, path=bad, found=bad, glossary=bad, concept=bad, message=bad, why=bad, note=bad, language=bad, fingerprint=bad, rule=bad,
        sentence=Excerpt(line=None, text=bad * 3, start=1, end=len(bad)), suggestions=(Suggestion(text=bad, why=bad, note=bad),),
    )  # fmt: skip
    location = replace(WITHOUT_LINES.location, label=bad, heading=bad, part=bad)
    return replace(
        REPORT,
        findings=(finding, replace(WITHOUT_LINES, location=location), UNUSED),
        mentions=(replace(MENTION, reason=bad, path=bad),),
        skipped=(Skipped(path=bad, reason=bad),),
        errors=(Problem(path=bad, line=1, column=None, message=bad, advice=bad),),
        gone=(Gone(path=bad, concept=bad, found=bad, count=1),),
        sources={bad: (Source(id=bad, title=bad, reference=bad, url=bad),)},
    )


PAGE = Page(render(REPORT, Style()))
EMPTY = Page(render(Report(), Style()))
HOSTILE = "</script><script>alert(1)</script>\"'><!-- ]]> &amp; &lt \x00\x07\r\x0b\x7f\x85\ud800\ufffe\U0001ffff </style></li>"
TEXTS = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from("<>&\"'/!-=“”\x00\r\n")), max_size=20)


@pytest.mark.parametrize("parsed", [PAGE, EMPTY, Page(render(hostile(HOSTILE), Style()))], ids=["full", "empty", "hostile"])
def test_a_page_is_nested_well_its_ids_are_unique_and_its_links_arrive(parsed):
    assert (parsed.open, parsed.wrongly_nested) == ([], [])
    assert len(parsed.values("id")) == len(set(parsed.values("id")))
    assert {*parsed.links, *parsed.values("for"), *parsed.values("aria-labelledby")} <= set(parsed.values("id"))
    assert max(parsed.steps, default=0) <= 1


def test_the_parser_sees_what_is_wrong():
    bad = Page('<h1 id="a"><p id="a"></h1></p><h3><a href="#b"></a></h3>')
    assert (bad.wrongly_nested, bad.values("id"), bad.links, bad.steps) == (["h1", "p"], ["a", "a"], ["b"], [2])


@pytest.mark.parametrize("finding", REPORT.findings, ids=lambda finding: finding.path)
def test_a_finding_has_all_that_a_reader_needs(finding):
    shown = page(finding)
    assert shown.texts["mark"] == [finding.sentence.text[finding.sentence.start : finding.sentence.end]]
    pieces = [finding.message.replace("\n", " "), finding.rule, finding.fingerprint, finding.note, finding.why, finding.path]
    pieces += [piece for one in finding.suggestions for piece in (one.text, one.why, one.note)]
    pieces += [piece for source in REPORT.sources.get(finding.concept, ()) for piece in (source.title, source.reference)]
    assert [piece for piece in pieces if piece not in shown.text] == []


PLACES = [
    (FIRST, "drafts/nota één.nl.md:3:12"),
    (WITHOUT_LINES, "report.docx, page 3, paragraph 4, under “2. Scope”"),
    (replace(WITHOUT_LINES, location=replace(WITHOUT_LINES.location, label="", heading="", page=None)), "report.docx, paragraph 4"),
    (replace(WITHOUT_LINES, location=replace(WITHOUT_LINES.location, label="", heading="", page=None, paragraph=None)), "report.docx, word/document.xml"),
    (replace(WITHOUT_LINES, location=None), "report.docx"),
]  # fmt: skip


@pytest.mark.parametrize(("finding", "expected"), PLACES)
def test_a_finding_says_where_it_stands(finding, expected):
    assert Page(place(finding.path, finding.line, finding.column, finding.location)).text == expected
    assert page(finding).texts["h4"] == [f"{finding.level.capitalize()} {expected}"]


def test_words_are_marked_as_those_of_their_language():
    assert {"nl", "und", "en"} == set(PAGE.values("lang"))
    assert [speech(code) for code in ("el", "undetermined", "")] == [' lang="el" dir="auto"', ' lang="und" dir="auto"', ' dir="auto"']
    assert message("“a” is <old>", "nl") == '“<bdi lang="nl" dir="auto">a</bdi>” is &lt;old&gt;'


def test_tables_count_by_concept_language_and_file():
    rows = re.findall(r'data-filter="(\w+)" data-value="\d">([^<]+)</a></th>(.*?)</tr>', render(REPORT, Style()))
    counted = {(name, label): [int(number) for number in re.findall(r">(\d+)<", cells)] for name, label, cells in rows}
    assert counted["concept", "csam (child-protection)"] == counted["language", "Dutch"] == [1, 1, 0, 2]
    assert counted["concept", "unused-suppression (rule)"] == counted["file", "zz %41,b:c.md"] == [0, 1, 0, 1]
    assert counted["language", "undetermined"] == counted["file", "report.docx"] == [0, 0, 1, 1]


def test_the_filter_offers_what_the_findings_have():
    for name in ("level", "concept", "language", "file"):
        assert {attributes[f"data-{name}"] for _, attributes in PAGE.elements if f"data-{name}" in attributes} <= set(PAGE.values("value"))
    assert {attributes["id"] for tag, attributes in PAGE.elements if "hidden" in attributes} == {"filter", "rest"}
    assert "status" in PAGE.values("role")


def test_the_summary_counts_what_was_not_found_too():
    figures = dict(zip(PAGE.texts["dt"], map(int, PAGE.texts["dd"]), strict=True))
    assert figures == {
        "Files checked": 4, "Errors": 1, "Warnings": 2, "Info": 1, "Mentions let pass": 1, "Known in the baseline": 1, "On unchanged lines": 3,
        "Gone from the baseline": 2, "Passages in other languages": 2, "Files skipped": 1, "Not checked": 2,
    }  # fmt: skip
    assert EMPTY.texts["h2"] == ["Summary"]


OTHERS = ["logo.png: not a text file", "old.txt: is not UTF-8 (name its encoding with --encoding)", "g.yaml:3:5: unknown key `x`",
          "drafts/nota één.nl.md: “kinderpornografie” (csam), 2 times", "quotation (1)", "verbatim quotation"]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_finding_is_listed(text):
    assert text in PAGE.text


def test_mentions_are_always_there_and_no_style_changes_the_page():
    assert len({render(REPORT, style) for style in (Style(), Style(mentions=True), Style(quiet=True), Style(color=True))}) == 1


REASONS = [
    (FIRST, FIRST.why),
    (replace(FIRST, why="One\n  reason."), "One reason."),
    (WITHOUT_LINES, "The glossary gives no reason."),
    (UNUSED, "A suppression that has outlived its finding hides the next one."),
    (replace(UNUSED, rule="new-rule"), "No concept is meant."),
]


@pytest.mark.parametrize(("finding", "reason"), REASONS)
def test_a_reason_is_that_of_the_concept_or_of_the_rule(finding, reason):
    assert page(finding).text.count(reason) == 1
    assert page(finding, *[replace(finding, fingerprint="0")] * 20).text.count(reason) == 1


HEADS = [((FIRST.suggestions[0],), "Write instead"), ((replace(FIRST.suggestions[0], replaces=False),), "Recast with"), ((), None)]


@pytest.mark.parametrize(("suggestions", "head"), HEADS)
def test_a_suggestion_says_whether_it_takes_the_place(suggestions, head):
    shown = page(replace(FIRST, suggestions=suggestions)).texts["p"]
    assert [text for text in shown if text in ("Write instead", "Recast with")] == ([head] if head else [])


def test_without_a_sentence_the_lines_or_the_words_are_shown():
    assert page(replace(FIRST, sentence=None)).texts["mark"] == ["kinderporno"]
    assert page(replace(FIRST, sentence=None, excerpts=())).texts["mark"] == ["kinderporno"]


ADDRESSES = [
    ("https://example.org/ep", "https://example.org/ep"),
    ("HTTP://Example.org", "HTTP://Example.org"),
    ("http://ec.europa.eu:8080/a b?q=é&x=[1]#p#q", "http://ec.europa.eu:8080/a%20b?q=%C3%A9&x=%5B1%5D#p%23q"),
    ("https://example.org/%20100%", "https://example.org/%20100%25"),
    ('https://example.org/"onclick=\ud800', "https://example.org/%22onclick=?"),
    *(
        (bad, None)
        for bad in (
            "",
            "javascript:alert(1)",
            " https://example.org",
            "https://example.org\n",
            "data:text/html,x",
            "//example.org",
            "file:///etc",
        )
    ),
    *(
        (bad, None)
        for bad in ("https://", "https://a@example.org/", "https://example.org:port", "https://1.2.3", "http://[::1]/", "https://a_b.org")
    ),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_only_plain_web_addresses_are_links(url, expected):
    assert address(url) == expected
    source = replace(REPORT, sources={"csam": (Source(id="s", title="Source", url=url),)})
    assert [value for value in Page(render(source, Style())).values("href") if not value.startswith("#")] == (
        [expected] if expected else []
    )


def test_links_that_leave_the_page_say_nothing_about_it():
    leaving = [attributes for _, attributes in PAGE.elements if attributes.get("href", "#")[0] != "#"]
    assert leaving and {attributes["rel"] for attributes in leaving} == {"noopener noreferrer"}


def test_nothing_is_fetched_and_only_the_page_s_own_script_runs():
    (policy,) = (attributes["content"] for _, attributes in PAGE.elements if "http-equiv" in attributes)
    digests = [b64encode(sha256(PAGE.texts[tag][0].encode()).digest()).decode() for tag in ("style", "script")]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; ")
    assert (PAGE.values("src"), PAGE.values("style"), len(PAGE.texts["script"])) == ([], [], 1)
    assert re.findall(r"url\(|@import|fetch|innerHTML|eval", PAGE.texts["style"][0] + PAGE.texts["script"][0]) == []


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_no_words_break_the_page(text):
    whole = render(hostile(text), Style())
    assert Page(whole).shape == Page(render(hostile("y"), Style())).shape
    assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", whole) is None


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_text_escapes_and_none_changes_its_length(text):
    assert len(Page(f"<p>{escaped(text)}</p>").text) == len(text)
    assert set(Page(f'<p title="{escaped(text)}">').elements[0][1]) == {"title"}


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_an_address_is_plain_ascii(text):
    assert re.fullmatch(r"https://example\.org/[!-~]*", address("https://example.org/" + text) or "https://example.org/")


def test_many_findings_make_a_page_that_grows_with_them():
    def size(number: int) -> int:
        return len(render(Report(findings=tuple(replace(FIRST, path=f"{at:05}.md") for at in range(number))), Style()))

    assert abs((size(400) - size(200)) - (size(600) - size(400))) < 200
    assert "File: " not in PAGE.text and "Findings by file: 16 rows" in page(*(replace(FIRST, path=f"{at}.md") for at in range(16))).text


JAR = os.environ.get("TERMCHECK_VNU_JAR", "")


def faults(folder: Path, *texts: str) -> str:
    """What the validator of the W3C calls errors."""
    for number, text in enumerate(texts):
        (folder / f"{number}.html").write_text(text, encoding="utf-8", newline="")
    call = ["java", "-jar", JAR, "--errors-only", "--stdout", "--exit-zero-always", *map(str, sorted(folder.glob("*.html")))]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(not (JAR and shutil.which("java")), reason="TERMCHECK_VNU_JAR names no validator, or there is no Java")
def test_the_page_is_valid(tmp_path):
    many = Report(findings=tuple(replace(FIRST, path=f"{at}.md") for at in range(16)))
    assert faults(tmp_path, *(render(report, Style()) for report in (REPORT, Report(), hostile(HOSTILE), many))) == ""
    assert "Duplicate ID" in faults(tmp_path, render(REPORT, Style()).replace('id="finding-2"', 'id="finding-1"'))
