"""One language's terms, ready for matching: which words a token may be a form of, and which terms hold such a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from termcheck.forms.compile import CompiledLanguage, WordForms, anchor_element
from termcheck.forms.compounds import Parts, compounding
from termcheck.forms.endings import stem_candidates
from termcheck.forms.fold import fold, fold_term, in_one_script, without_accents
from termcheck.forms.pattern import Sequence, Wanted, phrase, sequences
from termcheck.forms.variants import variants
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language
from termcheck.model import Compounds, Concept, Glossary, Status, Term, Tier

Readings = Mapping[Wanted, Tier]
NOTHING: Readings = {}


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a concept as one of its word sequences; the anchor is the index of the word that betrays it."""

    concept: Concept
    term: Term
    sequence: Sequence
    anchor: int
    compounds: Compounds = "none"
    not_forms: frozenset[str] = frozenset()
    except_in: tuple[Sequence, ...] = ()
    only_near: tuple[Sequence, ...] = ()

    @property
    def words(self) -> Iterator[Wanted]:
        """The words of the sequence."""
        return (element for element in self.sequence if isinstance(element, Wanted))

    @property
    def anchor_word(self) -> Wanted:
        """The word that betrays the term."""
        element = self.sequence[self.anchor]
        assert isinstance(element, Wanted)  # a gap is never the longest word
        return element


class Lexicon:
    """The terms of one language that are looked for: deprecated ones, or names. Every token is worked out once."""

    def __init__(self, language: Language, entries: Iterable[Entry], words: Iterable[WordForms]) -> None:
        self.language = language
        self.entries = tuple(entries)
        self._by_anchor: dict[Wanted, list[Entry]] = {}
        for entry in self.entries:
            self._by_anchor.setdefault(entry.anchor_word, []).append(entry)
        self._forms: dict[str, Readings] = {}
        self._stems: dict[str, list[Wanted]] = {}
        self._beginnings: dict[str, list[Wanted]] = {}
        self._blocked: dict[Wanted, frozenset[str]] = {}
        open_ = {
            entry.anchor_word: entry.compounds for entries in self._by_anchor.values() for entry in entries if entry.compounds != "none"
        }
        parts: dict[Wanted, Iterable[str]] = dict.fromkeys(open_, ())
        for word in words:
            self._add(word)
            if word.wanted in open_:
                parts[word.wanted] = word.forms
        self._parts = Parts(self.language, parts, open_)
        self._bare: dict[str, dict[Wanted, Tier]] | None = None
        self._read: dict[str, Readings] = {}
        self._held: dict[str, tuple[Entry, ...]] = {}

    def readings(self, token: str) -> Readings:
        """The wanted words that a token (as written) is a form of, with the way each was recognised."""
        known = self._read.get(token)
        if known is None:
            known = self._read[token] = self._work_out(token)
        return known

    def entries_at(self, wanted: Wanted) -> Iterable[Entry]:
        """The terms whose anchor is the wanted word."""
        return self._by_anchor.get(wanted, ())

    def entries_inside(self, token: str) -> tuple[Entry, ...]:
        """The terms that a longer word holds as a part."""
        known = self._held.get(token)
        if known is None:
            known = self._held[token] = tuple(dict.fromkeys(self._work_out_parts(token)))
        return known

    def solid(self, token: str) -> Iterator[Entry]:
        """The single-word terms open to compounds that a token is a form of: what an elliptic compound is put together to."""
        for wanted in self.readings(token):
            yield from (entry for entry in self.entries_at(wanted) if entry.compounds != "none")

    def knows(self, tokens: Iterable[str]) -> bool:
        """Whether all words of some term are among the tokens."""
        known = set(tokens)
        read = {wanted for token in known for wanted in self.readings(token)}
        if any(read.issuperset(entry.words) for wanted in read for entry in self.entries_at(wanted)):
            return True
        return any(self.entries_inside(token) for token in known)

    def _add(self, word: WordForms) -> None:
        # Most forms are of one word, and share its readings: a word has four hundred forms in Hungarian.
        readings: dict[Tier, Readings] = {tier: {word.wanted: tier} for tier in set(word.forms.values())}
        for form, tier in word.forms.items():
            known = self._forms.get(form)
            self._forms[form] = {**known, word.wanted: tier} if known else readings[tier]
        for stem in word.stems:
            self._stems.setdefault(stem, []).append(word.wanted)
        self._blocked[word.wanted] = word.blocked
        if word.wanted.stem:
            self._beginnings.setdefault(fold_term(word.wanted.text), []).append(word.wanted)

    def _work_out_parts(self, token: str) -> Iterator[Entry]:
        for wanted, rest in self._parts.parts(token):
            inside = len(rest) < len(token)
            if (inside and wanted in self.readings(rest)) or self._parts.is_first_part(wanted, rest, medial=inside):
                yield from (entry for entry in self.entries_at(wanted) if entry.compounds != "none")

    def _work_out(self, token: str) -> Readings:
        folded = in_one_script(fold(token))
        hosts = variants(token if folded == fold(token) else folded, self.language)
        found: dict[Wanted, Tier] = {}
        for host in hosts:
            found.update(self._by_ending(host, folded))
        for length in range(len(folded) if self._beginnings else 0, 0, -1):
            found.update(dict.fromkeys(self._beginnings.get(folded[:length], ()), "stem"))
        for host in hosts:
            found.update(self._by_form(host, folded))
        found.update(self._forms.get(folded, NOTHING))
        if self.language.bare_capitals and token.isupper():
            found.update(self._bare_forms().get(without_accents(folded), NOTHING))
        return {wanted: tier for wanted, tier in sorted(found.items()) if not self._is_derived(folded, wanted, tier)} or NOTHING

    def _is_derived(self, folded: str, wanted: Wanted, tier: Tier) -> bool:
        """Whether a guessed form is another word made of the term: de Kinderpornografin, fi lapsipornografinen."""
        derivations = tuple(ending for ending in self.language.derivations if not ending.endswith("*"))
        return tier in ("analogy", "ending") and folded.endswith(derivations) and not fold_term(wanted.text).endswith(derivations)

    def _by_ending(self, host: str, folded: str) -> dict[Wanted, Tier]:
        words = (wanted for stem in stem_candidates(host, self.language) for wanted in self._stems.get(stem, ()))
        return {wanted: "ending" for wanted in words if self._blocked[wanted].isdisjoint((host, folded))}

    def _by_form(self, host: str, folded: str) -> dict[Wanted, Tier]:
        """What the token is a form of once a mutation or clitic is off, unless the dictionary files the whole token elsewhere."""
        return {wanted: tier for wanted, tier in self._forms.get(host, NOTHING).items() if folded not in self._blocked.get(wanted, ())}

    def _bare_forms(self) -> dict[str, dict[Wanted, Tier]]:
        if self._bare is None:
            self._bare = {}
            for form, readings in self._forms.items():
                self._bare.setdefault(without_accents(form), {}).update(readings)
        return self._bare


