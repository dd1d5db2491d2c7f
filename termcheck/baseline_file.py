"""The file of a baseline: JSON with one entry a line, so that git merges it; read with its mistakes named and their places."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from termcheck.errors import InputError
from termcheck.model import Origin
from termcheck.settings import absolute, path_below
from termcheck.yaml_nodes import read_utf8

FILE_NAME = "termcheck-baseline.json"
SCHEMA = 1
# More than any file holds: a longer row of digits is a mistake.
HIGHEST = 1_000_000_000
ANEW = "delete it and write it anew with `termcheck baseline`"
_FIELDS = ("path", "key", "count", "rule", "concept", "found")
_MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=\s|\Z)", re.MULTILINE)
# Whoever takes both sides of a merge is left with a comma too few or too many. A line break never stands inside of a JSON string.
_NO_COMMA = re.compile(r"\}([^\S\n]*\n\s*\{)")
_LAST_COMMA = re.compile(r"\},([^\S\n]*\n\s*\])")
_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()

# A file's name and a key.
Spot = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Equal findings of one file; `path` counts from the baseline's folder, `rule`, `concept` and `found` are for people."""

    path: str
    key: str
    count: int
    rule: str = ""
    concept: str = ""
    found: str = ""

    @property
    def spot(self) -> Spot:
        return (self.path, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The entries of a file, one for each path and key, sorted; `folder` is that of the file."""

    folder: Path
    entries: tuple[Entry, ...] = ()


def load_baseline(path: Path) -> Baseline:
    """The known findings of a file. Errors: InputError for one that is missing, damaged or of another version, with the place."""
    name = path_below(Path.cwd(), str(path)) or path.as_posix()
    if not os.path.lexists(path):
        raise InputError(name, "no such file", try_this="write it with `termcheck baseline`")
    source = read_utf8(name, error=InputError)
    return Baseline(folder=folder_of(path), entries=_merged(_entries(source, name)))


def folder_of(path: Path) -> Path:
    """The folder that the paths of a baseline count from; a link to the file moves none of them."""
    is_link = os.path.islink(path)  # noqa: PTH114 - Path.is_symlink() raises in a closed folder
    return Path(os.path.realpath(path) if is_link else absolute(path)).parent


def written(baseline: Baseline) -> str:
    """The baseline as JSON, one entry a line, so that git merges it."""
    entries = ",\n".join(f"    {_line(entry)}" for entry in baseline.entries)
    return f'{{\n  "schema": {SCHEMA},\n  "findings": [\n{entries}' + ("\n" if entries else "") + "  ]\n}\n"


def _merged(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry for each path and key; of two, which a merge left behind, the larger."""
    most = {entry.spot: entry for entry in sorted(entries, key=lambda entry: entry.count)}
    return tuple(most[spot] for spot in sorted(most))


def _line(entry: Entry) -> str:
    return json.dumps({name: getattr(entry, name) for name in _FIELDS}, ensure_ascii=False)


def _entries(source: str, name: str) -> Iterator[Entry]:
    """The entries as the file has them."""
    marker = _MARKER.search(source)
    if marker:
        advice = "take the markers out and keep the lines of both sides; then run `termcheck baseline`"
        raise InputError(_origin(source, marker.start(), name), "a merge conflict is not resolved", try_this=advice)
    source = _LAST_COMMA.sub(r"}\1", _NO_COMMA.sub(r"},\1", source))
    for number, entry in enumerate(_listed(_parsed(source, name), name)):
        wrong = _mistake(entry)
        if wrong:
            raise InputError(_origin(source, _offset(source, number), name), wrong, try_this=f"mend the entry, or {ANEW}")
        yield Entry(**{field: entry[field] for field in _FIELDS if field in entry})


def _parsed(source: str, name: str) -> Any:
    try:
        return json.loads(source)
    except (ValueError, RecursionError) as error:
        raise _not_json(error, name) from None


def _not_json(error: Exception, name: str) -> InputError:
    advice = f"mend it, or {ANEW}"
    if isinstance(error, json.JSONDecodeError):
        return InputError(Origin(path=name, line=error.lineno, column=error.colno), f"is not JSON: {error.msg}", try_this=advice)
    # A number of 5,000 digits, or 100,000 brackets one in the other, have no place.
    return InputError(name, "is not JSON that can be read", try_this=advice)


def _listed(content: Any, name: str) -> list[Any]:
    """The list of entries, of whatever they may be."""
    schema = content.get("schema") if isinstance(content, dict) else None
    if type(schema) is not int or not isinstance(content.get("findings"), list):
        raise InputError(name, "is not a baseline of termcheck", try_this=f"name another file, or {ANEW}")
    if schema != SCHEMA:
        what = f"has the schema {schema}; this version of termcheck knows {SCHEMA}"
        raise InputError(name, what, try_this=f"update termcheck, or {ANEW}")
    return content["findings"]  # type: ignore[no-any-return]


def _mistake(entry: Any) -> str:
    """What is wrong with an entry, empty if nothing is."""
    if not isinstance(entry, dict):
        return "an entry must be an object with `path`, `key` and `count`"
    count = entry.get("count")
    if type(count) is not int or not 1 <= count <= HIGHEST:
        return f"`count` must be a whole number from 1 to {HIGHEST}"
    needed = next((field for field in ("path", "key") if not entry.get(field)), None)
    wrong = needed or next((field for field in _FIELDS if field != "count" and not isinstance(entry.get(field, ""), str)), None)
    return f"`{wrong}` must be text" if wrong else ""


def _offset(source: str, number: int) -> int:
    """Where an entry of the list begins, in a source that is known to be JSON."""
    at = _next(source, _findings(source) + 1)
    for _ in range(number):
        at = _next(source, _past(source, at) + 1)
    return at


def _findings(source: str) -> int:
    """Where the list of entries begins; of two, the parser keeps the second."""
    start = 0
    at = _next(source, _next(source, 0) + 1)
    while source[at] != "}":
        key, end = _DECODER.raw_decode(source, at)
        value = _next(source, _next(source, end) + 1)
        start = value if key == "findings" else start
        at = _past(source, value)
        at = _next(source, at + 1) if source[at] == "," else at
    return start


def _past(source: str, at: int) -> int:
    """Where the sign after a value stands."""
    return _next(source, _DECODER.raw_decode(source, at)[1])


def _next(source: str, at: int) -> int:
    return _SPACE.match(source, at).end()  # type: ignore[union-attr]


def _origin(source: str, offset: int, name: str) -> Origin:
    before = source[:offset]
    return Origin(path=name, line=before.count("\n") + 1, column=offset - before.rfind("\n"))
