"""The command line: thin; the only place that prints or sets exit codes."""

from __future__ import annotations

import gc
import sys

CLEAN, FINDINGS, WRONG_INPUT, BUG, INTERRUPTED = 0, 1, 2, 3, 130
ISSUES = "https://github.com/termcheck/termcheck/issues"


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 wrong input, 3 a bug of ours, 130 interrupted."""
    # What a run makes lives to its end; to look through it for garbage every 700 objects takes a fifth of the time where much is found.
    gc.set_threshold(100_000, 20, 100)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of a call with the given arguments."""
    from termcheck.cli.app import app_for
    from termcheck.errors import TermcheckError

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
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one place where an unforeseen error becomes a request for a report
        return _bug(error)
    return CLEAN


def _bug(error: Exception) -> int:
    import traceback

    traceback.print_exception(error, file=sys.stderr)
    print(f"termcheck: this is a bug of termcheck. Please report it with the lines above: {ISSUES}", file=sys.stderr)
    return BUG
