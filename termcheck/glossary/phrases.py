"""The small notation of terms: a bar marks a stem, `=` freezes a word, `…` stands for up to six words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from termcheck.yaml_fields import Faults
from termcheck.yaml_nodes import Text, shown

GAP = "…"
SIGNS = re.compile(r"[|=…]|\.\.\.")
SPACE = re.compile(r"[ \t\r\n]+")
# Copied from a web page or a PDF file, these print nothing; readers leave them out of the text too.
INVISIBLE = {ord(sign): None for sign in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}


def phrase(text: str) -> str:
    """Running text as it is compared: composed (NFC), on one line, without invisible signs."""
    line = SPACE.sub(" ", text).strip(" ")
    if line.isascii():
        return line
    return unicodedata.normalize("NFC", line.translate(INVISIBLE))


def read_term(written: Text, faults: Faults, *, of: str) -> str:
    """A phrase with its signs checked."""
    term = phrase(written.text)
    # Most terms are letters and spaces, and glossaries may hold many thousands.
    if term.replace(" ", "").isalpha():
        return term
    for what, advice in misuse(term):
        faults.add(written.origin, f"{of} {shown(term)} {what}", try_this=advice)
    return term


def read_form(written: Text, faults: Faults, *, of: str) -> str:
    """A phrase in which no signs are allowed."""
    form = phrase(written.text)
    if SIGNS.search(form):
        faults.add(written.origin, f"{of} {shown(form)} holds `|`, `=` or `{GAP}`", try_this="write the form as it stands in a text")
    elif not has_letter(form):
        faults.add(written.origin, f"{of} {shown(form)} has no letter", try_this="write the form as it stands in a text")
    return form


def misuse(term: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the signs of a term, each with advice."""
    if "..." in term:
        yield "holds three dots", f"write `{GAP}` (one sign) for up to six words"
        return
    words = term.split(" ")
    if not has_letter(term):
        yield "has no letter", "write the words that are looked for"
        return
    yield from _misused_gaps(words)
    for word in words:
        yield from _misused_signs(word)


def has_letter(text: str) -> bool:
    """Whether there is anything to look for."""
    return any(letter.isalpha() for letter in text)


def _misused_gaps(words: list[str]) -> Iterator[tuple[str, str]]:
    if GAP in (words[0], words[-1]):
        yield f"has `{GAP}` at an end", f"remove it: `{GAP}` stands between words"
    if any(pair == (GAP, GAP) for pair in pairwise(words)):
        yield f"has `{GAP}` twice in a row", "keep one: it allows up to six words"


def _misused_signs(word: str) -> Iterator[tuple[str, str]]:
    if GAP in word and word != GAP:
        yield f"has `{GAP}` inside a word", f"put a space before and after `{GAP}`"
    if word.count("|") > 1:
        yield "has two bars in one word", "keep the one after the stem: `pornografi|a`"
    elif "|" in word and not has_letter(word.split("|")[0]):
        yield "has a bar with no stem before it", "put the bar after the stem: `pornografi|a`"
    if "=" in word.removeprefix("="):
        yield "has `=` inside a word", "put it before the word that is not inflected: `=word`"
    elif "=" in word and not has_letter(word):
        yield "has `=` with no word after it", "put it before the word that is not inflected: `=word`"
    if "=" in word and "|" in word:
        yield "has `=` and a bar on one word", "keep one: `=` forbids all endings, a bar allows all of them"
