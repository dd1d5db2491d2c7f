"""The near misses of a segment as uses of the terms that they were meant to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from termcheck.analyse import words_of
from termcheck.forms._near_words import NearWords
from termcheck.forms.collection import Collection
from termcheck.forms.dictionary import word_test
from termcheck.forms.fold import fold
from termcheck.forms.variants import variants
from termcheck.languages import LANGUAGES
from termcheck.model import Use
from termcheck.scan import Candidate
from termcheck.spelling import Speller

_SHORTEST_PART = 4


class Misspellings:
    """The spellers of a collection's languages, each made at its first use."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._spellers: dict[str, Speller] = {}

    def uses(self, candidates: Sequence[Candidate], language: str, others: Sequence[Use]) -> list[Use]:
        """The near misses in the views of one segment that are no part of one of the other uses in it."""
        views = [candidate for candidate in candidates if language in candidate.near]
        found = {(use.start, use.end): use for view in views for use in self._in(view, language)}
        return [use for use in found.values() if not any(_speaks_against(other, use) for other in others)]

    def _in(self, candidate: Candidate, language: str) -> Iterator[Use]:
        words = words_of(candidate.text)
        for miss in self._speller(language).misses(words, candidate.text):
            start, end = candidate.map.source_span(miss.start, miss.end)
            entry = miss.entry
            yield Use(
                segment=candidate.segment, start=start, end=end, concept=entry.concept, term=entry.term,
                tier="ending", slip=miss.kind, instead=miss.instead, sure=miss.sure,
            )  # fmt: skip

    def _speller(self, language: str) -> Speller:
        if language not in self._spellers:
            collection, own = self._collection, LANGUAGES[language]
            groups = (
                (collection.lexicon(language), [one.language(language) for one in collection.resources]),
                (collection.names(language), [one.names_in(language) for one in collection.resources]),
            )
            lexicons = [
                (lexicon, NearWords(own, [word for part in parts if part for word in part.words.values()])) for lexicon, parts in groups
            ]
            self._spellers[language] = Speller(lexicons, others=_Known(collection, language))
        return self._spellers[language]


def _speaks_against(other: Use, use: Use) -> bool:
    """Whether another use leaves no room for a near miss: around it, or in one of its parts (sv barnpornografi ska is no adjective)."""
    if use.slip == "letters":
        return other.start <= use.start and use.end <= other.end
    return other.start < use.end and use.start < other.end


class _Known:
    """Whether a word is one of the language's dictionary, or of the terms of another language (fr pornographie)."""

    def __init__(self, collection: Collection, language: str) -> None:
        self._collection = collection
        self._language = LANGUAGES[language]

    def __call__(self, word: str) -> bool:
        folded = fold(word)
        if folded in self._foreign:
            return True
        is_word = self._is_word
        return any(is_word(host) for host in variants(word, self._language)) or self._is_compound(folded)

    def _is_compound(self, word: str) -> bool:
        if self._language.compounds == "none":
            return False
        parts = ((word[:cut], word[cut:]) for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1))
        return any(self._is_word(second) and any(map(self._is_word, self._first_parts(first))) for first, second in parts)

    def _first_parts(self, part: str) -> list[str]:
        linked = (part[: -len(link)] for link in self._language.morphology.linking if link and part.endswith(link))
        return [part, *(first for first in linked if len(first) >= _SHORTEST_PART)]

    @cached_property
    def _is_word(self) -> Callable[[str], bool]:
        return word_test(self._language)

    @cached_property
    def _foreign(self) -> frozenset[str]:
        others = [code for code in LANGUAGES if code != self._language.code]
        parts = (part for one in self._collection.resources for code in others for part in (one.language(code), one.names_in(code)) if part)
        return frozenset(form for part in parts for word in part.words.values() for form in word.forms)
