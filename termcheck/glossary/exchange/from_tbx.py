"""TBX, versions 2 (martif) and 3, in both styles (DCA: the data category is an attribute; DCT: it is the element).

Only local names are looked at: dialects, private categories and misplaced ones are read, and what the dialect does not allow is told.
Source: ISO 30042:2019 and ISO 30042:2008; the dialects TBX-Basic and TBX-Min of LTAC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._entry import Fact
from termcheck.glossary.exchange._tbx_dialect import category, objections
from termcheck.glossary.exchange._termbase import Designation, Entry, Warned
from termcheck.glossary.exchange._xml_stream import LANGUAGE, children, local, streamed, words

if TYPE_CHECKING:
    from lxml.etree import _Element

    from termcheck.glossary.exchange import Options

ENTRIES = frozenset({"termEntry", "conceptEntry"})
LANGUAGES = frozenset({"langSet", "langSec"})
TERMS = frozenset({"tig", "ntig", "termSec"})
# Elements that only hold others.
GROUPS = frozenset({"adminGrp", "descripGrp", "termGrp", "termNoteGrp"})
# Who wrote what when is not of a glossary; nor are pictures, links and the parts of a word.
LEFT = frozenset({"transacGrp", "transac", "transacNote", "date", "xref", "ref", "termCompList"})
# Data categories of ISO 12620 → the names that all formats share.
NAMES = {
    "administrativeStatus": "status",
    "grammaticalGender": "gender",
    "grammaticalNumber": "number",
    "partOfSpeech": "pos",
    "reliabilityCode": "reliability",
    "subjectField": "subject",
    "termType": "type",
}


def looks_like(head: bytes, *, path: str) -> bool:
    """Whether a root element of TBX stands at the beginning."""
    # In UTF-16 every second byte of these names is zero.
    return path.lower().endswith(".tbx") or re.search(rb"<(?:\w+:)?(?:martif|tbx)[\s>]", head.replace(b"\0", b"")) is not None


def title(path: Path, *, options: Options) -> str:
    """The title in the header."""
    return next((words(element) for element in streamed(path, frozenset({"title"}), until="body")), "")


def entries(path: Path, *, options: Options) -> Iterator[Entry | Warned]:
    """The concept entries, each after what the dialect does not allow in it."""
    for element in streamed(path, ENTRIES):
        yield from objections(element)
        yield _entry_of(element, options)


def _entry_of(element: _Element, options: Options) -> Entry:
    facts = list(_facts(element))
    definitions: dict[str, str] = {}
    terms: list[Designation] = []
    for section in children(element, LANGUAGES):
        tag = section.get(LANGUAGE) or ""
        for name, value in _facts(section):
            if name == "definition":
                definitions.setdefault(tag, value)
            else:
                facts.append((f"{name}.{tag}", value))
        terms += [_term(group, tag, options) for group in children(section, TERMS)]
    return _entry.entry(element.get("id") or "", terms, facts, definitions)


def _term(group: _Element, tag: str, options: Options) -> Designation:
    facts = list(_facts(group))
    text = next((value for name, value in facts if name == "term"), "")
    said = [(name, value) for name, value in facts if name != "term"]
    return _entry.designation(text, tag, [("id", group.get("id") or ""), *said], options)


def _facts(element: _Element) -> Iterator[Fact]:
    """What is said at one level of an entry."""
    for child in children(element):
        name = local(child)
        if name == "descripGrp":
            yield from _described(child)
        elif name in GROUPS:
            yield from _facts(child)
        elif name not in LEFT | LANGUAGES | TERMS:
            yield NAMES.get(category(child), category(child)), words(child)


def _described(group: _Element) -> Iterator[Fact]:
    """A definition or context, with its source under a name of its own: it is not the term's."""
    facts = list(_facts(group))
    of = next((name for name, _ in facts if name not in ("source", "note")), "")
    for name, value in facts:
        yield f"{of}-{name}" if of and name in ("source", "note") else name, value
