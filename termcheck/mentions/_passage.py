"""What a mention rule sees of a hit: its sentence, folded, with the cues of its language, its quotation marks, its marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar, overload

from termcheck.forms.fold import WORD, fold_term
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Cues, Language
from termcheck.mentions._cues import CuedText, cued, folded
from termcheck.mentions._cues import pattern as pattern
from termcheck.mentions._quotes import Quoted, quotations
from termcheck.model import Document, Mark, MarkKind, Name, Segment, Status, Title, Use
from termcheck.sentences import sentence

Found = TypeVar("Found")


class worked_out(Generic[Found]):  # noqa: N801 (a decorator)
    """A property worked out when first asked for; the one of `functools` holds a lock at each, which Python 3.12 has given up."""

    def __init__(self, work: Callable[[Any], Found]) -> None:
        self.work = work
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, of: None, owner: object) -> worked_out[Found]: ...

    @overload
    def __get__(self, of: object, owner: object) -> Found: ...

    def __get__(self, of: Any, owner: object) -> worked_out[Found] | Found:
        if of is None:
            return self
        found = of.__dict__[self.work.__name__] = self.work(of)
        return found


# How far from the hit, in code points, what stands beside it is looked for.
_BESIDE = 200


@dataclass(frozen=True)
class Surroundings:
    """What is the same for all hits of a run: titles and names by language."""

    titles: Mapping[str, tuple[Title, ...]]
    names: Mapping[str, tuple[Name, ...]]

    @worked_out
    def title_texts(self) -> Mapping[str, tuple[str, ...]]:
        """The titles as they are written, by language."""
        return {code: tuple(title.text for title in titles) for code, titles in self.titles.items()}


@dataclass(frozen=True)
class Passage:
    """A hit with what stands around it."""

    use: Use
    document: Document
    surroundings: Surroundings
    heading: Segment | None = None
    # The marks that cover the hit, where the judge has looked them up.
    covering: tuple[Mark, ...] | None = None

    @property
    def segment(self) -> Segment:
        return self.use.segment

    @property
    def text(self) -> str:
        return self.use.segment.text

    @worked_out
    def language(self) -> Language:
        return LANGUAGES[self.use.term.language]

    @property
    def cues(self) -> Cues:
        return self.language.cues

    @worked_out
    def folded(self) -> str:
        """The segment's text, folded."""
        return folded(self.text)

    @worked_out
    def bounds(self) -> tuple[int, int]:
        """The range of the sentence in the segment."""
        return sentence(self.text, self.use.start, self.use.end)

    @worked_out
    def before(self) -> str:
        """The sentence up to the hit, folded."""
        return self.folded[self.bounds[0] : self.use.start]

    @worked_out
    def after(self) -> str:
        """The sentence from the hit on, folded."""
        return self.folded[self.use.end : self.bounds[1]]

    @worked_out
    def quotes(self) -> tuple[Quoted, ...]:
        """The quotations around the hit, the innermost first."""
        return quotations(self.text, self.use.start, self.use.end, self.language)

    def marked(self, *kinds: MarkKind) -> Mark | None:
        """The first mark of one of the kinds that covers the hit."""
        return next((mark for mark in self._covering if mark.kind in kinds), None)

    @worked_out
    def _covering(self) -> tuple[Mark, ...]:
        if self.covering is not None:
            return self.covering
        return tuple(mark for mark in self.segment.marks if mark.start <= self.use.start and self.use.end <= mark.end)

    @property
    def is_set_off(self) -> bool:
        """Whether the hit is in quotation marks or emphasised: shown, not only said."""
        return bool(self.quotes) or self.marked("emphasis", "cite") is not None

    def names_better(self, text: str) -> bool:
        """Whether a preferred or admitted term of the hit's concept stands in a folded text, in whatever form."""
        return self._names(text, ("preferred", "admitted"))

    def names_again(self, text: str) -> bool:
        """Whether a deprecated term of the hit's concept stands in a folded text, in whatever form."""
        return self._names(text, ("deprecated",))

    def _names(self, text: str, statuses: tuple[Status, ...]) -> bool:
        terms = (term for status in statuses for term in self.use.concept.terms_in(self.language.code, status))
        return any(_stands_in(_stems(term.plain), text) for term in terms)

    def cued(self, cues: tuple[str, ...], low: int, high: int) -> Iterator[tuple[int, int]]:
        """The ranges of the cues that stand in a range of the segment's text."""
        return self._cued.found(cues, low, high)

    def has(self, cues: tuple[str, ...], low: int, high: int) -> bool:
        """Whether a cue stands in a range of the segment's text."""
        return next(self._cued.found(cues, low, high), None) is not None

    @worked_out
    def _cued(self) -> CuedText:
        return cued(self.text, self.language.code)

    def says(self, cues: tuple[str, ...]) -> bool:
        """Whether a cue stands anywhere in the sentence."""
        low, high = self.bounds
        return self.has(cues, low, self.use.start) or self.has(cues, self.use.end, high)

    def just_before(self, cues: tuple[str, ...], *, within: int) -> bool:
        """Whether a cue stands before the hit with at most so many words between them."""
        start = self.use.start
        found = self.cued(cues, max(self.bounds[0], start - _BESIDE), start)
        return any(len(WORD.findall(self.folded, after, start)) <= within for _, after in found)

    def just_after(self, cues: tuple[str, ...], *, within: int) -> bool:
        """Whether a cue stands after the hit with at most so many words between them."""
        end = self.use.end
        found = self.cued(cues, end, min(self.bounds[1], end + _BESIDE))
        return any(len(WORD.findall(self.folded, end, at)) <= within for at, _ in found)


def _stands_in(stems: tuple[str, ...], text: str) -> bool:
    """Whether words with these stems stand in a folded text, in a row."""
    if not stems or not all(stem in text for stem in stems):
        return False
    words = WORD.findall(text)
    starts = (at for at in range(len(words) - len(stems) + 1) if words[at].startswith(stems[0]))
    return any(all(words[at + place].startswith(stem) for place, stem in enumerate(stems)) for at in starts)


@lru_cache(maxsize=4096)
def _stems(term: str) -> tuple[str, ...]:
    """The words of a term as they begin; the last third of a word may differ (materjal, materjali)."""
    words = WORD.findall(fold_term(term))
    return tuple(word[: max(3, len(word) * 2 // 3)] for word in words)
