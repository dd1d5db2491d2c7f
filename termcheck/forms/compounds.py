"""Terms inside longer solid words: kinderpornografie|wetgeving, internet|kinderpornografie. No dictionary: closed tests only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from termcheck.forms.fold import WORD, fold, fold_term
from termcheck.forms.pattern import Wanted
from termcheck.languages._base import Language
from termcheck.model import Compounds, Term

# Measured on treebanks: below 8 letters every second hit is another word, from 11 on a term is recognised with parts on both sides.
SHORTEST_TERM, SHORTEST_MEDIAL = 8, 11
SHORTEST_REST, SHORTEST_BEGINNING = 3, 2
# Of compounds that share a part: kinder- en jeugd|pornografie.
SHORTEST_PART, SHORTEST_HEAD = 3, 4
_KEY = 4
_VOWELS = frozenset("aeiouyäöåøæüõáéíóúőű")


def compounding(term: Term, language: Language) -> Compounds:
    """Where a term is looked for in compounds: as the glossary says, else by language and length; only single words are."""
    if term.match != "inflected" or len(WORD.findall(term.plain)) != 1 or "|" in term.text or "=" in term.text:
        return "none"
    if term.compounds is not None:
        return term.compounds
    return language.compounds if len(term.plain) >= SHORTEST_TERM else "none"


class Parts:
    """The forms of terms that may be parts of compounds, found by their first letters."""

    def __init__(self, language: Language, forms: Mapping[Wanted, Iterable[str]], places: Mapping[Wanted, Compounds]) -> None:
        self._language = language
        self._places = places
        self._by_key: dict[str, list[Wanted]] = {}
        for wanted, spellings in forms.items():
            for key in {form[:_KEY] for form in spellings if len(form) >= _KEY}:
                self._by_key.setdefault(key, []).append(wanted)

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
        """Whether the rest of a word is the term, perhaps a linking element, and something that can be a word."""
        if self._places[wanted] != "any" or (medial and len(wanted.text) < SHORTEST_MEDIAL):
            return False
        # Other forms begin no compound: hu fogyatékossággal is not fogyatékossá + ggal.
        citation = fold_term(wanted.text)
        return rest.startswith(citation) and self._can_be_word(rest[len(citation) :])

    def _can_be_word(self, rest: str) -> bool:
        morphology = self._language.morphology
        if rest in morphology.endings or is_derivation(rest, self._language):
            return False
        tails = [rest, *(rest[len(link) :] for link in morphology.linking if rest.startswith(link))]
        return any(len(tail) >= SHORTEST_REST and not _VOWELS.isdisjoint(tail) and tail not in morphology.endings for tail in tails)


def is_derivation(rest: str, language: Language) -> bool:
    """Whether what follows a term makes another word of it: sv barnpornografi|ska; `*` stands for anything (hu fogyatékos|ságügyi)."""
    begins = tuple(ending.removesuffix("*") for ending in language.derivations if ending.endswith("*"))
    return rest in language.derivations or (bool(begins) and rest.startswith(begins))
