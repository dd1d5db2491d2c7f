"""Checks of YAML values that name every mistake of a file, not only its first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from termcheck.errors import TermcheckError
from termcheck.model import Origin
from termcheck.yaml_nodes import Fields, Items, Node, Text, shown

Choice = TypeVar("Choice", bound=str)
NOTHING = "nothing"


class Faults:
    """What is wrong in a file, in the order of its lines."""

    def __init__(self, error: type[TermcheckError]) -> None:
        self._error = error
        self._found: list[TermcheckError] = []

    def add(self, where: Origin, what: str, *, try_this: str) -> None:
        self._found.append(self._error(where, what, try_this=try_this))

    @property
    def found(self) -> list[TermcheckError]:
        # Within a line the order of the checks stands: the misspelled key comes before the missing one.
        return sorted(self._found, key=lambda fault: fault.where.line or 0)


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that the user may have meant."""
    # Only mistakes need it.
    import difflib

    written = {other.lower(): other for other in known}
    matches = difflib.get_close_matches(word[:60].lower(), list(written), n=1)
    return written[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Advice for a word that is not one of the known ones."""
    words = list(known)
    match = closest(word, words)
    return f"did you mean `{match}`?" if match else f"known are: {', '.join(words) or 'none'}"


def kind_of(node: Node) -> str:
    """What a node is, in a user's words."""
    if isinstance(node, Items):
        return "a list"
    if isinstance(node, Fields):
        return "a mapping"
    return shown(node.text) if node.text else NOTHING


def check_keys(fields: Fields, known: Iterable[str], faults: Faults, *, of: str) -> None:
    """Report the keys that are not known."""
    words = tuple(known)
    for key, where in fields.keys.items():
        if key not in words:
            faults.add(where, f"unknown key {shown(key)} of {of}", try_this=did_you_mean(key, words))


def require(fields: Fields, key: str, faults: Faults, *, of: str) -> Node | None:
    """The value of a key that must be there."""
    if key not in fields.values:
        faults.add(fields.origin, f"{of} has no `{key}`", try_this=f"add `{key}:`")
    return fields.values.get(key)


def fields_of(node: Node, faults: Faults, *, of: str) -> Fields | None:
    """The node if it is a mapping."""
    if isinstance(node, Fields):
        return node
    faults.add(node.origin, f"{of} must be a mapping, found {kind_of(node)}", try_this="write `key: value` lines, indented below it")
    return None


def items_of(node: Node, faults: Faults, *, of: str) -> tuple[Node, ...]:
    """The entries of a list; a key without a value has none."""
    if isinstance(node, Items):
        return node.items
    faults.add(node.origin, f"{of} must be a list, found {kind_of(node)}", try_this="begin each entry with `- `")
    return ()


def text_node(node: Node, faults: Faults, *, of: str) -> Text | None:
    """The node if it is text and not empty."""
    if isinstance(node, Text) and node.text.strip():
        return node
    faults.add(node.origin, f"{of} must be text, found {kind_of(node)}", try_this=_text_advice(node))
    return None


def _text_advice(node: Node) -> str:
    if isinstance(node, Text):
        return "write a value, or remove the key"
    return "write one value; put it in quotation marks if it begins with `[` or `{` or holds a colon"


def text(fields: Fields, key: str, faults: Faults) -> str:
    """The text of a key, empty where the key is missing."""
    node = fields.values.get(key)
    found = text_node(node, faults, of=f"`{key}`") if node else None
    return found.text.strip() if found else ""


def text_nodes(node: Node, faults: Faults, *, of: str) -> tuple[Text, ...]:
    """A text, or the texts of a list."""
    items = node.items if isinstance(node, Items) else (node,)
    found = (text_node(item, faults, of=of) for item in items)
    return tuple(item for item in found if item)


def texts(fields: Fields, key: str, faults: Faults) -> tuple[Text, ...]:
    """The texts of a key: one, or a list."""
    node = fields.values.get(key)
    return text_nodes(node, faults, of=f"`{key}`") if node else ()


def pairs(fields: Fields, key: str, faults: Faults) -> dict[str, str]:
    """The mapping of a key to texts, whatever its own keys are; empty where the key is missing."""
    node = fields.values.get(key)
    entries = fields_of(node, faults, of=f"`{key}`") if node else None
    return {name: text(entries, name, faults) for name in entries.values} if entries else {}


def choice(fields: Fields, key: str, allowed: tuple[Choice, ...], faults: Faults) -> Choice | None:
    """The value of a key that takes one of a few words; None where it is missing or wrong."""
    node = fields.values.get(key)
    if node is None:
        return None
    for word in allowed:
        if isinstance(node, Text) and node.text == word:
            return word
    meant = closest(node.text, allowed) if isinstance(node, Text) else None
    advice = f"did you mean `{meant}`?" if meant else "remove the key or choose one of them"
    faults.add(node.origin, f"`{key}` must be {_either(allowed)}, found {kind_of(node)}", try_this=advice)
    return None


def flag(fields: Fields, key: str, faults: Faults) -> bool:
    """Whether a key is true; it may be left out."""
    return choice(fields, key, ("true", "false"), faults) == "true"


def _either(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
