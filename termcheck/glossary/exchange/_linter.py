"""Deprecated terms as rules of linters that search by regular expression."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from termcheck.glossary.exchange._forms import Forms, Row, SpelledWord
from termcheck.glossary.exchange._patterns import compound_pattern, is_cased, pattern
from termcheck.languages import LANGUAGES
from termcheck.model import Concept, Level, Term, lower_level

Advice = Literal["write", "recast", "avoid"]
_ONE_DOWN: dict[Level, Level] = {"error": "warning", "warning": "info", "info": "info", "off": "off"}

LIMITS = (
    "It knows no mention: a term in an official title, a quotation or a definition is flagged like any other.",
    "It knows no language: set it on files of this language only.",
    "A term across an inline tag or a hyphen at a line end, and one that shares a part (“X and Y pornography”), is not found.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """A pattern for a term: what to write instead, how loud it is, and whether its capitals count."""

    term: Term
    pattern: str
    advice: Advice
    instead: tuple[str, ...]
    level: Level
    cased: bool


def searched(concept: Concept, language: str, forms: Forms) -> Iterator[Searched]:
    """The deprecated terms of a concept in one language, alone and in longer words; not those that are off or need a context."""
    written: dict[bool, list[Row]] = {False: [], True: []}
    others = [term.plain.lower() for term in concept.terms_in(language, "deprecated")]
    for term in concept.terms_in(language, "deprecated"):
        level = level_of(term, concept)
        found = forms.get((concept.id, language, term.text))
        if level == "off" or term.only_near or found is None:
            continue
        cased, instead = is_cased(term), _instead(term, concept)
        recast: Advice = "recast" if instead else "avoid"
        advice: Advice = "write" if instead and term.pos != "adjective" else recast
        rows = tuple(row for given in found.rows for row in _new_in(given, written[cased]))
        written[cased] += rows
        if rows:
            alone = pattern(term, replace(found, rows=rows))
            yield Searched(term=term, pattern=alone, advice=advice, instead=instead, level=level, cased=cased)
        compound = compound_pattern(term, found, others=others)
        if compound:
            down = _ONE_DOWN[level]
            yield Searched(term=term, pattern=compound, advice=recast, instead=instead, level=down, cased=cased)


def _new_in(row: Row, before: Iterable[Row]) -> list[Row]:
    """A row without what other terms of the concept are found by (de Kinderporno, Kinderpornos): one hit is one finding."""
    rows = [row]
    for other in before:
        rows = [rest for one in rows for rest in (_less(one, other) if len(one) == len(other) else [one])]
    return rows


def _less(row: Row, other: Row) -> list[Row]:
    """A row without what another one finds: up to a word both agree, there they part, and after it anything goes."""
    pairs = [(frozenset(word.forms), frozenset(its.forms)) for word, its in zip(row, other, strict=True) if word and its]
    if len(pairs) < len(row) or any(word and word.open for word in (*row, *other)) or any(own.isdisjoint(its) for own, its in pairs):
        return [row]
    shared = [_with(word, own & its) for word, (own, its) in zip(row, pairs, strict=True)]
    return [(*shared[:at], _with(row[at], own - its), *row[at + 1 :]) for at, (own, its) in enumerate(pairs) if own - its]


def _with(word: SpelledWord | None, forms: Iterable[str]) -> SpelledWord | None:
    return replace(word, forms=tuple(sorted(forms))) if word else None


def level_of(term: Term, concept: Concept) -> Level:
    """How loud a term is: unverified ones at most info."""
    level = term.level or concept.level
    return lower_level(level, at_most="info") if term.evidence == "unverified" and level != "off" else level


def unsaid(concept: Concept, language: str) -> Iterator[str]:
    """What the rules of a concept do not say of its terms, term by term."""
    for term in concept.terms_in(language, "deprecated"):
        if (term.level or concept.level) == "off":
            yield f"Left out: “{term.plain}”, which is off."
        elif term.only_near:
            yield f"Left out: “{term.plain}”, which counts only near {_listed(term.only_near)}."
        elif term.except_in:
            yield f"“{term.plain}” is right in {_listed(term.except_in)} and flagged there too."
        elif term.not_forms and (" " in term.plain or "-" in term.plain):
            yield f"“{term.plain}” is also flagged as {_listed(term.not_forms)}."
    cased = tuple(term.plain for term in concept.terms_in(language, "deprecated") if is_cased(term))
    if cased:
        yield f"Their capitals count, so in capitals throughout they are not found: {_listed(cased)}."


def made_by(glossary: str, language: str) -> str:
    """The line that says where a file comes from."""
    return f"Made by termcheck from the glossary {glossary}: {LANGUAGES[language].name}. Changes belong there; this file is written anew."


def quoted(text: str) -> str:
    """A text as one line of YAML."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def commented(lines: Iterator[str] | tuple[str, ...]) -> list[str]:
    """Lines as comments of YAML and INI files."""
    return [f"# {' '.join(line.split())}" for line in lines]


def _instead(term: Term, concept: Concept) -> tuple[str, ...]:
    if term.use:
        return (term.use,)
    return tuple(preferred.plain for preferred in concept.terms_in(term.language, "preferred"))


def _listed(phrases: tuple[str, ...]) -> str:
    return ", ".join(f"“{phrase}”" for phrase in phrases)
