"""Counts per concept, language and file."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from helpers import a_hit

from termcheck.report import Finding, Mention, Problem, Report, Skipped, Summary
from termcheck.stats import Row, as_csv, as_json, as_text, rows, total, totals

HITS = [
    (Finding, "csam", "nl", "drafts/nota.nl.md", "error"),
    (Finding, "csam", "nl", "drafts/nota.nl.md", "error"),
    (Finding, "csam", "nl", "drafts/nota.nl.md", "info"),
    (Mention, "csam", "nl", "drafts/nota.nl.md", None),
    (Finding, "csam", "fi", "=sum.md", "warning"),
    (Mention, "grooming", "fi", "=sum.md", None),
    (Finding, "grooming", "undetermined", "drafts/a, b.txt", "warning"),
    (Finding, "", "", "drafts/a, b.txt", "warning"),
]


def report_of(hits, **changes) -> Report:
    made = [
        a_hit(kind, concept=concept, language=language, path=path, **({"level": level} if level else {}))
        for kind, concept, language, path, level in hits
    ]
    made = [a_hit(rule="unused-suppression", **shared(hit)) if not hit.concept else hit for hit in made]
    findings, mentions = (tuple(hit for hit in made if isinstance(hit, kind)) for kind in (Finding, Mention))
    return Report(findings=findings, mentions=mentions, summary=Summary(files=4), **changes)


def shared(hit: Finding) -> dict[str, str]:
    return {name: getattr(hit, name) for name in ("concept", "language", "path", "level")}


REPORT = report_of(HITS)

TEXT = """\
4 files checked

concept             findings  error  warning  info  mentions
csam                       4      2        1     1         1
grooming                   1      0        1     0         1
unused-suppression         1      0        1     0         0
total                      6      2        3     1         2

language            findings  error  warning  info  mentions
nl                         3      2        0     1         1
fi                         1      0        1     0         1
-                          1      0        1     0         0
undetermined               1      0        1     0         0
total                      6      2        3     1         2

