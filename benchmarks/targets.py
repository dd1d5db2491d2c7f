"""The targets, and whether they are met by what was measured."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import speed
import suite_cases
from measure import Figures
from speed import EMPTY_APP, SPACY, TERMCHECK, TYPOS
from suite_cases import RARE, Sizes

# An exponent of 1 is linear; what start-up takes and what the machine does otherwise move it a little.
LINEAR = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What was measured (None: it was not), and the limit: the most, or the least with `at_least`."""

    what: str
    value: float | None
    limit: float
    unit: str = ""
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the value keeps to the limit."""
        if self.value is None:
            return False
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    @property
    def limit_text(self) -> str:
        """The limit with its sign."""
        return f"{'≥' if self.at_least else '≤'} {self.limit:.4g}{self.unit}"


@dataclass(frozen=True, slots=True)
class Book:
    """The figures and the bytes read by case and command; what was not measured is None."""

    figures: Mapping[tuple[str, str], tuple[Figures, int]]

    def ratio(self, case: str, ours: str, other: str) -> float | None:
        """Our CPU seconds divided by another command's in the same case."""
        return _divided(self.cpu(case, ours), self.cpu(case, other))

    def cpu(self, case: str, command: str) -> float | None:
        """CPU seconds."""
        found = self.figures.get((case, command))
        return found[0].cpu if found else None

    def wall(self, case: str, command: str) -> float | None:
        """Seconds by the clock."""
        found = self.figures.get((case, command))
        return found[0].wall if found else None

    def memory(self, case: str, command: str) -> float | None:
        """Megabytes."""
        found = self.figures.get((case, command))
        return found[0].memory if found else None

    def rate(self, case: str, command: str) -> float | None:
        """Megabytes per CPU second."""
        found = self.figures.get((case, command))
        return found[1] / 1e6 / max(found[0].cpu, 0.001) if found else None


def targets(book: Book, sizes: Sizes, *, large: Mapping[str, object], growth: Sequence[Mapping[str, object]]) -> list[Target]:
    """All targets."""
    return [
        *_against_peers(book, sizes),
        *_processes(book),
        *_findings(book),
        *_large(book, sizes, large),
        *(Target(what=f"growth of CPU time with {what}: exponent", value=value, limit=LINEAR) for what, value in exponents(growth)),
        *_again(book),
    ]


def exponents(growth: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, float]]:
    """How CPU time grows between the two largest sizes of each thing: 1 is linear."""
    named = sorted((str(row["what"]), float(str(row["n"])), float(str(row["cpu"]))) for row in growth)
    for what, rows in groupby(named, key=itemgetter(0)):
        points = [(n, cpu) for _, n, cpu in rows]
        if len(points) > 1:
            (small, less), (big, more) = points[-2:]
            yield what, math.log(max(more, 1e-6) / max(less, 1e-6)) / math.log(big / small)


def _against_peers(book: Book, sizes: Sizes) -> Iterator[Target]:
    empty, shipped, clean, found, files, one = (case.name for case in speed.cases(sizes.clean))
    yield _most("empty file ÷ an empty typer application", book.ratio(empty, f"{TERMCHECK} empty.md", EMPTY_APP), 1.3)
    yield _most("the same with the shipped glossaries", book.ratio(shipped, "termcheck check --no-cache empty.md", EMPTY_APP), 1.3)
    yield _most("clean draft of 20 kB ÷ an empty typer application", book.ratio(clean, f"{TERMCHECK} clean.nl.md", EMPTY_APP), 1.3)
    yield _most(f"draft of 20 kB with 10 findings ÷ `{SPACY}`", book.ratio(found, f"{TERMCHECK} --language nl findings.md", SPACY), 1.2)
    for name, path in ((files, "clean"), (one, "clean.md")):
        yield _most(f"{name} ÷ typos", book.ratio(name, f"{TERMCHECK} {path}", f"{TYPOS} {path}"), 0.7)
        yield _most(f"{name}: peak memory", book.memory(name, f"{TERMCHECK} {path}"), 200, " MB")


def _processes(book: Book) -> Iterator[Target]:
    one, two = (book.wall(suite_cases.jobs_name(number), suite_cases.jobs_command(number)) for number in (1, 2))
    yield _most("the clean files, wall time of --jobs 2 ÷ --jobs 1", _divided(two, one), 0.6)


def _findings(book: Book) -> Iterator[Target]:
    for every, least in ((RARE, 3.0), (suite_cases.EVERY, 0.5)):
        name = suite_cases.law_name(every)
        yield _least(f"{name}: per CPU second", book.rate(name, f"{TERMCHECK} {suite_cases.LAW}-{every}"), least, " MB")
    real = f"{suite_cases.TEXTS}: those given, a finding in 1 of {RARE} sentences"
    yield _least(f"{real}: per CPU second", book.rate(real, f"{TERMCHECK} {suite_cases.TEXTS}"), 3.0, " MB")


def _large(book: Book, sizes: Sizes, steps: Mapping[str, object]) -> Iterator[Target]:
    number = sizes.large
    name = f"{number:,} terms in 24 languages"
    loading, scanning = (suite_cases.terms_name(number, clean=clean) for clean in (False, True))
    empty, clean = suite_cases.terms_command(number, clean=False), suite_cases.terms_command(number, clean=True)
    few = [suite_cases.terms_name(22, clean=clean) for clean in (False, True)]
    base = book.cpu(few[0], f"{TERMCHECK} empty.md")
    loaded = book.cpu(loading, empty)
    yield _most(f"{name}: load from cache (empty file, less the same with 22)", _less(loaded, base), 0.5, " s")
    scan, scan_few = _less(book.cpu(scanning, clean), loaded), _less(book.cpu(few[1], f"{TERMCHECK} scanned"), base)
    yield _least(f"{name}: speed on clean text ÷ that with 22, without start-up", _divided(scan_few, scan), 1 / 3)
    yield _most(f"{name}: peak memory on clean text", book.memory(scanning, clean), 500, " MB")
    stages = steps.get("stages")
    peak = max(float(one["peak"]) for one in stages) if isinstance(stages, list) else None
    yield _most(f"{name}: peak memory with findings in all languages", peak, 500, " MB")


def _again(book: Book) -> Iterator[Target]:
    name = f"{suite_cases.LAW}-{RARE}"
    ratio = book.ratio(f"{suite_cases.CACHE}: {name} again", f"{suite_cases.WITH_CACHE} {name}", f"{TERMCHECK} {name}")
    yield _most("an unchanged folder again ÷ --no-cache", ratio, 0.3)


def _most(what: str, value: float | None, limit: float, unit: str = "") -> Target:
    return Target(what=what, value=value, limit=limit, unit=unit)


def _least(what: str, value: float | None, limit: float, unit: str = "") -> Target:
    return Target(what=what, value=value, limit=limit, unit=unit, at_least=True)


def _divided(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one / max(other, 0.001)


def _less(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else max(one - other, 0.001)
