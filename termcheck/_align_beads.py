"""Two sequences of atoms aligned: cut into blocks at what is certainly the same, each block then by the least cost.

A bead is a pair of ranges of atoms; one of them may be empty.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from termcheck._align_evidence import SAME_TEXT, Evidence
from termcheck._align_outline import Atom, Path
from termcheck._align_search import LARGE, Bead, Search, content_cost, length_cost

# How many places a passage may have moved.
MOVED = 3
ENOUGH = 1.5
# Of tokens in more pieces than this there are too many pairs; another pair with this share of the votes makes a vote doubtful.
POSTINGS, NEAR = 4, 0.6
# The share of numbers that have to stand in the same order for any of them to be believed.
ORDERLY = 0.6
# How far apart two places with the same number may be: a share of the longer version, and some passages more.
FARTHEST, MOST_APART = 0.15, 10
MOST_COST_OF_LENGTH, MOST_COST_OF_LOOK = 2.5, 3.0


def beads(first: Sequence[Atom], second: Sequence[Atom]) -> list[Bead]:
    """Two versions as beads, in no certain order; all atoms are in one of them."""
    evidence = Evidence(first, second)
    if all(_unit(atom) for atom in (*first, *second)):
        return [bead for block in _units(first, second) for bead in _matched(evidence, block)]
    found = [bead for block in _blocks(evidence) for bead in _matched(evidence, block)]
    return _rescued(evidence, found)


def _unit(atom: Atom) -> str:
    """The id of the translation unit that an atom stands in."""
    return atom.key[-1][1] if atom.key and atom.key[-1][0] == "unit" else ""


def _units(first: Sequence[Atom], second: Sequence[Atom]) -> Iterator[Bead]:
    """Translation units side by side, by their ids alone."""
    runs = [_runs(first), _runs(second)]
    for name, (start, end) in runs[0].items():
        yield Bead(start, end, *runs[1].pop(name, (0, 0)))
    yield from (Bead(0, 0, low, high) for low, high in runs[1].values())


def _runs(atoms: Sequence[Atom]) -> dict[str, tuple[int, int]]:
    """Where the atoms of each unit begin and end."""
    runs: dict[str, tuple[int, int]] = {}
    for at, atom in enumerate(atoms):
        runs[_unit(atom)] = (runs.get(_unit(atom), (at, at))[0], at + 1)
    return runs


def _blocks(evidence: Evidence) -> Iterator[Bead]:
    """Both versions in blocks that begin together."""
    waiting = [Bead(0, len(evidence.first), 0, len(evidence.second))]
    while waiting:
        block = waiting.pop()
        cuts = _cuts(evidence, block)
        if not cuts:
            yield block
        else:
            waiting += _cut(block, cuts)


def _cuts(evidence: Evidence, block: Bead) -> list[tuple[int, int]]:
    """Where a block may be cut: by full numbers, by those without the chapter, by last numbers, by content."""
    if not block.is_pair:
        return []
    for name in (_full, _without_divisions, _last):
        pairs = _named_alike(evidence, block, name)
        if pairs:
            return pairs
    area = (block.end - block.start) * (block.high - block.low)
    return _alike(evidence, block) if area > LARGE else []


def _full(atom: Atom) -> Path:
    return atom.key


def _without_divisions(atom: Atom) -> Path:
    return tuple(name for name in atom.key if name[0] != "division" or name == atom.key[-1])


def _last(atom: Atom) -> Path:
    return (atom.marker.name, ("heading", str(atom.heading))) if atom.marker else ()


def _named_alike(evidence: Evidence, block: Bead, name: Callable[[Atom], Path]) -> list[tuple[int, int]]:
    """The pairs of atoms whose name is the only one of its kind in the block, on both sides."""
    places = [
        _places(name(atom) for atom in evidence.first[block.start : block.end]),
        _places(name(atom) for atom in evidence.second[block.low : block.high]),
    ]
    pairs = [(block.start + at, block.low + places[1][key]) for key, at in places[0].items() if key in places[1]]
    return _in_order(block, [pair for pair in pairs if _near(block, *pair) and not evidence.contradict(*pair)])


def _near(block: Bead, at: int, other: int) -> bool:
    """Whether two places are about as far from the beginning, or from the end, or in proportion: a stray "1." is no anchor."""
    first, second, rows, columns = at - block.start, other - block.low, block.end - block.start, block.high - block.low
    longest = max(rows, columns)
    apart = min(abs(first - second), abs(rows - first - columns + second), abs(first / rows - second / columns) * longest)
    return apart <= FARTHEST * longest + MOST_APART


def _places(names: Iterator[Path]) -> dict[Path, int]:
    """Where each name stands that occurs once."""
    listed = list(names)
    counts = Counter(listed)
    return {name: at for at, name in enumerate(listed) if name and counts[name] == 1}


def _in_order(block: Bead, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs in the same order on both sides, and those that only changed places with a neighbour."""
    pairs = sorted(pair for pair in pairs if pair != (block.start, block.low))
    chain = set(_longest_chain([other for _, other in pairs]))
    if len(chain) < ORDERLY * len(pairs):
        return []
    ranks = {other: rank for rank, other in enumerate(sorted(other for _, other in pairs))}
    return [pair for rank, pair in enumerate(pairs) if rank in chain or abs(ranks[pair[1]] - rank) <= MOVED]


