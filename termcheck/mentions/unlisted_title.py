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

from termcheck.forms.fold import WORD, fold
from termcheck.mentions._passage import Passage, pattern
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


def verdict(passage: Passage) -> Verdict | None:
    """A mention in what has the form of a title."""
    found = _after_act(passage) or _before_act(passage) or _named_act(passage) or _shown_title(passage)
    return MENTION if found else None


def _after_act(passage: Passage) -> bool:
    """Act, number or date, subject clause, hit."""
    acts = passage.cues.acts
    if not acts or not passage.cues.subject:
        return False
    return any(_has_title_form(passage, act.start(), act.end()) for act in pattern(acts).finditer(passage.before))


def _has_title_form(passage: Passage, start: int, end: int) -> bool:
    between = passage.before[end:]
    if len(WORD.findall(between)) > _CLAUSE_WORDS or _sentence_went_on(passage, between):
        return False
    if _opens_after_number(passage, end) or _subject_follows(passage, between):
        return True
    opener = pattern(passage.cues.subject).search(between)
    if opener is None or WORD.search(between, 0, opener.start()):
        return False
    dated_before = _NUMBER.search(passage.before, max(0, start - _NUMBER_BEFORE), start)
    return dated_before is not None or _opens_title(passage, between) or _is_numbered_after(passage)


def _opens_after_number(passage: Passage, end: int) -> bool:
    """Directive 2011/93/EU of the European Parliament and of the Council of 13 December 2011 on: nothing else before the opener."""
    between = passage.before[end:]
    numbers = list(_NUMBER_OR_DATE.finditer(between))
    written = passage.text[passage.bounds[0] + end : passage.use.start]
    for opener in pattern(passage.cues.subject).finditer(between):
        number = max((number.end() for number in numbers if number.end() <= opener.start()), default=None)
        if number is not None and all(_belongs_to_number(word) for word in WORD.findall(written[number : opener.start()])):
            return True
    return False


def _belongs_to_number(word: str) -> bool:
    """The letters after a number (EU), an article, an institution; not "the market for"."""
    return len(word) <= _FUNCTION_WORD or not word.islower()


def _subject_follows(passage: Passage, between: str) -> bool:
    """et Soovitus 14/1999 lasteporno leviku tõkestamise kohta: the number right before the hit, the postposition soon after it."""
    number = max((number.end() for number in _NUMBER.finditer(between)), default=None)
    at_once = number is not None and len(WORD.findall(between, number)) <= 1
    return at_once and passage.just_after(passage.cues.subject, within=4)


def _is_numbered_after(passage: Passage) -> bool:
    """Its number or place of publication right after the hit: an tAcht um Striapachas Leanaí, 2031."""
    after = passage.after.lstrip(" ”“’'*_,()")
    return _PUBLISHED.match(after) is not None or _NUMBER.match(after) is not None


def _opens_title(passage: Passage, between: str) -> bool:
    """An act without a number needs more than a short word: zur Bekämpfung der, for the prevention of."""
    opener = max((match.group() for match in pattern(passage.cues.subject).finditer(between)), key=len, default="")
    return len(opener.split()) > 1 or len(opener) >= 8


def _sentence_went_on(passage: Passage, between: str) -> bool:
    """A finite verb, a mark that no title has, or the term itself stands between the act and the hit."""
    if _MARK_NO_TITLE_HAS.search(between) or passage.names_again(between):
        return True
    return bool(passage.cues.finite) and pattern(passage.cues.finite).search(between) is not None


def _before_act(passage: Passage) -> bool:
    """Hit, act with its number, an opener around the hit: fi … torjumisesta annettu direktiivi 2011/93/EU, el ο περί … Νόμος του 2014."""
    acts, subject = passage.cues.acts, passage.cues.subject
    head = passage.after[:160]
    act = pattern(acts).search(head) if acts and subject else None
    if act is None or len(WORD.findall(head, 0, act.start())) > 10 or _sentence_went_on(passage, head[: act.start()]):
        return False
    if _NUMBER.search(head, 0, act.end() + _NUMBER_AFTER) is None:
        return False
    if pattern(subject).search(head, 0, act.start()) is not None:
        return True
    return not WORD.search(head, 0, act.start()) and _opened_before(passage)


def _opened_before(passage: Passage) -> bool:
    """Whether the clause that ends with the hit began with an opener: περί της Πρόληψης … και της [hit]."""
    for opener in pattern(passage.cues.subject).finditer(passage.before):
        between = passage.before[opener.end() :]
        if len(WORD.findall(between)) <= _CLAUSE_WORDS and not _sentence_went_on(passage, between):
            return True
    return False


def _named_act(passage: Passage) -> bool:
    """Child Trafficking and Pornography Act 1998: capitals up to the word for the act."""
    if not passage.use.found[:1].isupper() or passage.language.capital_nouns:
        return False
    return _ACT_YEAR.match(passage.text, passage.use.end) is not None


def _shown_title(passage: Passage) -> bool:
    """de resolutie *Naar een internet zonder kinderpornografie*: an italic or quoted title right after the act."""
    acts = passage.cues.acts
    mark = passage.marked("emphasis", "cite")
    shown = [(mark.start, mark.end)] if mark else [(quote.start, quote.end) for quote in passage.quotes]
    hit = len(WORD.findall(passage.use.found))
    for start, end in shown if acts else ():
        lead = _NUMBER.sub(" ", fold(passage.text[max(0, start - 60) : start]))
        if any(_leads(lead[act.end() :]) for act in pattern(acts).finditer(lead)) and len(WORD.findall(passage.text, start, end)) > hit + 1:
            return True
    return False


def _leads(between: str) -> bool:
    """Nothing but small words between an act and its title; a verb or a colon leads to what it says."""
    return ":" not in between and all(len(word) <= _FUNCTION_WORD for word in WORD.findall(between))
