"""Short forms: which names a document introduces by a definition, and from where on they may be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from termcheck.forms.fold import WORD
from termcheck.languages import LANGUAGES
from termcheck.mentions._passage import Passage, Surroundings, pattern
from termcheck.model import Document, Judged, Segment, Use

# How far, in code points, the bracket or dash of a definition may stand.
_REACH = 120
_OPENED = re.compile(r"[(\[]([^()\[\]]*)\Z")
_CLOSED = re.compile(r"[^()\[\]]{0,120}[)\]]")
# CSAM (child sexual abuse material), CSAM: child sexual abuse material, CSAM – child sexual abuse material.
_EXPANDED = re.compile(r"[\"'”“’»«]{0,2}\s*[(\[:–—=]\s*[\"'„“‘«»]{0,2}\s*")
_SIGNS = re.compile(r"[\"'„“”‘’«»‚*_,;\s]+")
# The words between a name and a bracket that shortens it (… van kinderen online (beelden van …)).
_WORDS_BETWEEN = 3
_BESIDE = 3


def with_introduced(names: Judged) -> Judged:
    """The names in use, those marked that a definition has introduced where they stand or before."""
    told = _Told(names)
    return replace(names, uses=tuple(replace(use, introduced=True) if told.of(use) else use for use in names.uses))


class _Told:
    """The first place at which a document introduces each name."""

    def __init__(self, names: Judged) -> None:
        self._order = {id(segment): number for number, segment in enumerate(names.document.segments)}
        every = sorted((*names.uses, *(use for use, _ in names.mentions)), key=self._place)
        self._first: dict[tuple[str, str], tuple[int, int]] = {}
        for use, others in _with_neighbours(every):
            if _key(use) not in self._first and _introduces(use, others, names.document):
                self._first[_key(use)] = self._place(use)

    def of(self, use: Use) -> bool:
        first = self._first.get(_key(use))
        return first is not None and self._place(use) >= first

    def _place(self, use: Use) -> tuple[int, int]:
        return self._order[id(use.segment)], use.start


def _key(use: Use) -> tuple[str, str]:
    return use.concept.id, use.term.plain.casefold()


def _with_neighbours(names: Sequence[Use]) -> Iterable[tuple[Use, list[Use]]]:
    """Each name with the others of its concept that stand near it in its segment."""
    for number, use in enumerate(names):
        near = [*names[max(0, number - 8) : number], *names[number + 1 : number + 5]]
        yield (
            use,
            [other for other in near if other.segment is use.segment and other.concept.id == use.concept.id and _key(other) != _key(use)],
        )


def _introduces(use: Use, others: Sequence[Use], document: Document) -> bool:
    """Whether the words stand where a definition puts a short form."""
    passage = Passage(use, document, Surroundings(titles={}, names={}))
    cues = passage.cues.definition
    if passage.just_before(cues, within=_BESIDE) or (use.term.abbreviation and passage.just_after(cues, within=1)):
        return True
    return _in_brackets(use, others, cues) or (use.term.abbreviation and _is_expanded(use, others))


def _in_brackets(use: Use, others: Sequence[Use], cues: tuple[str, ...]) -> bool:
    """… ("CSAM"), … (hierna: CSAM), … (child sexual abuse material or CSAM); not (for instance CSAM)."""
    text = use.segment.text
    opened = _OPENED.search(text, max(0, use.start - _REACH), use.start)
    if opened is None or _CLOSED.match(text, use.end) is None:
        return False
    inside = _without(others, use.segment, opened.start(1), use.start)
    if not _is_lead(inside, cues, LANGUAGES[use.term.language].conjunctions):
        return False
    return use.term.abbreviation or use.borrowed or _stands_before(others, opened.start(), text)


def _without(others: Iterable[Use], segment: Segment, start: int, end: int) -> str:
    """A range of the text without the other names in it."""
    text = segment.text[start:end]
    for other in others:
        if start <= other.start and other.end <= end:
            text = text.replace(other.found, " ")
    return text


def _is_lead(inside: str, cues: tuple[str, ...], conjunctions: tuple[str, ...]) -> bool:
    """Whether what stands in the bracket before a short form only leads to it: nothing, a cue, or, a label with a colon (Engels: CSAM)."""
    words = _SIGNS.sub(" ", inside).strip().casefold()
    if not words or words.endswith(":") or words in conjunctions:
        return True
    return bool(cues) and pattern(cues).match(words) is not None


def _stands_before(others: Iterable[Use], at: int, text: str) -> bool:
    """Whether another name of the concept ends right before a bracket."""
    return any(other.end <= at and len(WORD.findall(text, other.end, at)) <= _WORDS_BETWEEN for other in others)


def _is_expanded(use: Use, others: Iterable[Use]) -> bool:
    sign = _EXPANDED.match(use.segment.text, use.end)
    return sign is not None and any(other.start == sign.end() for other in others)
