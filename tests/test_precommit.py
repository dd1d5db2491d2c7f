"""The hooks, as a repository that uses them sees them: pre-commit builds their environment once, and commits pass and fail in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from once import once

ROOT = Path(__file__).resolve().parent.parent
# What a package client says when there is no index to ask.
OFFLINE = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Read timed out",
    "No matching distribution found for hatchling",
)
GLOSSARY = "glossary: own\nconcepts:\n  - id: c\n    terms:\n      nl: {deprecated: fietspad}\n"
BAD, CLEAN = "Een zoektocht naar kinderporno.\n", "Een fietspad.\n"
CLEAN_FILES = {
    "beleid (één).md": "# Nota\n\nEen fietspad.\n",
    "glossaries/own terms.yaml": GLOSSARY,
    "termcheck.yaml": "fail_on: warning\n",
}
BAD_FILES = {"öffentlich/nota nº 1.nl.md": BAD, "glossaries/één.yaml": GLOSSARY.replace("deprecated", "deprecate")}
CHANGED_LINES = ["--force-exclude", "--since", "HEAD"]

pytestmark = pytest.mark.skipif(
    not (shutil.which("git") and find_spec("pre_commit") and (ROOT / ".git").exists()),
    reason="needs git, pre-commit and a checkout of the repository",
)


def git(*arguments: str, cwd: Path) -> str:
    return subprocess.run(["git", *arguments], cwd=cwd, env=environment(), check=True, capture_output=True, text=True).stdout


def environment(store: Path | None = None) -> dict[str, str]:
    """The variables of this process without those of an outer git or test run; who commits; where pre-commit keeps what it builds."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTEST_", "PRE_COMMIT"))}
    who = {f"GIT_{role}_{key}": "termcheck@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    config = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return {**outer, **who, **config, "PRE_COMMIT_COLOR": "never", "PRE_COMMIT_HOME": str(store or os.devnull)}


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def commit(folder: Path, files: Mapping[str, str]) -> None:
    """Commit the files without asking the hooks."""
    write(folder, files)
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


def pre_commit(*arguments: str, cwd: Path, store: Path) -> None:
    """Call pre-commit. Without a package index there is nothing to test."""
    call = [sys.executable, "-m", "pre_commit", *arguments]
    ended = subprocess.run(call, cwd=cwd, env=environment(store), capture_output=True, check=False)
    log = store / "pre-commit.log"
    told = (ended.stdout + ended.stderr).decode() + (log.read_text(encoding="utf-8") if log.exists() else "")
    if ended.returncode and any(sign in told for sign in OFFLINE):
        pytest.skip("the package index cannot be reached")
    assert ended.returncode == 0, told


def config(clone: Path, arguments: list[str] | None) -> str:
    """The configuration of a repository that uses both hooks, which say what they do even when they pass."""
    own = {} if arguments is None else {"args": arguments}
    hooks = [{"id": "termcheck", "verbose": True, **own}, {"id": "termcheck-glossary", "verbose": True}]
    revision = git("rev-parse", "HEAD", cwd=clone).strip()
    return yaml.safe_dump({"repos": [{"repo": clone.as_posix(), "rev": revision, "hooks": hooks}]})


def build(folder: Path) -> None:
    """Clone termcheck and let pre-commit build the environment of the hooks from the clone."""
    clone = cloned(folder / "termcheck")
    write(folder / "first", {".pre-commit-config.yaml": config(clone, None)})
    git("init", "--quiet", cwd=folder / "first")
    pre_commit("install-hooks", cwd=folder / "first", store=folder / "store")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A clone of termcheck and pre-commit's folder with the environment built from it."""
    folder = once(tmp_path_factory, "hooks", build)
    return folder / "termcheck", folder / "store"


@pytest.fixture
def repository(built, tmp_path):
    """A new repository with the hooks installed, and a call that commits what is staged: exit code and output."""
    clone, store = built

    def start(files: Mapping[str, str], arguments: list[str] | None = None):
        git("init", "--quiet", cwd=tmp_path)
        commit(tmp_path, {".pre-commit-config.yaml": config(clone, arguments), **files})
        pre_commit("install", cwd=tmp_path, store=store)

        def committed() -> tuple[int, str]:
            call = ["git", "commit", "--message", "with hooks"]
            ended = subprocess.run(call, cwd=tmp_path, env=environment(store), capture_output=True, check=False)
            return ended.returncode, (ended.stdout + ended.stderr).decode()

        return tmp_path, committed

    return start


def results(told: str) -> dict[str, str]:
    """Each hook's name and what became of it."""
    lines = (line.rpartition(".") for line in told.splitlines() if line.endswith(("Passed", "Failed", "Skipped")))
    return {before.partition("..")[0]: after.rpartition(")")[2] for before, _, after in lines}


def test_clean_files_are_committed_whatever_their_names(repository):
    folder, committed = repository({})
    write(folder, CLEAN_FILES)
    git("add", "--all", cwd=folder)
    code, told = committed()
    assert (code, results(told)) == (0, {"termcheck": "Passed", "termcheck glossary": "Passed"}), told
    assert "1 file checked: no findings" in told
    assert "glossaries/own terms.yaml: valid" in told


def test_a_finding_and_a_faulty_glossary_stop_the_commit(repository):
    folder, committed = repository(CLEAN_FILES)
    write(folder, BAD_FILES)
    git("add", "--all", cwd=folder)
    code, told = committed()
    assert (code, results(told)) == (1, {"termcheck": "Failed", "termcheck glossary": "Failed"}), told
    assert "öffentlich/nota nº 1.nl.md:1:20: error: “kinderporno” is deprecated" in told
    assert "glossaries/één.yaml:5:12: error: unknown key `deprecate`" in told


@pytest.mark.parametrize(("staged", "unstaged", "code"), [(CLEAN, BAD, 0), (BAD, CLEAN, 1)])
def test_only_what_is_staged_counts(repository, staged, unstaged, code):
    folder, committed = repository({"nota.nl.md": "Nota.\n"})
    write(folder, {"nota.nl.md": staged, "ander.nl.md": BAD})
    git("add", "nota.nl.md", cwd=folder)
    write(folder, {"nota.nl.md": unstaged})
    ended, told = committed()
    assert (ended, told.count("“kinderporno” is deprecated")) == (code, code), told
    assert (folder / "nota.nl.md").read_text(encoding="utf-8") == unstaged


@pytest.mark.parametrize(("now", "code"), [(f"{BAD}\n{CLEAN}", 0), (f"{BAD}\n{BAD}", 1)])
def test_with_since_only_changed_lines_count(repository, now, code):
    folder, committed = repository({"oude nota (één).nl.md": BAD}, CHANGED_LINES)
    write(folder, {"oude nota (één).nl.md": now})
    git("add", "--all", cwd=folder)
    ended, told = committed()
    assert (ended, told.count("“kinderporno” is deprecated")) == (code, code), told
    assert ":1:20: error" not in told


def test_what_the_settings_exclude_is_left_out(repository):
    folder, committed = repository({"termcheck.yaml": "exclude: [archive/]\n"})
    write(folder, {"archive/nota.nl.md": BAD})
    git("add", "--all", cwd=folder)
    assert committed()[0] == 0


def test_two_thousand_files_go_to_one_process(repository):
    folder, committed = repository({})
    write(folder, {f"beleid/nota {number}.nl.md": f"Besluit {number}. {CLEAN}" for number in range(2000)})
    git("add", "--all", cwd=folder)
    code, told = committed()
    assert (code, told.count("files checked")) == (0, 1), told
    assert "2000 files checked: no findings" in told
