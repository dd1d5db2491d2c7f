"""The language versions of one text side by side: by their structure first, then by length and by what translations share.

No text is cut: where one version has in one paragraph what another has in three, the unit holds one segment of the one and three of the
other. The order in which the versions are given does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from termcheck._align_gaps import unit_ids
from termcheck._align_groups import Group, Place, groups, pivot_of
from termcheck._align_label import labels
from termcheck._align_outline import Outline, outline
from termcheck.model import Document, Segment

# Notes to translators are no version's text.
NOTES = frozenset({"note", "comment"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text in one language."""

    path: str
    language: str
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What the versions say in one place: the segments of each, in the order of the versions; none where a version lacks it."""

    label: str
    parts: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Versions in units. `unaligned` are addresses and comments that only one version has, with the index of that version."""

    versions: tuple[Version, ...]
    units: tuple[Unit, ...]
    unaligned: tuple[tuple[int, Segment], ...]


def align(versions: Sequence[Version]) -> Alignment:
    """The versions of a text in units: each segment of each version is in one unit, or said to be unaligned."""
    order = sorted(range(len(versions)), key=lambda at: _rank(versions[at]))
    sides = [_Side(at, versions[at].document.segments, outline(versions[at].document)) for at in order]
    found = groups({number: side.outline.atoms for number, side in enumerate(sides)})
    names = _Names(sides)
    units: list[Unit] = []
    unaligned: list[tuple[int, Segment]] = []
    beside = _Beside(sides, found)
    for number, group in enumerate(((), *found)):
        label = names.of(group)
        if group:
            units.append(_unit(label, group, sides))
        for aside in beside.of(number):
            if len({side for side, _ in aside}) > 1:
                units.append(_unit(f"{label}, {_kind(sides, aside)}".removeprefix(", "), aside, sides))
            else:
                unaligned += ((sides[side].version, sides[side].segments[segment]) for side, segment in aside)
    return Alignment(versions=tuple(versions), units=tuple(units), unaligned=tuple(sorted(unaligned, key=_version)))


def split_bilingual(document: Document) -> list[Version]:
    """The versions that one XLIFF or TMX file holds, by language in the order of the file; notes to translators are left out."""
    tags: dict[str, list[Segment]] = defaultdict(list)
    for segment in document.segments:
        if segment.language and not any(mark.kind in NOTES and mark.end >= len(segment.text) for mark in segment.marks):
            tags[segment.language.replace("_", "-").lower()].append(segment)
    main = [tag.partition("-")[0] for tag in tags]
    return [
        # en-GB and en-US in one file stay two versions.
        Version(
            path=document.path,
            language=tag if main.count(code) > 1 else code,
            document=replace(document, segments=tuple(segments), language=tag),
        )
        for (tag, segments), code in zip(tags.items(), main, strict=True)
    ]


def is_bilingual(document: Document) -> bool:
    """Whether a document holds translation units, so that its segments are of several languages."""
    return unit_ids(document) is not None


@dataclass(frozen=True, slots=True)
class _Side:
    """A version by its place in the order that does not depend on how they were given."""

    version: int
    segments: tuple[Segment, ...]
    outline: Outline


def _rank(version: Version) -> tuple[str, str, int]:
    return (version.language, version.path, len(version.document.segments))


def _version(entry: tuple[int, Segment]) -> int:
    return entry[0]


def _unit(label: str, group: Group, sides: Sequence[_Side]) -> Unit:
    parts: list[list[Segment]] = [[] for _ in sides]
    for side, segment in sorted(group):
        parts[sides[side].version].append(sides[side].segments[segment])
    return Unit(label=label, parts=tuple(map(tuple, parts)))


class _Names:
    """Labels of units: those of the version with the most structure, where it has a part in them."""

    def __init__(self, sides: Sequence[_Side]) -> None:
        atoms = {number: side.outline.atoms for number, side in enumerate(sides)}
        self.labels = {number: labels(listed) for number, listed in atoms.items()}
        self.first = pivot_of(atoms) if atoms else 0

    def of(self, group: Group) -> str:
        """The label of a group."""
        side, segment = min(group, key=lambda place: (place[0] != self.first, place), default=(-1, -1))
        return self.labels[side][segment] if group else ""


class _Beside:
    """Addresses and comments: they belong to what they hang on, and to one another by their text, else by their order."""

    def __init__(self, sides: Sequence[_Side], found: Sequence[Group]) -> None:
        self.sides = sides
        hosts = {place: number for number, group in enumerate(found, 1) for place in group}
        self.asides: dict[int, list[Place]] = defaultdict(list)
        for number, side in enumerate(sides):
            for segment, host in side.outline.asides:
                self.asides[hosts.get((number, host), 0)].append((number, segment))

    def of(self, number: int) -> Iterator[Group]:
        """The groups of asides that hang on a group, by its number."""
        listed = self.asides.get(number, [])
        texts: Mapping[tuple[str, str], list[Place]] = defaultdict(list)
        for place in listed:
            texts[self._kind(place), self._segment(place).text].append(place)
        alike = {text for text, places in texts.items() if len({side for side, _ in places}) > 1}
        yield from (tuple(texts[text]) for text in texts if text in alike)
        rest = [place for place in listed if (self._kind(place), self._segment(place).text) not in alike]
        yield from self._by_order(rest)

    def _by_order(self, places: Sequence[Place]) -> Iterator[Group]:
        """Those of one kind, where the versions have as many of them."""
        kinds: dict[tuple[int, str], list[Place]] = defaultdict(list)
        for place in places:
            kinds[place[0], self._kind(place)].append(place)
        ranked: dict[tuple[str, int, int], list[Place]] = defaultdict(list)
        for (_, kind), listed in kinds.items():
            for at, place in enumerate(listed):
                ranked[kind, len(listed), at].append(place)
        yield from (tuple(group) for group in ranked.values())

    def _segment(self, place: Place) -> Segment:
        return self.sides[place[0]].segments[place[1]]

    def _kind(self, place: Place) -> str:
        return _kind(self.sides, (place,))


def _kind(sides: Sequence[_Side], group: Group) -> str:
    side, segment = group[0]
    return next((mark.kind for mark in sides[side].segments[segment].marks if mark.kind in ("link", "comment")), "")