def _longest_chain(values: list[int]) -> list[int]:
    """The positions of a longest increasing subsequence."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        place = bisect_left(tails, value)
        tails[place : place + 1], ends[place : place + 1] = [value], [at]
        before.append(ends[place - 1] if place else -1)
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _cut(block: Bead, cuts: list[tuple[int, int]]) -> Iterator[Bead]:
    """The blocks between cuts; a cut belongs to what follows it, on each side."""
    ends = dict(zip((start for start, _ in cuts), [*(start for start, _ in cuts[1:]), block.end], strict=True))
    lows = sorted(low for _, low in cuts)
    highs = dict(zip(lows, [*lows[1:], block.high], strict=True))
    head = Bead(block.start, min(ends), block.low, lows[0])
    if head.start < head.end or head.low < head.high:
        yield head
    for start, low in cuts:
        yield Bead(start, ends[start], low, highs[low])


def _alike(evidence: Evidence, block: Bead) -> list[tuple[int, int]]:
    """The pairs of atoms in a large block that share rare tokens as no others do, and are as long."""
    votes: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for token, (left, right) in _postings(evidence, block).items():
        if len(left) <= POSTINGS and len(right) <= POSTINGS:
            for at in left:
                for other in right:
                    votes[at][other] += evidence.weights[token]
    best = {at: _clear_winner(counts) for at, counts in votes.items()}
    back: dict[int, dict[int, float]] = defaultdict(dict)
    for at, counts in votes.items():
        for other, weight in counts.items():
            back[other][at] = weight
    mutual = [(at, other) for at, other in best.items() if other is not None and _clear_winner(back[other]) == at]
    pairs = sorted(pair for pair in mutual if pair != (block.start, block.low) and _as_long(evidence, *pair))
    return [pairs[rank] for rank in _longest_chain([other for _, other in pairs])]


def _postings(evidence: Evidence, block: Bead) -> dict[str, tuple[list[int], list[int]]]:
    postings: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, (start, end) in enumerate(((block.start, block.end), (block.low, block.high))):
        for at in range(start, end):
            for token in evidence.tokens[side][at]:
                postings[token][side].append(at)
    return postings


def _clear_winner(votes: dict[int, float]) -> int | None:
    """The one with the most votes, if they are enough and no other comes near."""
    winner = max(votes, key=lambda at: (votes[at], -at))
    most = votes[winner]
    clear = all(at == winner or weight < NEAR * most for at, weight in votes.items())
    return winner if most >= ENOUGH and clear else None


def _as_long(evidence: Evidence, at: int, other: int) -> bool:
    return _lengths(evidence, at, other) < MOST_COST_OF_LENGTH and evidence.look_cost(at, other) < MOST_COST_OF_LOOK


def _lengths(evidence: Evidence, at: int, other: int) -> float:
    return length_cost(len(evidence.first[at].text) * evidence.ratio, len(evidence.second[other].text))


def _matched(evidence: Evidence, block: Bead) -> list[Bead]:
    """A block in beads of least cost."""
    if not block.is_pair:
        return [*_alone(block)]
    if block.end - block.start == block.high - block.low == 1 and _same_name(evidence, block):
        return [block]
    return Search(evidence, block).beads()


def _same_name(evidence: Evidence, block: Bead) -> bool:
    first, second = evidence.first[block.start], evidence.second[block.low]
    return first.key[-1:] == second.key[-1:] != () or (
        first.marker is not None and second.marker is not None and first.marker.name == second.marker.name
    )


def _alone(block: Bead) -> Iterator[Bead]:
    yield from (Bead(at, at + 1, block.low, block.low) for at in range(block.start, block.end))
    yield from (Bead(block.start, block.start, at, at + 1) for at in range(block.low, block.high))


def _rescued(evidence: Evidence, found: list[Bead]) -> list[Bead]:
    """The beads; passages that were left alone on both sides come together where they share much and are near."""
    left = sorted(bead for bead in found if bead.low == bead.high)
    right = sorted((bead for bead in found if bead.start == bead.end), key=lambda bead: bead.low)
    lows = [bead.low for bead in right]
    joined: dict[Bead, Bead] = {}
    for bead in left:
        near = right[bisect_left(lows, bead.low - 4 * MOVED) : bisect_left(lows, bead.low + 4 * MOVED)]
        scored = [(_fit(evidence, bead.start, other.low), other.low, other) for other in near if other not in joined]
        if scored and min(scored)[0] < -ENOUGH:
            joined[min(scored)[2]] = bead
    taken = set(joined.values())
    pairs = [Bead(bead.start, bead.end, other.low, other.high) for other, bead in joined.items()]
    return [*(bead for bead in found if bead not in taken and bead not in joined), *pairs]


def _fit(evidence: Evidence, at: int, other: int) -> float:
    cost = _lengths(evidence, at, other) + evidence.look_cost(at, other)
    cost += SAME_TEXT if evidence.same_text(at, other) else 0.0
    mass = evidence.weight(evidence.tokens[0][at]) + evidence.weight(evidence.tokens[1][other])
    return cost + content_cost(evidence.shared(at, other), mass)
