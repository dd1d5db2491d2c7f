from __future__ import annotations

import io
import sys

import pytest

from termcheck.cli import progress
from termcheck.cli.output import is_watched

ERASED = "\x1b[2K"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def a_terminal(monkeypatch: pytest.MonkeyPatch, *, after: float = -1) -> Terminal:
    """Standard error as a terminal of 100 columns (in the test itself: the runner sets its own before)."""
    for name in ("CI", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", "COLUMNS": "100"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(progress, "AFTER", after)
    monkeypatch.setattr(progress, "EVERY", 0.0)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def test_a_short_run_draws_nothing(monkeypatch):
    terminal = a_terminal(monkeypatch, after=3600)
    with progress.Bar() as bar:
        bar(1, 2, 0)
    assert terminal.getvalue() == ""


def test_a_long_run_tells_files_findings_and_rate_and_erases_them(monkeypatch):
    terminal = a_terminal(monkeypatch)
    with progress.Bar() as bar:
        bar(1_234, 5_000, 1)
    drawn, erased, after = terminal.getvalue().rpartition(ERASED)
    assert [piece in drawn for piece in ("1234/5000", "files", "1 finding", "a second")] == [True] * 4
    assert (erased, after) == (ERASED, "")


def test_a_second_round_over_some_files_begins_anew(monkeypatch):
    terminal = a_terminal(monkeypatch)
    with progress.Bar() as bar:
        bar(5, 5, 2)
        bar(1, 3, 2)
    assert "1/3" in terminal.getvalue()


@pytest.mark.parametrize(
    ("name", "value", "watched"), [("TERM", "xterm", True), ("TERM", "dumb", False), ("CI", "true", False), ("NO_COLOR", "1", True)]
)
def test_a_bar_is_for_a_terminal_that_somebody_looks_at(name, value, watched, monkeypatch):
    a_terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    assert is_watched() is watched


def test_a_pipe_is_no_terminal(monkeypatch):
    a_terminal(monkeypatch)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not is_watched()
