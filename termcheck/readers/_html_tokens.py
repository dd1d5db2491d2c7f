"""The markup of HTML, found as the HTML standard finds it, without a parser's state between two pieces.

Not by `html.parser`: it tells no places of attribute values, and what it makes of broken markup differs between versions of Python.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# What HTML calls white space; U+00A0 and U+2028 are none.
SPACE = " \t\n\r\f"
_WS = r"[ \t\n\r\f]"
# Possessive throughout, so that a tag costs one look. A quotation mark that is never closed is taken for a sign of the name.
_VALUE = r"\"([^\"]*+)\"|'([^']*+)'|((?![\"'])[^ \t\n\r\f>]*+)"
_ATTRIBUTE = rf"([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)(?:{_WS}*+={_WS}*+(?:{_VALUE}))?+"
_ATTRIBUTES = re.sub(r"(?<!\\)\((?!\?)", "(?:", _ATTRIBUTE)
ATTRIBUTE = re.compile(_ATTRIBUTE)
TAG = re.compile(rf"<(/?)([A-Za-z][^ \t\n\r\f/>]*+)((?:[ \t\n\r\f/]++|{_ATTRIBUTES})*+)>")
# For the tags of a text of many that never close, each of which would be looked at to the end of the text.
ROUGH_TAG = re.compile(r"<(/?)([A-Za-z][^ \t\n\r\f/>]*+)([^>]*+)>")
MOST_UNCLOSED = 20
# A "<" that is more than a sign of the text.
OPENING = re.compile(r"<(?:[A-Za-z!?]|/[\s\S])")
COMMENT = re.compile(r"<!--(?:-?>|((?:[^-]++|-(?!-!?>))*+)(?:--!?>|\Z))")
SECTION = re.compile(r"<!\[CDATA\[((?:[^\]]++|\](?!\]>))*+)\]\]>")
DOCTYPE = re.compile(r"<!doctype[^>\[]*+(?:\[[^\]]{0,9999}+\][^>]*+)?+>", re.IGNORECASE)
# A line end with the white space behind it, or a character reference. The longest name of one has 31 letters.
LINE_END = rf"[\r\n]{_WS}*+"
REFERENCE = r"&(?:#[0-9]{1,9}+;?|#[xX][0-9a-fA-F]{1,8}+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)"
SPECIAL = re.compile(rf"{LINE_END}|{REFERENCE}")
SPECIAL_IN_COMMENT = re.compile(LINE_END)
SPECIAL_PRESERVED = re.compile(rf"\r\n|[\r\n]|{REFERENCE}")


class Value(NamedTuple):
    """Where the value of an attribute stands, and between which quotation marks."""

    start: int
    end: int
    quote: str


def attributes(tag: re.Match[str]) -> dict[str, Value]:
    """The attributes of a tag that have a value, by name; of two with one name the first."""
    return dict(reversed(list(_values(tag))))


def _values(tag: re.Match[str]) -> Iterator[tuple[str, Value]]:
    for match in ATTRIBUTE.finditer(tag.string, tag.start(3), tag.end(3)):
        group = match.lastindex or 1
        if group > 1:
            start, end = match.span(group)
            yield match[1].lower(), Value(start, end, ("", "", '"', "'", "")[group])


class Tokens:
    """Finds markup from front to back; what is not found once is not looked for again.

    `xhtml`: CDATA sections are text, and an instruction ends with `?>`.
    """

    def __init__(self, source: str, *, xhtml: bool) -> None:
        self.source, self.xhtml = source, xhtml
        self._missing: set[str] = set()
        self._unclosed = 0

    def tag(self, at: int) -> re.Match[str] | None:
        """The tag that begins at a place."""
        if self._unclosed >= MOST_UNCLOSED:
            return ROUGH_TAG.match(self.source, at)
        found = TAG.match(self.source, at)
        self._unclosed += found is None and self.source[at + 1 : at + 3].strip("/")[:1].isalpha()
        return found

    def section(self, at: int) -> re.Match[str] | None:
        """The CDATA section that begins at a place."""
        if not self.xhtml or "]]>" in self._missing or not self.source.startswith("<![CDATA[", at):
            return None
        found = SECTION.match(self.source, at)
        if found is None:
            self._missing.add("]]>")
        return found

    def other_end(self, at: int) -> int:
        """Where a declaration, an instruction or what is none of these ends; 0 when it does not."""
        doctype = DOCTYPE.match(self.source, at)
        if doctype is not None:
            return doctype.end()
        closing = "?>" if self.xhtml and self.source.startswith("<?", at) else ">"
        found = self.source.find(closing, at + 1)
        return found + len(closing) if found >= 0 else 0

    def raw_end(self, name: str, start: int) -> int:
        """Where the end tag of an element begins whose inside is no markup; -1 when there is none."""
        found = None if name in self._missing else re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE).search(self.source, start)
        if found is None:
            self._missing.add(name)
            return -1
        return found.start()


def decoded(reference: str) -> tuple[str, int]:
    """What a character reference stands for, and how much of it does: `&copyx` is a sign and a letter."""
    text, length = html.unescape(reference), len(reference)
    while not reference.endswith(";") and len(text) > 1 and text[-1] == reference[length - 1]:
        text, length = text[:-1], length - 1
    return text, length
