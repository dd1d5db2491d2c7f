"""The command line: thin; the only place that prints or sets exit codes."""

from __future__ import annotations

import gc
import gc
import sys

CLEAN, FINDINGS, WRONG_INPUT, BUG, INTERRUPTED = 0, 1, 2, 3, 130
ISSUES = "https://github.com/termcheck/termcheck/issues"


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 wrong input, 3 a bug of ours, 130 interrupted."""
    # What a start makes lives to the end; to look through it for garbage every 700 objects takes 3 % of the time.
    gc.set_threshold(50_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of a call with the given arguments."""
    from termcheck.cli.app import app_for
    from termcheck.errors import TermcheckError

    # A run makes many small values that live to its end and hardly a cycle: to look for cycles as often as usual takes a fifth of its time.
    gc.set_threshold(100_000, 20, 100)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app_for(arguments)(args=arguments, prog_name="termcheck")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else CLEAN
    except TermcheckError as error:
        print(f"termcheck: error: {error}", file=sys.stderr)
        return WRONG_INPUT
    except Exception as error:  # noqa: BLE001 - the one place where an unforeseen error becomes a request for a report
        return _bug(error)
    return CLEAN


def _bug(error: Exception) -> int:
    import traceback

    traceback.print_exception(error, file=sys.stderr)
    print(f"termcheck: this is a bug of termcheck. Please report it with the lines above: {ISSUES}", file=sys.stderr)
    return BUG
