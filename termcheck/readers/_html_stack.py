"""The elements that are open at a place of an HTML text, with what ends them besides their own end tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from termcheck.readers._html_elements import BLOCK, ENDS, FOREIGN, FORMATTING, HEADINGS, INTEGRATION, OF_TABLES, SCOPE, TABLE_SCOPE
from termcheck.readers._passage import Element

# Browsers go no deeper. Of one inline element a page that never ends it would fill the stack.
DEEPEST, MOST_ALIKE = 512, 64
# Marks and languages one within another beyond this many are those of a broken file.
MOST_MARKED = 64


class Open(NamedTuple):
    """An open element: what it says of its text, whether that is left out or keeps its white space, and how far it is parted."""

    name: str
    element: Element | None = None
    unread: bool = False
    preserved: bool = False
    parts: int = 0


class Stack:
    """Each step costs at most what DEEPEST elements cost, however deep the text is nested."""

    def __init__(self) -> None:
        self.opened: list[Open] = []
        self.names: Counter[str] = Counter()
        self.unread = self.preserved = self.marked = 0
        # Elements too deep to be kept, whose end tags end nothing else.
        self._beyond: Counter[str] = Counter()

    def around(self) -> list[Element]:
        """What the open elements say of the text inside them, the outermost first."""
        return [opened.element for opened in self.opened if opened.element is not None][-MOST_MARKED:] if self.marked else []

    def push(self, opened: Open) -> bool:
        """Open an element; whether there was room."""
        name = opened.name
        if len(self.opened) >= DEEPEST or (name not in BLOCK and self.names[name] >= MOST_ALIKE):
            self._beyond[name] += 1
            return False
        self.opened.append(opened)
        self._count(opened, 1)
        return True

    def before(self, name: str) -> list[Open]:
        """Close what the beginning of an element ends; what was closed."""
        closed: list[Open] = []
        if name in BLOCK and self.names["p"]:
            closed += self._close_to(lambda one: one == "p", SCOPE)
        if name in HEADINGS and self.opened and self.opened[-1].name in HEADINGS:
            closed.append(self._take(len(self.opened) - 1))
        if name in ENDS:
            ended, scope = ENDS[name]
            while any(self.names[one] for one in ended) and (more := self._close_to(ended.__contains__, scope)):
                closed += more
        return closed

    def close(self, name: str) -> list[Open]:
        """Close the innermost element of a name, with what was left open in it; what was closed."""
        if self._beyond[name]:
            self._beyond[name] -= 1
            return []
        if name in HEADINGS:
            return self._close_to(HEADINGS.__contains__, SCOPE)
        if not self.names[name]:
            return []
        return self._close_to(lambda one: one == name, TABLE_SCOPE if name in OF_TABLES else SCOPE, alone=name in FORMATTING)

    def end_foreign(self) -> list[Open]:
        """Close the drawings and formulas that HTML cannot stand in; what was closed."""
        end = len(self.opened)
        for index in range(end - 1, -1, -1):
            if self.opened[index].name in INTEGRATION:
                break
            if self.opened[index].name in FOREIGN:
                end = index
        return [self._take(index) for index in range(len(self.opened) - 1, end - 1, -1)]

    def _close_to(self, is_meant: Callable[[str], bool], scope: frozenset[str], *, alone: bool = False) -> list[Open]:
        at = len(self.opened) - 1
        while at >= 0 and not is_meant(self.opened[at].name):
            if self.opened[at].name in scope:
                return []
            at -= 1
        if at < 0:
            return []
        # In <p><b>x</p><p>y the standard lets y be bold, and in <b><i>x</b>y it lets y be italic.
        last = at if alone else len(self.opened) - 1
        meant = [index for index in range(last, at - 1, -1) if index == at or self.opened[index].name not in FORMATTING]
        return [self._take(index) for index in meant]

    def _take(self, index: int) -> Open:
        opened = self.opened.pop(index)
        self._count(opened, -1)
        return opened

    def _count(self, opened: Open, step: int) -> None:
        self.names[opened.name] += step
        self.unread += step * opened.unread
        self.preserved += step * opened.preserved
        self.marked += step * (opened.element is not None)
