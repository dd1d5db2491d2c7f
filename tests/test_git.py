"""git as it is asked."""

from __future__ import annotations

import subprocess

from termcheck.git import git


def test_the_environment_of_a_hook_is_dropped_and_answers_are_english(tmp_path, monkeypatch):
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "LANG", "LC_ALL"):
        monkeypatch.setenv(name, "elsewhere")
    assert git("rev-parse", "--show-toplevel", folder=str(tmp_path)).stdout.decode().strip() == str(tmp_path.resolve())
    assert git("rev-parse", "--verify", "HEAD", folder=str(tmp_path)).stderr.startswith(b"fatal: Needed a single revision")


def test_words_go_to_standard_input_parted_by_nul(tmp_path):
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("*.old\n", encoding="utf-8")
    asked = git("check-ignore", "-z", "--stdin", folder=str(tmp_path), words=["a b.old", "c.md", "é.old"])
    assert asked.stdout.decode() == "a b.old\0é.old\0"


def test_a_missing_git_answers_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert git("--version", folder=str(tmp_path)) is None
