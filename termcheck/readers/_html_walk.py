"""From the markup of an HTML text to its segments."""

from __future__ import annotations

import re

from termcheck.model import Segment
from termcheck.readers._html_elements import (
    BLOCK,
    BREAKING,
    BUTTONS,
    DESCRIPTIONS,
    ENDED,
    FOREIGN,
    KINDS,
    PRESERVED,
    RAW,
    SEEN,
    SHOWN_ATTRIBUTES,
    UNREAD,
    VOID,
)
from termcheck.readers._html_stack import Open, Stack
from termcheck.readers._html_tokens import COMMENT, OPENING, SPACE, Tokens, Value, attributes
from termcheck.readers._html_writing import ANY, FIGURE_AFTER, FIGURE_BEFORE, Writing
from termcheck.readers._passage import Element
from termcheck.readers._tags import LINK_ATTRIBUTES

COMMENTED = Element(name="comment", kinds=("comment",))
LINKED = Element(name="link", kinds=("link",))
NOTE_CLASS = re.compile(r"super|note", re.IGNORECASE)
UNTRANSLATED = re.compile(r"(?<!\S)(?:no|skip)translate(?!\S)", re.IGNORECASE)
ONE_LANGUAGE = re.compile(r"[\w-]+")


class Walk:
    """Reads a whole text; `xhtml` lets elements end themselves (`<script/>`) and sections be text, as XML does."""

    def __init__(self, source: str, *, xhtml: bool) -> None:
        self.source, self.xhtml = source, xhtml
        self.segments: list[Segment] = []
        self.language: str | None = None
        self.stack = Stack()
        self.writing: Writing | None = None
        self._pragma: str | None = None
        self._number = 0
        self._tokens = Tokens(source, xhtml=xhtml)

    def read(self) -> None:
        at, end = 0, len(self.source)
        while at < end:
            opening = OPENING.search(self.source, at)
            opened = opening.start() if opening else end
            self._text(at, opened)
            at = self._markup(opened) if opening else end
        self._finish()
        self.language = self.language or self._pragma

    def _text(self, start: int, end: int) -> None:
        if self.stack.unread:
            return
        if self.writing is None:
            piece = self.source[start:end]
            start += len(piece) - len(piece.lstrip(SPACE))
        if start < end:
            self._open_writing().text(start, end, preserved=self.stack.preserved > 0)

    def _open_writing(self) -> Writing:
        if self.writing is None:
            self.writing = Writing(self.source, self.stack.around())
        return self.writing

    def _finish(self) -> None:
        writing, self.writing = self.writing, None
        if writing is not None:
            self._keep(writing)

    def _keep(self, writing: Writing) -> None:
        segment = writing.segment()
        if segment is not None:
            self.segments.append(segment)

    def _markup(self, at: int) -> int:
        """Read the markup that begins at a place; where it ends."""
        source = self.source
        tag = self._tokens.tag(at)
        if tag is not None:
            return self._end_tag(tag[2].lower(), tag) if tag[1] else self._start_tag(tag[2].lower(), tag)
        if source.startswith("<!--", at):
            return self._comment(at)
        section = self._tokens.section(at)
        if section is not None:
            return self._section(section)
        end = self._tokens.other_end(at)
        if end == 0:
            # The file ends inside of a tag. A browser drops it; what was cut off while it was sent may hold a sentence.
            self._text(at, len(source))
            return len(source)
        return end

    def _comment(self, at: int) -> int:
        comment = COMMENT.match(self.source, at)
        if comment is None:
            return len(self.source)
        if comment[1] and not self.stack.unread:
            self._aside(*comment.span(1), COMMENTED)
        return comment.end()

    def _section(self, section: re.Match[str]) -> int:
        """Read a CDATA section, which is text without references; where it ends."""
        if section[1] and not self.stack.unread:
            self._open_writing().section(*section.span(1))
        return section.end()

    def _start_tag(self, name: str, tag: re.Match[str]) -> int:
        if self.stack.unread and not self._breaks_out(name):
            return self._unread_tag(name, tag)
        if name in BLOCK:
            self._finish()
        self._left(self.stack.before(name))
        given = attributes(tag) if "=" in tag[3] else {}
        element = self._element(name, given)
        self._attributes(name, given, element)
        if name == "br":
            self._break_line(*tag.span())
        elif name in SEEN and self.writing is not None:
            self.writing.part(ANY)
        if name in VOID or (tag[3].endswith("/") and (self.xhtml or name in FOREIGN)):
            return tag.end()
        return self._open(name, tag, given, element)

    def _open(self, name: str, tag: re.Match[str], given: dict[str, Value], element: Element | None) -> int:
        """Begin an element; where its inside begins that is to be read."""
        parts = self._parts(name, given)
        if self.writing is not None:
            self.writing.part(parts)
        at = self._raw(name, tag.end()) if name in RAW else tag.end()
        if name in RAW and name in UNREAD and at > tag.end():
            return at
        opened = Open(name, element, unread=name in UNREAD, preserved=name in PRESERVED, parts=parts)
        if self.stack.push(opened) and element is not None and self.writing is not None:
            self.writing.enter(element)
        self._text(tag.end(), at)
        return at

    def _raw(self, name: str, start: int) -> int:
        """Where an inside that is no markup ends, with the end tag of what is not read; the start where it has to be read as markup."""
        end = self._tokens.raw_end(name, start)
        if end < 0:
            return start if name in ENDED else len(self.source)
        if name not in UNREAD:
            return end
        tag = self._tokens.tag(end)
        return tag.end() if tag else len(self.source)

    def _unread_tag(self, name: str, tag: re.Match[str]) -> int:
        """A tag inside of an element that is not read: only where it ends is of interest."""
        foreign = any(self.stack.names[one] for one in FOREIGN)
        if name in VOID or (tag[3].endswith("/") and (self.xhtml or foreign)):
            return tag.end()
        self._left(self.stack.before(name))
        if name in RAW and not foreign:
            return max(tag.end(), self._raw(name, tag.end()))
        self.stack.push(Open(name, unread=name in UNREAD))
        return tag.end()

    def _breaks_out(self, name: str) -> bool:
        """Whether HTML begins inside a drawing or formula that was never ended, which the standard then takes for ended."""
        if name not in BREAKING:
            return False
        self._left(self.stack.end_foreign())
        return not self.stack.unread

    def _end_tag(self, name: str, tag: re.Match[str]) -> int:
        unread = self.stack.unread
        if name == "br":
            self._break_line(*tag.span())
        elif name in BLOCK and not unread:
            self._finish()
        self._left(self.stack.close(name))
        if unread and not self.stack.unread and name in BLOCK:
            self._finish()
        return tag.end()

    def _left(self, closed: list[Open]) -> None:
        for opened in closed if self.writing is not None else ():
            if opened.element is not None:
                self.writing.leave(opened.element)  # type: ignore[union-attr]
            self.writing.part(FIGURE_BEFORE if opened.parts == FIGURE_AFTER else opened.parts)  # type: ignore[union-attr]

    def _break_line(self, start: int, end: int) -> None:
        """Read a line break; a second one with nothing between them begins another paragraph."""
        if self.writing is not None and self.writing.broken:
            self._finish()
        elif self.writing is not None:
            self.writing.break_line(start, end)

    def _element(self, name: str, given: dict[str, Value]) -> Element | None:
        """What an element says of its text."""
        language = next((said for key in ("lang", "xml:lang") if key in given and (said := self._value(given[key]).strip())), None)
        if name == "html":
            self.language = self.language or language
            return None
        kinds = KINDS.get(name, ())
        if self._is_untranslated(given) and name != "body" and "code" not in kinds:
            # Of a whole page it says that browsers shall not offer to translate it.
            kinds = (*kinds, "code")
        if not kinds and language is None:
            return None
        self._number += 1
        return Element(name=str(self._number), kinds=kinds, language=language)

    def _is_untranslated(self, given: dict[str, Value]) -> bool:
        if "translate" in given and self._value(given["translate"]).strip().lower() == "no":
            return True
        return "class" in given and UNTRANSLATED.search(self._value(given["class"])) is not None

    def _parts(self, name: str, given: dict[str, Value]) -> int:
        """How far an element parts its text from the word beside it: the mark of a note is no part of the word."""
        names = self.stack.names
        if name in SEEN:
            return ANY
        role = {self._value(given[key]).strip().lower() for key in ("role", "epub:type") if key in given}
        if role & {"doc-noteref", "noteref"} or (name == "a" and names["sup"]) or (name == "sup" and names["a"]):
            return ANY
        if name in ("a", "sup") or (name == "span" and "class" in given and NOTE_CLASS.search(self._value(given["class"]))):
            return FIGURE_AFTER
        return 0

    def _attributes(self, name: str, given: dict[str, Value], element: Element | None) -> None:
        """The attributes that a reader meets: shown texts and addresses."""
        if name == "meta":
            self._meta(given)
        around = (element,) if element is not None else ()
        for key, value in given.items():
            if key in SHOWN_ATTRIBUTES or (key == "value" and self._is_button(name, given)):
                self._aside(value.start, value.end, *around, quote=value.quote)
            elif key in LINK_ATTRIBUTES:
                self._aside(value.start, value.end, *around, LINKED)

    def _is_button(self, name: str, given: dict[str, Value]) -> bool:
        return name == "input" and "type" in given and self._value(given["type"]).strip().lower() in BUTTONS

    def _meta(self, given: dict[str, Value]) -> None:
        """A description of the page, and the language that a server would tell."""
        if "content" not in given:
            return
        names = {self._value(given[key]).strip().lower() for key in ("name", "property", "itemprop", "http-equiv") if key in given}
        content = given["content"]
        if names & DESCRIPTIONS:
            self._aside(content.start, content.end, quote=content.quote)
        elif "content-language" in names and ONE_LANGUAGE.fullmatch(self._value(content).strip()):
            self._pragma = self._pragma or self._value(content).strip()

    def _aside(self, start: int, end: int, *elements: Element, quote: str | None = None) -> None:
        """A range of the source that is a text of its own; with a quotation mark, or without one that it could have, it is encoded."""
        writing = Writing(self.source, [*self.stack.around(), *elements], literal=quote in (None, '"'))
        if quote is None:
            writing.raw(start, end)
        else:
            writing.text(start, end)
        self._keep(writing)

    def _value(self, value: Value) -> str:
        return self.source[value.start : value.end]
