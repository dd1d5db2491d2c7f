"""YAML as plain values with their places: every scalar is text as written, every mistake has a line and a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from termcheck.errors import TermcheckError
from termcheck.model import Origin

# An event of PyYAML, whose types know only their base class.
Event = Any
# Deeper than any file of ours by far, and shallow enough that a reader may recurse.
DEEPEST = 100
# "Billion laughs": a few aliases of aliases stand for more values than a machine can hold.
MOST_ALIASED = 1_000_000
# Control characters, surrogates, the byte order mark, and the line ends that YAML counts but editors do not (NEL, U+2028, U+2029).
UNUSABLE = "[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
QUOTE_IT = "put the value in quotation marks"
# What the YAML parser says (compiled and pure Python differ in words) → what helps.
ADVICE = (
    ("mapping values are not allowed", f"{QUOTE_IT} if it holds a colon and a space; else check the indentation"),
    ("tab character", "indent by spaces, not by tabs"),
    ("cannot start any token", f"{QUOTE_IT}: it begins with a sign that means something in YAML"),
    ("alphabetic or numeric character", f"{QUOTE_IT}: `*` and `&` mean something in YAML"),
    ("unexpected end of stream", "a quotation mark is opened and not closed"),
    ("escape", "use single quotation marks: inside double ones a backslash begins an escape"),
    ("']'", "close the list with `]`, and separate its values by commas"),
    ("'}'", "close the mapping with `}`, and separate its entries by commas"),
    ("expected key", "keys of one mapping start in the same column; a value that begins with a quotation mark must be quoted whole"),
    ("block end", "keys of one mapping start in the same column; a value that begins with a quotation mark must be quoted whole"),
    ("'-' indicator", "the entries of a list start with `- ` in the same column"),
    ("incompatible YAML", "remove the `%YAML` line"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, as written: `no`, `off`, `0123` and dates are text; a key without a value has the empty text."""

    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    origin: Origin
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, in the order of the file, with the place of each key."""

    origin: Origin
    values: Mapping[str, Node]
    keys: Mapping[str, Origin]


Node = Text | Items | Fields
Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """The node as str, list and dict."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def read_utf8(path: str | Path, *, error: type[TermcheckError]) -> str:
    """The text of a UTF-8 file, without its byte order mark."""
    name = Path(path).as_posix()
    try:
        data = Path(path).read_bytes()
    except OSError as problem:
        raise error(name, f"cannot be read: {problem.strerror}", try_this="check the path and its permissions") from None
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8")
        raise error(_origin_of(before, path=name), "is not UTF-8", try_this="save the file in the encoding UTF-8") from None


def read_yaml(text: str, *, path: str, error: type[TermcheckError]) -> Fields:
    """The one mapping that a YAML text holds; raises `error` with the place of the first mistake."""
    unusable = re.search(UNUSABLE, text)
    if unusable:
        where = _origin_of(text[: unusable.start()], path=path)
        raise error(where, f"a character that does not print (U+{ord(unusable[0]):04X})", try_this="delete it")
    builder = _Builder(path=path, error=error)
    for event in _events(text, path=path, error=error):
        builder.take(event)
    if builder.root is None:
        raise error(Origin(path=path, line=1, column=1), "the file is empty", try_this="see the documentation for an example")
    if not isinstance(builder.root, Fields):
        raise error(builder.root.origin, "the file must be a mapping of keys to values", try_this="start with a line like `key: value`")
    return builder.root


def _origin_of(before: str, *, path: str) -> Origin:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Origin(path=path, line=len(lines), column=len(lines[-1]) + 1)


def _events(text: str, *, path: str, error: type[TermcheckError]) -> Iterator[Event]:
    # yaml costs a tenth of the start of a run; its events are read here, not its nodes, since building nodes recurses.
    import yaml

    events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    while True:
        try:
            event = next(events, None)
        # The parser in Python lets chr() complain about "\UFFFFFFFF".
        except (yaml.YAMLError, ValueError, OverflowError) as problem:
            raise _syntax_error(text, problem, path=path, error=error) from None
        if event is None:
            return
        yield event


