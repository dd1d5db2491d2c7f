"""Verbatim quotations, and scare quotes."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

VERBATIM = [
    ("en", "It says: “The sale of child pornography was rare.”"),
    ("en", "He said that ‘child pornography’ was rare."),
    ("en", "> Child pornography was rare."),
    ("nl", "Er staat: „De handel in kinderpornografie was zeldzaam.”"),
    ("nl", "Volgens de minister is „kinderpornografie” zeldzaam."),
    ("de", "Dort steht: „Der Handel mit Kinderpornografie war selten.“"),
    ("de", "Dort steht: »Der Handel mit Kinderpornografie war selten.«"),
    ("de", "Der Minister sagte, „Kinderpornografie“ sei selten."),
    ("fr", "On y lit : « Le commerce de pédopornographie était rare. »"),
    ("fr", "Selon le ministre, la « pédopornographie » est rare."),
    ("sv", "Där står: ”Handeln med barnpornografi var ovanlig.”"),
]
SCARE = [
    ("en", "The fight against “child pornography” goes on."),
    ("en", "The report counts so-called “child pornography” twice."),
    ("nl", "De strijd tegen „kinderpornografie” gaat door."),
    ("de", "Der Kampf gegen „Kinderpornografie“ geht weiter."),
    ("fr", "La lutte contre la « pédopornographie » continue."),
    ("sv", "Kampen mot ”barnpornografi” fortsätter."),
]
USES = [
    ("en", "“Nobody knows”, and child pornography spreads, “how many”."),
    ("en", "He wrote “no end of it. Child pornography spreads."),
    ("nl", "„Niemand” weet waar kinderpornografie „vandaan” komt."),
    ("de", "„Niemand“ weiß, woher Kinderpornografie „kommt“."),
    ("fr", "« Personne » ne sait d’où vient la pédopornographie « nouvelle »."),
]


@pytest.mark.parametrize(("language", "text"), VERBATIM)
def test_a_verbatim_quotation_is_let_pass(language, text):
    assert outcomes(language, text) == ["quotation"]


@pytest.mark.parametrize(("language", "text"), SCARE)
def test_a_scare_quote_is_a_use_one_level_lower(language, text):
    assert outcomes(language, text) == ["use: warning"]


@pytest.mark.parametrize(("language", "text"), USES)
def test_between_quotations_nothing_is_quoted(language, text):
    assert outcomes(language, text) == ["use"]
