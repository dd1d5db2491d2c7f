"""What a mention rule sees of a hit: its sentence, folded, with the cues of its language, its quotation marks, its marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from termcheck.forms.fold import WORD, fold, fold_term
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Cues, Language
from termcheck.mentions._quotes import Quoted, quotations
from termcheck.model import Document, Mark, MarkKind, Name, Segment, Status, Title, Use
from termcheck.sentences import sentence


@dataclass(frozen=True)
class Surroundings:
    """What is the same for all hits of a run: titles and names by language."""

    titles: Mapping[str, tuple[Title, ...]]
    names: Mapping[str, tuple[Name, ...]]


@dataclass(frozen=True)
class Passage:
    """A hit with what stands around it."""

    use: Use
    document: Document
    surroundings: Surroundings
    heading: Segment | None = None

    @property
    def segment(self) -> Segment:
        return self.use.segment

    @property
    def text(self) -> str:
        return self.use.segment.text

    @cached_property
    def language(self) -> Language:
        return LANGUAGES[self.use.term.language]

    @property
    def cues(self) -> Cues:
        return self.language.cues

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """The range of the sentence in the segment."""
        return sentence(self.text, self.use.start, self.use.end)

    @cached_property
    def before(self) -> str:
        """The sentence up to the hit, folded."""
        return fold(self.text[self.bounds[0] : self.use.start])

    @cached_property
    def after(self) -> str:
        """The sentence from the hit on, folded."""
        return fold(self.text[self.use.end : self.bounds[1]])

    @cached_property
    def quotes(self) -> tuple[Quoted, ...]:
        """The quotations around the hit, the innermost first."""
        return quotations(self.text, self.use.start, self.use.end, self.language)

    def marked(self, *kinds: MarkKind) -> Mark | None:
        """The first mark of one of the kinds that covers the hit."""
        covering = (mark for mark in self.segment.marks if mark.start <= self.use.start and self.use.end <= mark.end)
        return next((mark for mark in covering if mark.kind in kinds), None)

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
        words = WORD.findall(text)
        terms = (term for status in statuses for term in self.use.concept.terms_in(self.language.code, status))
        return any(_stands_in(WORD.findall(fold_term(term.plain)), words) for term in terms)

    def says(self, cues: tuple[str, ...]) -> bool:
        """Whether a cue stands anywhere in the sentence."""
        return bool(cues) and (pattern(cues).search(self.before) or pattern(cues).search(self.after)) is not None

    def just_before(self, cues: tuple[str, ...], *, within: int) -> bool:
        """Whether a cue stands before the hit with at most so many words between them."""
        if not cues:
            return False
        tail = self.before[-200:]
        return any(len(WORD.findall(tail, match.end())) <= within for match in pattern(cues).finditer(tail))

    def just_after(self, cues: tuple[str, ...], *, within: int) -> bool:
        """Whether a cue stands after the hit with at most so many words between them."""
        if not cues:
            return False
        head = self.after[:200]
        return any(len(WORD.findall(head, 0, match.start())) <= within for match in pattern(cues).finditer(head))


def _stands_in(term: list[str], words: list[str]) -> bool:
    """Whether the words of a term stand in a row of words in its order; the last third of a word may differ (materjal, materjali)."""
    stems = [word[: max(3, len(word) * 2 // 3)] for word in term]
    starts = range(len(words) - len(stems) + 1) if stems else ()
    return any(all(word.startswith(stem) for word, stem in zip(words[at:], stems, strict=False)) for at in starts)


@cache
def pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    """A regular expression for cues: at word boundaries, any white space between words, `*` for any ending."""
    written = sorted((fold_term(cue) for cue in cues), key=len, reverse=True)
    at_words = "|".join(_written(cue) for cue in written if cue[0].isalnum())
    others = "|".join(_written(cue) for cue in written if not cue[0].isalnum())
    # One look behind for all of them: most places of a text are inside of a word and are left at once.
    return re.compile("|".join(part for part in (at_words and rf"(?<!\w)(?:{at_words})", others) if part))


def _written(cue: str) -> str:
    body = re.escape(cue).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    right = r"(?!\w)" if cue[-1].isalnum() else ""
    return f"{body}{right}"
