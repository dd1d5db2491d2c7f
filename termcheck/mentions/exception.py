"""The glossary itself says that the word is not meant here.

What it lets pass
    A hit inside one of the phrases that a term lists under `except_in`, in any inflected form ("illegal employment" for "illegal"), and a
    hit of a term with `only_near` when none of those words stands in the same sentence.

Why
    Many words are wrong in one sense only. The glossary's author knows which company gives the sense away.

Example
    The directive on illegal employment is under review. (glossary: term "illegal", except_in "illegal employment")

Still a finding
    Illegals shall be returned without delay.
"""

from __future__ import annotations

from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict


def verdict(passage: Passage) -> Verdict | None:
    """A mention where analysis found that the glossary makes an exception."""
    return MENTION if passage.use.excepted else None
