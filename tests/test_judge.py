"""Use or mention: the order of the rules, what the settings make of them, what they leave of a level."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from helpers import glossary_of
from hypothesis import given
from hypothesis import strategies as st

from termcheck.check import Checker
from termcheck.judge import _Marks, judge, surroundings
from termcheck.mentions import ORDER
from termcheck.mentions._passage import Passage, Surroundings
from termcheck.model import Document, Mark, Use
from termcheck.readers.sourcemap import whole
from termcheck.settings import Exempt, Settings

GLOSSARY = glossary_of(
    """\
concepts:
  - id: images
    level: error
    terms: {en: {preferred: abuse material, deprecated: [{term: bad word, match: exact}, {term: worse word, match: exact, evidence: unverified}]}}
names: {en: [Bad Word League], nl: [Bond]}
titles: [{id: act, en: Act 2011/93 on the bad word and the sale of it, nl: Wet op het woord}]
"""
)


def outcomes(text: str, *, format: str = "text", path: str | None = None, **settings: object) -> list[tuple[str, str]]:
    """Rule or level of each hit, and the message's hint."""
    report = Checker([GLOSSARY], settings=Settings(**settings)).check_text(text, language="en", format=format, path=path)
    hits = [(f.start, f.level, f.message.partition(" (")[2]) for f in report.findings] + [(m.start, m.reason, "") for m in report.mentions]
    return [(outcome, hint) for _, outcome, hint in sorted(hits)]


FIRST = [
    # where several rules would speak, the surer one does
    ("`bad word`", "markdown", "code"),
    ("> The term “bad word” is outdated.", "markdown", "metalanguage"),
    ("> They met the bad word every day.", "markdown", "quotation"),
    ("The Bad Word League said “the Bad Word League met today”.", "text", "name"),
    ("Formerly, he said “a bad word was no crime at all”.", "text", "quotation"),
    ("Formerly, the term bad word was used.", "text", "metalanguage"),
    ("The words “bad word” are replaced by “abuse material”.", "text", "amendment"),
]


@pytest.mark.parametrize(("text", "format", "reason"), FIRST)
def test_the_rules_are_asked_in_their_order(text, format, reason):
    assert {outcome for outcome, _ in outcomes(text, format=format)} == {reason}


def test_what_only_lowers_is_asked_last():
    assert ORDER[-2:] == ("quotation", "historical")


QUOTED = "It says: “The trade in bad word goes on and on.”"
WANTED = [
    ({}, QUOTED, ("quotation", "")),
    ({"quotation": "off"}, QUOTED, ("error", "")),
    ({"quotation": "info"}, QUOTED, ("info", "quotation: lower level)")),
    ({"quotation": "warning"}, QUOTED, ("warning", "quotation: lower level)")),
    ({"quotation": "error"}, QUOTED, ("error", "")),
    ({"metalanguage": "off"}, QUOTED, ("quotation", "")),
    ({"metalanguage": "off"}, "The term “bad word” is outdated.", ("warning", "quotation: lower level)")),
    ({"metalanguage": "off", "quotation": "off"}, "The term “bad word” is outdated.", ("error", "")),
    ({"metalanguage": "info"}, "The term “bad word” is outdated.", ("info", "metalanguage: lower level)")),
    ({"historical": "off"}, "Formerly, bad word was no crime.", ("error", "")),
    ({"historical": "info"}, "Formerly, bad word was no crime.", ("info", "historical: lower level)")),
    ({"amendment": "off"}, "They fight ~~bad word~~ crime.", ("error", "")),
]


@pytest.mark.parametrize(("mentions", "text", "wanted"), WANTED)
def test_the_settings_turn_a_rule_off_or_let_it_lower_the_level(mentions, text, wanted):
    assert outcomes(text, format="markdown", mentions=mentions) == [wanted]


LOWERED = [
    ("They fight bad word.", "error"),
    ("They fight “bad word”.", "warning"),
    ("Formerly, they fought bad word.", "info"),
    ("Formerly, they fought “bad word”.", "info"),
    # what is unverified is at most info, and a quiet level does not fall to off
    ("They fight worse word.", "info"),
    ("They fight “worse word”.", "info"),
]


@pytest.mark.parametrize(("text", "level"), LOWERED)
def test_what_speaks_for_less_is_taken_together(text, level):
    assert [outcome for outcome, _ in outcomes(text)] == [level]


def test_the_settings_level_is_lowered_too():
    assert outcomes("They fight “bad word”.", levels={"images": "warning"})[0][0] == "info"
    assert outcomes("They fight “bad word”.", levels={"images": "off"}) == []