def _syntax_error(text: str, problem: Exception, *, path: str, error: type[TermcheckError]) -> TermcheckError:
    mark = getattr(problem, "problem_mark", None)
    what = str(getattr(problem, "problem", None) or problem)
    where = Origin(path=path, line=mark.line + 1, column=mark.column + 1) if mark else Origin(path=path)
    if mark and text[mark.index : mark.index + 1] == "\t":
        return error(where, "a tab cannot indent YAML", try_this="indent by spaces")
    advice = next((advice for words, advice in ADVICE if words in what), "check indentation and quotation marks near this place")
    return error(where, f"not YAML: {what}", try_this=advice)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come; size and height count its values with aliases written out."""

    origin: Origin
    mapping: bool
    anchor: str | None
    items: list[Node] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Origin] = field(default_factory=dict)
    key: str | None = None
    size: int = 1
    height: int = 1

    def close(self) -> Node:
        return Fields(self.origin, self.values, self.keys) if self.mapping else Items(self.origin, tuple(self.items))


@dataclass(frozen=True, slots=True)
class _Anchored:
    node: Node
    size: int
    height: int


class _Builder:
    """Builds nodes from the events of the parser, without recursion."""

    def __init__(self, *, path: str, error: type[TermcheckError]) -> None:
        self.root: Node | None = None
        self._path = path
        self._error = error
        self._open: list[_Open] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._aliased = 0
        self._steps = {
            "ScalarEvent": self._scalar,
            "SequenceStartEvent": self._start,
            "MappingStartEvent": self._start,
            "SequenceEndEvent": self._end,
            "MappingEndEvent": self._end,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._document,
        }

    def take(self, event: Event) -> None:
        step = self._steps.get(type(event).__name__)
        if step:
            step(event)

    def _document(self, event: Event) -> None:
        if self.root is not None:
            self._fail(self._origin(event), "a second document begins", "keep one document: remove the line `---`")

    def _scalar(self, event: Event) -> None:
        origin = self._refuse_tag(event)
        if event.style == '"' and re.search(UNUSABLE, event.value):
            self._fail(origin, "a character that does not print is written as an escape", "delete it")
        if not event.style and event.value == "<<" and self._awaits_key():
            self._fail(origin, "merge keys (`<<`) are not read", "write the keys out")
        node = Text(origin, event.value)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(node, 1, 1)
        self._add(node, size=1, height=1)

    def _start(self, event: Event) -> None:
        origin = self._refuse_tag(event)
        if self._awaits_key():
            self._fail(origin, "a key must be text", "write `key: value`")
        if len(self._open) >= DEEPEST:
            self._fail(origin, f"values are nested more than {DEEPEST} deep", "close brackets and check the indentation")
        if event.anchor:
            self._anchors[event.anchor] = None
        self._open.append(_Open(origin, type(event).__name__ == "MappingStartEvent", event.anchor))

    def _end(self, event: Event) -> None:
        closed = self._open.pop()
        node = closed.close()
        if closed.anchor:
            self._anchors[closed.anchor] = _Anchored(node, closed.size, closed.height)
        self._add(node, size=closed.size, height=closed.height)

    def _alias(self, event: Event) -> None:
        origin = self._origin(event)
        if event.anchor not in self._anchors:
            self._fail(origin, f"`*{event.anchor}` refers to nothing", f"{QUOTE_IT}, or define `&{event.anchor}` above")
        target = self._anchors[event.anchor]
        if target is None:
            self._fail(origin, f"`*{event.anchor}` stands inside the value it refers to", "write the value out")
        self._aliased += target.size
        if self._aliased > MOST_ALIASED or len(self._open) + target.height > DEEPEST:
            self._fail(origin, f"`*{event.anchor}` makes the file too large when it is written out", "use fewer aliases")
        if self._awaits_key() and not isinstance(target.node, Text):
            self._fail(origin, "a key must be text", "write `key: value`")
        self._add(target.node, size=target.size, height=target.height, at=origin)

    def _add(self, node: Node, *, size: int, height: int, at: Origin | None = None) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.size += size
        parent.height = max(parent.height, height + 1)
        if not parent.mapping:
            parent.items.append(node)
        elif parent.key is not None:
            parent.values[parent.key] = node
            parent.key = None
        elif isinstance(node, Text):
            self._add_key(parent, node.text, at or node.origin)

    def _add_key(self, parent: _Open, key: str, origin: Origin) -> None:
        first = parent.keys.get(key)
        if first:
            self._fail(origin, f"the key {shown(key)} stands twice; first in line {first.line}", "join the two or remove one")
        parent.keys[key] = origin
        parent.key = key

    def _awaits_key(self) -> bool:
        return bool(self._open) and self._open[-1].mapping and self._open[-1].key is None

    def _refuse_tag(self, event: Event) -> Origin:
        origin = self._origin(event)
        if event.tag:
            self._fail(origin, "tags (`!…`) are not read", f"{QUOTE_IT} if it begins with `!`; else remove the tag: every value is text")
        return origin

    def _origin(self, event: Event) -> Origin:
        return Origin(path=self._path, line=event.start_mark.line + 1, column=event.start_mark.column + 1)

    def _fail(self, origin: Origin, what: str, advice: str) -> NoReturn:
        raise self._error(origin, what, try_this=advice)


def shown(text: str) -> str:
    """A word of the user's as a message shows it: in backticks, shortened."""
    line = " ".join(text.split())
    return f"`{line[:60]}…`" if len(line) > 60 else f"`{line}`"
