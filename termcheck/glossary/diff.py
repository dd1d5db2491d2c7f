"""What changed from one glossary to another: concepts, terms, titles and names, added, removed or with other values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from termcheck.model import Concept, Extension, Glossary, Source, Term

SCHEMA = 1
NOTHING = "nothing"
SIGNS = {"added": "+", "removed": "-", "changed": "~"}
GLOSSARY = ("title", "default", "strict", "sources", "remove_titles", "remove_names")
CONCEPT = ("definition", "why", "sources", "level", "strict", "external")
EXTENSION = ("definition", "why", "sources", "level", "remove")
EXAMPLE = ("wrong", "right")
TITLE = ("evidence", "source", "note")
# What a term is known by, and where it stands in the file, are no values that change.
TERM = tuple(name for name in Term.__dataclass_fields__ if name not in ("language", "origin"))

Kind = Literal["added", "removed", "changed"]
What = Literal["glossary", "concept", "example", "term", "title", "name"]
Key = tuple[str, ...]
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A thing that is in one of the two only, or has other values: by name, what it was and what it is.

    `of` is the concept of a term or example and empty elsewhere; `name` is an id or a text.
    """

    kind: Kind
    what: What
    of: str
    language: str
    name: str
    values: Mapping[str, tuple[object, object]]


def changes(old: Glossary, new: Glossary) -> tuple[Change, ...]:
    """Everything that differs, concepts with their terms in the order of their ids; what stands where in the file is no difference."""
    before, after = dict(_things(old)), dict(_things(new))
    found = (_change(key, before.get(key), after.get(key)) for key in sorted(before.keys() | after.keys()))
    return tuple(change for change in found if change)


def as_text(found: Iterable[Change]) -> str:
    """A line for each thing, and below it one for each of its values that changed."""
    return "".join(f"{line}\n" for change in found for line in _lines(change))


def as_json(found: Iterable[Change], *, old: str, new: str) -> str:
    """One JSON object, indented, keys in a fixed order; old and new are paths."""
    import json

    rows = [_data(change) for change in found]
    return json.dumps({"schema": SCHEMA, "old": old, "new": new, "changes": rows}, ensure_ascii=False, indent=2) + "\n"


def _things(glossary: Glossary) -> Iterator[tuple[Key, Values]]:
    """All that a glossary holds: (order, concept, what, language, name, number) → its values."""
    yield ("0", "", "glossary", "", "", ""), {"name": glossary.name, **_values(glossary, GLOSSARY)}
    for concept in glossary.concepts:
        yield from _concept(concept.id, concept, CONCEPT, concept.terms)
    for extension in glossary.extensions:
        yield from _concept(f"{extension.glossary}/{extension.concept}", extension, EXTENSION, extension.add)
    yield from _numbered((("2", "", "title", one.language, f"{one.id}: {one.text}"), _values(one, TITLE)) for one in glossary.titles)
    yield from _numbered((("3", "", "name", one.language, one.text), {}) for one in glossary.names)


def _concept(id: str, entry: Concept | Extension, names: tuple[str, ...], terms: Iterable[Term]) -> Iterator[tuple[Key, Values]]:
    yield ("1", id, "concept", "", id, ""), _values(entry, names)
    yield from _numbered((("1", id, "term", term.language, term.plain), _values(term, TERM)) for term in terms)
    if isinstance(entry, Concept):
        yield from _numbered((("1", id, "example", one.language, ""), _values(one, EXAMPLE)) for one in entry.examples)


def _numbered(things: Iterable[tuple[Key, Values]]) -> Iterator[tuple[Key, Values]]:
    """Things that have everything in common but their place (EU and eu, each with `case: exact`, have not) are told apart by number."""
    seen: dict[Key, int] = {}
    for key, values in things:
        number = seen[key] = seen.get(key, 0) + 1
        yield (*key, "" if number == 1 else str(number)), values


def _values(thing: object, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(thing, name) for name in names}


def _change(key: Key, before: Values | None, after: Values | None) -> Change | None:
    _, concept, what, language, name, _ = key
    of = "" if what == "concept" else concept
    told: Any = {"what": what, "of": of, "language": language, "name": name}
    if before is None or after is None:
        kind: Kind = "added" if before is None else "removed"
        status = {name: value for name, value in (after or before or {}).items() if name == "status"}
        pair = {name: (None, value) if before is None else (value, None) for name, value in status.items()}
        return Change(kind=kind, values=pair, **told)
    # A concept may become an extension of another one: only what both have is compared.
    values = {name: (before[name], after[name]) for name in before if name in after and before[name] != after[name]}
    return Change(kind="changed", values=values, **told) if values else None


def _lines(change: Change) -> Iterator[str]:
    yield f"{SIGNS[change.kind]} {' '.join(word for word in _words(change) if word)}"
    if change.kind == "changed":
        for name, (before, after) in change.values.items():
            yield f"    {name.replace('_', ' ')}: {_shown(before)} → {_shown(after)}"


def _words(change: Change) -> tuple[str, ...]:
    """What a change is of: `csam nl deprecated kinderporno`, `concept csam`."""
    what = "" if change.what == "term" else change.what
    status = "" if change.kind == "changed" else str(next(filter(None, change.values.get("status", ())), ""))
    return change.of, what, change.language, status, change.name


def _shown(value: object) -> str:
    plain = _plain(value)
    if isinstance(plain, list):
        return ", ".join(map(str, plain)) or NOTHING
    if isinstance(plain, dict):
        return ", ".join(f"{key}: {own}" for key, own in plain.items()) or NOTHING
    return str(plain) if plain not in (None, "") else NOTHING


def _data(change: Change) -> dict[str, Any]:
    values = {name: {"old": _plain(before), "new": _plain(after)} for name, (before, after) in change.values.items()}
    return {
        "change": change.kind,
        "what": change.what,
        "concept": change.of or (change.name if change.what == "concept" else None),
        "language": change.language or None,
        "name": change.name or None,
        "values": values,
    }


def _plain(value: object) -> Any:
    """A value as data."""
    if isinstance(value, tuple):
        return [" ".join(one) if isinstance(one, tuple) else one for one in value]
    if isinstance(value, Mapping):
        return {key: own if isinstance(own, str) else _cited(own) for key, own in value.items()}
    return value


def _cited(source: Source) -> str:
    return ", ".join(piece for piece in (source.title, source.reference, source.url) if piece)
