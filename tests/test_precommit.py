"""The hooks, as a repository that uses them sees them: one environment is built, and both hooks pass and fail in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# `try-repo` throws its environment away after each call; this keeps it for the next one, which then starts at once.
TRY_REPO = """
import sys
from pre_commit import store
from pre_commit.commands import try_repo
from pre_commit.main import main
kept = sys.argv.pop()
try_repo.Store = lambda folder: store.Store(kept)
sys.exit(main(["try-repo", *sys.argv[1:]]))
"""
# What a package client says when there is no index to ask.
OFFLINE = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Read timed out",
    "No matching distribution found for hatchling",
)
GLOSSARY = "glossary: own\nconcepts:\n  - id: c\n    terms:\n      nl: {deprecated: fietspad}\n"
CLEAN = {"beleid (één).md": "# Nota\n\nEen fietspad.\n", "glossaries/own terms.yaml": GLOSSARY, "termcheck.yaml": "fail_on: warning\n"}
BAD = {
    "öffentlich/nota nº 1.nl.md": "Een zoektocht naar kinderporno.\n",
    "glossaries/één.yaml": GLOSSARY.replace("deprecated", "deprecate"),
}

pytestmark = pytest.mark.skipif(
    not (shutil.which("git") and find_spec("pre_commit") and (ROOT / ".git").exists()),
    reason="needs git, pre-commit and a checkout of the repository",
)


def git(*arguments: str, cwd: Path) -> str:
    who = ["-c", "user.name=termcheck", "-c", "user.email=termcheck@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *who, *arguments], cwd=cwd, check=True, capture_output=True, text=True).stdout


def commit(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--allow-empty", "--no-verify", "--message", "files", cwd=folder)


def cloned(folder: Path) -> Path:
    """A clone of the repository, with the changes that are not committed yet."""
    git("clone", "--quiet", str(ROOT), str(folder), cwd=ROOT)
    git("rm", "-r", "--quiet", "--ignore-unmatch", ".", cwd=folder)
    for name in git("ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT).split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    commit(folder, {})
    return folder


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """A call of `pre-commit try-repo` in a repository with the given files: exit code and output."""
    clone, store = cloned(tmp_path_factory.mktemp("clone") / "termcheck"), tmp_path_factory.mktemp("store")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTEST_"))}

    def run(folder: Path, files: dict[str, str]) -> tuple[int, str]:
        git("init", "--quiet", cwd=folder)
        commit(folder, files)
        call = [sys.executable, "-c", TRY_REPO, str(clone), "--all-files", "--verbose", "--color=never", str(store)]
        ended = subprocess.run(call, cwd=folder, env=environment, capture_output=True, timeout=300)
        told = (ended.stdout + ended.stderr).decode()
        log = store / "pre-commit.log"
        if ended.returncode and any(sign in told + (log.read_text() if log.exists() else "") for sign in OFFLINE):
            pytest.skip("the package index cannot be reached")
        return ended.returncode, told

    return run


def results(told: str) -> dict[str, str]:
    """Each hook's name and what became of it."""
    lines = (line.rpartition(".") for line in told.splitlines() if line.endswith(("Passed", "Failed", "Skipped")))
    return {before.rstrip("."): after for before, _, after in lines}


def test_the_hooks_pass_and_fail_as_the_commands_do(hooks, tmp_path):
    code, told = hooks(tmp_path, CLEAN)
    assert (code, results(told)) == (0, {"termcheck": "Passed", "termcheck glossary": "Passed"}), told
    assert "1 file checked: no findings" in told
    assert "glossaries/own terms.yaml: valid" in told
    code, told = hooks(tmp_path, {**CLEAN, **BAD})
    assert (code, results(told)) == (1, {"termcheck": "Failed", "termcheck glossary": "Failed"}), told
    assert "öffentlich/nota nº 1.nl.md:1:20: error: “kinderporno” is deprecated" in told
    assert "glossaries/één.yaml:5:12: error: unknown key `deprecate`" in told
