"""A glossary of our own to export, its forms by hand, and what comes back when an export is imported."""

from __future__ import annotations

from pathlib import Path

from termcheck.glossary.exchange import EXPORTS, Options
from termcheck.glossary.exchange._forms import Forms, SpelledWord, TermForms
from termcheck.glossary.exchange.importing import begin_import
from termcheck.glossary.load import parse_glossary
from termcheck.model import Compounds, Concept, Glossary

GLOSSARY = """\
glossary: work
title: Words of work & wages
sources:
  guide: {title: Style guide, reference: "part 2", url: "https://example.org/guide?a=1&b=2"}
concepts:
  - id: worker
    definition: Someone who works.
    why: Nobody is a pair of hands.
    sources: [guide]
    level: error
    external: {id: c7, subject: Labour, note: "first, a note\\nsecond", definition-language: en, definition.nl: Wie werkt.}
    terms:
      en:
        preferred: [{term: worker, pos: noun, external: {status: standardizedTerm-admn-sts, id: t1}}, {term: "working person"}]
        admitted: {term: employee, evidence: unverified, note: "Not for “contractor”.", source: guide}
        deprecated: [{term: farm hand, pos: noun}, {term: handy, pos: adjective, only_near: [man]}, {term: drudge, level: "off"}]
      nl:
        preferred: {term: werknemer, number: singular, gender: common, external: {language: nl-BE, reliability: "9"}}
        deprecated: [{term: werkkracht, pos: noun}, {term: knechtje, evidence: unverified}, {term: knechts, pos: adjective}]
      de:
        preferred: Beschäftigte
        deprecated: [{term: Knecht, pos: noun}]
      el:
        deprecated: [{term: υπηρέτης, pos: noun}]
"""
FORMS: dict[tuple[str, str], tuple[Compounds, tuple[tuple[str, ...], ...]]] = {
    ("en", "farm hand"): ("none", (("farm", "farms"), ("hand", "hands", "hand's"))),
    ("en", "handy"): ("none", (("handy",),)),
    ("en", "drudge"): ("none", (("drudge",),)),
    ("nl", "werkkracht"): ("any", (("werkkracht", "werkkrachten"),)),
    ("nl", "knechtje"): ("none", (("knechtje", "knechtjes"),)),
    ("nl", "knechts"): ("none", (("knechts", "knechtse"),)),
    ("de", "Knecht"): ("none", (("knecht", "knechte", "knechten"),)),
    ("el", "υπηρέτης"): ("none", (("υπηρέτης", "υπηρέτη", "υπηρέτες", "υπηρετών"),)),
}


def work() -> Glossary:
    return parse_glossary(GLOSSARY, path="work.yaml")


def forms() -> Forms:
    return {("worker", *key): _term_forms(key[1], *rest) for key, rest in FORMS.items()}


def exported(format: str, glossary: Glossary | None = None) -> str:
    """The one file of a format."""
    text = EXPORTS[format].written(glossary or work(), forms=forms())
    assert isinstance(text, str)
    return text


def files(format: str) -> dict[str, str]:
    """The files of a format that has several."""
    written = EXPORTS[format].written(work(), forms=forms())
    assert not isinstance(written, str)
    return dict(written)


def back(text: str, path: Path, **options: dict[str, str]) -> Concept:
    """The one concept that an export gives when it is imported."""
    path.write_bytes(text.encode())
    begun = begin_import(path, format=None, name="back", options=Options(**options))  # type: ignore[arg-type]
    return parse_glossary("".join(begun.text()), path="back.yaml").concepts[0]


def _term_forms(text: str, compounds: Compounds, words: tuple[tuple[str, ...], ...]) -> TermForms:
    row = tuple(SpelledWord(text=word, forms=forms) for word, forms in zip(text.split(), words, strict=True))
    return TermForms(rows=(row,), compounds=compounds)
