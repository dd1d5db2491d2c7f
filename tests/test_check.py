from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from helpers import exactly, glossary_of, spans
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.check import Checker, problem
from termcheck.errors import GlossaryError, InputError, TermcheckError
from termcheck.model import Origin
from termcheck.readers import FORMATS, text_reader
from termcheck.report import Problem, Report
from termcheck.reports import combined
from termcheck.scan import Scanner
from termcheck.settings import Settings

GLOSSARY = exactly(nl=["kinderporno", "illegale vreemdeling"], fr="pédopornographie", el="παιδική πορνογραφία")


@pytest.fixture(scope="module")
def checker():
    return Checker([GLOSSARY])


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_shipped_glossaries_are_used_without_being_named():
    (finding,) = Checker().check_text("De politie zocht naar kinderporno.", language="nl").findings
    assert (finding.glossary, finding.concept, finding.found) == ("child-protection", "csam", "kinderporno")


def test_glossaries_are_values_names_or_paths(here):
    write(here, g_yaml="glossary: mine\nconcepts:\n  - {id: own, terms: {nl: {deprecated: {term: fietspad, match: exact}}}}\n")
    report = Checker(["child-protection", Path("g.yaml"), GLOSSARY], settings=Settings(base=here)).check_text(
        "kinderporno op het fietspad", language="nl"
    )
    assert [(finding.glossary, finding.term) for finding in report.findings] == [
        ("g", "kinderporno"),
        ("child-protection", "kinderporno"),
        ("mine", "fietspad"),
    ]


@pytest.mark.parametrize("named", [["no-such-glossary"], ["missing.yaml"]])
def test_a_glossary_that_does_not_exist_is_an_error(named):
    with pytest.raises(GlossaryError):
        Checker(named).check_text("x")


def test_glossaries_with_one_concept_in_two_places_are_an_error():
    with pytest.raises(GlossaryError, match="already in"):
        Checker([GLOSSARY, replace(exactly(nl="fietspad"), name="h")]).check_text("kinderporno", language="nl")


EXTENSION = """
concepts:
  - extends: g/c
    level: error
    terms: {nl: {preferred: iets anders, deprecated: {term: fietspad, match: exact}}}
    remove: {nl: kinderporno}
"""


def test_an_extension_is_applied():
    ministry = replace(glossary_of(EXTENSION), name="h")
    report = Checker([GLOSSARY, ministry]).check_text("kinderporno, fietspad, illegale vreemdeling", language="nl")
    assert [finding.term for finding in report.findings] == ["fietspad", "illegale vreemdeling"]
    assert {(finding.level, finding.suggestions[0].text) for finding in report.findings} == {("error", "iets anders")}


@pytest.mark.parametrize("options", [{"language": "xx"}, {"language": "no"}, {"format": "scroll"}])
def test_an_unknown_language_or_format_is_an_error_whatever_the_text(checker, options):
    with pytest.raises(InputError):
        checker.check_text("", **options)


def test_texts_are_checked_one_by_one_when_they_are_asked_for(checker):
    texts = iter(["kinderporno", "fietspad", "last"])
    reports = checker.check_texts(texts, language="nl")
    assert [len(next(reports).findings), len(next(reports).findings)] == [1, 0]
    assert next(texts) == "last"


def test_a_path_gives_the_language_and_stands_in_the_finding(checker):
    (finding,) = checker.check_text("een kinderporno", path="nota.nl.md", format="markdown").findings
    assert (finding.path, finding.language) == ("nota.nl.md", "nl")


def test_files_that_cannot_be_checked_are_told_and_the_others_are_checked(here, checker):
    write(
        here,
        a_nl_md="kinderporno",
        b_nl_txt=b"\xff kinderporno",
        c_md=b"\x00\x01\x02",
        d_png=b"\x89PNG",
        e_nl_md="illegale\nvreemdeling",
        f_md="fietspad",
    )
    report = checker.check_paths([".", "missing.md"])
    assert [(finding.path, finding.found) for finding in report.findings] == [
        ("a.nl.md", "kinderporno"),
        ("e.nl.md", "illegale\nvreemdeling"),
    ]
    assert sorted(one.path for one in report.errors) == ["b.nl.txt", "missing.md"]
    assert "c.md" in [one.path for one in report.skipped]
    assert (report.summary.files, report.summary.findings) == (3, {"error": 0, "warning": 2, "info": 0})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_offsets_count_code_points_without_the_byte_order_mark(checker, encoding):
    report = checker.check_bytes("é \U0001f600\r\nkinderporno".encode(encoding), path="a.txt", language="nl")
    assert [(finding.start, finding.line, finding.column) for finding in report.findings] == [(5, 2, 1)]


def test_excludes_of_the_settings_and_of_the_call_hold(here):
    write(here, a_nl_md="kinderporno", b_nl_md="kinderporno", c_nl_md="kinderporno")
    report = Checker([GLOSSARY], settings=Settings(base=here, exclude=("a.*",))).check_paths(["."], exclude=["b.*"])
    assert [finding.path for finding in report.findings] == ["c.nl.md"]


def test_bytes_in_an_unknown_encoding_are_an_error_with_advice(checker):
    (error,) = checker.check_bytes(b"caf\xe9 kinderporno", path="a.md").errors
    assert (error.path, "--encoding" in error.advice) == ("a.md", True)


