"""Folding: what is compared instead of the letters as written. The length never changes, so offsets stay true."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")

# Romanian ş ţ with cedilla stand for ș ț with comma below; Greek final ς for σ; the signs ∆ and µ of old character sets for Greek δ, μ.
_LOOK_ALIKES = {
    "ς": "σ",
    "ş": "ș",
    "ţ": "ț",
    "∆": "δ",
    "µ": "μ",
    "’": "'",
    "ʼ": "'",
    "‘": "'",
    "‐": "-",
    "‑": "-",
    "\u00a0": " ",
    "\u202f": " ",
}
# Latin letters that stand in Greek and Cyrillic words by a slip of the keyboard or of a reader of scanned pages.
_LATIN_IN_CYRILLIC = dict(zip("aceopxykmthb", "асеорхукмтнв", strict=True))
_LATIN_IN_GREEK = dict(zip("aovikptuxen", "αονικρτυχεη", strict=True))
_LATIN_FOR = {letter: latin for table in (_LATIN_IN_CYRILLIC, _LATIN_IN_GREEK) for latin, letter in table.items()}
_CYRILLIC, _GREEK, _LATIN = re.compile("[а-яё]"), re.compile("[α-ω]"), re.compile("[a-z]")
_ACCENTS = dict(zip("άέήίόύώΐΰϊϋ", "αεηιουωιυιυ", strict=True))


def fold(text: str) -> str:
    """The text in small letters with look-alike signs made one; same length, code point by code point."""
    if text.isascii():
        return text.lower()
    # İ is the one letter whose small form is longer than itself.
    return _replaced(text.replace("İ", "i").lower(), _LOOK_ALIKES)


def fold_term(text: str) -> str:
    """A term or word of a glossary, composed (NFC) and folded."""
    return fold(unicodedata.normalize("NFC", text))


def without_accents(folded: str) -> str:
    """Folded text with the Greek accents taken off, as capitals have it (ΠΑΙΔΙΚΗ for παιδική)."""
    return folded if folded.isascii() else _replaced(folded, _ACCENTS)


def latinized(folded: str) -> str:
    """Folded text in which letters that look alike in Latin and in Greek or Cyrillic are Latin: for a search that must lose nothing."""
    return folded if folded.isascii() else _replaced(folded, _LATIN_FOR)


def in_one_script(folded: str) -> str:
    """A folded word with Latin letters that look like those of the word's own script made letters of that script."""
    if folded.isascii() or not _LATIN.search(folded):
        return folded
    if _CYRILLIC.search(folded):
        return _replaced(folded, _LATIN_IN_CYRILLIC)
    return _replaced(folded, _LATIN_IN_GREEK) if _GREEK.search(folded) else folded


def _replaced(text: str, signs: dict[str, str]) -> str:
    # str.replace skips a sign that does not occur at memory speed; str.translate looks at every letter.
    for sign, plain in signs.items():
        text = text.replace(sign, plain)
    return text
