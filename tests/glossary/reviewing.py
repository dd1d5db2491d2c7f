"""A glossary to be counted and reviewed, and the forms of its words, made up: to compile them is not the matter here."""

from __future__ import annotations

from termcheck.forms.review import ReviewedWord
from termcheck.glossary import parse_glossary
from termcheck.model import Term

GLOSSARY = parse_glossary(
    """\
glossary: g
title: Words | signs
sources: {law: {title: A law, reference: p. 3, url: "https://example.org/a(b)"}}
concepts:
  - id: worker
    definition: Someone
      who works.
    terms:
      en:
        preferred: {term: worker, source: law}
        deprecated: [{term: hand, note: old., only_near: [ship], forms: handes}, hand mate]
      nl: {deprecated: [{term: knecht, evidence: unverified, source: "https://www.example.org/x_y", example: De =knecht}]}
    level: error
    examples: {nl: {wrong: Een knecht., right: Een werker.}}
  - id: chief
    terms: {en: {preferred: chief}}
  - extends: other/thing
    terms: {nl: {preferred: ding, deprecated: dingetje}}
""",
    path="g.yaml",
)
HAND = ReviewedWord(
    text="hand",
    kind="inflected",
    forms={"bare": ("hánd",), "dictionary": ("handed", "hands"), "citation": ("hand",)},
    stems=("han",),
    endings=9,
)
MATE = ReviewedWord(text="mate", kind="frozen", forms={})
MANY = ReviewedWord(text="knecht", kind="inflected", forms={"citation": ("knecht",), "ending": tuple(f"knecht{n:02}" for n in range(20))})


def words_of(term: Term) -> tuple[ReviewedWord, ...]:
    if term.language == "nl":
        return (MANY,)
    return (HAND,) if term.text == "hand" else (HAND, MATE)
