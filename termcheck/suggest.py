"""What to write instead of a deprecated term, in the case of the found words, and where that is safe."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from termcheck.forms.fold import WORD, fold
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Agreement, Language
from termcheck.model import Term, Use
from termcheck.report import Suggestion
from termcheck.sentences import sentence

# How far, in code points, the neighbours are looked for.
REACH, SENTENCE_REACH = 200, 600
DOUBLE_QUOTES = '"«»„“”‹›'
QUOTES = f"{DOUBLE_QUOTES}'‘’‚"
# A word with the white space after it, at the end of what stands before; a suspended hyphen is part of it (volwassenen- en …).
_BEFORE = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*[-'’]?)\s+\Z")
_AFTER = re.compile(r"\s+(-?[^\W_]+)")
# What begins a paragraph, or a line of a list ("- ", "3. "), or stands in an opened bracket.
_STARTS = re.compile(r"(?:\A|[\r\n]\s*(?:[-–—•*]|\d{1,3}[.)]|[a-z][.)])\s)\s*\Z|[(\[]\Z")
# What ends a phrase for good: a full stop, a colon, a closed bracket, the end of a paragraph, the next line of a list.
_CLOSES = re.compile(r"[.!?…]+(?=[\s)\]»“”’\"']|\Z)|[;:](?=\s|\Z)|[)\]]|\s*\Z|\s*[\r\n]\s*(?:[-–—•*]|\d{1,3}[.)]|[a-z][.)])\s")
# What may stand directly beside the words: no hyphen, slash or apostrophe, which make one word of two.
_FREE_BEFORE = re.compile(r"(?:\A|[\s(\[])\Z")
_FREE_AFTER = re.compile(r"\Z|[\s.,;:!?…)\]]")
_FULL_STOP = re.compile(r"[.!?…](?=\s)")
_ROMAN_VOWELS = "aeiou"


def suggestions(use: Use) -> tuple[Suggestion, ...]:
    """The author's own replacement if there is one, else the preferred terms of the concept in the same language, the first one first.

    The text is what would be written in the place of the found words, in their case; where the phrase has to be recast, the term itself.
    """
    if use.term.use:
        return (Suggestion(text=_text(use, use.term.use), replaces=replaces(use), why="replacement given by the glossary"),)
    return tuple(_suggestion(use, term) for term in use.concept.terms_in(use.term.language, "preferred"))


def replaces(use: Use) -> bool:
    """Whether a suggestion takes the place of the found words: not in a compound, nor a noun where an adjective stood."""
    return use.tier != "compound" and (bool(use.term.use) or use.term.pos in (None, "noun"))


def in_case_of(found: str, text: str, *, term: str, language: Language) -> str:
    """A replacement with the capitals that the found words have and their term has not: Capital, ALL CAPS, or Title Case."""
    if found.isupper() and not term.isupper():
        return _in_capitals(text, language)
    words, own = WORD.findall(found), WORD.findall(term)
    if not words or not own or not words[0][0].isupper() or own[0][0].isupper():
        return text
    # A heading in title case: Child Pornography, Migrants without Papers.
    if len(words) > 1 and words[-1][0].isupper() and not own[-1][0].isupper():
        small = language.morphology.function_words
        return WORD.sub(lambda word: word[0] if fold(word[0]) in small and word.start() else _capital(word[0]), text)
    return WORD.sub(lambda word: _capital(word[0]), text, count=1)


def is_safe(use: Use, preferred: Term) -> bool:
    """Whether the preferred term fits the grammar as it stands, by the closed lists of the language.

    The words are the citation form and stand so in the source, both terms are nouns of the same number, nothing beside them would have to
    agree, and the judge left their level as it was.
    """
    language = LANGUAGES[use.term.language]
    if language.agreement is None or use.term.use or not _is_meant(use) or not _is_citation(use):
        return False
    return _are_alike(use.term, preferred) and _Beside(use, preferred, language, language.agreement).fits()


def _suggestion(use: Use, preferred: Term) -> Suggestion:
    fits = replaces(use)
    return Suggestion(
        text=_text(use, preferred.plain), safe=fits and is_safe(use, preferred), replaces=fits, why=_reason(preferred, use.term)
    )


def _text(use: Use, text: str) -> str:
    return in_case_of(use.found, text, term=use.term.plain, language=LANGUAGES[use.term.language]) if replaces(use) else text


def _reason(preferred: Term, found: Term) -> str:
    reason = "preferred term" if preferred.evidence == "read" else "preferred term (unverified)"
    return f"{reason}; recast the phrase around it" if found.pos in ("adjective", "verb") else reason


def _in_capitals(text: str, language: Language) -> str:
    return _unaccented(text).upper() if language.bare_capitals else text.upper()


def _unaccented(text: str) -> str:
    """Without the accents that capitals drop: ΠΑΙΔΙΚΗ, but ΠΡΟΪΟΝ."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0301", ""))


def _capital(word: str) -> str:
    """The word with a capital, unless it has some inside already (eIDAS)."""
    return word[0].upper() + word[1:] if word == word.lower() else word


def _is_meant(use: Use) -> bool:
    """Whether nobody has to judge: the language is sure, no scare quotes, no past usage, no statutory name (a term of level info)."""
    return use.determined and not use.foreign and not use.softened_by and use.term.level != "info"


def _is_citation(use: Use) -> bool:
    """Whether the term itself was found, letter by letter but for case."""
    return use.tier == "citation" and fold(" ".join(use.found.split())) == fold(use.term.plain)


def _are_alike(found: Term, preferred: Term) -> bool:
    return found.pos == preferred.pos == "noun" and found.number != "" and found.number == preferred.number


