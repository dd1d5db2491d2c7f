"""An independent reading of XML: ElementTree, with a few rules of its own for Akoma Ntoso, Formex, Finlex, XLIFF, TMX and HTML names."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

# What is no text: metadata and numbers.
UNREAD = re.compile(
    r"meta|proprietary|num|BIB\..*|INFO\..*|NO\..*|PAGE\..*|LG\..*|COLL|YEAR|COM|VOLUME\.REF|DOCUMENT\.REF.*|INCL.*|IdentifiointiOsa|"
    r".*TunnusKooste|header|skl|skeleton|alt-trans|seg-source|originalData|prop|bpt|ept|ph|it|ut"
)
# Elements that stand inside a word or a line; all others are blocks.
# fmt: off
INLINE = frozenset({
    "a", "abbr", "b", "bpt", "date", "def", "del", "docNumber", "em", "ept", "g", "hi", "i", "ins", "it", "mrk", "pc", "ph", "quotedText",
    "ref", "sub", "sup", "term", "x", "DATE", "FT", "HT", "QUOT.START", "QUOT.END", "REF.DOC", "REF.DOC.OJ",
})
# fmt: on
NOTES = frozenset({"authorialNote", "note", "NOTE", "footnote"})
SHOWN = ("alt", "title")
BETWEEN = "\x1e"


def independent(path: Path) -> str:
    """The text of a file, a block a line, notes after the block that they hang on."""
    pieces = "".join(_pieces(ET.parse(path).getroot())).replace("\u00ad", "")
    blocks = (re.sub(r"\s+", " ", block).strip() for block in pieces.split(BETWEEN))
    return "\n".join(filter(None, blocks))


def _pieces(element: ET.Element) -> Iterator[str]:
    """The pieces of text of an element; U+001E stands between two blocks."""
    name = _name(element)
    if not name or UNREAD.fullmatch(name):
        return
    gap = "" if name in INLINE else BETWEEN
    yield gap
    yield from (f"{BETWEEN}{element.attrib[attribute]}{BETWEEN}" for attribute in SHOWN if attribute in element.attrib)
    yield element.text or ""
    for child in element:
        yield from () if _name(child) in NOTES else _pieces(child)
        # The number of a note parts the words beside it.
        yield (" " if _name(child) in NOTES and (child.tail or "")[:1].isalnum() else "") + (child.tail or "")
    yield gap
    yield from (piece for child in element if _name(child) in NOTES for piece in _pieces(child))


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
