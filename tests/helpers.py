"""Glossaries in a few words, and reports boiled down to what a test compares."""

from __future__ import annotations

from pathlib import Path

from termcheck.check import Checker
from termcheck.find import Finder
from termcheck.forms.collection import Collection, Resource
from termcheck.glossary import parse_glossary
from termcheck.model import Glossary
from termcheck.report import Finding, Hit, Report
from termcheck.settings import Settings


def glossary_of(text: str) -> Glossary:
    """The glossary of a YAML text without its first line."""
    return parse_glossary("glossary: g\n" + text, path="g.yaml")


def deprecated(**terms: str) -> Glossary:
    """A glossary whose one concept has, by language, the deprecated terms of a YAML flow sequence or scalar."""
    lines = "".join(f"      {code}: {{deprecated: {written}}}\n" for code, written in terms.items())
    return glossary_of("concepts:\n  - id: c\n    terms:\n" + lines)


def exactly(**terms: str | list[str]) -> Glossary:
    """The same with terms that are found as written only: nothing has to be inflected."""
    lists = {code: [written] if isinstance(written, str) else written for code, written in terms.items()}
    long = {code: ", ".join(f'{{term: "{term}", match: exact}}' for term in written) for code, written in lists.items()}
    return deprecated(**{code: f"[{written}]" for code, written in long.items()})


def collection_of(glossary: Glossary) -> Collection:
    return Collection([Resource(None, glossary)])


def finder_of(glossary: Glossary, *, language: str | None = None, base: Path | None = None) -> Finder:
    return Finder(collection_of(glossary), Settings(base=base or Path.cwd()), language=language)


def found_in(text: str, glossary: Glossary, *, language: str | None = None, format: str = "text") -> list[str]:
    """The pieces of the source text that are flagged as deprecated terms."""
    report = Checker([glossary]).check_text(text, language=language, format=format)
    return [text[finding.start : finding.end] for finding in report.findings if finding.rule != "misspelled-term"]


def spans(report: Report) -> list[tuple[str, int, int, str, str]]:
    return [(hit.path, hit.start, hit.end, hit.concept, hit.term) for hit in report.findings]


def a_hit(kind: type[Hit] = Finding, **changes: object) -> Hit:
    """A finding (or mention) with everything filled in; the changes override."""
    own = {"reason": "quotation"} if kind is not Finding else {"rule": "deprecated-term", "level": "warning", "message": "m"}
    values = {"path": "a.md", "start": 0, "end": 3, "line": 1, "column": 1, "end_line": 1, "end_column": 4, "location": None}
    words = {"found": "abc", "language": "nl", "glossary": "g", "concept": "c", "term": "abc"}
    return kind(**{**values, **words, **own, **changes})
