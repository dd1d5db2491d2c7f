"""What a linguist should look at: each word's forms with their provenance, guessed paradigms, terms that are never found or clash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from termcheck.forms.compile import CompiledLanguage, WordForms, anchor_element, deprecated_terms
from termcheck.forms.compounds import compounding
from termcheck.forms.fold import fold, fold_term
from termcheck.forms.lexicon import Entry, Lexicon, lexicon
from termcheck.forms.pattern import Wanted, sequences
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language
from termcheck.model import Compounds, Concept, Extension, Glossary, Origin, Term, Tier

Kind = Literal["inflected", "frozen", "stem"]
Remark = tuple[Origin, str, str]
# A note on a language names so many of its terms.
NAMED = 3
# What makes it worth listing a term that is a form of another one of its concept: it is reported differently.
OWN_REPORT = ("level", "evidence", "use", "note", "pos")


class Hit(NamedTuple):
    """A deprecated term found in a phrase, and the option (`except_in`, `only_near`) that lets it pass, if one does."""

    entry: Entry
    start: int
    end: int
    tier: Tier
    excepted: str


# The matcher stands in a layer above this one, so it is passed in.
Finds = Callable[[str, Lexicon], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedWord:
    """A word of a term: its forms by provenance, spelled for reading, and the stems that `endings` further endings may follow.

    `exceptions` are words that an ending would make but that the dictionary files under another word.
    """

    text: str
    kind: Kind
    forms: Mapping[Tier, tuple[str, ...]]
    stems: tuple[str, ...] = ()
    endings: int = 0
    exceptions: tuple[str, ...] = ()
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedTerm:
    """A term as it is looked for. `attached` names what may be put onto its words; `doubtful`: its forms are guessed and not reviewed."""

    term: Term
    words: tuple[ReviewedWord, ...]
    compounds: Compounds
    attached: tuple[str, ...]
    doubtful: bool


def reviewed(term: Term, compiled: CompiledLanguage) -> ReviewedTerm:
    """A deprecated term with everything that it is found by."""
    language = LANGUAGES[term.language]
    sequence = sequences(term)[0]
    words = (compiled.words[element] for element in sequence if isinstance(element, Wanted))
    return ReviewedTerm(
        term=term,
        words=tuple(_word(word, language, left_out={fold_term(form) for form in term.not_forms}) for word in words),
        compounds=compounding(term, language),
        attached=tuple(_attached(language)),
        doubtful=is_doubtful(term, compiled),
    )


def is_doubtful(term: Term, compiled: CompiledLanguage) -> bool:
    """Whether the word that betrays a term has guessed forms, and the author has added none and left none out."""
    if term.match != "inflected" or term.forms or term.not_forms:
        return False
    sequence = sequences(term)[0]
    head = sequence[anchor_element(sequence)]
    return isinstance(head, Wanted) and _is_guessed(compiled.words[head])


def doubts(glossary: Glossary, compiled: Mapping[str, CompiledLanguage]) -> list[tuple[Term, str]]:
    """One note a language on the terms whose forms rest on analogy or endings alone, with the first of them."""
    terms = deprecated_terms(glossary)
    found = {code: [term for term in terms[code] if is_doubtful(term, compiled[code])] for code in sorted(terms)}
    return [(doubtful[0], _doubt(code, doubtful)) for code, doubtful in found.items() if doubtful]


def review(glossary: Glossary, compiled: Mapping[str, CompiledLanguage], finds: Finds) -> list[Remark]:
    """Warnings that need the forms, as (place, what, advice) in the order of the file: never found, and found by another term's forms."""
    whole = replace(glossary, concepts=(*glossary.concepts, *map(_as_concept, glossary.extensions)), extensions=())
    found = {remark: None for code, one in compiled.items() for remark in _of_language(whole, lexicon(code, [whole], [one]), finds)}
    return sorted(found, key=lambda remark: (remark[0].line or 0, remark[0].column or 0, remark[1]))


def _word(word: WordForms, language: Language, *, left_out: set[str]) -> ReviewedWord:
    groups: dict[Tier, list[str]] = {}
    for form in sorted(word.forms.keys() - left_out):
        groups.setdefault(word.forms[form], []).append(_spelled(form, word.wanted, language))
    return ReviewedWord(
        text=word.wanted.text,
        kind="stem" if word.wanted.stem else "frozen" if word.wanted.frozen else "inflected",
        forms={tier: tuple(forms) for tier, forms in groups.items()},
        stems=tuple(_spelled(stem, word.wanted, language) for stem in word.stems),
        endings=len(language.morphology.endings) if word.stems else 0,
        exceptions=tuple(sorted(_spelled(form, word.wanted, language) for form in word.blocked)),
        guessed=_is_guessed(word),
    )


def _spelled(form: str, wanted: Wanted, language: Language) -> str:
    """A folded form as it is written: el παιδικής with its final sigma, de Kinderpornografien with its capital."""
    written = form[:-1] + "ς" if form.endswith("σ") else form
    return written[:1].upper() + written[1:] if language.capital_nouns and wanted.text[:1].isupper() else written


def _is_guessed(word: WordForms) -> bool:
    """Whether an inflected word's forms rest on analogy or endings alone."""
    tiers = set(word.forms.values())
    return "dictionary" not in tiers and bool(word.stems or tiers & {"analogy", "ending"})


