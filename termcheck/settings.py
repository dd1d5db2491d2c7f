"""What a repository wants of termcheck: `termcheck.yaml`, or `[tool.termcheck]` of pyproject.toml, as `Settings`."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from termcheck.values import dataclass

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from termcheck.model import Level, Origin

FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "info", "never")
FILE_NAME = "termcheck.yaml"
# The kinds of mention; a test holds them equal to the registry, which no settings file should have to load.
MENTION_RULES = (
    *("amendment", "code", "exception", "historical", "metalanguage", "name", "other-language"),
    *("provision", "quotation", "reference", "title", "unlisted-title"),
)
# The rules whose level the settings may choose; those of deprecated terms go by the term's level.
LEVEL_RULES = (
    *("foreign-term", "misspelled-term", "missing-concept", "mixed-variants"),
    *("split-concept", "undefined-abbreviation", "uneven-status", "variant-drift"),
)
TOML_TABLE = ("tool", "termcheck")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempt:
    """Where a concept's terms are not reported: inside phrases (capitals and white space do not matter), in files by path pattern."""

    phrases: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a file may ask of the machine before it is refused: megabytes of it and of what it unpacks to, depth of nesting, pages, seconds.

    `seconds` holds for formats that are read in a process of their own (PDF).
    """

    file_mb: int = 200
    unpacked_mb: int = 500
    depth: int = 1000
    pages: int = 5000
    seconds: int = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The wishes of a settings file; path patterns are written as in .gitignore and count from `base`, the folder of the file.

    `glossaries` are names of shipped glossaries or paths, None for the shipped defaults. `places` tells where each value was written,
    under keys such as `fail_on`, `levels.csam` and `glossaries.0`.
    """

    glossaries: tuple[str, ...] | None = None
    languages: tuple[tuple[str, str], ...] = ()
    exclude: tuple[str, ...] = ()
    levels: Mapping[str, Level] = field(default_factory=dict)
    fail_on: FailOn = "warning"
    verified_only: bool = False
    baseline: Path | None = None
    encoding: str | None = None
    rules: Mapping[str, Level] = field(default_factory=dict)
    mentions: Mapping[str, Level] = field(default_factory=dict)
    exempt: Mapping[str, Exempt] = field(default_factory=dict)
    pipelines: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    base: Path = field(default_factory=Path.cwd)
    path: Path | None = None
    places: Mapping[str, Origin] = field(default_factory=dict)

    def level_of(self, concept: str, term: str) -> Level | None:
        """The level set for a term, else for its concept, else None."""
        if not self.levels:
            return None
        wanted = {_level_key(key): level for key, level in self.levels.items()}
        return wanted.get(_level_key(f"{concept}/{term}")) or wanted.get(_level_key(concept))

    def exempts(self, concept: str, path: str, text: str, start: int, end: int) -> bool:
        """Whether a hit (a range of the text) of a concept is exempt: in one of its phrases, or in a file of its paths."""
        exempt = self.exempt.get(concept)
        if exempt is None:
            return False
        below = path_below(self.base, path)
        return (below is not None and matches(exempt.paths, below)) or any(_holds(phrase, text, start, end) for phrase in exempt.phrases)

    def language_of(self, path: str) -> str | None:
        """The code that the first matching path pattern gives."""
        if not self.languages:
            return None
        below = path_below(self.base, path)
        return next((code for pattern, code in self.languages if below is not None and matches((pattern,), below)), None)


def find_settings(start: Path) -> Path | None:
    """The nearest settings file from a folder upwards.

    The search ends at the repository root. Outside of a repository it ends at the home folder, and before any folder that belongs to
    somebody else or that everybody may write to, so that nobody can plant settings in /tmp.
    """
    here = Path(absolute(start))
    chain = [here, *here.parents]
    root = next((number for number, folder in enumerate(chain) if _exists(folder / ".git")), None)
    folders = chain[: root + 1] if root is not None else _own_folders(chain)
    return next((file for folder in folders for file in _settings_in(folder)), None)


def load_settings(path: str | Path) -> Settings:
    """The settings of a YAML file or pyproject.toml; SettingsError names the first mistake with its place."""
    # Most repositories have none.
    from termcheck.settings_file import read_settings

    return read_settings(path)


def template() -> str:
    """The commented file that `termcheck init` writes; as it stands it changes nothing."""
    # Only `termcheck init` writes it.
    from termcheck.settings_template import TEMPLATE

    return TEMPLATE


def absolute(path: str | Path) -> str:
    """A path from the root of the file system, without `..`."""
    return os.path.abspath(path)  # noqa: PTH100 - resolve() follows links, and the name of a link (nl/) can tell the language


def path_below(base: Path, path: str) -> str | None:
    """A path as seen from a folder, with forward slashes; None when it lies elsewhere."""
    whole = absolute(path)
    for top in dict.fromkeys((str(base), os.path.realpath(base))):
        above = top.rstrip(os.sep) + os.sep
        if whole.startswith(above):
            return whole[len(above) :].replace(os.sep, "/")
    return None


def matches(patterns: tuple[str, ...], below: str) -> bool:
    """Whether patterns written as in .gitignore match a path given from their folder; ValueError for a pattern that means nothing."""
    return bool(patterns) and ignore_spec(patterns).match_file(below)


@lru_cache(maxsize=256)
def ignore_spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns compiled; ValueError for one that means nothing."""
    # Most repositories set no pattern, and git does the work of .gitignore.
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except re.error as problem:
        # `[z-a]` gets as far as the regular expression.
        raise ValueError(str(problem)) from None


def _level_key(key: str) -> str:
    """A concept's id, or the id and a term as people write it: capitals and the stem bar do not matter."""
    concept, slash, term = key.partition("/")
    return concept + slash + term.replace("|", "").replace("=", "").strip().casefold()


def _own_folders(chain: list[Path]) -> Iterator[Path]:
    home = Path.home()
    for folder in chain:
        if folder != chain[0] and not _is_own(folder):
            return
        yield folder
        if folder == home:
            return


def _is_own(folder: Path) -> bool:
    try:
        status = folder.stat()
    except OSError:
        return False
    belongs = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return belongs and not status.st_mode & stat.S_IWOTH and folder != folder.parent


def _exists(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 - Path.exists() raises where a folder above is closed to us


def _settings_in(folder: Path) -> Iterator[Path]:
    if _exists(folder / FILE_NAME):
        yield folder / FILE_NAME
    project = folder / "pyproject.toml"
    if _exists(project) and _is_ours(project):
        yield project


def _is_ours(project: Path) -> bool:
    from termcheck.toml_nodes import has_table

    return has_table(_text_of(project), TOML_TABLE)


def _text_of(project: Path) -> str:
    """The text of a file that need not be ours, empty where it cannot be read."""
    try:
        return project.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _holds(phrase: str, text: str, start: int, end: int) -> bool:
    """Whether a phrase stands over a range of the text."""
    spelled = re.compile(r"\s+".join(re.escape(word) for word in phrase.split()), re.IGNORECASE)
    low, high = max(0, start - 2 * len(phrase)), end + 2 * len(phrase)
    return any(low + found.start() <= start and end <= low + found.end() for found in spelled.finditer(text[low:high]))
