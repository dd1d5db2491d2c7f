"""The lines that changed since a git revision: its merge base with HEAD, against the files as they lie in the working tree.

A renamed file is compared with what it was under its old name. Wholly changed are: what git does not track (new and ignored files, files
outside of the repository, standard input), what git shows no lines of (Word files, UTF-16, Git LFS), and a submodule that is at another
commit or has changes of its own.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from termcheck.errors import InputError
from termcheck.git import git
from termcheck.model import Document
from termcheck.report import Hit

# `diff-index` reads none of the user's settings on how a diff looks; what is left to chance is said here.
_DIFF = (
    *("diff-index", "--patch", "--unified=0", "--inter-hunk-context=0", "--no-prefix", "--find-renames", "-l1000"),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--submodule=short", "--ignore-submodules=none", "--diff-algorithm=myers"),
)
# A line of content begins with a plus, a minus or a backslash: none of it can be taken for one of these.
_FILE = re.compile(rb"^diff --git ", re.MULTILINE)
# What is left of the first line begins with a name, and a file may be called "rename to x".
_HUNK = re.compile(rb"\n@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_RENAMED = re.compile(rb"\nrename to (.*)")
_BINARY = re.compile(rb"\nBinary files .* differ$", re.MULTILINE)
# Git LFS keeps three lines that stand for the file: they tell that it changed, not where.
_POINTER = re.compile(rb"\n\+oid sha256:[0-9a-f]{64}\n")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
_SUBMODULE = b"160000"
_BRANCH = re.compile(r"\w[\w./-]*")
_WHOLE_HISTORY = "in CI, check out the whole history (GitHub: `fetch-depth: 0`, GitLab: `GIT_DEPTH: 0`)"


class Span(NamedTuple):
    """Changed lines as git counts them, from first to last; where lines were only taken out, last is the line before and first after."""

    first: int
    last: int


Spans = Sequence[Span]


class Changes:
    """What changed, by the names that git gives the files of the repository at `root`; None stands for all lines of a file."""

    def __init__(self, *, root: str, changed: Mapping[str, Spans | None], tracked: Collection[str], submodules: Collection[str]) -> None:
        self._root = root
        self._changed = changed
        self._tracked = tracked
        self._submodules = submodules
        self._folders: dict[str, str] = {}

    def touch(self, path: str) -> bool:
        """Whether a file changed at all."""
        return self._spans(path) != ()

    def hold(self, hit: Hit, document: Document) -> bool:
        """Whether a hit stands on a changed line, if only in part; where lines mean nothing, whether the file changed."""
        spans = self._spans(document.path)
        if not spans or not document.lines:
            return spans != ()
        # Our lines end at a lone carriage return or U+2028 too, git's do not.
        ends = _line_ends(document.parts[0])
        first = bisect_left(ends, hit.start) + 1
        last = bisect_left(ends, max(hit.start, hit.end - 1)) + 1
        nearest = bisect_left(spans, first, key=lambda span: span.last)
        return nearest < len(spans) and spans[nearest].first <= last

    def _spans(self, path: str) -> Spans | None:
        name = self._name(path)
        if name is None:
            return None
        if name in self._changed or name in self._tracked:
            return self._changed.get(name, ())
        module = next((folder for folder in _folders_of(name) if folder in self._submodules), None) if self._submodules else None
        return None if module is None or module in self._changed else ()

    def _name(self, path: str) -> str | None:
        """The name of a file below the root, whatever links lead to it; None for one that is not below it."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        real = f"{self._folders[folder].rstrip('/')}/{name}"
        if os.path.islink(real):  # noqa: PTH114 - 5,000 Path objects take longer than git
            real = os.path.realpath(real)
        top = f"{self._root.rstrip('/')}/"
        return real[len(top) :] if real.startswith(top) else None


def changes_since(revision: str, *, folder: Path | None = None) -> Changes:
    """What changed since a revision in the repository of a folder (default: the current one).

    In a repository without a commit `HEAD` is a revision without files.
    Errors: InputError where git is missing, the folder is in no repository, or the revision is unknown or shares no commit with HEAD.
    """
    told = _told("rev-parse", "--show-toplevel", folder=str(folder or Path.cwd()))
    root = os.path.realpath(os.fsdecode(told.removesuffix(b"\n")))
    patch = _told(*_DIFF, _base(revision, root), "--", folder=root)
    entries = [entry.partition(b"\t") for entry in _told("ls-files", "--stage", "-z", folder=root).split(b"\0")[:-1]]
    return Changes(
        root=root,
        changed=dict(_changed(patch)),
        tracked={os.fsdecode(name) for about, _, name in entries if not about.startswith(_SUBMODULE)},
        submodules={os.fsdecode(name) for about, _, name in entries if about.startswith(_SUBMODULE)},
    )


