"""CPU seconds, wall seconds and peak memory of a command and the processes that it waited for."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# The kernel counts memory in kilobytes, on macOS in bytes.
UNIT = 1024 if os.uname().sysname != "Darwin" else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run: user and system seconds together, wall seconds, the largest process in megabytes, the exit code."""

    cpu: float
    wall: float
    memory: float
    code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The medians of several runs, the lowest and highest CPU seconds, and the exit code of the last."""

    cpu: float
    lowest: float
    highest: float
    wall: float
    memory: float
    code: int


def run(command: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> Run:
    """Run a command once, its output thrown away. The memory has a floor: what this process held when it started the command."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    memory = used.ru_maxrss * UNIT / 1e6
    return Run(cpu=used.ru_utime + used.ru_stime, wall=wall, memory=memory, code=process.returncode)


def in_turn(commands: Sequence[Sequence[str]], *, runs: int, folder: Path, environment: Mapping[str, str]) -> list[Figures]:
    """The figures of several commands, run in turn so that other work on the machine falls on all alike; a first round is not counted."""
    rounds = [[run(command, folder=folder, environment=environment) for command in commands] for _ in range(runs + 1)]
    return [figures(column) for column in zip(*rounds[1:], strict=True)]


def figures(runs: Sequence[Run]) -> Figures:
    """The medians of runs of one command."""
    cpu = sorted(one.cpu for one in runs)
    wall, memory = (median(getattr(one, name) for one in runs) for name in ("wall", "memory"))
    return Figures(cpu=median(cpu), lowest=cpu[0], highest=cpu[-1], wall=wall, memory=memory, code=runs[-1].code)
