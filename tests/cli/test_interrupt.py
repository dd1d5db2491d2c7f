"""Ctrl-C as a terminal gives it: to the command and to all its processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
import typer

from termcheck.cli.interrupt import interruptible

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="a terminal of another kind")

# Whoever comes to the third file presses Ctrl-C, and would be busy with it for an hour.
BEGIN = """
import os, signal, sys, time
from termcheck.check import Checker
from termcheck.cli import output, run
real = Checker._check_found
def stopping(self, found, thorough, *, language):
    if found.path == "c.nl.md":
        os.killpg(os.getpgrp(), signal.SIGINT)
        time.sleep(3600)
    return real(self, found, thorough, language=language)
Checker._check_found = stopping
"""
AGAIN = "output._to_standard_output = lambda text: os.kill(os.getpid(), signal.SIGINT)\n"
END = "sys.exit(run(sys.argv[1:]))"


def stopped(folder, *arguments: str, again: bool = False) -> subprocess.CompletedProcess[str]:
    """A run over four drafts that is stopped at the third; it is over when no process holds its outputs any more."""
    for name in "abcd":
        (folder / f"{name}.nl.md").write_text("Er is kinderporno gevonden.\n", encoding="utf-8")
    code = BEGIN + (AGAIN if again else "") + END
    call = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        call, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, start_new_session=True, timeout=300
    )


@pytest.mark.parametrize("command", ["check", "stats"])
def test_what_was_found_so_far_is_shown(command, tmp_path):
    ended = stopped(tmp_path, command, "--jobs", "1")
    assert ended.returncode == 130
    assert ended.stderr == "termcheck: interrupted: 2 of 4 files are checked, the report is partial\n"
    assert [name in ended.stdout for name in ("a.nl.md", "b.nl.md", "d.nl.md")] == [True, True, False]


def test_no_process_is_left_and_none_complains(tmp_path):
    ended = stopped(tmp_path, "check", "--jobs", "3")
    assert ended.returncode == 130
    assert ended.stderr.endswith("of 4 files are checked, the report is partial\n")
    assert ended.stderr.count("\n") == 1
    assert "checked" in ended.stdout


def test_a_file_that_would_pass_for_the_whole_report_is_not_written(tmp_path):
    ended = stopped(tmp_path, "check", "--jobs", "1", "--format", "json=report.json", "--output", "x.txt")
    assert "b.nl.md" in ended.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.nl.md", "b.nl.md", "c.nl.md", "d.nl.md"]


def test_no_baseline_is_written(tmp_path):
    ended = stopped(tmp_path, "baseline", "--jobs", "1")
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "termcheck: interrupted\n")
    assert not (tmp_path / "termcheck-baseline.json").exists()


def interrupted(number: int = 0) -> None:
    """A command."""
    raise KeyboardInterrupt


def test_any_command_can_be_stopped(capsys):
    with pytest.raises(typer.Exit) as ended:
        interruptible(interrupted)(number=1)
    assert (ended.value.exit_code, capsys.readouterr().err) == (130, "termcheck: interrupted\n")


def test_a_second_one_ends_the_program_as_it_stands(tmp_path):
    ended = stopped(tmp_path, "check", "--jobs", "1", again=True)
    assert (ended.returncode, ended.stderr) == (-signal.SIGINT, "")
