"""From candidates to uses: the words around a candidate are certainly a term, in some form, or they are nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from termcheck.errors import SettingsError
from termcheck.forms.fold import WORD
from termcheck.forms.lexicon import Lexicon
from termcheck.matching import Token, exception, matches, may_share_a_part
from termcheck.model import Tier, Use
from termcheck.scan import Candidate

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

# The parts of speech (Universal Dependencies) that speak against what the glossary says of a term.
_OTHER_PARTS = {
    "noun": frozenset({"VERB", "AUX", "ADV", "ADP", "PRON", "DET", "CCONJ", "SCONJ", "PART"}),
    "adjective": frozenset({"AUX", "ADV", "ADP", "PRON", "DET", "CCONJ", "SCONJ", "PART"}),
    "verb": frozenset({"NOUN", "PROPN", "ADJ", "ADV", "ADP", "PRON", "DET", "CCONJ", "SCONJ", "PART"}),
}
TIERS: tuple[Tier, ...] = ("citation", "author", "dictionary", "analogy", "ending", "bare", "stem", "compound")

_start = attrgetter("start")


def knows(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether the form table accepts all words of some term: a look that spares most segments the tokenizer."""
    if lexicon.language.compounds != "none" and may_share_a_part(candidate.text):
        return True
    return lexicon.knows(WORD.findall(candidate.text))


def uses(candidates: Iterable[Candidate], lexicon: Lexicon) -> list[Use]:
    """The uses of the lexicon's terms in the views of one segment; within a concept the longest of overlapping ones."""
    return longest(use for candidate in candidates for use in _in_view(candidate, lexicon))


def longest(found: Iterable[Use]) -> list[Use]:
    """Of overlapping uses of one concept the longest, the first and the surest recognised."""
    groups: dict[str, list[Use]] = {}
    for use in found:
        groups.setdefault(use.concept.id, []).append(use)
    kept = (use for group in groups.values() for row in _rows(group) for use in _longest(row))
    return sorted(kept, key=lambda use: (use.start, use.end, use.concept.id))


def _rows(group: list[Use]) -> Iterator[list[Use]]:
    """The uses that overlap one another, directly or by others between them; most stand alone."""
    row: list[Use] = []
    reach = -1
    for use in sorted(group, key=_start):
        if row and use.start >= reach:
            yield row
            row = []
        row.append(use)
        reach = max(reach, use.end) if len(row) > 1 else use.end
    yield row


def _longest(row: list[Use]) -> list[Use]:
    kept: list[Use] = []
    for use in sorted(row, key=lambda use: (use.start - use.end, use.start, TIERS.index(use.tier))) if len(row) > 1 else row:
        # The kept ones do not overlap and are in order, so that only the two neighbours can be in the way.
        at = bisect_left(kept, use.start, key=_start)
        if not any(use.start < other.end and other.start < use.end for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, use)
    return kept


def of_part_of_speech(found: Iterable[Use], pipeline: Pipeline) -> Iterator[Use]:
    """The uses that a trained pipeline does not take for another part of speech than the glossary gives."""
    parsed: dict[int, Doc] = {}
    for use in found:
        if use.term.pos is None or use.tier == "compound":
            yield use
            continue
        doc = parsed.get(id(use.segment)) or parsed.setdefault(id(use.segment), pipeline(use.segment.text))
        span = doc.char_span(use.start, use.end, alignment_mode="expand")
        if span is None or span.root.pos_ not in _OTHER_PARTS[use.term.pos]:
            yield use


@cache
def trained(name: str, where: str) -> Pipeline:
    """An installed spaCy pipeline by name. Errors: SettingsError when it is not installed."""
    import spacy

    try:
        return spacy.load(name, exclude=["ner"])
    except OSError as error:
        raise SettingsError(where, f'the spaCy pipeline "{name}" is not installed', try_this=f"python -m spacy download {name}") from error


def _in_view(candidate: Candidate, lexicon: Lexicon) -> Iterator[Use]:
    words = words_of(candidate.text)
    for match in matches(words, candidate.text, lexicon):
        start, end = candidate.map.source_span(match.start, match.end)
        entry = match.entry
        excepted = exception(match, words, candidate.text, lexicon)
        yield Use(
            segment=candidate.segment, start=start, end=end, concept=entry.concept, term=entry.term, tier=match.tier, excepted=excepted
        )


def words_of(text: str) -> list[Token]:
    """The words of a text."""
    # A bare spaCy tokenizer that takes off every sign finds the same words, in ten times the time.
    return [Token(*word.span(), word[0]) for word in WORD.finditer(text)]
