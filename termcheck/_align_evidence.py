"""How likely two pieces of text are translations of each other: by length, by what translations share, by look and number.

Costs are negative logarithms of probabilities, as in Gale and Church (1993), "A program for aligning sentences in bilingual corpora".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import sqrt

from termcheck._align_outline import Atom
from termcheck.forms.fold import fold

# The variance of the length of a translation for each character of the text; Gale and Church have 6.8 for sentences.
VARIANCE = 5.0
LONGEST_COST = 12.0
# Tokens that both texts have, and those of them that only one of the two pieces has.
SHARED, UNSHARED = 2.0, 0.35
MOST_GAIN, MOST_LOSS = 7.0, 3.0
# Tokens in more pieces than this tell nothing.
COMMON, MOST_PLACES = 150, 60
SAME_NUMBER, SAME_VALUE, OTHER_NUMBER, ONE_NUMBER = -4.0, -1.0, 6.0, 0.7
OTHER_LOOK, OTHER_LEVEL, OTHER_COLUMN, OTHER_PLACE, OTHER_END, OTHER_COLON = 3.0, 1.5, 4.0, 5.0, 1.5, 0.7
SAME_TEXT = -4.0
QUESTIONS = "?;\u037e"


class Evidence:
    """Compares the atoms of two versions, by their positions."""

    def __init__(self, first: Sequence[Atom], second: Sequence[Atom]) -> None:
        self.first, self.second = first, second
        self.lengths = [[0, *accumulate(len(atom.text) for atom in atoms)] for atoms in (first, second)]
        self.ratio = min(1.8, max(0.55, (self.lengths[1][-1] + 40) / (self.lengths[0][-1] + 40)))
        self.weights = _weights(first, second)
        self.tokens = [[self._kept(atom) for atom in atoms] for atoms in (first, second)]
        self.masses = [[0.0, *accumulate(map(self.weight, tokens))] for tokens in self.tokens]
        # What only one of the formats shows tells nothing.
        self.headings = all(any(atom.heading for atom in atoms) for atoms in (first, second))
        self.cells = all(any(atom.cell for atom in atoms) for atoms in (first, second))
        self.places = all(any(atom.place for atom in atoms) for atoms in (first, second))

    def weight(self, tokens: Iterable[str]) -> float:
        return sum(self.weights[token] for token in tokens)

    def shared(self, at: int, other: int) -> float:
        """The weight of what two atoms share."""
        return self.weight(sorted({*self.tokens[0][at]} & {*self.tokens[1][other]}))

    def contradict(self, at: int, other: int) -> bool:
        """Whether both atoms are full of names and figures of the other text, and share none."""
        masses = (self.weight(self.tokens[0][at]), self.weight(self.tokens[1][other]))
        return min(masses) >= 1.5 and self.shared(at, other) == 0

    def shared_in(self, start: int, low: int, band: Sequence[tuple[int, int]]) -> list[dict[int, float]]:
        """For each atom from a start on, the weight of what it shares with those atoms of the other version that its band holds.

        The first row of the band stands before the first atom; columns count from `low`.
        """
        rows: list[dict[int, float]] = []
        places: dict[str, list[int]] = defaultdict(list)
        for column in range(band[-1][1]):
            for token in self.tokens[1][low + column]:
                places[token].append(column)
        for at, (first, last) in enumerate(band[1:], start):
            row: dict[int, float] = {}
            for token in self.tokens[0][at]:
                # What a hundred passages share tells nothing, and would cost memory for each pair of them.
                if token in places and len(places[token]) <= MOST_PLACES:
                    for column in places[token][bisect_left(places[token], first - 1) : bisect_left(places[token], last)]:
                        row[column] = row.get(column, 0.0) + self.weights[token]
            rows.append(row)
        return rows

    def look_cost(self, at: int, other: int) -> float:
        """The cost of two atoms that begin together: their numbers, headings, cells, ends."""
        first, second = self.first[at], self.second[other]
        cost = 0.0
        if self.headings and first.heading != second.heading:
            cost += OTHER_LOOK
        if first.level is not None and second.level is not None and first.level != second.level:
            cost += OTHER_LEVEL
        if self.cells:
            cost += _cells(first, second)
        if self.places and first.place != second.place:
            cost += OTHER_PLACE
        return cost + _numbers(first, second)

    def same_text(self, at: int, other: int) -> bool:
        """Whether two atoms are the same to the letter: a name, a date, an address."""
        first, second = self.first[at].text.strip(), self.second[other].text.strip()
        return first == second or (len(first) == len(second) and fold(first) == fold(second))

    def end_cost(self, at: int, other: int) -> float:
        """The cost of two atoms that end together."""
        first, second = self.first[at].text.rstrip()[-1:], self.second[other].text.rstrip()[-1:]
        if (first == "?" and second not in QUESTIONS) or (second == "?" and first not in QUESTIONS):
            return OTHER_END
        return OTHER_COLON if (first == ":") != (second == ":") else 0.0

    def _kept(self, atom: Atom) -> tuple[str, ...]:
        return tuple(token for token in atom.tokens if token in self.weights)


def _weights(first: Sequence[Atom], second: Sequence[Atom]) -> dict[str, float]:
    """How much each token that both versions have tells: the rarer the more, figures and abbreviations most."""
    counts = [Counter(token for atom in atoms for token in atom.tokens) for atoms in (first, second)]
    weights = {}
    for token in counts[0].keys() & counts[1].keys():
        often = counts[0][token] * counts[1][token]
        if often <= COMMON**2:
            # The same number of times in both: most likely the same thing.
            even = 1.0 if counts[0][token] == counts[1][token] else 0.7
            weights[token] = even * (1.0 if token[0].isdigit() or token.isupper() else 0.6) / sqrt(sqrt(often))
    return weights


def _numbers(first: Atom, second: Atom) -> float:
    if first.marker is None or second.marker is None:
        return 0.0 if first.marker is second.marker else ONE_NUMBER
    if first.marker.name == second.marker.name:
        return SAME_NUMBER
    return SAME_VALUE if first.marker.value == second.marker.value else OTHER_NUMBER


def _cells(first: Atom, second: Atom) -> float:
    if first.cell is None or second.cell is None:
        return 0.0 if first.cell is second.cell else OTHER_LOOK
    return OTHER_COLUMN if first.cell[2] != second.cell[2] else 0.0
