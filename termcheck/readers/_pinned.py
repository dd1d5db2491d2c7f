"""Text that may be reported but never changed where it stands: a change would break what refers to it or is laid out around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from termcheck.model import Segment, SourceMap


@dataclass(frozen=True, slots=True)
class PinnedMap:
    """A source map in which some ranges of the reading text count as no literal copies."""

    map: SourceMap
    ranges: tuple[tuple[int, int], ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """As in the map itself."""
        return self.map.source_span(start, end)

    def is_literal(self, start: int, end: int) -> bool:
        """Whether the range is one slice of the source and touches nothing pinned."""
        free = all(end <= first or last <= start for first, last in self.ranges)
        return free and self.map.is_literal(start, end)


def pinned(segment: Segment, ranges: Iterable[tuple[int, int]] | None = None) -> Segment:
    """The segment with ranges of its text pinned, or all of it."""
    found = ((0, len(segment.text)),) if ranges is None else tuple(ranges)
    return replace(segment, map=PinnedMap(segment.map, found)) if found else segment
