from __future__ import annotations

import pytest

from rules.names import glossary, said
from termcheck.check import Checker

ENGLISH = [
    ("nl", "Het GRP is lang.", ["GRP"]),
    ("nl", "De GRP-commissie is lang.", []),
    ("nl", "De green papers zijn lang. Een green paper is kort.", ["green papers"]),
    ("nl", "Het „green paper” is lang.", []),
    ("nl", "Het groenboek (Engels: green paper) is lang. Dit green paper ligt voor.", []),
    ("nl", "Het groenboek (GRP) is lang. Dit GRP ligt voor.", []),
    ("nl", "Het groenboek is lang.", []),
    ("en", "The green paper and the GRP are long.", []),
    ("fr", "Le green paper est long.", ["green paper"]),
    ("sv", "En green paper är lång.", []),
]


@pytest.mark.parametrize(("language", "text", "words"), ENGLISH)
def test_an_english_name_is_told_where_the_language_has_its_own(language, text, words):
    assert said("foreign-term", text, language=language) == [("info", word) for word in words]


def test_a_text_that_is_english_by_its_words_has_no_foreign_name():
    report = Checker([glossary()]).check_text("The member and the committee read the green paper and the letter.\n\nHet green paper is af.")
    assert [finding.rule for finding in report.findings] == []


def test_italics_set_it_off():
    report = Checker([glossary()]).check_text("Het *green paper* is lang.", language="nl", format="markdown")
    assert [finding.rule for finding in report.findings] == []


def test_an_english_paragraph_in_a_dutch_file_is_english():
    text = "Het stuk is af.\n\nThe green paper of the Commission was published last week, and the members of the committee read it with care.\n"
    report = Checker([glossary()]).check_bytes(text.encode(), path="x.nl.txt")
    assert [finding.rule for finding in report.findings] == []


def test_a_dutch_file_is_told_by_its_name():
    report = Checker([glossary()]).check_bytes(b"Het green paper is af en de leden van de commissie lezen het.", path="x.nl.txt")
    assert [finding.rule for finding in report.findings] == ["foreign-term"]
