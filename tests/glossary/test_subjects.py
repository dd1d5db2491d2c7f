"""Every shipped glossary: told and sourced, each deprecated term is found in a sentence, and what should be written instead is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from termcheck import Checker
from termcheck.glossary.builtin import shipped
from termcheck.glossary.lint import lint
from termcheck.glossary.load import glossary_errors, load_glossary
from termcheck.languages import LANGUAGES
from termcheck.model import Concept, Glossary, Level, Term, lower_level
from termcheck.report import Finding
from termcheck.settings import Settings

FRAMES: dict[str, str] = yaml.safe_load((Path(__file__).parents[1] / "data" / "frames.yaml").read_text(encoding="utf-8"))
GLOSSARIES = {name: load_glossary(path) for name, path in shipped().items()}
PAIRS = [(name, code) for name, glossary in GLOSSARIES.items() for code in LANGUAGES if any(c.terms_in(code) for c in glossary.concepts)]


@dataclass(frozen=True)
class Planted:
    """A sentence and the term that is to be found in it."""

    concept: Concept
    term: Term
    sentence: str


def level_of(concept: Concept, term: Term) -> Level:
    """The level that the glossary gives a finding."""
    level = term.level or concept.level
    return lower_level(level, at_most="info") if term.evidence == "unverified" else level


def deprecated(glossary: Glossary) -> list[tuple[Concept, Term]]:
    return [(concept, term) for concept in glossary.concepts for term in concept.terms if term.status == "deprecated"]


@cache
def checker(name: str) -> Checker:
    """What is off is switched on: it is compiled like all else, and the settings go before the glossary."""
    off = [f"{concept.id}/{term.plain}" for concept, term in deprecated(GLOSSARIES[name]) if level_of(concept, term) == "off"]
    # A checker that is given a path takes the compiled forms beside it.
    return Checker([shipped()[name]], settings=Settings(levels=dict.fromkeys(off, "info")))


def found(name: str, code: str, sentences: list[str]) -> list[list[Finding]]:
    """The findings of each sentence, checked at once as the paragraphs of one text."""
    report = checker(name).check_text("\n\n".join(" ".join(sentence.split()) for sentence in sentences), language=code)
    return [[finding for finding in report.findings if finding.line == 2 * number + 1] for number in range(len(sentences))]


def in_a_frame(term: Term) -> str:
    return FRAMES[term.language].format(term=" ".join(word for word in term.plain.split() if word != "…"))


def plant(glossary: Glossary, code: str) -> Iterator[Planted]:
    """Each term in its own example; in those of its concept, where it asks for words around it; else in a frame."""
    for concept, term in deprecated(glossary):
        if term.language == code and (term.example or not term.only_near):
            yield Planted(concept, term, term.example or in_a_frame(term))


def finds(findings: list[Finding], concept: Concept, term: Term) -> list[Finding]:
    """Those of the term, or of another one of its concept with as many words (ga linbh is a form of leanaí)."""
    words = len(term.plain.replace("…", " ").split())
    own = [finding for finding in findings if finding.concept == concept.id]
    return [finding for finding in own if finding.term == term.plain or len(finding.found.split()) >= words]


def test_there_is_a_frame_in_every_language():
    assert list(FRAMES) == list(LANGUAGES) and all(frame.count("{term}") == 1 for frame in FRAMES.values())


@pytest.mark.parametrize("name", GLOSSARIES)
def test_a_glossary_loads_and_lints_clean(name):
    assert glossary_errors(shipped()[name]) == [] and lint(GLOSSARIES[name]) == []


@pytest.mark.parametrize("name", GLOSSARIES)
def test_every_concept_is_defined_explained_and_sourced(name):
    assert [concept.id for concept in GLOSSARIES[name].concepts if not (concept.definition and concept.why)] == []
    # Where nothing was read there is nothing to name: such a concept is never louder than info.
    read = [concept for concept in GLOSSARIES[name].concepts if any(term.evidence == "read" for term in concept.terms)]
    assert [concept.id for concept in read if not concept.sources] == []


@pytest.mark.parametrize("name", GLOSSARIES)
def test_a_concept_that_is_off_is_off_in_all_its_terms(name):
    assert [
        term.plain for concept, term in deprecated(GLOSSARIES[name]) if concept.level == "off" and term.level not in (None, "off")
    ] == []


@pytest.mark.parametrize("name", GLOSSARIES)
def test_languages_with_a_term_that_was_read_have_an_example(name):
    wanted = {(concept.id, term.language) for concept, term in deprecated(GLOSSARIES[name]) if term.evidence == "read"}
    shown = {(concept.id, example.language) for concept in GLOSSARIES[name].concepts for example in concept.examples}
    assert sorted(wanted - shown) == []


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_every_deprecated_term_is_found_in_a_sentence_at_its_level(name, code):
    planted = list(plant(GLOSSARIES[name], code))
    hits = [
        finds(findings, one.concept, one.term)
        for one, findings in zip(planted, found(name, code, [one.sentence for one in planted]), strict=True)
    ]
    assert [(one.concept.id, one.term.plain, one.sentence) for one, own in zip(planted, hits, strict=True) if not own] == []
    unverified = [(one.term.plain, own) for one, own in zip(planted, hits, strict=True) if one.term.evidence == "unverified"]
    assert [(plain, hit.level) for plain, own in unverified for hit in own if hit.term == plain and hit.level != "info"] == []


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_a_term_that_asks_for_words_around_it_is_found_in_an_example(name, code):
    asking = [
        (concept, term) for concept, term in deprecated(GLOSSARIES[name]) if term.language == code and term.only_near and not term.example
    ]
    examples = {concept.id: next((one.wrong for one in concept.examples if one.language == code), "") for concept, _ in asking}
    findings = dict(zip(examples, found(name, code, list(examples.values())), strict=True))
    assert [(concept.id, term.plain) for concept, term in asking if not finds(findings[concept.id], concept, term)] == []


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_the_wrong_sentence_of_an_example_is_found_and_the_right_one_is_not(name, code):
    examples = [(concept, example) for concept in GLOSSARIES[name].concepts for example in concept.examples if example.language == code]
    wrong = found(name, code, [example.wrong for _, example in examples])
    assert [
        example.wrong for (concept, example), own in zip(examples, wrong, strict=True) if concept.id not in {hit.concept for hit in own}
    ] == []
    quiet = {(concept.id, term.plain) for concept, term in deprecated(GLOSSARIES[name]) if level_of(concept, term) == "off"}
    right = found(name, code, [example.right for _, example in examples])
    told = [
        hit
        for (concept, _), own in zip(examples, right, strict=True)
        for hit in own
        if hit.concept == concept.id or (hit.concept, hit.term) not in quiet
    ]
    assert [(hit.concept, hit.found) for hit in told] == []
