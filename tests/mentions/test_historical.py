"""How people spoke in the past: lowered, not silenced."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

PAST = [
    ("en", "At the time, child pornography was not an offence of its own."),
    ("en", "Formerly, “child pornography” was not an offence of its own."),
    ("nl", "De toenmalige minister noemde kinderpornografie zeldzaam."),
    ("nl", "Destijds was kinderpornografie niet strafbaar."),
    ("de", "Damals war Kinderpornografie nicht strafbar."),
    ("de", "Der seinerzeitige Bericht behandelte Kinderpornografie."),
    ("fr", "À l’époque, la pédopornographie n’était pas punie."),
    ("fr", "Autrefois, la pédopornographie circulait par la poste."),
]
TODAY = [
    ("en", "Since 2011 the market for child pornography has grown."),
    ("nl", "Sinds 2011 groeit de handel in kinderpornografie."),
    ("de", "Seit 2011 wächst der Handel mit Kinderpornografie."),
    ("fr", "Depuis 2011, la pédopornographie circule davantage."),
    ("en", "That was so at the time. Child pornography spreads."),
]


@pytest.mark.parametrize(("language", "text"), PAST)
def test_the_past_lowers_a_finding_to_info(language, text):
    assert outcomes(language, text) == ["use: info"]


@pytest.mark.parametrize(("language", "text"), TODAY)
def test_a_year_is_not_the_past(language, text):
    assert outcomes(language, text) == ["use"]
