#!/usr/bin/env python3
"""How fast termcheck is beside an empty typer application, typos and codespell, on the same files with the same 22 terms.

Makes its data and a virtual environment with the peers from PyPI, measures CPU seconds, and prints a Markdown table. No time is a failure.
"""

from __future__ import annotations

import argparse
import os
import platform
import shlex
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import drafts
import terms
from environment import Programs, made, present, variables
from measure import Figures, in_turn

MEGABYTE = 1_000_000
DRAFT, FINDINGS = 20_000, 10
SIZE, FILE_SIZE = 10, 10_000
TERMCHECK = "termcheck check --no-cache --glossary terms.yaml"
CODESPELL = "codespell -D codespell.txt"
TYPOS = "typos --isolated -c typos.toml --format brief"
EMPTY_APP, SPACY = "python empty_app.py", "python -c 'import spacy'"
PEERS = (TERMCHECK, TYPOS, CODESPELL)


@dataclass(frozen=True, slots=True)
class Case:
    """What is measured: the commands, run in the folder of the data; the first is termcheck's.

    Cases of one `plot` are points of it: `x` is what it is drawn against; `size` are the bytes that are read.
    """

    name: str
    commands: tuple[str, ...]
    plot: str = ""
    x: float = 0
    size: int = 0


def cases(megabytes: float) -> list[Case]:
    """The comparisons, for clean Markdown of so many megabytes."""
    size = f"{megabytes:g} MB of clean Markdown"
    return [
        Case("empty file", (f"{TERMCHECK} empty.md", EMPTY_APP, f"{CODESPELL} empty.md", f"{TYPOS} empty.md")),
        Case("empty file, shipped glossaries", ("termcheck check --no-cache empty.md", EMPTY_APP)),
        Case("clean draft of 20 kB", (f"{TERMCHECK} clean.nl.md", EMPTY_APP, f"{CODESPELL} clean.nl.md", f"{TYPOS} clean.nl.md")),
        Case(f"draft of 20 kB with {FINDINGS} findings", (f"{TERMCHECK} --language nl findings.md", SPACY)),
        Case(f"{size}, {files(megabytes):,} files", on("clean")),
        Case(f"{size}, one file", on("clean.md")),
    ]


def on(path: str) -> tuple[str, ...]:
    """The commands that check a path with the 22 terms."""
    return tuple(f"{command} {path}" for command in PEERS)


def files(megabytes: float) -> int:
    """As many as make files of 10 kB: 5,000 for 50 MB."""
    return max(1, round(megabytes * MEGABYTE / FILE_SIZE))


def write_data(folder: Path, megabytes: float) -> None:
    """Write what the commands read."""
    rows = terms.table()
    texts = {
        "terms.yaml": terms.glossary(rows),
        "codespell.txt": terms.codespell_list(rows),
        "typos.toml": terms.typos_settings(rows),
        "prh.yml": terms.prh_rules(rows),
        ".textlintrc.json": terms.textlint_settings(),
        "cspell.json": terms.cspell_settings(rows),
        "empty_app.py": Path(__file__).with_name("empty_app.py").read_text(encoding="utf-8"),
        "empty.md": "",
        "clean.nl.md": drafts.draft("nl", size=DRAFT),
        "findings.md": drafts.draft("nl", size=DRAFT, findings=FINDINGS),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    drafts.folder_of(folder / "clean", size=int(megabytes * MEGABYTE), files=files(megabytes))
    drafts.joined(folder / "clean", folder / "clean.md")


def measured(case: Case, programs: Programs, *, runs: int, folder: Path, environment: Mapping[str, str]) -> dict[str, Figures]:
    """The figures of a case's commands, of those whose program is installed."""
    words = {command: argv for command in case.commands if (argv := _argv(command, programs))}
    return dict(zip(words, in_turn(list(words.values()), runs=runs, folder=folder, environment=environment), strict=True))


def rows(case: Case, found: Mapping[str, Figures]) -> Iterator[str]:
    """A case as rows of a Markdown table: what termcheck takes, and its ratio to each of the others."""
    ours = found.get(case.commands[0])
    for command, figures in found.items():
        ratio = f"{ours.cpu / max(figures.cpu, 0.001):.2f}" if ours and figures is not ours else ""
        spread = f"{figures.cpu:.3f} ({figures.lowest:.3f}–{figures.highest:.3f})"
        yield f"| {case.name} | {spread} | {figures.wall:.2f} | {figures.memory:.0f} | {figures.code} | {ratio} | `{command}` |"


HEADER = (
    "| case | CPU s, median (lowest–highest) | wall s | peak MB | exit | termcheck ÷ this | command |",
    "|---|--:|--:|--:|--:|--:|---|",
)


def machine(programs: Programs, *, runs: int) -> str:
    """What the figures depend on."""
    versions = ", ".join(f"{name} {version}" for name, version in programs.versions().items())
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; {versions}; medians of {runs} runs."


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the data and the environment, measure, print."""
    options = _options().parse_args(arguments)
    megabytes = 50 if options.full else options.size
    with tempfile.TemporaryDirectory(prefix="termcheck-speed-") as temporary:
        programs = present() if options.present else made(options.environment or Path(temporary) / "environment")
        folder = Path(temporary) / "data"
        folder.mkdir()
        write_data(folder, megabytes)
        print(machine(programs, runs=options.runs), "", *HEADER, sep="\n", flush=True)
        for case in [case for case in cases(megabytes) if options.only in case.name]:
            found = measured(case, programs, runs=options.runs, folder=folder, environment=variables(Path(temporary) / "cache"))
            print(*rows(case, found), sep="\n", flush=True)


def _argv(command: str, programs: Programs) -> list[str]:
    name, *words = shlex.split(command)
    program = programs.path(name)
    if program is None:
        print(f"{name} is not installed here: its row is left out", file=sys.stderr)
        return []
    return [program, *words]


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=SIZE, metavar="MB", help=f"megabytes of clean Markdown (default {SIZE})")
    parser.add_argument("--full", action="store_true", help="50 MB in 5,000 files, and in one")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each command (default 5)")
    parser.add_argument("--only", default="", metavar="TEXT", help="the cases with this text in their name")
    parser.add_argument("--environment", type=Path, metavar="DIR", help="make the environment here and keep it (default: a temporary one)")
    parser.add_argument("--present", action="store_true", help="use what is installed beside this Python; install nothing")
    return parser


if __name__ == "__main__":
    main()
