"""MultiTerm XML: concept, language and term groups with fields that each termbase names itself.

A field is known by its name in English; any other is kept under its own, or `--map "Toestand=status"` says which one it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._entry import Fact
from termcheck.glossary.exchange._termbase import Designation, Entry, Warned
from termcheck.glossary.exchange._xml_stream import children, local, streamed, words

if TYPE_CHECKING:
    from lxml.etree import _Element

    from termcheck.glossary.exchange import Options

# Who wrote what when is not of a glossary; the other groups are levels of their own.
LEFT = frozenset({"transacGrp", "transac", "date", "system", "language", "concept", "languageGrp", "termGrp", "term"})
# Field names, in small letters → the names that all formats share.
NAMES = {
    "category": "type",
    "comment": "note",
    "definition": "definition",
    "domain": "subject",
    "gender": "gender",
    "grammatical gender": "gender",
    "grammatical number": "number",
    "note": "note",
    "number": "number",
    "part of speech": "pos",
    "reliability": "reliability",
    "reliability code": "reliability",
    "remark": "note",
    "source": "source",
    "status": "status",
    "subject": "subject",
    "subject field": "subject",
    "term status": "status",
    "term type": "type",
    "type": "type",
    "usage": "status",
    "usage status": "status",
}


def looks_like(head: bytes, *, path: str) -> bool:
    """Whether the root element of MultiTerm stands at the beginning, in UTF-8 or UTF-16."""
    beginning = head.replace(b"\0", b"")
    return b"<mtf" in beginning or b"<conceptGrp" in beginning


def title(path: Path, *, options: Options) -> str:
    """Nothing: an export does not say what it is of."""
    return ""


def entries(path: Path, *, options: Options) -> Iterator[Entry | Warned]:
    """The concept groups."""
    for element in streamed(path, frozenset({"conceptGrp"})):
        yield _entry_of(element, options)


def _entry_of(element: _Element, options: Options) -> Entry:
    facts = list(_facts(element, options))
    definitions: dict[str, str] = {}
    terms: list[Designation] = []
    for group in children(element, frozenset({"languageGrp"})):
        tag = _tag(group)
        for name, value in _facts(group, options):
            if name == "definition":
                definitions.setdefault(tag, value)
            else:
                facts.append((f"{name}.{tag}", value))
        terms += [_term(one, tag, options) for one in children(group, frozenset({"termGrp"}))]
    number = next((words(one) for one in children(element, frozenset({"concept"}))), "")
    return _entry.entry(number, terms, facts, definitions)


def _term(group: _Element, tag: str, options: Options) -> Designation:
    text = next((words(one) for one in children(group, frozenset({"term"}))), "")
    return _entry.designation(text, tag, _facts(group, options), options)


def _tag(group: _Element) -> str:
    """The language of a group: its code; where the termbase has none, its name."""
    language = next(iter(children(group, frozenset({"language"}))), None)
    return "" if language is None else language.get("lang") or language.get("type") or ""


def _facts(element: _Element, options: Options) -> Iterator[Fact]:
    """The fields of one level, and those that hang on a field."""
    for child in children(element):
        kind, name = local(child), (child.get("type") or "").strip()
        if kind == "descripGrp":
            yield from _described(child, options)
        elif kind not in LEFT and name:
            low = name.lower()
            yield options.map.get(low, NAMES.get(low, name)), words(child)


def _described(group: _Element, options: Options) -> Iterator[Fact]:
    """A field, and what hangs on it: the source of a definition is not the term's."""
    facts = list(_facts(group, options))
    yield from facts[:1]
    yield from ((f"{facts[0][0]}-{name}", value) for name, value in facts[1:])
