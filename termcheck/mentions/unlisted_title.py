"""The word stands in the title of an act that no glossary lists, recognised by its form.

What it lets pass
    A kind of act with its number or date and the clause that says what it is about, up to the hit ("Framework Decision 2004/68/JHA on
    combating …"); a kind of act with such a clause at once ("Gesetz zur Bekämpfung der …"); an act with its year after a title in capitals
    ("the Child Trafficking and Pornography Act 1998"); the same with a COM, CELEX or Official Journal reference after it; and an italic or
    quoted title after the kind of act.

Why
    Titles of acts are fixed, and no list of them is ever complete.

Example
    Council Decision 2000/375/JHA of 29 May 2000 to combat child pornography on the Internet

Still a finding
    Directive 2011/93/EU requires Member States to punish child pornography. (a verb: the title has ended)
"""

from __future__ import annotations

import re
from itertools import islice

from termcheck.forms.fold import WORD
from termcheck.mentions._cues import pattern
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict

_CLAUSE_WORDS = 32
_DATE = r"\b\d{1,2}\.?º?\s+(?:de\s+)?[^\W\d]+"
_NUMBER = re.compile(
    rf"(?:{_DATE}\s+(?:de\s+)?\d{{4}}|"
    r"\b\d{4}[/:]\d{1,4}|\b\d{1,4}/\d{2,4}|\(?com\)?\s?\(?\d{4}\)?\s?\d+|\b(?:19|20)\d\d\b|\b\d{1,5}/(?:19|20)\d\d|"
    r"\bn[ro]?[.º°]?\s?\d+)"
)
_NUMBER_OR_DATE = re.compile(rf"{_NUMBER.pattern}|{_DATE}")
_PUBLISHED = re.compile(
    r"\(?\s*(?:com\s?\(?\d{4}\)?|celex|oj\b|ojeu|pb\b|abl\b|jo\b|gu\b|do\b|dz\.?\s?u|eut\b|euvl\b|hl\b|úv\b|ул\b|ов\b|εε\b|ecli)"
)
_ACT_YEAR = re.compile(r"(?:\s+[A-Z][\w-]*){0,4}\s+(?:Act|Bill|Order|Regulations)\b(?:,?\s+\(?(?:19|20)\d\d)?")
_MARK_NO_TITLE_HAS = re.compile(r"[;!?]|:(?!\d)")
# How near its number stands to an act that has it before ("2009 m. vasario 3 d. rezoliucija") or after its subject ("Νόμος του 2014").
_NUMBER_BEFORE, _NUMBER_AFTER = 40, 40
_FUNCTION_WORD = 3
# How far before a title, in code points, its act is looked for.
_LEAD = 60


def verdict(passage: Passage) -> Verdict | None:
    """A mention in what has the form of a title."""
    found = _after_act(passage) or _before_act(passage) or _named_act(passage) or _shown_title(passage)
    return MENTION if found else None


def _after_act(passage: Passage) -> bool:
    """Act, number or date, subject clause, hit."""
    acts = passage.cues.acts
    if not acts or not passage.cues.subject:
        return False
    return any(_has_title_form(passage, *act) for act in passage.cued(acts, passage.bounds[0], passage.use.start))


def _has_title_form(passage: Passage, start: int, end: int) -> bool:
    hit = passage.use.start
    if _is_long(passage, end, hit) or _sentence_went_on(passage, end, hit):
        return False
    if _opens_after_number(passage, end) or _subject_follows(passage, end):
        return True
    opener = next(passage.cued(passage.cues.subject, end, hit), None)
    if opener is None or WORD.search(passage.folded, end, opener[0]):
        return False
    dated_before = _NUMBER.search(passage.before, max(0, start - passage.bounds[0] - _NUMBER_BEFORE), start - passage.bounds[0])
    return dated_before is not None or _opens_title(passage, end) or _is_numbered_after(passage)


def _is_long(passage: Passage, low: int, high: int) -> bool:
    """Whether a range has more words than a subject clause."""
    return next(islice(WORD.finditer(passage.folded, low, high), _CLAUSE_WORDS, None), None) is not None


def _opens_after_number(passage: Passage, end: int) -> bool:
    """Directive 2011/93/EU of the European Parliament and of the Council of 13 December 2011 on: nothing else before the opener."""
    between = passage.folded[end : passage.use.start]
    numbers = [end + number.end() for number in _NUMBER_OR_DATE.finditer(between)]
    for opener, _ in passage.cued(passage.cues.subject, end, passage.use.start) if numbers else ():
        number = max((number for number in numbers if number <= opener), default=None)
        if number is not None and all(_belongs_to_number(word) for word in WORD.findall(passage.text, number, opener)):
            return True
    return False


