"""Compiling a glossary: for every word of every term, the forms that stand for it in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termcheck.forms._near_plan import Row as NearRow
from termcheck.forms._near_plan import near_plan
from termcheck.forms.compounds import SHORTEST_HEAD, SHORTEST_PART, compounding
from termcheck.forms.fold import fold_term, latinized, without_accents
from termcheck.forms.near import NearPlan
from termcheck.forms.pattern import Sequence as Row
from termcheck.forms.pattern import Wanted, sequences, wanted_of
from termcheck.forms.plan import NOTHING_NEAR, NameKind, Need, Plan, planned
from termcheck.forms.variants import mutated
from termcheck.forms.variants import without_accents as without_diacritics
from termcheck.glossary.foreign import FOREIGN
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language
from termcheck.model import Glossary, Term, Tier

if TYPE_CHECKING:
    from termcheck.forms.dictionary import Dictionary
    from termcheck.forms.paradigm import Inflected

SHORTEST_ANCHOR = 3
# Words with a shorter beginning (de, cu, and) stand in every text: to look for them costs more than it spares.
SHORTEST_TELLING = 4
LONG_ANCHOR = 7
# Forms that begin alike share a string to scan for. Measured: grouped by three letters, those with and without diacritics (sk zivot,
# život) fall back to so short a beginning that it stands in every text.
COMMON_ANCHOR = 6
# Slips are looked for in the terms of a glossary of at most so many: halves of more words stand in every text.
MOST_NEAR = 5_000


@dataclass(frozen=True, slots=True)
class WordForms:
    """A wanted word and its folded forms; `stems` may take any ending of the language unless the token is among `blocked`."""

    wanted: Wanted
    forms: Mapping[str, Tier]
    stems: tuple[str, ...] = ()
    blocked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CompiledLanguage:
    """The words of one language of a glossary in their forms."""

    words: Mapping[Wanted, WordForms] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A glossary ready for matching: what to scan for, and the forms behind it, by language."""

    plan: Plan
    languages: Mapping[str, CompiledLanguage]
    names: Mapping[str, CompiledLanguage] = field(default_factory=dict)

    def language(self, code: str) -> CompiledLanguage | None:
        """The words of the deprecated terms of one language; None if the glossary has none there."""
        return self.languages.get(code)

    def names_in(self, code: str) -> CompiledLanguage | None:
        """The words of the preferred and admitted terms of one language; None if the glossary has none there."""
        return self.names.get(code)


@dataclass(frozen=True, slots=True)
class Name:
    """A preferred or admitted term with the key of its concept; `advice`: the concept is off or of level info, and not strict."""

    concept: str
    term: Term
    kind: NameKind
    advice: bool = False


def compile_glossary(glossary: Glossary) -> Compiled:
    """Work out every form of every term, one language after the other, each in a process of its own."""
    from termcheck.forms.worker import inflected_elsewhere

    deprecated, names = deprecated_terms(glossary), names_of(glossary)
    languages: dict[str, CompiledLanguage] = {}
    named: dict[str, CompiledLanguage] = {}
    for code in sorted({*deprecated, *names}):
        groups = deprecated.get(code, []), [name.term for name in names.get(code, ())]
        wanted = [{word for term in group for word in wanted_of(term)} for group in groups]
        forms = {word.wanted: word for word in inflected_elsewhere(sorted(wanted[0] | wanted[1]), LANGUAGES[code])}
        for group, found in zip(wanted, (languages, named), strict=True):
            if group:
                found[code] = CompiledLanguage({word: forms[word] for word in sorted(group)})
    return Compiled(plan_of(deprecated, languages, off=off_terms(glossary), names=names, named=named), languages, named)


def deprecated_terms(glossary: Glossary) -> dict[str, list[Term]]:
    """The terms to look for, by language: those of its concepts and those it adds to concepts of others."""
    found: dict[str, list[Term]] = {}
    for _, terms in _terms_of(glossary):
        for term in terms:
            if term.status == "deprecated":
                found.setdefault(term.language, []).append(term)
    return found


def names_of(glossary: Glossary) -> dict[str, list[Name]]:
    """The preferred and admitted terms by language, but for abbreviations so short that they stand in every text (IT)."""
    found: dict[str, list[Name]] = {}
    quiet = {f"{one.glossary}/{one.id}" for one in glossary.concepts if one.level in ("off", "info") and not one.strict}
    for concept, terms in _terms_of(glossary):
        names = [term for term in terms if term.status != "deprecated"]
        elsewhere = any(term.language != FOREIGN for term in names)
        for term in names:
            if not (term.abbreviation and len(term.plain) < SHORTEST_ANCHOR):
                kind: NameKind = "foreign" if elsewhere and term.language == FOREIGN else "name"
                own: NameKind = "abbreviation" if term.abbreviation else kind
                found.setdefault(term.language, []).append(Name(concept, term, own, concept in quiet))
    return found


