"""The markup of HTML for the search before any reading: what the reader does not read, but nothing that it reads."""

from __future__ import annotations

from collections import Counter

from termcheck.readers._html_elements import BREAKING, FOREIGN, INTEGRATION, RAW, VOID
from termcheck.readers._html_tokens import COMMENT, OPENING, Tokens

# Elements whose content is not read and parts no word. That of others that are not read may stay: the reader parts the words beside them.
UNREAD = frozenset({"script", "style"})


class Html:
    """Finds the markup of a text from front to back, just as the reader does; `xhtml` as there."""

    def __init__(self, text: str, *, xhtml: bool) -> None:
        self.text, self.xhtml = text, xhtml
        self._tokens = Tokens(text, xhtml=xhtml)
        # The drawings and formulas around, and those of their elements that HTML may stand in.
        self._foreign: list[str] = []
        self._inside: Counter[str] = Counter()
        # Up to here the text is no markup: the inside of a title.
        self._plain_to = 0

    def markup(self, at: int) -> tuple[int, str]:
        """Where the markup ends that begins at a "<", and what it leaves; no end for what is none."""
        if at < self._plain_to or not OPENING.match(self.text, at):
            return -1, ""
        tag = self._tokens.tag(at)
        if tag is not None:
            name, end = tag[2].lower(), tag.end()
            if name == "br":
                return end, "\n"
            return (self._end_tag(name, end) if tag[1] else self._start_tag(name, end, ends_itself=tag[3].endswith("/"))), ""
        comment = COMMENT.match(self.text, at)
        if comment is not None:
            return comment.end(), ""
        section = self._tokens.section(at)
        if section is not None:
            return section.end(), section[1]
        end = self._tokens.other_end(at)
        if end == 0:
            self._plain_to = len(self.text)
        return end or -1, ""

    def _end_tag(self, name: str, end: int) -> int:
        while self._inside[name]:
            if self._leave() == name:
                break
        return end

    def _leave(self) -> str:
        left = self._foreign.pop()
        self._inside[left] -= 1
        return left

    def _start_tag(self, name: str, end: int, *, ends_itself: bool) -> int:
        """Where a start tag ends, with the inside of an element that is not read."""
        while name in BREAKING and self._foreign and self._foreign[-1] in FOREIGN:
            self._leave()
        if name in VOID or (ends_itself and (self.xhtml or self._foreign or name in FOREIGN)):
            return end
        if name in FOREIGN or (self._foreign and name in INTEGRATION):
            self._foreign.append(name)
            self._inside[name] += 1
        elif name in RAW and not self._foreign:
            return self._raw(name, end)
        return end

    def _raw(self, name: str, end: int) -> int:
        closing = self._tokens.raw_end(name, end)
        if closing < 0:
            return end
        if name in UNREAD:
            return closing
        self._plain_to = closing
        return end
