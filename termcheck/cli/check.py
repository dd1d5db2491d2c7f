"""`termcheck check`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, FINDINGS, WRONG_INPUT
from termcheck.cli.interrupt import stopped_after
from termcheck.cli.options import (
    AUTO,
    Encoding,
    Excludes,
    ForceExclude,
    Glossaries,
    InputName,
    Jobs,
    LanguageCode,
    NoCache,
    Paths,
    SettingsFile,
    VerifiedOnly,
    checked,
    settings_of,
)
from termcheck.cli.outputs import FORMATS, outputs_of, write_all, write_partial

if TYPE_CHECKING:
    from termcheck.changes import Changes
    from termcheck.report import Report


class FailOn(StrEnum):
    """From which level on findings fail the run."""

    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


FailFrom = Annotated[FailOn | None, typer.Option(help="Exit with 1 from this level on. Default: warning.")]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORMAT[=FILE]",
        help=f"The output: {', '.join(FORMATS)}; repeatable, each other one into a FILE. Default: text.",
    ),
]
Output = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the report to a file.")]
Baseline = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Report only what is not in this file, which `termcheck baseline` writes.")
]
Since = Annotated[
    str | None, typer.Option(metavar="REV", help="Report only on lines changed since a git revision (HEAD: those not committed yet).")
]


def check(
    paths: Paths = None,
    glossary: Glossaries = None,
    language: LanguageCode = None,
    config: SettingsFile = None,
    exclude: Excludes = None,
    force_exclude: ForceExclude = False,
    encoding: Encoding = None,
    fail_on: FailFrom = None,
    verified_only: VerifiedOnly = False,
    baseline: Baseline = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Report known findings too, whatever the settings say.")] = False,
    since: Since = None,
    mentions: Annotated[bool, typer.Option("--mentions", help="Show what was let pass, too.")] = False,
    format: Formats = None,
    output: Output = None,
    stdin_filename: InputName = None,
    jobs: Jobs = AUTO,
    no_cache: NoCache = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings and errors only: no summary, no list of skipped files.")] = False,
) -> None:
    """Check drafts for deprecated terms."""
    from termcheck.check import Checker
    from termcheck.files import Interrupted

    outputs = outputs_of(format or ["text"], output)
    settings = settings_of(
        config,
        encoding=encoding,
        fail_on=fail_on.value if fail_on else None,
        verified_only=verified_only,
        glossaries=glossary,
        exclude=exclude,
    )
    known = None if no_baseline else baseline or settings.baseline
    checker = Checker(settings=settings, changes=_changes(since), keep_results=not no_cache)
    try:
        report = checked(
            checker, paths or ["."], language=language, force_exclude=force_exclude, stdin_filename=stdin_filename, jobs=jobs, quiet=quiet
        )
    except Interrupted as stop:
        write_partial(_only_new(stop.report, known, partial=True), outputs, mentions=mentions, quiet=quiet)
        stopped_after(stop.report, files=stop.files)
    report = _only_new(report, known, partial=since is not None)
    write_all(report, outputs, mentions=mentions, quiet=quiet)
    raise typer.Exit(exit_code(report, settings.fail_on))


def exit_code(report: Report, fail_on: str) -> int:
    """2 for input that could not be checked, 1 for findings at or above the level, else 0."""
    from termcheck.model import LEVELS

    if report.errors:
        return WRONG_INPUT
    loud = LEVELS[LEVELS.index(fail_on) :] if fail_on in LEVELS else ()
    return FINDINGS if any(finding.level in loud for finding in report.findings) else CLEAN


def _changes(revision: str | None) -> Changes | None:
    if revision is None:
        return None
    from termcheck.changes import changes_since

    return changes_since(revision)


def _only_new(report: Report, baseline: Path | None, *, partial: bool) -> Report:
    """The report without what the baseline knows; a run that looks at changed lines only cannot tell what has gone."""
    if baseline is None:
        return report
    from termcheck.baseline import load_baseline, only_new

    return only_new(report, load_baseline(baseline), partial=partial)
