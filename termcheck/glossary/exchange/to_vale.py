"""Rules for Vale: a style for each language, a file for each concept, the inflected forms written out.

Vale's own `\\b` knows the letters of every script. Source: the manual of Vale, extension points `substitution` and `existence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from termcheck.glossary.exchange._export import concepts_of, languages_of, link_of
from termcheck.glossary.exchange._forms import Forms
from termcheck.glossary.exchange._linter import LIMITS, Advice, Searched, commented, made_by, quoted, searched, unsaid
from termcheck.languages import LANGUAGES
from termcheck.model import Concept, Glossary, Level

NEEDS_FORMS = True
_LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "info": "suggestion"}
_MESSAGES: dict[Advice, str] = {
    "write": "Write “%s” instead of “%s”.",
    "recast": "Recast with “%s”: “%s” is deprecated.",
    "avoid": "“%s” is deprecated.",
}
# A YAML parser looks so far for the colon after a key.
_LONGEST_KEY = 1000


def written(glossary: Glossary, *, forms: Forms) -> Mapping[str, str]:
    """The files by path: `.vale.ini`, and `styles/GLOSSARY-LANGUAGE/CONCEPT.yml`."""
    concepts = concepts_of(glossary)
    files: dict[str, str] = {}
    for language in languages_of(term for concept in concepts for term in concept.terms):
        for concept in concepts:
            files |= dict(_files(concept, language, glossary, forms))
    styles = sorted({path.split("/")[1] for path in files})
    return {".vale.ini": _settings(styles, glossary), **files} if files else {}


def _files(concept: Concept, language: str, glossary: Glossary, forms: Forms) -> Iterator[tuple[str, str]]:
    """The rules of a concept: a rule has one level and one message, so there may be several."""
    found = sorted(searched(concept, language, forms), key=_kind)
    for _, some in groupby(found, key=_kind):
        rule = list(some)
        name = "-".join(piece for piece in (concept.id, *_suffixes(rule[0], concept)) if piece)
        yield f"styles/{glossary.name}-{language}/{name}.yml", _rule(rule, concept, language, glossary)


def _kind(one: Searched) -> tuple[str, str, bool]:
    return one.level, one.advice, one.cased


def _suffixes(one: Searched, concept: Concept) -> tuple[str, str, str]:
    level = one.level if one.level != concept.level else ""
    return level, one.advice if one.advice != "write" else "", "capitals" if one.cased else ""


def _rule(rule: list[Searched], concept: Concept, language: str, glossary: Glossary) -> str:
    first, link = rule[0], link_of(concept, glossary)
    lines = [
        *commented((made_by(glossary.name, language), *LIMITS)),
        *commented(unsaid(concept, language)),
        f"extends: {'existence' if first.advice == 'avoid' else 'substitution'}",
        f"message: {quoted(_MESSAGES[first.advice])}",
        *([f"description: {quoted(concept.why)}"] if concept.why else []),
        *([f"link: {quoted(link)}"] if link else []),
        f"level: {_LEVELS[first.level]}",
        f"ignorecase: {'false' if first.cased else 'true'}",
        *_terms(rule),
    ]
    return "\n".join(lines) + "\n"


def _terms(rule: list[Searched]) -> Iterator[str]:
    if rule[0].advice == "avoid":
        yield "tokens:"
        yield from (f"  - {quoted(pattern)}" for pattern in dict.fromkeys(one.pattern for one in rule))
        return
    yield "swap:"
    for pattern, instead in {one.pattern: "|".join(one.instead) for one in rule}.items():
        key = quoted(pattern)
        yield from (f"  ? {key}", f"  : {quoted(instead)}") if len(key) > _LONGEST_KEY else (f"  {key}: {quoted(instead)}",)


def _settings(styles: list[str], glossary: Glossary) -> str:
    """A `.vale.ini` that shows how the styles are set on files, which the user adapts."""
    lines = commented(
        (f"Made by termcheck from the glossary {glossary.name}. Vale takes a file's language from its name: adapt the patterns.",)
    )
    lines += ["StylesPath = styles", "MinAlertLevel = suggestion"]
    for style in styles:
        language = style.removeprefix(f"{glossary.name}-")
        lines += ["", f"# {LANGUAGES[language].name}", f"[*.{language}.{{adoc,html,md,rst,txt}}]", f"BasedOnStyles = {style}"]
    return "\n".join(lines) + "\n"