def _terms_of(glossary: Glossary) -> Iterator[tuple[str, tuple[Term, ...]]]:
    """The keys of concepts, those of other glossaries that it extends too, with the terms that the glossary gives them."""
    yield from ((f"{concept.glossary}/{concept.id}", concept.terms) for concept in glossary.concepts)
    yield from ((f"{extension.glossary}/{extension.concept}", extension.add) for extension in glossary.extensions)


def off_terms(glossary: Glossary) -> frozenset[Term]:
    """The terms that are looked for only where the settings give levels of their own."""
    return frozenset(term for concept in glossary.concepts for term in concept.terms if (term.level or concept.level) == "off")


def inflected_words(wanted: Iterable[Wanted], language: Language) -> list[WordForms]:
    """The forms of words of one language; opens its dictionary if any of them is to be inflected."""
    from termcheck.forms.dictionary import open_dictionary
    from termcheck.forms.paradigm import Inflected, inflect
    from termcheck.forms.paradigm import Wanted as Word

    words = list(wanted)
    asked = {word: Word(text=word.text, pos=word.pos or None, strict=word.alone) for word in words if not (word.frozen or word.stem)}
    dictionary = open_dictionary(language) if asked else None
    known = inflect(asked.values(), language, dictionary) if asked else {}
    as_written = Inflected(forms={}, stems=())
    return [_word_forms(word, known[asked[word]], dictionary) if word in asked else _word_forms(word, as_written, None) for word in words]


def _word_forms(word: Wanted, inflected: Inflected, dictionary: Dictionary | None) -> WordForms:
    forms: dict[str, Tier] = {**inflected.forms, fold_term(word.text): "citation"}
    if not (word.frozen or word.stem):
        forms = _with_bare(forms, dictionary)
    return WordForms(word, forms, inflected.stems, inflected.blocked)


def _with_bare(forms: dict[str, Tier], dictionary: Dictionary | None) -> dict[str, Tier]:
    """The forms, and the same without diacritics (ro infantila), unless that is another word (pl żądanie, zadanie)."""
    bare = {spelling for form in forms if not form.isascii() and (spelling := without_diacritics(form)) not in forms}
    return {**{spelling: "bare" for spelling in bare if dictionary is None or spelling not in dictionary}, **forms}


def anchor_element(sequence: Row) -> int:
    """The index of the word that betrays the term: the longest, since long words are rare."""
    return max(range(len(sequence)), key=lambda index: len(getattr(sequence[index], "text", "")))


def plan_of(
    terms: Mapping[str, Iterable[Term]],
    languages: Mapping[str, CompiledLanguage],
    *,
    off: frozenset[Term] = frozenset(),
    names: Mapping[str, Sequence[Name]] | None = None,
    named: Mapping[str, CompiledLanguage] | None = None,
) -> Plan:
    """What to scan for, over all languages: deprecated terms, and the names that concepts should have."""
    indexes: dict[tuple[str, ...], int] = {}
    # Each need, and whether only terms that are off have it.
    needs: dict[tuple[str, tuple[int, ...]], bool] = {}
    for code, term in ((known, term) for known in sorted(terms) for term in terms[known]):
        for telling in _all_telling(term, languages[code], LANGUAGES[code]):
            need = code, _numbers(telling, indexes)
            needs[need] = needs.get(need, True) and term in off
    found = [Need(language=code, words=numbers, quiet=quiet) for (code, numbers), quiet in needs.items()]
    found += _names(names or {}, named or {}, indexes)
    every = [(code, term, languages) for code in terms for term in terms[code]]
    every += [(code, name.term, named or {}) for code, called in (names or {}).items() for name in called]
    near = _near([one for one in every if one[1] not in off], indexes)
    return planned(found, [tuple(sorted(set(map(_solid, word)))) for word in indexes], near)


