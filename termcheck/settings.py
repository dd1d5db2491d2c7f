"""What a repository wants of termcheck: `termcheck.yaml`, or `[tool.termcheck]` of pyproject.toml, as `Settings`."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from termcheck.errors import SettingsError
from termcheck.model import LEVELS, Level, Origin
from termcheck.toml_nodes import has_table, read_toml_table
from termcheck.yaml_fields import Faults, check_keys, choice, fields_of, flag, text_node, texts
from termcheck.yaml_nodes import Fields, Items, Node, Text, read_utf8, read_yaml, shown

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "info", "never")
FILE_NAME = "termcheck.yaml"
TOML_TABLE = ("tool", "termcheck")


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
    encoding: str | None = None
    base: Path = field(default_factory=Path.cwd)
    path: Path | None = None
    places: Mapping[str, Origin] = field(default_factory=dict)

    def level_of(self, concept: str, term: str) -> Level | None:
        """The level set for a term, else for its concept, else None."""
        if not self.levels:
            return None
        wanted = {_level_key(key): level for key, level in self.levels.items()}
        return wanted.get(_level_key(f"{concept}/{term}")) or wanted.get(_level_key(concept))

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
    file = Path(absolute(path))
    name = path_below(Path.cwd(), str(file)) or file.as_posix()
    source = read_utf8(path, error=SettingsError)
    fields = _from_toml(source, name) if file.suffix == ".toml" else _from_yaml(source, name)
    faults = Faults(SettingsError)
    values = _read(_underscored(fields, faults), faults)
    if faults.found:
        raise faults.found[0]
    return Settings(**values, base=file.parent, path=file, places=dict(_places(fields)))


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
    if _exists(project) and has_table(_text_of(project), TOML_TABLE):
        yield project


def _text_of(project: Path) -> str:
    """The text of a file that need not be ours, empty where it cannot be read."""
    try:
        return project.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _from_yaml(source: str, name: str) -> Fields:
    lines = (line.strip() for line in source.splitlines())
    if all(not line or line.startswith("#") for line in lines):
        return Fields(Origin(path=name), {}, {})
    return read_yaml(source, path=name, error=SettingsError)


def _from_toml(source: str, name: str) -> Fields:
    table = read_toml_table(source, TOML_TABLE, path=name, error=SettingsError)
    if table is None:
        raise SettingsError(name, "has no table [tool.termcheck]", try_this="add `[tool.termcheck]`, or name another file")
    return table


def _underscored(fields: Fields, faults: Faults) -> Fields:
    """Keys as the table below has them: `fail-on`, as the option is written, is `fail_on`."""
    for key, where in fields.keys.items():
        if "-" in key and key.replace("-", "_") in fields.keys:
            faults.add(where, f"the key {shown(key)} stands twice", try_this="remove one")
    values = {key.replace("-", "_"): node for key, node in fields.values.items() if not _is_empty(node)}
    return Fields(fields.origin, values, {key.replace("-", "_"): where for key, where in fields.keys.items()})


def _is_empty(node: Node) -> bool:
    """A key whose entries are all commented out says nothing."""
    return isinstance(node, Text) and not node.text.strip()


def _read(fields: Fields, faults: Faults) -> dict[str, Any]:
    check_keys(fields, KEYS, faults, of="the settings")
    return {key: read(fields, key, faults) for key, read in KEYS.items() if key in fields.values}


def _places(fields: Fields) -> Iterator[tuple[str, Origin]]:
    for key, where in fields.keys.items():
        name = key.replace("-", "_")
        yield name, where
        node = fields.values[key]
        if isinstance(node, Fields):
            yield from ((f"{name}.{inner}", place) for inner, place in node.keys.items())
        elif isinstance(node, Items):
            yield from ((f"{name}.{number}", item.origin) for number, item in enumerate(node.items))


def _words(fields: Fields, key: str, faults: Faults) -> tuple[str, ...]:
    return tuple(node.text.strip() for node in texts(fields, key, faults))


def _patterns(fields: Fields, key: str, faults: Faults) -> tuple[str, ...]:
    nodes = texts(fields, key, faults)
    return tuple(node.text.strip() for node in nodes if _is_pattern(node.text.strip(), node.origin, faults))


def _is_pattern(pattern: str, where: Origin, faults: Faults) -> bool:
    try:
        ignore_spec((pattern,))
    except ValueError:
        faults.add(where, f"{shown(pattern)} is not a path pattern", try_this="write patterns as in .gitignore: `drafts/old/`, `*.nl.md`")
        return False
    return True


def _languages(fields: Fields, key: str, faults: Faults) -> tuple[tuple[str, str], ...]:
    patterns = fields_of(fields.values[key], faults, of=f"`{key}`")
    pairs = patterns.values.items() if patterns else ()
    return tuple((pattern, _code(node, faults)) for pattern, node in pairs if _is_pattern(pattern, node.origin, faults))


def _code(node: Node, faults: Faults) -> str:
    # 24 modules, needed only where a pattern stands.
    from termcheck.languages import LANGUAGES

    written = text_node(node, faults, of="a language")
    code = re.split("[-_]", written.text.strip().lower())[0] if written else ""
    if written and code not in LANGUAGES:
        norway = "`no` is Norwegian, which is not one of the 24 official languages; " if code in ("no", "nb", "nn", "false") else ""
        faults.add(written.origin, f"unknown language {shown(written.text)}", try_this=f"{norway}the codes are {' '.join(LANGUAGES)}")
    return code


def _levels(fields: Fields, key: str, faults: Faults) -> dict[str, Level]:
    levels = fields_of(fields.values[key], faults, of=f"`{key}`")
    chosen = ((name, choice(levels, name, LEVELS, faults)) for name in levels.keys) if levels else ()
    return {name: level for name, level in chosen if level}


def _fail_on(fields: Fields, key: str, faults: Faults) -> FailOn | None:
    return choice(fields, key, FAIL_ON, faults)


def _encoding(fields: Fields, key: str, faults: Faults) -> str | None:
    written = text_node(fields.values[key], faults, of=f"`{key}`")
    if written is None:
        return None
    try:
        # Zeros are text in every encoding of text; nothing at all would be decoded without a look at the name.
        b"\0\0\0\0".decode(written.text.strip())
    except (LookupError, ValueError):
        faults.add(
            written.origin, f"unknown encoding {shown(written.text)}", try_this="for instance utf-8, utf-16, windows-1252 or iso-8859-2"
        )
    return written.text.strip()


# A new setting is a line here, a field above and a paragraph in the template.
KEYS: Mapping[str, Callable[[Fields, str, Faults], Any]] = {
    "glossaries": _words,
    "languages": _languages,
    "exclude": _patterns,
    "levels": _levels,
    "fail_on": _fail_on,
    "verified_only": flag,
    "encoding": _encoding,
}
