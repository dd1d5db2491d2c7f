"""From candidates to uses: the words around a candidate are certainly a term, in some form, or they are nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from termcheck.forms.fold import WORD
from termcheck.forms.lexicon import Lexicon
from termcheck.matching import Match, Token, matches
from termcheck.model import Tier, Use
from termcheck.scan import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc

TIERS: tuple[Tier, ...] = ("citation", "author", "dictionary", "analogy", "ending", "stem", "compound")


def knows(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether the form table accepts all words of some term: a look that spares most segments the tokenizer."""
    return lexicon.knows(WORD.findall(candidate.text))


def uses(candidates: Iterable[Candidate], lexicon: Lexicon, *, determined: bool = True) -> list[Use]:
    """The uses of the lexicon's terms in the views of one segment; within a concept the longest of overlapping ones."""
    return longest(use for candidate in candidates for use in _in_view(candidate, lexicon, determined=determined))


def longest(found: Iterable[Use]) -> list[Use]:
    """Of overlapping uses of one concept the longest, the first and the surest recognised."""
    kept: dict[str, list[Use]] = {}
    for use in sorted(found, key=lambda use: (use.start - use.end, use.start, TIERS.index(use.tier))):
        others = kept.setdefault(use.concept.id, [])
        if not any(use.start < other.end and other.start < use.end for other in others):
            others.append(use)
    return sorted((use for group in kept.values() for use in group), key=lambda use: (use.start, use.end, use.concept.id))


def _in_view(candidate: Candidate, lexicon: Lexicon, *, determined: bool) -> Iterator[Use]:
    words = [Token(token.idx, token.idx + len(token), token.text) for token in tokenized(candidate.text) if WORD.match(token.text)]
    for match in matches(words, candidate.text, lexicon):
        start, end = candidate.map.source_span(match.start, match.end)
        yield _use(candidate, match, start, end, determined=determined)


def _use(candidate: Candidate, match: Match, start: int, end: int, *, determined: bool) -> Use:
    entry = match.entry
    return Use(
        segment=candidate.segment, start=start, end=end, concept=entry.concept, term=entry.term, tier=match.tier, determined=determined
    )


def tokenized(text: str) -> Doc:
    """The tokens of a text: words and single signs, by a bare spaCy tokenizer that is the same for all languages."""
    return _tokenizer()(text)


@cache
def _tokenizer() -> Callable[[str], Doc]:
    # spaCy takes a second to import, so a run without a candidate does without it.
    from spacy.tokenizer import Tokenizer
    from spacy.vocab import Vocab

    sign = r"[\W_]"
    tokenizer: Callable[[str], Doc] = Tokenizer(
        Vocab(),
        prefix_search=re.compile(f"^{sign}").search,
        suffix_search=re.compile(f"{sign}$").search,
        infix_finditer=re.compile(sign).finditer,
    )
    return tokenizer