def _near(terms: Sequence[tuple[str, Term, Mapping[str, CompiledLanguage]]], indexes: dict[tuple[str, ...], int]) -> NearPlan:
    """What tells of terms with a slip in them: of all but abbreviations and those that mean the concept only near other words."""
    wanted = sorted((one for one in terms if not (one[1].abbreviation or one[1].only_near)), key=lambda one: (one[0], one[1].plain))
    if len(wanted) > MOST_NEAR:
        return NOTHING_NEAR
    rows = [
        NearRow(code, row, _anchors(row, compiled[code], LANGUAGES[code]), term.status == "deprecated")
        for code, term, compiled in wanted
        for row in sequences(term)
    ]
    sample = " ".join(term.plain for _, term, _ in wanted)
    return near_plan(rows, sample=sample, number=indexes.get)


def _anchors(row: Row, compiled: CompiledLanguage, language: Language) -> dict[Wanted, tuple[str, ...]]:
    return {word: tuple(sorted(scan_anchors(compiled.words[word], language))) for word in row if isinstance(word, Wanted)}


def _names(
    names: Mapping[str, Sequence[Name]], named: Mapping[str, CompiledLanguage], indexes: dict[tuple[str, ...], int]
) -> Iterator[Need]:
    for code in sorted(names):
        for number, name in enumerate(names[code]):
            tellings = {_numbers(_telling(row, named[code], LANGUAGES[code]), indexes) for row in sequences(name.term)}
            for words in sorted(tellings):
                yield Need(language=code, words=words, kind=name.kind, quiet=name.advice, number=number, concept=name.concept)


def _solid(string: str) -> str:
    """The longest run of letters in what is scanned for: what stands between letters may be taken off in the text.

    A hyphen at the edge stays: it tells of a shared part (barn- och ungdomspornografi).
    """
    if string.startswith("-") or string.endswith("-"):
        return latinized(string)
    return latinized(max(re.findall(r"[^\W_]+", string), key=len, default=string))


def _numbers(telling: set[tuple[str, ...]], indexes: dict[tuple[str, ...], int]) -> tuple[int, ...]:
    return tuple(sorted(indexes.setdefault(word, len(indexes)) for word in sorted(telling)))


def _all_telling(term: Term, compiled: CompiledLanguage, language: Language) -> Iterator[set[tuple[str, ...]]]:
    for sequence in sequences(term):
        yield _telling(sequence, compiled, language)
    if compounding(term, language) != "none":
        yield from _telling_when_shared(fold_term(term.plain))


def _telling_when_shared(term: str) -> Iterator[set[tuple[str, ...]]]:
    """What tells of a compound that shares a part with another: barn- och våldspornografi, barnprostitution och -pornografi."""
    cuts = range(SHORTEST_PART, len(term) - SHORTEST_HEAD + 1)
    end = term[-SHORTEST_HEAD - 1 : -1]
    yield {tuple(sorted(without_accents(term[:cut]) + "-" for cut in cuts)), (without_accents(end),)}
    yield {tuple(sorted("-" + without_accents(term[cut : cut + SHORTEST_HEAD]) for cut in cuts)), (without_accents(term[:SHORTEST_PART]),)}


def _telling(sequence: Row, compiled: CompiledLanguage, language: Language) -> set[tuple[str, ...]]:
    """The strings to scan for, word by word: the anchor's in any case, of the others those that are long enough."""
    anchor = sequence[anchor_element(sequence)]
    strings = {word: tuple(sorted(scan_anchors(compiled.words[word], language))) for word in sequence if isinstance(word, Wanted)}
    # A short anchor stands in many texts ("child" of "child sex"), so that every word helps.
    is_long = any(word is anchor and min(map(len, found)) >= LONG_ANCHOR for word, found in strings.items())
    shortest = SHORTEST_TELLING if is_long else SHORTEST_ANCHOR
    return {found for word, found in strings.items() if word is anchor or min(map(len, found), default=0) >= shortest}


def scan_anchors(word: WordForms, language: Language) -> set[str]:
    """A few folded strings, accents off, of which every form of the word contains one."""
    spellings = {without_accents(spelling) for form in (*word.forms, *word.stems) for spelling in (form, *mutated(form, language))}
    groups: dict[str, list[str]] = {}
    for spelling in spellings:
        groups.setdefault(spelling[:COMMON_ANCHOR], []).append(spelling)
    found = {_common_beginning(group, language) for group in groups.values()}
    # ga bpornagrafaíocht holds pornagrafaíocht: the shorter string finds both.
    return {string for string in found if not any(other in string for other in found if other != string)}


def _common_beginning(spellings: list[str], language: Language) -> str:
    first, last = min(spellings), max(spellings)
    length = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    if language.morphology.swallowed:
        # Finnish possessives swallow the end of the form before them: talot + nsa is talonsa.
        length = max(SHORTEST_ANCHOR, min(length, len(min(spellings, key=len)) - 1))
    return first[:length]
