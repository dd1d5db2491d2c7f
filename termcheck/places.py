"""Lines, columns, excerpts and fingerprints: made here, from offsets, and nowhere else."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, islice
from typing import Literal, TypedDict

from termcheck.forms.fold import fold
from termcheck.model import UNDETERMINED, Document, Location, PrintedMap, Segment, Use
from termcheck.report import Columns, Excerpt, Slice
from termcheck.sentences import sentence

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_OTHER_LINE_ENDS = "\r\u2028\u2029"
_CUT = re.compile(r"[-‐‑]\s*\n\s*")
_SPACE = re.compile(r"\s")
# A hyphen with what white space follows: "veran-\nderung" and "veranderung" are one word, before and after wrapping anew.
_HYPHEN = re.compile(r"[-‐‑\u00ad]\s*")
_LETTER = re.compile(r"\w")
_BLANK_LINE = re.compile(r"\n(?:[^\S\n]|>)*\n")
EXCERPT_WIDTH = 120
SENTENCE_REACH = 300
WORDS_AROUND = 4
# How far, in code points, the words around are looked for: seldom farther than the first; a line without spaces may be as long as the file.
REACHES = (200, 4_000)


Unit = Literal["utf16", "utf8"]
UNITS: tuple[Unit, Unit] = ("utf16", "utf8")


class Place(TypedDict):
    """Where a reading range stands."""

    path: str
    start: int
    end: int
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    location: Location | None
    excerpts: tuple[Excerpt, ...]
    sentence: Excerpt
    utf16: Columns | None
    utf8: Columns | None
    source: Slice | None


class PlaceOfUse(Place):
    """The fields that findings and mentions share."""

    found: str
    language: str
    glossary: str
    concept: str
    term: str


class Places:
    """Turns reading ranges of one document into places. Line starts are found once per part."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts: dict[int, list[int]] = {}
        self._wide: dict[int, _Wide] = {}

    def of_use(self, use: Use) -> PlaceOfUse:
        """The place of a use, and what stands there."""
        return PlaceOfUse(
            **self.of(use.segment, use.start, use.end),
            found=use.found,
            language=use.term.language if use.determined else UNDETERMINED,
            glossary=use.concept.glossary,
            concept=use.concept.id,
            term=use.term.plain,
        )

    def of(self, segment: Segment, start: int, end: int) -> Place:
        """The place of a reading range of a segment."""
        if not self._document.lines:
            return self._unlined(segment, start, end)
        source_start, source_end = segment.map.source_span(start, end)
        line, column = self._line_column(segment.part, source_start)
        end_line, end_column = self._line_column(segment.part, source_end)
        excerpts = tuple(
            self._excerpt(segment.part, number, source_start, source_end) for number in range(line, min(end_line, line + 2) + 1)
        )
        utf16, utf8 = self._columns(segment.part, (source_start, column), (source_end, end_column))
        return Place(
            path=self._document.path, start=source_start, end=source_end, line=line, column=column,
            end_line=end_line, end_column=end_column, location=segment.location, excerpts=excerpts,
            sentence=_sentence(segment.text, start, end), utf16=utf16, utf8=utf8, source=None,
        )  # fmt: skip

    def _unlined(self, segment: Segment, start: int, end: int) -> Place:
        excerpt = _cropped(segment.text, None, start, end)
        source_start, source_end = segment.map.source_span(start, end)
        location = segment.map.location(start, end) if isinstance(segment.map, PrintedMap) else segment.location
        return Place(
            path=self._document.path, start=start, end=end, line=None, column=None, end_line=None, end_column=None,
            location=location, excerpts=(excerpt,), sentence=_sentence(segment.text, start, end), utf16=None, utf8=None,
            source=Slice(part=segment.part, start=source_start, end=source_end),
        )  # fmt: skip

    def _line_column(self, part: int, offset: int) -> tuple[int, int]:
        starts = self._line_starts(part)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _columns(self, part: int, start: tuple[int, int], end: tuple[int, int]) -> tuple[Columns, Columns]:
        """The columns in UTF-16 units and in bytes, from offsets and their columns."""
        if part not in self._wide:
            self._wide[part] = _Wide(self._document.parts[part])
        columns = zip(self._wide[part].columns(*start), self._wide[part].columns(*end), strict=True)
        utf16, utf8 = (Columns(start=first, end=last) for first, last in columns)
        return utf16, utf8

    def _line_starts(self, part: int) -> list[int]:
        if part not in self._starts:
            self._starts[part] = _line_starts(self._document.parts[part])
        return self._starts[part]

    def _excerpt(self, part: int, number: int, start: int, end: int) -> Excerpt:
        source, starts = self._document.parts[part], self._line_starts(part)
        begin = starts[number - 1]
        stop = starts[number] if number < len(starts) else len(source)
        # A line may be as long as the file: no more of it is copied than is shown.
        low = max(begin, min(start, stop) - EXCERPT_WIDTH)
        line = source[low : min(stop, max(low, min(end, stop)) + EXCERPT_WIDTH)]
        kept = len(line.rstrip("\r\n\u2028\u2029"))
        return _cropped(line[:kept], number, max(0, start - low), min(kept, end - low), more=low > begin)


