"""Known findings: a file of keys and counts, kept beside the drafts, so that a check reports only what is new.

A finding is known if its own file has an entry with its key and count left; else if such an entry stands under a file that was checked in
the same run, or that exists no longer: the text has moved. So equal findings are counted, and neither line nor level matters.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import Path

from termcheck.baseline_file import Baseline, Entry, Spot, load_baseline, written
from termcheck.report import Finding, Gone, Report, by_level
from termcheck.settings import absolute

__all__ = ["Baseline", "Entry", "Update", "load_baseline", "only_new", "update", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A baseline brought up to date: how many findings the old one did not have, and how many of the old one's occur no longer."""

    baseline: Baseline
    new: int
    gone: int

    @property
    def findings(self) -> int:
        return sum(entry.count for entry in self.baseline.entries)

    @property
    def files(self) -> int:
        return len({entry.path for entry in self.baseline.entries})


def only_new(report: Report, baseline: Baseline, *, partial: bool) -> Report:
    """The report without what the baseline knows; a partial one, which has not every finding of its files, cannot tell what has gone."""
    settled = _Settled(report, baseline)
    new = tuple(compress(report.findings, (not known for known in settled.known)))
    known = tuple(compress(report.findings, settled.known))
    gone = () if partial else tuple(settled.shown(entry) for entry in settled.left if settled.is_gone(entry))
    return replace(report, findings=new, known=known, gone=gone, summary=replace(report.summary, findings=by_level(new), known=len(known)))


def update(report: Report, old: Baseline, *, prune: bool) -> Update:
    """The old baseline with all findings of the report; entries of files that were not checked stay, and so do gone ones unless pruned."""
    settled = _Settled(report, old)
    gone = [entry for entry in settled.left if settled.is_gone(entry)]
    kept = [entry for entry in settled.left if not (prune and settled.is_gone(entry))]
    current = (_entry_of(finding, settled.names.of(finding.path)) for finding in report.findings)
    baseline = replace(old, entries=_summed([*current, *kept]))
    return Update(baseline=baseline, new=settled.known.count(False), gone=sum(entry.count for entry in gone))


class _Names:
    """Paths of a report as a baseline has them: from its own folder, with forward slashes."""

    def __init__(self, base: Path) -> None:
        self._base = base
        # The name of a folder is worked out once for all its files.
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> str:
        """The name of a file; `<stdin>` keeps its own."""
        if _is_no_file(path):
            return path
        folder, slash, name = path.replace(os.sep, "/").rpartition("/")
        if folder + slash not in self._folders:
            self._folders[folder + slash] = self._folder(folder + slash or ".")
        return self._folders[folder + slash] + name

    def _folder(self, folder: str) -> str:
        below = _relative(absolute(folder), str(self._base))
        if below.startswith(".."):
            # One of the two may be named by way of a link: /tmp is /private/tmp.
            real = _relative(os.path.realpath(folder), os.path.realpath(self._base))
            below = below if real.startswith("..") else real
        return "" if below == "." else below.rstrip("/") + "/"


class _Settled:
    """A report against a baseline: `known` tells for each finding whether the baseline has it, `left` are the entries not used up."""

    def __init__(self, report: Report, baseline: Baseline) -> None:
        self.names = _Names(baseline.folder)
        self._folder = baseline.folder
        self._is_file: dict[str, bool] = {}
        self._checked = {self.names.of(path): path for path in report.checked} if baseline.entries else {}
        unread = [*(one.path for one in report.errors), *(one.path for one in report.skipped)]
        self._unclear = {self.names.of(path.rstrip("/")) for path in unread} if baseline.entries else set()
        self._counts = Counter({entry.spot: entry.count for entry in baseline.entries})
        # The own entries of every file go first: what has moved must not use up what the next finding has as its own.
        # So do those on lines that did not change: a copy of one of them is new.
        found = (*report.unchanged, *report.findings)
        here = [self._take((self.names.of(finding.path), finding.key)) for finding in found]
        elsewhere = self._open_spots(baseline.entries)
        known = [own or self._take_one_of(elsewhere.get(finding.key, [])) for own, finding in zip(here, found, strict=True)]
        self.known = known[len(report.unchanged) :]
        self.left = [replace(entry, count=self._counts[entry.spot]) for entry in baseline.entries if self._counts[entry.spot]]

    def is_gone(self, entry: Entry) -> bool:
        """Whether an entry that is left has surely gone: its file was checked, or exists no longer."""
        return entry.path in self._checked or not (self._exists(entry.path) or self._is_unclear(entry.path))

    def shown(self, entry: Entry) -> Gone:
        """A gone entry, its path as the report writes paths."""
        path = self._checked.get(entry.path) or _relative(os.path.normpath(self._folder / entry.path), str(Path.cwd()))
        return Gone(path=path, concept=entry.concept, found=entry.found, count=entry.count)

    def _take(self, spot: Spot) -> bool:
        if not self._counts[spot]:
            return False
        self._counts[spot] -= 1
        return True

    def _take_one_of(self, spots: list[Spot]) -> bool:
        while spots and not self._take(spots[-1]):
            spots.pop()
        return bool(spots)

    def _open_spots(self, entries: Iterable[Entry]) -> dict[str, list[Spot]]:
        """Where a text may have moved from, by key; the last of a list is asked first: a file that exists no longer."""
        found: dict[str, list[Spot]] = {}
        left = [entry for entry in entries if self._counts[entry.spot]]
        for entry in sorted(left, key=lambda entry: (entry.path not in self._checked, entry.spot)):
            if entry.path in self._checked or not self._exists(entry.path):
                found.setdefault(entry.key, []).append(entry.spot)
        return found

    def _exists(self, path: str) -> bool:
        if path not in self._is_file:
            self._is_file[path] = _is_no_file(path) or os.path.isfile(self._folder / path)  # noqa: PTH113 - Path.is_file() raises in a closed folder
        return self._is_file[path]

    def _is_unclear(self, path: str) -> bool:
        """Whether a file, or a folder above it, could not be read."""
        pieces = path.split("/")
        return any("/".join(pieces[:number]) in self._unclear for number in range(1, len(pieces) + 1))


def _is_no_file(path: str) -> bool:
    """`<stdin>`, of which a run over files says nothing."""
    return path.startswith("<") and path.endswith(">")


def _relative(path: str, base: str) -> str:
    try:
        return os.path.relpath(path, base).replace(os.sep, "/")
    except ValueError:
        # Two drives of Windows.
        return path.replace(os.sep, "/")


def _entry_of(finding: Finding, path: str) -> Entry:
    # A clean run has no finding to describe.
    from termcheck.places import one_line

    return Entry(path=path, key=finding.key, count=1, rule=finding.rule, concept=finding.concept, found=one_line(finding.found))


def _summed(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry for each path and key, described as the first of its kind."""
    counts: Counter[Spot] = Counter()
    first: dict[Spot, Entry] = {}
    for entry in entries:
        counts[entry.spot] += entry.count
        first.setdefault(entry.spot, entry)
    return tuple(replace(first[spot], count=counts[spot]) for spot in sorted(first))
