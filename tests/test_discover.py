"""Paths → files to check."""

from __future__ import annotations

import os
import random
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from termcheck.discover import SPECIAL, Found, content_of, discover, shown_path
from termcheck.errors import InputError
from termcheck.settings import Limits

GIT = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
FILES = """
    a.md b.txt c.rtf d.png UPPER.MD nl/e.md nl/ignored.md out/f.md node_modules/g.md venv/lib/h.md
    deep/nested/i.md deep/nested/kept.md deep/j.md .hidden/k.md build/l.md
"""
TREE = FILES.split()
IGNORE = {".gitignore": "# comment\nout/\nignored.md\n/deep/j.md\n[z-a]\n!\n", "deep/nested/.gitignore": "*.md\n!kept.md\n"}
CHECKED = [".hidden/k.md", "UPPER.MD", "a.md", "b.txt", "build/l.md", "deep/nested/kept.md", "nl/e.md"]

Write = Callable[..., None]


def readable(path: str) -> bool:
    return path.lower().endswith((".md", ".txt"))


def find(*paths: str, exclude: Sequence[str] = (), force_exclude: bool = False, base: Path | None = None) -> list[Found]:
    return list(discover(paths, exclude=exclude, force_exclude=force_exclude, readable=readable, base=base or Path.cwd()))


def checked(*paths: str, exclude: Sequence[str] = (), force_exclude: bool = False, base: Path | None = None) -> list[str]:
    found = find(*paths, exclude=exclude, force_exclude=force_exclude, base=base)
    return [one.path for one in found if one.reason is None and one.error is None]


def git(*arguments: str, folder: Path | str = ".") -> None:
    subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write files into an empty folder, which is the current one."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def write_files(*names: str, **texts: str) -> None:
        for name in names:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(texts.get("text", "x"), encoding="utf-8")

    return write_files


@pytest.fixture(params=["no repository", "untracked", "tracked", "git is missing"])
def tree(request: pytest.FixtureRequest, write: Write, monkeypatch: pytest.MonkeyPatch) -> str:
    """A tree with .gitignore files, as git knows it and without git."""
    write(*TREE)
    for name, text in IGNORE.items():
        write(name, text=text)
    if request.param != "no repository":
        git("init")
    if request.param == "tracked":
        git("add", "a.md", "nl")
    if request.param == "git is missing":
        monkeypatch.setenv("PATH", "")
    return str(request.param)


@pytest.mark.usefixtures("tree")
def test_a_folder_gives_its_readable_files_besides_those_that_gitignore_names() -> None:
    assert checked(".") == CHECKED


@pytest.mark.usefixtures("tree")
def test_documents_without_a_reader_are_named_and_other_files_passed_over() -> None:
    assert [(one.path, one.reason) for one in find(".") if one.reason] == [("c.rtf", "no reader for .rtf yet")]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["nl"], ["nl/e.md"]),
        (["./nl/"], ["nl/e.md"]),
        (["../work/nl"], ["../work/nl/e.md"]),
        (["nl", "./nl/e.md", "nl/../nl/e.md"], ["nl/../nl/e.md"]),
        (["nl/ignored.md"], ["nl/ignored.md"]),
        (["out"], ["out/f.md"]),
        (["node_modules"], ["node_modules/g.md"]),
        (["a.md", "a.md", "b.txt"], ["a.md", "b.txt"]),
        (["d.png"], ["d.png"]),
        ([], []),
    ],
)
@pytest.mark.parametrize("repository", [False, True])
def test_what_is_named_by_hand_is_taken_and_written_as_it_was_named(
    paths: list[str], expected: list[str], repository: bool, write: Write
) -> None:
    write(*TREE)
    write(".gitignore", text="out/\n")
    write("nl/.gitignore", text="ignored.md\n")
    if repository:
        git("init")
    assert checked(*paths) == expected


def test_an_absolute_path_stays_absolute(write: Write) -> None:
    write("nl/e.md")
    assert checked(str(Path("nl").absolute())) == [Path("nl/e.md").absolute().as_posix()]


@pytest.mark.parametrize(
    ("exclude", "expected"),
    [
        (["nl/"], ["a.md", "deep/j.md", "deep/nested/i.md"]),
        (["*.md", "!a.md"], ["a.md"]),
        (["deep/", "!deep/j.md"], ["a.md", "deep/j.md", "nl/e.md"]),
        (["/nested/"], ["a.md", "deep/j.md", "deep/nested/i.md", "nl/e.md"]),
        (["nested/"], ["a.md", "deep/j.md", "nl/e.md"]),
        (["**/j.md"], ["a.md", "deep/nested/i.md", "nl/e.md"]),
    ],
)
@pytest.mark.parametrize("repository", [False, True])
def test_excludes_are_written_as_in_gitignore(exclude: list[str], expected: list[str], repository: bool, write: Write) -> None:
    write("a.md", "nl/e.md", "deep/j.md", "deep/nested/i.md")
    if repository:
        git("init")
    assert checked(".", exclude=exclude) == expected


