"""Language versions in a few words, compared as files are."""

from __future__ import annotations

from pathlib import Path

from helpers import glossary_of

from termcheck.check import Checker
from termcheck.compare import Comparison, compare_paths
from termcheck.settings import Settings


def terms(*, preferred: str = "", admitted: str = "", deprecated: str = "") -> str:
    """The terms of a concept in one language, found as they are written."""
    given = {"preferred": preferred, "admitted": admitted, "deprecated": deprecated}
    return ", ".join(f"{status}: [{{term: {word}, match: exact}}]" for status, word in given.items() if word)


# Two concepts in three languages; German has no term to use for the second.
GLOSSARY = glossary_of(
    "concepts:\n"
    "  - id: image\n    level: error\n    terms:\n"
    f"      nl: {{{terms(preferred='misbruikbeeld', admitted='beeldopname', deprecated='wanbeeld')}}}\n"
    f"      en: {{{terms(preferred='abuse image', admitted='image record', deprecated='bad picture')}}}\n"
    f"      de: {{{terms(preferred='Missbrauchsbild', deprecated='Unbild')}}}\n"
    "  - id: act\n    level: error\n    terms:\n"
    f"      nl: {{{terms(preferred='misbruikdaad')}}}\n"
    f"      en: {{{terms(preferred='abuse deed', admitted='abuse image record deed')}}}\n"
    f"      de: {{{terms(deprecated='Untat')}}}\n"
    "  - {id: quiet, level: info, terms: {nl: {preferred: stilteplek}, en: {preferred: quiet spot, deprecated: noise spot}}}\n"
    "  - {id: mute, level: 'off', terms: {nl: {preferred: zwijgplek}, en: {preferred: mute spot}}}\n"
)


def comparison(folder: Path, **texts: str) -> Comparison:
    """The comparison of texts given by their language; each paragraph is a numbered point."""
    return compared(folder, Settings(base=folder), **texts)


def compared(folder: Path, settings: Settings, **texts: str) -> Comparison:
    for language, text in texts.items():
        numbered = "\n\n".join(f"({number}) {words}" for number, words in enumerate(text.split(" / "), start=1))
        (folder / f"act.{language}.md").write_text(f"{numbered}\n", encoding="utf-8")
    return compare_paths(Checker([GLOSSARY], settings=settings), [str(folder / f"act.{language}.md") for language in texts])


def told(comparison: Comparison, rule: str) -> list[tuple[str, str, str, str]]:
    """Language, level, concept and words of the findings of a rule."""
    return [(one.language, one.level, one.concept, one.found) for one in comparison.findings if one.rule == rule]
