"""Findings that a draft asks to be silent: `termcheck: ignore[concept-or-rule] reason`, in a comment of the format.

    text<!-- termcheck: ignore[csam] -->            right after a word: the term that ends there
    a line. <!-- termcheck: ignore[csam] reason --> on a line with text: this line
    <!-- termcheck: ignore-next-line[csam] -->      the next line with text
    <!-- termcheck: ignore-start[csam] --> … <!-- termcheck: ignore-end --> what stands between them
    <!-- termcheck: ignore-file[csam] -->           the whole file

In PO and reStructuredText a comment stands on lines of its own: `ignore` and `ignore-next-line` both cover the entry, or the block up to
an empty line, that follows it.

In plain text the words stand in the line itself. Without brackets everything is meant. A finding that only reaches into the range is
silent, too: a term may begin on the line before, or two words before the comment.
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from termcheck.model import Document, Suppression
from termcheck.report import Finding

# What a source must hold for this module to be asked at all.
SIGN = "termcheck:"
_KINDS = ("ignore", "ignore-next-line", "ignore-start", "ignore-end", "ignore-file")
_DIRECTIVE = re.compile(r"termcheck:[ \t]*([a-z][\w-]*)[ \t]*(?:\[([^\]\n]{0,300})\])?[ \t]*")
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_TEXT = re.compile(r"\S")
_WORD_BEFORE = re.compile(r"\w[\w*_’'-]*\Z")
_REASON_ENDS = re.compile(r"-->|[\n\r\u2028\u2029]|\Z")
# Formats whose comments stand on lines of their own: what follows a comment and is meant by it, an entry or a block.
_ABOUT = {
    "po": re.compile(r"^[^\S\n]*msg[\s\S]*?^[^\S\n]*msgstr[\s\S]*?(?=^[^\S\n]*(?:$|#|msgctxt|msgid|domain)|\Z)", re.MULTILINE),
    "rst": re.compile(r"\S[\s\S]*?(?=^[^\S\n]*$|\Z)", re.MULTILINE),
}
# How far before the words a comment may begin, and how long a word and a reason may be.
_COMMENT, _WORD, _REASON = 400, 200, 300
_NOTHING = (0, 0)


@dataclass(frozen=True, slots=True)
class Kept:
    """The findings that stay, and the suppressions that silenced none."""

    findings: tuple[Finding, ...]
    unused: tuple[Suppression, ...]


def keep(findings: Iterable[Finding], document: Document) -> Kept:
    """Take out the findings that a suppression of the document covers."""
    wishes = suppressions(document)
    given = tuple(findings)
    if not wishes:
        return Kept(given, ())
    silenced, used = _matched(given, wishes)
    stay = tuple(finding for number, finding in enumerate(given) if number not in silenced)
    return Kept(stay, tuple(wish for number, wish in enumerate(wishes) if number not in used))


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """The suppressions written in a document, in the order of the text."""
    if not document.lines or not any(SIGN in part for part in document.parts):
        return ()
    source = document.parts[0]
    comments = _Comments(document)
    directives = [match for match in _DIRECTIVE.finditer(source) if comments.hold(match.start()) and _is_meant(match[1], document)]
    return tuple(sorted(_ranges(directives, source, comments), key=lambda wish: wish.written_at))


@dataclass(slots=True)
class _Open:
    """The wishes under one name that have begun: those still unused by their end, and how far the used ones reach."""

    unused: list[tuple[int, int]] = field(default_factory=list)
    reach: int = -1

    def silence(self, start: int) -> Iterator[int]:
        """The unused wishes that reach beyond a place; they count as used from now on."""
        while self.unused and -self.unused[0][0] > start:
            end, number = heapq.heappop(self.unused)
            self.reach = max(self.reach, -end)
            yield number


def _matched(findings: Sequence[Finding], wishes: Sequence[Suppression]) -> tuple[set[int], set[int]]:
    """The numbers of the silenced findings and of the used wishes, in one walk through the text."""
    silenced: set[int] = set()
    used: set[int] = set()
    by_name: dict[str, _Open] = {}
    waiting = sorted(range(len(wishes)), key=lambda number: wishes[number].start, reverse=True)
    for number, finding in sorted(enumerate(findings), key=lambda numbered: numbered[1].end):
        while waiting and wishes[waiting[-1]].start < finding.end:
            begun = waiting.pop()
            for name in wishes[begun].ids or ("",):
                heapq.heappush(by_name.setdefault(name, _Open()).unused, (-wishes[begun].end, begun))
        for name in ("", finding.concept, finding.rule, f"{finding.glossary}/{finding.concept}"):
            opened = by_name.get(name, _NONE)
            used.update(opened.silence(finding.start))
            if opened.reach > finding.start:
                silenced.add(number)
    return silenced, used


_NONE = _Open()


def _is_meant(kind: str, document: Document) -> bool:
    """In a comment, any word after the sign is a directive, if a misspelt one; in running text only what comes near to one."""
    if document.format != "text" or kind in _KINDS:
        return True
    # A misspelt directive is rare.
    from difflib import get_close_matches

    return bool(get_close_matches(kind, _KINDS, cutoff=0.75))


class _Comments:
    """Which places of the source are in a comment; in plain text every line may hold the words, in code none may."""

    def __init__(self, document: Document) -> None:
        self._everywhere = document.format == "text"
        self._about = _ABOUT.get(document.format)
        self._source = document.parts[0]
        # What holds a place, or keeps one from being in a comment: comments of their own lines, else code.
        kind = "comment" if self._about else "code"
        spans = (s.map.source_span(m.start, m.end) for s in document.segments for m in s.marks if m.kind == kind)
        self._marked = sorted(spans)
        self._starts = [start for start, _ in self._marked]

    def hold(self, at: int) -> bool:
        if self._everywhere:
            return True
        if self._about:
            return self._mark(at) is not None
        low = max(0, at - _COMMENT)
        return self._source.rfind("<!--", low, at) > self._source.rfind("-->", low, at) and not self._in_code(at)

    def about(self, at: int) -> tuple[int, int] | None:
        """What a comment around a place is about, in a format where it stands before that."""
        mark = self._mark(at) if self._about else None
        if self._about is None or mark is None:
            return None
        found = self._about.search(self._source, mark[1])
        return found.span() if found else _NOTHING

    def _in_code(self, at: int) -> bool:
        """`<!-- termcheck: ignore -->` is shown, not said."""
        return self._mark(at) is not None

    def _mark(self, at: int) -> tuple[int, int] | None:
        before = bisect_right(self._starts, at) - 1
        return self._marked[before] if before >= 0 and at < self._marked[before][1] else None


def _ranges(directives: Iterable[re.Match[str]], source: str, comments: _Comments) -> Iterator[Suppression]:
    opened: list[re.Match[str]] = []
    lines = _Lines(source)
    for match in directives:
        if match[1] == "ignore-start":
            opened.append(match)
        elif match[1] == "ignore-end" and opened:
            begun = opened.pop()
            yield _suppression(begun, begun.end(), match.start(), source)
        else:
            about = comments.about(match.start()) if match[1] in ("ignore", "ignore-next-line") else None
            yield _suppression(match, *(about or _range(match, source, lines)), source)
    for begun in opened:
        yield _suppression(begun, begun.end(), len(source), source)


class _Lines:
    """The lines of a source, found once."""

    def __init__(self, source: str) -> None:
        ends = list(_LINE_END.finditer(source))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(source)]

    def around(self, at: int) -> tuple[int, int]:
        number = bisect_right(self._starts, at) - 1
        return self._starts[number], self._ends[number]


def _range(match: re.Match[str], source: str, lines: _Lines) -> tuple[int, int]:
    """What a directive covers; nothing for a misspelt one and for an end without a start."""
    if match[1] == "ignore-file":
        return 0, len(source)
    if match[1] == "ignore-next-line":
        text = _TEXT.search(source, lines.around(match.start())[1])
        return lines.around(text.start()) if text else _NOTHING
    if match[1] != "ignore":
        return _NOTHING
    start, end = lines.around(match.start())
    return _word_before(match, source, start) or (start, end)


def _word_before(match: re.Match[str], source: str, start: int) -> tuple[int, int] | None:
    opening = source.rfind("<!--", max(start, match.start() - _COMMENT), match.start())
    word = _WORD_BEFORE.search(source[max(start, opening - _WORD) : opening]) if opening > start else None
    return (opening - len(word.group()), opening) if word else None


def _suppression(match: re.Match[str], start: int, end: int, source: str) -> Suppression:
    ids = tuple(name.strip() for name in (match[2] or "").split(",") if name.strip())
    reason = source[match.end() : match.end() + _REASON]
    ended = _REASON_ENDS.search(reason)
    return Suppression(
        ids=ids, part=0, start=start, end=end, written_at=match.start(), reason=reason[: ended.start() if ended else None].strip()
    )
