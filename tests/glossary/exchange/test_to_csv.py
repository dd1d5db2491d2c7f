"""The table: RFC 4180, read by the standard library and by our import."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from termcheck.glossary.exchange.to_csv import COLUMNS
from tests.glossary.exchange.exported import back, exported, work

# Term, column, cell
CELLS = [
    ("worker", "concept", "worker"),
    ("worker", "external_id", "c7"),
    ("worker", "external_status", "standardizedTerm-admn-sts"),
    ("worker", "definition", "Someone who works."),
    ("knechtje", "definition", "Wie werkt."),
    ("werknemer", "language_tag", "nl-BE"),
    ("employee", "evidence", "unverified"),
    ("employee", "source", "Style guide, part 2"),
    ("farm hand", "level", "error"),
    ("drudge", "level", "off"),
    ("Knecht", "status", "deprecated"),
]


@pytest.mark.parametrize(("term", "column", "cell"), CELLS)
def test_a_row_tells_of_one_term(term, column, cell):
    rows = {row["term"]: row for row in csv.DictReader(io.StringIO(exported("csv"), newline=""))}
    assert rows[term][column] == cell


def test_lines_end_in_cr_lf_and_commas_quotes_and_line_ends_are_quoted():
    text = exported("csv")
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert '"first, a note\nsecond"' in text
    assert text.replace("first, a note\nsecond", "").count("\n") == text.count("\r\n")


def test_what_is_imported_again_is_what_was_exported(tmp_path):
    (concept,), again = work().concepts, back(exported("csv"), tmp_path / "work.csv")
    assert (again.id, again.definition, again.why) == (concept.id, concept.definition, concept.why)
    assert again.external["id"] == "c7"
    told = [{(t.language, t.text, t.status, t.evidence, t.note, t.use, t.pos, t.number) for t in one.terms} for one in (concept, again)]
    assert told[0] == told[1]


def test_a_glossary_without_terms_is_a_header():
    assert exported("csv", replace(work(), concepts=())) == ",".join(COLUMNS) + "\r\n"