def test_excludes_count_from_the_folder_of_the_settings(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("nl/a.md", "nl/old/b.md")
    base = Path.cwd()
    monkeypatch.chdir("nl")
    assert checked(".", exclude=["/nl/old/"], base=base) == ["a.md"]
    assert checked(".", exclude=["/nl/old/"], base=base / "elsewhere") == ["a.md", "old/b.md"]


@pytest.mark.parametrize(("force", "expected"), [(False, ["a.md", "nl/e.md", "node_modules/g.md", "out/f.md"]), (True, ["a.md"])])
@pytest.mark.parametrize("whole_folders", [False, True])
def test_what_is_named_by_hand_is_excluded_by_force_only(force: bool, expected: list[str], whole_folders: bool, write: Write) -> None:
    write("a.md", "nl/e.md", "node_modules/g.md", "out/f.md")
    write(".gitignore", text="out/\n")
    git("init")
    named = ["a.md", "nl", "node_modules", "out"] if whole_folders else ["a.md", "nl/e.md", "node_modules/g.md", "out/f.md"]
    assert checked(*named, exclude=["nl/"], force_exclude=force) == expected


def test_a_tracked_file_is_checked_whatever_gitignore_says(write: Write) -> None:
    write("a.md", "b.md")
    git("init")
    git("add", "a.md")
    write(".gitignore", text="*.md\n")
    assert checked(".") == checked("a.md", "b.md", force_exclude=True) == ["a.md"]


def test_the_repositorys_own_list_of_ignored_files_counts(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "b.md")
    git("init")
    write(".git/info/exclude", text="b.md\n")
    assert checked(".") == ["a.md"]
    monkeypatch.setenv("PATH", "")
    assert checked(".") == ["a.md"]


def test_a_gitignore_above_the_folder_counts_within_a_repository(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("nl/a.md", "nl/b.md")
    write(".gitignore", text="/nl/b.md\n")
    git("init")
    assert checked("nl") == ["nl/a.md"]
    monkeypatch.setenv("PATH", "")
    assert checked("nl") == ["nl/a.md"]


def test_deleted_files_are_passed_over_and_repositories_within_are_read(write: Write) -> None:
    write("a.md", "gone.md", "inner/b.md", "inner/c.md", "module/d.md")
    for folder in ("module", "inner", "."):
        git("init", folder=folder)
    write("inner/.gitignore", text="c.md\n")
    for folder in ("module", "."):
        git("add", ".", folder=folder) if folder == "module" else git("add", "a.md", "gone.md")
        git("commit", "-m", "x", folder=folder)
    git("add", "module")
    Path("gone.md").unlink()
    assert checked(".") == ["a.md", "inner/b.md", "module/d.md"]


def test_a_folder_of_repositories_is_read_as_each_of_them_wishes(write: Write) -> None:
    write("one/a.md", "one/b.md", "two/a.md", "two/b.md")
    for name, text in (("one", "b.md"), ("two", "a.md")):
        write(f"{name}/.gitignore", text=text)
        git("init", folder=name)
    assert checked(".") == ["one/a.md", "two/b.md"]


def test_the_variables_of_a_hook_do_not_lead_elsewhere(write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write("a.md")
    git("init")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "elsewhere" / "index"))
    assert checked(".") == ["a.md"]


def test_a_command_in_the_repositorys_settings_is_not_run(write: Write) -> None:
    write("a.md")
    git("init")
    git("config", "core.fsmonitor", "touch ran; false")
    assert checked(".") == ["a.md"]
    assert not Path("ran").exists()


@pytest.mark.parametrize("repository", [False, True])
def test_links_to_folders_are_not_followed_and_a_linked_file_is_read_once(repository: bool, write: Write, tmp_path: Path) -> None:
    write("b.md", "nl/c.md", "../outside.md")
    for name, target in (("a.md", "b.md"), ("z.md", "nl/c.md"), ("nl/up", ".."), ("loop", "loop"), ("out.md", "../outside.md")):
        Path(name).symlink_to(target)
    Path("dead.md").symlink_to("nowhere.md")
    if repository:
        git("init")
    assert checked(".") == ["b.md", "nl/c.md", "out.md"]
    assert [one.path for one in find(".") if one.reason] == ["dead.md"]


def test_a_link_that_is_named_by_hand_is_followed(write: Write) -> None:
    write("nl/c.md")
    Path("link").symlink_to("nl")
    Path("link.md").symlink_to("nl/c.md")
    assert checked("link") == ["link/c.md"]
    assert checked("link.md") == ["link.md"]


def test_what_would_hang_when_opened_is_skipped_with_a_reason(write: Write) -> None:
    write("a.md")
    os.mkfifo("pipe.md")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.md")
        found = {one.path: one.reason for one in find(".", "/dev/null")}
    assert found == {"/dev/null": SPECIAL, "a.md": None, "pipe.md": SPECIAL, "socket.md": SPECIAL}


@pytest.mark.parametrize("path", ["missing.md", "a.md/b.md", "", "nul\0.md", "x" * 300 + ".md", "\ud800.md"])
def test_a_path_that_does_not_exist_is_an_error_of_its_own(path: str, write: Write) -> None:
    write("a.md", "b.md")
    found = find("a.md", path, "b.md")
    assert [one.path for one in found if one.error is None] == ["a.md", "b.md"]
    assert [one.error.try_this != "" for one in found if one.error] == [True]


@pytest.mark.parametrize("exclude", ["!", "[z-a]", "a\\"])
def test_a_pattern_that_means_nothing_is_an_error(exclude: str) -> None:
    with pytest.raises(InputError, match="is not a path pattern"):
        find(".", exclude=[exclude])


@pytest.mark.parametrize("repository", [False, True])
def test_a_closed_folder_is_an_error_of_its_own(repository: bool, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "closed/b.md")
    if repository:
        git("init")
    _close("closed", monkeypatch, repository=repository)
    found = find(".")
    assert [one.path for one in found if one.error is None] == ["a.md"]
    assert [one.path for one in found if one.error] == ["closed"]


def _close(folder: str, monkeypatch: pytest.MonkeyPatch, *, repository: bool) -> None:
    """Close a folder; an administrator's tests have to pretend."""
    Path(folder).chmod(0)
    if os.getuid() != 0:
        return
    if repository:
        pytest.skip("git sees everything when an administrator runs it")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).rstrip("/").endswith(folder):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)


