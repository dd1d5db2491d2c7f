"""What becomes of each hit in a sentence: the mention rule that lets it pass, or "use", with the level where it is not an error."""

from __future__ import annotations

from functools import cache

from helpers import glossary_of

from termcheck.check import Checker
from termcheck.settings import Settings

GLOSSARY = """\
concepts:
  - id: images
    level: error
    terms:
      en: {preferred: child sexual abuse material, deprecated: [{term: child pornography, match: exact}]}
      nl: {preferred: beelden van seksueel kindermisbruik, deprecated: [{term: kinderpornografie, match: exact}]}
      de: {preferred: Missbrauchsdarstellung, deprecated: [{term: Kinderpornografie, match: exact}]}
      fr: {preferred: contenu pédocriminel, deprecated: [{term: pédopornographie, match: exact}]}
      pl: {deprecated: [{term: pornografia dziecięca, match: exact}, {term: pornografii dziecięcej, match: exact}]}
      sv: {deprecated: [{term: barnpornografi, match: exact}]}
      fi: {deprecated: [{term: lapsipornografian, match: exact}]}
      hu: {deprecated: [{term: gyermekpornográfia, match: exact}]}
  - id: persons
    level: error
    terms:
      en: {deprecated: [{term: illegal, only_near: [migrant], except_in: [illegal content]}]}
titles:
  - id: abuse-directive
    en: Directive 2011/93/EU of the European Parliament and of the Council of 13 December 2011 on combating the sexual abuse and sexual
      exploitation of children and child pornography, and replacing Council Framework Decision 2004/68/JHA
    nl: Richtlijn 2011/93/EU van het Europees Parlement en de Raad van 13 december 2011 ter bestrijding van seksueel misbruik en seksuele
      uitbuiting van kinderen en kinderpornografie, en ter vervanging van Kaderbesluit 2004/68/JBZ van de Raad
    de: Richtlinie 2011/93/EU des Europäischen Parlaments und des Rates vom 13. Dezember 2011 zur Bekämpfung des sexuellen Missbrauchs und
      der sexuellen Ausbeutung von Kindern sowie der Kinderpornografie sowie zur Ersetzung des Rahmenbeschlusses 2004/68/JI des Rates
    fr: Directive 2011/93/UE du Parlement européen et du Conseil du 13 décembre 2011 relative à la lutte contre les abus sexuels et
      l’exploitation sexuelle des enfants, ainsi que la pédopornographie et remplaçant la décision-cadre 2004/68/JAI du Conseil
    pl: Dyrektywa Parlamentu Europejskiego i Rady 2011/93/UE z dnia 13 grudnia 2011 r. w sprawie zwalczania niegodziwego traktowania dzieci
      w celach seksualnych i wykorzystywania seksualnego dzieci oraz pornografii dziecięcej
    fi: lasten seksuaalisen hyväksikäytön ja seksuaalisen riiston sekä lapsipornografian torjumisesta ja neuvoston puitepäätöksen 2004/68/YOS
      korvaamisesta 13 päivänä joulukuuta 2011 annettu Euroopan parlamentin ja neuvoston direktiivi 2011/93/EU
names:
  en: [Coalition to End Child Pornography Online]
  de: [Bündnis Kinderpornografie stoppen]
"""


@cache
def checker(**mentions: str) -> Checker:
    return Checker([glossary_of(GLOSSARY)], settings=Settings(mentions=mentions))


def outcomes(language: str | None, text: str, *, format: str = "markdown", **mentions: str) -> list[str]:
    """What became of the hits, in the order of the text."""
    report = checker(**mentions).check_text(text, language=language, format=format)
    uses = [(f.start, "use" if f.level == "error" else f"use: {f.level}") for f in report.findings]
    return [outcome for _, outcome in sorted([*uses, *((m.start, m.reason) for m in report.mentions)])]
