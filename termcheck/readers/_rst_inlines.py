"""The inline markup of reStructuredText: from the content of a block to a passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from termcheck.model import MarkKind, Segment
from termcheck.readers._passage import Element, Passage, Places
from termcheck.readers._pinned import pinned
from termcheck.readers._rst_names import ROLE_MARKS, role_reading

NAME = r"[^\W_](?:[\w.+:-]{0,100}[^\W_])?+"
SIGN = re.compile(
    rf"\\.|``|:(?P<role>{NAME}):`(?!`)|\*\*?|`|_`|\||"
    rf"\[(?:[0-9]{{1,9}}|\#(?:{NAME})?|\*|(?P<cited>{NAME}))\]_|(?<=[^\W_])__?(?!\w)",
    re.DOTALL,
)
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
# Inline markup begins after white space or one of these signs, or another sign of punctuation (as docutils has it), and ends before them.
BEFORE = re.compile(r"(?<![!#$%&)*+,.;=>?@\\\]^`|}~\w])")
AFTER = r"(?=\Z|[\s\-/:.,;!?\\'\")\]}>]|[^\x00-\x7f\w])"
ENDS = {
    "*": re.compile(rf"(?:(?<![\s\\])|(?<=\\\\))\*{AFTER}"),
    "**": re.compile(rf"(?:(?<![\s\\])|(?<=\\\\))\*\*{AFTER}"),
    "``": re.compile(rf"(?<!\s)``{AFTER}"),
    "`": re.compile(rf"(?:(?<![\s\\])|(?<=\\\\))`(?::(?P<role>{NAME}):|(?P<reference>__?))?{AFTER}"),
    "_`": re.compile(rf"(?:(?<![\s\\])|(?<=\\\\))`{AFTER}"),
    "|": re.compile(rf"(?:(?<![\s\\])|(?<=\\\\))\|_{{0,2}}{AFTER}"),
}
IS_AFTER = re.compile(AFTER)
PAIRS = {'"': '"', "'": "'", "<": ">", "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "„": "“", "‚": "‘", "»": "«", "›": "‹"}
# A text with its target: `the report <https://example.org>`_.
TARGET = re.compile(r"(?:(?<=\s)|\A)<([^<>]{1,2000})>\Z")
NAME_BACKWARDS = re.compile(r"[\w.+:-]{1,100}+")

Aside = Callable[[str, Places, int, int, MarkKind], None]


def _decoded(escape: str) -> str:
    """What an escape stands for: white space that only parts markup from a word is nothing."""
    return "" if escape[1].isspace() else escape[1]


class Inlines:
    """Reads the content of one block. `aside` takes ranges that are no part of its text, such as addresses."""

    def __init__(self, source: str, content: str, places: Places, around: Iterable[Element], aside: Aside) -> None:
        self.content, self.places, self.aside = content, places, aside
        self.passage = Passage(source, places, around)
        self.done = 0
        # Markup whose end was looked for in vain: `*a *a *a` would be searched as often as it has stars.
        self.missing: set[str] = set()
        self.pins: list[tuple[int, int]] = []

    def segment(self) -> Segment | None:
        """The segment of the block; names that something may refer to are pinned."""
        at = 0
        while sign := SIGN.search(self.content, at):
            at = self._sign(sign) or sign.end()
        self._text(self.done, len(self.content))
        found = self.passage.segment()
        return pinned(found, self.pins) if found is not None else None

    def _sign(self, sign: re.Match[str]) -> int | None:
        """The end of the markup that begins with a sign; None when it is a sign of the text."""
        start = sign.group()
        if start.startswith("\\"):
            return None
        if start.startswith("_") and start != "_`":
            return self._reference(sign)
        if not self._begins(sign):
            return None
        if start.startswith("["):
            return self._note(sign)
        kind = "`" if sign["role"] else start
        end = self._end(kind, sign.end())
        if end is None:
            return None
        self._text(self.done, sign.start())
        self._marked(kind, sign, end)
        self.done = end.end()
        return self.done

    def _begins(self, sign: re.Match[str]) -> bool:
        """Whether inline markup may begin here."""
        at, end = sign.span()
        following = self.content[end : end + 1]
        if not BEFORE.match(self.content, at):
            return False
        if sign.group().startswith("["):
            return True
        return bool(following) and not following.isspace() and following != PAIRS.get(self.content[at - 1 : at] or " ")

    def _end(self, kind: str, at: int) -> re.Match[str] | None:
        if kind in self.missing:
            return None
        found = ENDS[kind].search(self.content, at + 1)
        if found is None:
            self.missing.add(kind)
        return found

    def _marked(self, kind: str, sign: re.Match[str], end: re.Match[str]) -> None:
        start, stop = sign.end(), end.start()
        if kind == "``":
            self._inside(start, stop, ("code",), literal=True)
        elif kind == "|":
            self._inside(start, stop, ("code",))
        elif kind == "_`":
            self._pinned(start, stop)
        elif kind == "`":
            self._interpreted(start, stop, sign["role"] or end["role"] or "", refers=bool(end["reference"]))
        else:
            self._inside(start, stop, ("emphasis",))

    def _interpreted(self, start: int, stop: int, role: str, *, refers: bool) -> None:
        """Interpreted text and references: a target in them is an address, no text."""
        reading = "name" if refers else role_reading(role)
        target = TARGET.search(self.content[start:stop]) if reading == "name" or role == "term" else None
        if target is not None:
            first, last = start + target.start(1), start + target.end(1)
            self.aside(self.content, self.places, first, last, "link")
            self._pinned(start, start + len(self.content[start : start + target.start()].rstrip()))
        elif refers or reading == "term":
            self._pinned(start, stop)
        elif reading in ("code", "name"):
            self._inside(start, stop, ("code",))
        else:
            self._inside(start, stop, ROLE_MARKS.get(role, ()))

    def _reference(self, sign: re.Match[str]) -> int | None:
        """The underscore of `name_`; the name stays."""
        if not IS_AFTER.match(self.content, sign.end()):
            return None
        name = NAME_BACKWARDS.match(self.content[max(self.done, sign.start() - 100) : sign.start()][::-1])
        start = sign.start() - len(name.group().rstrip("_.+:-") if name else "")
        if not BEFORE.match(self.content, start):
            return None
        self._text(self.done, start)
        self._pinned(start, sign.start())
        self.done = sign.end()
        return self.done

    def _note(self, sign: re.Match[str]) -> int | None:
        """A footnote's sign is not read; the key of a citation stays in its brackets."""
        if not IS_AFTER.match(self.content, sign.end()):
            return None
        self._text(self.done, sign.start())
        if sign["cited"]:
            self._inside(sign.start(), sign.end() - 1, ("link",))
        self.done = sign.end()
        return self.done

    def _pinned(self, start: int, stop: int) -> None:
        before = len(self.passage.reading)
        self._text(start, stop)
        self.pins.append((before, len(self.passage.reading)))

    def _inside(self, start: int, stop: int, kinds: tuple[MarkKind, ...], *, literal: bool = False) -> None:
        self.passage.enter(Element(name="inline", kinds=kinds))
        if literal:
            self.passage.take(start, stop)
        else:
            self._text(start, stop)
        self.passage.leave("inline")

    def _text(self, start: int, stop: int) -> None:
        if start < stop:
            self.passage.take_encoded(self.content, start, stop, ESCAPE, decoded=_decoded)
