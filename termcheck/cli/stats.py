"""`termcheck stats`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, WRONG_INPUT
from termcheck.cli.interrupt import stopped_after
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
    jobs: Jobs = AUTO,
    no_cache: NoCache = False,
    format: Annotated[StatsFormat, typer.Option(help="The output.")] = StatsFormat.text,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the counts to a file.")] = None,
) -> None:
    """Count findings and mentions per concept, language and file, known ones too. Findings do not fail the run."""
    from termcheck.check import Checker
    from termcheck.files import Interrupted

    settings = settings_of(config, encoding=encoding, verified_only=verified_only, glossaries=glossary, exclude=exclude)
    checker = Checker(settings=settings, keep_results=not no_cache)
    try:
        report = checked(checker, paths or ["."], language=language, force_exclude=force_exclude, jobs=jobs)
    except Interrupted as stop:
        emit(_rendered(stop.report, format))
        stopped_after(stop.report, files=stop.files)
    emit(_rendered(report, format), to=output)
    tell_errors(report)
    raise typer.Exit(WRONG_INPUT if report.errors else CLEAN)


def _rendered(report: Report, format: StatsFormat) -> str:
    from termcheck import stats

    renderers = {StatsFormat.text: stats.as_text, StatsFormat.json: stats.as_json, StatsFormat.csv: stats.as_csv}
    return renderers[format](report)
