"""Words that are nearly a form of a term's word: what a slip of the keyboard makes of it, and nothing that is a word of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from termcheck.forms._near_plan import SHORTEST_BESIDE, TWICE_BESIDE, WORDS_FOR_TWO
from termcheck.forms.fold import fold, in_one_script
from termcheck.forms.near import TWICE_LONG
from termcheck.forms.variants import variants

if TYPE_CHECKING:
    from termcheck.forms.compile import WordForms
    from termcheck.languages._base import Language

FURTHEST = 2
# A word alone is told by nine letters but one.
LONG_ALONE = 9
LONG_UNCHECKED = 12
# What is left of a word when an ending is off.
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """A form of a term's word that a token is nearly: how many edits away (a swap of neighbours counts one), and the form."""

    distance: int
    form: str


def distance_allowed(length: int, *, words: int, has_dictionary: bool) -> int:
    """How many edits a word of so many letters may be off in a term of so many words, all the others of which stand as they should."""
    if words == 1:
        # Where there is no dictionary, many a word is one letter from a term (mt professur, proċessur).
        once = LONG_ALONE if has_dictionary else LONG_UNCHECKED
        return (length >= once) + (length >= TWICE_LONG)
    twice = TWICE_BESIDE if words >= WORDS_FOR_TWO else TWICE_LONG
    return (length >= SHORTEST_BESIDE) + (length >= twice)


def common_beginnings(forms: Iterable[str]) -> dict[str, str]:
    """Each form with the longest beginning that it shares with those that begin with the same three letters."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(form[:_SHORTEST_STEM], []).append(form)
    return {form: _shared(group) for group in groups.values() for form in group}


def _shared(group: list[str]) -> str:
    first, last = min(group), max(group)
    return first[: next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))]


class NearWords:
    """The words of a language's terms, to be looked up by what is nearly one of their forms. Each token is worked out once."""

    def __init__(self, language: Language, words: Iterable[WordForms]) -> None:
        self._language = language
        self._heads: dict[str, set[str]] = {}
        self._tails: dict[str, set[str]] = {}
        self.forms: set[str] = set()
        for word in words:
            if not word.wanted.stem:
                self._add(word)
        self._head_lengths = sorted({len(head) for head in self._heads})
        self._tail_lengths = sorted({len(tail) for tail in self._tails})
        self._found: dict[str, tuple[Correction, ...]] = {}
        self._endings = language.morphology.endings | {ending for ending in language.derivations if not ending.endswith("*")} | {""}

    def _add(self, word: WordForms) -> None:
        # A form without its diacritics is nearly many other words (lv parzinusi for pārzinusi: pazinusi).
        for form, beginning in common_beginnings(form for form, tier in word.forms.items() if tier != "bare").items():
            self.forms.add(form)
            if len(form) >= SHORTEST_BESIDE:
                # One half stays as it was, whatever one edit or swap does.
                cut = len(beginning) // 2
                self._heads.setdefault(form[:cut], set()).add(form)
                self._tails.setdefault(form[cut + 1 :], set()).add(form)

    def corrections(self, token: str) -> tuple[Correction, ...]:
        """The nearest forms that a token (as written) is not, but might have been meant to be; none where it may be an inflected form."""
        known = self._found.get(token)
        if known is None:
            known = self._found[token] = tuple(self._work_out(token))
        return known

    def _work_out(self, token: str) -> list[Correction]:
        from rapidfuzz.distance import OSA

        if len(token) < SHORTEST_BESIDE - 1 or not token.isalpha() or self._is_respelling(token):
            return []
        found: set[Correction] = set()
        for host in variants(in_one_script(fold(token)), self._language):
            for form in self._alike(host):
                distance = OSA.distance(host, form, score_cutoff=FURTHEST)
                if 0 < distance <= FURTHEST and not self._may_be_inflected(host, form):
                    found.add(Correction(distance, form))
        return sorted(found)

    def _is_respelling(self, token: str) -> bool:
        """Whether the word is a form in another spelling of the language: de pornographisch, pt direct|iva."""
        folded = fold(token)
        spellings = (folded.replace(old, new) for old, new in self._language.morphology.respellings if old in folded)
        return any(spelling in self.forms for spelling in spellings)

    def _alike(self, host: str) -> set[str]:
        found: set[str] = set()
        for length in self._head_lengths:
            found |= self._heads.get(host[:length], set())
        for length in self._tail_lengths:
            found |= self._tails.get(host[-length:] if length else "", set())
        return {form for form in found if abs(len(form) - len(host)) <= FURTHEST}

    def _may_be_inflected(self, host: str, form: str) -> bool:
        """Whether they differ in nothing but an ending: what follows some shared beginning of theirs is one."""
        shared = next((i for i, (a, b) in enumerate(zip(host, form, strict=False)) if a != b), min(len(host), len(form)))
        return any(host[at:] in self._endings for at in range(_SHORTEST_STEM, shared + 1))
