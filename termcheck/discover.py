"""Paths as a user gives them → the files to check, honouring .gitignore and excludes, in an order that never changes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from termcheck.errors import InputError
from termcheck.listing import Closed, ignored, is_repository, listed
from termcheck.settings import Limits, ignore_spec, matches, path_below

# Folders that hold no draft of the user's, whether or not .gitignore names them. `build` and `dist` are missing on purpose: in a ministry
# they may be anything, and a programmer's .gitignore has them.
NO_DRAFTS = frozenset(
    {".git", ".hg", ".svn", "node_modules", ".venv", "venv", "__pycache__", "site-packages", ".tox", ".nox", ".eggs"}
    | {".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".termcheck_cache"}
)
# Formats that hold drafts and have no reader: named as skipped; other suffixes (pictures, programs) are passed over.
DOCUMENTS = frozenset({".doc", ".rtf", ".epub", ".tex", ".adoc", ".srt", ".vtt"})
# Opening a pipe would wait for ever.
SPECIAL = "neither a file nor a folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to check; with a reason it is skipped, with an error it cannot be checked. `path` is written as the user's argument was."""

    path: str
    reason: str | None = None
    error: InputError | None = None
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What decides whether a file is taken."""

    exclude: tuple[str, ...]
    force_exclude: bool
    readable: Callable[[str], object]
    base: Path

    def excludes(self, path: str) -> bool:
        """Whether the user's patterns name a path (a folder's ends in a slash)."""
        below = path_below(self.base, path) if self.exclude else None
        return below is not None and matches(self.exclude, below + "/" * path.endswith("/"))

    def knows(self, path: str) -> bool:
        """Whether the suffix is one that holds drafts."""
        return bool(self.readable(path)) or _suffix(path) in DOCUMENTS


class Candidate(NamedTuple):
    """A file with what tells it from others: the place of its content, and whether the path is a link to it."""

    found: Found
    content: str
    link: bool = False


def discover(
    paths: Sequence[str], *, exclude: Sequence[str], force_exclude: bool, readable: Callable[[str], object], base: Path
) -> Iterator[Found]:
    """The files that paths stand for, sorted, each content once; `exclude` is written as in .gitignore and counts from `base`.

    Errors: InputError for a pattern that means nothing; what is wrong with one path is in its `Found`.
    """
    wishes = Wishes(exclude=tuple(exclude), force_exclude=force_exclude, readable=readable, base=base)
    _check(wishes.exclude)
    named = _not_excluded(paths, wishes) if force_exclude else paths
    candidates = sorted((one for path in named for one in _named(path, wishes)), key=lambda one: (one.link, one.found.path))
    first: dict[str, Found] = {}
    for candidate in candidates:
        first.setdefault(candidate.content, candidate.found)
    return iter(sorted(first.values(), key=lambda found: found.path))


def content_of(path: str, limits: Limits) -> bytes:
    """The bytes of a file. Errors: InputError for one that cannot be read or is larger than the limits allow."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as everywhere here: 100,000 Path objects
            size = os.fstat(file.fileno()).st_size
            if size <= limits.file_mb * 1_000_000:
                return file.read()
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}", try_this="check the path and its permissions") from error
    what = f"has {size // 1_000_000} MB, more than {limits.file_mb}"
    raise InputError(path, what, try_this="split it, or set `limits: file_mb:` in the settings")


def shown_path(path: str) -> str:
    """A path that can be printed anywhere: bytes that are no UTF-8 and control characters are escaped."""
    if path.isprintable():
        return path
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in path)


def _escaped(sign: str) -> str:
    # Python keeps the byte ff of a file name as the surrogate dcff.
    return f"\\x{ord(sign) - 0xDC00:02x}" if 0xDC80 <= ord(sign) <= 0xDCFF else ascii(sign)[1:-1]


def _check(patterns: Iterable[str]) -> None:
    for pattern in patterns:
        try:
            ignore_spec((pattern,))
        except ValueError:
            raise InputError(
                "", f"`{pattern}` is not a path pattern", try_this="write patterns as in .gitignore: `old/`, `*.nl.md`"
            ) from None


def _not_excluded(paths: Sequence[str], wishes: Wishes) -> list[str]:
    """The paths that --force-exclude leaves of those that were named."""
    out = ignored(paths)
    return [path for path in paths if path not in out and not _is_excluded(path, wishes)]


