"""The files of a run, checked one after another or shared out to processes; what is done when the user stops it is not lost."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

from termcheck.discover import Found
from termcheck.report import Problem, Report
from termcheck.reports import of_files

if TYPE_CHECKING:
    from termcheck.parallel import Died

# The file, and whether to read it where a look at its source would do.
Check = Callable[[Found, bool], Report]
# Told now and then: the files done, all files, the findings so far.
Watch = Callable[[int, int, int], None]

# What to open, read and close a file takes, in bytes of clean text.
PER_FILE = 1_500
_NOT_YET = Report()


class Interrupted(KeyboardInterrupt):
    """The user stopped a run: the report on the files that were done, and how many there are in all."""

    def __init__(self, report: Report, *, files: int) -> None:
        super().__init__()
        self.report = report
        self.files = files


class Run:
    """The files of a run and the reports on them; `jobs` are processes, None for as many as pay."""

    def __init__(self, files: Sequence[Found], check: Check, *, jobs: int | None = 1, watch: Watch | None = None) -> None:
        self.reports = [_NOT_YET] * len(files)
        self._files = files
        self._check = check
        self._jobs = jobs
        self._watch = watch
        self._findings = 0

    def read(self, numbers: Sequence[int], *, thorough: bool = False) -> None:
        """Check the files with these numbers. Errors: Interrupted."""
        outcomes = self._outcomes(numbers, thorough)
        try:
            for done, (number, report) in enumerate(outcomes, 1):
                self.reports[number] = report
                self._tell(done, len(numbers), report)
        except KeyboardInterrupt:
            outcomes.close()
            raise Interrupted(self.report(), files=len(self._files)) from None

    def report(self, *more: Report) -> Report:
        """The reports on the files that are done, and more, as one."""
        return of_files([file.path for file in self._files], self.reports, *more)

    def _tell(self, done: int, files: int, report: Report) -> None:
        if self._watch is not None:
            self._findings += len(report.findings)
            self._watch(done, files, self._findings)

    def _outcomes(self, numbers: Sequence[int], thorough: bool) -> Generator[tuple[int, Report]]:
        if self._jobs != 1 and len(numbers) > 1:
            from termcheck.parallel import processes

            weights = [self._files[number].size + PER_FILE for number in numbers]
            jobs = processes(weights, self._jobs)
            if jobs > 1:
                yield from self._shared_out(numbers, weights, jobs, thorough)
                return
        for number in numbers:
            yield number, self._check(self._files[number], thorough)

    def _shared_out(self, numbers: Sequence[int], weights: Sequence[int], jobs: int, thorough: bool) -> Generator[tuple[int, Report]]:
        from termcheck.packed import unpacked
        from termcheck.parallel import Died, shared_out

        work = partial(_worked, [self._files[number] for number in numbers], self._check, thorough)
        with closing(shared_out(work, weights, jobs=jobs)) as outcomes:
            for item, outcome in outcomes:
                number = numbers[item]
                yield number, _dead(self._files[number].path, outcome) if isinstance(outcome, Died) else unpacked(outcome)


def _worked(files: Sequence[Found], check: Check, thorough: bool, item: int) -> Any:
    """What a process does: the report on a file, as plain data."""
    from termcheck.packed import packed

    return packed(check(files[item], thorough))


def _dead(path: str, died: Died) -> Report:
    what = f"cannot be checked: the process that read it ended ({died.of})"
    advice = "split it, or save it again; if memory is short, `--jobs 1` takes less"
    return Report(errors=(Problem(path=path, line=None, column=None, message=what, advice=advice),))