EXEMPT = [
    (Exempt(phrases=("bad word unit",)), "a.md", "The Bad  word\nunit met.", "exception"),
    (Exempt(phrases=("bad word unit",)), "a.md", "The bad word met the unit.", "error"),
    (Exempt(phrases=("the bad",)), "a.md", "The bad word met.", "error"),
    (Exempt(paths=("archive/**",)), "archive/a.md", "The bad word met.", "exception"),
    (Exempt(paths=("archive/**",)), "drafts/a.md", "The bad word met.", "error"),
    (Exempt(paths=("archive/**",)), "/elsewhere/archive/a.md", "The bad word met.", "error"),
    (Exempt(), "a.md", "The bad word met.", "error"),
]


@pytest.mark.parametrize(("exempt", "path", "text", "wanted"), EXEMPT)
def test_phrases_and_paths_can_be_exempt_for_a_concept(exempt, path, text, wanted, tmp_path):
    place = path if path.startswith("/") else str(tmp_path / path)
    assert [outcome for outcome, _ in outcomes(text, path=place, exempt={"images": exempt}, base=tmp_path)] == [wanted]


def test_an_exemption_holds_for_its_concept_only():
    assert outcomes("The bad word met.", exempt={"persons": Exempt(phrases=("bad word",))}) == [("error", "")]


def test_titles_and_names_are_told_apart_by_language():
    around = surroundings([GLOSSARY])
    assert {code: len(titles) for code, titles in around.titles.items()} == {"en": 1, "nl": 1}
    assert {code: [name.text for name in names] for code, names in around.names.items()} == {"en": ["Bad Word League"], "nl": ["Bond"]}


def test_hits_stay_in_the_order_of_the_text():
    concept = GLOSSARY.concepts[0]
    segments = tuple(replace(whole("bad word"), marks=(Mark(kind=kind, start=0, end=8),)) for kind in ("code", "note", "deleted", "note"))
    uses = [Use(segment=segment, start=0, end=8, concept=concept, term=concept.terms[1], tier="citation") for segment in segments]
    document = Document(path="a", format="markdown", parts=("bad word",), segments=segments)
    judged = judge(uses, document, Surroundings({}, {}), Settings(base=Path.cwd()))
    assert judged.uses == (uses[1], uses[3])
    assert judged.mentions == ((uses[0], "code"), (uses[2], "amendment"))


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 12)), max_size=12), st.lists(st.integers(0, 25), max_size=12), st.booleans())
def test_the_marks_around_hits_are_those_that_cover_them_in_whatever_order_they_come(spans, starts, in_order):
    marks = tuple(Mark(kind="note", start=start, end=start + length) for start, length in spans)
    segment, concept = replace(whole("x" * 40), marks=marks), GLOSSARY.concepts[0]
    for_each, known = sorted(starts) if in_order else starts, _Marks()
    uses = [Use(segment=segment, start=at, end=at + 3, concept=concept, term=concept.terms[1], tier="citation") for at in for_each]
    covering = [tuple(mark for mark in marks if mark.start <= use.start and use.end <= mark.end) for use in uses]
    assert [known.around(use) for use in uses] == covering


def test_a_text_without_hits_asks_no_rule():
    document = Document(path="a", format="text", parts=("x",), segments=(whole("x"),))
    assert judge((), document, Surroundings({}, {}), Settings()).mentions == ()


SENTENCE = "They looked for bad word in Act 2011/93 of 3 May 2011, said the “board” of 'it', "


def looked_at(times: int) -> int:
    """How many code points the rules get to see for the hits of one line of so many sentences."""
    text = SENTENCE * times
    segment, concept = whole(text), GLOSSARY.concepts[0]
    starts = [at + SENTENCE.index("bad word") for at in range(0, len(text), len(SENTENCE))]
    uses = [Use(segment=segment, start=at, end=at + 8, concept=concept, term=concept.terms[1], tier="citation") for at in starts]
    passages = [Passage(use, Document(path="a", format="text", parts=(text,), segments=(segment,)), Surroundings({}, {})) for use in uses]
    return sum(len(passage.before) + len(passage.after) + sum(quote.words for quote in passage.quotes) for passage in passages)


def test_four_times_the_line_is_about_four_times_the_work():
    assert looked_at(400) < 5 * looked_at(100)


def test_four_times_the_line_takes_about_four_times_as_long():
    checker = Checker([GLOSSARY])
    short, long = (seconds(checker, SENTENCE * times) for times in (150, 600))
    assert long < 12 * short


def test_a_hundred_thousand_quotation_marks_cost_no_more_than_their_hits():
    checker = Checker([GLOSSARY])
    few, many = (seconds(checker, ("“word” " * words + "bad word ") * 100) for words in (50, 500))
    assert many < 30 * few


def seconds(checker: Checker, text: str) -> float:
    """The processor time of a check, after one that loads what is needed."""
    checker.check_text("bad word", language="en")
    start = process_time()
    assert checker.check_text(text, language="en").summary.files == 1
    return process_time() - start
