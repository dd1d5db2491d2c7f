"""The lines that changed since a revision: real repositories, real git."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from helpers import a_hit, exactly
from hypothesis import given, settings, strategies

from termcheck import changes as module
from termcheck.changes import Changes, changes_since
from termcheck.check import Checker
from termcheck.cli import run
from termcheck.errors import InputError
from termcheck.model import Document
from termcheck.readers.encoding import decode

WHO = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main")
THREE = "one\ntwo\nthree\n"
FOUR = "one\ntwo\nnew\nthree\n"


def git(*arguments: str, folder: Path | str = ".", fails: bool = False) -> str:
    ended = subprocess.run(["git", *WHO, *arguments], cwd=folder, capture_output=True, check=not fails)
    return ended.stdout.decode(errors="surrogateescape").strip()


def write(files: Mapping[str, str | bytes], folder: Path | str = ".") -> None:
    for name, content in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def commit(files: Mapping[str, str | bytes], folder: Path | str = ".") -> None:
    write(files, folder)
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--allow-empty", "--message=x", folder=folder)


def held(changes: Changes, path: str, *, encoding: str | None = None, lines: bool = True) -> list[str]:
    """The words of a file that stand on changed lines."""
    text = decode(Path(path).read_bytes(), path=path, encoding=encoding)
    document = Document(path=path, format="text", parts=(text,), segments=(), lines=lines)
    words = re.finditer(r"\S+", text)
    return [word[0] for word in words if changes.hold(a_hit(path=path, start=word.start(), end=word.end()), document)]


@pytest.fixture(autouse=True)
def _only_our_settings(monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """An empty repository, which is the current folder."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "--quiet")
    return folder


EDITS = {
    "nothing": (THREE, THREE, []),
    "a line added": (THREE, FOUR, ["new"]),
    "a line changed": (THREE, "one\nzwei\nthree\n", ["zwei"]),
    "a line taken out": (THREE, "one\nthree\n", []),
    "lines at both ends": (THREE, "nought\none\ntwo\nthree\nfour\n", ["nought", "four"]),
    "all lines": (THREE, "a b\nc\n", ["a", "b", "c"]),
    "an empty file filled": ("", "one\n", ["one"]),
    "a file emptied": (THREE, "", []),
    "line ends of Windows": ("one\r\ntwo\r\n", "one\r\nnew\r\ntwo\r\n", ["new"]),
    "line ends that git does not know": ("a\rb\u2028c\x0bd\x85e\nf\n", "a\rb\u2028c\x0bd\x85e\nf\nnew\n", ["new"]),
    "a line with such ends changed": ("a\rb\nc\n", "a\rnew\nc\n", ["a", "new"]),
    "no newline at the end": ("one\ntwo", "new\ntwo", ["new"]),
    "a newline at the end": ("one\ntwo", "one\ntwo\n", ["two"]),
    "a byte order mark": ("\ufeffone\ntwo\n", "\ufeffone\nnew\ntwo\n", ["new"]),
    "text that looks like a patch": ("one\n", "++ b/x\n@@ -1 +1 @@\none\ndiff --git a b\n", ["++", "b/x", "@@", "-1", "+1", "@@", "diff", "--git", "a", "b"]),
    "UTF-16, whose lines git does not see": ("one\ntwo\n".encode("utf-16"), "one\nnew\n".encode("utf-16"), ["one", "new"]),
    "UTF-16 unchanged": ("one\ntwo\n".encode("utf-16"), "one\ntwo\n".encode("utf-16"), []),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("staged", [False, True])
def test_the_words_on_changed_lines_are_held(before, after, expected, staged, repository):
    commit({"a.md": before, "b.md": THREE})
    write({"a.md": after})
    git("add", "a.md") if staged else None
    changes = changes_since("HEAD")
    assert (held(changes, "a.md"), held(changes, "b.md")) == (expected, [])
    assert (changes.touch("a.md"), changes.touch("b.md")) == (before != after, False)


def test_lines_of_another_encoding_are_counted_in_the_text(repository):
    commit({"a.md": "één\rtwee\nà\n".encode("latin-1")})
    write({"a.md": "één\rtwee\nnieuw\nà\n".encode("latin-1")})
    assert held(changes_since("HEAD"), "a.md", encoding="latin-1") == ["nieuw"]


@pytest.mark.parametrize(("start", "end", "expected"), [(0, 3, False), (0, 4, False), (0, 5, True), (4, 9, False), (2, 7, True)])
def test_a_hit_over_lines_that_came_together_is_new(start, end, expected, repository):
    commit({"a.md": "one\nbetween\nthree\n"})
    write({"a.md": "one\nthree\n"})
    document = Document(path="a.md", format="text", parts=("one\nthree\n",), segments=())
    assert changes_since("HEAD").hold(a_hit(start=start, end=end), document) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(0, 3, False), (0, 4, False), (0, 5, True), (4, 4, True), (8, 9, False), (6, 20, True)]
)
def test_a_hit_that_reaches_into_a_changed_line_is_held(start, end, expected, repository):
    commit({"a.md": "one\ntwo\nthree\n"})
    write({"a.md": "one\nnew\nthree\n"})
    document = Document(path="a.md", format="text", parts=("one\nnew\nthree\n",), segments=())
    assert changes_since("HEAD").hold(a_hit(start=start, end=end), document) is expected


