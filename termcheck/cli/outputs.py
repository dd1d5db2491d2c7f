"""The outputs of a run: which were asked for, where each goes, and what a platform adds."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.cli.output import colored, emit
from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck.report import Finding, Report

# A test holds them equal to the registry of reporters, which is not loaded for `--help`.
FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown", "html")
FOR_PEOPLE = ("text", "concise")
# Platforms look files up in the repository; what was named by an absolute path is below the folder that the command runs in.
FOR_PLATFORMS = ("sarif", "github", "gitlab", "junit", "rdjsonl", "markdown")


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file that it goes into; None is standard output."""

    format: str
    file: Path | None


def outputs_of(wanted: Sequence[str], output: Path | None) -> list[Output]:
    """The outputs that `--format` and `--output` ask for. Errors: InputError for an unknown format, or two with the same goal."""
    outputs = [_output(text, output) for text in wanted]
    goals = [str(one.file) if one.file else "standard output" for one in outputs]
    twice = next((goal for goal in goals if goals.count(goal) > 1), None)
    if twice is not None:
        raise InputError("--format", f"two outputs go to {twice}", try_this="give each a file of its own: `--format sarif=out.sarif`")
    return outputs


def write_all(report: Report, outputs: Sequence[Output], *, mentions: bool, quiet: bool) -> None:
    """Write every output, those into files first. Errors: InputError for a file that cannot be written."""
    for one in sorted(outputs, key=lambda one: one.file is None):
        emit(_rendered(report, one, mentions=mentions, quiet=quiet), to=one.file)
    _for_the_platform(report, outputs)


def write_partial(report: Report, outputs: Sequence[Output], *, mentions: bool, quiet: bool) -> None:
    """Write what a stopped run has found to standard output; a file would pass for the whole later on, and is left as it is."""
    shown = next((one for one in outputs if one.file is None), Output(FOR_PEOPLE[0], None))
    emit(_rendered(report, shown, mentions=mentions, quiet=quiet))


def _output(text: str, output: Path | None) -> Output:
    name, equals, file = text.partition("=")
    if name not in FORMATS:
        raise InputError("--format", f"there is no format `{name}`", try_this=f"one of: {', '.join(FORMATS)}")
    if equals and not file:
        raise InputError("--format", f"`{text}` names no file", try_this=f"write `--format {name}={name}.out`, or `--format {name}`")
    return Output(name, Path(file) if file else output)


def _rendered(report: Report, output: Output, *, mentions: bool, quiet: bool) -> str:
    from termcheck.reporters import REPORTERS, Style

    style = Style(mentions=mentions, quiet=quiet, color=output.file is None and output.format in FOR_PEOPLE and colored())
    return REPORTERS[output.format].render(_from_here(report) if output.format in FOR_PLATFORMS else report, style)


def _from_here(report: Report) -> Report:
    """The report with absolute paths below the current folder counted from there."""
    if not any(Path(path).is_absolute() for path in report.checked):
        return report
    from termcheck.settings import path_below

    def shown(path: str) -> str:
        return path_below(Path.cwd(), path) or path if Path(path).is_absolute() else path

    def moved(finding: Finding) -> Finding:
        return replace(finding, path=shown(finding.path), related=tuple(replace(one, path=shown(one.path)) for one in finding.related))

    return replace(
        report,
        findings=tuple(map(moved, report.findings)),
        known=tuple(map(moved, report.known)),
        mentions=tuple(replace(one, path=shown(one.path)) for one in report.mentions),
        skipped=tuple(replace(one, path=shown(one.path)) for one in report.skipped),
        errors=tuple(replace(one, path=shown(one.path)) for one in report.errors),
        checked=tuple(shown(path) for path in report.checked),
    )


def _for_the_platform(report: Report, outputs: Sequence[Output]) -> None:
    """On GitHub Actions: annotations after the text, and a table in the job's summary."""
    if any(one.file is None and one.format in FOR_PEOPLE for one in outputs) and os.environ.get("GITHUB_ACTIONS") == "true":
        emit(_rendered(report, Output("github", None), mentions=False, quiet=False))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        _append(Path(summary), _rendered(report, Output("markdown", None), mentions=False, quiet=False))


def _append(file: Path, text: str) -> None:
    try:
        with file.open("a", encoding="utf-8", errors="backslashreplace") as summary:
            summary.write(text)
    except OSError as error:
        # The summary is an extra of the platform's: a run must not fail for it.
        print(f"termcheck: the job summary cannot be written: {error.strerror}", file=sys.stderr)
