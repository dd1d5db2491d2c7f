"""`termcheck stats`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, INTERRUPTED, WRONG_INPUT
from termcheck.cli.options import (
    Encoding,
    Excludes,
    ForceExclude,
    Glossaries,
    LanguageCode,
    Paths,
    SettingsFile,
    VerifiedOnly,
    checked,
    settings_of,
)
from termcheck.cli.output import emit, tell_errors

if TYPE_CHECKING:
    from termcheck.report import Report


class StatsFormat(StrEnum):
    """How the counts are shown."""

    text = "text"
    json = "json"
    csv = "csv"


def stats(
    paths: Paths = None,
    glossary: Glossaries = None,
    language: LanguageCode = None,
    config: SettingsFile = None,
    exclude: Excludes = None,
    force_exclude: ForceExclude = False,
    encoding: Encoding = None,
    verified_only: VerifiedOnly = False,
    format: Annotated[StatsFormat, typer.Option(help="The output.")] = StatsFormat.text,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the counts to a file.")] = None,
) -> None:
    """Count findings and mentions per concept, language and file, known ones too. Findings do not fail the run."""
    from termcheck.check import Checker

    settings = settings_of(config, encoding=encoding, verified_only=verified_only, glossaries=glossary, exclude=exclude)
    try:
        report = checked(Checker(settings=settings), paths or ["."], language=language, force_exclude=force_exclude)
    except KeyboardInterrupt:
        print("termcheck: interrupted", file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None
    emit(_rendered(report, format), to=output)
    tell_errors(report)
    raise typer.Exit(WRONG_INPUT if report.errors else CLEAN)


def _rendered(report: Report, format: StatsFormat) -> str:
    from termcheck import stats

    renderers = {StatsFormat.text: stats.as_text, StatsFormat.json: stats.as_json, StatsFormat.csv: stats.as_csv}
    return renderers[format](report)
