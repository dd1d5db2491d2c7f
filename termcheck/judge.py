"""Use or mention: asks each mention rule in turn, and keeps what it said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from termcheck.forms.fold import WORD
from termcheck.mentions import MENTIONS, ORDER
from termcheck.mentions._passage import Passage, Surroundings
from termcheck.mentions._verdict import MENTION, Verdict
from termcheck.model import Document, Glossary, Judged, Level, Mark, Segment, Use
from termcheck.settings import Settings

# A paragraph of so few words without a full stop is taken for a heading where the format has none.
_HEADING_WORDS = 8
# A comma or a year belongs to an entry of a list ("Roe, R.: Filters, Paris 2003").
_LISTED = re.compile(r",|\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document with what it calls concepts, by terms of every status, and the language that it is in as far as that is known."""

    document: Document
    language: str | None
    uses: tuple[Use, ...]
    mentions: tuple[tuple[Use, str], ...] = ()


def surroundings(glossaries: Iterable[Glossary]) -> Surroundings:
    """The titles and names of the glossaries by language."""
    loaded = list(glossaries)
    titles = [title for glossary in loaded for title in glossary.titles]
    names = [name for glossary in loaded for name in glossary.names]
    return Surroundings(
        titles={code: tuple(title for title in titles if title.language == code) for code in {title.language for title in titles}},
        names={code: tuple(name for name in names if name.language == code) for code in {name.language for name in names}},
    )


def judge(uses: Iterable[Use], document: Document, around: Surroundings, settings: Settings) -> Judged:
    """Ask the mention rules about each hit; the settings turn a rule off or make it lower the level instead."""
    kept: list[Use] = []
    mentions: list[tuple[Use, str]] = []
    headings, marks = _Headings(document), _Marks()
    for use in uses:
        passage = Passage(use, document, around, headings.before(use.segment), marks.around(use))
        reason, verdict = _asked(passage, settings)
        if verdict is not None and verdict.mention:
            mentions.append((use, reason))
        elif verdict is not None:
            kept.append(replace(use, steps_down=verdict.steps_down, at_most=verdict.at_most, softened_by=reason if verdict.softens else ""))
        else:
            kept.append(use)
    return Judged(document=document, uses=tuple(kept), mentions=tuple(mentions))


def _asked(passage: Passage, settings: Settings) -> tuple[str, Verdict | None]:
    """The verdict, and the rule that gave it: the first mention, else what the rules together leave of the level."""
    if settings.exempts(passage.use.concept.id, passage.document.path, passage.text, passage.use.start, passage.use.end):
        return "exception", MENTION
    softer: tuple[str, Verdict | None] = ("", None)
    for reason in ORDER:
        wanted = settings.mentions.get(reason)
        verdict = MENTIONS[reason].verdict(passage) if wanted != "off" else None
        if verdict is None:
            continue
        if verdict.final or verdict.mention:
            return reason, _weighed(verdict, wanted)
        softer = reason, verdict.with_softer(softer[1])
    return softer


def _weighed(verdict: Verdict, wanted: Level | None) -> Verdict:
    return verdict if wanted is None or not verdict.mention else Verdict(mention=False, at_most=wanted)


class _Marks:
    """The marks around hits that come in the order of the text: a line may have 100,000 of both."""

    def __init__(self) -> None:
        self._segment: Segment | None = None
        self._waiting: list[tuple[int, Mark]] = []
        self._begun: list[tuple[int, Mark]] = []
        self._at = 0

    def around(self, use: Use) -> tuple[Mark, ...]:
        """The marks that cover a hit, in the order of the segment."""
        if not use.segment.marks:
            return ()
        if use.segment is not self._segment or use.start < self._at:
            self._segment, self._begun = use.segment, []
            self._waiting = sorted(enumerate(use.segment.marks), key=lambda numbered: numbered[1].start, reverse=True)
        self._at = use.start
        while self._waiting and self._waiting[-1][1].start <= use.start:
            self._begun.append(self._waiting.pop())
        self._begun = sorted(numbered for numbered in self._begun if numbered[1].end > use.start)
        return tuple(mark for _, mark in self._begun if mark.end >= use.end)


class _Headings:
    """The heading before each segment; worked out when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: Mapping[int, Segment | None] | None = None

    def before(self, segment: Segment) -> Segment | None:
        if self._known is None:
            self._known = self._all()
        return self._known.get(id(segment))

    def _all(self) -> dict[int, Segment | None]:
        marked = [number for number, segment in enumerate(self._document.segments) if self._is_heading(segment)]
        known: dict[int, Segment | None] = {}
        for number, segment in enumerate(self._document.segments):
            place = bisect_right(marked, number) - 1
            known[id(segment)] = self._document.segments[marked[place]] if place >= 0 else None
        return known

    def _is_heading(self, segment: Segment) -> bool:
        if self._document.format != "text":
            return any(mark.kind == "heading" for mark in segment.marks)
        text = segment.text
        return len(text) < 100 and text[-1:].isalnum() and _LISTED.search(text) is None and len(WORD.findall(text)) <= _HEADING_WORDS