def _attached(language: Language) -> Iterator[str]:
    morphology = language.morphology
    if morphology.mutations:
        # ga pornagrafaíocht: phornagrafaíocht, bpornagrafaíocht.
        yield "initial mutations: " + " ".join(f"{base}→{new}" for new, base in morphology.mutations)
    if morphology.vowel_prefixes:
        yield f"letters put before a vowel: {' '.join(morphology.vowel_prefixes)}"
    if morphology.possessives:
        yield f"possessives: {' '.join(f'-{ending}' for ending in morphology.possessives)}"
    if morphology.clitics:
        yield f"clitics: {' '.join(f'-{ending}' for ending in morphology.clitics)}"
    if morphology.enclitic_accent:
        yield "a second accent before an enclitic"


def _doubt(code: str, terms: list[Term]) -> str:
    names = list(dict.fromkeys(term.plain for term in terms))
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    count = f"{len(names)} {'term rest' if len(names) == 1 else 'terms rest'}"
    return f"`{code}`: the forms of {count} on analogy or endings alone ({', '.join(names[:NAMED])}{more})"


def _as_concept(extension: Extension) -> Concept:
    """What an extension adds, as a concept: what it stands beside is in another file."""
    return Concept(id=extension.concept, glossary=extension.glossary, origin=extension.origin, terms=extension.add)


def _of_language(glossary: Glossary, words: Lexicon, finds: Finds) -> Iterator[Remark]:
    terms = [(concept, term) for concept in glossary.concepts for term in concept.terms_in(words.language.code)]
    told: set[frozenset[Origin]] = set()
    # Of two terms that are forms of each other (illegal alien, illegal aliens) the later one is told.
    for concept, term in reversed(terms):
        text = " ".join(term.plain.replace("…", " ").split())
        hits = list(finds(text, words))
        if term.status != "deprecated":
            yield from _held(concept, term, text, hits)
            continue
        yield from _never(term, text, hits)
        for hit in hits:
            pair = frozenset((term.origin, hit.entry.term.origin))
            if _hides(hit, term, text) and pair not in told:
                told.add(pair)
                yield from _hidden(concept, term, hit.entry)


def _never(term: Term, text: str, hits: list[Hit]) -> Iterator[Remark]:
    own = [hit for hit in hits if hit.entry.term is term and _is_whole(hit, text)]
    if any(hit.excepted != "except_in" for hit in own) or (not own and _may_leave_out(term)):
        return
    what = f"`{term.plain}` can never be found"
    if own:
        yield term.origin, f"{what}: a form of it stands in `except_in`", "give longer phrases"
        return
    yield term.origin, f"{what}, not even as it stands here", "between words write a space, hyphen, apostrophe or comma, no other sign"


def _may_leave_out(term: Term) -> bool:
    """Whether the citation form is left out on purpose while others are looked for (en illegals, but not illegal)."""
    return fold_term(term.plain) in map(fold_term, term.not_forms) and bool(term.match == "inflected" or term.forms)


def _hides(hit: Hit, term: Term, text: str) -> bool:
    """Whether all of a term is a form of another one. Equal words are seen without forms (lint)."""
    other = hit.entry.term
    return other is not term and hit.tier != "compound" and _is_whole(hit, text) and fold_term(other.plain) != fold_term(term.plain)


def _hidden(concept: Concept, term: Term, entry: Entry) -> Iterator[Remark]:
    other, place = entry.term, f"`{entry.term.plain}` (line {entry.term.origin.line})"
    if entry.concept is concept:
        # What is reported differently is listed on purpose.
        if all(getattr(term, key) == getattr(other, key) for key in OWN_REPORT):
            yield term.origin, f"`{term.plain}` is found as a form of {place} anyway", "remove it"
    elif not _is_told_apart(term, other):
        what = f"`{term.plain}` is found as a form of {place} of `{entry.concept.id}` too: both are reported"
        yield term.origin, what, "keep one, or tell them apart by `only_near`, `except_in` or `not_forms`"


def _is_told_apart(term: Term, other: Term) -> bool:
    return bool(term.only_near or other.only_near or term.except_in or other.except_in)


def _held(concept: Concept, term: Term, text: str, hits: list[Hit]) -> Iterator[Remark]:
    """A preferred or admitted term that holds a form of a deprecated one, the longest of a concept. The citation form lint has seen."""
    flagged = [hit for hit in hits if not (hit.excepted or hit.entry.term.only_near)]
    longest = {hit.entry.concept.id: hit for hit in sorted(flagged, key=lambda hit: len(hit.entry.term.plain))}
    for hit in longest.values():
        bad = hit.entry.term
        if hit.tier == "stem" or fold(text[hit.start : hit.end]) == fold_term(bad.plain):
            continue
        where = "" if hit.entry.concept is concept else f" of `{hit.entry.concept.id}`"
        how = "in a compound" if hit.tier == "compound" else "in another form"
        what = f"the {term.status} term `{term.plain}` holds the deprecated `{bad.plain}` (line {bad.origin.line}){where} {how}"
        yield term.origin, what, f"word it otherwise, or add it to `except_in` of `{bad.plain}`"


def _is_whole(hit: Hit, text: str) -> bool:
    """Whether the term is all that the phrase says; signs at its ends do not count."""
    return not any(letter.isalnum() for letter in text[: hit.start] + text[hit.end :])
