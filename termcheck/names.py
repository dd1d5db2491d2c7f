"""The names that a segment calls concepts by: preferred and admitted terms of its language, and English ones in another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from termcheck.analyse import uses
from termcheck.forms.collection import Collection
from termcheck.glossary.foreign import FOREIGN, own_names
from termcheck.model import Use
from termcheck.scan import Candidate

# How far back, in code points, a term may begin that holds another one: with what stands in its gap.
_LONGEST = 400

_COMPOUND = re.compile(r"[-‐‑][^\W\d_]{3}")

_start = attrgetter("start")


def names_in(candidates: Sequence[Candidate], language: str, collection: Collection) -> list[Use]:
    """The names of concepts in the views of one segment; those from English are marked as borrowed and stand as terms of its language."""
    own = _uses(candidates, language, collection)
    if language == FOREIGN:
        return own
    english = (use for use in _uses(candidates, FOREIGN, collection) if _is_foreign(use) and own_names(use.concept, language))
    borrowed = [replace(use, term=replace(use.term, language=language), borrowed=True) for use in english]
    # An abbreviation that the language has from English is English (nl CSAM).
    english_at = {use.start for use in borrowed}
    return sorted((*(use for use in own if use.start not in english_at), *borrowed), key=lambda use: (use.start, use.end))


def _is_foreign(use: Use) -> bool:
    """Whether an English name cannot be a word of the language as well: an abbreviation, or several words (not Roma, femicide)."""
    return use.term.abbreviation or len(use.found.split()) > 1


def outermost(names: Iterable[Use], others: Iterable[Use]) -> list[Use]:
    """The names that are no part of a longer one (child sexual abuse in child sexual abuse material), nor of another term's use."""
    found = list(names)
    around: dict[int, list[Use]] = {}
    for use in sorted((*found, *others), key=lambda use: (use.start, use.end)):
        around.setdefault(id(use.segment), []).append(use)
    return [use for use in found if not any(_holds(other, use) for other in _near(use, around[id(use.segment)]))]


def _uses(candidates: Sequence[Candidate], language: str, collection: Collection) -> list[Use]:
    views = [candidate for candidate in candidates if language in candidate.names]
    found = uses(views, collection.names(language)) if views else []
    same = collection.same_names(language) if found else {}
    return [
        replace(use, name=same[use.concept.id, use.term.plain])
        for use in found
        if not use.excepted and not (use.term.abbreviation and _is_other(use))
    ]


def _is_other(use: Use) -> bool:
    """Whether an abbreviation is none (uam) or part of a compound, which is another name (nl CSAM-scanning)."""
    return use.found != use.term.plain or _COMPOUND.match(use.segment.text, use.end) is not None


def _near(use: Use, around: Sequence[Use]) -> Sequence[Use]:
    """The uses of the segment that may hold a use: those that begin before it and as far back as a term is long."""
    first = bisect_left(around, use.start - _LONGEST, key=_start)
    return around[first : bisect_left(around, use.start + 1, key=_start)]


def _holds(other: Use, use: Use) -> bool:
    longer = other.end - other.start > use.end - use.start
    return longer and other.borrowed == use.borrowed and other.start <= use.start and use.end <= other.end
