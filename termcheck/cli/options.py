"""The options that the commands share which check drafts, and what they make of them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli.interrupt import end_at_the_next
from termcheck.cli.output import is_watched
from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck.check import Checker
    from termcheck.report import Report
    from termcheck.settings import FailOn, Settings

AUTO = "auto"
Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH...", help="Files and folders; `-` is standard input. Default: the current folder.")
]
Glossaries = Annotated[
    list[str] | None, typer.Option(metavar="NAME|PATH", help="A shipped glossary or a file; repeatable; replaces the settings' list.")
]
LanguageCode = Annotated[
    str | None, typer.Option(metavar="xx", help="The language of all texts (nl-BE means nl). Default: found by itself.")
]
SettingsFile = Annotated[Path | None, typer.Option(help="The settings file. Default: the nearest termcheck.yaml or pyproject.toml.")]
Excludes = Annotated[
    list[str] | None, typer.Option(metavar="PATTERN", help="Files to leave out, as in .gitignore; repeatable; added to the settings'.")
]
ForceExclude = Annotated[bool, typer.Option("--force-exclude", help="Apply excludes to files named on the command line too.")]
Encoding = Annotated[str | None, typer.Option(help="The encoding of files that are not UTF-8 or UTF-16.")]
VerifiedOnly = Annotated[bool, typer.Option("--verified-only", help="Leave out terms that no source was read for.")]
Jobs = Annotated[str, typer.Option(metavar="N|auto", help="How many processes share the files out. `auto`: as many as pay.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Check every file anew, whatever an earlier run found.")]
InputName = Annotated[str | None, typer.Option(metavar="NAME", help="The name that standard input goes by: it tells format and language.")]


def settings_of(
    config: Path | None,
    *,
    encoding: str | None = None,
    fail_on: FailOn | None = None,
    verified_only: bool = False,
    glossaries: Sequence[str] | None = None,
    exclude: Sequence[str] | None = None,
) -> Settings:
    """The settings of the file that is named, else found; what the command line says goes before what they say."""
    from termcheck.settings import Settings, find_settings, load_settings

    path = config or find_settings(Path.cwd())
    settings = load_settings(path) if path else Settings(base=Path.cwd())
    if glossaries:
        settings = replace(settings, glossaries=tuple(_from_here(name) for name in glossaries))
    return replace(
        settings,
        encoding=encoding or settings.encoding,
        fail_on=fail_on or settings.fail_on,
        verified_only=verified_only or settings.verified_only,
        exclude=(*settings.exclude, *(exclude or ())),
    )


def checked(
    checker: Checker,
    paths: Sequence[str],
    *,
    language: str | None,
    force_exclude: bool = False,
    stdin_filename: str | None = None,
    jobs: str = AUTO,
    quiet: bool = False,
) -> Report:
    """The report on files, folders and standard input (`-`). Errors: Interrupted, with the report so far."""
    from termcheck.check import STANDARD_INPUT
    from termcheck.files import Interrupted
    from termcheck.reports import combined

    number = _number(jobs)
    files = [path for path in paths if path != "-"]
    reports = []
    if "-" in paths:
        reports.append(checker.check_bytes(sys.stdin.buffer.read(), path=stdin_filename or STANDARD_INPUT, language=language))
    try:
        reports.append(_report_on(checker, files, number, language=language, force_exclude=force_exclude, quiet=quiet))
    except Interrupted as stop:
        end_at_the_next()
        raise Interrupted(combined([*reports, stop.report]), files=stop.files + len(reports)) from None
    return combined(reports)


def _report_on(
    checker: Checker, files: Sequence[str], jobs: int | None, *, language: str | None, force_exclude: bool, quiet: bool
) -> Report:
    """The report on files and folders, with a bar while somebody waits for it."""
    if not files or quiet or not is_watched():
        return checker.check_paths(files, language=language, force_exclude=force_exclude, jobs=jobs)
    from termcheck.cli.progress import Bar

    with Bar() as bar:
        return checker.check_paths(files, language=language, force_exclude=force_exclude, jobs=jobs, watch=bar)


def _number(jobs: str) -> int | None:
    """The number of processes, None for as many as pay."""
    if jobs == AUTO:
        return None
    if not jobs.isdecimal() or int(jobs) == 0:
        raise InputError("--jobs", f"`{jobs}` is no number of processes", try_this="--jobs 2, or --jobs auto")
    return int(jobs)


def _from_here(name: str) -> str:
    """A path on the command line counts from the current folder, not from the settings' folder."""
    return str(Path(name).resolve()) if Path(name).exists() else name