file                findings  error  warning  info  mentions
drafts/nota.nl.md          3      2        0     1         1
drafts/a, b.txt            2      0        2     0         0
=sum.md                    1      0        1     0         1
total                      6      2        3     1         2
"""

CSV = """\
concept,language,path,error,warning,info,mentions
csam,fi,./=sum.md,0,1,0,0
csam,nl,drafts/nota.nl.md,2,0,1,1
grooming,fi,./=sum.md,0,0,0,1
grooming,undetermined,"drafts/a, b.txt",0,1,0,0
unused-suppression,,"drafts/a, b.txt",0,1,0,0
"""

JSON = {
    "schema": 1,
    "files": 4,
    "total": {"error": 2, "warning": 3, "info": 1, "mentions": 2},
    "concepts": [
        {"concept": "csam", "error": 2, "warning": 1, "info": 1, "mentions": 1},
        {"concept": "grooming", "error": 0, "warning": 1, "info": 0, "mentions": 1},
        {"concept": "unused-suppression", "error": 0, "warning": 1, "info": 0, "mentions": 0},
    ],
    "languages": [
        {"language": "nl", "error": 2, "warning": 0, "info": 1, "mentions": 1},
        {"language": "fi", "error": 0, "warning": 1, "info": 0, "mentions": 1},
        {"language": "", "error": 0, "warning": 1, "info": 0, "mentions": 0},
        {"language": "undetermined", "error": 0, "warning": 1, "info": 0, "mentions": 0},
    ],
    "paths": [
        {"path": "drafts/nota.nl.md", "error": 2, "warning": 0, "info": 1, "mentions": 1},
        {"path": "drafts/a, b.txt", "error": 0, "warning": 2, "info": 0, "mentions": 0},
        {"path": "=sum.md", "error": 0, "warning": 1, "info": 0, "mentions": 1},
    ],
    "rows": [
        {"concept": "csam", "language": "fi", "path": "=sum.md", "error": 0, "warning": 1, "info": 0, "mentions": 0},
        {"concept": "csam", "language": "nl", "path": "drafts/nota.nl.md", "error": 2, "warning": 0, "info": 1, "mentions": 1},
        {"concept": "grooming", "language": "fi", "path": "=sum.md", "error": 0, "warning": 0, "info": 0, "mentions": 1},
        {"concept": "grooming", "language": "undetermined", "path": "drafts/a, b.txt", "error": 0, "warning": 1, "info": 0, "mentions": 0},
        {"concept": "unused-suppression", "language": "", "path": "drafts/a, b.txt", "error": 0, "warning": 1, "info": 0, "mentions": 0},
    ],
}


def test_the_text_is_as_approved():
    assert as_text(REPORT) == TEXT


def test_the_csv_is_as_approved():
    assert as_csv(REPORT) == CSV.replace("\n", "\r\n")


def test_the_json_is_as_approved():
    told = as_json(REPORT)
    assert json.loads(told) == JSON
    assert told == json.dumps(JSON, indent=2) + "\n"


def test_the_order_of_hits_does_not_matter():
    other = report_of(HITS[::-1])
    assert (as_text(other), as_csv(other), as_json(other)) == (as_text(REPORT), as_csv(REPORT), as_json(REPORT))


@pytest.mark.parametrize("kind", ["concept", "language", "path"])
def test_every_kind_of_sums_adds_up_to_the_total(kind):
    counted = rows(REPORT)
    sums = [Row(concept="", language="", path="", **counts(one)) for one in totals(counted, kind)]
    assert total(sums) == total(counted)


def counts(one) -> dict[str, int]:
    return {name: getattr(one, name) for name in ("error", "warning", "info", "mentions")}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "4 files checked: no findings, no mentions\n"),
        ({"skipped": (Skipped(path="a.pdf", reason="r"),)}, "4 files checked, 1 skipped: no findings, no mentions\n"),
        (
            {"errors": (Problem(path="a", line=None, column=None, message="m", advice=""),)},
            "4 files checked, 1 not readable: no findings, no mentions\n",
        ),
        ({"summary": Summary(files=1)}, "1 file checked: no findings, no mentions\n"),
    ],
)
def test_where_nothing_was_found_the_text_says_so(changes, expected):
    assert as_text(Report(**{"summary": Summary(files=4), **changes})) == expected
    assert as_csv(Report(**changes)) == CSV.partition("\n")[0] + "\r\n"


LONG = [
    ("drafts/nl/a.md", "drafts/nl/a.md"),
    ("x" * 34 + ".md", "x" * 34 + ".md"),
    ("p" * 20 + "/" + "q" * 20 + "/" + "r" * 20 + ".md", "…/" + "r" * 20 + ".md"),
    ("policies/2024/child-protection/hotline-service-levels.md", "…/hotline-service-levels.md"),
    ("drafts/" + "y" * 50 + ".md", "…" + "y" * 34 + ".md"),
    ("a/" + "n" * 30 + "/b.md", "a/" + "n" * 30 + "/b.md"),
    ("aaaa/" + "n" * 32 + "/b.md", "…" + "n" * 32 + "/b.md"),
    ("tab\tand\nline.md", "tab\\tand\\nline.md"),
    ("草案/" + "文" * 30 + ".md", "…" + "文" * 17 + ".md"),
    ("nai\u0308f/" + "e\u0301" * 36 + ".md", "…" + "e\u0301" * 34 + ".md"),
]


@pytest.mark.parametrize(("path", "shown"), LONG, ids=[str(number) for number in range(len(LONG))])
def test_long_paths_lose_their_beginning_and_columns_stay_aligned(path, shown):
    table = as_text(report_of([(Finding, "csam", "nl", path, "error"), *HITS])).partition("\nfile ")[2].splitlines()
    (line,) = (line for line in table if line.startswith(shown))
    assert line[len(shown) :].split() == ["1", "1", "0", "0", "0"]
    assert {cells(line) for line in table[1:]} == {cells("file " + table[0])}
    assert cells(line) <= 80


def cells(line: str) -> int:
    """Two columns for Chinese characters, none for the accents in these tests."""
    return sum(2 if "\u4e00" <= sign <= "\u9fff" else sign not in "\u0301\u0308" for sign in line)


@pytest.mark.parametrize(
    "path", ["=cmd|' /C calc'!A0.md", "+1.md", "-1.md", "@sum.md", "\tx.md", "\r=x.md", 'quo"te.md', "li\nne.md", "é.md"]
)
def test_a_spreadsheet_takes_no_path_for_a_formula_and_reads_every_other_as_it_is(path):
    told = list(csv.reader(StringIO(as_csv(report_of([(Finding, "csam", "nl", path, "error")])), newline="")))
    assert told[1][2] in (path, f"./{path}")
    assert told[1][2][0] not in "=+-@\t\r"


def test_wide_numbers_widen_their_column():
    many = [(Mention, "csam", "nl", "a.md", None)] * 3
    assert as_text(report_of(many)).splitlines()[2:5] == [
        "concept   findings  error  warning  info  mentions",
        "csam             0      0        0     0         3",
        "total            0      0        0     0         3",
    ]
