"""The runs of one XML part of a Word file, with their places in the source: what is cut where a comment or a change begins and ends."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from termcheck.readers._docx_styles import WORD
from termcheck.readers._xml_dialect import Tag
from termcheck.readers._xml_pass import parse
from termcheck.readers._xml_walk import WHOLE
from termcheck.readers.sourcemap import INVISIBLE

_SPACES = re.compile(r"\s+")
# What a run may hold besides text that is replaced, and how it reads.
_SIGNS = {"noBreakHyphen": "‑", "softHyphen": "", "lastRenderedPageBreak": ""}
# Elements that Word lets no comment begin in.
_UNHELD = frozenset({"txbxContent", "ruby", "AlternateContent"})
_REVISIONS = frozenset({"ins", "del", "moveFrom", "moveTo"})
# What begins a flow of its own: a field that is open around it is not open in it.
_FLOWS = frozenset({"txbxContent", "footnote", "endnote", "comment"})


class Around(NamedTuple):
    """What the elements around forbid: to replace text (and why), to hold a comment; where the outermost tracked change begins."""

    kept: str = ""
    held: bool = True
    revision: int | None = None


@dataclass(slots=True)
class Child:
    """An element of a run: where it stands, and where the text in it does."""

    name: str
    start: int
    inner: int
    inner_end: int = 0
    end: int = 0


@dataclass(slots=True)
class Run:
    """A run: where it and its properties stand, its other elements, the element that it stands in, the comments that begin just before."""

    start: int
    inner: int
    parent: int
    around: Around
    begun: tuple[str, ...]
    end: int = 0
    properties: tuple[int, int] = (0, 0)
    children: list[Child] = field(default_factory=list)
    # Text beside its elements, where none may stand: to write the run anew would lose it.
    has_stray_text: bool = False


@dataclass(slots=True)
class _Element:
    name: str
    start: int
    inner: int
    is_empty: bool
    around: Around
    is_bound: bool = False
    run: Run | None = None
    child: Child | None = None


class Passage(NamedTuple):
    """A range of text cut out of its runs: the numbers of the first and the last run, and where the cuts are."""

    first: int
    last: int
    start: int
    end: int


class Head(NamedTuple):
    """Where in the first paragraph its runs begin; one without content is a single tag, named `name`."""

    at: int
    name: str = ""


class Story:
    """The runs of a part, in their order. Errors: InputError for XML that cannot be read."""

    def __init__(self, source: str, *, path: str) -> None:
        self.source = source
        walk = _Walk(source)
        parse(source, walk, path=path)
        self.runs, self.head, self._revision_ends = walk.runs, walk.head, walk.revision_ends
        self._texts = [(child.inner, number, child) for number, run in enumerate(self.runs) for child in run.children if child.name == "t"]
        self._texts.sort(key=lambda text: text[0])
        self._starts = [text[0] for text in self._texts]

    def passage(self, start: int, end: int) -> Passage | None:
        """The range as cuts through runs; None where it does not begin and end in text."""
        first, last = self._text_at(start), self._text_at(end - 1)
        if first is None or last is None or not start < end:
            return None
        run, other = self.runs[first[0]], self.runs[last[0]]
        return Passage(first[0], last[0], _cut_before(run, first[1], start), _cut_after(other, last[1], end))

    def holds_comment(self, passage: Passage) -> bool:
        """Whether a comment can be hung on a passage."""
        return all(self.runs[number].around.held and self._can_be_cut(number) for number in (passage.first, passage.last))

    def obstacle(self, passage: Passage, found: str) -> str:
        """Why the passage cannot be replaced as a tracked change; empty when it can."""
        runs = self.runs[passage.first : passage.last + 1]
        kept = next((run.around.kept for run in runs if run.around.kept), "")
        if kept:
            return kept
        if any(run.parent != runs[0].parent for run in runs):
            return "goes over the border of a link, field or change"
        if not all(self._can_be_cut(number) for number in range(passage.first, passage.last + 1)):
            return "is set in an unusual way"
        return "" if _plain(self._text(runs, passage)) == _plain(found) else "holds more than text"

    def outside(self, passage: Passage) -> int | None:
        """Where the tracked change ends that a passage ends in; None when it ends in none."""
        revision = self.runs[passage.last].around.revision
        return None if revision is None else self._revision_ends[revision]

    def longest(self, passage: Passage) -> Run:
        """The run that most of the passage's text stands in."""
        return max(self.runs[passage.first : passage.last + 1], key=lambda run: len(self._text([run], passage)))

    def _text(self, runs: list[Run], passage: Passage) -> str:
        """The text between the cuts; a sign that stands for no text is told by a control character."""
        pieces = []
        for child in (child for run in runs for child in run.children):
            if child.end <= passage.start or child.start >= passage.end:
                continue
            low, high = max(child.inner, passage.start), min(child.inner_end, passage.end)
            pieces.append(html.unescape(self.source[low:high]) if child.name == "t" else _SIGNS.get(child.name, "\0"))
        return "".join(pieces)

    def _text_at(self, at: int) -> tuple[int, Child] | None:
        """The text that a place is in, with the number of its run."""
        number = bisect_right(self._starts, at) - 1
        if number < 0 or at >= self._texts[number][2].inner_end:
            return None
        return self._texts[number][1:]

    def _can_be_cut(self, number: int) -> bool:
        """A run with a CDATA section or a comment in the XML of a text, or with text beside its elements, cannot."""
        run = self.runs[number]
        texts = [self.source[child.inner : child.inner_end] for child in run.children if child.name == "t"]
        return not run.has_stray_text and not any("<" in text for text in texts)


