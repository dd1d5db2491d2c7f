#!/usr/bin/env python3
"""All measurements of speed with one command: installs termcheck and its peers into an environment of its own, measures, draws plots.

Writes results.json, results.md and plots/*.svg. Needs Python 3.11, Linux or macOS, and a package index; the peers from npm are taken where
npm is. No time is a failure: whether a target is met stands in the table.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import large
import speed
import suite_cases
from environment import Programs, made, present, variables, with_node
from measure import Figures, run
from speed import Case
from suite_cases import Sizes
from targets import Book, Target, targets

HERE = Path(__file__).parent
PLOT_PACKAGE = "matplotlib"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one command of a case took; `x` is what a plot draws it against, `size` the bytes that it read."""

    case: str
    command: str
    plot: str
    x: float
    size: int
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a run of the suite finds its programs, its data and its environment variables."""

    programs: Programs
    folder: Path
    environment: Mapping[str, str]
    sizes: Sizes

    def path(self, program: str) -> str:
        """A program that has to be there."""
        return self.programs.path(program) or program


def main(arguments: Sequence[str] | None = None) -> None:
    """Install, measure, write."""
    options = _options().parse_args(arguments)
    sizes = suite_cases.QUICK if options.quick else suite_cases.FULL
    out: Path = (options.out or cache()).resolve()
    out.mkdir(parents=True, exist_ok=True)
    programs = installed(options, out)
    with tempfile.TemporaryDirectory(prefix="data-", dir=out) as temporary:
        folder = Path(temporary)
        environment = dict(variables(folder / "cache")) | {"COLUMNS": "200"}
        place = Place(programs=programs, folder=folder / "data", environment=environment, sizes=sizes)
        results = measured(place, texts=options.texts, only=options.only, runs=options.runs or sizes.runs)
    small = " A quick run: its sizes are too small to judge the targets by." if options.quick else ""
    results["machine"] = speed.machine(programs, runs=options.runs or sizes.runs) + small
    (out / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (out / "results.md").write_text("\n".join(page(results)) + "\n", encoding="utf-8")
    draw(programs, out)
    print(*page(results), sep="\n")
    told(f"written: {out / 'results.json'}, results.md, plots")


def cache() -> Path:
    """The folder for what the suite makes, in the user's cache folder."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "termcheck-benchmarks"


def installed(options: argparse.Namespace, out: Path) -> Programs:
    """The programs that are compared."""
    if options.present:
        return present()
    folder = (options.environment or out / "environment").resolve()
    told(f"installing termcheck, typos, codespell and {PLOT_PACKAGE} into {folder}")
    programs = made(folder, PLOT_PACKAGE)
    if not options.quick and not with_node(programs):
        told("textlint and cspell cannot be installed here (no npm): they are left out")
    return programs


def measured(place: Place, *, texts: Path | None, only: str, runs: int) -> dict[str, Any]:
    """All measurements, as data."""
    told("writing the drafts")
    place.folder.mkdir(parents=True)
    jobs = suite_cases.has_jobs(place.path("termcheck"), place.environment)
    cases = [case for case in suite_cases.cases(place.folder, place.sizes, jobs=jobs, texts=texts) if only in case.name]
    if not jobs:
        told("termcheck check has no --jobs here: its rows are left out")
    rows = [row for number, case in enumerate(cases, 1) for row in _rows_of(case, place, runs=runs, at=f"{number}/{len(cases)}")]
    more = _large(place) if only in suite_cases.LARGE else {}
    growth = _growth(place) if only in "growth" else []
    found = targets(Book({(row.case, row.command): (row.figures, row.size) for row in rows}), place.sizes, large=more, growth=growth)
    return {"rows": [asdict(row) for row in rows], "large": more, "growth": growth, "targets": [asdict(one) for one in found]}


def page(results: Mapping[str, Any]) -> Iterator[str]:
    """The results as Markdown: targets, then all figures."""
    yield from (str(results["machine"]), "", "| what | measured | target | |", "|---|--:|--:|---|")
    yield from (_target_row(Target(**one)) for one in _list(results, "targets"))
    yield from ("", *HEADER)
    yield from map(_row, _list(results, "rows"))
    more = results["large"]
    if isinstance(more, dict) and more:
        yield from (
            "",
            f"{more['terms']:,} terms: `termcheck glossary compile` {more['compile_cpu']:.0f} s of CPU, {more['compile_memory']:.0f} MB.",
        )
        yield from ("", *large.rows([large.Stage(**one) for one in more["stages"]]))


