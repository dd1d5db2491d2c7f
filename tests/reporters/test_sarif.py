from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote_to_bytes

import pytest
from helpers import exactly, glossary_of
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reporters.report import FIRST, KNOWN, OVER_A_LINE_BREAK, REPORT, UNUSED, WITHOUT_LINES
from termcheck import __version__
from termcheck.check import Checker
from termcheck.model import LEVELS, Location
from termcheck.report import Columns, Finding, Gone, Problem, Report, Skipped, Suggestion
from termcheck.reporters import Style, sarif
from termcheck.rules import RULES

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8")))
MULTITOOL = os.environ.get("TERMCHECK_SARIF_MULTITOOL") or shutil.which("Sarif.Multitool") or shutil.which("sarif-multitool")
BEELDEN = "concepts:\n  - id: c\n    terms:\n      nl: {preferred: beelden van misbruik, deprecated: [{term: kinderporno, match: exact}]}\n"


def log_of(report: Report):
    return json.loads(sarif.render(report, Style()))


def run_of(report: Report):
    return log_of(report)["runs"][0]


def results_of(*findings: Finding):
    return run_of(Report(findings=findings))["results"]


def faults(log: object) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in SCHEMA.iter_errors(log)]


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def region_of(result):
    return result["locations"][0]["physicalLocation"]["region"]


def numbers_of(result) -> list[int]:
    return [region_of(result)[name] for name in ("startLine", "startColumn", "endLine", "endColumn")]


@pytest.mark.parametrize("report", [REPORT, Report()], ids=["full", "empty"])
def test_a_log_is_as_the_schema_says(report):
    assert faults(log_of(report)) == []


def test_the_schema_refuses_a_broken_log():
    log = log_of(REPORT)
    log["runs"][0]["results"][0]["level"] = "info"
    assert len(faults(log)) == 1


