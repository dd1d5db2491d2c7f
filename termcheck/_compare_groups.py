"""Files that differ only in the language code of their names: which of them are the versions of one act."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from termcheck.check import problem
from termcheck.detect import OFFICIAL
from termcheck.discover import Found, discover
from termcheck.errors import InputError
from termcheck.readers import format_of
from termcheck.report import Problem, Skipped
from termcheck.settings import Settings

# Files that hold several languages, segment by segment.
BILINGUAL = frozenset({".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".tmx"})
_CODES = "|".join(OFFICIAL)
# The code at the end of the file's name (act.nl, act_nl-BE, nl), else the name of the nearest folder.
_IN_NAME = re.compile(rf"(?:(?<=[._-])|(?<![^/]))(?P<code>{_CODES})(?:[-_][A-Za-z]{{2}})?(?=\.[^./]+\Z)", re.IGNORECASE)
_IN_FOLDERS = re.compile(rf"(?<![^/])(?P<code>{_CODES})(?:[-_][A-Za-z]{{2}})?(?=/)", re.IGNORECASE)
_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The files to compare with each other, the files that have no other version, and what cannot be opened."""

    groups: tuple[tuple[str, ...], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    """A path with a star in the place of its language code, and the code."""

    path: str
    pattern: str
    code: str


def by_hand(paths: Sequence[str]) -> Groups:
    """The named files as one group; those that hold several languages, each by itself."""
    single = [path for path in paths if _suffix(path) in BILINGUAL]
    others = tuple(path for path in paths if path not in single)
    return Groups(groups=(*((others,) if others else ()), *((path,) for path in single)))


def by_suffix(paths: Sequence[str], settings: Settings) -> Groups:
    """The files of folders and patterns, grouped. Errors: InputError where nothing has a second version."""
    found = list(_found(paths, settings))
    names = [_name(one.path) for one in found if one.error is None and one.reason is None]
    single = [(name.path,) for name in names if _suffix(name.path) in BILINGUAL]
    groups = sorted([*_grouped(name for name in names if _suffix(name.path) not in BILINGUAL), *single])
    if not groups and not any(one.error for one in found):
        what = "no two files here differ only in the language code of their names"
        raise InputError(" ".join(paths), what, try_this="name them `act.nl.md` and `act.en.md`, or name the versions without --by-suffix")
    taken = {path for group in groups for path in group}
    alone = [Skipped(path=name.path, reason="no other language version beside it") for name in names if name.path not in taken]
    passed = [Skipped(path=one.path, reason=one.reason) for one in found if one.reason is not None]
    errors = tuple(problem(one.error, path=one.path) for one in found if one.error is not None)
    return Groups(groups=tuple(groups), skipped=tuple(sorted([*alone, *passed], key=lambda one: one.path)), errors=errors)


def _found(paths: Sequence[str], settings: Settings) -> Iterator[Found]:
    named = [path for pattern in paths for path in _matching(pattern)]
    return discover(
        named, exclude=settings.exclude, force_exclude=False, readable=lambda path: format_of(path) is not None, base=settings.base
    )


def _matching(pattern: str) -> Sequence[str]:
    """What a pattern stands for that no shell has resolved."""
    if _SIGNS.isdisjoint(pattern) or os.path.lexists(pattern):
        return [pattern]
    return sorted(glob.glob(pattern, recursive=True)) or [pattern]  # noqa: PTH207 - Path.glob takes no absolute pattern


def _name(path: str) -> _Name:
    """The last code in the name, else the nearest folder named by one."""
    found = [*_IN_FOLDERS.finditer(path), *_IN_NAME.finditer(path)]
    if not found:
        return _Name(path, path, "")
    last = found[-1]
    return _Name(path, f"{path[: last.start()]}*{path[last.end() :]}", last["code"].lower())


def _grouped(names: Iterable[_Name]) -> Iterator[tuple[str, ...]]:
    """The groups of at least two; an act may be Markdown in one language and Word in another."""
    groups: dict[str, list[_Name]] = {}
    for name in names:
        if name.code:
            groups.setdefault(os.path.splitext(name.pattern)[0], []).append(name)  # noqa: PTH122 - the pattern is no path
    for group in groups.values():
        yield from (tuple(name.path for name in one) for one in _parted(group) if len(one) > 1)


def _parted(group: list[_Name]) -> Iterable[list[_Name]]:
    """One group, or one for each suffix where a language has several files."""
    if max(Counter(name.code for name in group).values()) == 1:
        return [group]
    parted: dict[str, list[_Name]] = {}
    for name in group:
        parted.setdefault(name.pattern, []).append(name)
    return parted.values()


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - as everywhere where paths are compared as they are written
