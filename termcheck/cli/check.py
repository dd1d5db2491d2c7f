"""`termcheck check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, FINDINGS, INTERRUPTED, WRONG_INPUT
from termcheck.cli.output import colored, emit

if TYPE_CHECKING:
    from termcheck.check import Checker
    from termcheck.report import Report
    from termcheck.settings import Settings


class FailOn(StrEnum):
    """From which level on findings fail the run."""

    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


class Format(StrEnum):
    """The outputs; a test holds them equal to the registry of reporters, which is not loaded for `--help`."""

    text = "text"
    json = "json"


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
InputName = Annotated[str | None, typer.Option(metavar="NAME", help="The name that standard input goes by: it tells format and language.")]


def check(
    paths: Paths = None,
    glossary: Glossaries = None,
    language: LanguageCode = None,
    config: SettingsFile = None,
    exclude: Excludes = None,
    force_exclude: Annotated[bool, typer.Option("--force-exclude", help="Apply excludes to files named on the command line too.")] = False,
    encoding: Annotated[str | None, typer.Option(help="The encoding of files that are not UTF-8 or UTF-16.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="Exit with 1 from this level on. Default: warning.")] = None,
    verified_only: Annotated[bool, typer.Option("--verified-only", help="Leave out terms that no source was read for.")] = False,
    mentions: Annotated[bool, typer.Option("--mentions", help="Show what was let pass, too.")] = False,
    format: Annotated[Format, typer.Option(help="The output.")] = Format.text,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the report to a file.")] = None,
    stdin_filename: InputName = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check every file anew, whatever an earlier run found.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings and errors only: no summary, no list of skipped files.")] = False,
) -> None:
    """Check drafts for deprecated terms."""
    from termcheck.check import Checker
    from termcheck.reporters import REPORTERS, Style

    settings = _settings(config, encoding=encoding, fail_on=fail_on, verified_only=verified_only, glossaries=glossary)
    checker = Checker(settings=settings)
    try:
        report = _checked(
            checker, paths or ["."], language, exclude=exclude or (), force_exclude=force_exclude, stdin_filename=stdin_filename
        )
    except KeyboardInterrupt:
        print("termcheck: interrupted", file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None
    style = Style(mentions=mentions, quiet=quiet, color=output is None and colored())
    emit(REPORTERS[format.value].render(report, style), to=output)
    raise typer.Exit(exit_code(report, settings.fail_on))


def exit_code(report: Report, fail_on: str) -> int:
    """2 for input that could not be checked, 1 for findings at or above the level, else 0."""
    from termcheck.model import LEVELS

    if report.errors:
        return WRONG_INPUT
    loud = LEVELS[LEVELS.index(fail_on) :] if fail_on in LEVELS else ()
    return FINDINGS if any(finding.level in loud for finding in report.findings) else CLEAN


def _settings(
    config: Path | None, *, encoding: str | None, fail_on: FailOn | None, verified_only: bool, glossaries: list[str] | None
) -> Settings:
    from termcheck.settings import Settings, find_settings, load_settings

    path = config or find_settings(Path.cwd())
    settings = load_settings(path) if path else Settings(base=Path.cwd())
    if glossaries:
        settings = replace(settings, glossaries=tuple(_from_here(name) for name in glossaries))
    return replace(
        settings,
        encoding=encoding or settings.encoding,
        fail_on=fail_on.value if fail_on else settings.fail_on,
        verified_only=verified_only or settings.verified_only,
    )


def _from_here(name: str) -> str:
    """A path on the command line counts from the current folder, not from the settings' folder."""
    return str(Path(name).resolve()) if Path(name).exists() else name


def _checked(
    checker: Checker, paths: Sequence[str], language: str | None, stdin_filename: str | None, *, exclude: Sequence[str], force_exclude: bool
) -> Report:
    from termcheck.check import STANDARD_INPUT, combined

    files = [path for path in paths if path != "-"]
    reports = []
    if "-" in paths:
        reports.append(checker.check_bytes(sys.stdin.buffer.read(), path=stdin_filename or STANDARD_INPUT, language=language))
    if files:
        reports.append(checker.check_paths(files, language=language, exclude=exclude, force_exclude=force_exclude))
    return combined(reports)