def test_the_log_of_a_real_run_is_as_the_schema_says(tmp_path):
    (tmp_path / "a.md").write_text("# Kinderporno\n\nillegale\nvreemdeling *kinder*porno <!-- termcheck: ignore[x] -->\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xff")
    report = Checker([exactly(nl=["kinderporno", "illegale vreemdeling"])]).check_paths([tmp_path], language="nl")
    assert (len(run_of(report)["results"]), faults(log_of(report))) == (4, [])


ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1, max_size=20)
NUMBERS = st.integers(1, 10**9)
ODD = st.builds(
    replace,
    st.sampled_from([FIRST, OVER_A_LINE_BREAK, WITHOUT_LINES, UNUSED]),
    path=ANY_TEXT,
    message=st.text(st.characters(exclude_categories=())),
    found=ANY_TEXT,
    why=ANY_TEXT,
    note=ANY_TEXT,
    location=st.none() | st.builds(Location, label=ANY_TEXT, page=st.none() | NUMBERS),
    utf16=st.none() | st.builds(Columns, start=NUMBERS, end=NUMBERS),
    level=st.sampled_from(LEVELS[1:]),
    rule=st.sampled_from(list(RULES)),
    literal=st.booleans(),
    suggestions=st.lists(st.builds(Suggestion, text=ANY_TEXT, why=st.just("") | ANY_TEXT, replaces=st.booleans()), max_size=3).map(tuple),
)
ODD_REPORTS = st.builds(
    Report,
    findings=st.lists(ODD, max_size=3).map(tuple),
    known=st.lists(ODD, max_size=2).map(tuple),
    skipped=st.lists(st.builds(Skipped, path=ANY_TEXT, reason=ANY_TEXT), max_size=2).map(tuple),
    errors=st.lists(
        st.builds(Problem, path=st.just("") | ANY_TEXT, line=st.none() | NUMBERS, column=st.none() | NUMBERS, message=ANY_TEXT, advice=st.just("")),
        max_size=2,
    ).map(tuple),
    gone=st.lists(st.builds(Gone, path=ANY_TEXT, concept=st.just("") | ANY_TEXT, found=ANY_TEXT, count=NUMBERS), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=150)
@given(ODD_REPORTS)
def test_the_log_of_an_odd_report_is_as_the_schema_says_and_holds_no_empty_string(report):
    text = sarif.render(report, Style())
    assert faults(json.loads(text)) == []
    assert "" not in strings(json.loads(text))
    assert re.search("[\ud800-\udfff\u2028\u2029]", text) is None


# path → its URI
URIS = [
    ("drafts/nota één.nl.md", "drafts/nota%20%C3%A9%C3%A9n.nl.md"),
    ("zz %41,b:c.md", "zz%20%2541%2Cb%3Ac.md"),
    ("./a.md", "a.md"),
    ("a//b/../c.md", "a/c.md"),
    ("../a.md", "../a.md"),
    ("a#1?.md", "a%231%3F.md"),
    ("<stdin>", "%3Cstdin%3E"),
    ("\U0001f600.md", "%F0%9F%98%80.md"),
    ("caf\udce9.md", "caf%E9.md"),
    ("\ud800.md", "%ED%A0%80.md"),
]
POSIX_URIS = [("/a b/../c.md", "file:///c.md"), ("/a:b.md", "file:///a%3Ab.md"), (r"a\b.md", "a%5Cb.md")]
WINDOWS_URIS = [(r"a\b.md", "a/b.md"), (r"C:\a b\c.md", "file:///C:/a%20b/c.md"), (r"\\server\share\a.md", "file://server/share/a.md")]


def uri_of(path: str) -> str:
    (result,) = results_of(replace(FIRST, path=path))
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


@pytest.mark.parametrize(("path", "uri"), URIS)
def test_a_relative_path_is_a_relative_uri(path, uri):
    assert uri_of(path) == uri


@pytest.mark.skipif(os.name != "posix", reason="paths of another kind")
@pytest.mark.parametrize(("path", "uri"), POSIX_URIS)
def test_an_absolute_path_is_a_file_uri(path, uri):
    assert uri_of(path) == uri


@pytest.mark.parametrize(("path", "uri"), WINDOWS_URIS)
def test_a_windows_path_has_forward_slashes_in_its_uri(monkeypatch, path, uri):
    monkeypatch.setattr(sarif, "PurePath", PureWindowsPath)
    assert uri_of(path) == uri


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\\"), min_size=1).filter(lambda name: name not in (".", "..")))
def test_a_uri_is_of_legal_characters_and_gives_the_name_back(name):
    assert re.fullmatch(r"(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+", uri_of(name))
    assert unquote_to_bytes(uri_of(name)) == name.encode("utf-8")


# text → the region of the finding in it
REGIONS = [
    ("kinderporno", [1, 1, 1, 12]),
    ("\U0001f600\U0001f600 kinderporno", [1, 6, 1, 17]),
    ("a\r\n\U0001f600\r\u2028\u2029é kinderporno", [5, 3, 5, 14]),
]


@pytest.mark.parametrize(("text", "numbers"), REGIONS)
def test_columns_count_units_of_utf16_and_lines_end_as_the_run_says(text, numbers):
    run = run_of(Checker([exactly(nl="kinderporno")]).check_text(text, language="nl"))
    assert (run["columnKind"], run["newlineSequences"]) == ("utf16CodeUnits", ["\r\n", "\n", "\r", "\u2028", "\u2029"])
    assert [(numbers_of(result), region_of(result)["snippet"]) for result in run["results"]] == [(numbers, {"text": "kinderporno"})]


def offset(text: str, line: int, column: int, newlines: list[str]) -> int:
    """The offset in code points of a place in a SARIF log."""
    start = [0, *(end.end() for end in re.finditer("|".join(map(re.escape, newlines)), text))][line - 1]
    return start + len(text[start:].encode("utf-16-le")[: 2 * (column - 1)].decode("utf-16-le"))


def fixed(text: str, run) -> str:
    """The text with the first fix of every result applied, from the end."""
    for result in reversed(run["results"]):
        (change,) = result["fixes"][0]["artifactChanges"]
        (replacement,) = change["replacements"]
        place = replacement["deletedRegion"]
        start, end = (offset(text, place[f"{side}Line"], place[f"{side}Column"], run["newlineSequences"]) for side in ("start", "end"))
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    return text


PIECES = st.sampled_from(["kinderporno ", "\U0001f600 ", "é ", "de ", "\n", "\r", "\r\n", "\u2028", "\u2029", "\x85"])


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_fixes_put_the_preferred_term_in_the_place_of_the_words(text):
    report = Checker([glossary_of(BEELDEN)]).check_text(text, language="nl")
    assert len(report.findings) == text.count("kinderporno")
    assert fixed(text, run_of(report)) == text.replace("kinderporno", "beelden van misbruik")


# changes of a finding with two suggestions → the texts of its fixes
FIXES = [
    ({}, ["materiaal van seksueel kindermisbruik", "beeldmateriaal van kindermisbruik"]),
    ({"literal": False}, []),
    ({"line": None}, []),
    ({"suggestions": ()}, []),
    ({"suggestions": (Suggestion(text="a", replaces=False), Suggestion(text="b"), Suggestion(text="b", why="again"))}, ["b"]),
]


@pytest.mark.parametrize(("changes", "texts"), FIXES)
def test_a_suggestion_that_takes_the_place_of_literal_words_is_a_fix(changes, texts):
    (result,) = results_of(replace(FIRST, **changes))
    fixes = [change["replacements"][0] for fix in result.get("fixes", []) for change in fix["artifactChanges"]]
    assert [fix["insertedContent"]["text"] for fix in fixes] == texts


def test_emphasis_inside_a_word_is_shown_and_not_fixed():
    (result,) = run_of(Checker([glossary_of(BEELDEN)]).check_text("*kinder*porno", language="nl", format="markdown"))["results"]
    assert (region_of(result)["snippet"], "fixes" in result) == ({"text": "kinder*porno"}, False)


@pytest.mark.parametrize(("level", "written"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_a_level_has_its_name_in_sarif(level, written):
    assert [result["level"] for result in results_of(replace(FIRST, level=level))] == [written]


def test_a_message_says_what_to_write_instead_and_why():
    (result,) = results_of(replace(FIRST, why="It \n names a crime"))
    assert result["message"]["text"].splitlines() == [
        "“kinderporno” is deprecated; write “materiaal van seksueel kindermisbruik”. "
        "Or: “beeldmateriaal van kindermisbruik” (preferred term (unverified)).",
        "Why: It names a crime.",
        "Note: Colloquial.",
    ]


def test_a_finding_without_lines_says_where_it_stands():
    (result,) = results_of(WITHOUT_LINES)
    where = "word/document.xml, page 3, paragraph 4, under “2. Scope”"
    assert numbers_of(result) == [1, 1, 1, 1]
    assert result["message"]["text"].endswith(f"Where: {where}.")
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": where}]


def test_a_finding_is_recognised_by_its_fingerprint_and_described_by_its_properties():
    (first, unused) = results_of(FIRST, UNUSED)
    assert first["partialFingerprints"] == {"primaryLocationLineHash": FIRST.fingerprint, "termcheck/v1": FIRST.fingerprint}
    assert first["properties"] == {
        "glossary": "child-protection", "concept": "csam", "term": "kinderporno", "language": "nl", "tier": "citation",
    }  # fmt: skip
    assert "properties" not in unused


# report → for each result its line, its state and how it is suppressed
STATES = [
    (Report(findings=(FIRST,)), [(3, None, [])]),
    (Report(findings=(FIRST,), known=(KNOWN,)), [(3, "new", []), (120, "unchanged", ["external"])]),
    (Report(findings=(KNOWN,), known=(FIRST,)), [(3, "unchanged", ["external"]), (120, "new", [])]),
    (Report(findings=(FIRST,), gone=REPORT.gone), [(3, "new", [])]),
]


@pytest.mark.parametrize(("report", "states"), STATES)
def test_what_the_baseline_knows_stays_in_the_log_and_is_suppressed(report, states):
    results = run_of(report)["results"]
    kinds = [[one["kind"] for one in result.get("suppressions", [])] for result in results]
    assert [(numbers_of(one)[0], one.get("baselineState"), kind) for one, kind in zip(results, kinds, strict=True)] == states


def at(line: int, level: str) -> Finding:
    return replace(FIRST, line=line, end_line=line, start=line, level=level)


# findings, known → lines of the results under a cap of three, how many are left out
CAPPED = [
    ([at(1, "info"), at(2, "warning"), at(3, "error")], [], [1, 2, 3], 0),
    ([at(1, "info"), at(2, "warning"), at(3, "error"), at(4, "warning"), at(5, "error")], [], [3, 5, 2], 2),
    ([at(1, "info"), at(2, "warning")], [at(3, "warning"), at(4, "error")], [2, 1, 4], 1),
]


@pytest.mark.parametrize(("findings", "known", "lines", "left_out"), CAPPED)
def test_more_results_than_a_platform_takes_are_left_out_and_counted(monkeypatch, findings, known, lines, left_out):
    monkeypatch.setattr(sarif, "CAP", 3)
    run = run_of(Report(findings=tuple(findings), known=tuple(known)))
    told = [one["message"]["text"] for one in run["invocations"][0].get("toolExecutionNotifications", [])]
    assert [numbers_of(result)[0] for result in run["results"]] == lines
    assert [text.partition(" ")[0] for text in told] == [str(left_out)] * (left_out > 0)


def test_the_cap_is_that_of_github():
    assert len(run_of(Report(findings=(UNUSED,) * 25_001))["results"]) == 25_000


def test_errors_of_the_run_are_told_and_make_it_unsuccessful():
    invocation = run_of(REPORT)["invocations"][0]
    told = [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]]
    assert not invocation["executionSuccessful"]
    assert told == [
        ("error", "old.txt: is not UTF-8 (name its encoding with --encoding)."),
        ("error", "g.yaml:3:5: unknown key `x`."),
        ("note", "logo.png: skipped: not a text file."),
        ("note", "drafts/nota één.nl.md: gone, but in the baseline: “kinderpornografie” [csam] × 2."),
    ]


def test_a_clean_run_is_successful_and_knows_all_rules():
    run = run_of(Report())
    driver = run["tool"]["driver"]
    assert (run["results"], run["invocations"]) == ([], [{"executionSuccessful": True}])
    assert (driver["name"], driver["version"], [rule["id"] for rule in driver["rules"]]) == ("termcheck", __version__, list(RULES))


@pytest.mark.parametrize("number", range(len(RULES)), ids=list(RULES))
def test_a_rule_brings_its_manual_page(number):
    rule = run_of(Report())["tool"]["driver"]["rules"][number]
    assert 0 < len(rule["shortDescription"]["text"]) < len(rule["fullDescription"]["text"]) <= 1024
    assert all("When it stays silent" in rule["help"][form] for form in ("text", "markdown"))
    assert "## Why\n" in rule["help"]["markdown"]


def test_a_long_description_is_cut_between_words(monkeypatch):
    monkeypatch.setattr(sarif, "FULL_DESCRIPTION", 30)
    texts = [rule["fullDescription"]["text"] for rule in run_of(Report())["tool"]["driver"]["rules"]]
    assert all(len(text) <= 30 and text.endswith(" …") for text in texts)


@pytest.mark.parametrize("report", [REPORT, Report()], ids=["full", "empty"])
def test_a_log_holds_no_empty_string_and_every_result_points_to_its_rule(report):
    run = run_of(report)
    assert "" not in strings(run)
    assert all(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_mentions_are_not_in_the_log():
    assert sarif.render(replace(REPORT, mentions=()), Style(mentions=True)) == sarif.render(REPORT, Style(mentions=True))


def multitool(log: object, folder: Path) -> list[tuple[str, str]]:
    """What Microsoft's validator finds, as level and rule, under the rules of SARIF and of GitHub."""
    (folder / "log.sarif").write_text(json.dumps(log), encoding="utf-8")
    command = [MULTITOOL, "validate", "log.sarif", "--rule-kind", "Sarif;Ghas", "--output", "found.sarif"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    found = json.loads((folder / "found.sarif").read_text(encoding="utf-8-sig"))["runs"][0]
    return [(one.get("level", "warning"), one["ruleId"]) for one in found.get("results", [])]


@pytest.mark.skipif(MULTITOOL is None, reason="TERMCHECK_SARIF_MULTITOOL names no SARIF multitool")
@pytest.mark.parametrize("report", [REPORT, Report()], ids=["full", "empty"])
def test_the_multitool_finds_nothing_wrong(report, tmp_path):
    assert multitool(log_of(report), tmp_path) == []


@pytest.mark.skipif(MULTITOOL is None, reason="TERMCHECK_SARIF_MULTITOOL names no SARIF multitool")
def test_the_multitool_finds_what_is_wrong(tmp_path):
    log = log_of(REPORT)
    del log["runs"][0]["results"][0]["locations"]
    del log["runs"][0]["tool"]["driver"]["rules"][0]["help"]
    assert {("error", "GH1015"), ("error", "GH2012")} <= set(multitool(log, tmp_path))
