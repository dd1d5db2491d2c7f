"""Titles that a glossary lists, as people cite them."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest

from mentions.outcome import outcomes
from termcheck.check import Checker
from termcheck.glossary.builtin import find_glossary
from termcheck.glossary.load import load_glossary
from termcheck.languages import LANGUAGES

CITED = [
    # whole, in part, without institution or date or second half
    ("en", "Directive 2011/93/EU on combating the sexual abuse and sexual exploitation of children and child pornography is in force."),
    ("nl", "Gezien Richtlijn 2011/93/EU ter bestrijding van seksueel misbruik en seksuele uitbuiting van kinderen en kinderpornografie,"),
    ("de", "gestützt auf die Richtlinie 2011/93/EU zur Bekämpfung des sexuellen Missbrauchs und der sexuellen Ausbeutung von Kindern sowie der "
           "Kinderpornografie,"),
    ("fr", "vu la directive 2011/93/UE relative à la lutte contre les abus sexuels et l’exploitation sexuelle des enfants, ainsi que la "
           "pédopornographie,"),
    # line-wrapped and hyphenated
    ("nl", "Richtlijn 2011/93/EU van het Europees Parlement en de\nRaad van 13 december 2011 ter be-\nstrijding van seksueel misbruik en\nseksuele "
           "uitbuiting van kinderen en kinderpornografie"),
    # 2011/92 is how it was first printed; a printing error
    ("en", "Directive 2011/92/EU on combating the sexual abuse and sexual exploitation of children and child pornography, as first printed,"),
    ("en", "Directive 2011/93/EU on combatting the sexual abuse and sexual explotation of children and child pornography"),
    # inflected, and inverted
    ("pl", "zgodnie z dyrektywą 2011/93/UE w sprawie zwalczania niegodziwego traktowania dzieci w celach seksualnych i wykorzystywania "
           "seksualnego dzieci oraz pornografii dziecięcej"),
    ("fi", "Lasten seksuaalisen hyväksikäytön ja seksuaalisen riiston sekä lapsipornografian torjumisesta annetun direktiivin 2011/93/EU"),
    # its whole subject clause with the number behind it
    ("de", "(Bekämpfung des sexuellen Missbrauchs und der sexuellen Ausbeutung von Kindern sowie der Kinderpornografie, Umsetzung von Richtlinie "
           "2011/93/EU)"),
]  # fmt: skip
USED = [
    ("en", "Since Directive 2011/93/EU the market for child pornography has grown."),
    ("en", "Directive 2011/93/EU requires Member States to punish child pornography."),
    ("nl", "Sinds Richtlijn 2011/93/EU groeit de handel in kinderpornografie."),
    ("de", "Trotz der Richtlinie 2011/93/EU nimmt die Kinderpornografie zu."),
    ("fr", "Depuis la directive 2011/93/UE, la lutte contre la pédopornographie progresse."),
    # the real Directive 2011/92/EU is about something else
    ("en", "Directive 2011/92/EU does not mention child pornography."),
]


@pytest.mark.parametrize(("language", "text"), CITED)
def test_a_listed_title_is_let_pass_as_people_cite_it(language, text):
    assert outcomes(language, text) == ["title"]


@pytest.mark.parametrize(("language", "text"), USED)
def test_the_number_of_an_act_alone_protects_nothing(language, text):
    assert outcomes(language, text) == ["use"]


def test_only_the_span_of_the_title_is_exempt():
    title = "Directive 2011/93/EU on combating the sexual abuse and sexual exploitation of children and child pornography"
    assert outcomes("en", f"Child pornography is a crime; {title} says so, yet traders of child pornography go on.") == [
        "use",
        "title",
        "use",
    ]


def test_without_titles_in_the_language_nothing_is_one():
    assert outcomes("sv", "Direktiv 2011/93/EU bekämpar barnpornografi.") == ["use"]


SHIPPED = load_glossary(find_glossary("child-protection", base=Path.cwd()))
CHECKER = Checker(["child-protection"])


def reasons(text: str, language: str) -> set[str]:
    report = CHECKER.check_text(text, language=language)
    return {"use" for _ in report.findings} | {mention.reason for mention in report.mentions}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cited", ["as it is", "wrapped", "misnumbered", "in capitals", "without its end"])
def test_the_shipped_titles_are_let_pass_in_every_language(language, cited):
    titles = [title.text for title in SHIPPED.titles if title.language == language]
    wrapped = {
        "wrapped": lambda text: fill(text, 50, break_on_hyphens=False),
        "misnumbered": lambda text: text.replace("2011/93", "2011/92"),
        "in capitals": str.upper,
    }
    texts = [wrapped.get(cited, str)(text) for text in titles]
    shortened = [_without_end(text, language) if cited == "without its end" else text for text in texts]
    assert {reason for text in shortened for reason in reasons(text, language)} == {"title"}


def _without_end(text: str, language: str) -> str:
    """The title up to the last word that is flagged, and ten words more."""
    mentions = CHECKER.check_text(text, language=language).mentions
    end = max((mention.end for mention in mentions), default=len(text))
    return text[:end] + " ".join(text[end:].split(" ")[:11])
