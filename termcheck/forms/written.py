"""The forms of a glossary's deprecated terms written out, for tools that cannot inflect."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from termcheck.forms.compile import CompiledLanguage, WordForms
from termcheck.forms.compounds import compounding
from termcheck.forms.endings import SHORTEST_STEM, stem_candidates
from termcheck.forms.fold import fold_term
from termcheck.forms.pattern import Element, Sequence, Wanted, sequences
from termcheck.forms.variants import mutated
from termcheck.glossary.exchange._forms import Forms, Row, SpelledWord, TermForms
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language
from termcheck.model import Glossary, Term

# The dictionary files some signs and phrases under a word (de und/oder, usw.): no word of a text is one.
_AS_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def written_forms(glossary: Glossary, compiled: Callable[[str], CompiledLanguage | None]) -> Forms:
    """The forms of every deprecated term, its own and those it adds to concepts of others; `compiled` gives the words of a language."""
    own = [(concept.id, term) for concept in glossary.concepts for term in concept.terms]
    added = [(extension.concept, term) for extension in glossary.extensions for term in extension.add]
    return {
        (of, term.language, term.text): _term_forms(term, words)
        for of, term in own + added
        if term.status == "deprecated" and (words := compiled(term.language)) is not None
    }


def _term_forms(term: Term, compiled: CompiledLanguage) -> TermForms:
    language = LANGUAGES[term.language]
    left_out = {fold_term(form) for form in term.not_forms}
    rows = tuple(_row(sequence, compiled, language, left_out) for sequence in sequences(term))
    return TermForms(rows=rows, compounds=compounding(term, language))


def _row(sequence: Sequence, compiled: CompiledLanguage, language: Language, left_out: set[str]) -> Row:
    # A form that the author leaves out is a form of the whole term: of a phrase it says nothing about one word.
    left_out = left_out if len(sequence) == 1 else set()
    return tuple(_element(element, compiled, language, left_out) for element in sequence)


def _element(element: Element, compiled: CompiledLanguage, language: Language, left_out: set[str]) -> SpelledWord | None:
    if not isinstance(element, Wanted):
        return None
    forms = frozenset(_forms(compiled.words[element], language)) - left_out
    return SpelledWord(text=element.text, forms=tuple(sorted(forms)), open=element.stem)


def _forms(word: WordForms, language: Language) -> Iterator[str]:
    """What a lexicon reads as the word, but for what may be attached to it (possessives, clitics)."""
    kept = {form for form, tier in word.forms.items() if tier not in ("analogy", "ending") or not _is_derived(form, word, language)}
    kept.update(form for form in _by_endings(word, language) if form not in word.blocked and not _is_derived(form, word, language))
    for form in filter(_AS_WORD.fullmatch, kept):
        yield from mutated(form, language)


def _by_endings(word: WordForms, language: Language) -> Iterator[str]:
    if not word.stems:
        return
    for stem in word.stems:
        if len(stem) >= SHORTEST_STEM:
            made = (stem + ending for ending in language.morphology.endings)
            yield from (form for form in made if stem in stem_candidates(form, language))


def _is_derived(form: str, word: WordForms, language: Language) -> bool:
    """Whether a guessed form is another word made of the term (de Kinderpornografin), as the lexicon has it."""
    derivations = tuple(ending for ending in language.derivations if not ending.endswith("*"))
    return form.endswith(derivations) and not fold_term(word.wanted.text).endswith(derivations)
