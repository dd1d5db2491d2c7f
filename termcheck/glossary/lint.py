"""What is probably not meant in a glossary that can be used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain

from termcheck.glossary.ids import ID
from termcheck.glossary.phrases import GAP
from termcheck.model import Concept, Extension, Glossary, Origin, Term
from termcheck.yaml_fields import closest
from termcheck.yaml_nodes import shown

Remark = tuple[Origin, str, str]
# `por|` would find "portal", "port" and "porcelain".
SHORTEST_STEM = 4
SCRIPTS = {"LATIN", "GREEK", "CYRILLIC"}
WORD = re.compile(r"\w+")
UP_TO_SIX_WORDS = r"(?:\W+\w+){0,6}"


def lint(glossary: Glossary) -> list[tuple[Origin, str, str]]:
    """Warnings as (place, what, advice), in the order of the file."""
    entries: list[Concept | Extension] = [*glossary.concepts, *glossary.extensions]
    found = chain.from_iterable(_concept(entry, glossary) for entry in entries)
    return sorted(found, key=lambda warning: (warning[0].line or 0, warning[0].column or 0, warning[1]))


def _concept(entry: Concept | Extension, glossary: Glossary) -> Iterator[Remark]:
    terms = entry.terms if isinstance(entry, Concept) else entry.add
    for language in dict.fromkeys(term.language for term in terms):
        of_language = [term for term in terms if term.language == language]
        yield from _repeated(of_language)
        yield from _flagged_by_own_concept(of_language)
        # What an extension lacks, a preferred term or a source, the extended glossary may have.
        if isinstance(entry, Concept):
            yield from _without_preferred(of_language)
    for term in terms:
        for check in TERM_CHECKS:
            yield from check(term)
        if isinstance(entry, Concept):
            yield from _unknown_source(term, glossary)


def _repeated(terms: list[Term]) -> Iterator[Remark]:
    first: dict[str, Term] = {}
    for term in terms:
        before = first.setdefault(_folded(term.plain), term)
        if before is not term and term.case != "exact":
            yield term.origin, f"{shown(term.plain)} stands twice; first in line {before.origin.line}", "remove one"


def _without_preferred(terms: list[Term]) -> Iterator[Remark]:
    if any(term.status == "preferred" for term in terms):
        return
    alone = [term for term in terms if term.status == "deprecated" and not term.use]
    if alone:
        what = f"{shown(alone[0].plain)} is deprecated, and nothing is preferred in `{alone[0].language}`"
        yield alone[0].origin, what, "add `preferred:`, or `use:` to the term"


def _flagged_by_own_concept(terms: list[Term]) -> Iterator[Remark]:
    """A preferred or admitted term that holds a deprecated one of the same concept: each use of it would be a finding."""
    good = [(term, _folded(term.plain)) for term in terms if term.status != "deprecated"]
    together = "\n".join(text for _, text in good)
    for bad in (term for term in terms if term.status == "deprecated"):
        # Most deprecated terms share no word with the preferred one; that is seen without a pattern.
        if _first_word(bad) not in together:
            continue
        pattern = _pattern(bad)
        for term, text in good:
            if pattern.search(text) and not _excepted(bad, text):
                what = f"the {term.status} term {shown(term.plain)} holds the deprecated {shown(bad.plain)}"
                yield term.origin, what, f"word it otherwise, or add it to `except_in` of {shown(bad.plain)}"


def _excepted(bad: Term, text: str) -> bool:
    return any(_folded(phrase.replace("|", "").replace("=", "")) in text for phrase in bad.except_in)


def _first_word(term: Term) -> str:
    found = WORD.search(_folded(term.text))
    return found[0] if found else ""


def _pattern(term: Term) -> re.Pattern[str]:
    words = _folded(term.text).replace("=", "").split()
    pieces = [UP_TO_SIX_WORDS if word == GAP else r"\W+" + _word_pattern(word) for word in words]
    return re.compile(r"(?<!\w)" + "".join(pieces).removeprefix(r"\W+") + r"(?!\w)")


def _word_pattern(word: str) -> str:
    stem, bar, _ = word.partition("|")
    return re.escape(stem) + (r"\w*" if bar else "")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())


def _excepted_everywhere(term: Term) -> Iterator[Remark]:
    plain = [phrase.replace("|", "").replace("=", "") for phrase in term.except_in]
    if term.plain in plain:
        yield term.origin, f"{shown(term.plain)} can never be found: `except_in` holds the term itself", "give longer phrases"


def _left_out(term: Term) -> Iterator[Remark]:
    if term.match != "inflected" and term.plain in term.not_forms and not term.forms:
        yield term.origin, f"{shown(term.plain)} can never be found: `not_forms` leaves out its only form", "remove `not_forms`"


def _mixed_scripts(term: Term) -> Iterator[Remark]:
    """A word with letters that look alike, such as a Latin o in a Cyrillic word, is found in no text."""
    if term.plain.isascii():
        return
    for word in WORD.findall(term.plain):
        scripts = sorted(SCRIPTS & {unicodedata.name(letter, "?").split()[0] for letter in word})
        if len(scripts) > 1:
            mixed = " and ".join(script.capitalize() for script in scripts)
            what = f"the word {shown(word)} mixes {mixed} letters, so that it can never be found"
            yield term.origin, what, "type the word again with one keyboard"


def _useless(term: Term) -> Iterator[Remark]:
    if term.match == "exact" and "|" in term.text:
        yield term.origin, f"{shown(term.text)} has a bar, which `match: exact` makes useless", "remove one of them"
    if term.match == "forms" and not term.forms:
        yield term.origin, f"{shown(term.text)} has `match: forms` and no `forms`", "list the forms under `forms:`"
    if term.status == "deprecated":
        return
    for key in ("level", "use", "except_in", "only_near"):
        if getattr(term, key):
            yield term.origin, f"`{key}` does nothing on the {term.status} term {shown(term.plain)}", f"remove `{key}`"


def _short_stem(term: Term) -> Iterator[Remark]:
    for word in term.text.split():
        stem, bar, _ = word.partition("|")
        if bar and len(stem) < SHORTEST_STEM:
            what = f"the stem {shown(stem)} is short: any word that begins with it is found"
            yield term.origin, what, "put the bar later, or give `forms:` instead"


def _unknown_source(term: Term, glossary: Glossary) -> Iterator[Remark]:
    """Free text is allowed, so only what looks like the id of a declared source is doubted."""
    if term.source in glossary.sources or "-" not in term.source or not ID.fullmatch(term.source):
        return
    meant = closest(term.source, glossary.sources)
    yield (
        term.origin,
        f"the source {shown(term.source)} is not declared",
        f"did you mean `{meant}`?" if meant else "add it under `sources:`",
    )


TERM_CHECKS: tuple[Callable[[Term], Iterator[Remark]], ...] = (_excepted_everywhere, _left_out, _mixed_scripts, _useless, _short_stem)
