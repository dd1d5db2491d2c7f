"""The stories of a word processor's file: its body, and what stands beside it (headers, notes, comments, text boxes)."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from termcheck.model import Location, MarkKind, Segment
from termcheck.readers._docx_paragraph import Look, Paragraph
from termcheck.readers._passage import ENTITY
from termcheck.readers._tags import ATTRIBUTE
from termcheck.readers._xml_walk import WHOLE

LONGEST_HEADING = 100
PICTURE, TEXT_BOX = "picture description", "text box"


@dataclass(slots=True)
class Cell:
    """Where in a table the text under way stands, counted from 1."""

    table: int
    row: int = 0
    cell: int = 0

    def __str__(self) -> str:
        return f"table {self.table}, row {self.row}, cell {self.cell}"


@dataclass(slots=True)
class Flow:
    """A run of paragraphs that follow one another: the body (without a name), a text box, a note (with a key)."""

    place: str = ""
    note: str = ""
    kinds: tuple[MarkKind, ...] = ()
    paragraph: Paragraph | None = None
    asides: list[str] = field(default_factory=list)
    tables: list[Cell] = field(default_factory=list)


class Block(NamedTuple):
    """A paragraph as read: where it begins, its segment, the note that it is part of, the notes that hang on it, the heading above it."""

    at: int
    segment: Segment | None
    note: str
    asides: tuple[str, ...]
    heading: str


class Story:
    """Collects the blocks of one XML text, which is a part of the document."""

    def __init__(self, source: str, part: int, place: str = "") -> None:
        self.source, self.part = source, part
        self.flow = Flow(place=place)
        self.blocks: list[Block] = []
        self.heading = ""
        self.paragraphs = self.tables = 0
        self._outer: list[Flow] = []

    def enter(self, flow: Flow) -> None:
        """What follows stands in another flow, which is part of a note if this one is."""
        flow.note, flow.kinds = flow.note or self.flow.note, flow.kinds or self.flow.kinds
        self._outer.append(self.flow)
        self.flow = flow

    def leave(self) -> None:
        """The innermost flow ends."""
        self.flow = self._outer.pop()

    def enter_table(self) -> None:
        self.tables += 1
        self.flow.tables.append(Cell(self.tables))

    def leave_table(self) -> None:
        if self.flow.tables:
            self.flow.tables.pop()

    def next_row(self) -> None:
        if self.flow.tables:
            self.flow.tables[-1].row += 1
            self.flow.tables[-1].cell = 0

    def next_cell(self) -> None:
        if self.flow.tables:
            self.flow.tables[-1].cell += 1

    def open(self, at: int) -> Paragraph:
        """The paragraph under way, else a new one."""
        if self.flow.paragraph is None:
            self.flow.paragraph = Paragraph(self.source, at)
        return self.flow.paragraph

    def close(self, kinds: tuple[MarkKind, ...] = ()) -> None:
        """The paragraph under way, if there is one, ends."""
        flow = self.flow
        paragraph, asides = flow.paragraph, tuple(flow.asides)
        if paragraph is None:
            return
        flow.paragraph, flow.asides = None, []
        segment = paragraph.segment((*flow.kinds, *kinds), self.part)
        if segment is not None:
            self._keep(segment, asides, is_heading="heading" in kinds)
        elif asides:
            self.blocks.append(Block(paragraph.at, None, flow.note, asides, self.heading))

    def describe(self, at: int, names: Iterable[str]) -> None:
        """Read the attributes of a tag that tell those who do not see a picture what it shows."""
        whole = WHOLE.match(self.source, at)
        for match in ATTRIBUTE.finditer(self.source, at, whole.end()) if whole else ():
            if match[1].rpartition(":")[2] in names:
                self.enter(Flow(place=PICTURE))
                self._read_attribute(match.start(match.lastindex or 0), match.end(match.lastindex or 0))
                self.close()
                self.leave()

    def _read_attribute(self, start: int, end: int) -> None:
        import html

        paragraph = self.open(start)
        for reference in ENTITY.finditer(self.source, start, end):
            paragraph.take_collapsed(self.source[start : reference.start()], start, reference.start(), Look())
            paragraph.take_collapsed(html.unescape(reference.group()), reference.start(), reference.end(), Look())
            start = reference.end()
        paragraph.take_collapsed(self.source[start:end], start, end, Look())

    def _keep(self, segment: Segment, asides: tuple[str, ...], *, is_heading: bool) -> None:
        flow = self.flow
        in_body = not flow.place and not flow.note
        self.paragraphs += in_body
        number = self.paragraphs if in_body else None
        label = str(flow.tables[-1]) if flow.tables else f"paragraph {number}" if number else ""
        above = "" if is_heading else self.heading
        location = Location(part=flow.place, label=label, paragraph=number, heading=above)
        if is_heading and in_body:
            line = " ".join(segment.text.split())
            self.heading = line if len(line) <= LONGEST_HEADING else line[: LONGEST_HEADING - 1].rstrip() + "…"
        placed = replace(segment, location=location)
        self.blocks.append(Block(segment.map.source_span(0, 1)[0], placed, flow.note, asides, self.heading))


def arranged(beside: Iterable[Story], body: Story) -> tuple[Segment, ...]:
    """The segments in the order of reading: headers and footers, then the body, each note after the paragraph that it hangs on.

    A note that hangs on nothing comes before the body: under the last heading it would be taken for a part of that chapter.
    """
    stories = [*beside, body]
    blocks = [sorted(story.blocks, key=lambda block: block.at) for story in stories]
    notes: dict[str, list[Block]] = {}
    for block in (block for story in blocks for block in story if block.note):
        notes.setdefault(block.note, []).append(block)
    hung = {key for story in blocks for block in story for key in block.asides}
    loose = [key for key in notes if key not in hung]
    first = [block for story in blocks[:-1] for block in story if not block.note]
    first += [block for key in loose for block in notes.pop(key)]
    return tuple(_in_order(deque([*first, *(block for block in blocks[-1] if not block.note)]), notes))


def _in_order(waiting: deque[Block], notes: dict[str, list[Block]]) -> Iterator[Segment]:
    numbers: Counter[str] = Counter()
    while waiting or notes:
        if not waiting:
            # Notes that hang only on one another.
            waiting.extend(notes.pop(next(iter(notes))))
        block = waiting.popleft()
        if block.segment is not None:
            yield block.segment
        hanging: list[Block] = []
        for key in block.asides:
            if key in notes:
                kind = kind_of(key)
                numbers[kind] += 1
                hanging += (_hung(note, f"{kind} {numbers[kind]}", block.heading) for note in notes.pop(key))
        waiting.extendleft(reversed(hanging))


def _hung(block: Block, name: str, heading: str) -> Block:
    """A block of a note with the name that the note has where it hangs, and the heading above that place."""
    segment = block.segment
    if segment is not None and segment.location is not None:
        segment = replace(segment, location=replace(segment.location, part=name, heading=heading))
    return block._replace(segment=segment, heading=heading)


def kind_of(key: str) -> str:
    """What a note is by its key: footnote, endnote, comment."""
    return key.partition(":")[0]
