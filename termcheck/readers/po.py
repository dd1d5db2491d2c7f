"""gettext PO and POT: the messages of a program and their translations.

A message (`msgid`) is in the language of the header's X-Source-Language, else in English, as gettext expects. It is reported but never
changed here: the program looks a translation up by it. A translation (`msgstr`) is in the header's Language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from termcheck.errors import InputError
from termcheck.model import Document, Mark, Origin, Segment
from termcheck.readers._addresses import address_marks
from termcheck.readers._pinned import pinned
from termcheck.readers._tags import TAG
from termcheck.readers.sourcemap import Reading

SPACE = re.compile(r"\s++")
COMMENT = re.compile(r"#([^\r\n]*+)")
KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr|domain)\b(?:[^\S\r\n]*+\[[0-9]{1,9}\])?+")
STRING = re.compile(r"\"((?:[^\"\\\r\n]++|\\[^\r\n])*+)\"")
# Several at once, since a letter may be written as two bytes: \303\251.
BYTES = r"(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}))++"
ESCAPE = re.compile(rf"({BYTES})|\\(.)")
JOINT_OR_ESCAPE = re.compile(rf"{ESCAPE.pattern}|\"\s*+\"")
BYTE = re.compile(r"\\(?:([0-7]+)|x([0-9A-Fa-f]+))")
ESCAPED = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "r": "", "a": "", "b": "", "f": " ", "v": " "}
LINE_END = re.compile(r"\r\n|[\r\n]")
# Comments of the tools: extracted ones, references, flags, previous messages, obsolete entries.
OF_TOOLS = frozenset(".:,=|~")
# The first entry, which is the header, in a file read as Latin-1.
HEADER = re.compile(r"(?:\s++|#[^\r\n]*+)*+msgid\s++(?:\"\"\s*+)++msgstr\s++((?:\"(?:[^\"\\\r\n]++|\\[^\r\n])*+\"\s*+)++)")
CHARSET = re.compile(r"Content-Type:[^\n]*?charset=([\w.:+-]+)", re.IGNORECASE)
FIELD = re.compile(r"^([\w-]+):[^\S\n]*(.*?)[^\S\n]*$", re.MULTILINE)
HEAD = 64_000
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# What a program puts in: %(name)s, {name}, ${name}.
PLACEHOLDER = re.compile(r"%\([^()\n]{1,80}\)|[%$]?\{[\w.!:\[\]]{1,80}\}")


def encoding_of(data: bytes) -> str | None:
    """The charset of the header; None where it names none, in a template (CHARSET), and where a byte order mark tells."""
    if data.startswith(MARKS):
        return None
    header = HEADER.match(data[:HEAD].decode("latin-1"))
    found = CHARSET.search(_plain(header[1])) if header else None
    return None if found is None or found[1] == "CHARSET" else found[1]


def written(text: str) -> str:
    """The text with backslashes, quotation marks, tabs and line ends escaped."""
    for sign, escape in (("\\", r"\\"), ('"', r"\""), ("\t", r"\t"), ("\r", r"\r"), ("\n", r"\n")):
        text = text.replace(sign, escape)
    return text


def scanned(source: str) -> str:
    """The source as the search before reading has to see it: literals joined, escapes resolved."""
    return JOINT_OR_ESCAPE.sub(lambda found: _sign(found) if found[0].startswith("\\") else "", source)


def read(source: str, *, path: str) -> Document:
    """The document of a PO file: a segment for each paragraph of a message, of a translation, and of a translator's comment.

    Fuzzy and obsolete translations, contexts and the comments of tools are left out: nobody is shown them.
    Errors: InputError with line and column for what msgfmt refuses, too: unclosed quotation marks, unknown escapes and keywords.
    """
    values = tuple(_Entries(source, path).values())
    header = _header(source, values)
    languages = {"msgid": _tag(header.get("x-source-language", "")) or "en", "msgstr": _tag(header.get("language", ""))}
    segments = (segment for value in values if value.is_shown for segment in _segments(value, source, languages))
    return Document(path=path, format="po", parts=(source,), segments=tuple(segments), language=languages["msgstr"])


@dataclass(slots=True, kw_only=True)
class _Value:
    """What stands under one keyword, or a comment: ranges of the source."""

    kind: str
    fuzzy: bool = False
    header: bool = False
    pieces: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_shown(self) -> bool:
        return not self.header and (self.kind in ("comment", "msgid") or (self.kind == "msgstr" and not self.fuzzy))


class _Entries:
    """Goes through a file from token to token."""

    def __init__(self, source: str, path: str) -> None:
        self.source, self.path = source, path
        self.value: _Value | None = None
        # Of the entry under way: its flag, whether it has a context, whether its message is empty.
        self.fuzzy = self.context = self.unnamed = False

    def values(self) -> Iterator[_Value]:
        """The values in the order of the file."""
        at = 0
        while at < len(self.source):
            before = self.value
            at = self._token(at)
            if before is not None and before is not self.value:
                yield before
        if self.value is not None:
            yield self.value

    def _token(self, at: int) -> int:
        """Take the token at a place; where the next one begins."""
        if space := SPACE.match(self.source, at):
            return space.end()
        if string := STRING.match(self.source, at):
            self._string(string)
            return string.end()
        if keyword := KEYWORD.match(self.source, at):
            self._keyword(keyword)
            return keyword.end()
        if comment := COMMENT.match(self.source, at):
            self._comment(comment)
            return comment.end()
        if self.source[at] == '"':
            raise self.error(at, "has a text without its closing quotation mark", 'end the text with " on its line')
        raise self.error(at, "has something that is no part of a PO file", "put texts in quotation marks, after msgid or msgstr")

    def _string(self, string: re.Match[str]) -> None:
        if self.value is None or self.value.kind == "comment":
            raise self.error(string.start(), "has a text that belongs to no message", "write msgid or msgstr before it")
        for escape in ESCAPE.finditer(string[1]) if "\\" in string[1] else ():
            if escape[2] and escape[2] not in ESCAPED:
                raise self.error(string.start(1) + escape.start(), f"has the unknown escape “{escape[0]}”", "write a backslash as two")
        self.value.pieces.append(string.span(1))

    def _keyword(self, keyword: re.Match[str]) -> None:
        kind = "msgid" if keyword[1] == "msgid_plural" else keyword[1]
        before = self.value
        if keyword[1] in ("msgctxt", "msgid") and before is not None and before.kind == "msgstr":
            self._begin()
        if before is not None and before.kind == "msgid":
            self.unnamed = all(start == end for start, end in before.pieces)
        self.context = self.context or kind == "msgctxt"
        self.value = _Value(kind=kind, fuzzy=self.fuzzy, header=kind == "msgstr" and self.unnamed and not self.context)

    def _comment(self, comment: re.Match[str]) -> None:
        if self.value is not None and self.value.kind == "msgstr":
            self._begin()
        start, end = comment.span(1)
        sign = self.source[start : start + 1]
        if sign == "~":
            self._begin()
        if sign == "," and "fuzzy" in comment[1]:
            self.fuzzy = True
        if sign in OF_TOOLS and start < end:
            self.value = None
            return
        if self.value is None or self.value.kind != "comment":
            self.value = _Value(kind="comment")
        self.value.pieces.append((start, end))

    def _begin(self) -> None:
        """A new entry begins."""
        self.fuzzy = self.context = self.unnamed = False

    def error(self, at: int, what: str, advice: str) -> InputError:
        line, start = 1, 0
        for end in LINE_END.finditer(self.source, 0, at):
            line, start = line + 1, end.end()
        return InputError(Origin(path=self.path, line=line, column=at - start + 1), what, try_this=advice)


def _header(source: str, values: Iterable[_Value]) -> dict[str, str]:
    """The fields of the header, their names in small letters."""
    header = next((value for value in values if value.header), _Value(kind="msgstr"))
    text = "".join(_decoded(source[start:end]) for start, end in header.pieces)
    return {name.lower(): content for name, content in FIELD.findall(text)}


def _tag(language: str) -> str | None:
    """A language tag of a header: `sr@latin` is Serbian, `pt_BR` Portuguese; nothing where none is filled in."""
    return language.partition("@")[0].partition(".")[0].strip() or None


def _plain(strings: str) -> str:
    return "".join(_decoded(string[1]) for string in STRING.finditer(strings))


def _decoded(string: str) -> str:
    return ESCAPE.sub(_sign, string)


def _sign(escape: re.Match[str]) -> str:
    """What an escape stands for."""
    if escape[2]:
        return ESCAPED.get(escape[2], "")
    codes = (int(byte[1], 8) if byte[1] else int(byte[2], 16) for byte in BYTE.finditer(escape[1]))
    return bytes(code & 255 for code in codes).decode(errors="replace")


def _segments(value: _Value, source: str, languages: dict[str, str | None]) -> Iterator[Segment]:
    if value.kind == "comment":
        yield from _comment(value, source)
        return
    for segment in _Message(source, languages[value.kind]).read(value.pieces):
        yield pinned(segment) if value.kind == "msgid" else segment


def _comment(value: _Value, source: str) -> Iterator[Segment]:
    """A translator's comment, its lines as one text."""
    reading = Reading(source)
    before = 0
    for start, end in value.pieces:
        first = start + len(source[start:end]) - len(source[start:end].lstrip())
        if len(reading):
            reading.break_line(before, first)
        reading.copy_words(first, end)
        before = end
    built, source_map = reading.build()
    text = built.rstrip()
    if text:
        yield Segment(text=text, map=source_map, marks=(Mark(kind="comment", start=0, end=len(text)),))


