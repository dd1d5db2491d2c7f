"""What a review says in a comment, and which comments of an earlier review a file holds already."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from termcheck._review_marks import By, Vocabulary, quoted
from termcheck.model import Source
from termcheck.readers._docx_styles import WORD
from termcheck.readers._xml_dialect import Tag
from termcheck.readers._xml_pass import parse
from termcheck.report import Finding
from termcheck.reporters._place import message_of

Paragraphs = tuple[str, ...]


def paragraphs_of(finding: Finding, sources: Mapping[str, tuple[Source, ...]]) -> Paragraphs:
    """The comment at a finding: what is wrong, what to write, why, on whose word, which rule, and how to let it stand."""
    return tuple(_line(line) for line in _lines(finding, sources) if line.strip())


def paragraphs_of_list(listed: Sequence[Finding], replaced: Sequence[Finding], known: frozenset[str]) -> Paragraphs:
    """The first comment: the findings where no comment can hang, without those that an earlier one lists; empty when there are none."""
    new = [finding for finding in listed if known.isdisjoint(_said_of(finding))]
    places = "1 place that cannot" if len(new) == 1 else f"{len(new)} places that cannot"
    lines = (_said_of(finding)[finding in replaced] for finding in new)
    return (f"Found in {places} hold a comment:", *lines) if new else ()


def comment(paragraphs: Paragraphs, number: int, by: By, words: Vocabulary) -> str:
    """The XML of a comment."""
    written = "".join(
        f"<{words.prefix}p>{_reference(words) if not place else ''}<{words.prefix}r>{words.text(text)}{words.end('r')}{words.end('p')}"
        for place, text in enumerate(paragraphs)
    )
    start = words.signed("comment", by, number)
    return f'{start} {words.prefix}initials="{quoted(by.initials)}">{written}{words.end("comment")}'


@dataclass(slots=True)
class Own:
    """The comments of one author that a file holds: their texts by number, and where in the part they stand."""

    texts: dict[str, Paragraphs] = field(default_factory=dict)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def hold(self, start: int) -> bool:
        """Whether a place of the part is in one of them."""
        return any(low <= start < high for low, high in self.spans)


def own_comments(source: str, by: By, *, path: str) -> Own:
    """The comments of the author in a part of comments. Errors: InputError for XML that cannot be read."""
    receiver = _Comments(by.author)
    parse(source, receiver, path=path)
    return receiver.own


class _Comments:
    def __init__(self, author: str) -> None:
        self.own = Own()
        self._author = author
        self._open: list[str] = []
        self._number = ""
        self._start = 0
        self._paragraphs: list[str] = []

    def start(self, tag: Tag, at: int) -> None:
        name = tag.name if tag.namespace in WORD else ""
        self._open.append(name)
        if name == "comment" and tag.attributes.get("author") == self._author:
            self._number, self._start, self._paragraphs = tag.attributes.get("id", ""), at, []
        elif name == "p":
            self._paragraphs.append("")

    def end(self, at: int) -> None:
        if self._open.pop() == "comment" and self._number:
            self.own.texts[self._number] = tuple(self._paragraphs)
            self.own.spans.append((self._start, at))
            self._number = ""

    def text(self, text: str, start: int, end: int) -> None:
        if self._open[-1] == "t" and self._paragraphs:
            self._paragraphs[-1] += text

    def comment(self, start: int, end: int) -> None:
        """A comment in the XML is no comment of Word."""


def _lines(finding: Finding, sources: Mapping[str, tuple[Source, ...]]) -> Iterator[str]:
    yield f"{finding.message}."
    others = ", ".join(f"“{one.text}”" for one in finding.suggestions[1:])
    yield f"Or write {others}." if others else ""
    yield from dict.fromkeys(one.note for one in finding.suggestions[:1])
    yield f"Why: {finding.why}" if finding.why else ""
    yield finding.note
    yield from (f"Source: {_cited(source)}" for source in sources.get(finding.concept, ()))
    yield f"Rule {finding.rule}, concept {finding.concept} of the glossary {finding.glossary}."
    phrase = json.dumps(_line(finding.found), ensure_ascii=False)
    yield f"To let it stand, write in termcheck.yaml: exempt: {{{finding.concept}: {{phrases: [{phrase}]}}}}"


def _cited(source: Source) -> str:
    return ", ".join(piece for piece in (source.title, source.reference) if piece)


def _said_of(finding: Finding) -> tuple[str, str]:
    """A line of the first comment, for a finding that stays and for one that is replaced."""
    said, names = message_of(finding), f"({finding.rule}, {finding.concept})"
    return f"{said} {names}", f"{said}; replaced as a tracked change {names}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _reference(words: Vocabulary) -> str:
    return f"<{words.prefix}r><{words.prefix}annotationRef/>{words.end('r')}"
