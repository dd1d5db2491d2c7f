"""Counts of concepts, terms and forms."""

from __future__ import annotations

import csv
import json

from glossary.reviewing import GLOSSARY, words_of
from termcheck.glossary.counts import as_csv, as_json, as_text, counts

COUNTED = counts(GLOSSARY, words_of)


def test_each_language_is_counted_and_the_total_stands_last():
    assert [(one.language, one.concepts, one.terms, one.deprecated, one.read, one.unverified) for one in COUNTED] == [
        ("en", 2, 4, 2, 4, 0),
        ("nl", 2, 3, 2, 2, 1),
        ("", 3, 7, 4, 6, 1),
    ]


def test_a_concept_of_another_glossary_that_gets_a_term_counts():
    assert sum(one.concepts for one in COUNTED[:-1]) == 4


def test_forms_are_counted_by_where_they_come_from_and_shared_words_once():
    english = COUNTED[0]
    assert (english.citation, english.dictionary, english.bare, english.stem, english.author) == (1, 2, 1, 1, 1)


def test_the_table_has_a_line_for_each_language_and_one_for_all():
    lines = as_text([("g", COUNTED)]).splitlines()
    assert [line.split()[0] for line in lines] == ["g", "language", "en", "nl", "total"]
    assert len({len(line) for line in lines[1:]}) == 1


def test_data_and_rows_say_what_the_table_says():
    data = json.loads(as_json([("g", COUNTED)]))
    assert (data["schema"], data["glossaries"][0]["total"]["terms"], len(data["glossaries"][0]["languages"])) == (1, 7, 2)
    rows = list(csv.DictReader(as_csv([("g", COUNTED)]).splitlines()))
    assert [(row["glossary"], row["language"], row["terms"]) for row in rows] == [("g", "en", "4"), ("g", "nl", "3")]
