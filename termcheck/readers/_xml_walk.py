"""From the elements and texts of an XML document to its segments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from termcheck.model import MarkKind, Segment
from termcheck.readers._passage import ENTITY, Element, Passage
from termcheck.readers._tags import ATTRIBUTE
from termcheck.readers._xml_dialect import Dialect, Rule, Tag
from termcheck.readers._xml_writing import Writing, passage_of

# Looked for from the first blank of a run only: a row of them without a line end behind it would be read as often as it is long.
LINES = re.compile(r"(?<![ \t])[ \t]*+(?>\r\n|[\r\n])\s*+")
# What an aside keeps of the sentence that it stands in: a footnote to a heading is no heading.
KEPT: frozenset[MarkKind] = frozenset({"quote", "deleted", "inserted"})
WHOLE = re.compile(r"<[^\s<>/]++(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")


@dataclass(slots=True)
class Frame:
    """An open element, and what holds again when it ends."""

    rule: Rule
    tag: Tag
    mode: str
    preserve: bool
    language: str | None
    outer: Writing
    around: list[Element]
    kinds: Counter[MarkKind]
    unread: Frame | None
    speaks: bool = False
    held_text: bool = False


@dataclass(slots=True)
class Walk:
    """Receives a document; `generic` gives the dialect of one whose root is of none that is known."""

    source: str
    known: Callable[[Tag], Dialect | None]
    generic: Callable[[], Dialect]
    segments: list[Segment] = field(default_factory=list)
    document_language: str | None = None
    dialect: Dialect = field(default_factory=lambda: Dialect(name="", rules={}))
    frames: list[Frame] = field(default_factory=list)
    around: list[Element] = field(default_factory=list)
    kinds: Counter[MarkKind] = field(default_factory=Counter)
    languages: dict[str, str] = field(default_factory=dict)
    writing: Writing = field(init=False)
    mode: str = "read"
    preserve: bool = False
    language: str | None = None
    # The element around that is the first one not read.
    unread: Frame | None = None

    def __post_init__(self) -> None:
        self.writing = Writing(self.source, self.around)

    def start(self, tag: Tag, at: int) -> None:
        if not self.frames:
            self.dialect = self.known(tag) or self.generic()
        rule = self._rule(tag)
        frame = Frame(rule, tag, self.mode, self.preserve, self.language, self.writing, self.around, self.kinds, self.unread)
        self.frames.append(frame)
        self._read_languages(tag)
        if self.mode == "native" and self.unread is not None:
            self.unread.held_text = True
        if self.mode == "skip" or (self.mode == "native" and rule.how != "aside"):
            return
        if rule.how in ("skip", "native"):
            self.mode, self.unread = rule.how, frame
            return
        if rule.how == "line":
            self.writing.put("\n", at, at)
            return
        self._enter(frame, at)
        self._shown(tag, at)
        self._quote(tag, 0, at)

    def end(self, at: int) -> None:
        frame = self.frames.pop()
        if frame.rule.how in ("skip", "native") and frame.mode == "read":
            self._left_out(frame)
        elif self.mode == "read" and frame.rule.how != "line":
            self._quote(frame.tag, 1, at)
            self._leave(frame)
        if not self.frames:
            self._finish()
        self.mode, self.preserve, self.language, self.unread = frame.mode, frame.preserve, frame.language, frame.unread

    def text(self, text: str, start: int, end: int) -> None:
        if self.mode != "read":
            self._unread(text)
        elif text == "\n" and self.source[start] != "&":
            self.writing.line_end(start, end, preserve=self.preserve)
        elif self.source.startswith(text, start) and end - start == len(text):
            self.writing.literal(start, end, preserve=self.preserve)
        else:
            self.writing.put(text, start, end)

    def comment(self, start: int, end: int) -> None:
        language = [Element(name="", language=self.language)] if self.language else []
        self._aside(start, end, [*language, Element(name="", kinds=("comment",))])

    def _rule(self, tag: Tag) -> Rule:
        rule = self.dialect.rule(tag, self.frames[-1].tag.name if self.frames else "")
        if tag.attributes.get("translate") != "no":
            return rule
        # What is not to be translated is no wording of the author: a sentence keeps it as a sign, a block of it is not read.
        return Rule("inline", ("code",)) if rule.how in ("inline", "row") else Rule("skip")

    def _read_languages(self, tag: Tag) -> None:
        """What the attributes of a tag say about its language, that of elements in it, and that of the document."""
        dialect, given = self.dialect, tag.attributes
        if not dialect.languages_of.keys().isdisjoint(given):
            self.languages = {element: given[name] for name, element in dialect.languages_of.items() if name in given}
        own = next((given[name] for name in sorted(dialect.language_attributes) if name in given), None)
        language = tag.language or own or self.languages.get(tag.name)
        self.language = (language or "").strip() or self.language
        told = given.get(dialect.document_language.get(tag.name, ""))
        if len(self.frames) == 1:
            told = self.language
        self.document_language = self.document_language or told

    def _enter(self, frame: Frame, at: int) -> None:
        rule = frame.rule
        if rule.how == "aside":
            self.kinds = Counter(kind for kind, count in self.kinds.items() if count and kind in KEPT)
            self.around = [Element(name="", kinds=tuple(self.kinds), language=self.language)]
            self.writing, self.mode = Writing(self.source, self.around), "read"
        elif rule.how == "block":
            self._finish()
        elif rule.how == "row" and self.writing.passage is not None:
            # A space, since no word goes on from line to line of a title.
            self.writing.put(" ", at, at)
        self.preserve = rule.preserve or frame.tag.attributes.get("space", "preserve" if self.preserve else "") == "preserve"
        kinds = tuple(kind for kind in rule.kinds if not self.kinds[kind])
        language = self.language if self.language != frame.language else None
        frame.speaks = bool(kinds or language)
        if not frame.speaks:
            return
        self.kinds.update(kinds)
        element = Element(name=str(len(self.frames)), kinds=kinds, language=language)
        self.around.append(element)
        self.writing.enter(element)

    def _leave(self, frame: Frame) -> None:
        if frame.rule.how in ("block", "aside"):
            self._finish()
        if frame.speaks:
            self.kinds.subtract(self.around.pop().kinds)
            if self.writing.passage is not None:
                self.writing.passage.leave(str(len(self.frames) + 1))
        if frame.rule.how == "aside":
            self.writing, self.around, self.kinds = frame.outer, frame.around, frame.kinds
            self.writing.parted = True

    def _left_out(self, frame: Frame) -> None:
        """The code of another format inside a word (bold begins) parts nothing; a text or element that is left out does."""
        if frame.held_text:
            self.writing.parted = True

    def _unread(self, text: str) -> None:
        frame = self.frames[-1]
        if frame.tag.name in self.dialect.document_language_text:
            self.document_language = self.document_language or text.strip() or None
        if self.mode == "skip" and self.unread is not None:
            self.unread.held_text = True

    def _finish(self) -> None:
        passage, self.writing = self.writing.passage, Writing(self.source, self.around)
        self._keep(passage)

    def _keep(self, passage: Passage | None) -> None:
        segment = passage.segment() if passage is not None else None
        if segment is not None:
            self.segments.append(segment)

    def _aside(self, start: int, end: int, around: list[Element], *, encoded: bool = False) -> None:
        """A range of the source that is a text of its own, with line ends as written and nothing of the indents."""
        piece = self.source[start:end]
        start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        passage = passage_of(self.source, around)
        if encoded:
            passage.take_encoded(self.source, start, end, ENTITY)
        else:
            for line in LINES.finditer(self.source, start, end):
                passage.reading.copy_words(start, line.start())
                passage.reading.break_line(line.start(), line.end())
                start = line.end()
            passage.reading.copy_words(start, end)
        self._keep(passage)

    def _shown(self, tag: Tag, at: int) -> None:
        """The attributes that a reader meets, such as the text in place of a picture."""
        if self.dialect.shown_attributes.isdisjoint(tag.attributes):
            return
        whole = WHOLE.match(self.source, at)
        for match in ATTRIBUTE.finditer(self.source, at, whole.end()) if whole else ():
            group = match.lastindex or 0
            if match[1].rpartition(":")[2] in self.dialect.shown_attributes and match.start(group) < match.end(group):
                self._aside(match.start(group), match.end(group), self.around[-1:], encoded=True)

    def _quote(self, tag: Tag, side: int, at: int) -> None:
        """Write the quotation mark that an element is, or has as an attribute."""
        if tag.name in self.dialect.quotes:
            self._sign(tag.attributes.get(self.dialect.quotes[tag.name][side], ""), at)
        elif tag.name in self.dialect.signs and side == 0:
            self._sign(_of_code(tag.attributes.get(self.dialect.signs[tag.name], "")), at)

    def _sign(self, sign: str, at: int) -> None:
        if sign:
            self.writing.put(sign, at, at)


def _of_code(code: str) -> str:
    """The sign with a code point in hexadecimal figures; nothing for what is none."""
    if re.fullmatch(r"[0-9A-Fa-f]{2,6}", code) is None:
        return ""
    point = int(code, 16)
    return chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else ""
