"""Words that something which is not read stands between: the number of a note, a drawing. They are two."""

from __future__ import annotations

import unicodedata

from termcheck.readers.sourcemap import INVISIBLE, SOFT_HYPHEN

HYPHENS = "-‐‑\u00ad"
# Stands for what is left out behind a hyphen, where a space would leave the word broken at the line end.
OBJECT = "\ufffc"
# White space and signs that print nothing; a soft hyphen may print one.
_UNSEEN = "".join(INVISIBLE - {SOFT_HYPHEN}) + " \t\n\r\f\xa0\u2028"


def seen(text: str) -> str:
    """The last sign of a text that is no white space; empty when there is none."""
    return text.rstrip(_UNSEEN)[-1:]


def between(visible: str, last: str, first: str) -> str:
    """What has to stand for something left out between two texts, by the last seen and the last sign of one and the first of the other."""
    if visible and visible in HYPHENS:
        return OBJECT
    return " " if _may_join(last) and _may_join(first) else ""


def _may_join(sign: str) -> bool:
    """Whether a word may go on before or behind a sign."""
    return sign != "" and (sign.isalnum() or sign in HYPHENS or sign in INVISIBLE or unicodedata.combining(sign) > 0)