def lexicon(
    language: str, glossaries: Iterable[Glossary], compiled: Iterable[CompiledLanguage], *, statuses: tuple[Status, ...] = ("deprecated",)
) -> Lexicon:
    """The lexicon of one language over the glossaries of a run (merged) and their compiled forms."""
    words: dict[Wanted, WordForms] = {}
    for part in compiled:
        words |= part.words
    concepts = (concept for glossary in glossaries for concept in glossary.concepts)
    terms = ((concept, term) for concept in concepts for status in statuses for term in concept.terms_in(language, status))
    entries = (entry for concept, term in terms for entry in _entries(concept, term, language))
    # What is too short to be looked for has no compiled words (the abbreviation IT).
    return Lexicon(LANGUAGES[language], (entry for entry in entries if words.keys() >= set(entry.words)), words.values())


def _entries(concept: Concept, term: Term, language: str) -> Iterator[Entry]:
    left_out = frozenset(fold_term(form) for form in term.not_forms)
    except_in, only_near = (tuple(map(phrase, phrases)) for phrases in (term.except_in, term.only_near))
    for number, sequence in enumerate(sequences(term)):
        # A compound with a name inside is another name.
        may_compound = number == 0 and term.status == "deprecated"
        compounds = compounding(term, LANGUAGES[language]) if may_compound else "none"
        yield Entry(concept, term, sequence, anchor_element(sequence), compounds, left_out, except_in, only_near)
