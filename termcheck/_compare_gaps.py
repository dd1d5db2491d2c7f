"""Where a concept that other versions name has no name: what is missing, and what stands there instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from termcheck._compare_units import Compared, Key, Row, Side, good_terms, key_of_concept
from termcheck.model import Concept, Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A place in one version where a term stands, and how often its concept is named there in the unit."""

    version: int
    use: Use
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A side of a unit that does not name a concept which others name there.

    `instead` is a term of another concept that stands here and in none of those. With `elsewhere` the same term stands for its own
    concept in another unit, where one of the others has a term of that concept, too: one term for two concepts.
    """

    side: Side
    concept: Concept
    there: tuple[Seen, ...]
    instead: Use | None = None
    elsewhere: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class Swap:
    """A concept whose name in some versions stands where the others name another one."""

    wanted: Key
    elsewhere: dict[int, tuple[Seen, ...]]


def gaps(compared: Compared) -> Iterator[Gap]:
    """The gaps of all units, in their order."""
    for row in compared.rows:
        swaps = _swaps(row, compared)
        for key, concept in row.concepts.items():
            if key not in swaps:
                yield from _gaps_of(row, key, concept, swaps, compared)


def without_terms(compared: Compared) -> dict[str, tuple[str, ...]]:
    """By concept, the languages of versions that might have to name it and for which the glossary has no term to use."""
    found: dict[str, set[str]] = {}
    for row in compared.rows:
        for key, concept in row.concepts.items():
            languages = {compared.language(side) for side in row.sides if side.segments and not side.names(key)} if row.naming(key) else ()
            without = {language for language in languages if not good_terms(concept, language)}
            found.setdefault(concept.id, set()).update(without)
    return {concept: tuple(sorted(languages)) for concept, languages in sorted(found.items()) if languages}


def _gaps_of(row: Row, key: Key, concept: Concept, swaps: dict[Key, Swap], compared: Compared) -> Iterator[Gap]:
    there = tuple(seen(side, key) for side in row.naming(key))
    for side in row.sides:
        if not there or not _lacks(side, concept, compared):
            continue
        swap = next((other for other, swap in swaps.items() if swap.wanted == key and side.surely(other)), None)
        if swap is None:
            yield Gap(side=side, concept=concept, there=there)
        else:
            elsewhere = swaps[swap].elsewhere.get(side.version, ())
            yield Gap(side=side, concept=concept, there=there, instead=side.surely(swap)[0], elsewhere=elsewhere)


def seen(side: Side, key: Key) -> Seen:
    """The first place of a side where a concept is named."""
    found = side.surely(key)
    return Seen(version=side.version, use=found[0], count=len(found))


def _lacks(side: Side, concept: Concept, compared: Compared) -> bool:
    """Whether a side says something, could name the concept, and does not."""
    language = compared.language(side)
    if not side.segments or side.names(key_of_concept(concept)) or not good_terms(concept, language):
        return False
    return not side.holds(concept, language)


def _swaps(row: Row, compared: Compared) -> dict[Key, Swap]:
    """The concepts of a unit that stand where other versions name another one: fewer versions have them, or not the first one."""
    found: dict[Key, Swap] = {}
    concepts = row.concepts
    for key in concepts:
        options = [Swap(wanted, _elsewhere(row, wanted, key, compared)) for wanted in concepts if _is_swapped(row, wanted, key, compared)]
        options = [option for option in options if option.wanted not in found]
        # What others are to be changed to stays.
        if options and all(swap.wanted != key for swap in found.values()):
            found[key] = max(options, key=lambda option: len(option.elsewhere))
    return found


def _is_swapped(row: Row, wanted: Key, key: Key, compared: Compared) -> bool:
    """Whether the versions that name one concept are others than those that name the wanted one, which has more of them or the first."""
    having, others = row.naming(wanted), row.naming(key)
    if not having or not others or any(side.names(wanted) for side in others) or any(side.names(key) for side in having):
        return False
    concept = row.concepts[wanted]
    return _weight(having) > _weight(others) and all(_lacks(side, concept, compared) for side in others)


def _weight(sides: tuple[Side, ...]) -> tuple[int, int]:
    return len(sides), -sides[0].version


def _elsewhere(row: Row, wanted: Key, key: Key, compared: Compared) -> dict[int, tuple[Seen, ...]]:
    """By version: where the term that it has here stands for its own concept, and what another version has there."""
    others = [side.version for side in row.naming(wanted)]
    found: dict[int, tuple[Seen, ...]] = {}
    for side in row.naming(key):
        term = side.surely(key)[0].term
        for own, beside in _places_of(key, side.version, others, row, compared):
            if own.use.term == term:
                found.setdefault(side.version, (own, beside))
    return found


def _places_of(key: Key, version: int, others: list[int], here: Row, compared: Compared) -> Iterator[tuple[Seen, Seen]]:
    """The other units in which both a version and one of the others name a concept."""
    for row in compared.rows:
        beside = next((row.sides[other] for other in others if row.sides[other].surely(key)), None)
        if row is not here and beside is not None and row.sides[version].surely(key):
            yield seen(row.sides[version], key), seen(beside, key)
