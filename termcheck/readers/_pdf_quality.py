"""Whether a text layer is language: a bad recognition of a scan, or a font that does not tell its letters, is known by its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# So many words are no chance; where they are this share of all, a term may well be among them.
FEWEST_DAMAGED = 5
DAMAGED = 0.05
_ADDRESS = re.compile(r"[@/\\]{1}[^\s]*[./]|://|^www\.|^#")
_LETTER = r"[^\W\d_]"
_STRANGE = re.compile(
    # Digits for letters inside a word, not CO2, B2B, 2nd, 12bis, 100EUR: sl Ob6ini (Občini), 2upana (župana).
    rf"{_LETTER}{{2}}\d{{1,2}}{_LETTER}|(?:^|(?<=\W))\d{_LETTER}{{4}}|{_LETTER}\d{_LETTER}{{2}}"
    # Signs inside a word: gt}ricah. Asterisk, underscore and colon part words on purpose (Täter*innen).
    rf"|{_LETTER}[\\|{{}}\[\]<>^~$%§©®¢£¥¦¬¤°†‡]{_LETTER}{{2}}"
)
# A capital that jumps: sl vkljuCujejo. Names have one (McDonald, YouTube), and words of German gender (LehrerInnen).
_JUMP = re.compile(r"[a-zß-öø-ÿ]{3}[A-Z][a-z]{2}")
_NAMES = re.compile(r"Mc|Mac|[A-Z][a-z]+[A-Z][a-z]+$")
_VOWELS = frozenset("aeiouyæøœəаеиоуъыюяэєіїёαεηιουω" + "rl")
LONG_WORD = 4
ACCENTED = 0.6
_SCRIPTS = (re.compile("[A-Za-z]"), re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), re.compile("[\u0400-\u04ff]"))


class Quality(NamedTuple):
    """How many words a text has that can be judged, and how many of them are damaged."""

    words: int = 0
    damaged: int = 0

    @property
    def is_bad(self) -> bool:
        """Whether a term may well be lost."""
        return self.damaged >= max(FEWEST_DAMAGED, DAMAGED * self.words)


def quality(texts: Iterable[str]) -> Quality:
    """The quality of texts together. Words of less than three signs, numbers and addresses are not judged."""
    judged = [is_damaged(word) for text in texts for word in _words(text)]
    return Quality(len(judged), sum(judged))


def _words(text: str) -> Iterator[str]:
    for word in text.split():
        bare = word.strip("()[]{}.,;:!?«»„“”‘’'\"-–—·…*_")
        # A word that signs or glyphs without a letter make up has no letters to tell it from a number.
        if len(bare) >= 3 and not _ADDRESS.search(bare) and (any(map(str.isalpha, bare)) or any(map(_is_unknown, bare))):
            yield bare


def is_damaged(word: str) -> bool:
    """Whether a word is none of any language."""
    if any(map(_is_unknown, word)):
        return True
    if _STRANGE.search(word) and not _is_code(word):
        return True
    if _JUMP.search(word) and not _NAMES.match(word):
        return True
    return _is_misread(word) or _mixes_scripts(word) or _has_no_vowel(word)


def _is_code(word: str) -> bool:
    """Whether it is a number with letters: NL91ABNA0417164300."""
    return word.upper() == word and sum(map(str.isdigit, word)) > 1


def _is_unknown(sign: str) -> bool:
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff"


def _is_misread(word: str) -> bool:
    """Whether most letters have accents: Greek or Cyrillic of an old font, told as Latin letters (Ïðàâèëíèê)."""
    letters = [sign for sign in word if sign.isalpha()]
    return len(letters) > 3 and sum("\xa1" <= sign <= "\xff" for sign in letters) > ACCENTED * len(letters)


def _mixes_scripts(word: str) -> bool:
    """Whether letters of two scripts stand inside a part of the word, more than one slip of the keyboard."""
    if word.isascii():
        return False
    counts = sorted((len(script.findall(word)) for script in _SCRIPTS), reverse=True)
    return counts[1] >= 2 and "-" not in word


def _has_no_vowel(word: str) -> bool:
    """Whether a word in small letters has none (r and l can be: cs vlk, sl vrt); capitals may be an abbreviation."""
    if len(word) <= LONG_WORD or not word[1:].islower() or not word.isalpha():
        return False
    return _VOWELS.isdisjoint(unicodedata.normalize("NFD", word.lower()))
