"""The README shows what termcheck really says, and its commands are those of CI."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"<!-- output: termcheck (?P<call>.+?) -->\n```console\n\$ termcheck (?P=call)\n(?P<output>.*?)```", re.DOTALL)
COMMANDS = re.findall(r"```console\n(python3 .+)\n```", README)


def output_of(call: str) -> str:
    ended = subprocess.run([sys.executable, "-m", "termcheck", *call.split()], cwd=ROOT, capture_output=True, check=False)
    return ended.stdout.decode()


@pytest.mark.parametrize(("call", "output"), [(shown["call"], shown["output"]) for shown in SHOWN.finditer(README)])
def test_the_readme_shows_the_real_output(call, output):
    real = output_of(call)
    if os.environ.get("TERMCHECK_APPROVE"):
        now = (ROOT / "README.md").read_text(encoding="utf-8")
        (ROOT / "README.md").write_text(now.replace(f"$ termcheck {call}\n{output}", f"$ termcheck {call}\n{real}"), encoding="utf-8")
    assert output == real


def test_ci_runs_the_test_command_of_the_readme():
    install, test = COMMANDS
    assert test in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert install.endswith("termcheck check examples/drafts")


def test_every_file_that_the_readme_links_to_exists():
    links = [link for link in re.findall(r"\]\(([^)#]+)", README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []
