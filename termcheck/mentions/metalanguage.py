"""The word itself is talked about.

What it lets pass
    A quoted or emphasised hit in a sentence about words (term, word, expression; instead of, rather than; avoid, replace; means,
    hereinafter); a bare hit right after such a cue ("the term child pornography", "so-called", "instead of"); "not X but Y"; and a sentence
    that sets the deprecated term against a preferred or admitted one of the same concept with such a cue.

Why
    Nobody can ask for another word without naming the one to be left. Every tool that misses this flags the very sentence it serves.

Example
    Use “child sexual abuse material” instead of “child pornography”.

Still a finding
    In terms of child pornography, the figures are alarming.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from termcheck.forms.fold import WORD
from termcheck.languages import LANGUAGES
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict

_ITEM = re.compile(r"(?:.*\n)?\s*\(?\d{1,3}[a-z]?[).]\s*")
_BESIDE, _NEAR, _FAR = 1, 4, 8
# Articles, prepositions, a copula: what may stand between a negation and its word.
_SHORT = 3
# How far before the hit, in code points, it is denied.
_NEGATED = 80


def verdict(passage: Passage) -> Verdict | None:
    """A mention in a sentence about words."""
    shown = _shown(passage) if passage.is_set_off else _said(passage)
    return MENTION if shown or _rejected(passage) or _contrasted(passage) else None


def _shown(passage: Passage) -> bool:
    """Set off by quotation marks or emphasis: a cue anywhere in the sentence will do, a definition near by."""
    cues = passage.cues
    beside = passage.just_before(cues.headings, within=_BESIDE) or passage.just_after(cues.headings, within=_BESIDE)
    return beside or passage.says(_joined(passage.language.code).about_words) or _defined(passage, within=_FAR)


def _said(passage: Passage) -> bool:
    """Bare: the cue must stand right beside it."""
    cues, joined = passage.cues, _joined(passage.language.code)
    if passage.just_before(joined.naming, within=_BESIDE - 1):
        return True
    # A name that a short form is made for is used (de Darstellungen … (im Folgenden „…“)); a deprecated term that is defined is shown.
    after = joined.defining if passage.use.term.status == "deprecated" else cues.designations
    if passage.just_after(after, within=_BESIDE - 1) or _begins_definition(passage):
        return True
    return passage.just_before(cues.instead, within=_BESIDE) or passage.just_after(cues.instead_after, within=_BESIDE - 1)


def _begins_definition(passage: Passage) -> bool:
    """The first word of an item in a numbered list of definitions, told by its case (fi 1) lapsipornosivustolla …)."""
    endings = passage.cues.defined_endings
    if not endings or not passage.use.found.lower().endswith(endings):
        return False
    return _ITEM.fullmatch(passage.text[max(0, passage.use.start - 12) : passage.use.start]) is not None


def _defined(passage: Passage, *, within: int) -> bool:
    definition = passage.cues.definition
    return passage.just_before(definition, within=within) or passage.just_after(definition, within=within)


def _rejected(passage: Passage) -> bool:
    """Not X but Y: niet X maar Y, nicht X, sondern Y. A verb between (fi ei levitä X vaan) makes it a use."""
    cues = passage.cues
    if not cues.negation or not passage.just_after(cues.contrast, within=_NEAR):
        return False
    start = passage.use.start
    found = passage.cued(cues.negation, max(passage.bounds[0], start - _NEGATED), start)
    between = (WORD.findall(passage.folded, after, start) for _, after in found)
    return any(len(words) <= _BESIDE + 1 and all(len(word) <= _SHORT for word in words) for words in between)


def _contrasted(passage: Passage) -> bool:
    """The other term of the concept stands in the same sentence, with a word of choice between them."""
    # Only a deprecated term is named in order to be left; a name to prefer is used though another one is called a term in the sentence.
    if passage.use.term.status != "deprecated" or not passage.says(_joined(passage.language.code).about_words):
        return False
    return passage.names_better(passage.before) or passage.names_better(passage.after)


@dataclass(frozen=True, slots=True)
class _Joined:
    """Cues of several kinds that are looked for together."""

    naming: tuple[str, ...]
    defining: tuple[str, ...]
    about_words: tuple[str, ...]


@cache
def _joined(code: str) -> _Joined:
    cues = LANGUAGES[code].cues
    return _Joined(
        (*cues.designations, *cues.so_called),
        (*cues.definition, *cues.designations),
        (*cues.designations, *cues.instead, *cues.instead_after, *cues.advice),
    )
