"""The example repository does what it says: the commands of its own files, run on a copy of it."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "policy-repository"
JOB = yaml.safe_load((EXAMPLE / ".gitlab-ci.yml").read_text(encoding="utf-8"))["termcheck"]
CONFIG = yaml.safe_load((EXAMPLE / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
README = (EXAMPLE / "README.md").read_text(encoding="utf-8")
SHOWN = [line.partition("#")[0].strip() for line in README.splitlines() if line.startswith("termcheck ")]
INSTALL = re.compile(r"pip install --quiet termcheck==\d+\.\d+\.\d+")
OLD, NEW = "policies/nl/preventie-op-school.md", "Zij melden kinderporno.\n"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(EXAMPLE, tmp_path / "policy repository"))


def call(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of termcheck as the shell of the service would; the termcheck of this test run answers."""
    words = shlex.split(command)
    assert words[0] == "termcheck"
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GITLAB_"))}
    arguments = [sys.executable, "-m", "termcheck", *words[1:]]
    return subprocess.run(arguments, cwd=folder, env=outside, capture_output=True, encoding="utf-8", check=False)


def add(folder: Path, text: str) -> None:
    with (folder / OLD).open("a", encoding="utf-8") as draft:
        draft.write(f"\n{text}")


def hook_calls(folder: Path) -> list[str]:
    """What pre-commit would call for the hooks of the configuration, with the files that each asks for."""
    drafts = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
    files = {"termcheck": drafts, "termcheck-glossary": ["glossary/ministry.yaml"]}
    named = [hook["id"] for repo in CONFIG["repos"] for hook in repo["hooks"]]
    return [shlex.join([*HOOKS[name]["entry"].split(), *HOOKS[name].get("args", []), *files[name]]) for name in named]


def job_calls() -> list[str]:
    return [command for command in JOB["script"] if not INSTALL.fullmatch(command)]


@pytest.mark.parametrize("calls", [hook_calls, lambda folder: job_calls()], ids=["pre-commit", "gitlab"])
def test_nothing_is_new_as_the_repository_stands(folder, calls):
    ended = [call(folder, command) for command in calls(folder)]
    assert [one.returncode for one in ended] == [0, 0], ended


@pytest.mark.parametrize("calls", [hook_calls, lambda folder: job_calls()], ids=["pre-commit", "gitlab"])
def test_a_new_finding_fails(folder, calls):
    add(folder, NEW)
    ended = [call(folder, command) for command in calls(folder)]
    assert sorted(one.returncode for one in ended) == [0, 1]
    assert sum(one.stdout.count(": error: ") for one in ended) == 1


def test_the_reports_of_the_job_are_the_files_that_its_commands_write(folder):
    add(folder, NEW)
    for command in job_calls():
        call(folder, command)
    reports = JOB["artifacts"]["reports"]
    issues = json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))
    failures = ElementTree.parse(folder / reports["junit"]).findall(".//failure")
    assert [issue["location"]["path"] for issue in issues] == [OLD]
    assert len(failures) == 1
    assert sorted(reports.values()) == sorted(JOB["artifacts"]["paths"])


def test_the_readme_tells_what_its_commands_do(folder):
    new, known, glossary = (call(folder, command) for command in SHOWN)
    assert (new.returncode, known.returncode, glossary.returncode) == (0, 1, 0)
    assert "no findings" in new.stdout
    assert "kinderpornografie" in known.stdout


def test_the_baseline_is_what_termcheck_writes(folder):
    before = (folder / "termcheck-baseline.json").read_bytes()
    assert call(folder, "termcheck baseline").returncode == 0
    assert (folder / "termcheck-baseline.json").read_bytes() == before


def test_every_file_that_the_readme_names_exists():
    assert [name for name in re.findall(r"^\| `([^`]+)`", README, re.MULTILINE) if not (EXAMPLE / name).exists()] == []
