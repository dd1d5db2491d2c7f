"""`termcheck compare`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, WRONG_INPUT
from termcheck.cli.check import FailFrom, Output, exit_code
from termcheck.cli.options import Encoding, Excludes, Glossaries, SettingsFile, VerifiedOnly, settings_of
from termcheck.cli.output import colored, emit, tell_errors
from termcheck.cli.outputs import FORMATS, outputs_of, write_all
from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck._compare_groups import Groups
    from termcheck.check import Checker
    from termcheck.cli.outputs import Output as Goal
    from termcheck.compare import Comparison
    from termcheck.report import Problem, Report
    from termcheck.settings import Settings

# Outputs that show the units side by side; the others show the findings as they do for `termcheck check`.
OWN = ("text", "json", "html")
MATRIX_FORMATS = ("text", "csv", "json", "html")
WIDTH = 80

Versions = Annotated[
    list[str] | None, typer.Argument(metavar="VERSION...", help="The versions of one act, or an XLIFF or TMX file with its segments.")
]
BySuffix = Annotated[
    bool, typer.Option("--by-suffix", help="Take folders and patterns; compare the files that differ only in the language code.")
]
Matrix = Annotated[bool, typer.Option("--matrix", help="Show per concept which term each version uses, how often; fails no run.")]
Formats = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="FORMAT[=FILE]", help=f"The output: {', '.join(FORMATS)}; with --matrix {', '.join(MATRIX_FORMATS)}."),
]


def compare(
    versions: Versions = None,
    by_suffix: BySuffix = False,
    matrix: Matrix = False,
    glossary: Glossaries = None,
    config: SettingsFile = None,
    exclude: Excludes = None,
    encoding: Encoding = None,
    fail_on: FailFrom = None,
    verified_only: VerifiedOnly = False,
    format: Formats = None,
    output: Output = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings and errors only: no notes, no summary.")] = False,
) -> None:
    """Compare the language versions of an act: the same concepts in each, by terms of the same standing."""
    from termcheck.check import Checker
    from termcheck.compare import report_of

    goals = list(_goals(format or ["text"], output, matrix=matrix))
    settings = settings_of(
        config,
        encoding=encoding,
        fail_on=fail_on.value if fail_on else None,
        verified_only=verified_only,
        glossaries=glossary,
        exclude=exclude,
    )
    groups = _groups(versions or [], settings, by_suffix=by_suffix)
    comparisons, errors = _compared(Checker(settings=settings), groups)
    report = report_of(comparisons, errors=errors, skipped=groups.skipped)
    if matrix:
        _write_matrix(comparisons, goals)
        tell_errors(report)
        raise typer.Exit(WRONG_INPUT if report.errors else CLEAN)
    _write(comparisons, report, goals, quiet=quiet)
    raise typer.Exit(exit_code(report, settings.fail_on))


def _goals(wanted: Sequence[str], output: Path | None, *, matrix: bool) -> Iterator[Goal]:
    """The outputs that are asked for. Errors: InputError."""
    from termcheck.cli.outputs import Output as Goal

    if not matrix:
        yield from outputs_of(wanted, output)
        return
    for text in wanted:
        name, _, file = text.partition("=")
        if name not in MATRIX_FORMATS:
            raise InputError("--format", f"there is no matrix as `{name}`", try_this=f"one of: {', '.join(MATRIX_FORMATS)}")
        yield Goal(name, Path(file) if file else output)


def _groups(versions: Sequence[str], settings: Settings, *, by_suffix: bool) -> Groups:
    from termcheck import _compare_groups

    if by_suffix:
        return _compare_groups.by_suffix(versions or ["."], settings)
    if not versions:
        advice = "`termcheck compare act.nl.md act.en.md`, or `termcheck compare --by-suffix drafts/`"
        raise InputError("", "nothing to compare", try_this=advice)
    return _compare_groups.by_hand(versions)


def _compared(checker: Checker, groups: Groups) -> tuple[list[Comparison], list[Problem]]:
    """What each group says; one that cannot be compared does not keep the others from it."""
    from termcheck.check import problem
    from termcheck.compare import compare_paths

    if len(groups.groups) == 1:
        return [compare_paths(checker, groups.groups[0])], list(groups.errors)
    comparisons: list[Comparison] = []
    errors: list[Problem] = list(groups.errors)
    for paths in groups.groups:
        try:
            comparisons.append(compare_paths(checker, paths))
        except InputError as error:
            errors.append(problem(error))
    return comparisons, errors


def _write(comparisons: Sequence[Comparison], report: Report, goals: Sequence[Goal], *, quiet: bool) -> None:
    """Write every output, those into files first."""
    for goal in sorted(goals, key=lambda goal: goal.file is None):
        if goal.format in OWN:
            emit(_rendered(comparisons, report, goal, quiet=quiet), to=goal.file)
    write_all(report, [goal for goal in goals if goal.format not in OWN], mentions=False, quiet=quiet)


def _rendered(comparisons: Sequence[Comparison], report: Report, goal: Goal, *, quiet: bool) -> str:
    from termcheck import _compare_html, _compare_json, _compare_text
    from termcheck.reporters import Style

    if goal.format == "json":
        return _compare_json.render(comparisons, report)
    if goal.format == "html":
        return _compare_html.render(comparisons, report)
    style = Style(quiet=quiet, color=goal.file is None and colored())
    width = get_terminal_size().columns if goal.file is None and sys.stdout.isatty() else WIDTH
    return _compare_text.render(comparisons, report, style, width=width)


def _write_matrix(comparisons: Sequence[Comparison], goals: Sequence[Goal]) -> None:
    from termcheck import _compare_matrix as matrix

    renderers = {"text": matrix.as_text, "csv": matrix.as_csv, "json": matrix.as_json, "html": matrix.as_html}
    for goal in sorted(goals, key=lambda goal: goal.file is None):
        emit(renderers[goal.format](comparisons), to=goal.file)
