"""A source in pieces that can be searched one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What may part a word at a line end: a piece does not end there.
HYPHENS = "\x02‐‑-"
# A longer source is searched piece by piece: copies of 50 MB do not fit in the memory that a run may take.
PIECE = 32_000
_BLANK_LINE = r"\n[^\S\n]*+\n"
# A comment, section or script; it begins with the one sign that it can, which makes the search fast.
_HIDING = r"<(?:(!--)|(!\[CDATA\[)|([sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE])\b)"
_LONGEST_HIDING = 16
_CLOSING = ("-->", "]]>", r"(?i)</(?:script|style)\b")


def pieces(source: str) -> Iterator[str]:
    """The source in pieces of some length, cut at blank lines, where no word and no markup inside of one goes on."""
    start = 0
    cuts = _Cuts(source)
    while len(source) - start > 2 * PIECE:
        end = cuts.next(start, start + PIECE)
        yield source[start:end]
        start = end
    yield source[start:]


class _Cuts:
    """Finds from front to back where a source may be cut; what closes nowhere is not looked for again."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._look = 0
        self._missing: set[str] = set()

    def next(self, start: int, at: int) -> int:
        """The first blank line from `at` on that follows no hyphen and stands in no tag, comment, section or script; else the end."""
        source = self.source
        line = re.compile(_BLANK_LINE)
        while blank := line.search(source, at):
            at = blank.start() + 1
            if source[at - 2] in HYPHENS:
                continue
            closing = self._hidden_to(at)
            if closing < 0 and source.rfind("<", start, at) > source.rfind(">", start, at):
                closing = self._closing(">", at)
            if closing < 0:
                return at
            at = closing
        return len(source)

    def _hidden_to(self, at: int) -> int:
        """The end of the comment, section or script around a place; -1 when it is in none that closes."""
        while opened := re.compile(_HIDING).search(self.source, self._look, at):
            closing = self._closing(_CLOSING[(opened.lastindex or 1) - 1], opened.end())
            if closing >= at:
                self._look = opened.start()
                return closing
            self._look = max(closing, opened.end())
        # What was searched is not searched again, but for a beginning that may go on behind the place.
        self._look = max(self._look, at - _LONGEST_HIDING)
        return -1

    def _closing(self, closing: str, at: int) -> int:
        found = None if closing in self._missing else re.compile(closing).search(self.source, at)
        if found is None:
            self._missing.add(closing)
            return -1
        return found.start()
