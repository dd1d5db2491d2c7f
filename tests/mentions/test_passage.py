"""What a mention rule sees of a hit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers import glossary_of

from termcheck.mentions._cues import pattern
from termcheck.mentions._passage import Passage, Surroundings
from termcheck.model import Document, Mark, Use
from termcheck.readers.sourcemap import whole

CONCEPT = glossary_of(
    "concepts: [{id: c, terms: {nl: {preferred: beelden van misbruik, admitted: misbruikbeeld, deprecated: [kinderporno, kinderpornografie]}}}]"
).concepts[0]


def passage(text: str, *marks: tuple[str, str]) -> Passage:
    """The passage around HIT, with marks given by kind and words."""
    placed = tuple(Mark(kind=kind, start=text.index(words), end=text.index(words) + len(words)) for kind, words in marks)
    segment = replace(whole(text), marks=placed)
    start = text.index("HIT")
    use = Use(segment=segment, start=start, end=start + 3, concept=CONCEPT, term=CONCEPT.terms[2], tier="citation")
    return Passage(use, Document(path="a", format="text", parts=(text,), segments=(segment,)), Surroundings({}, {}))


def test_only_the_sentence_is_seen_folded():
    seen = passage("Eén zin. De ÉÉN  HIT’s Twee. Drie.")
    assert (seen.before, seen.after) == (" de één  ", "'s twee.")


CUES = [
    # cues, text, within → before, after
    (("in plaats van",), "in plaats van HIT", 0, True, False),
    (("in plaats van",), "in\nplaats\u00a0van de HIT", 0, False, False),
    (("in plaats van",), "in\nplaats\u00a0van de HIT", 1, True, False),
    (("helyett",), "HIT, helyett", 0, False, True),
    (("term*",), "de terminologie HIT", 0, True, False),
    (("term",), "de terminologie HIT", 0, False, False),
    (("term",), "exterm HIT", 0, False, False),
    (("sog.",), "die sog. HIT", 0, True, False),
    (("§",), "§HIT", 0, True, False),
    ((), "term HIT", 5, False, False),
    (("όρος",), "Ο ΌΡΟΣ HIT", 0, True, False),
]


@pytest.mark.parametrize(("cues", "text", "within", "before", "after"), CUES)
def test_cues_stand_beside_a_hit(cues, text, within, before, after):
    seen = passage(text)
    assert (seen.just_before(cues, within=within), seen.just_after(cues, within=within)) == (before, after)
    assert seen.says(cues) is (before or after or bool(cues and within == 0 and pattern(cues).search(seen.before)))


def test_a_cue_is_a_whole_word_unless_a_star_says_otherwise():
    found = [
        match.group() for match in pattern(("woord*", "zogenaamd", "sog.", "§")).finditer("het woordgebruik, zogenaamde, zogenaamd sog. §5")
    ]
    assert found == ["woordgebruik", "zogenaamd", "sog.", "§"]


def test_of_phrases_the_longest_counts():
    assert pattern(("niet", "niet de term")).search("niet de term").group() == "niet de term"


MARKS = [
    ((("emphasis", "de HIT"),), True, "emphasis"),
    ((("emphasis", "zag"),), False, None),
    ((("code", "HIT"),), False, None),
    ((("quote", "zag de HIT"), ("cite", "HIT")), True, "cite"),
]


@pytest.mark.parametrize(("marks", "set_off", "kind"), MARKS)
def test_emphasis_shows_a_word(marks, set_off, kind):
    seen = passage("Men zag de HIT daar.", *marks)
    mark = seen.marked("emphasis", "cite")
    assert (seen.is_set_off, mark and mark.kind) == (set_off, kind)


NAMED = [
    ("de beelden van misbruik", True, False),
    ("misbruikbeelden", True, False),
    ("van beelden", False, False),
    ("de kinderpornografie", False, True),
    ("", False, False),
]


@pytest.mark.parametrize(("text", "better", "again"), NAMED)
def test_the_other_terms_of_the_concept_are_known_in_their_forms(text, better, again):
    seen = passage("HIT")
    assert (seen.names_better(text), seen.names_again(text)) == (better, again)