def _base(revision: str, root: str) -> str:
    """The commit to compare with: where the revision and HEAD parted."""
    if revision.startswith("-"):
        # git would take it for an option, and no branch may be called so.
        raise _unknown(revision, root)
    answer = git("merge-base", revision, "HEAD", folder=root)
    if answer is not None and answer.returncode == 0:
        return os.fsdecode(answer.stdout.strip())
    if revision in ("HEAD", "@") and not _knows("HEAD", root):
        return os.fsdecode(_told("hash-object", "-t", "tree", "--stdin", folder=root).strip())
    raise _unrelated(revision, root) if _knows(revision, root) else _unknown(revision, root)


def _changed(patch: bytes) -> Iterator[tuple[str, Spans | None]]:
    """The files of a patch and their changed lines; not those that only have another name or other permissions."""
    for file in _FILE.split(patch)[1:]:
        head = file.partition(b"\n@@ ")[0]
        spans = tuple(_span(int(first), int(count or 1)) for first, count in _HUNK.findall(file))
        unseen = _BINARY.search(head) is not None or _POINTER.search(file) is not None
        if spans or unseen:
            yield _new_name(head), None if unseen else spans


def _span(first: int, count: int) -> Span:
    return Span(first, first + count - 1) if count else Span(first + 1, first)


def _new_name(head: bytes) -> str:
    renamed = _RENAMED.search(head)
    if renamed is not None:
        return _unquoted(renamed[1])
    # The first line has the same name twice, with a space in between.
    names = head.partition(b"\n")[0]
    return _unquoted(names[len(names) // 2 + 1 :])


def _unquoted(name: bytes) -> str:
    """A name as it is; git puts one in quotes that has control characters, quotes or (by default) bytes beyond ASCII."""
    return os.fsdecode(_ESCAPE.sub(_sign, name[1:-1]) if name.startswith(b'"') else name)


def _sign(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8)]) if len(escape[1]) == 3 else _ESCAPED.get(escape[1], escape[1])


def _folders_of(name: str) -> Iterator[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


@lru_cache(maxsize=2)
def _line_ends(source: str) -> tuple[int, ...]:
    """Where git ends the lines of a source; found once for all hits of a document."""
    return tuple(end.start() for end in re.finditer("\n", source))


def _knows(revision: str, root: str) -> bool:
    answer = git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", folder=root)
    return answer is not None and answer.returncode == 0


def _told(*arguments: str, folder: str) -> bytes:
    """What git tells. Errors: InputError where it cannot be run or refuses, in its own words."""
    answer = git(*arguments, folder=folder)
    if answer is None:
        raise InputError("--since", "git cannot be run", try_this="install git, or leave out `--since`")
    if answer.returncode:
        why = os.fsdecode(answer.stderr).partition("\n")[0].removeprefix("fatal: ")
        raise InputError("--since", f"git answers: {why}", try_this=_way_out(why, folder))
    return answer.stdout


def _way_out(why: str, folder: str) -> str:
    if "dubious ownership" in why:
        return f"trust the folder: `git config --global --add safe.directory {folder}`"
    return "run termcheck in the repository that holds the drafts" if "not a git repository" in why else ""


def _unknown(revision: str, root: str) -> InputError:
    branch = _BRANCH.fullmatch(revision) is not None
    if branch and _knows(f"origin/{revision}", root):
        advice = f"the server has one: `--since origin/{revision}`"
    elif branch:
        advice = f"fetch it: `git fetch origin {revision.removeprefix('origin/')}`; {_WHOLE_HISTORY}"
    else:
        advice = f"name a branch, a tag or a commit; {_WHOLE_HISTORY}"
    return InputError("--since", f'git knows no revision "{revision}"', try_this=advice)


def _unrelated(revision: str, root: str) -> InputError:
    what = f'"{revision}" and HEAD have no commit in common'
    if _told("rev-parse", "--is-shallow-repository", folder=root).strip() == b"true":
        return InputError("--since", f"{what} in this shallow clone", try_this=f"fetch the rest: `git fetch --unshallow`; {_WHOLE_HISTORY}")
    return InputError("--since", what, try_this="name a commit that the branch grew from")
