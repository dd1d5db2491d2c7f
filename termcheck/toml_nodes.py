"""A table of a TOML file as the nodes that YAML gives, with the places of its keys."""

from __future__ import annotations

import re
from typing import Any

from termcheck.errors import TermcheckError
from termcheck.model import Origin
from termcheck.yaml_nodes import Fields, Items, Node, Text

_MISTAKE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")


def has_table(source: str, table: tuple[str, str]) -> bool:
    """Whether a TOML text seems to hold a table, without parsing it."""
    return _start_of(source, table) is not None


def read_toml_table(source: str, table: tuple[str, str], *, path: str, error: type[TermcheckError]) -> Fields | None:
    """A table of a table (`[tool.termcheck]`), None where it is missing; raises `error` for what is no TOML."""
    # Part of Python, but a file in YAML does not need it.
    import tomllib

    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as problem:
        raise _syntax_error(str(problem), source, path=path, error=error) from None
    except RecursionError:
        raise error(path, "values are nested too deep", try_this="close brackets") from None
    outer = data.get(table[0])
    inner = outer.get(table[1]) if isinstance(outer, dict) else None
    if not isinstance(inner, dict):
        return None
    start = _start_of(source, table) or 0
    return _fields(inner, source, _origin_at(source, path, start), after=start)


def _syntax_error(problem: str, source: str, *, path: str, error: type[TermcheckError]) -> TermcheckError:
    match = _MISTAKE.fullmatch(problem)
    placed = match is not None and match[2] is not None
    where = Origin(path=path, line=int(match[2]), column=int(match[3])) if match and placed else _origin_at(source, path, len(source))
    return error(where, f"not TOML: {match[1] if match else problem}", try_this="text stands in quotation marks in TOML")


def _start_of(source: str, table: tuple[str, str]) -> int | None:
    # A bare `termcheck =` is not enough: [project.scripts] may hold one.
    header = rf"^[ \t]*(?:\[[ \t]*)?{table[0]}[ \t]*\.[ \t]*[\"']?{table[1]}\b"
    match = re.search(header, source, re.MULTILINE)
    return match.start() if match else None


def _fields(table: dict[str, Any], source: str, where: Origin, *, after: int) -> Fields:
    keys = {key: _place(key, source, where.path, after=after) for key in table}
    values = {key: _node(value, source, keys[key], after=after) for key, value in table.items()}
    return Fields(where, values, keys)


def _node(value: object, source: str, where: Origin, *, after: int) -> Node:
    """A value as written; it takes the place of its key."""
    if isinstance(value, dict):
        return _fields(value, source, where, after=after)
    if isinstance(value, list):
        return Items(where, tuple(_node(item, source, where, after=after) for item in value))
    return Text(where, str(value).lower() if isinstance(value, bool) else str(value))


def _place(key: str, source: str, path: str, *, after: int) -> Origin:
    """Where a key stands: the parser keeps no places, so it is searched for from its table on."""
    found = re.compile(rf"(?<![\w-])[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]").search(source, after)
    return _origin_at(source, path, found.start() if found else after)


def _origin_at(source: str, path: str, offset: int) -> Origin:
    return Origin(path=path, line=source.count("\n", 0, offset) + 1, column=offset - source.rfind("\n", 0, offset))
