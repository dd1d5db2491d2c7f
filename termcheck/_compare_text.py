"""For people: each unit with findings side by side, what is to change there, and what could not be compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from termcheck._compare_columns import Marked, columns, cut, joined
from termcheck._compare_finding import opening
from termcheck._compare_units import Compared, Key, Row, Side, key_of_concept
from termcheck.model import Segment
from termcheck.places import Places
from termcheck.report import Finding, Report
from termcheck.reporters._place import visible
from termcheck.reporters.text import closing, count, headline, notes

if TYPE_CHECKING:
    from termcheck.align import Version
    from termcheck.compare import Comparison
    from termcheck.reporters import Style

WIDTH = 80


def render(comparisons: Sequence[Comparison], report: Report, style: Style, *, width: int = WIDTH) -> str:
    """Comparison after comparison, then the summary. The report tells which of the findings are shown."""
    lines = [line for comparison in comparisons for line in _comparison(comparison, report, style, width)]
    return "".join(f"{visible(line)}\n" if not style.color else f"{line}\n" for line in (*lines, *_closing(comparisons, report, style)))


def shown_by_row(comparison: Comparison, report: Report) -> list[tuple[Row, list[Finding]]]:
    """The units of a comparison that have findings in the report, with them in the order of the report."""
    shown = [(row, [one for one in report.findings if _stands_in(one, row, comparison.compared)]) for row in comparison.compared.rows]
    return [(row, found) for row, found in shown if found]


def marked(side: Side, concepts: Collection[Key]) -> Marked:
    """What a version has of a unit, the terms of some concepts in it marked."""
    hits = [use for use in (*side.uses, *side.mentions) if key_of_concept(use.concept) in concepts]
    ranges = [(segment, [(use.start, use.end) for use in hits if use.segment is segment]) for segment in side.segments]
    return joined([Marked(text=segment.text, marks=tuple(sorted(marks))) for segment, marks in ranges])


def concerned(row: Row, found: Sequence[Finding]) -> set[Key]:
    """The concepts that findings of a unit are about, and those whose terms they point at."""
    words = {finding.found for finding in found}
    pointed = {key_of_concept(use.concept) for side in row.sides for use in (*side.uses, *side.mentions) if use.found in words}
    return pointed | {(finding.glossary, finding.concept) for finding in found}


def place_of(segment: Segment, places: Places) -> str:
    """Where a passage stands, after the path: the line, else the description of the place."""
    place = places.of(segment, *opening(segment))
    where = place["location"]
    if place["line"] is not None:
        return str(place["line"])
    if where is None:
        return ""
    page = f"page {where.page}" if where.page is not None else ""
    return page or where.label or (f"paragraph {where.paragraph}" if where.paragraph is not None else where.part)


def spot(path: str, where: str) -> str:
    """A path with its line, or with the place where lines mean nothing."""
    return f"{path}:{where}" if where.isdigit() else ", ".join(piece for piece in (path, where) if piece)


def unaligned(comparison: Comparison) -> Iterator[tuple[Version, str, str]]:
    """The passages that stand beside nothing: version, place and opening words."""
    versions = comparison.compared.versions
    places = [Places(version.document) for version in versions]
    for number, segment in alone(comparison.compared):
        start, end = opening(segment)
        words = " ".join(segment.text[start:end].split())
        yield versions[number], place_of(segment, places[number]), words + (" …" if segment.text[end:].strip() else "")


def alone(compared: Compared) -> list[tuple[int, Segment]]:
    """The passages that one version has alone, with its number."""
    sides = [[side for side in row.sides if side.segments] for row in compared.rows]
    own = [(only[0].version, segment) for only in sides if len(only) == 1 for segment in only[0].segments]
    return sorted([*own, *compared.unaligned], key=lambda one: (one[0], one[1].part, one[1].map.source_span(0, 1)))


def absent(compared: Compared) -> Iterator[tuple[Version, str]]:
    """The units that some versions have and others have not: version and label."""
    for row in compared.rows:
        if sum(bool(side.segments) for side in row.sides) > 1:
            yield from ((compared.versions[side.version], row.label) for side in row.sides if not side.segments)


def _stands_in(finding: Finding, row: Row, compared: Compared) -> bool:
    """Whether a finding is about a side of the unit."""
    at = finding.source.start if finding.source else finding.start
    part = finding.source.part if finding.source else 0
    for side in row.sides:
        version = compared.versions[side.version]
        if (version.path, version.language) != (finding.path, finding.language):
            continue
        spans = [segment.map.source_span(0, len(segment.text)) for segment in side.segments if segment.part == part]
        if any(start <= at < max(end, start + 1) for start, end in spans):
            return True
    return False


def _comparison(comparison: Comparison, report: Report, style: Style, width: int) -> Iterator[str]:
    places = [Places(version.document) for version in comparison.compared.versions]
    for row, found in shown_by_row(comparison, report):
        heads = [_head(side, comparison.compared, places[side.version]) for side in row.sides]
        yield from _unit(row, found, heads, style, width)
    if style.quiet:
        return
    for note in comparison.notes:
        yield f"note: {note}"
    for version, label in absent(comparison.compared):
        yield f"{version.path}: has nothing for {label}"
    for version, where, words in unaligned(comparison):
        yield f"{spot(version.path, where)}: not aligned: “{words}”"


def _unit(row: Row, found: Sequence[Finding], heads: Sequence[str], style: Style, width: int) -> Iterator[str]:
    yield f"== {row.label} ==" if row.label else "=="
    concepts = concerned(row, found)
    yield from columns(heads, [cut(marked(side, concepts)) for side in row.sides], width=width)
    for finding in found:
        yield headline(finding, style)
        # Where the other versions say it stands above already.
        yield from (f"     = {note}" for note in notes(replace(finding, related=())))
    yield ""


def _head(side: Side, compared: Compared, places: Places) -> str:
    version = compared.versions[side.version]
    if not side.segments:
        return f"{version.language}: not there"
    return f"{version.language}: {spot(version.path, place_of(side.segments[0], places))}"


def _closing(comparisons: Sequence[Comparison], report: Report, style: Style) -> Iterator[str]:
    if not style.quiet:
        compared = [comparison.compared for comparison in comparisons]
        versions, units = sum(len(one.versions) for one in compared), sum(len(one.rows) for one in compared)
        texts = f"{count(versions, 'version')} of {count(len(comparisons), 'text')}"
        yield f"{texts}: {count(units, 'unit')}; {count(sum(len(alone(one)) for one in compared), 'passage')} not aligned"
    yield from closing(report, style)
