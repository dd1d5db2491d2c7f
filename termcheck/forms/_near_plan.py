"""Which terms are looked for with a slip in them, worked out when a glossary is compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from termcheck.forms.fold import fold_term, latinized, without_accents
from termcheck.forms.near import LONGEST, REACH, REACH_OF_GAP, NearPlan, cut_of
from termcheck.forms.pattern import Gap, Sequence, Wanted

# Beside a long word that stands as it should, one of five letters may have a slip; one of eight letters two where another word stands too.
SHORTEST_BESIDE, TWICE_BESIDE, WORDS_FOR_TWO = 5, 8, 3
# A shorter beginning stands in every text, and so do two words joined that are no longer than this.
SHORTEST_STEM, SHORTEST_PART, SHORTEST_JOINED = 4, 3, 8

Anchors = Mapping[Wanted, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A word sequence of a term, with strings of which every form of a word begins with one."""

    language: str
    sequence: Sequence
    anchors: Anchors
    deprecated: bool

    @property
    def words(self) -> list[Wanted]:
        """The words of the sequence."""
        return [element for element in self.sequence if isinstance(element, Wanted)]


def near_plan(rows: Iterable[Row], *, sample: str, number: Callable[[tuple[str, ...]], int | None]) -> NearPlan:
    """The plan for the word sequences of terms, all of a glossary; numbers are those of the plan's words."""
    draft = _Draft(number)
    for row in rows:
        if not any(word.stem for word in row.words):
            draft.add(row)
    return draft.plan(_scanned(fold_term(sample)))


@dataclass
class _Draft:
    number: Callable[[tuple[str, ...]], int | None]
    stems: dict[str, int] = field(default_factory=dict)
    needs: set[tuple[str, int, tuple[int, ...]]] = field(default_factory=set)
    beside: dict[tuple[str, str, int], set[tuple[str, int]]] = field(default_factory=dict)
    joined: set[tuple[str, str]] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Add a term; one without a long word among its words is left out but for words joined."""
        code, words, anchors = row.language, row.words, row.anchors
        longest = max(words, key=lambda word: min(map(len, anchors[word]), default=0))
        shortest = LONGEST[row.deprecated, len(words) > 1]
        stems = [_scanned(anchor) for anchor in anchors[longest] if anchor.isalpha() and len(anchor) >= shortest]
        others = self._others(words, longest, anchors)
        self.needs |= {(code, self.stems.setdefault(stem, len(self.stems)), others) for stem in stems}
        reach = REACH_OF_GAP if any(isinstance(element, Gap) for element in row.sequence) else REACH
        beside = set(self._beside(words, longest, anchors))
        for stem in stems if beside else ():
            self.beside.setdefault((code, stem, reach), set()).update(beside)
        self.joined |= {(code, string) for string in _joined(row.sequence, anchors)}

    def _beside(self, words: list[Wanted], longest: Wanted, anchors: Anchors) -> Iterator[tuple[str, int]]:
        for word in words:
            if word != longest and len(word.text) >= SHORTEST_BESIDE:
                slips = 2 if len(word.text) >= TWICE_BESIDE and len(words) >= WORDS_FOR_TWO else 1
                yield from ((_scanned(anchor), slips) for anchor in anchors[word] if len(anchor) >= SHORTEST_STEM)

    def _others(self, words: list[Wanted], longest: Wanted, anchors: Anchors) -> tuple[int, ...]:
        telling = {anchors[word] for word in words if word != longest and min(map(len, anchors[word]), default=0) >= SHORTEST_STEM}
        numbers = (self.number(word) for word in telling)
        return tuple(sorted(number for number in numbers if number is not None))

    def plan(self, sample: str) -> NearPlan:
        """The plan, sorted but for the stems, which have numbers."""
        stems = [(stem, cut_of(stem, sample)) for stem in self.stems]
        beside = [(*where, sorted(stems)) for where, stems in sorted(self.beside.items())]
        plan = NearPlan(stems, sorted(self.needs), beside, sorted(self.joined))
        # As it comes back from a file.
        return NearPlan(*map(_lists, plan))


def _joined(row: Sequence, anchors: Anchors) -> Iterator[str]:
    """Two neighbours of a term written as one, as far as all forms of the second go."""
    for first, second in pairwise(row):
        if isinstance(first, Wanted) and isinstance(second, Wanted) and min(len(first.text), len(second.text)) >= SHORTEST_PART:
            strings = (_scanned(fold_term(first.text) + anchor) for anchor in anchors[second])
            yield from (string for string in strings if len(string) >= SHORTEST_JOINED)


def _scanned(text: str) -> str:
    return latinized(without_accents(text))


def _lists(value: Any) -> Any:
    return list(map(_lists, value)) if isinstance(value, list | tuple) else value
