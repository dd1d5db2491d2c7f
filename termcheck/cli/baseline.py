"""`termcheck baseline`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from termcheck.cli import CLEAN, WRONG_INPUT
from termcheck.cli.options import (
    AUTO,
    Encoding,
    Excludes,
    ForceExclude,
    Glossaries,
    Jobs,
    LanguageCode,
    NoCache,
    Paths,
    SettingsFile,
    VerifiedOnly,
    checked,
    settings_of,
)
from termcheck.cli.output import emit

if TYPE_CHECKING:
    from termcheck.baseline import Baseline, Update
    from termcheck.report import Report

Fate = Literal["written", "updated", "left alone"]
Output = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The file to write. Default: the settings' `baseline`, else termcheck-baseline.json.")
]
Prune = Annotated[bool, typer.Option("--prune", help="Take out the entries that no longer occur.")]


def baseline(
    paths: Paths = None,
    output: Output = None,
    prune: Prune = False,
    glossary: Glossaries = None,
    language: LanguageCode = None,
    config: SettingsFile = None,
    exclude: Excludes = None,
    force_exclude: ForceExclude = False,
    encoding: Encoding = None,
    verified_only: VerifiedOnly = False,
    jobs: Jobs = AUTO,
    no_cache: NoCache = False,
) -> None:
    """Write down all present findings, so that `check --baseline` reports only new ones."""
    from termcheck.baseline import update
    from termcheck.baseline_file import FILE_NAME
    from termcheck.check import Checker
    from termcheck.settings import absolute, path_below

    settings = settings_of(config, encoding=encoding, verified_only=verified_only, glossaries=glossary, exclude=exclude)
    file = output or settings.baseline or Path(FILE_NAME)
    old = _present(file)
    checker = Checker(settings=settings, keep_results=not no_cache)
    # Stopped half-way, nothing is written: what was not checked yet would count as new.
    report = checked(checker, paths or ["."], language=language, force_exclude=force_exclude, jobs=jobs)
    _tell_errors(report)
    if report.checked or not report.errors:
        changed = update(report, old, prune=prune)
        fate = _write(changed.baseline, file)
        print(_told(changed, _shown(file), fate=fate, prune=prune))
        if fate == "written" and Path(absolute(file)) != settings.baseline:
            inside = path_below(settings.base, str(file)) or Path(absolute(file)).as_posix()
            print(f"Next: termcheck check --baseline {_shown(file)}, or `baseline: {inside}` in termcheck.yaml")
    # Entries of files that could not be checked are kept, so that nothing is lost by writing the others down.
    raise typer.Exit(WRONG_INPUT if report.errors else CLEAN)


def _present(file: Path) -> Baseline:
    """The baseline as it is; an empty one where none has been written yet."""
    from termcheck.baseline_file import Baseline, folder_of, load_baseline

    return load_baseline(file) if _exists(file) else Baseline(folder=folder_of(file))


def _write(baseline: Baseline, file: Path) -> Fate:
    """Write the file whole or not at all; one that says the same already is left alone, whatever line ends git gave it."""
    from termcheck.baseline_file import written

    text = written(baseline)
    present = _exists(file)
    if present and file.read_bytes().replace(b"\r\n", b"\n") == text.encode("utf-8", "backslashreplace"):
        return "left alone"
    # A link stays one.
    emit(text, to=Path(os.path.realpath(file)))
    return "updated" if present else "written"


def _told(changed: Update, name: str, *, fate: Fate, prune: bool) -> str:
    """What was done, in a line."""
    counts = f"{_number(changed.findings, 'finding')} in {_number(changed.files, 'file')}"
    gone = f"{changed.gone} gone and taken out" if prune else f"{changed.gone} gone; `--prune` takes them out"
    news = [f"{changed.new} new" if changed.new and fate != "written" else "", gone if changed.gone else ""]
    told = ", ".join(piece for piece in news if piece) or ("" if fate == "written" else "nothing new")
    return f"{name}: {counts}" + (f" ({told})" if told else "")


def _tell_errors(report: Report) -> None:
    if not report.errors:
        return
    from termcheck.report import Report
    from termcheck.reporters import REPORTERS, Style

    style = Style(mentions=False, quiet=True, color=False)
    print(REPORTERS["text"].render(Report(errors=report.errors), style), end="", file=sys.stderr)


def _shown(file: Path) -> str:
    """A path from the current folder, where it lies below."""
    from termcheck.settings import path_below

    return path_below(Path.cwd(), str(file)) or file.as_posix()


def _exists(file: Path) -> bool:
    return os.path.exists(file)  # noqa: PTH110 - Path.exists() raises where a folder above is closed to us


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
