"""Review sheets: everything that a native speaker needs, in cells that hold."""

from __future__ import annotations

import csv
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from glossary.reviewing import GLOSSARY, words_of
from termcheck.glossary.sheet import as_csv, as_markdown, speaks

OPENED = [(GLOSSARY, words_of)]


def rows(language: str) -> list[dict[str, str]]:
    return list(csv.DictReader(as_csv(OPENED, language).splitlines()))


def cells(language: str) -> list[list[str]]:
    """The cells of the tables, heads left out."""
    tokens = MarkdownIt("commonmark").enable("table").parse(as_markdown(OPENED, language))
    inside = [token.content for before, token in pairwise(tokens) if before.type == "td_open"]
    return [inside[start : start + 7] for start in range(0, len(inside), 7)]


@pytest.mark.parametrize(
    ("language", "term", "cell"),
    [
        ("en", "worker", ["preferred", "read", "law", "", "", ""]),
        ("en", "hand", ["deprecated", "read", "", "old; only near: ship", "hand, handed, hands, han- with 9 endings; handes", ""]),
        ("en", "chief", ["preferred", "read", "", "", "", ""]),
    ],
)
def test_a_term_is_shown_with_status_evidence_source_notes_and_forms(language, term, cell):
    assert cell in [row[1:] for row in cells(language) if row[0] == term]


def test_many_forms_are_shown_in_part_and_counted():
    [knecht] = [row for row in cells("nl") if row[0] == "knecht"]
    assert knecht[1:4] == ["deprecated (info)", "*unverified*", "[example.org](<https://www.example.org/x_y>)"]
    assert knecht[5].startswith("knecht, knecht00, ") and knecht[5].endswith("knecht10, 9 more")


def test_a_concept_without_terms_in_the_language_has_an_empty_row():
    assert cells("nl")[1] == [""] * 7
    assert [(row["concept"], row["English"], row["term"]) for row in rows("nl")][1] == ("chief", "chief", "")


def test_what_is_added_to_concepts_of_others_is_shown():
    assert [(row["concept"], row["term"], row["status"]) for row in rows("nl")][2:] == [
        ("other/thing", "ding", "preferred"),
        ("other/thing", "dingetje", "deprecated"),
    ]


@pytest.mark.parametrize(("language", "told"), [("en", True), ("nl", True), ("de", False)])
def test_a_glossary_speaks_the_languages_of_its_terms(language, told):
    assert speaks(GLOSSARY, language) is told


def test_examples_stand_below_the_table_and_in_the_rows():
    page = as_markdown(OPENED, "nl")
    assert "- wrong: Een knecht.\n- right: Een werker.\n- wrong: De =knecht\n" in page
    assert (rows("nl")[0]["wrong"], rows("nl")[0]["right"]) == ("De =knecht", "")


def test_what_a_spreadsheet_would_take_for_a_formula_is_text():
    assert "'=a" in as_csv([(replace_term("=a"), words_of)], "en")


def replace_term(definition: str):
    from dataclasses import replace

    return replace(GLOSSARY, concepts=(replace(GLOSSARY.concepts[0], definition=definition),))


def test_the_page_names_the_language_the_glossary_and_its_sources():
    page = as_markdown(OPENED, "en")
    assert page.startswith("# Review sheet: English (en)\n") and "\n## g: Words | signs\n" in page
    assert page.endswith("- law: [A law](<https://example.org/a(b)>), p. 3\n") and "Someone who works." in page
