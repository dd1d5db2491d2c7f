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

from termcheck.forms.fold import WORD
from termcheck.mentions._passage import Passage, pattern
from termcheck.mentions._verdict import MENTION, Verdict

_CLAUSE_WORDS = 32
_NUMBER = re.compile(
    r"(?:\d{4}/\d{1,4}|\d{1,4}/\d{2,4}|\(?com\)?\s?\(?\d{4}\)?\s?\d+|\b\d{1,2}\.?\s+\w+\s+\d{4}|\b(?:19|20)\d\d\b|\b\d{1,5}/(?:19|20)\d\d)"
)
_PUBLISHED = re.compile(
    r"\(?\s*(?:com\s?\(?\d{4}\)?|celex|oj\b|ojeu|pb\b|abl\b|jo\b|gu\b|do\b|dz\.?\s?u|eut\b|euvl\b|hl\b|úv\b|ул\b|ов\b|εε\b|ecli)"
)
_ACT_YEAR = re.compile(r"(?:\s+[A-Z][\w-]*){0,4}\s+(?:Act|Bill|Order|Regulations)\b(?:,?\s+\(?(?:19|20)\d\d)?")


def verdict(passage: Passage) -> Verdict | None:
    """A mention in what has the form of a title."""
    found = _after_act(passage) or _before_act(passage) or _named_act(passage)
    return MENTION if found else None


def _after_act(passage: Passage) -> bool:
    """Act, number or date, subject clause, hit."""
    acts, subject = passage.cues.acts, passage.cues.subject
    if not acts:
        return False
    for act in reversed(list(pattern(acts).finditer(passage.before))):
        between = passage.before[act.end() :]
        if len(WORD.findall(between)) > _CLAUSE_WORDS or _sentence_went_on(passage, between):
            continue
        if _has_title_form(passage, between, subject):
            return True
    return False


def _has_title_form(passage: Passage, between: str, subject: tuple[str, ...]) -> bool:
    opener = pattern(subject).search(between) if subject else None
    numbered = _NUMBER.search(between)
    if numbered is not None and opener is not None and opener.start() >= numbered.start():
        return True
    if numbered is not None and passage.is_set_off:
        return True
    at_once = opener is not None and len(WORD.findall(between, 0, opener.start())) == 0
    published = _PUBLISHED.match(passage.after.lstrip(" ”“’'*_,"))
    return (at_once and _opens_title(passage, between)) or (opener is not None and published is not None)


def _opens_title(passage: Passage, between: str) -> bool:
    """An act without a number needs more than a short word: zur Bekämpfung der, for the prevention of."""
    opener = max((match.group() for match in pattern(passage.cues.subject).finditer(between)), key=len, default="")
    return len(opener.split()) > 1 or len(opener) >= 8


def _sentence_went_on(passage: Passage, between: str) -> bool:
    """A finite verb, or a mark that no title has, stands between the act and the hit."""
    if any(mark in between for mark in ";:!?"):
        return True
    return bool(passage.cues.finite) and pattern(passage.cues.finite).search(between) is not None


def _before_act(passage: Passage) -> bool:
    """Subject clause, hit, act with its number: fi … torjumisesta annettu direktiivi 2011/93/EU."""
    acts, subject = passage.cues.acts, passage.cues.subject
    head = passage.after[:160]
    act = pattern(acts).search(head) if acts else None
    if act is None or not subject or len(WORD.findall(head, 0, act.start())) > 10:
        return False
    opener = pattern(subject).search(head, 0, act.start())
    numbered = _NUMBER.search(passage.after[: act.end() + 40])
    return opener is not None and numbered is not None and not _sentence_went_on(passage, head[: act.start()])


def _named_act(passage: Passage) -> bool:
    """Child Trafficking and Pornography Act 1998: capitals up to the word for the act."""
    if not passage.use.found[:1].isupper() or passage.language.capital_nouns:
        return False
    return _ACT_YEAR.match(passage.text, passage.use.end) is not None
