"""Comments and tracked changes put into the XML of one part of a Word file: only the runs that they cut are written anew."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from termcheck._review_story import Child, Passage, Run, Story

_NAME = re.compile(r"<([^\s/>]+)")
_FORMER_LOOK = re.compile(r"<([\w.-]+:)?rPrChange\b(?:[^>]*/>|.*?</\1?rPrChange\s*>)", re.DOTALL)
_FORMER_LOOK_ID = re.compile(r"(<(?:[\w.-]+:)?rPrChange\b[^>]*?\bid=[\"'])-?\d+")
_ID = re.compile(r"""[:\s]id\s*=\s*["'](-?\d{1,12})["']""")
# What XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HIGH = 1 << 30


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who signs comments and changes, and when, as in 2026-11-24T10:00:00Z; without a date none is written."""

    author: str = "termcheck"
    date: str = ""

    @property
    def initials(self) -> str:
        """The first letters of the names, at most four."""
        return "".join(name[0] for name in self.author.split())[:4].upper()


class Vocabulary:
    """How the elements of Word are written in a part: with the prefix of its root; where that is none, each says what its own means."""

    def __init__(self, root: str, namespace: str) -> None:
        prefix = root.rpartition(":")[0]
        self.prefix = f"{prefix or 'w'}:"
        self.declaration = "" if prefix else f' xmlns:w="{namespace}"'

    def tag(self, name: str, **attributes: str) -> str:
        """A start tag, without its last sign."""
        written = "".join(f' {self.prefix}{key}="{quoted(value)}"' for key, value in attributes.items() if value)
        return f"<{self.prefix}{name}{self.declaration}{written}"

    def end(self, name: str) -> str:
        return f"</{self.prefix}{name}>"

    def signed(self, name: str, by: By, number: int) -> str:
        """The start of a comment or change."""
        return self.tag(name, id=str(number), author=by.author, date=by.date)

    def text(self, text: str) -> str:
        """A text element."""
        return f'<{self.prefix}t xml:space="preserve">{escaped(text)}{self.end("t")}'


class Numbers:
    """Ids that nothing in the sources has."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._used = {int(found) for source in sources for found in _ID.findall(source)}
        highest = max(self._used, default=0)
        # Bookmarks of other programs may have the highest number there is.
        self._next = highest if highest < _HIGH else max((number for number in self._used if number < _HIGH), default=0)

    def new(self) -> int:
        self._next = max(self._next, 0) + 1
        return self._next


@dataclass(slots=True)
class Edits:
    """What is to be written into a story."""

    story: Story
    words: Vocabulary
    by: By
    numbers: Numbers
    openers: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    closers: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    # By the number of the run: where it is cut, and what of it is deleted.
    cuts: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    deleted: dict[int, list[Passage]] = field(default_factory=lambda: defaultdict(list))
    # What stands between runs: the references of comments on somebody's insertions, which are no part of them.
    _between: dict[int, str] = field(default_factory=dict)
    _head: str = ""

    @property
    def is_edited(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.cuts or self._head)

    def replace(self, passage: Passage, text: str) -> bool:
        """Delete a passage and insert a text after it, both tracked. False where another change stands already."""
        numbers = range(passage.first, passage.last + 1)
        if any(other.start < passage.end and passage.start < other.end for number in numbers for other in self.deleted.get(number, ())):
            return False
        for number in numbers:
            self.deleted[number].append(passage)
            self.cuts[number].update((passage.start, passage.end))
        look = _FORMER_LOOK.sub("", self._properties(self.story.longest(passage)))
        run = f"{self.words.tag('r')}>{look}{self.words.text(text)}{self.words.end('r')}"
        inserted = f"{self.words.signed('ins', self.by, self.numbers.new())}>{run}{self.words.end('ins')}"
        self.closers[passage.end].insert(0, inserted)
        return True

    def comment(self, passage: Passage) -> int:
        """Hang a comment on a passage; its number."""
        number = self.numbers.new()
        self.cuts[passage.first].add(passage.start)
        self.cuts[passage.last].add(passage.end)
        self.openers[passage.start].append(self._bound("commentRangeStart", number))
        self.closers[passage.end].append(self._bound("commentRangeEnd", number))
        outside = self.story.outside(passage)
        if outside is None:
            self.closers[passage.end].append(self._reference(number))
        else:
            self._between[outside] = self._between.get(outside, "") + self._reference(number)
        return number

    def comment_at_head(self) -> int | None:
        """Hang a comment on the start of the story; None when it has no paragraph."""
        if self.story.head is None:
            return None
        number = self.numbers.new()
        bounds = self._bound("commentRangeStart", number) + self._bound("commentRangeEnd", number)
        self._head = bounds + self._reference(number)
        return number

    def written(self) -> str:
        """The source with the edits."""
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        source, at = self.story.source, 0
        changes = [(self.story.runs[number].start, self.story.runs[number].end, self._run(number)) for number in sorted(self.cuts)]
        changes += [(at, at, text) for at, text in self._between.items()]
        if self._head and self.story.head is not None:
            changes.append(self._at_head())
        for start, end, text in sorted(changes):
            yield source[at:start] + text
            at = end
        yield source[at:]

    def _at_head(self) -> tuple[int, int, str]:
        at, name = self.story.head or (0, "")
        return (at - len("/>"), at, f">{self._head}</{name}>") if name else (at, at, self._head)

    def _run(self, number: int) -> str:
        """A run with what is to stand before, after and in it: as one, where nothing cuts it, else in fragments."""
        run, deleted = self.story.runs[number], self.deleted.get(number, ())
        bounds = [run.start, *sorted(at for at in self.cuts[number] if run.start < at < run.end), run.end]
        pieces = []
        for low, high in pairwise(bounds):
            is_deleted = any(passage.start <= low and high <= passage.end for passage in deleted)
            if low > run.start:
                pieces += self.closers.get(low, [])
            pieces += self.openers.get(low, [])
            pieces.append(self._fragment(run, low, high, is_deleted=is_deleted))
        return "".join([*pieces, *self.closers.get(run.end, [])])

    def _fragment(self, run: Run, low: int, high: int, *, is_deleted: bool) -> str:
        source = self.story.source
        if (low, high) == (run.start, run.end) and not is_deleted:
            return source[low:high]
        content = "".join(self._clipped(child, low, high, is_deleted=is_deleted) for child in run.children)
        if not content:
            return ""
        written = source[run.start : run.inner] + self._look_of(run, low) + content + f"</{_name(source, run.start)}>"
        if not is_deleted:
            return written
        return f"{self.words.signed('del', self.by, self.numbers.new())}>{written}{self.words.end('del')}"

    def _clipped(self, child: Child, low: int, high: int, *, is_deleted: bool) -> str:
        source = self.story.source
        if child.end <= low or child.start >= high:
            return ""
        if child.name != "t" or child.inner == child.inner_end:
            return source[child.start : child.end]
        text = source[max(low, child.inner) : min(high, child.inner_end)]
        name = _name(source, child.start)
        tag = source[child.start + 1 + len(name) : child.inner - 1]
        if "xml:space" not in tag and (is_deleted or text != text.strip()):
            tag += ' xml:space="preserve"'
        if is_deleted:
            name = f"{name[:-1]}delText"
        return f"<{name}{tag}>{text}</{name}>" if text else ""

    def _look_of(self, run: Run, low: int) -> str:
        """The properties of a run; a tracked change in them gets an id of its own in each fragment but the first."""
        look = self._properties(run)
        return look if low == run.start else _FORMER_LOOK_ID.sub(lambda match: f"{match[1]}{self.numbers.new()}", look)

    def _properties(self, run: Run) -> str:
        return self.story.source[slice(*run.properties)]

    def _bound(self, name: str, number: int) -> str:
        return f"{self.words.tag(name, id=str(number))}/>"

    def _reference(self, number: int) -> str:
        reference = f'<{self.words.prefix}commentReference {self.words.prefix}id="{number}"/>'
        return f"{self.words.tag('r')}>{reference}{self.words.end('r')}"


def escaped(text: str) -> str:
    """A text as it stands between tags."""
    return _UNWRITABLE.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """A text as it stands in an attribute."""
    return escaped(text).replace('"', "&quot;")


def _name(source: str, at: int) -> str:
    match = _NAME.match(source, at)
    return match[1] if match else ""