@dataclass(frozen=True)
class _Beside:
    """What stands beside found words, and whether a preferred term in their place leaves it right."""

    use: Use
    preferred: Term
    language: Language
    agreement: Agreement

    def fits(self) -> bool:
        if not self._stands_free or not self._sounds_alike or self._shares_a_word:
            return False
        if self.agreement.genderless or (self.agreement.steady_adjectives and self._same_gender):
            return self._closes or not self._goes_on or self._next in self.agreement.verbs
        return not self._is_pointed_at and self._is_governed

    @cached_property
    def _outer(self) -> tuple[str, str]:
        """The text before and after, without the quotation marks right beside the words."""
        text = self.use.segment.text
        before, after = text[max(0, self.use.start - REACH) : self.use.start], text[self.use.end : self.use.end + REACH]
        opened = before[-1:] in QUOTES and before != ""
        # An apostrophe closes what one has opened; else it might be one of a genitive (migrants’ rights).
        closed = after[:1] in (QUOTES if opened else DOUBLE_QUOTES) and after != ""
        return before[:-1] if opened else before, after[1:] if closed else after

    @property
    def _stands_free(self) -> bool:
        before, after = self._outer
        return bool(_FREE_BEFORE.search(before)) and bool(_FREE_AFTER.match(after))

    @cached_property
    def _previous(self) -> str:
        """The word before, as long as nothing but white space stands between; it keeps a suspended hyphen."""
        found = _BEFORE.search(self._outer[0])
        return fold(found[1]) if found else ""

    @cached_property
    def _next(self) -> str:
        found = _AFTER.match(self._outer[1])
        return fold(found[1]) if found else ""

    @property
    def _starts(self) -> bool:
        text, start = self.use.segment.text, self.use.start
        if _STARTS.search(self._outer[0]) and (start <= REACH or not self._outer[0].isspace()):
            return True
        return not text[sentence(text, start, self.use.end)[0] : start].strip(QUOTES + " \t\r\n")

    @property
    def _closes(self) -> bool:
        return bool(_CLOSES.match(self._outer[1]))

    @property
    def _same_gender(self) -> bool:
        return self.use.term.gender != "" and self.use.term.gender == self.preferred.gender

    @property
    def _sounds_alike(self) -> bool:
        """Whether a word before keeps its form: en a, an; fr de, d'."""
        agreement = self.agreement
        if not agreement.onsets or not self._previous or (agreement.by_sound and self._previous not in agreement.by_sound):
            return True
        old, new = (next(iter(WORD.findall(term.plain)), "") for term in (self.use.term, self.preferred))
        return fold(old) == fold(new) or (_begins_plainly(old, agreement.onsets) and _begins_plainly(new, agreement.onsets))

    @property
    def _shares_a_word(self) -> bool:
        """Whether the words may share one with a neighbour: adult and child pornography; kinderpornografie en -prostitutie."""
        if self._previous in self.agreement.joining:
            return self._has_several_words or _is_suspended_before(self._outer[0])
        if self._outer[1].startswith(",") or self._next in self.agreement.joining:
            return not self._begins_anew()
        return self._next.startswith("-")

    def _begins_anew(self) -> bool:
        """Whether what follows the conjunction or comma is a phrase of its own."""
        after = re.match(r"\s*,?\s*(\S+)(?:\s+(-?[^\W_]+))?", self._outer[1])
        word = fold((after[2] if self._next in self.agreement.joining else after[1]) or "") if after else ""
        word = word.rstrip(",.;:!?)")
        if not self._has_several_words:
            return not word.startswith("-")
        return word in self._function_words or word == next(iter(WORD.findall(fold(self.use.term.plain))), "")

    @property
    def _has_several_words(self) -> bool:
        return len(self.use.term.plain.split()) > 1

    @property
    def _function_words(self) -> frozenset[str]:
        return self.language.morphology.function_words | self.agreement.prepositions

    @property
    def _goes_on(self) -> bool:
        """Whether one of the two phrases goes on after its noun (images of …), so that what follows might lean on the wrong noun."""
        tails = self._function_words | self.agreement.tails
        return any(word in tails for term in (self.use.term, self.preferred) for word in _later_words(term))

    @property
    def _is_governed(self) -> bool:
        """Whether the words stand where no article, adjective, participle or predicate agrees with them."""
        governed = self._previous in self.agreement.prepositions
        if self._closes:
            return governed or self._starts or self._previous in self.agreement.joining
        if self._goes_on:
            return False
        if self._next in self.agreement.joining:
            return governed and not self.agreement.gendered_plurals
        return self._starts and self._next in self.agreement.verbs

    @property
    def _is_pointed_at(self) -> bool:
        """Whether a later word of the sentence may show the gender: nl kinderpornografie en haar gevolgen."""
        if self._same_gender:
            return False
        # A semicolon ends no thought: de handel in kinderpornografie; haar gevolgen.
        rest = _FULL_STOP.split(self.use.segment.text[self.use.end : self.use.end + SENTENCE_REACH], maxsplit=1)[0]
        return not self.agreement.pointing.isdisjoint(WORD.findall(fold(rest)))


def _later_words(term: Term) -> Iterable[str]:
    return WORD.findall(fold(term.plain))[1:]


def _is_suspended_before(before: str) -> bool:
    """Whether a hyphen before the conjunction stands for the end of the words: nl volwassenen- en kinderpornografie."""
    return re.search(r"[-‐‑]\s+\S+\s+\Z", before) is not None


def _begins_plainly(word: str, onsets: str) -> bool:
    """Whether a word begins with a consonant that changes nothing before it; an abbreviation is spelled out (an MEP)."""
    letters = unicodedata.normalize("NFD", fold(word))
    second = letters[1:2]
    return letters[:1] in onsets and letters != "" and second in f"{_ROMAN_VOWELS}lrh" and second != "" and not word[:2].isupper()
