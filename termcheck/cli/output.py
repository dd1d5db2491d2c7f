"""Where output goes: standard output or a file, whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck.report import Report


def emit(text: str, *, to: Path | None = None) -> None:
    """Write to a file (whole or not at all) or to standard output. Errors: InputError for a file that cannot be written."""
    if to is None:
        _to_standard_output(text)
        return
    from termcheck.cache import write_whole

    try:
        write_whole(to, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise InputError(str(to), f"cannot be written: {error.strerror}", try_this="check the folder and its permissions") from error


def tell_errors(report: Report) -> None:
    """Name on standard error what could not be read, beside the data on standard output."""
    for error in report.errors:
        place = ":".join(str(piece) for piece in (error.path, error.line, error.column) if piece is not None)
        print(f"termcheck: error: {place}: {error.message}" + (f" ({error.advice})" if error.advice else ""), file=sys.stderr)


def colored() -> bool:
    """Whether standard output is a terminal that wants colours (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_watched() -> bool:
    """Whether somebody looks at standard error: a terminal that can draw, and no CI."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")


def _to_standard_output(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head`): nothing is wrong, but the interpreter must not flush into the pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