HEADER = (
    "| case | CPU s, median (lowest–highest) | wall s | peak MB | MB per CPU s | exit | command |",
    "|---|--:|--:|--:|--:|--:|---|",
)


def draw(programs: Programs, out: Path) -> None:
    """Draw the plots with the environment's Python, which has what that takes."""
    python = programs.path("python") or sys.executable
    if subprocess.run([python, "-c", f"import {PLOT_PACKAGE}"], stderr=subprocess.DEVNULL, check=False).returncode:
        told(f"no plots: {PLOT_PACKAGE} is not installed here")
        return
    subprocess.run([python, str(HERE / "plots.py"), str(out / "results.json"), str(out / "plots")], check=True)


def told(what: str) -> None:
    """Say on standard error how far it is."""
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


def _rows_of(case: Case, place: Place, *, runs: int, at: str) -> Iterator[Row]:
    told(f"{at} {case.name}")
    found = speed.measured(case, place.programs, runs=runs, folder=place.folder, environment=place.environment)
    for command, figures in found.items():
        yield Row(case=case.name, command=command, plot=case.plot, x=case.x, size=case.size, figures=figures)


def _large(place: Place) -> dict[str, Any]:
    """What a large glossary costs by steps."""
    told(f"a glossary of {place.sizes.large:,} terms: compiling it once")
    path = large.written(place.folder / "stages", place.sizes.large)
    command = [place.path("termcheck"), "glossary", "compile", str(path)]
    done = run(command, folder=place.folder, environment=place.environment)
    if done.code:
        told(f"compiling ended with {done.code}: the steps are left out")
        return {}
    told("its steps, in one process")
    command = [place.path("python"), str(HERE / "large.py"), "--stages", "--size", str(place.sizes.scanned), str(path.parent)]
    stages = [asdict(one) for one in large.read_stages(command, place.environment)]
    return {"terms": place.sizes.large, "compile_cpu": done.cpu, "compile_memory": done.memory, "stages": stages}


def _growth(place: Place) -> list[dict[str, Any]]:
    """The rows of growth.py: what grows, how large it was, what it took."""
    script, target = HERE / "growth.py", place.folder / "growth.json"
    if not script.exists():
        return []
    told("growth")
    quick = ["--quick"] if place.sizes.quick and "--quick" in script.read_text(encoding="utf-8") else []
    command = [place.path("python"), str(script), "--json", str(target), *quick]
    ended = subprocess.run(command, cwd=place.folder, env=dict(place.environment), stdout=subprocess.DEVNULL, check=False)
    if not target.exists():
        told(f"growth.py ended with {ended.returncode} and wrote nothing: its rows are left out")
        return []
    return [row for row in json.loads(target.read_text(encoding="utf-8")) if {"what", "n", "cpu"} <= row.keys()]


def _target_row(one: Target) -> str:
    if one.value is None:
        return f"| {one.what} | – | {one.limit_text} | not measured |"
    return f"| {one.what} | {one.value:.2f}{one.unit} | {one.limit_text} | {'met' if one.met else '**not met**'} |"


def _row(row: Mapping[str, Any]) -> str:
    figures = Figures(**row["figures"])
    speed_of = f"{row['size'] / 1e6 / max(figures.cpu, 0.001):.1f}" if row["size"] else ""
    spread = f"{figures.cpu:.3f} ({figures.lowest:.3f}–{figures.highest:.3f})"
    return f"| {row['case']} | {spread} | {figures.wall:.2f} | {figures.memory:.0f} | {speed_of} | {figures.code} | `{row['command']}` |"


def _list(results: Mapping[str, Any], name: str) -> Iterable[dict[str, Any]]:
    found = results[name]
    return found if isinstance(found, list) else []


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small sizes and one run, to see that it works")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="where all of it goes (default: the user's cache folder)")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="real texts (.md, .txt) to measure on as well, repeated to 50 MB")
    parser.add_argument("--runs", type=int, help="counted runs of each command (default 5; 1 with --quick)")
    parser.add_argument("--only", default="", metavar="TEXT", help="the cases with this text in their name")
    parser.add_argument("--environment", type=Path, metavar="FOLDER", help="the environment to make or to use again")
    parser.add_argument("--present", action="store_true", help="use what is installed beside this Python; install nothing")
    return parser


if __name__ == "__main__":
    main()
