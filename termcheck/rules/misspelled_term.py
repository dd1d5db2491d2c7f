"""A term of a glossary is misspelled.

What it flags
    What is nearly a term, deprecated, admitted or preferred: a letter too many, too few, another one, or two swapped (“kinderponografie”,
    “chlid pornography”), a word in two (“kinder pornografie”), two words in one (“childpornography”), a hyphen that the term has not
    (“kinder-pornografie”). A long word may be one letter off, two from fourteen letters on: of a deprecated term one of nine letters and
    more, endings not counted; of another term one of twelve, or of thirteen among other words. Beside a long word that stands as it should
    another word of the term may be one letter off from five letters on, two from eight on where it has a third word (“materiaal dat sexueel
    kindermisbruik bevat”).

Why
    A search for the term does not find it there, neither termcheck's own nor that of a reader of the law.

Example
    De politie spoort verspreiders van kinderponografie op.

Better
    De politie spoort verspreiders van materiaal dat seksueel kindermisbruik bevat op.

When it stays silent
    For every form of a term, whatever is in a dictionary of the language, what another language calls so (“pornographie” in Dutch), names,
    addresses, for glossaries of more than 5,000 terms, and where the rule deprecated-term lets a mention pass. A near miss of a deprecated
    term is a warning, or info where the term is no louder; that of another term is info.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from termcheck.model import Judged, Level, Use, lower_level
from termcheck.places import Places, one_line
from termcheck.report import Finding, Suggestion
from termcheck.rules._finding import level_of
from termcheck.rules._names import finding_of_name, level_of_name
from termcheck.settings import Settings
from termcheck.suggest import suggestions

ID = "misspelled-term"


def findings(misspelled: Judged, settings: Settings) -> Iterator[Finding]:
    """A finding for every near miss whose level is not off."""
    places = Places(misspelled.document)
    for use in misspelled.uses:
        level = _level(use, settings)
        if level != "off":
            instead = _instead(use)
            yield finding_of_name(use, rule=ID, level=level, message=_message(use, instead), instead=instead, related=(), places=places)


def _level(use: Use, settings: Settings) -> Level:
    if use.term.status == "deprecated":
        return lower_level(settings.rules.get(ID, "warning"), at_most=level_of(use, settings))
    return level_of_name(use, settings, rule=ID, level="info")


def _instead(use: Use) -> tuple[Suggestion, ...]:
    if use.term.status == "deprecated":
        return tuple(replace(one, safe=False) for one in suggestions(use))
    return (Suggestion(text=use.instead, safe=use.sure, why="spelling of the term"),)


def _message(use: Use, instead: tuple[Suggestion, ...]) -> str:
    found = one_line(use.found)
    if use.term.status != "deprecated":
        return f"“{found}” is misspelled; write “{use.instead}”"
    advice = f"; write “{instead[0].text}”" if instead else ""
    return f"“{found}” looks like the deprecated term “{use.term.plain}”{advice}"
