"""One pass of expat over a source: elements, text and comments, each with its place in the source."""

from __future__ import annotations

from collections.abc import Callable
from html.entities import html5
from typing import Protocol, cast
from xml.parsers import expat

from termcheck.errors import InputError
from termcheck.model import Origin
from termcheck.readers._xml_dialect import Tag
from termcheck.settings import Limits

XML = "http://www.w3.org/XML/1998/namespace"
BETWEEN = " "
ADVICE = "mend the file; in text, “&” is written &amp; and “<” is written &lt;"


class Receiver(Protocol):
    """What is told of a document; all places are code points of the source."""

    def start(self, tag: Tag, at: int) -> None:
        """An element begins with a tag that begins there."""

    def end(self, at: int) -> None:
        """The innermost element ends."""

    def text(self, text: str, start: int, end: int) -> None:
        """A piece of text: a slice of the source, or what stands for one."""

    def comment(self, start: int, end: int) -> None:
        """The inside of a comment."""


def parse(source: str, receiver: Receiver, *, path: str, depth: int | None = None) -> None:
    """Tell the receiver what stands in a source; `depth` is how many elements may stand in one another, else that of the settings' default.

    Errors: InputError with line and column for what is not well-formed, declares entities or is nested too deep.
    """
    _Pass(source, receiver, path, Limits().depth if depth is None else depth).run()


def verify(source: str, *, path: str) -> None:
    """Look at the form of a source alone: what would be refused when it is read is refused here, at a fraction of the cost.

    Errors: those of `parse`.
    """
    _Pass(source, None, path, Limits().depth).verify()


class _Pass:
    def __init__(self, source: str, receiver: Receiver | None, path: str, deepest: int) -> None:
        self.source, self.path = source, path
        self.receiver = cast("Receiver", receiver)
        # A lone surrogate becomes a sign that expat refuses at its place.
        self.data = source.encode("utf-8", "surrogatepass")
        self.parser = expat.ParserCreate("utf-8", BETWEEN)
        self.place = _place_of(source, self.data)
        self.depth, self.deepest = 0, deepest
        self.in_cdata = False
        self.own = ""

    def verify(self) -> None:
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._enter, self._leave
        self.parser.SkippedEntityHandler = self._known
        self._parse()

    def run(self) -> None:
        parser = self.parser
        parser.buffer_text = False
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler, parser.SkippedEntityHandler = self._text, self._named
        parser.CommentHandler = self._comment
        parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = self._cdata_starts, self._cdata_ends
        self._parse()

    def _parse(self) -> None:
        # Every name that the file does not declare is then told as skipped: &nbsp; is common in XML made from HTML.
        self.parser.UseForeignDTD(True)
        self.parser.EntityDeclHandler = self._declared
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise self._error(error) from None

    def _at(self) -> int:
        return self.place(self.parser.CurrentByteIndex)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(BETWEEN)
        if not self.depth:
            self.own = namespace
        self._enter(name, attributes)
        plain = {key.rpartition(BETWEEN)[2]: value for key, value in attributes.items()} if attributes else attributes
        tag = Tag(
            name=local,
            attributes=plain,
            own=namespace == self.own,
            namespace=namespace,
            language=attributes.get(f"{XML}{BETWEEN}lang"),
        )
        self.receiver.start(tag, self._at())

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > self.deepest:
            raise self._refused(f"has more than {self.deepest} elements in one another", "no document is that deep; is the file damaged?")

    def _leave(self, name: str) -> None:
        self.depth -= 1

    def _end(self, name: str) -> None:
        self._leave(name)
        self.receiver.end(self._at())

    def _text(self, text: str) -> None:
        start = self._at()
        self.receiver.text(text, start, self._end_of(text, start))

    def _end_of(self, text: str, start: int) -> int:
        """Where the piece of source ends that the text stands for: expat tells each reference and each line end alone."""
        first = self.source[start]
        if first == "&" and not self.in_cdata:
            return self.source.index(";", start) + 1
        return start + 2 if first == "\r" and self.source.startswith("\n", start + 1) else start + len(text)

    def _known(self, name: str, is_parameter: int) -> None:
        if not is_parameter and f"{name};" not in html5:
            raise self._refused(f"holds the entity “&{name};”, which neither it nor HTML declares", "write the character itself")

    def _named(self, name: str, is_parameter: int) -> None:
        self._known(name, is_parameter)
        if is_parameter:
            return
        start = self._at()
        self.receiver.text(html5[f"{name};"], start, start + len(name) + 2)

    def _comment(self, text: str) -> None:
        start = self._at() + len("<!--")
        self.receiver.comment(start, self.source.index("-->", start))

    def _cdata_starts(self) -> None:
        self.in_cdata = True

    def _cdata_ends(self) -> None:
        self.in_cdata = False

    def _declared(self, *declaration: object) -> None:
        """Entities can grow without bound or read other files; no draft needs one."""
        raise self._refused("declares entities, which are not read", "write out the text that they stand for, without <!ENTITY …>")

    def _refused(self, what: str, try_this: str) -> InputError:
        return InputError(self._origin(self.parser.CurrentByteIndex), what, try_this=try_this)

    def _error(self, error: expat.ExpatError) -> InputError:
        return InputError(
            self._origin(self.parser.ErrorByteIndex), f"is not well-formed XML: {expat.ErrorString(error.code)}", try_this=ADVICE
        )

    def _origin(self, byte: int) -> Origin:
        before = self.data[: max(0, byte)].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        return Origin(path=self.path, line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))


def _place_of(source: str, data: bytes) -> Callable[[int], int]:
    """From bytes to code points, asked for from front to back."""
    if len(source) == len(data):
        return int
    return _Places(data)


class _Places:
    def __init__(self, data: bytes) -> None:
        self.data, self.byte, self.point = data, 0, 0

    def __call__(self, byte: int) -> int:
        self.point += len(self.data[self.byte : byte].decode("utf-8", "replace"))
        self.byte = byte
        return self.point
