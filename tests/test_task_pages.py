"""The task pages of docs/ are true: their files are written, their commands run in order, and what they print is what the pages show.

A comment before a block says what it is: `file: NAME` (the whole file), `add to: NAME` (more of it), `change: NAME` (a line of it, as a
diff), `not run`. Other console blocks are run. TERMCHECK_APPROVE=1 writes the real output into the pages.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
EXAMPLE = ROOT / "examples" / "policy-repository"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))
START = "start-in-an-old-repository.md"
TASKS = ["write-a-glossary.md", "fix.md", "compare.md", "termbases.md", "corpus.md", "pre-commit.md", "github.md", "gitlab.md", "README.md"]
BLOCK = re.compile(
    r"^(?:<!-- (?P<role>file|add to|change|not run)(?:: (?P<name>\S+))? -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)^```\n",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"^\$ (?P<command>.+)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
IN_CI = "    - termcheck glossary validate glossary/ministry.yaml\n"

needs_git = pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="needs git and bash")


@dataclass(frozen=True, kw_only=True)
class Block:
    """A fenced block of a page, with the comment before it; `at` is where its text begins in the page."""

    at: int
    role: str
    name: str
    kind: str
    body: str


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A command that does not print what is shown at a place of the page."""

    at: int
    command: str
    shown: str
    real: str


def blocks(page: str) -> Iterator[Block]:
    for found in BLOCK.finditer((DOCS / page).read_text(encoding="utf-8")):
        role = found["role"] or ("run" if found["kind"] == "console" else "")
        yield Block(at=found.start("body"), role=role, name=found["name"] or "", kind=found["kind"], body=found["body"])


def edit(block: Block, file: Path) -> None:
    """Do to a file what the block tells the reader to do."""
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    if block.role == "change":
        old, new = (line[1:] for line in block.body.splitlines())
        assert before.count(old) == 1
        after = before.replace(old, new)
    else:
        after = (before if block.role == "add to" else "") + block.body
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(after, encoding="utf-8")


def printed(command: str, folder: Path) -> str:
    """What a command prints when a reader runs it in a terminal without colours."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    who = {f"GIT_{role}_{key}": "termcheck@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    own = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": os.devnull}
    call = ["bash", "-c", f"exec 2>&1; {command}"]
    return subprocess.run(call, cwd=folder, env={**outside, **who, **own}, capture_output=True, check=False).stdout.decode()


def differences(page: str, folder: Path) -> Iterator[Difference]:
    """Follow a page: each command that prints something else than is shown."""
    for block in blocks(page):
        if block.role in ("file", "add to", "change"):
            edit(block, folder / block.name)
        for found in COMMAND.finditer(block.body) if block.role == "run" else ():
            real = printed(found["command"], folder)
            if real != found["output"]:
                yield Difference(at=block.at + found.start("output"), command=found["command"], shown=found["output"], real=real)


def approve(page: str, different: list[Difference]) -> None:
    """Write what is really printed into the page, from its end to its start, so that the places stay right."""
    text = (DOCS / page).read_text(encoding="utf-8")
    for one in reversed(different):
        text = text[: one.at] + one.real + text[one.at + len(one.shown) :]
    (DOCS / page).write_text(text, encoding="utf-8")


def follow(page: str, folder: Path) -> list[Difference]:
    """What a reader who follows a page sees otherwise than it is shown."""
    different = list(differences(page, folder))
    if os.environ.get("TERMCHECK_APPROVE"):
        approve(page, different)
    return different


@needs_git
@pytest.mark.parametrize("page", TASKS)
def test_who_follows_a_page_sees_what_it_shows(page, tmp_path):
    assert follow(page, tmp_path) == []


@needs_git
def test_who_starts_in_an_old_repository_sees_what_is_shown_and_gets_to_a_green_ci(tmp_path):
    old, server = tmp_path / "old", tmp_path / "server"
    old.mkdir()
    assert follow(START, old) == []
    printed(f"git clone --quiet '{old}' '{server}'", tmp_path)
    install, check = yaml.safe_load((server / ".gitlab-ci.yml").read_text(encoding="utf-8"))["termcheck"]["script"]
    assert install.startswith("pip install")
    assert printed(f"{check}; echo $?", server).splitlines()[-1] == "0"


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".github/workflows/termcheck.yml", ".gitlab-ci.yml"])
def test_the_files_of_the_pages_are_those_of_the_example(name):
    shown = {block.body for page in (START, *TASKS) for block in blocks(page) if (block.role, block.name) == ("file", name)}
    assert shown == {(EXAMPLE / name).read_text(encoding="utf-8").replace(IN_CI, "")}


def test_the_index_names_every_page():
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    assert [page for page in PAGES if page != "README.md" and f"({page})" not in index] == []