def test_where_lines_mean_nothing_any_change_counts(repository):
    commit({"a.odt": THREE, "b.odt": THREE})
    write({"a.odt": FOUR})
    changes = changes_since("HEAD")
    assert (held(changes, "a.odt", lines=False), held(changes, "b.odt", lines=False)) == (["one", "two", "new", "three"], [])


def test_of_a_file_that_is_kept_elsewhere_all_lines_count(repository):
    git(
        "config",
        "filter.lfs.clean",
        "printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:'; sha256sum | cut -c 1-64; echo size 9",
    )
    commit({".gitattributes": "*.xml filter=lfs\n", "a.xml": THREE, "b.xml": THREE})
    write({"a.xml": FOUR})
    assert [held(changes_since("HEAD"), name) for name in ("a.xml", "b.xml")] == [["one", "two", "new", "three"], []]


NAMES = [
    "with space.md",
    'quo"te.md',
    "tab\tin.md",
    "line\nend.md",
    "back\\slash\\n.md",
    "één Ünï 表.md",
    "nai\u0308f.md",
    "-dash.md",
    "=.md",
    "rename to x.md",
    "c.md and d.md differ",
    "one two/three four.md",
    "diff --git a.md",
    "Binary files a and b differ",
    "@@ -1 +1 @@",
    os.fsdecode(b"no \xff utf8.md"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("before", "after", "expected"), [(THREE, FOUR, ["new"]), (b"\0a b\n", b"\0a c\n", None)])
def test_any_name_is_understood_and_followed_through_a_rename(name, before, after, expected, repository):
    commit({"old \n name.md": before, name: before, f"unchanged {name}": before})
    renamed = f"{name} é renamed.md"
    git("mv", "--", "old \n name.md", renamed)
    write({name: after, renamed: after})
    changes = changes_since("HEAD")
    assert [changes._spans(one) for one in (name, renamed)] == [expected and ((3, 3),)] * 2
    assert not changes.touch(f"unchanged {name}")


@pytest.mark.parametrize(("after", "expected"), [(THREE, []), (FOUR, ["new"])])
def test_of_a_renamed_file_only_changed_lines_count(after, expected, repository):
    commit({"a.md": THREE})
    git("mv", "a.md", "b.md")
    write({"b.md": after})
    assert held(changes_since("HEAD"), "b.md") == expected
    assert changes_since("HEAD").touch("b.md") == bool(expected)


def test_permissions_and_times_are_no_change(repository):
    commit({"a.md": THREE, "b.md": THREE})
    Path("a.md").chmod(0o755)
    os.utime("b.md", (0, 0))
    assert [changes_since("HEAD").touch(name) for name in ("a.md", "b.md")] == [False, False]


def test_what_git_does_not_track_is_wholly_new(repository, tmp_path):
    commit({"a.md": THREE, ".gitignore": "ignored.md\n"})
    write({"new.md": "x\ny\n", "ignored.md": "z\n", "inner/in.md": "i\n", "../out.md": "o\n"})
    git("init", "--quiet", "inner")
    changes = changes_since("HEAD")
    words = [held(changes, name) for name in ("a.md", "new.md", "ignored.md", "inner/in.md", "../out.md", str(tmp_path / "out.md"))]
    assert words == [[], ["x", "y"], ["z"], ["i"], ["o"], ["o"]]
    assert [changes.touch(name) for name in ("<stdin>", "unknown.md", "nowhere/unknown.md")] == [True] * 3


def test_a_path_is_understood_however_it_is_written(repository, tmp_path, monkeypatch):
    commit({"nl/a.md": THREE, "fr/b.md": THREE, "fr/c.md": THREE})
    write({"nl/a.md": FOUR})
    (tmp_path / "link").symlink_to(repository)
    Path("link.md").symlink_to("nl/a.md")
    Path("fr/unchanged.md").symlink_to("c.md")
    monkeypatch.chdir("fr")
    changes = changes_since("HEAD")
    for path in ("../nl/a.md", "./../nl/../nl/a.md", str(repository / "nl/a.md"), str(tmp_path / "link/nl/a.md"), "../link.md"):
        assert held(changes, path) == ["new"]
    assert [held(changes, path) for path in ("b.md", "./b.md", "../fr/b.md", "unchanged.md")] == [[]] * 4


def test_a_branch_is_compared_with_the_commit_where_it_began(repository):
    commit({"a.md": THREE, "b.md": THREE})
    git("switch", "--quiet", "-c", "topic")
    commit({"a.md": FOUR})
    git("switch", "--quiet", "main")
    commit({"b.md": FOUR, "a.md": "two\nthree\n"})
    git("switch", "--quiet", "topic")
    write({"b.md": "zero\n" + THREE})
    changes = changes_since("main")
    assert (held(changes, "a.md"), held(changes, "b.md")) == (["new"], ["zero"])


def test_the_working_tree_counts_whatever_is_staged(repository):
    commit({"a.md": THREE})
    write({"a.md": FOUR})
    git("add", "a.md")
    write({"a.md": "one\ntwo\nthree\nfour\n"})
    assert held(changes_since("HEAD"), "a.md") == ["four"]


@pytest.mark.parametrize("revision", ["HEAD", "@", "v1", "v1^{}", ":/x", "main", "refs/heads/main"])
def test_a_revision_may_be_anything_that_names_a_commit(revision, repository):
    commit({"a.md": THREE})
    git("tag", "--annotate", "--message=x", "v1")
    write({"a.md": FOUR})
    assert held(changes_since(revision), "a.md") == ["new"]


@pytest.mark.parametrize("format", ["sha1", "sha256"])
def test_before_the_first_commit_all_is_new(format, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet", f"--object-format={format}")
    write({"staged.md": THREE, "untracked.md": THREE})
    git("add", "staged.md")
    assert [held(changes_since("HEAD"), name) for name in ("staged.md", "untracked.md")] == [["one", "two", "three"]] * 2


def test_in_a_merge_the_lines_that_came_in_are_changed(repository):
    commit({"a.md": THREE, "b.md": THREE})
    git("switch", "--quiet", "-c", "topic")
    commit({"a.md": "one\ntopic\nthree\n", "b.md": FOUR})
    git("switch", "--quiet", "main")
    commit({"a.md": "one\nmain\nthree\n"})
    git("merge", "topic", fails=True)
    changes = changes_since("HEAD")
    assert (held(changes, "a.md"), held(changes, "b.md")) == (["<<<<<<<", "HEAD", "=======", "topic", ">>>>>>>", "topic"], ["new"])


@pytest.mark.parametrize(("change", "expected"), [(None, False), ("commit", True), ("edit", True), ("untracked", True)])
def test_a_submodule_changed_wholly_or_not_at_all(change, expected, repository, tmp_path):
    git("init", "--quiet", str(tmp_path / "other"))
    commit({"deep/m.md": THREE}, tmp_path / "other")
    commit({"a.md": THREE})
    git("submodule", "--quiet", "add", str(tmp_path / "other"), "mod")
    commit({})
    write({"edit": {"mod/deep/m.md": FOUR}, "untracked": {"mod/x.md": "x"}}.get(change or "", {}))
    commit({"new.md": "x"}, "mod") if change == "commit" else None
    changes = changes_since("HEAD")
    assert (changes.touch("mod/deep/m.md"), changes.touch("a.md")) == (expected, False)
    assert held(changes, "mod/deep/m.md")[:3] == (["one", "two", "new" if change == "edit" else "three"] if expected else [])


SETTINGS = {
    "diff.noprefix": "true",
    "diff.mnemonicPrefix": "true",
    "diff.srcPrefix": "x/",
    "diff.context": "9",
    "diff.interHunkContext": "9",
    "diff.renames": "false",
    "diff.renameLimit": "1",
    "diff.algorithm": "patience",
    "diff.relative": "true",
    "diff.submodule": "log",
    "diff.ignoreSubmodules": "all",
    "diff.orderFile": "order",
    "diff.external": "false",
    "diff.suppressBlankEmpty": "true",
    "diff.wsErrorHighlight": "all",
    "diff.words.textconv": "false",
    "diff.words.command": "false",
    "color.ui": "always",
    "color.diff": "always",
    "core.pager": "false",
    "core.quotepath": "false",
    "core.autocrlf": "true",
    "core.safecrlf": "true",
    "pager.diff": "true",
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_setting_of_the_user_matters(setting, repository, monkeypatch):
    commit({"é a.md": THREE, "b.md": THREE, "d/c.md": THREE, ".gitattributes": "*.md diff=words\n"})
    git("config", setting, SETTINGS[setting])
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=9")
    git("mv", "b.md", "b c.md")
    write(dict.fromkeys(("é a.md", "b c.md", "d/c.md"), "zero\none\ntwo\nnew\nthree\n"))
    changes = changes_since("HEAD", folder=repository / "d")
    assert [held(changes, name) for name in ("é a.md", "b c.md", "d/c.md")] == [["zero", "new"]] * 3


def test_line_ends_that_git_turns_round_are_no_change(repository):
    git("config", "core.autocrlf", "true")
    commit({"a.md": "one\r\ntwo\r\n"})
    write({"a.md": "one\r\nnew\r\ntwo\r\n"})
    assert held(changes_since("HEAD"), "a.md") == ["new"]


def test_a_second_working_tree_is_a_repository_like_any_other(repository, tmp_path, monkeypatch):
    commit({"a.md": THREE})
    git("worktree", "add", "--quiet", str(tmp_path / "second"))
    monkeypatch.chdir(tmp_path / "second")
    write({"a.md": FOUR})
    assert held(changes_since("main"), "a.md") == ["new"]


def test_git_is_asked_four_times_however_many_files_there_are(repository, monkeypatch):
    commit({f"{number}.md": f"{number}\n" for number in range(50)})
    calls = []
    monkeypatch.setattr(module, "git", lambda *arguments, **how: calls.append(arguments[0]) or subprocess_git(*arguments, **how))
    subprocess_git = sys.modules["termcheck.git"].git
    assert not any(map(changes_since("HEAD").touch, [f"{number}.md" for number in range(50)]))
    assert calls == ["rev-parse", "merge-base", "diff-index", "ls-files"]


def no_commit(folder: Path) -> None:
    git("init", "--quiet", folder=folder)


def one_commit(folder: Path) -> None:
    no_commit(folder)
    commit({"a.md": THREE}, folder)


def one_commit_and_the_servers_main(folder: Path) -> None:
    one_commit(folder)
    git("update-ref", "refs/remotes/origin/trunk", "HEAD", folder=folder)


def no_repository(folder: Path) -> None:
    """Nothing to do."""


def bare(folder: Path) -> None:
    git("init", "--quiet", "--bare", folder=folder)


def unrelated(folder: Path) -> None:
    one_commit(folder)
    git("switch", "--quiet", "--orphan", "other", folder=folder)
    commit({"b.md": THREE}, folder)


def shallow(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as other:
        one_commit(Path(other))
        git("switch", "--quiet", "-c", "topic", folder=other)
        commit({"a.md": FOUR}, other)
        git("switch", "--quiet", "main", folder=other)
        commit({"a.md": "one\n"}, other)
        git("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=topic", f"file://{other}", ".", folder=folder)


REFUSED = [
    (one_commit, "nosuch", 'git knows no revision "nosuch" (fetch it: `git fetch origin nosuch`; in CI, check out the whole history'),
    (one_commit, "origin/main", "(fetch it: `git fetch origin main`;"),
    (one_commit, "HEAD~5", 'git knows no revision "HEAD~5" (name a branch, a tag or a commit; in CI,'),
    (one_commit_and_the_servers_main, "trunk", "(the server has one: `--since origin/trunk`)"),
    (one_commit, "--help", 'git knows no revision "--help"'),
    (one_commit, "--output=pwned", 'git knows no revision "--output=pwned"'),
    (one_commit, "-a", 'git knows no revision "-a"'),
    (one_commit, "", 'git knows no revision ""'),
    (one_commit, "HEAD:a.md", 'git knows no revision "HEAD:a.md"'),
    (one_commit, "main..HEAD", 'git knows no revision "main..HEAD"'),
    (no_commit, "main", 'git knows no revision "main"'),
    (no_repository, "HEAD", "git answers: not a git repository (or any of the parent directories): .git (run termcheck in the repository"),
    (bare, "HEAD", "git answers: this operation must be run in a work tree"),
    (unrelated, "main", '"main" and HEAD have no commit in common (name a commit'),
    (
        shallow,
        "origin/main",
        "no commit in common in this shallow clone (fetch the rest: `git fetch --unshallow`; in CI, check out the whole",
    ),
    (shallow, "HEAD~1", 'git knows no revision "HEAD~1"'),
]


@pytest.mark.parametrize(("state", "revision", "expected"), REFUSED, ids=[f"{state.__name__} {revision}" for state, revision, _ in REFUSED])
def test_what_cannot_be_compared_is_wrong_input_with_advice(state, revision, expected, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    state(tmp_path)
    assert run(["check", "--since", revision]) == 2
    assert expected in capsys.readouterr().err
    assert not Path("pwned").exists()


def test_without_git_nothing_can_be_compared(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="git cannot be run"):
        changes_since("HEAD")


def test_a_repository_of_somebody_else_is_named_with_what_to_do(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.chdir(repository)
    with pytest.raises(InputError, match="dubious ownership") as refused:
        changes_since("HEAD")
    assert refused.value.try_this == f"trust the folder: `git config --global --add safe.directory {repository}`"


CONTEXT = [
    ("He said: “We kept copies of the\nold word in a cellar for years.”\n", "cellar", "vault"),
    ("The rules of 2004 are set out in\nthe Old Word Act of that year.\n", "of that year", "of 2004"),
    ("He sold the\nold word in Ghent.\n", "Ghent", "Bruges"),
]


@pytest.mark.parametrize(("text", "old", "new"), CONTEXT)
def test_what_is_on_a_changed_line_is_judged_in_the_whole_file(text, old, new, repository):
    checker, everything = [exactly(en="old word")], "The old word is here.\n\n{}\nAn old word.\n"
    commit({"a.en.md": everything.format(text)})
    write({"a.en.md": everything.format(text.replace(old, new)), "b.en.md": "x\n"})
    whole = Checker(checker).check_paths(["a.en.md"])
    part = Checker(checker, changes=changes_since("HEAD")).check_paths(["."])
    assert part.findings == tuple(hit for hit in whole.findings if hit.end_line == 4)
    assert part.mentions == tuple(hit for hit in whole.mentions if hit.end_line == 4)
    assert part.summary.unchanged == len(whole.findings) - len(part.findings)
    assert len(part.findings) + len(part.mentions) == 1


def test_unchanged_files_are_not_even_read(repository, monkeypatch):
    commit({"a.en.md": "old word\n", "b.en.md": "old word\n"})
    write({"b.en.md": "old word\nan old word\n"})
    report = Checker([exactly(en="old word")], changes=changes_since("HEAD")).check_paths(["."])
    assert (report.checked, [hit.line for hit in report.findings], report.summary.unchanged) == (("b.en.md",), [2], 1)


HOOK = f"#!/bin/sh\nexec {sys.executable} -m termcheck check --quiet --language en --since HEAD\n"


@pytest.mark.parametrize("arguments", [["--all"], ["a.md"], ["--only", "a.md"], ["--include", "a.md"]])
def test_a_hook_sees_the_changes_whatever_index_git_commits_from(arguments, repository):
    commit({"a.md": "child pornography\n", "b.md": "x\n"})
    write({".git/hooks/pre-commit": HOOK, "a.md": "child pornography\nA clean line.\n"})
    Path(".git/hooks/pre-commit").chmod(stat.S_IRWXU)
    git("commit", "--message=clean", *arguments)
    write({"a.md": "child pornography\nA clean line.\nMore child pornography.\n"})
    git("commit", "--message=refused", *arguments, fails=True)
    assert git("log", "--format=%s") == "clean\nx"


LINES = strategies.sampled_from(
    ["", "a", "b", "c d", "\r", "e\r", "f\u2028g", "+++ x", "++ x", "-- y", "@@ -1,2 +3 @@", "diff --git h i", "\\", " j"]
)
TEXTS = strategies.lists(LINES, max_size=8).flatmap(
    lambda lines: strategies.sampled_from(["\n".join(lines), "".join(f"{line}\n" for line in lines)])
)


@settings(max_examples=20, deadline=None)
@given(pairs=strategies.lists(strategies.tuples(TEXTS, TEXTS), min_size=1, max_size=12))
def test_unchanged_lines_are_lines_of_the_old_file_in_their_order(pairs):
    with tempfile.TemporaryDirectory() as folder:
        git("init", "--quiet", folder=folder)
        commit({f"{number}.md": old for number, (old, _) in enumerate(pairs)}, folder)
        write({f"{number}.md": new for number, (_, new) in enumerate(pairs)}, folder)
        changes = changes_since("HEAD", folder=Path(folder))
        assert all(as_git_should_say(changes, f"{folder}/{number}.md", old, new) for number, (old, new) in enumerate(pairs))
        write({f"{number}.md": old for number, (old, _) in enumerate(pairs)}, folder)
        reverted = changes_since("HEAD", folder=Path(folder))
        assert not any(reverted.touch(f"{folder}/{number}.md") for number in range(len(pairs)))


def as_git_should_say(changes: Changes, path: str, old: str, new: str) -> bool:
    """Whether the file is touched if it differs, and the lines that are not held stand in the old file in the same order."""
    document = Document(path=path, format="text", parts=(new,), segments=())
    lines = [(line.start(), line[0]) for line in re.finditer(r"[^\n]*\n|[^\n]+\Z", new)]
    kept = [line for start, line in lines if not changes.hold(a_hit(path=path, start=start, end=start + len(line)), document)]
    before = iter(re.findall(r"[^\n]*\n|[^\n]+\Z", old))
    return changes.touch(path) == (old != new) and all(line in before for line in kept)
