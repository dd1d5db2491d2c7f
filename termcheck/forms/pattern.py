"""What a term looks like to the matcher: words in their forms, frozen words, stems, gaps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from termcheck.forms.fold import WORD
from termcheck.model import Term

GAP_WORDS = 6
# A name of so many words is found too where something is inserted after its first word.
LONG_NAME = 4
_GAP = re.compile(r"…|\.\.\.")


@dataclass(frozen=True, slots=True, order=True)
class Wanted:
    """One word of a term. `frozen`: only as written. `stem`: any word that begins with it. `alone`: the only word of its term."""

    text: str
    pos: str = ""
    alone: bool = False
    frozen: bool = False
    stem: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to GAP_WORDS words may stand here."""


Element = Wanted | Gap
Sequence = tuple[Element, ...]


def sequences(term: Term) -> tuple[Sequence, ...]:
    """The word sequences that a term is found by: its citation form first, then each form that the author added."""
    # An abbreviation stays as it is: what is inflected is written after a sign (fi CSAM:n, hu CSAM-et, nl CSAM's).
    as_written = term.match != "inflected" or (term.abbreviation and term.status != "deprecated")
    citation = _frozen(term.plain) if as_written else _inflected(term.text, pos=term.pos or "")
    return (citation, *_parted(citation, term), *(_frozen(form) for form in term.forms))


def _parted(citation: Sequence, term: Term) -> tuple[Sequence, ...]:
    """A long name with a gap after its first word: nl materiaal op internet dat seksueel kindermisbruik bevat."""
    if term.status == "deprecated" or len(citation) < LONG_NAME or Gap() in citation:
        return ()
    return ((citation[0], Gap(), *citation[1:]),)


def phrase(text: str) -> Sequence:
    """A phrase beside which, or in which, a term means something else: its words in all their forms."""
    return tuple(element for element in _inflected(text, pos="") if isinstance(element, Wanted))


def wanted_of(term: Term) -> set[Wanted]:
    """All words of which the forms are needed to find and judge a term."""
    found = [*sequences(term), *(phrase(text) for text in (*term.except_in, *term.only_near))]
    return {element for sequence in found for element in sequence if isinstance(element, Wanted)}


def words(text: str) -> list[str]:
    """The words of a phrase as the matcher counts them: runs of letters and digits."""
    return WORD.findall(text)


def _inflected(text: str, *, pos: str) -> Sequence:
    elements = [element for chunk in _GAP.sub(" … ", text).split() for element in _elements(chunk, pos=pos)]
    if len(elements) != 1 or not isinstance(elements[0], Wanted):
        return tuple(elements)
    only = elements[0]
    return (Wanted(only.text, pos=only.pos, alone=True, frozen=only.frozen, stem=only.stem),)


def _frozen(text: str) -> Sequence:
    chunks = _GAP.sub(" … ", text).split()
    return tuple(element for chunk in chunks for element in (_elements("=" + chunk.lstrip("="), pos="") if chunk != "…" else [Gap()]))


def _elements(chunk: str, *, pos: str) -> list[Element]:
    if chunk == "…":
        return [Gap()]
    if "|" in chunk:
        stem = words(chunk.partition("|")[0])
        return [*(Wanted(word, frozen=True) for word in stem[:-1]), *(Wanted(word, stem=True) for word in stem[-1:])]
    return [Wanted(word, pos=pos, frozen=chunk.startswith("=")) for word in words(chunk)]
