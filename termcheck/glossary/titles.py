"""What a glossary protects: official titles of acts, names of organisations."""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.glossary import keys
from termcheck.glossary.codes import known_language
from termcheck.glossary.ids import read_id
from termcheck.glossary.phrases import has_letter, phrase
from termcheck.model import Name, Title
from termcheck.yaml_fields import Faults, check_keys, choice, fields_of, items_of, require, text, text_node, texts
from termcheck.yaml_nodes import Fields, Items, Node, Text, shown


def read_titles(node: Node, faults: Faults) -> tuple[Title, ...]:
    """The titles of acts, each in its languages."""
    titles: list[Title] = []
    first: dict[str, int | None] = {}
    for item in items_of(node, faults, of="`titles`"):
        entry = fields_of(item, faults, of="a title")
        if not entry:
            continue
        written = require(entry, "id", faults, of="the title")
        act = read_id(written, faults, of="a title") if written else ""
        if act in first and act and written:
            faults.add(written.origin, f"the title {shown(act)} stands twice; first in line {first[act]}", try_this="join the two")
        first.setdefault(act, entry.origin.line)
        titles += _title(act, entry, faults)
    return tuple(titles)


def read_names(node: Node, faults: Faults) -> tuple[Name, ...]:
    """The names, by language."""
    languages = fields_of(node, faults, of="`names`")
    if not languages:
        return ()
    names: list[Name] = []
    for code in languages.values:
        if known_language(code, languages.keys[code], faults):
            names += [
                Name(language=code, text=_protected(written, faults), origin=written.origin) for written in texts(languages, code, faults)
            ]
    return tuple(names)


def _title(act: str, entry: Fields, faults: Faults) -> Iterator[Title]:
    languages = [key for key in entry.values if key not in keys.TITLE]
    if not languages:
        faults.add(entry.origin, "a title has no language", try_this='add its text by language, such as `nl: "…"`')
    for code in languages:
        if known_language(code, entry.keys[code], faults):
            node = entry.values[code]
            for wording in node.items if isinstance(node, Items) else (node,):
                yield from _wording(act, code, wording, faults)


def _wording(act: str, language: str, node: Node, faults: Faults) -> Iterator[Title]:
    if not isinstance(node, Fields):
        written = text_node(node, faults, of="a title")
        if written:
            yield Title(id=act, language=language, text=_protected(written, faults), origin=written.origin)
        return
    check_keys(node, keys.TITLE_TEXT, faults, of="a title")
    value = require(node, "text", faults, of="the title")
    written = text_node(value, faults, of="`text`") if value else None
    yield Title(
        id=act,
        language=language,
        text=_protected(written, faults) if written else "",
        origin=written.origin if written else node.origin,
        evidence=choice(node, "evidence", keys.EVIDENCE, faults) or "read",
        source=text(node, "source", faults),
        note=text(node, "note", faults),
    )


def _protected(written: Text, faults: Faults) -> str:
    found = phrase(written.text)
    if not has_letter(found):
        faults.add(written.origin, f"{shown(found)} has no letter", try_this="write the words as they stand in a text")
    return found
