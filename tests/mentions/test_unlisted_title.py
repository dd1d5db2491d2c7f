"""Titles that no glossary lists, known by their form."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

TITLES = [
    ("en", "Council Decision 2000/375/JHA of 29 May 2000 to combat child pornography on the Internet was adopted."),
    ("en", "The Optional Protocol on the sale of children, child prostitution and child pornography (OJ L 12, 1.2.2003) is binding."),
    ("en", "The Child Trafficking and Child Pornography Act 1998 was amended."),
    ("en", "The resolution of 12 May 2009 *A Network without child pornography* called for filters."),
    ("nl", "Kaderbesluit 2004/68/JBZ van de Raad van 22 december 2003 ter bestrijding van kinderpornografie is ingetrokken."),
    ("nl", "In de resolutie „Naar een net zonder kinderpornografie” van 12 mei 2009 werd om filters gevraagd."),
    ("de", "Das Gesetz zur Bekämpfung der Kinderpornografie in Kommunikationsnetzen wurde aufgehoben."),
    ("de", "Der Rahmenbeschluss 2004/68/JI zur Bekämpfung der Kinderpornografie wurde ersetzt."),
    ("fr", "La loi n° 2004-575 relative à la pédopornographie en ligne est abrogée."),
    ("fr", "Vu la décision 2000/375/JAI du Conseil relative à la lutte contre la pédopornographie,"),
    # the number before the act, or the act after the clause
    ("fr", "13 AVRIL 1995. - Loi réprimant la pédopornographie"),
    ("hu", "A gyermekpornográfia elleni küzdelemről szóló 14/1999. számú ajánlás elavult."),
]
USES = [
    ("en", "Directive 2011/93/EU requires Member States to punish child pornography."),
    ("en", "Since Directive 2011/93/EU the market for child pornography has grown."),
    ("en", "A law on child pornography is needed."),
    ("nl", "Sinds Richtlijn 2011/93/EU groeit de markt voor kinderpornografie gestaag."),
    ("nl", "Er is een wet tegen kinderpornografie nodig."),
    ("de", "Seit der Richtlinie 2011/93/EU wächst der Markt für Kinderpornografie weiter."),
    ("de", "Die Richtlinie 2011/93/EU wirkt; der Kampf gegen Kinderpornografie geht weiter."),
    ("fr", "Toute loi sur la pédopornographie exige des moyens."),
    # the title has ended when the term comes again
    ("fr", "La loi n° 2004-575 relative aux images et à leur échange ne vise pas la pédopornographie."),
]


@pytest.mark.parametrize(("language", "text"), TITLES)
def test_an_act_with_number_and_subject_is_a_title(language, text):
    assert set(outcomes(language, text)) == {"unlisted-title"}


@pytest.mark.parametrize(("language", "text"), USES)
def test_an_act_near_by_makes_no_title(language, text):
    assert [outcome.partition(":")[0] for outcome in outcomes(language, text)] == ["use"]


def test_a_title_ends_where_its_term_comes_again():
    text = "Decision 2000/375/JHA to combat child pornography on the Internet and later on the sale of child pornography"
    assert outcomes("en", text) == ["unlisted-title", "use"]