def _belongs_to_number(word: str) -> bool:
    """The letters after a number (EU), an article, an institution; not "the market for"."""
    return len(word) <= _FUNCTION_WORD or not word.islower()


def _subject_follows(passage: Passage, end: int) -> bool:
    """et Soovitus 14/1999 lasteporno leviku tõkestamise kohta: the number right before the hit, the postposition soon after it."""
    between = passage.folded[end : passage.use.start]
    number = max((number.end() for number in _NUMBER.finditer(between)), default=None)
    at_once = number is not None and len(WORD.findall(between, number)) <= 1
    return at_once and passage.just_after(passage.cues.subject, within=4)


def _is_numbered_after(passage: Passage) -> bool:
    """Its number or place of publication right after the hit: an tAcht um Striapachas Leanaí, 2031."""
    after = passage.after.lstrip(" ”“’'*_,()")
    return _PUBLISHED.match(after) is not None or _NUMBER.match(after) is not None


def _opens_title(passage: Passage, end: int) -> bool:
    """An act without a number needs more than a short word: zur Bekämpfung der, for the prevention of."""
    openers = passage.cued(passage.cues.subject, end, passage.use.start)
    opener = max((passage.folded[at:after] for at, after in openers), key=len, default="")
    return len(opener.split()) > 1 or len(opener) >= 8


def _sentence_went_on(passage: Passage, low: int, high: int) -> bool:
    """A finite verb, a mark that no title has, or the term itself stands between the act and the hit."""
    if passage.has(passage.cues.finite, low, high) or _MARK_NO_TITLE_HAS.search(passage.folded[low:high]):
        return True
    return passage.names_again(passage.folded[low:high])


def _before_act(passage: Passage) -> bool:
    """Hit, act with its number, an opener around the hit: fi … torjumisesta annettu direktiivi 2011/93/EU, el ο περί … Νόμος του 2014."""
    if not passage.cues.acts or not passage.cues.subject:
        return False
    text, end = passage.folded, passage.use.end
    head = min(passage.bounds[1], end + 160)
    act = next(passage.cued(passage.cues.acts, end, head), None)
    if act is None or len(WORD.findall(text, end, act[0])) > 10 or _sentence_went_on(passage, end, act[0]):
        return False
    if _NUMBER.search(text[end:head], 0, act[1] - end + _NUMBER_AFTER) is None:
        return False
    if passage.has(passage.cues.subject, end, act[0]):
        return True
    return not WORD.search(text, end, act[0]) and _opened_before(passage)


def _opened_before(passage: Passage) -> bool:
    """Whether the clause that ends with the hit began with an opener: περί της Πρόληψης … και της [hit]."""
    hit = passage.use.start
    openers = passage.cued(passage.cues.subject, passage.bounds[0], hit)
    return any(not _is_long(passage, after, hit) and not _sentence_went_on(passage, after, hit) for _, after in openers)


def _named_act(passage: Passage) -> bool:
    """Child Trafficking and Pornography Act 1998: capitals up to the word for the act."""
    if not passage.use.found[:1].isupper() or passage.language.capital_nouns:
        return False
    return _ACT_YEAR.match(passage.text, passage.use.end) is not None


def _shown_title(passage: Passage) -> bool:
    """de resolutie *Naar een internet zonder kinderpornografie*: an italic or quoted title right after the act."""
    mark = passage.marked("emphasis", "cite")
    shown = [(mark.start, mark.end)] if mark else [(quote.start, quote.end) for quote in passage.quotes]
    hit = len(WORD.findall(passage.use.found)) if shown else 0
    return any(_follows_act(passage, start) and len(WORD.findall(passage.text, start, end)) > hit + 1 for start, end in shown)


def _follows_act(passage: Passage, start: int) -> bool:
    """Whether an act stands before a place, with nothing but its number and small words between."""
    low = max(0, start - _LEAD)
    if not passage.has(passage.cues.acts, low, start) and not _NUMBER.search(passage.folded[low:start]):
        return False
    lead = _NUMBER.sub(" ", passage.folded[low:start])
    acts = passage.cues.acts
    return bool(acts) and any(_leads(lead[act.end() :]) for act in pattern(acts).finditer(lead))


def _leads(between: str) -> bool:
    """Nothing but small words between an act and its title; a verb or a colon leads to what it says."""
    return ":" not in between and all(len(word) <= _FUNCTION_WORD for word in WORD.findall(between))
