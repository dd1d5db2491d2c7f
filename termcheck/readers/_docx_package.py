"""A Word file as a package: which of its members are the body, the headers, footers, notes, comments and styles."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple

from termcheck.readers._container import Container, parse_member
from termcheck.readers._xml_dialect import Tag
from termcheck.settings import Limits

MAIN = "word/document.xml"
OTHERS = frozenset({"xl/workbook.xml", "ppt/presentation.xml"})
# The kinds of members that are read besides the body, in this order; the rest of a relationship's type differs between versions.
KINDS = ("header", "footer", "footnotes", "endnotes", "comments")
CONVENTION = re.compile(r"word/(header|footer|footnotes|endnotes|comments)[0-9]*\.xml")


class Member(NamedTuple):
    """A member that is read: its kind (document, header, footer, footnotes, endnotes, comments), its name, its XML."""

    kind: str
    name: str
    source: str


class Package:
    """An open Word file. Errors: InputError for a file that is none, is locked, damaged or beyond the limits."""

    def __init__(self, data: bytes, *, path: str, limits: Limits) -> None:
        self.path = path
        self.container = Container(data, path=path, kind="Word", limits=limits)
        self._main = next((name for kind, name in self._related("") if kind == "officeDocument"), MAIN)
        if self._main not in self.container or self._main in OTHERS:
            looks = f"is no Word file: it looks like {self.container.looks}"
            raise self.container.error(looks, "give it the ending of what it is, or save it again")
        self._parts = self._related(self._main)

    def members(self) -> tuple[Member, ...]:
        """The members in the order in which they are parts of the document: the body first."""
        known = [(kind, name) for kind, name in self._parts or self._by_convention() if kind in KINDS and name in self.container]
        ordered = sorted(set(known), key=lambda one: (KINDS.index(one[0]), _natural(one[1])))
        return tuple(Member(kind, name, self.container.text_of(name)) for kind, name in [("document", self._main), *ordered])

    def styles(self) -> Member | None:
        """The member that holds the styles."""
        named = [name for kind, name in self._parts if kind == "styles"] or [posixpath.join(posixpath.dirname(self._main), "styles.xml")]
        return Member("styles", named[0], self.container.text_of(named[0])) if named[0] in self.container else None

    def _related(self, name: str) -> list[tuple[str, str]]:
        """Kind and name of the members that a member (or the package) names; what stands elsewhere, on the web, is never followed."""
        folder, base = posixpath.split(name)
        listing = posixpath.join(folder, "_rels", f"{base}.rels")
        if listing not in self.container:
            return []
        receiver = _Relationships(folder)
        parse_member(self.container.text_of(listing), receiver, path=self.path, name=listing)
        return receiver.found

    def _by_convention(self) -> list[tuple[str, str]]:
        return [(match[1], name) for name in self.container.names if (match := CONVENTION.fullmatch(name))]


class _Relationships:
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: list[tuple[str, str]] = []

    def start(self, tag: Tag, at: int) -> None:
        given = tag.attributes
        if tag.name != "Relationship" or given.get("TargetMode") == "External":
            return
        target = posixpath.normpath(posixpath.join("/", self.folder, given.get("Target", ""))).lstrip("/")
        self.found.append((given.get("Type", "").rpartition("/")[2], target))

    def end(self, at: int) -> None:
        """Relationships are told where they begin."""

    def text(self, text: str, start: int, end: int) -> None:
        """They hold no text."""

    def comment(self, start: int, end: int) -> None:
        """A comment says nothing of them."""


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """header2 before header10."""
    return tuple((int(piece), "") if piece.isdecimal() and len(piece) < 10 else (-1, piece) for piece in re.split(r"([0-9]+)", name))
