#!/usr/bin/env python3
"""How termcheck's CPU time grows with what may be large: a file, a line, findings, suppressions, quotation marks, the number of files.

Each is doubled step by step. Prints the CPU seconds of each step and the exponent, which is 1 where twice as much takes twice as long: the
slope of a line through the logarithms, what the smallest draft of its kind takes left out. `--json FILE` writes the steps as rows of
what, n and cpu.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path

import drafts
import terms
from environment import present, variables
from measure import run

MEGABYTE = 1_000_000
STEPS = 5
# A step that takes less beyond the smallest draft is left out of the exponent: it measures the machine.
ENOUGH = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: what grows, in which unit, how large it is, the CPU seconds, and those of them that the smallest draft does not take."""

    what: str
    unit: str
    n: int
    cpu: float
    beyond: float


@dataclass(frozen=True, slots=True)
class Growth:
    """A thing that may be large: its smallest size in a quick, a usual and a full run, and what writes a size of it into a folder.

    The smallest draft of its kind has one finding or is empty: the first finding loads what all others need.
    """

    what: str
    unit: str
    smallest: tuple[int, int, int]
    write: Callable[[Path, int], None]
    finds: bool = True

    def sizes(self, kind: int) -> list[int]:
        """The sizes, each twice the one before."""
        return [self.smallest[kind] << step for step in range(STEPS)]


def _file(folder: Path, size: int) -> None:
    _written(folder / "draft.md", drafts.draft(terms.LANGUAGE, size=size))


def _line(folder: Path, size: int) -> None:
    _written(folder / "draft.txt", _joined(_clean(), size, " "))


def _findings(folder: Path, number: int) -> None:
    _written(folder / "draft.md", "\n\n".join(_found(number)))


def _findings_in_a_line(folder: Path, number: int) -> None:
    _written(folder / "draft.txt", " ".join(_found(number)))


def _suppressions(folder: Path, number: int) -> None:
    _written(folder / "draft.md", "\n\n".join(f"{sentence} <!-- termcheck: ignore -->" for sentence in _found(number)))


def _quotation_marks(folder: Path, number: int) -> None:
    """One paragraph of which every word is quoted, with a hit for each hundred marks."""
    words = (word for sentence in _clean() for word in sentence.split())
    found = cycle(row.term for row in terms.table() if row.term.isalpha())
    quoted = (next(found) if place % 50 == 0 else word for place, word in enumerate(islice(words, number // 2)))
    _written(folder / "draft.txt", " ".join(f"“{word}”" for word in quoted))


def _files(folder: Path, number: int) -> None:
    """Small clean files, 250 to a folder."""
    sentences = _clean()
    for place in range(number):
        target = folder / f"{place // 250:03}" / f"{place:06}.md"
        target.parent.mkdir(exist_ok=True)
        _written(target, "\n\n".join(islice(sentences, 5)))


GROWTHS = (
    Growth("a file", "bytes", (MEGABYTE // 4, MEGABYTE, 4 * MEGABYTE), _file, finds=False),
    Growth("a line", "bytes", (MEGABYTE // 4, MEGABYTE, 4 * MEGABYTE), _line, finds=False),
    Growth("findings", "findings", (500, 1_000, 10_000), _findings),
    Growth("findings in one line", "findings", (500, 1_000, 20_000), _findings_in_a_line),
    Growth("suppressions", "suppressions", (500, 1_000, 5_000), _suppressions),
    Growth("quotation marks in one paragraph", "marks", (2_000, 10_000, 50_000), _quotation_marks),
    Growth("small files", "files", (100, 500, 6_250), _files, finds=False),
)
QUICK, USUAL, FULL = range(3)


def rows(growth: Growth, kind: int, *, program: str, environment: Mapping[str, str]) -> Iterator[Row]:
    """Write and measure one size after the other."""
    for n in growth.sizes(kind):
        with tempfile.TemporaryDirectory(prefix="termcheck-growth-") as temporary:
            folder = Path(temporary)
            _written(folder / "terms.yaml", terms.glossary(terms.table()))
            _written(folder / "first.md", "".join(_found(1 if growth.finds else 0)))
            (folder / "drafts").mkdir()
            growth.write(folder / "drafts", n)
            words = [program, "check", "--glossary", "terms.yaml", "--no-cache", "--language", terms.LANGUAGE, "--format", "concise"]
            first, full = (run([*words, path], folder=folder, environment=environment).cpu for path in ("first.md", "drafts"))
        yield Row(what=growth.what, unit=growth.unit, n=n, cpu=round(full, 3), beyond=round(max(0.0, full - first), 3))


def exponent(steps: Sequence[Row]) -> float | None:
    """The slope of the straight line nearest to the logarithms of size and time; None where too few steps take long enough."""
    points = [(math.log(step.n), math.log(step.beyond)) for step in steps if step.beyond >= ENOUGH]
    if len(points) < 2:
        return None
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    slope: float = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return slope


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each growth, print it, and write the rows where they are asked for."""
    options = _options().parse_args(arguments)
    program = present().path("termcheck")
    if program is None:
        sys.exit("termcheck is not installed beside this Python")
    kind = FULL if options.full else QUICK if options.quick else USUAL
    found: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="termcheck-growth-cache-") as cache:
        for growth in (growth for growth in GROWTHS if options.only in growth.what):
            steps = list(rows(growth, kind, program=program, environment=variables(Path(cache))))
            print(_told(growth, steps), flush=True)
            found += steps
    if options.json:
        _written(options.json, json.dumps([asdict(row) for row in found], indent=1) + "\n")


def _told(growth: Growth, steps: Sequence[Row]) -> str:
    power = exponent(steps)
    said = "too quick to tell" if power is None else f"exponent {power:.2f}"
    return f"{growth.what}: {said}\n" + "\n".join(f"  {step.n:>12,} {step.unit:14} {step.cpu:8.2f} s" for step in steps)


def _clean() -> Iterator[str]:
    """Clean sentences without end, the same in each run."""
    choice = random.Random("growth")
    pool = drafts.sentences()[terms.LANGUAGE]
    while True:
        # Only `random()` gives the same sequence in every version of Python.
        yield pool[int(choice.random() * len(pool))]


def _found(number: int) -> Iterator[str]:
    """So many sentences with a finding each."""
    return islice(cycle(row.sentence for row in terms.table()), number)


def _joined(sentences: Iterator[str], size: int, between: str) -> str:
    """So many sentences that they have about `size` bytes together."""
    taken: list[str] = []
    length = 0
    while length < size:
        taken.append(next(sentences))
        length += len(taken[-1].encode()) + len(between)
    return between.join(taken)


def _written(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small sizes: a minute")
    parser.add_argument("--full", action="store_true", help="up to 64 MB, 320,000 findings in a line and 100,000 files")
    parser.add_argument("--only", default="", metavar="TEXT", help="what has this text in its name")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the steps as rows of what, n and cpu")
    return parser


if __name__ == "__main__":
    main()
