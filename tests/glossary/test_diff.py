"""What changed between two glossaries."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.glossary import parse_glossary
from termcheck.glossary.diff import as_json, as_text, changes
from termcheck.model import Glossary

BASE = """\
glossary: g
sources: {law: {title: A law}}
titles: [{id: act, nl: De wet}]
names: {nl: [Meldpunt]}
concepts:
  - id: worker
    level: warning
    terms: {nl: {preferred: werker, deprecated: [knecht, {term: hand, forms: [handen]}]}}
    examples: {nl: {wrong: Een knecht., right: Een werker.}}
  - extends: other/thing
    terms: {nl: {deprecated: ding}}
"""


def glossary(text: str) -> Glossary:
    return parse_glossary(text, path="g.yaml")


def diff(old: str, new: str) -> str:
    """What is told when a piece of the glossary becomes another one."""
    assert old in BASE
    return as_text(changes(glossary(BASE), glossary(BASE.replace(old, new, 1))))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("concepts:", "# words\nconcepts:", ""),
        ("level: warning", "level: error", "~ concept worker\n    level: warning → error\n"),
        ("    level: warning\n", "    why: So.\n", "~ concept worker\n    why: nothing → So.\n"),
        ("id: worker", "id: hand", None),
        ("knecht,", "{term: knecht, evidence: unverified},", "~ worker nl knecht\n    evidence: read → unverified\n"),
        ("knecht,", "=knecht,", "~ worker nl knecht\n    text: knecht → =knecht\n"),
        ("knecht,", "", "- worker nl deprecated knecht\n"),
        ("knecht,", "knecht, maat,", "+ worker nl deprecated maat\n"),
        ("[knecht, ", "[", "- worker nl deprecated knecht\n"),
        ("deprecated: [knecht, ", "admitted: knecht, deprecated: [", "~ worker nl knecht\n    status: deprecated → admitted\n"),
        ("forms: [handen]", "forms: [handen, handjes]", "~ worker nl hand\n    forms: handen → handen, handjes\n"),
        ("forms: [handen]", "external: {id: x, s: y}, forms: [handen]", "~ worker nl hand\n    external: nothing → id: x, s: y\n"),
        ("Een werker.", "Een arbeider.", "~ worker example nl\n    right: Een werker. → Een arbeider.\n"),
        ("title: A law", "title: A law, url: u", "~ glossary\n    sources: law: A law → law: A law, u\n"),
        ("glossary: g", "glossary: h", "~ glossary\n    name: g → h\n"),
        ("De wet", "Een wet", "- title nl act: De wet\n+ title nl act: Een wet\n"),
        ("[Meldpunt]", "[Meldpunt, Loket]", "+ name nl Loket\n"),
        ("deprecated: ding", "deprecated: dingen", "- other/thing nl deprecated ding\n+ other/thing nl deprecated dingen\n"),
        ("- extends: other/thing", "- extends: other/thing\n    level: info", "~ concept other/thing\n    level: nothing → info\n"),
        ("[knecht, ", "[knecht, {term: knecht, case: exact}, ", "+ worker nl deprecated knecht\n"),
    ],
)
def test_a_difference_is_told_and_what_is_the_same_is_not(old, new, told):
    assert told is None or diff(old, new) == told


def test_another_id_is_another_concept_with_all_its_terms():
    lines = diff("id: worker", "id: chief").splitlines()
    assert [line[0] for line in lines] == ["+"] * 5 + ["-"] * 5
    assert lines[0] == "+ concept chief" and lines[5] == "- concept worker"


def test_data_says_the_same():
    data = json.loads(as_json(changes(glossary(BASE), glossary(BASE.replace("level: warning", "level: info"))), old="a.yaml", new="b.yaml"))
    assert (data["schema"], data["old"], data["new"]) == (1, "a.yaml", "b.yaml")
    assert data["changes"] == [
        {
            "change": "changed",
            "what": "concept",
            "concept": "worker",
            "language": None,
            "name": "worker",
            "values": {"level": {"old": "warning", "new": "info"}},
        }
    ]


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), unique=True, min_size=1)


@given(WORDS, WORDS)
def test_the_way_back_has_the_opposite_signs(old, new):
    before, after = (
        glossary(f"glossary: g\nconcepts: [{{id: x, terms: {{nl: {{deprecated: [{', '.join(words)}]}}}}}}]\n") for words in (old, new)
    )
    there, back = as_text(changes(before, after)), as_text(changes(after, before))
    assert sorted(there.translate(str.maketrans("+-", "-+")).splitlines()) == sorted(back.splitlines())
    assert bool(there) == (set(old) != set(new))
