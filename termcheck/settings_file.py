"""A settings file, key by key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields as fields_of_value
from pathlib import Path
from typing import Any

from termcheck.errors import SettingsError
from termcheck.model import LEVELS, Level, Origin
from termcheck.settings import (
    FAIL_ON,
    LEVEL_RULES,
    MENTION_RULES,
    TOML_TABLE,
    Exempt,
    FailOn,
    Limits,
    Settings,
    absolute,
    ignore_spec,
    path_below,
)
from termcheck.toml_nodes import read_toml_table
from termcheck.yaml_fields import Faults, check_keys, choice, fields_of, flag, text_node, texts
from termcheck.yaml_nodes import Fields, Items, Node, Text, read_utf8, read_yaml, shown


def read_settings(path: str | Path) -> Settings:
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


def _mentions(fields: Fields, key: str, faults: Faults) -> dict[str, Level]:
    return _levels_by_rule(fields, key, MENTION_RULES, faults)


def _rules(fields: Fields, key: str, faults: Faults) -> dict[str, Level]:
    return _levels_by_rule(fields, key, LEVEL_RULES, faults)


def _levels_by_rule(fields: Fields, key: str, known: tuple[str, ...], faults: Faults) -> dict[str, Level]:
    rules = fields_of(fields.values[key], faults, of=f"`{key}`")
    if rules is None:
        return {}
    check_keys(rules, known, faults, of=f"`{key}`")
    return {name: level for name in rules.keys if (level := choice(rules, name, LEVELS, faults))}


def _exempt(fields: Fields, key: str, faults: Faults) -> dict[str, Exempt]:
    concepts = fields_of(fields.values[key], faults, of=f"`{key}`")
    found: dict[str, Exempt] = {}
    for concept, node in concepts.values.items() if concepts else ():
        wanted = fields_of(node, faults, of=f"`{key}: {concept}`")
        if wanted:
            check_keys(wanted, ("phrases", "paths"), faults, of=f"`{key}: {concept}`")
            phrases = _words(wanted, "phrases", faults) if "phrases" in wanted.values else ()
            found[concept] = Exempt(phrases=phrases, paths=_patterns(wanted, "paths", faults) if "paths" in wanted.values else ())
    return found


def _pipelines(fields: Fields, key: str, faults: Faults) -> dict[str, str]:
    named = fields_of(fields.values[key], faults, of=f"`{key}`")
    found: dict[str, str] = {}
    for code, where in named.keys.items() if named else ():
        known = _code(Text(where, code), faults)
        name = text_node(named.values[code], faults, of=f"`{key}: {code}`") if named else None
        if name:
            found[known] = name.text.strip()
    return found


def _limits(fields: Fields, key: str, faults: Faults) -> Limits | None:
    wanted = fields_of(fields.values[key], faults, of=f"`{key}`")
    if wanted is None:
        return None
    names = tuple(field.name for field in fields_of_value(Limits))
    check_keys(wanted, names, faults, of=f"`{key}`")
    given = {name: _number(wanted.values[name], name, faults) for name in names if name in wanted.values}
    return Limits(**{name: number for name, number in given.items() if number})


def _number(node: Node, name: str, faults: Faults) -> int:
    written = text_node(node, faults, of=f"`{name}`")
    digits = written.text.strip() if written else ""
    if written and not (digits.isascii() and digits.isdigit() and int(digits[:9]) > 0):
        faults.add(written.origin, f"{shown(written.text)} is not a whole number above 0", try_this=f"for instance `{name}: 1000`")
        return 0
    return int(digits[:9] or 0)


def _fail_on(fields: Fields, key: str, faults: Faults) -> FailOn | None:
    return choice(fields, key, FAIL_ON, faults)


def _baseline(fields: Fields, key: str, faults: Faults) -> Path | None:
    """A path that counts from the folder of the settings."""
    written = text_node(fields.values[key], faults, of=f"`{key}`")
    if written and "\0" in written.text:
        faults.add(written.origin, f"{shown(written.text)} is not a path", try_this="for instance termcheck-baseline.json")
        return None
    return Path(absolute(Path(written.origin.path).parent / written.text.strip())) if written else None


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
    "baseline": _baseline,
    "encoding": _encoding,
    "rules": _rules,
    "mentions": _mentions,
    "exempt": _exempt,
    "pipelines": _pipelines,
    "limits": _limits,
}
