"""The values of a YAML front matter, each at its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
LANGUAGE_KEYS = frozenset({"lang", "language"})
# libyaml needs the square of the open brackets; no honest front matter has that many.
MOST_BRACKETS = 1000
LONGEST = 100_000
# An anchor or tag stands before its value: &name, !!str.
PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
LINE = re.compile(r"[^\r\n]+")
# In double quotes a backslash stands for something else; in single quotes only a doubled quotation mark does.
ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
DOUBLED = re.compile("''")
SHORT_ESCAPES = {"n": "\n", "t": "\t", "r": "\n", "0": "", "a": "", "b": "", "e": "", "f": "\n", "v": "\n", "N": "\n", "L": "\n", "P": "\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A scalar that is no key: its key, its text, its range in the front matter, the range of each line and how it is quoted."""

    key: str
    text: str
    start: int
    end: int
    style: str

    def lines(self, yaml_text: str) -> Iterator[tuple[int, int]]:
        """The range of each line without the quotes, the block sign and the indent."""
        start, end = (self.start + 1, self.end - 1) if self.style in ("'", '"') else (self.start, self.end)
        if self.style in ("|", ">"):
            start = yaml_text.find("\n", start, end) + 1 or end
        for match in LINE.finditer(yaml_text, start, end):
            bare = match.group().strip()
            if bare:
                first = match.start() + match.group().index(bare)
                yield first, first + len(bare)

    @property
    def encoded(self) -> re.Pattern[str] | None:
        return {"'": DOUBLED, '"': ESCAPE}.get(self.style)


def values(yaml_text: str) -> tuple[Value, ...] | None:
    """The values with letters in them, in order; None when the text is no YAML. Events, not nodes: no depth is too deep."""
    if len(yaml_text) > LONGEST or yaml_text.count("[") + yaml_text.count("{") > MOST_BRACKETS:
        return None
    import yaml  # PyYAML is loaded for a front matter only.

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return tuple(_values(yaml.parse(yaml_text, Loader=loader), yaml_text))
    except yaml.YAMLError:
        return None


def _values(events: Any, yaml_text: str) -> Iterator[Value]:
    """The scalars of an event stream that are no keys; `open_` holds per collection its key so far, "" before one, None in a list."""
    open_: list[str | None] = []
    for event in events:
        kind = type(event).__name__
        if kind == "ScalarEvent":
            yield from _value(event, open_, yaml_text)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            open_.append("" if kind == "MappingStartEvent" else None)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            open_.pop()
            _done(open_)
        elif kind == "AliasEvent":
            _done(open_)


def _value(event: Any, open_: list[str | None], yaml_text: str) -> Iterator[Value]:
    if open_ and open_[-1] == "":
        open_[-1] = event.value or "?"
        return
    key = open_[0] or "" if len(open_) == 1 else ""
    if any(sign.isalpha() for sign in event.value):
        name = PROPERTIES.match(yaml_text, event.start_mark.index)
        start = name.end() if name else event.start_mark.index
        yield Value(key=key, text=event.value, start=start, end=event.end_mark.index, style=event.style or "")
    _done(open_)


def _done(open_: list[str | None]) -> None:
    """A value has ended: in a mapping a key comes next."""
    if open_ and open_[-1] is not None:
        open_[-1] = "" if open_[-1] else "?"


def language(found: tuple[Value, ...]) -> str | None:
    """The language that the front matter declares, as written."""
    declared = (value.text.strip() for value in found if value.key in LANGUAGE_KEYS)
    return next((text for text in declared if LANGUAGE.fullmatch(text)), None)


def decoded(encoded: str) -> str:
    """What an escape in quotes stands for."""
    if encoded == "''":
        return "'"
    code = encoded[2:]
    if code:
        sign = chr(min(int(code, 16), 0x10FFFF))
        return "\ufffd" if "\ud800" <= sign <= "\udfff" else sign
    return SHORT_ESCAPES.get(encoded[1], encoded[1])