@pytest.mark.parametrize(
    ("where", "path", "expected"), [(Origin(path="g", line=2, column=3), "a", ("g", 2, 3)), ("", "a", ("a", None, None))]
)
def test_an_error_is_data(where, path, expected):
    assert problem(TermcheckError(where, "w", try_this="t"), path=path) == Problem(
        path=expected[0], line=expected[1], column=expected[2], message="w", advice="t"
    )


def test_equal_findings_have_fingerprints_of_their_own_and_keep_them(checker):
    text = "een kinderporno hier\n\neen kinderporno hier\n\neen kinderporno daar"
    prints = [
        [finding.fingerprint for finding in checker.check_text(before + text, language="nl").findings]
        for before in ("", "Iets nieuws.\n\n")
    ]
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == 3


def test_a_fingerprint_is_not_of_the_path_or_the_line_ends(checker):
    reports = [
        checker.check_text(text, language="nl", path=path)
        for text, path in (("een\nkinderporno\nhier", "a"), ("een\r\nkinderporno hier", "b"))
    ]
    assert len({report.findings[0].fingerprint for report in reports}) == 1


def test_reports_are_combined_in_the_order_of_paths_and_places(checker):
    reports = [checker.check_text("kinderporno kinderporno", language="nl", path=path) for path in ("b", "a")]
    whole = combined(reports)
    assert [(finding.path, finding.start) for finding in whole.findings] == [("a", 0), ("a", 12), ("b", 0), ("b", 12)]
    assert (whole.summary.files, whole.summary.findings["warning"]) == (2, 4)
    assert combined([]) == Report()


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(order_checker, draw):
    folder, checker = order_checker
    paths = [folder / name for name in ("a.nl.md", "b.nl.md", "sub", "sub/c.nl.txt", "missing.md")]
    shuffled = draw.sample(paths, len(paths))
    assert checker.check_paths(shuffled).findings == checker.check_paths(paths).findings


@pytest.fixture(scope="module")
def order_checker(tmp_path_factory):
    folder = tmp_path_factory.mktemp("order")
    write(
        folder,
        a_nl_md="kinderporno",
        b_nl_md="een *kinder*porno\n\nkinderporno",
        sub__c_nl_txt="kinderporno",
        sub__d_nl_txt="illegale\nvreemdeling",
    )
    return folder, Checker([GLOSSARY], settings=Settings(base=folder))


PIECES = [
    "kinderporno",
    "kinder-\nporno",
    "kinder**porno**",
    "illegale\r\nvreemdeling",
    "pe\u0301dopornographie",
    "ΠΑΙΔΙΚΗ ΠΟΡΝΟΓΡΑΦΙΑ",
    "k&#105;nderporno",
    "kinder\u00adporno",
]
MARKS = [
    " ",
    "\n",
    "\r",
    "\r\n\r\n",
    "\n\n",
    "> ",
    "- ",
    "# ",
    "`",
    "<!--",
    "-->",
    "**",
    "|",
    "[",
    "](x)",
    "<p lang=de>",
    "</p>",
    "---\n",
    "&nbsp;",
    "é",
    "\U0001f600",
    "\t",
    "\\",
]
# The formats that any text is a text of.
TEXTS = [name for name in FORMATS if name in ("html", "markdown", "rst", "text")]
drafts = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(MARKS), st.text(max_size=5)), max_size=25).map("".join)


@settings(max_examples=150)
@given(drafts, st.sampled_from(TEXTS), st.sampled_from([None, "nl", "fr", "el"]))
def test_no_text_is_a_crash_and_every_finding_is_placed_in_it(checker, text, format, language):
    with patch.object(Scanner, "could_hold", return_value=True):
        report = checker.check_text(text, format=format, language=language)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert (finding.line, finding.column) == counted(text, finding.start)
        assert (finding.end_line, finding.end_column) == counted(text, finding.end)


def counted(source: str, offset: int) -> tuple[int, int]:
    """Line and column by walking through the text."""
    ends = [at + 1 for at in range(offset) if source[at] in "\n\u2028\u2029" or (source[at] == "\r" and source[at + 1 : at + 2] != "\n")]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


@settings(max_examples=150)
@given(drafts, st.sampled_from(TEXTS))
def test_what_is_literal_in_the_source_is_its_slice(checker, text, format):
    document = text_reader(format).read(text, path="d")
    uses = checker._finder("nl").hits(document).uses
    literal = [use for use in uses if use.segment.map.is_literal(use.start, use.end)]
    assert [text[slice(*use.segment.map.source_span(use.start, use.end))] for use in literal] == [use.found for use in literal]


def test_the_same_text_gives_the_same_report_again_and_again(checker):
    texts = random.Random(1).choices(PIECES, k=30)
    first = [checker.check_text(text) for text in texts]
    assert [Checker([GLOSSARY]).check_text(text) for text in texts[:3]] == first[:3]
    assert [spans(checker.check_text(text)) for text in texts] == [spans(report) for report in first]


def test_half_a_character_is_no_crash(checker):
    assert len(checker.check_text("kinderporno \ud83d", language="nl").findings) == 1
