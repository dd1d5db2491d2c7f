"""A version as a sequence of atoms: its segments, those that hold a list cut into its lines, each with its place in the structure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from sys import intern

from termcheck._align_gaps import Before, before_each, unit_ids
from termcheck._align_markers import Marker, marker_of, opens_part
from termcheck.forms.fold import fold
from termcheck.model import Document, Segment

Name = tuple[str, str]
Path = tuple[Name, ...]
# Addresses and comments stand in the source of one format and not in that of another.
ASIDES = frozenset({"link", "comment"})
# How far a number may jump and still continue its list: recitals may be missing.
LONGEST_JUMP = 4
# With its line end, which tells that the text goes on.
_LINE = re.compile(r"[^\n]+\n?")
_FIGURES = re.compile(r"\d+(?:[./]\d+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_COGNATE = 5
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A piece of text that is aligned: where it belongs, what numbers it, what it looks like."""

    segment: int
    text: str
    marker: Marker | None = None
    # Where the passage stands: the numbers around it and its own; empty where it has none of its own.
    key: Path = ()
    around: Path = ()
    heading: bool = False
    level: int | None = None
    cell: tuple[int, int, int] | None = None
    place: str = ""
    tokens: tuple[str, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Nothing but a number, whose text stands in the next cell or paragraph."""
        return self.marker is not None and self.marker.end > 0 and not self.text[self.marker.end :].strip(" .:)–—-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The atoms of a version, and its asides: segments that only hang on the text, with the segment they hang on."""

    atoms: tuple[Atom, ...]
    asides: tuple[tuple[int, int], ...]


def outline(document: Document) -> Outline:
    """The structure of a document."""
    ids = unit_ids(document)
    atoms: list[Atom] = []
    asides: list[tuple[int, int]] = []
    path = _Path()
    last = -1
    for at, (segment, before) in enumerate(zip(document.segments, before_each(document), strict=True)):
        if ids is None and is_aside(segment):
            asides.append((at, last))
            continue
        last = at
        if ids is None:
            atoms += (path.placed(atom) for atom in _atoms(at, segment, before))
        else:
            name: Path = (("unit", ids[at]),) if ids[at] else ()
            atoms.append(Atom(segment=at, text=segment.text, key=name, around=name, tokens=tokens_of(segment.text)))
    return Outline(atoms=tuple(_firm(atoms)), asides=tuple(asides))


def is_aside(segment: Segment) -> bool:
    """Whether the whole segment is an address or a comment."""
    return any(mark.kind in ASIDES and mark.start == 0 and mark.end >= len(segment.text) for mark in segment.marks)


def tokens_of(text: str) -> tuple[str, ...]:
    """What a translation keeps: figures, names, abbreviations, the beginnings of words that languages share."""
    words = _WORD.findall(text)
    capitals = {word for word in words if word.isupper()}
    beginnings = {fold(word[:_COGNATE]) for word in words if len(word) >= _COGNATE}
    # A long text would hold each of them a thousand times.
    return tuple(map(intern, sorted({*_FIGURES.findall(text), *capitals, *beginnings})))


def _atoms(at: int, segment: Segment, before: Before) -> Iterator[Atom]:
    heading = any(mark.kind == "heading" and mark.end - mark.start > len(segment.text) // 2 for mark in segment.marks)
    place = _DIGITS.sub("", segment.location.part).strip() if segment.location else ""
    for number, (start, end) in enumerate(_cuts(segment.text)):
        text = segment.text[start:end]
        marker = marker_of(text, heading=heading)
        if number == 0 and marker is None and before.sign:
            marker = _from_gap(before.sign)
        yield Atom(
            segment=at,
            text=text,
            marker=marker,
            heading=heading,
            level=before.level,
            cell=before.cell,
            place=place,
            tokens=tokens_of(text[marker.end :] if marker else text),
        )


def _from_gap(sign: str) -> Marker | None:
    """A number that the schema keeps apart: the whole of it, not the beginning of something else."""
    marker = marker_of(sign, heading=True)
    if marker is None or sign[marker.end :].strip(" .:)–—-"):
        return None
    if marker.kind == "section" and "." not in marker.value:
        marker = replace(marker, kind="number", style=".")
    return replace(marker, end=0)


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where a segment is cut: at lines that open a part or go on with a list."""
    if "\n" not in text:
        return [(0, len(text))]
    lines = list(_LINE.finditer(text))
    numbered = [(line.start(), marker) for line in lines if (marker := marker_of(line.group())) is not None]
    listed = {
        start
        for (before, first), (at, second) in pairwise(numbered)
        if first.kind == second.kind and first.style == second.style and _follows(first, second)
        for start in (before, at)
    }
    parts = {line.start() for before, line in pairwise(lines) if opens_part(line.group(), before.group())}
    starts = sorted((parts | listed) - {0})
    return list(pairwise([0, *starts, len(text)]))


def _follows(first: Marker, second: Marker) -> bool:
    return first.value.isdigit() and second.value.isdigit() and int(second.value) == int(first.value) + 1


class _Path:
    """The numbers that are open at a place of the text."""

    def __init__(self) -> None:
        self.open: list[Marker] = []
        self.main: Path = ()

    def placed(self, atom: Atom) -> Atom:
        """The atom with its place."""
        marker = atom.marker and self._read(atom.marker)
        if marker is None:
            if atom.heading:
                self.open.clear()
            return replace(atom, marker=None, around=self._names())
        if marker.kind in ("annex", "division", "article", "section"):
            self._part(marker)
            return replace(atom, marker=marker, key=self.main, around=self.main)
        firm = self._listed(marker)
        names = self._names()
        return replace(atom, marker=marker, key=names if firm else (), around=names)

    def _names(self) -> Path:
        return (*self.main, *(marker.name for marker in self.open))

    def _part(self, marker: Marker) -> None:
        self.open.clear()
        if marker.kind == "section":
            kept = [name for name in self.main if name[0] == "annex"]
            # 1.2.1 tells its place alone.
            self.main = (*kept, marker.name)
            return
        order = ("annex", "division", "article")
        rank = order.index(marker.kind)
        self.main = (*(name for name in self.main if name[0] in order and order.index(name[0]) < rank), marker.name)

    def _read(self, marker: Marker) -> Marker:
        """The marker, with "i" read as the letter after h or as the Roman numeral."""
        if marker.kind != "letter" or not marker.roman:
            return marker
        roman = replace(marker, kind="roman", value=marker.roman, style=marker.style + "i")
        for one in reversed(self.open):
            if one.kind == "letter" and one.style == marker.style:
                return marker if int(marker.value) - int(one.value) in (1, 2) else roman if roman.value == "1" else marker
            if one.kind == "roman" and one.style == roman.style and 0 < int(roman.value) - int(one.value) <= LONGEST_JUMP:
                return roman
        return roman if roman.value == "1" else marker

    def _listed(self, marker: Marker) -> bool:
        """Open the marker in the list that it goes on with, or in a new one; whether there is such a list."""
        for depth in range(len(self.open) - 1, -1, -1):
            one = self.open[depth]
            if (one.kind, one.style) == (marker.kind, marker.style) and 0 < int(marker.value) - int(one.value) <= LONGEST_JUMP:
                self.open[depth:] = [marker]
                return True
        for depth, one in enumerate(self.open):
            # The same list begins anew: those of an earlier paragraph are over.
            if (one.kind, one.style) == (marker.kind, marker.style):
                self.open[depth:] = [marker]
                # Or two of its items changed places: D before C.
                return marker.value == "1" or int(one.value) - int(marker.value) <= LONGEST_JUMP
        self.open.append(marker)
        return int(marker.value) <= LONGEST_JUMP


def _firm(atoms: Iterable[Atom]) -> Iterator[Atom]:
    """The atoms, a key that several of them have taken from all but the heading among them."""
    atoms = list(atoms)
    counts = Counter(atom.key for atom in atoms if atom.key)
    for atom in atoms:
        yield atom if counts[atom.key] <= 1 or atom.key[-1][0] == "unit" else replace(atom, key=())