@pytest.mark.parametrize("repository", [False, True])
@pytest.mark.parametrize(
    "name", ["spa ce.md", "ünï.md", "детям.md", "new\nline.md", 'quo"te.md', "-dash.md", os.fsdecode(b"\xff\xe9.md"), "#a.md"]
)
def test_any_file_name_is_found_and_can_be_opened_and_shown(name: str, repository: bool, write: Write) -> None:
    write(name)
    if repository:
        git("init")
    assert checked(".") == [name]
    assert Path(checked(".")[0]).read_text(encoding="utf-8") == "x"
    assert shown_path(name).isprintable()


@pytest.mark.parametrize(
    ("path", "shown"),
    [("nl/ünï.md", "nl/ünï.md"), ("a\nb\x1b[0m.md", "a\\nb\\x1b[0m.md"), (os.fsdecode(b"\xff.md"), "\\xff.md"), ("\ud800", "\\ud800")],
)
def test_a_path_is_shown_without_what_does_not_print(path: str, shown: str) -> None:
    assert shown_path(path) == shown


@settings(max_examples=25, deadline=None)
@given(seed=strategies.integers(), names=strategies.sets(strategies.sampled_from([name for name in TREE if "." in name]), min_size=1))
def test_the_order_does_not_depend_on_the_order_of_arguments_or_of_the_file_system(
    seed: int, names: set[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("order")
    shuffled = random.Random(seed).sample(sorted(names), len(names))
    for name in shuffled:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    named = [str(folder / name) for name in shuffled]
    found = [one.path for one in find(*named, str(folder))]
    assert found == [one.path for one in find(str(folder), *reversed(named))] == sorted(found)


@pytest.mark.parametrize("repository", [False, True])
def test_large_trees_take_time_in_proportion(repository: bool, write: Write) -> None:
    seconds = []
    for files in (2_000, 8_000):
        shutil.rmtree("tree", ignore_errors=True)
        for number in range(0, files, 100):
            write(*(f"tree/{number}/{inner}.md" for inner in range(100)))
        if repository and files == 2_000:
            git("init")
        start = time.perf_counter()
        assert len(checked("tree", exclude=["old/"])) == files
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 4 * 3 * seconds[0]


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as sparse:
        sparse.truncate(3_000_000)
    with pytest.raises(InputError, match="has 3 MB, more than 2"):
        content_of(str(tmp_path / "a.md"), Limits(file_mb=2))
    assert len(content_of(str(tmp_path / "a.md"), Limits(file_mb=3))) == 3_000_000


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        content_of("nowhere.md", Limits())
