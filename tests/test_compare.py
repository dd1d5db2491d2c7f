"""Language versions compared: what is planted in a parallel draft is found, whatever the order, the format and the output."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from parallel_word_file import TEXTS, word_file
from versions import GLOSSARY, comparison

from termcheck import _compare_html, _compare_json, _compare_matrix, _compare_text, compare
from termcheck._compare_columns import AROUND, LONGEST, Marked, cells, columns, cut, joined
from termcheck._compare_groups import by_hand, by_suffix
from termcheck.check import Checker
from termcheck.compare import Comparison, compare_paths, report_of
from termcheck.errors import InputError
from termcheck.report import Finding
from termcheck.reporters import Style
from termcheck.settings import Settings

ROOT = Path(__file__).parent.parent
PARALLEL = ROOT / "examples" / "parallel"
CONTENT = yaml.safe_load((ROOT / "tests" / "data" / "parallel.yaml").read_text(encoding="utf-8"))
SCHEMA = json.loads((Path(compare.__file__).parent / "compare.schema.json").read_text(encoding="utf-8"))
ONE = {"en": "They report an abuse image.", "nl": "Zij melden een tekst."}


@cache
def parallel(name: str) -> Comparison:
    """The versions of the parallel draft, Dutch first."""
    paths = sorted((PARALLEL / name).glob("act.*"), key=lambda path: (".nl." not in path.name, path.name))
    return compare_paths(Checker(["child-protection"], settings=Settings(base=ROOT)), [path.as_posix() for path in paths])


def place(finding: Finding) -> tuple[str, object, str, str, str]:
    at = finding.line or (finding.location.label if finding.location else "") or f"paragraph {finding.location.paragraph}"
    return Path(finding.path).name, at, finding.rule, finding.level, finding.concept


def test_what_is_planted_is_found_and_nothing_else():
    planted = [(row["file"], row["at"], row["rule"], row["level"], row["concept"]) for row in CONTENT["planted"]]
    assert sorted(map(place, parallel("draft").findings), key=str) == sorted(planted, key=str)


@pytest.mark.parametrize("row", [row for row in CONTENT["planted"] if "found" in row], ids=lambda row: row["file"])
def test_it_is_found_at_its_words(row):
    found = [" ".join(one.found.split()) for one in parallel("draft").findings if place(one)[:3] == (row["file"], row["at"], row["rule"])]
    assert found == [row["found"]]


def test_what_a_version_does_not_have_is_said():
    absent = [(Path(version.path).name, unit) for version, unit in _compare_text.absent(parallel("draft").compared)]
    assert absent == [(row["file"], row["unit"]) for row in CONTENT["absent"]]


def test_what_one_version_has_alone_is_said():
    compared = parallel("draft").compared
    alone = [(Path(compared.versions[at].path).name, segment.text) for at, segment in _compare_text.alone(compared)]
    assert alone == [(row["file"], row["text"]) for row in CONTENT["alone"]]


def test_the_clean_twin_has_no_findings():
    clean = parallel("clean")
    assert (clean.findings, list(_compare_text.absent(clean.compared)), _compare_text.alone(clean.compared)) == ((), [], [])


def test_the_parallel_draft_is_in_seven_languages_and_three_formats():
    versions = parallel("draft").compared.versions
    assert sorted(version.language for version in versions) == ["de", "el", "en", "fi", "fr", "nl", "pl"]
    assert {version.document.format for version in versions} == {"markdown", "text", "docx"}


@pytest.mark.parametrize("name", TEXTS)
def test_the_word_file_is_made_of_its_text(name):
    assert (PARALLEL / name / "act.fr.docx").read_bytes() == word_file(TEXTS[name].read_text(encoding="utf-8"))


def test_a_concept_without_a_term_in_a_language_is_said_once(tmp_path):
    found = comparison(tmp_path, en="An abuse deed. / An abuse deed.", de="Ein Text. / Ein Text.")
    assert found.notes == ("act: the glossary has no preferred or admitted term in de; not missed there",)


@pytest.mark.parametrize("order", [("en", "nl", "de"), ("de", "nl", "en"), ("nl", "de", "en")])
def test_the_order_of_the_versions_changes_nothing_that_is_missing(order, tmp_path):
    texts = {"en": "An abuse image.", "nl": "Een tekst.", "de": "Ein Missbrauchsbild."}
    found = comparison(tmp_path, **{language: texts[language] for language in order})
    assert [(one.language, one.rule, one.concept) for one in found.findings] == [("nl", "missing-concept", "image")]


def test_the_findings_are_a_report_like_any_other(tmp_path):
    report = report_of([comparison(tmp_path, **ONE)])
    assert (len(report.findings), report.summary.files, report.summary.findings["warning"]) == (1, 2, 1)
    assert [Path(path).name for path in report.checked] == ["act.en.md", "act.nl.md"]


WRONG = [
    ({"act.nl.md": "Een tekst."}, "stands alone; a comparison needs two versions"),
    ({"act.nl.md": "Een tekst.", "note.nl.md": "Een tekst."}, "is in “nl”, as "),
    ({"act.nl.md": "Een tekst.", "act.md": "?"}, "the language is not known"),
]


@pytest.mark.parametrize(("files", "what"), WRONG)
def test_versions_that_cannot_be_compared_are_told(files, what, tmp_path):
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as told:
        compare_paths(Checker([GLOSSARY], settings=Settings(base=tmp_path)), [str(tmp_path / name) for name in files])
    assert what in told.value.what and told.value.try_this


TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="block" adminlang="en" creationtool="x" creationtoolversion="1"
o-tmf="x"/><body>
<tu><tuv xml:lang="en"><seg>They report an abuse image.</seg></tuv><tuv xml:lang="nl"><seg>Zij melden een tekst.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>A second abuse image.</seg></tuv><tuv xml:lang="nl"><seg>Een tweede misbruikbeeld.</seg></tuv></tu>
</body></tmx>
"""
XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="nl"
datatype="plaintext"><body>
<trans-unit id="1"><source>They report an abuse image.</source><target>Zij melden een tekst.</target></trans-unit>
<trans-unit id="2"><source>A second abuse image.</source><target>Een tweede misbruikbeeld.</target></trans-unit>
</body></file></xliff>
"""


@pytest.mark.parametrize(("name", "content"), [("a.tmx", TMX), ("a.xlf", XLIFF)])
def test_the_languages_of_one_file_are_compared(name, content, tmp_path):
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = compare_paths(Checker([GLOSSARY], settings=Settings(base=tmp_path)), [str(tmp_path / name)])
    assert [(one.rule, one.language, one.found) for one in found.findings] == [("missing-concept", "nl", "Zij melden een tekst.")]


def test_a_language_that_no_glossary_has_is_left_out_of_such_a_file(tmp_path):
    (tmp_path / "a.tmx").write_text(TMX.replace("</tuv></tu>", '</tuv><tuv xml:lang="uk"><seg>Так.</seg></tuv></tu>'), encoding="utf-8")
    found = compare_paths(Checker([GLOSSARY], settings=Settings(base=tmp_path)), [str(tmp_path / "a.tmx")])
    assert found.notes[-1].endswith("a.tmx: the segments in uk are left out")


GROUPS = [
    (["act.nl.md", "act.en.md", "act.fr.md"], [["act.en.md", "act.fr.md", "act.nl.md"]]),
    (["act.nl.md", "act.en.docx"], [["act.en.docx", "act.nl.md"]]),
    (["act.nl.md", "act.en.md", "act.nl.txt", "act.en.txt"], [["act.en.md", "act.nl.md"], ["act.en.txt", "act.nl.txt"]]),
    (["act_nl.md", "act_en-IE.md", "other-nl.md", "other-en.md"], [["act_en-IE.md", "act_nl.md"], ["other-en.md", "other-nl.md"]]),
    (["nl/act.md", "en/act.md", "en/alone.md"], [["en/act.md", "nl/act.md"]]),
    (["nl.md", "en.md"], [["en.md", "nl.md"]]),
    (["act.nl.md", "act.en.md", "memory.tmx"], [["act.en.md", "act.nl.md"], ["memory.tmx"]]),
]


@pytest.mark.parametrize(("names", "groups"), GROUPS)
def test_files_that_differ_only_in_the_code_are_a_group(names, groups, tmp_path):
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = by_suffix([str(tmp_path)], Settings(base=tmp_path)).groups
    assert [[Path(path).relative_to(tmp_path).as_posix() for path in group] for group in found] == groups


def test_a_pattern_stands_for_its_files_and_a_file_alone_is_skipped(tmp_path):
    for name in ("act.nl.md", "act.en.md", "other.nl.md", "other.en.md", "act.readme.md"):
        (tmp_path / name).touch()
    found = by_suffix([f"{tmp_path}/act.*.md"], Settings(base=tmp_path))
    assert [len(group) for group in found.groups] == [2]
    assert [(Path(one.path).name, one.reason) for one in found.skipped] == [("act.readme.md", "no other language version beside it")]


def test_nothing_to_group_is_told(tmp_path):
    (tmp_path / "act.nl.md").touch()
    with pytest.raises(InputError, match="no two files here"):
        by_suffix([str(tmp_path)], Settings(base=tmp_path))


def test_a_file_of_several_languages_is_a_group_of_its_own():
    assert by_hand(["act.nl.md", "a.xlf", "act.en.md"]).groups == (("act.nl.md", "act.en.md"), ("a.xlf",))


def rendered(found: Comparison, *, width: int = 80, quiet: bool = False) -> str:
    return _compare_text.render([found], report_of([found]), Style(quiet=quiet), width=width)


def test_the_text_shows_the_unit_side_by_side(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = rendered(comparison(Path(), **ONE))
    assert told.splitlines() == [
        "== (1) ==",
        "en: act.en.md:1                        | nl: act.nl.md:1",
        "(1) They report an abuse image.        | (1) Zij melden een tekst.",
        "                   ^^^^^^^^^^^         |",
        "act.nl.md:1:1: warning: image is missing here: en has “abuse image”; recast with “misbruikbeeld” [missing-concept image]",
        "",
        "2 versions of 1 text: 1 unit; 0 passages not aligned",
        "2 files checked: 1 warning",
    ]


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_columns_fit_the_width(width):
    table = rendered(parallel("draft"), width=width).splitlines()
    rows = [line for line in table if " | " in line]
    assert all(cells(line) <= max(width, 24) for line in rows)
    assert bool(rows) == (width >= 51)


def test_quiet_text_has_findings_only(tmp_path):
    told = rendered(comparison(tmp_path, **ONE), quiet=True)
    assert "checked" not in told and "missing-concept" in told


def test_a_long_unit_is_cut_around_the_term():
    text = "word " * 200 + "the term" + " word" * 200
    shown = cut(Marked(text=text, marks=((1000, 1008),)))
    (mark,) = shown.marks
    assert shown.text[slice(*mark)] == "the term" and len(shown.text) < 2 * AROUND + 20
    assert shown.text.startswith("… ") and shown.text.endswith(" …")


TEXT = st.text(alphabet=" \naé語\u0301x.", max_size=600)


@given(text=TEXT, ends=st.tuples(st.integers(0, 600), st.integers(0, 600)), width=st.integers(8, 120))
def test_columns_lose_no_word_of_a_short_text(text, ends, width):
    start, end = sorted(min(one, len(text)) for one in ends)
    whole = joined([Marked(text=text, marks=((start, end),))])
    assert whole.text.split() == text.split()
    assert whole.text[slice(*whole.marks[0])].split() == text[start:end].split()
    lines = list(columns(["en: a"], [whole], width=width))
    letters = "".join(line for line in lines[1:] if set(line) - {"^", " "})
    assert re.sub(r"\s", "", letters) == re.sub(r"\s", "", text)
    assert len(cut(whole).text) <= max(LONGEST, len(whole.text))


def test_the_json_holds_the_units_beside_the_usual_report():
    found = parallel("draft")
    data = json.loads(_compare_json.render([found], report_of([found])))
    jsonschema.validate(data["comparisons"], SCHEMA, cls=jsonschema.Draft202012Validator)
    told = [fingerprint for unit in data["comparisons"][0]["units"] for fingerprint in unit["findings"]]
    assert sorted(told) == sorted(finding["fingerprint"] for finding in data["findings"])


def test_terms_stand_at_their_ranges_in_the_json():
    data = json.loads(_compare_json.render([parallel("draft")], report_of([parallel("draft")])))
    parts = [part for unit in data["comparisons"][0]["units"] for part in unit["parts"]]
    told = [
        (part["passages"][term["passage"]]["text"][term["start"] : term["end"]], term["found"]) for part in parts for term in part["terms"]
    ]
    assert told and all(words == found for words, found in told)


class Elements(HTMLParser):
    """The open elements of a page, its ids and the languages of its marks."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.named: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.named |= {given["aria-labelledby"]} if "aria-labelledby" in given else set()
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_is_whole_names_its_sections_and_marks_terms_in_their_language():
    found = parallel("draft")
    page = _compare_html.render([found], report_of([found]))
    elements = Elements(page)
    assert elements.open == [] and len(elements.ids) == len(set(elements.ids)) and elements.named <= set(elements.ids)
    assert '<p lang="de" dir="auto">Betrifft eine Meldung <mark>Kinderpornografie</mark>' in page
    assert "<script" not in page and "http://" not in page and 'src="' not in page


