"""Rules for prh, as textlint-rule-prh reads them: a file for each language, the inflected forms written out.

Source: the manual of prh, file format version 1. Its expressions are JavaScript's, with the flag `u`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from termcheck.glossary.exchange._export import concepts_of, languages_of
from termcheck.glossary.exchange._forms import Forms
from termcheck.glossary.exchange._linter import LIMITS, Searched, commented, made_by, quoted, searched, unsaid
from termcheck.model import Concept, Glossary

NEEDS_FORMS = True
_REPAIRS = "Do not let textlint repair what it finds: it writes the preferred term as it stands here, in no case or number."
# prh has one level: what is at most info is in a file of its own, to be set or not.
_QUIET = "These terms are at level info: unverified ones, and what the glossary says is no more than advice."
_START, _END = r"(?<![\p{L}\p{N}_])", r"(?![\p{L}\p{N}_])"
_Found = tuple[Concept, Searched]


def written(glossary: Glossary, *, forms: Forms) -> Mapping[str, str]:
    """The files by name: `GLOSSARY-LANGUAGE.yml`, and `GLOSSARY-LANGUAGE-info.yml` for the terms at level info."""
    concepts = concepts_of(glossary)
    files: dict[str, str] = {}
    for language in languages_of(term for concept in concepts for term in concept.terms):
        found = [(concept, one) for concept in concepts for one in searched(concept, language, forms) if one.instead]
        for quiet, suffix in ((False, ""), (True, "-info")):
            some = [(concept, one) for concept, one in found if (one.level == "info") is quiet]
            if some:
                head = [made_by(glossary.name, language), *LIMITS, _REPAIRS, *([_QUIET] if quiet else _remarks(concepts, language))]
                files[f"{glossary.name}-{language}{suffix}.yml"] = _file(head, some)
    return files


def _remarks(concepts: Iterable[Concept], language: str) -> Iterator[str]:
    for concept in concepts:
        yield from unsaid(concept, language)
        deprecated = concept.terms_in(language, "deprecated")
        unanswered = [term.plain for term in deprecated if not (term.use or concept.terms_in(language, "preferred"))]
        yield from (f"Left out: “{text}”, for which the glossary has no preferred term." for text in unanswered)


def _file(head: Iterable[str], found: list[_Found]) -> str:
    lines = [*commented(tuple(head)), "version: 1", "rules:"]
    for _, some in groupby(sorted(found, key=_kind), key=_kind):
        lines += _rule(list(some))
    return "\n".join(lines) + "\n"


def _kind(found: _Found) -> tuple[str, bool, str, bool]:
    """prh joins the patterns of a rule, whose flags must be the same; of two rules for one place it takes the first."""
    concept, one = found
    return concept.id, one.advice != "write", one.instead[0], one.cased


def _rule(found: list[_Found]) -> Iterator[str]:
    concept, first = found[0]
    flags = "" if first.cased else "i"
    yield f"  - expected: {quoted(first.instead[0].replace('$', '$$'))}"
    yield "    patterns:"
    yield from (f"      - {quoted(f'/{_START}{pattern}{_END}/{flags}')}" for pattern in dict.fromkeys(one.pattern for _, one in found))
    yield f"    prh: {quoted(_message(first, concept))}"


def _message(one: Searched, concept: Concept) -> str:
    """Why, with the other preferred terms, or the advice to recast."""
    others = f"Or: {', '.join(f'“{text}”' for text in one.instead[1:])}." if one.instead[1:] else ""
    recast = "Recast the phrase: no other term fits in the same place." if one.advice == "recast" else ""
    return " ".join(piece for piece in (recast, others, concept.why, f"[{concept.id}]") if piece)
