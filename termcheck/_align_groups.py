"""More than two versions: each is aligned to the one with the most structure, what that one lacks among the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from termcheck._align_beads import beads
from termcheck._align_outline import Atom
from termcheck._align_search import Bead

# A segment by the number of its version and its own.
Place = tuple[int, int]
Group = tuple[Place, ...]


def groups(atoms: Mapping[int, Sequence[Atom]]) -> list[Group]:
    """The segments of all versions in groups that belong together, in the order of the version with the most structure."""
    atoms = {version: listed for version, listed in atoms.items() if listed}
    if len(atoms) < 2:
        return [((version, segment),) for version, listed in atoms.items() for segment in dict.fromkeys(atom.segment for atom in listed)]
    pivot = pivot_of(atoms)
    joined = _Joined((pivot, atom.segment) for atom in atoms[pivot])
    slots: dict[int, dict[int, list[Atom]]] = defaultdict(dict)
    for version, listed in atoms.items():
        if version != pivot:
            _join(joined, slots, pivot, version, atoms[pivot], listed)
    return _ordered(joined, slots, pivot)


def pivot_of(atoms: Mapping[int, Sequence[Atom]]) -> int:
    """The version with the most numbers; of equal ones that which is cut the finest, then the first."""
    return max(atoms, key=lambda version: (*_structure(atoms[version]), -version))


def _structure(atoms: Iterable[Atom]) -> tuple[int, int]:
    listed = list(atoms)
    return sum(bool(atom.key) for atom in listed), sum(not atom.is_bare for atom in listed)


def _join(
    joined: _Joined,
    slots: dict[int, dict[int, list[Atom]]],
    pivot: int,
    version: int,
    pivots: Sequence[Atom],
    listed: Sequence[Atom],
) -> None:
    """Join the segments of one version to those of the pivot; what it has beyond them is kept by the place where it stands."""
    found = beads(pivots, listed)
    for bead in found:
        if bead.is_pair:
            first = (pivot, pivots[bead.start].segment)
            for atom in pivots[bead.start + 1 : bead.end]:
                joined.join(first, (pivot, atom.segment))
            for atom in listed[bead.low : bead.high]:
                joined.join(first, (version, atom.segment))
    slot = -1
    for bead in sorted((bead for bead in found if bead.low < bead.high), key=_low):
        if bead.is_pair:
            slot = pivots[bead.end - 1].segment
        else:
            extra = [atom for atom in listed[bead.low : bead.high] if (version, atom.segment) not in joined.parents]
            if extra:
                slots[slot].setdefault(version, []).extend(extra)


def _low(bead: Bead) -> int:
    return bead.low


def _ordered(joined: _Joined, slots: Mapping[int, Mapping[int, Sequence[Atom]]], pivot: int) -> list[Group]:
    placed: list[tuple[tuple[int, int, int], Group]] = []
    for group in joined.groups():
        at = min(segment for version, segment in group if version == pivot)
        placed.append(((at, 0, 0), group))
    for slot, beyond in slots.items():
        placed += (((slot, 1, number), group) for number, group in enumerate(groups(beyond)))
    return [group for _, group in sorted(placed)]


class _Joined:
    """Segments in disjoint sets."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.parents = {place: place for place in places}

    def join(self, place: Place, other: Place) -> None:
        """Put two segments into one set."""
        self.parents.setdefault(other, other)
        first, second = sorted((self._root(place), self._root(other)))
        self.parents[second] = first

    def groups(self) -> list[Group]:
        """The sets, each sorted."""
        found: dict[Place, list[Place]] = defaultdict(list)
        for place in sorted(self.parents):
            found[self._root(place)].append(place)
        return [tuple(group) for group in found.values()]

    def _root(self, place: Place) -> Place:
        while self.parents[place] != place:
            self.parents[place] = self.parents[self.parents[place]]
            place = self.parents[place]
        return place
