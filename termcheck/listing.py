"""What a folder holds besides what .gitignore names: by git in a repository, else by our own walk."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termcheck.git import git
from termcheck.settings import absolute, ignore_spec

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_CLOSED = re.compile(r"^warning: could not open directory '(.*?)/?': (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Closed:
    """A folder that cannot be opened."""

    name: str
    why: str


class Rules(NamedTuple):
    """The patterns of one .gitignore and the folder they count from."""

    top: str
    spec: GitIgnoreSpec


def listed(folder: str, *, keep: Callable[[str], bool], by_hand: bool) -> Iterator[str | Closed]:
    """The files below a folder, as paths from it with forward slashes, in no order; a repository within is listed as one entry.

    `keep` tells of a folder whether to look into it. A folder that .gitignore names is looked into when it was named `by_hand`.
    """
    found = _by_git(folder) if _repository(os.path.realpath(folder)) else None
    if found is None:
        return _by_walk(folder, _rules_above(folder), keep)
    if not found and by_hand and ignored([folder]):
        return _by_walk(folder, [], keep)
    return iter(found)


def is_repository(folder: str) -> bool:
    """Whether a folder is the root of a repository or of a submodule."""
    return os.path.lexists(f"{folder.rstrip('/')}/.git")


def ignored(paths: Sequence[str]) -> frozenset[str]:
    """Those of the paths that git ignores; none outside of a repository."""
    roots: dict[str, dict[str, str]] = {}
    for path in paths:
        folder, name = os.path.split(absolute(path))
        root = _repository(os.path.realpath(folder))
        if root is not None:
            roots.setdefault(root, {})[f"{os.path.realpath(folder)}/{name}"] = path
    return frozenset(path for root, inside in roots.items() for path in _ignored_in(root, inside))


def _repository(folder: str) -> str | None:
    """The root of the repository that a folder belongs to."""
    return next((str(top) for top in (Path(folder), *Path(folder).parents) if is_repository(str(top))), None)


def _ignored_in(root: str, paths: Mapping[str, str]) -> Iterator[str]:
    answer = git("check-ignore", "-z", "--stdin", folder=root, words=[*paths])
    return (paths[name] for name in _names(answer.stdout if answer else b"") if name in paths)


def _by_git(folder: str) -> list[str | Closed] | None:
    """The files that git knows or would add; None where git is missing or will not answer."""
    answer = git("ls-files", "--cached", "--others", "--exclude-standard", "-z", folder=folder)
    if answer is None or answer.returncode:
        return None
    closed = [Closed(name, why) for name, why in _CLOSED.findall(os.fsdecode(answer.stderr))]
    return [*_names(answer.stdout), *closed]


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]


def _rules_above(folder: str) -> list[Rules]:
    """The .gitignore files above a folder, from the root of its repository on, and the repository's own list."""
    here = os.path.realpath(folder)
    root = _repository(here)
    if root is None:
        return []
    above = [str(top) for top in reversed(Path(here).parents) if f"{top}/".startswith(f"{root}/")]
    rules = [_rules(root, f"{root}/.git/info/exclude"), *(_rules(top, f"{top}/.gitignore") for top in above)]
    return [found for found in rules if found]


def _rules(top: str, file: str) -> Rules | None:
    if not os.path.isfile(file):  # noqa: PTH113 - Path.is_file() raises in a closed folder
        return None
    try:
        lines = Path(file).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    patterns = tuple(line for line in lines if line.strip() and _means_something(line))
    return Rules(f"{top.rstrip('/')}/", ignore_spec(patterns)) if patterns else None


def _means_something(pattern: str) -> bool:
    try:
        ignore_spec((pattern,))
    except ValueError:
        # git passes over such a line too.
        return False
    return True


def _by_walk(folder: str, rules: list[Rules], keep: Callable[[str], bool]) -> Iterator[str | Closed]:
    waiting = [("", rules)]
    while waiting:
        inner, above = waiting.pop()
        here = f"{os.path.realpath(folder)}/{inner}"
        own = _rules(here, f"{here}.gitignore")
        active = [*above, own] if own else above
        entries = _entries(here)
        if isinstance(entries, Closed):
            yield Closed(inner, entries.why)
            continue
        for name, is_folder in entries:
            if _is_ignored(f"{here}{name}" + "/" * is_folder, active):
                continue
            if not is_folder or is_repository(f"{here}{name}"):
                yield inner + name
            elif keep(inner + name):
                waiting.append((f"{inner}{name}/", active))


def _entries(folder: str) -> list[tuple[str, bool]] | Closed:
    """The names in a folder, and whether they are folders themselves."""
    try:
        with os.scandir(folder) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError as problem:
        return Closed(folder, problem.strerror or "")


def _is_ignored(path: str, rules: list[Rules]) -> bool:
    """The nearest .gitignore that has a pattern for the path decides."""
    verdicts = (one.spec.check_file(path[len(one.top) :]).include for one in reversed(rules))
    return next((verdict for verdict in verdicts if verdict is not None), False)
