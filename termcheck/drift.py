"""Which files of a run have to be read after all, because others call a concept by another name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termcheck.forms.collection import Collection
from termcheck.report import Report

# A language and a concept, by the name of its glossary and its id.
_Group = tuple[str, str]
# The place of a glossary among those of the run, and of a name among those of the language there.
_Number = tuple[int, int]


def to_be_read(reports: Sequence[Report], collection: Collection) -> list[int]:
    """The indexes of the reports on files that were only looked at, but hold a name where the run has several."""
    seen: dict[_Group, set[_Number]] = {}
    for group, number in (pair for report in reports for pair in report.seen):
        seen.setdefault(group, set()).add(number)
    read: dict[_Group, set[str]] = {}
    for group, term in (pair for report in reports for pair in _read(report)):
        read.setdefault(group, set()).add(term)
    # Most runs end here: to tell which terms the numbers stand for takes the glossaries themselves.
    several = {group for group, numbers in seen.items() if len(numbers) > 1 or group in read}
    several = {group for group in several if len(read.get(group, set()) | _terms(group, seen[group], collection)) > 1}
    return [number for number, report in enumerate(reports) if any(group in several for group, _ in report.seen)]


def _read(report: Report) -> Iterator[tuple[_Group, str]]:
    for single in report.singles:
        finding = single.finding
        yield (single.place.language, f"{finding.glossary}/{finding.concept}"), finding.term


def _terms(group: _Group, numbers: Iterable[_Number], collection: Collection) -> set[str]:
    """The names that the numbers of a scan stand for."""
    # Most runs never come here.
    from termcheck.forms.compile import names_of

    return {names_of(collection.resources[place].glossary)[group[0]][number].term.plain for place, number in numbers}
