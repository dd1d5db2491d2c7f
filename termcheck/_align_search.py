"""The way of least cost through a block of two versions, by dynamic programming.

A bead is a pair of ranges of atoms; one of them may be empty. A large block is gone through twice: roughly, pair by pair, in a band around
its diagonal, then with all steps close to the way found.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from termcheck._align_evidence import LONGEST_COST, MOST_GAIN, MOST_LOSS, SAME_NUMBER, SAME_TEXT, SHARED, UNSHARED, VARIANCE, Evidence
from termcheck._align_outline import Atom

# Pairs in a block: beyond LARGE it is cut at passages that share rare tokens, beyond WIDE it is gone through roughly first, beyond
# WIDEST that is done in a band.
WIDE, LARGE, WIDEST = 150, 3_000, 40_000
BAND, WIDEST_BAND = 40, 160
# How far from the rough way the best one may run.
NEAR = 5
LONGEST_RUN = 6
# Costs of leaving an atom alone, and of taking several as one.
ALONE, ALONE_PER_CHARACTER, MOST_ALONE = 3.1, 1 / 120, 8.0
JOINED, EACH_FURTHER, TWO_BY_TWO = 3.5, 1.0, 5.0
JOINED_NUMBER, JOINED_SIBLING, JOINED_HEADING, JOINED_CELL = 2.0, 4.0, 4.0, 3.0
# No look of two atoms can make a step cheaper than by this.
LEAST_LOOK = SAME_NUMBER + SAME_TEXT
NEVER = float("inf")


class Bead(NamedTuple):
    """Ranges of atoms of the two versions that stand for one another."""

    start: int
    end: int
    low: int
    high: int

    @property
    def is_pair(self) -> bool:
        return self.start < self.end and self.low < self.high


class Search:
    """One block."""

    def __init__(self, evidence: Evidence, block: Bead) -> None:
        self.evidence, self.block = evidence, block
        self.rows, self.columns = block.end - block.start, block.high - block.low
        self.first, self.second = evidence.first[block.start : block.end], evidence.second[block.low : block.high]
        self.band = self._band()
        self.shared = evidence.shared_in(block.start, block.low, self.band)
        self.lengths: list[list[float]] = [
            [length * evidence.ratio for length in evidence.lengths[0][block.start : block.end + 1]],
            [*map(float, evidence.lengths[1][block.low : block.high + 1])],
        ]
        self.masses = [evidence.masses[0][block.start : block.end + 1], evidence.masses[1][block.low : block.high + 1]]
        self.alone = [[alone_cost(atom) for atom in atoms] for atoms in (self.first, self.second)]
        self.runs = [(many, 1) for many in range(2, LONGEST_RUN + 1)] + [(1, many) for many in range(2, LONGEST_RUN + 1)] + [(2, 2)]
        self.steps = [(1, 1), (1, 0), (0, 1), *self.runs]

    def beads(self) -> list[Bead]:
        """The beads, in order."""
        small = self.rows * self.columns <= WIDE
        bounds = [(0, self.columns)] * (self.rows + 1) if small else self._around(_rough(self))
        found = []
        row, column = self.rows, self.columns
        moves = self._moves(bounds)
        while row or column:
            first, second = self.steps[moves[row][column - bounds[row][0]]]
            start, low = self.block.start + row, self.block.low + column
            found.append(Bead(start - first, start, low - second, low))
            row, column = row - first, column - second
        return found[::-1]

    def _band(self) -> list[tuple[int, int]]:
        """The columns of each row in which a rough way is looked for."""
        half = self.columns if self.rows * self.columns <= WIDEST else BAND + min(WIDEST_BAND, abs(self.rows - self.columns))
        centres = [row * self.columns // self.rows for row in range(self.rows + 1)]
        return [(max(0, centre - half), min(self.columns, centre + half)) for centre in centres]

    def _around(self, way: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(max(0, low - NEAR), min(self.columns, high + NEAR)) for low, high in way]

    def _moves(self, bounds: Sequence[tuple[int, int]]) -> list[bytearray]:
        """For each place within the bounds, the step that leads there at least cost."""
        kept: list[tuple[int, list[float]]] = []
        moves = []
        for row, (low, high) in enumerate(bounds):
            costs, chosen = self._row(row, low, high, kept)
            moves.append(chosen)
            kept.append((low, costs))
            # No step goes further back.
            if len(kept) > LONGEST_RUN:
                kept.pop(0)
        return moves

    def _row(self, row: int, low: int, high: int, kept: Sequence[tuple[int, list[float]]]) -> tuple[list[float], bytearray]:
        costs = [NEVER] * (high - low + 1)
        chosen = bytearray(high - low + 1)
        if row == 0:
            costs[0] = 0.0
        for column in range(low, high + 1):
            best, step = costs[column - low], 0
            for number, (first, second) in enumerate(self.steps):
                if first > row or second > column:
                    continue
                before_low, before = (low, costs) if first == 0 else kept[-first]
                place = column - second - before_low
                if place < 0 or place >= len(before) or before[place] >= best + MOST_GAIN - LEAST_LOOK:
                    continue
                cost = before[place] + self._cost(row - first, row, column - second, column, best - before[place])
                if cost < best:
                    best, step = cost, number
            costs[column - low], chosen[column - low] = best, step
        return costs, chosen

    def _cost(self, start: int, end: int, low: int, high: int, most: float) -> float:
        """The cost of a step; one that is more than `most` is not counted to the end."""
        if low == high:
            return self.alone[0][start]
        if start == end:
            return self.alone[1][low]
        cost = length_cost(self.lengths[0][end] - self.lengths[0][start], self.lengths[1][high] - self.lengths[1][low])
        taken = end - start + high - low
        if taken > 2:
            cost += TWO_BY_TWO if end - start == high - low else JOINED + (taken - 3) * EACH_FURTHER
        if cost - MOST_GAIN + LEAST_LOOK - JOINED >= most:
            return NEVER
        cost += self._content_cost(start, end, low, high)
        if cost + LEAST_LOOK - JOINED >= most:
            return NEVER
        evidence, at, other = self.evidence, start + self.block.start, low + self.block.low
        cost += evidence.look_cost(at, other) + evidence.end_cost(end - 1 + self.block.start, high - 1 + self.block.low)
        if taken > 2:
            cost += _joining_cost(evidence, self.first[start:end]) + _joining_cost(evidence, self.second[low:high])
            return cost - (JOINED if taken == 3 and self._sets_number_apart(start, low) else 0.0)
        return cost + (SAME_TEXT if evidence.same_text(at, other) else 0.0)

    def _sets_number_apart(self, at: int, other: int) -> bool:
        """Whether the number of a recital stands in a cell or paragraph before its text, in one of the versions alone."""
        return self.first[at].is_bare != self.second[other].is_bare

    def _content_cost(self, start: int, end: int, low: int, high: int) -> float:
        """The cost of what two ranges share and what they do not."""
        both = 0.0
        for row in self.shared[start:end]:
            for other in range(low, high):
                if other in row:
                    both += row[other]
        mass = self.masses[0][end] - self.masses[0][start] + self.masses[1][high] - self.masses[1][low]
        return content_cost(both, mass)


def length_cost(first: float, second: float) -> float:
    """The cost of two lengths, the first one made comparable."""
    distance = (second - first) ** 2 / (VARIANCE * (first + second) + 32)
    return min(LONGEST_COST, distance)


def content_cost(both: float, mass: float) -> float:
    """The cost of what two texts share, of all that they could share."""
    cost = UNSHARED * (mass - 2 * both if mass > 2 * both else 0.0) - SHARED * both
    return max(-MOST_GAIN, min(MOST_LOSS, cost))


def alone_cost(atom: Atom) -> float:
    """The cost of an atom that nothing stands for."""
    return min(MOST_ALONE, ALONE + len(atom.text) * ALONE_PER_CHARACTER)


def _joining_cost(evidence: Evidence, atoms: Sequence[Atom]) -> float:
    """The cost of taking several atoms as one: dear for those with a number of their own, for headings and cells."""
    return sum(_join_cost(evidence, before, atom) for before, atom in pairwise(atoms))


def _join_cost(evidence: Evidence, before: Atom, atom: Atom) -> float:
    if before.segment == atom.segment:
        return 0.0
    cost = JOINED_NUMBER if atom.marker else 0.0
    if atom.marker and before.marker and atom.marker.name[0] == before.marker.name[0]:
        # Recital (5) after recital (4): what only one version numbers so stands alone.
        cost = JOINED_SIBLING
    if evidence.headings and (before.heading or atom.heading):
        cost += 0.5 if before.heading and atom.heading else JOINED_HEADING
    if evidence.cells and before.cell != atom.cell and not before.is_bare:
        cost += JOINED_CELL
    return cost


def _rough(search: Search) -> list[tuple[int, int]]:
    """The columns of each row that a way of pairs and single atoms runs through."""
    moves: list[bytearray] = []
    before: list[float] = []
    before_low = 0
    for row, (low, high) in enumerate(search.band):
        before, chosen = _rough_row(search, row, low, high, before, before_low)
        before_low = low
        moves.append(chosen)
    row, column = search.rows, search.columns
    way = [(search.columns, 0)] * (search.rows + 1)
    while True:
        way[row] = (min(way[row][0], column), max(way[row][1], column))
        if not row and not column:
            return way
        move = moves[row][column - search.band[row][0]]
        row, column = row - (move != ACROSS), column - (move != DOWN)


# Steps of the rough way.
BOTH, DOWN, ACROSS = 0, 1, 2


def _rough_row(search: Search, row: int, low: int, high: int, before: Sequence[float], before_low: int) -> tuple[list[float], bytearray]:
    costs: list[float] = []
    chosen = bytearray(high - low + 1)
    last = row - 1
    alone = search.alone[0][last] if row else 0.0
    across = search.alone[1]
    pairs = _rough_pairs(search, last, low, high) if row else []
    for column in range(low, high + 1):
        best, move = (0.0, BOTH) if not row and not column else (NEVER, BOTH)
        place = column - before_low
        if row and 0 < place <= len(before):
            best = before[place - 1] + pairs[column - low]
        if row and place < len(before) and before[place] + alone < best:
            best, move = before[place] + alone, DOWN
        if column > low and costs[-1] + across[column - 1] < best:
            best, move = costs[-1] + across[column - 1], ACROSS
        costs.append(best)
        chosen[column - low] = move
    return costs, chosen


def _rough_pairs(search: Search, last: int, low: int, high: int) -> list[float]:
    """The costs of the last atom of a row with each atom before a column, by length, number, heading and what they share."""
    first, shared = search.first[last], search.shared[last]
    size = search.lengths[0][last + 1] - search.lengths[0][last]
    lengths = search.lengths[1]
    costs = []
    for column in range(low, high + 1):
        if not column:
            costs.append(NEVER)
            continue
        cost = length_cost(size, lengths[column] - lengths[column - 1]) - SHARED * shared.get(column - 1, 0.0)
        second = search.second[column - 1]
        if first.marker is not None and second.marker is not None:
            cost += SAME_NUMBER if first.marker.name == second.marker.name else -SAME_NUMBER
        if search.evidence.headings and first.heading != second.heading:
            cost -= SAME_NUMBER
        costs.append(cost)
    return costs
