"""What is probably not meant in a glossary that can be used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from termcheck.glossary.ids import ID
from termcheck.glossary.phrases import GAP
from termcheck.languages import LANGUAGES
from termcheck.model import Concept, Extension, Glossary, Origin, Term
from termcheck.yaml_fields import closest
from termcheck.yaml_nodes import shown

Remark = tuple[Origin, str, str]
# `por|` would find "portal", "port" and "porcelain".
SHORTEST_STEM = 4
SCRIPTS = {"LATIN", "GREEK", "CYRILLIC"}
WORD = re.compile(r"\w+")
FIRST_WORD = re.compile(r"\w+\|?")
UP_TO_SIX_WORDS = r"(?:\W+\w+){0,6}"


class Placed(NamedTuple):
    """A term and the id of the concept that it is in."""

    concept: str
    term: Term


def lint(glossary: Glossary) -> list[tuple[Origin, str, str]]:
    """Warnings as (place, what, advice), in the order of the file."""
    entries: list[Concept | Extension] = [*glossary.concepts, *glossary.extensions]
    found = chain(chain.from_iterable(_concept(entry, glossary) for entry in entries), _across(entries))
    return sorted(found, key=lambda warning: (warning[0].line or 0, warning[0].column or 0, warning[1]))


def _concept(entry: Concept | Extension, glossary: Glossary) -> Iterator[Remark]:
    terms = entry.terms if isinstance(entry, Concept) else entry.add
    for language in dict.fromkeys(term.language for term in terms):
        of_language = [term for term in terms if term.language == language]
        yield from _repeated(of_language)
        # What an extension lacks, a preferred term or a source, the extended glossary may have.
        if isinstance(entry, Concept):
            yield from _without_preferred(of_language)
    for term in terms:
        for check in TERM_CHECKS:
            yield from check(term)
        if isinstance(entry, Concept):
            yield from _unknown_source(term, glossary)
    if isinstance(entry, Concept):
        yield from _examples_without_terms(entry)


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


def _across(entries: list[Concept | Extension]) -> Iterator[Remark]:
    """What the terms of one language say of each other, whichever concepts they are in."""
    languages: dict[str, list[Placed]] = {}
    for entry in entries:
        for term in entry.terms if isinstance(entry, Concept) else entry.add:
            languages.setdefault(term.language, []).append(Placed(entry.id if isinstance(entry, Concept) else entry.concept, term))
    for placed in languages.values():
        bad = [one for one in placed if one.term.status == "deprecated"]
        yield from _deprecated_elsewhere(bad)
        yield from _flagged([one for one in placed if one.term.status != "deprecated"], bad)


def _deprecated_elsewhere(terms: list[Placed]) -> Iterator[Remark]:
    """The same words deprecated in two concepts: each of them would be reported twice."""
    first: dict[str, Placed] = {}
    for one in terms:
        before = first.setdefault(_folded(one.term.plain), one)
        apart = one.term.only_near or before.term.only_near or one.term.except_in or before.term.except_in
        if before.concept == one.concept or apart or _differ_in_case(one.term, before.term):
            continue
        what = f"{shown(one.term.plain)} is deprecated in `{before.concept}` too (line {before.term.origin.line}): both are reported"
        yield one.term.origin, what, "keep one, or tell them apart by `only_near` or `except_in`"


def _differ_in_case(one: Term, other: Term) -> bool:
    return one.plain != other.plain and (_minds_case(one) or _minds_case(other))


def _flagged(good: list[Placed], bad: list[Placed]) -> Iterator[Remark]:
    """A preferred or admitted term that is or holds a deprecated one: each use of it would be a finding."""
    texts = [_folded(one.term.plain) for one in good]
    # Most deprecated terms share no word with a preferred one; that is seen without a pattern.
    by_word: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in set(WORD.findall(text)):
            by_word.setdefault(word, []).append(number)
    for one in bad:
        numbers = _with_word(_first_word(one.term), by_word)
        pattern = _pattern(one.term) if numbers else None
        for number in numbers:
            text = good[number].term.plain if _minds_case(one.term) else texts[number]
            if pattern and pattern.search(text) and not _is_let_pass(one, good[number], texts[number]):
                yield _contradiction(good[number], one)


def _with_word(word: str, by_word: dict[str, list[int]]) -> list[int]:
    """The numbers of the terms with the word; with any word that begins with it where it is a stem (`handi|`)."""
    if not word.endswith("|"):
        return by_word.get(word, [])
    return sorted({number for known, numbers in by_word.items() if known.startswith(word[:-1]) for number in numbers})


def _is_let_pass(bad: Placed, good: Placed, text: str) -> bool:
    return _excepted(bad.term, text) or (bad.concept != good.concept and bool(bad.term.only_near))


def _contradiction(good: Placed, bad: Placed) -> Remark:
    term, deprecated = good.term, shown(bad.term.plain)
    advice = f"word it otherwise, or add it to `except_in` of {deprecated}"
    if good.concept == bad.concept:
        return term.origin, f"the {term.status} term {shown(term.plain)} holds the deprecated {deprecated}", advice
    where = f"in `{bad.concept}` (line {bad.term.origin.line})"
    if _folded(term.plain) == _folded(bad.term.plain):
        what = f"{shown(term.plain)} is {term.status} here and deprecated {where}"
        return term.origin, what, f"keep one, or tell the meanings apart by `only_near` of {deprecated}"
    return term.origin, f"the {term.status} term {shown(term.plain)} holds {deprecated}, deprecated {where}", advice


def _excepted(bad: Term, text: str) -> bool:
    return any(_folded(phrase.replace("|", "").replace("=", "")) in text for phrase in bad.except_in)


def _first_word(term: Term) -> str:
    """The first word, folded; a stem with its bar."""
    found = FIRST_WORD.search(_folded(term.text))
    return found[0] if found else ""


def _minds_case(term: Term) -> bool:
    """Whether the term is not found in other letters than its own; of a German noun that is the capital."""
    capital = term.text[:1].isupper() and LANGUAGES[term.language].capital_nouns
    return term.case == "exact" or (term.case == "auto" and capital)


def _pattern(term: Term) -> re.Pattern[str]:
    text = unicodedata.normalize("NFC", term.text) if _minds_case(term) else _folded(term.text)
    words = text.replace("=", "").split()
    pieces = [UP_TO_SIX_WORDS if word == GAP else r"\W+" + _word_pattern(word) for word in words]
    return re.compile(r"(?<!\w)" + "".join(pieces).removeprefix(r"\W+") + r"(?!\w)")


def _word_pattern(word: str) -> str:
    stem, bar, _ = word.partition("|")
    return re.escape(stem) + (r"\w*" if bar else "")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())


def _excepted_everywhere(term: Term) -> Iterator[Remark]:
    plain = {_folded(phrase.replace("|", "").replace("=", "")) for phrase in term.except_in}
    if _folded(term.plain) in plain:
        yield term.origin, f"{shown(term.plain)} can never be found: `except_in` holds the term itself", "give longer phrases"


def _near_itself(term: Term) -> Iterator[Remark]:
    if _folded(term.plain) in map(_folded, term.only_near):
        yield term.origin, f"`only_near` of {shown(term.plain)} holds the term itself, so that it lets all pass", "list other words"


def _left_out(term: Term) -> Iterator[Remark]:
    left_out = set(map(_folded, term.not_forms))
    found = {term.plain, *term.forms}
    if term.match != "inflected" and left_out.issuperset(map(_folded, found)):
        yield term.origin, f"{shown(term.plain)} can never be found: `not_forms` leaves out all its forms", "remove `not_forms`"


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


def _examples_without_terms(concept: Concept) -> Iterator[Remark]:
    for example in concept.examples:
        if not concept.terms_in(example.language):
            what = f"the example in `{example.language}` shows no term: {shown(concept.id)} has none in that language"
            yield example.origin, what, "add the terms, or remove the example"


def _useless(term: Term) -> Iterator[Remark]:
    if term.match == "exact" and "|" in term.text:
        yield term.origin, f"{shown(term.text)} has a bar, which `match: exact` makes useless", "remove one of them"
    if term.match == "forms" and not term.forms:
        yield term.origin, f"{shown(term.text)} has `match: forms` and no `forms`", "list the forms under `forms:`"
    if term.status == "deprecated":
        return
    for key in ("level", "use", "except_in", "only_near", "example"):
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


TERM_CHECKS: tuple[Callable[[Term], Iterator[Remark]], ...] = (
    _excepted_everywhere,
    _near_itself,
    _left_out,
    _mixed_scripts,
    _useless,
    _short_stem,
)
