"""Ctrl-C: a command stops at once, says so, and exits with 130; the next one ends the program as it stands."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, NoReturn, ParamSpec

import typer

from termcheck.cli import INTERRUPTED

if TYPE_CHECKING:
    from termcheck.report import Report

Given = ParamSpec("Given")


def interruptible(command: Callable[Given, None]) -> Callable[Given, None]:
    """A command that may be stopped. Typer itself would say “Aborted!” and exit with 1."""

    @wraps(command)
    def call(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except KeyboardInterrupt:
            _stopped("interrupted")

    return call


def end_at_the_next() -> None:
    """Let another Ctrl-C end the program without any ado."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stopped_after(report: Report, *, files: int) -> NoReturn:
    """Say how far the report goes that has been printed, and exit."""
    _stopped(f"interrupted: {report.summary.files:,} of {files:,} files are checked, the report is partial")


def _stopped(what: str) -> NoReturn:
    print(f"termcheck: {what}", file=sys.stderr)
    raise typer.Exit(INTERRUPTED)
