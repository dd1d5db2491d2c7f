"""Terms inside longer solid words: kinderpornografie|wetgeving, internet|kinderpornografie. No dictionary: closed tests only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from termcheck.forms.fold import fold
from termcheck.forms.pattern import Wanted
from termcheck.languages._base import Language
from termcheck.model import Compounds

# Measured on treebanks: below 8 letters every second hit is another word, from 11 on a term is recognised with parts on both sides.
SHORTEST_TERM, SHORTEST_MEDIAL = 8, 11
SHORTEST_REST, SHORTEST_BEGINNING = 3, 2
_KEY = 4
_VOWELS = frozenset("aeiouyäöåøæüõáéíóúőű")


def compounding(text: str, chosen: Compounds | None, language: Language) -> Compounds:
    """Where a single-word term is looked for in compounds: as the glossary says, else by language and length."""
    if chosen is not None:
        return chosen
    return language.compounds if len(text) >= SHORTEST_TERM else "none"


class Parts:
    """The forms of terms that may be parts of compounds, found by their first letters."""

    def __init__(self, language: Language, forms: Mapping[Wanted, tuple[str, ...]], places: Mapping[Wanted, Compounds]) -> None:
        self._language = language
        self._places = places
        self._by_key: dict[str, dict[Wanted, tuple[str, ...]]] = {}
        for wanted, spellings in forms.items():
            for form in spellings:
                if len(form) >= _KEY:
                    known = self._by_key.setdefault(form[:_KEY], {})
                    known[wanted] = (*known.get(wanted, ()), form)

    def parts(self, token: str) -> Iterator[tuple[Wanted, str]]:
        """The terms that a word may hold, each with the rest of the word from the term on."""
        folded = fold(token)
        if not self._by_key:
            return
        for start in range(len(folded) - _KEY + 1):
            for wanted in self._by_key.get(folded[start : start + _KEY], ()):
                if start == 0 or start >= SHORTEST_BEGINNING:
                    yield wanted, folded[start:]

    def is_first_part(self, wanted: Wanted, rest: str, *, medial: bool) -> bool:
        """Whether the rest of a word is a form of the term, perhaps a linking element, and something that can be a word."""
        if self._places[wanted] != "any" or (medial and len(wanted.text) < SHORTEST_MEDIAL):
            return False
        forms = self._by_key.get(rest[:_KEY], {}).get(wanted, ())
        return any(rest.startswith(form) and self._can_be_word(rest[len(form) :]) for form in forms)

    def _can_be_word(self, rest: str) -> bool:
        morphology = self._language.morphology
        if rest in morphology.endings or rest in self._language.derivations:
            return False
        tails = [rest, *(rest[len(link) :] for link in morphology.linking if rest.startswith(link))]
        return any(len(tail) >= SHORTEST_REST and not _VOWELS.isdisjoint(tail) and tail not in morphology.endings for tail in tails)
