"""Reports on files, kept in the user's cache folder until the file, a glossary, the settings or the program is another.

Only what took long is kept: a clean text is scanned in less time than an entry takes. An entry is written whole or not at all, one that is
damaged is as good as none, and runs at the same time may share all.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from pathlib import Path

from termcheck.cache import cache_folder, read_cached, write_cached
from termcheck.detect import language_of_path
from termcheck.forms.collection import Collection
from termcheck.forms.store import beside, digest
from termcheck.packed import packed, unpacked
from termcheck.report import Report
from termcheck.settings import Settings, path_below

FORMAT = 1
FOLDER = "results"
# Bytes of one of the sixteen folders that entries lie in, by the first letter of their names; a small file takes a block of the disk.
MOST, BLOCK = 4_000_000, 4096
# To look through a folder takes as long as to write some entries: one in sixteen, by the second letter, has it done.
_TIDYING = "0"
# A file with more findings than that is checked anew each time.
LARGEST = 1_000_000
_SUM = 32
# What of the settings decides on a file; of the languages by path, what they say of it does.
_DECIDING = ("levels", "verified_only", "encoding", "rules", "mentions", "exempt", "pipelines", "limits")


class Results:
    """The kept reports of runs with the same settings and glossaries."""

    def __init__(self, settings: Settings, collection: Collection) -> None:
        self._settings = settings
        self._collection = collection

    def of(self, content: bytes, about: str, *, path: str, language: str | None, make: Callable[[], Report]) -> Report:
        """The report on a content: kept, else made and kept. `about` is what else decides on it."""
        name = self._name(content, about, path=path, language=language)
        kept = _read(name)
        if kept is not None:
            return kept
        report = make()
        _write(name, report)
        return report

    def _name(self, content: bytes, about: str, *, path: str, language: str | None) -> str:
        said = language or language_of_path(path, settings=self._settings)
        told = (self._run, about, path, path_below(self._settings.base, path), language, said)
        name = digest(repr(told).encode(errors="surrogatepass") + b"\0" + content)
        return f"{FOLDER}/{name[0]}/{name[1:]}"

    @cached_property
    def _run(self) -> str:
        """What decides on all files alike."""
        settings = [(name, getattr(self._settings, name)) for name in _DECIDING]
        glossaries = [(resource.key, _forms(resource.path)) for resource in self._collection.resources]
        return digest(repr((FORMAT, sys.version, _program(), sorted(_installed()), settings, glossaries)).encode(errors="surrogatepass"))


def can_be_kept(settings: Settings, collection: Collection) -> bool:
    """Whether it is known when a report is out of date: not with a glossary that is no file, or with a pipeline in a folder of its own."""
    folders = any(os.sep in name or Path(name).exists() for name in settings.pipelines.values())
    return not folders and all(resource.path is not None for resource in collection.resources)


def tidy(folder: Path) -> None:
    """Take out the oldest entries of a folder that has grown too large."""
    with suppress(OSError):
        _tidy(folder)


def _tidy(folder: Path) -> None:
    """Down to three quarters of what is allowed, so that not every run has to."""
    with os.scandir(folder) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path, max(BLOCK, entry.stat().st_size)) for entry in entries)
    total = sum(size for _, _, size in found)
    goal = MOST * 3 // 4 if total > MOST else total
    for _, path, size in found:
        if total <= goal:
            return
        # Another run may have been here.
        with suppress(FileNotFoundError):
            Path(path).unlink()
        total -= size


def _read(name: str) -> Report | None:
    data = read_cached(name)
    if data is None or digest(data[_SUM:]).encode() != data[:_SUM]:
        return None
    # What is used is not old.
    with suppress(OSError):
        os.utime(cache_folder() / name)
    return unpacked(marshal.loads(data[_SUM:]))


def _write(name: str, report: Report) -> None:
    body = marshal.dumps(packed(report))
    if len(body) > LARGEST:
        return
    write_cached(name, digest(body).encode() + body)
    folder, _, entry = name.rpartition("/")
    if entry.startswith(_TIDYING):
        tidy(cache_folder() / folder)


def _forms(glossary: Path | None) -> str:
    """The head of the compiled forms that are committed beside a glossary: it has the sum of the rest."""
    if glossary is None:
        return ""
    with suppress(OSError), beside(glossary).open("rb") as file:
        return digest(file.read(200))
    return ""


def _program() -> Sequence[tuple[str, int, int]]:
    """The modules of termcheck as they are installed: where it is developed, its version stays the same."""
    package = Path(str(import_module("termcheck").__file__)).parent
    return sorted(_modules(str(package)))


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.path, entry.stat().st_size, entry.stat().st_mtime_ns
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _modules(entry.path)


def _installed() -> Iterator[str]:
    """The versions of all packages, by the names of the folders that tell them (spacy-3.8.2.dist-info)."""
    for folder in sys.path:
        with suppress(OSError):
            yield from (name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208 - names alone