def _cut_before(run: Run, child: Child, at: int) -> int:
    if at > child.inner:
        return at
    return run.start if child is run.children[0] else child.start


def _cut_after(run: Run, child: Child, at: int) -> int:
    if at < child.inner_end:
        return at
    return run.end if child is run.children[-1] else child.end


def _plain(text: str) -> str:
    """The text as the reader reads it: composed, without invisible signs."""
    seen = "".join(sign for sign in text if sign not in INVISIBLE)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", seen))


class _Walk:
    """Receives a part and notes where its runs stand."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.runs: list[Run] = []
        self.head: Head | None = None
        self.revision_ends: dict[int, int] = {}
        self._first: _Element | None = None
        self._open: list[_Element] = []
        self._fields = [0]
        self._begun: list[str] = []

    def start(self, tag: Tag, at: int) -> None:
        name = tag.name if tag.namespace in WORD or tag.name == "AlternateContent" else ""
        parent = self._open[-1] if self._open else None
        whole = WHOLE.match(self.source, at)
        inner = whole.end() if whole else at
        element = _Element(name, at, inner, self.source.startswith("/", inner - 2), self._around(parent, name, at))
        if name == "r":
            self._run(element, parent)
        elif parent is not None and parent.run is not None:
            element.child = Child(name, at, inner, inner)
        self._note(tag, element)
        self._open.append(element)

    def end(self, at: int) -> None:
        element = self._open.pop()
        end = element.inner if element.is_empty else self.source.index(">", at) + 1
        if element.around.revision == element.start:
            self.revision_ends[element.start] = end
        if element.run is not None:
            element.run.end = end
        elif element.child is not None:
            self._child(self._open[-1].run, replace(element.child, inner_end=element.inner if element.is_empty else at, end=end))
        elif element.name == "pPr" and self._open and self._open[-1] is self._first:
            self.head = Head(end)
        if element.name in _FLOWS:
            self._fields.pop()

    def text(self, text: str, start: int, end: int) -> None:
        """The text of a run is what stands between the tags of its elements."""
        run = self._open[-1].run if self._open else None
        if run is not None and not text.isspace():
            run.has_stray_text = True

    def comment(self, start: int, end: int) -> None:
        """A comment in the XML is no comment of Word."""

    def _run(self, element: _Element, parent: _Element | None) -> None:
        around = element.around
        if self._fields[-1] and not around.kept:
            around = around._replace(kept="is the result of a field")
        start = parent.start if parent else 0
        element.run = Run(element.start, element.inner, start, around, tuple(self._begun), properties=(element.inner, element.inner))
        self._begun.clear()
        self.runs.append(element.run)

    def _child(self, run: Run | None, child: Child) -> None:
        if run is None:
            return
        if child.name == "rPr":
            run.properties = (child.start, child.end)
        else:
            run.children.append(child)

    def _note(self, tag: Tag, element: _Element) -> None:
        """What an element says of those that follow."""
        name = element.name
        if name == "commentRangeStart":
            self._begun.append(tag.attributes.get("id", ""))
        elif name == "fldChar":
            self._field(tag.attributes.get("fldCharType", ""))
        elif name in ("dataBinding", "lock") and len(self._open) > 1:
            self._open[-2].is_bound = True
        elif name == "p" and self.head is None and element.around == Around():
            plain = self.source[element.start + 1 : element.inner].rstrip("/>").split()[0]
            self.head, self._first = Head(element.inner, plain if element.is_empty else ""), element
        if name in _FLOWS:
            self._fields.append(0)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields[-1] += 1
        elif kind == "end":
            self._fields[-1] = max(0, self._fields[-1] - 1)

    def _around(self, parent: _Element | None, name: str, at: int) -> Around:
        around = parent.around if parent is not None else Around()
        kept, revision = around.kept, around.revision
        if name in _REVISIONS:
            revision = at if revision is None else revision
            kept = kept or "is part of somebody's tracked change"
        elif name == "fldSimple":
            kept = kept or "is the result of a field"
        elif name in _UNHELD:
            kept = kept or "stands in a text box, a drawing or above other text"
        elif name == "sdtContent" and parent is not None and parent.is_bound:
            kept = kept or "stands in a locked or linked content control"
        return Around(kept, around.held and name not in _UNHELD, revision)