def test_no_words_of_a_draft_become_tags(tmp_path):
    found = comparison(tmp_path, en="An abuse image `<script>alert(1)</script>`.", nl="Een `<b>` tekst.")
    page = _compare_html.render([found], report_of([found]))
    assert "<script" not in page and "<b>`" not in page and "&lt;script&gt;" in page


def test_the_matrix_counts_each_term_of_each_version(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = comparison(Path(), en="An abuse image, an abuse image, a bad picture.", nl="Het woord “wanbeeld” is fout.", de="Ein Text.")
    assert _compare_matrix.as_text([found]).splitlines() == [
        "en act.en.md, nl act.nl.md, de act.de.md",
        "",
        "image (g)",
        "  en     2  abuse image",
        "         1  bad picture (deprecated)",
        "  nl     0  wanbeeld (deprecated, 1 mentioned)",
        "  de     -",
    ]
    rows = list(csv.DictReader(io.StringIO(_compare_matrix.as_csv([found]))))
    assert [(row["language"], row["term"], row["status"], row["uses"], row["mentions"]) for row in rows] == [
        ("en", "abuse image", "preferred", "2", "0"),
        ("en", "bad picture", "deprecated", "1", "0"),
        ("nl", "wanbeeld", "deprecated", "0", "1"),
        ("de", "", "", "0", "0"),
    ]


def test_the_matrix_is_also_data_and_a_page():
    found = parallel("draft")
    (data,) = json.loads(_compare_matrix.as_json([found]))["matrices"]
    assert {"concept": "csam", "glossary": "child-protection", "language": "de", "term": "Kinderpornografie", "uses": 1}.items() <= next(
        row for row in data["counts"] if row["term"] == "Kinderpornografie"
    ).items()
    page = _compare_matrix.as_html([found])
    assert Elements(page).open == [] and '<th scope="row">csam</th>' in page


@pytest.mark.parametrize("render", [_compare_text.render, _compare_json.render, _compare_html.render], ids=lambda one: one.__module__)
def test_the_same_versions_give_the_same_bytes(render):
    style = (Style(),) if render is _compare_text.render else ()
    first, second = (render([one], report_of([one]), *style) for one in (parallel("draft"), parallel.__wrapped__("draft")))
    assert first == second