# The rules make their places one after the other, each from the same document.
@lru_cache(maxsize=1)
def _line_starts(source: str) -> list[int]:
    if any(sign in source for sign in _OTHER_LINE_ENDS):
        return [0, *(end.end() for end in _LINE_END.finditer(source))]
    lengths = (len(line) + 1 for line in source.split("\n"))
    return list(accumulate(lengths, initial=0))[:-1]


class _Wide:
    """Columns in other units; the units before an offset are counted once a step, so that many hits in one long line cost no more."""

    STEP = 4096

    def __init__(self, source: str) -> None:
        self._source = source
        self._counted: dict[Unit, list[int]] = {"utf16": [0], "utf8": [0]}

    def columns(self, offset: int, column: int) -> tuple[int, int]:
        """The columns in UTF-16 units and in bytes of an offset that has this column, all counted from 1."""
        if column <= self.STEP:
            before = self._source[offset - column + 1 : offset]
            return _units(before, "utf16") + 1, _units(before, "utf8") + 1
        utf16, utf8 = (self._before(offset, unit) - self._before(offset - column + 1, unit) + 1 for unit in UNITS)
        return utf16, utf8

    def _before(self, offset: int, unit: Unit) -> int:
        counted = self._counted[unit]
        steps = offset // self.STEP
        for step in range(len(counted) - 1, steps):
            counted.append(counted[-1] + _units(self._source[step * self.STEP : (step + 1) * self.STEP], unit))
        return counted[steps] + _units(self._source[steps * self.STEP : offset], unit)


def _units(text: str, unit: Unit) -> int:
    if text.isascii():
        return len(text)
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass"))


def _sentence(text: str, start: int, end: int) -> Excerpt:
    """The sentence around a range, on one line, cut where it is long."""
    first, last = sentence(text, start, end, reach=SENTENCE_REACH)
    while first < start and text[first].isspace():
        first += 1
    before, found = " ".join(text[first:start].split()), one_line(text[start:end])
    before += " " * (before != "" and text[start - 1].isspace())
    after = text[end:last].rstrip()
    return Excerpt(line=None, text=" ".join((before + found + after).split()), start=len(before), end=len(before) + len(found))


def _cropped(line: str, number: int | None, start: int, end: int, *, more: bool = False) -> Excerpt:
    """The line with as much around the range as fits, cut at spaces."""
    text = _SPACE.sub(" ", line)
    room = max(0, EXCERPT_WIDTH - (end - start)) // 2
    left, right = max(0, start - room), min(len(text), max(end, start) + room)
    left = _cut_left(text, left, start) if left or more else 0
    right = _cut_right(text, right, end) if right < len(text) else right
    lead = "… " if left or more else ""
    tail = " …" if right < len(text) else ""
    shift = len(lead) - left
    return Excerpt(line=number, text=lead + text[left:right] + tail, start=start + shift, end=end + shift)


def _cut_left(text: str, left: int, start: int) -> int:
    space = text.find(" ", left, start)
    return space + 1 if space >= 0 else left


def _cut_right(text: str, right: int, end: int) -> int:
    space = text.rfind(" ", end, right)
    return space if space >= 0 else right


def one_line(found: str) -> str:
    """Found words on one line, parts of a word that a hyphen left at a line end joined."""
    return " ".join((_CUT.sub("", found) if "\n" in found else found).split())


def fingerprint_text(rule: str, concept: str, segment: Segment, start: int, end: int) -> str:
    """What of a finding survives moving and re-wrapping its paragraph: rule, concept, the folded words and up to four on each side."""
    text = segment.text
    found = [piece for piece in _pieces(fold(text[start:end])) if _LETTER.search(piece)]
    return "\x1f".join((rule, concept, *(" ".join(words) for words in (found, _words_before(text, start), _words_after(text, end)))))


def _words_before(text: str, start: int) -> list[str]:
    """The last four words of the paragraph before an offset."""
    words: list[str] = []
    for reach in REACHES:
        words = _words(reversed(_pieces(_BLANK_LINE.split(text[max(0, start - reach) : start])[-1])))
        # One more than wanted: the first may be cut.
        if len(words) > WORDS_AROUND or reach >= start:
            break
    return words[WORDS_AROUND - 1 :: -1]


def _words_after(text: str, end: int) -> list[str]:
    """The first four words of the paragraph after an offset."""
    words: list[str] = []
    for reach in REACHES:
        words = _words(_pieces(_BLANK_LINE.split(text[end : end + reach], maxsplit=1)[0]))
        if len(words) > WORDS_AROUND or end + reach >= len(text):
            break
    return words[:WORDS_AROUND]


def _pieces(text: str) -> list[str]:
    """What white space parts, however it is wrapped: without hyphens."""
    return _HYPHEN.sub("", text).split()


def _words(pieces: Iterable[str]) -> list[str]:
    """The first words, one more than wanted, without the signs that stand alone (the `>` of a quoted line, a bullet)."""
    return list(islice((piece for piece in pieces if _LETTER.search(piece)), WORDS_AROUND + 1))


def key_of(text: str) -> str:
    """The key of a finding from its fingerprint text: 24 hexadecimal digits."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def fingerprint(key: str, ordinal: int) -> str:
    """What tells the ordinal-th finding (counted from 0) from those with the same key: the key itself for the first."""
    return key_of(f"{key}\x1f{ordinal}") if ordinal else key