class _Message:
    """Builds the segments of a message from its pieces: a word goes on from one piece to the next."""

    def __init__(self, source: str, language: str | None) -> None:
        self.source, self.language = source, language
        self.reading = Reading(source)
        self.line_is_empty = True
        self.segments: list[Segment] = []

    def read(self, pieces: Iterable[tuple[int, int]]) -> list[Segment]:
        """A segment for each paragraph."""
        for start, end in pieces:
            for escape in ESCAPE.finditer(self.source, start, end) if self.source.find("\\", start, end) >= 0 else ():
                self._copy(start, escape.start())
                self._put(_sign(escape), *escape.span())
                start = escape.end()
            self._copy(start, end)
        self._finish()
        return self.segments

    def _copy(self, start: int, end: int) -> None:
        piece = self.source[start:end]
        if not len(self.reading):
            start += len(piece) - len(piece.lstrip())
        self.line_is_empty = self.line_is_empty and not piece.strip()
        self.reading.copy_words(start, end)

    def _put(self, sign: str, start: int, end: int) -> None:
        if sign == "\n" and self.line_is_empty:
            self._finish()
            return
        self.line_is_empty = sign == "\n" or (self.line_is_empty and not sign.strip())
        if len(self.reading) or sign.strip():
            self.reading.put(sign, start, end)

    def _finish(self) -> None:
        built, source_map = self.reading.build()
        self.reading, self.line_is_empty = Reading(self.source), True
        text = built.rstrip()
        if text:
            self.segments.append(Segment(text=text, map=source_map, language=self.language, marks=_marks(text)))


def _marks(text: str) -> tuple[Mark, ...]:
    """Addresses, and as code tags and what a program puts in."""
    found = {(mark.start, mark.end, mark.kind) for mark in address_marks(text)}
    patterns = [pattern for sign, pattern in (("<", TAG), ("%", PLACEHOLDER), ("{", PLACEHOLDER)) if sign in text]
    found |= {(*match.span(), "code") for pattern in patterns for match in pattern.finditer(text)}
    return tuple(Mark(kind=kind, start=start, end=end) for start, end, kind in sorted(found))