def _is_excluded(path: str, wishes: Wishes) -> bool:
    below = path_below(wishes.base, path) or ""
    folder = os.path.isdir(path)  # noqa: PTH112 - Path.is_dir() raises in a closed folder
    return wishes.excludes(f"{path}/" if folder else path) or not NO_DRAFTS.isdisjoint(below.split("/")[: None if folder else -1])


def _named(path: str, wishes: Wishes) -> Iterator[Candidate]:
    """What a path stands for that the user wrote down: never excluded, never passed over in silence."""
    status = _status(path)
    written = Path(path).as_posix() if path else path
    if isinstance(status, InputError):
        yield Candidate(Found(path=written, error=status), written)
    elif stat.S_ISDIR(status.st_mode):
        named_by_hand = wishes.exclude and wishes.excludes(f"{path.rstrip('/')}/")
        yield from _below(written, replace(wishes, exclude=()) if named_by_hand else wishes, by_hand=not wishes.force_exclude)
    else:
        yield Candidate(_found(written, status, wishes), os.path.realpath(path), Path(path).is_symlink())


def _below(folder: str, wishes: Wishes, *, by_hand: bool = False) -> Iterator[Candidate]:
    """The files below a folder; links to folders are not followed, so that there is no end without end."""
    prefix = "" if folder == "." else folder.rstrip("/") + "/"
    content = os.path.realpath(folder)
    for entry in listed(folder, keep=lambda inner: _may_hold_drafts(prefix + inner, wishes), by_hand=by_hand):
        if isinstance(entry, Closed):
            path = (prefix + entry.name).rstrip("/") or folder
            yield Candidate(Found(path=path, error=_cannot_open(path, entry.why)), path)
        elif NO_DRAFTS.isdisjoint(entry.rstrip("/").split("/")[:-1]):
            yield from _entry(prefix + entry, f"{content}/{entry}", wishes)


def _may_hold_drafts(folder: str, wishes: Wishes) -> bool:
    if folder.rpartition("/")[2] in NO_DRAFTS:
        return False
    # `!archive/law.md` brings back a file of an excluded folder.
    brings_back = any(pattern.startswith("!") for pattern in wishes.exclude)
    return brings_back or not wishes.excludes(f"{folder}/")


def _entry(path: str, content: str, wishes: Wishes) -> Iterator[Candidate]:
    """A file that a folder holds, if it is one of ours; a repository in the repository is a folder of its own."""
    try:
        status = os.lstat(path)
    except OSError:
        # git still lists a file that was deleted by hand.
        return
    if stat.S_ISDIR(status.st_mode):
        if is_repository(path) and _may_hold_drafts(path.rstrip("/"), wishes):
            yield from _below(path, wishes)
    elif wishes.knows(path) and not wishes.excludes(path):
        yield from _link(path, wishes) if stat.S_ISLNK(status.st_mode) else [Candidate(_found(path, status, wishes), content)]


def _link(path: str, wishes: Wishes) -> Iterator[Candidate]:
    status = _status(path)
    if isinstance(status, InputError):
        yield Candidate(Found(path=path, reason="a link to nothing"), path)
    elif not stat.S_ISDIR(status.st_mode):
        yield Candidate(_found(path, status, wishes), os.path.realpath(path), link=True)


def _found(path: str, status: os.stat_result, wishes: Wishes) -> Found:
    return Found(path=path, reason=_reason(path, status.st_mode, wishes), size=status.st_size)


def _reason(path: str, mode: int, wishes: Wishes) -> str | None:
    if not stat.S_ISREG(mode):
        return SPECIAL
    if not wishes.readable(path) and _suffix(path) in DOCUMENTS:
        return f"no reader for {_suffix(path)} yet"
    return None


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - 100,000 Path objects take longer than all the rest


def _status(path: str) -> os.stat_result | InputError:
    """What stands at the end of a path, links followed."""
    try:
        return os.stat(path)  # noqa: PTH116 - Path("") would be the current folder
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return InputError(shown_path(path), "no such file or folder", try_this="check the path; it counts from the current folder")
    except OSError as problem:
        return _cannot_open(path, problem.strerror or "")


def _cannot_open(path: str, why: str) -> InputError:
    return InputError(shown_path(path), f"cannot be opened: {why}", try_this="check its permissions")
