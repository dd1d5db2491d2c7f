"""The sentences of each language: uses with the words that are found, mentions by reason, clean ones."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from termcheck import Checker
from termcheck.glossary.load import load_glossary, parse_glossary

HERE = Path(__file__).parent
FILES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("??.yaml"))}
MARKED = re.compile(r"\[\[(.+?)(?: -> (.+?))?\]\]", re.DOTALL)


@cache
def checker(language: str) -> Checker:
    """The shipped glossary and the language's own test glossary (key `glossary` of its file)."""
    own = FILES[language].get("glossary")
    whole = load_glossary(HERE.parent.parent / "glossaries" / "child-protection.yaml")
    # The sentences are about one concept; those of the others have their own.
    shipped = replace(whole, concepts=tuple(concept for concept in whole.concepts if concept.id == "csam"))
    return Checker([shipped, parse_glossary(own, path=f"{language}.yaml")] if own else [shipped])


def plain(sentence: str) -> str:
    return MARKED.sub(lambda marked: marked[1], sentence)


def rows(kind: str) -> list[tuple[str, str]]:
    return [(language, sentence) for language, content in FILES.items() for sentence in content.get(kind, [])]


def mention_rows() -> list[tuple[str, str, str]]:
    return [
        (language, reason, sentence)
        for language, content in FILES.items()
        for reason, sentences in content.get("mention", {}).items()
        for sentence in sentences
    ]


@pytest.mark.parametrize(("language", "sentence"), rows("use"))
def test_a_use_is_found_as_marked(language, sentence):
    report = checker(language).check_text(plain(sentence), language=language, format="markdown")
    wanted = [(found, instead) for found, instead in MARKED.findall(sentence)]
    # A soft hyphen is in the source, not in the words found.
    assert [finding.found for finding in report.findings] == [found.replace("\u00ad", "") for found, _ in wanted]
    assert all(
        instead.casefold() in [s.text.casefold() for s in finding.suggestions]
        for finding, (_, instead) in zip(report.findings, wanted, strict=True)
        if instead
    )


@pytest.mark.parametrize(("language", "sentence"), rows("clean"))
def test_a_clean_sentence_is_silent(language, sentence):
    report = checker(language).check_text(sentence, language=language, format="markdown")
    assert (report.findings, report.mentions) == ((), ())


@pytest.mark.parametrize(("language", "reason", "sentence"), mention_rows())
def test_a_mention_is_let_pass_for_its_reason(language, reason, sentence):
    report = checker(language).check_text(plain(sentence), language=language, format="markdown")
    assert [finding.found for finding in report.findings] == []
    assert {mention.reason for mention in report.mentions} == {reason}
