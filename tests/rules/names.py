"""A glossary with names to choose from, and what the rules about names say of a text."""

from __future__ import annotations

from functools import cache

from helpers import glossary_of

from termcheck.check import Checker
from termcheck.model import Glossary
from termcheck.settings import Settings

TERMS = {
    "en": "{preferred: green paper, admitted: [discussion paper, {term: GRP, abbreviation: true}], deprecated: blue sheet}",
    "nl": "{preferred: groenboek, admitted: [discussiestuk, gele map, {term: GRB, abbreviation: true}, {term: GRP, abbreviation: true}]}",
    "de": "{admitted: [Grünbuch, Diskussionspapier]}",
    "fr": "{preferred: livre vert, admitted: {term: document de réflexion, evidence: unverified}}",
}


@cache
def glossary(options: str = "level: warning") -> Glossary:
    terms = ", ".join(f"{code}: {written}" for code, written in TERMS.items())
    strict = "strict: true\n" if "strict" in options else ""
    return glossary_of(f"{strict}concepts:\n  - {{id: c, {options.partition(',')[0]}, terms: {{{terms}}}}}\n")


def said(rule: str, text: str, *, language: str = "nl", options: str = "level: warning", **settings: object) -> list[tuple[str, str]]:
    """Level and found words of a rule's findings in a text."""
    report = Checker([glossary(options)], settings=Settings(**settings)).check_text(text, language=language)
    return [(finding.level, finding.found) for finding in report.findings if finding.rule == rule]
