"""Names of organisations, campaigns, mandates."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

NAMES = [
    ("en", "The Coalition to End Child Pornography Online met."),
    ("en", "the coalition to end child\npornography online met"),
    ("en", "The Special Rapporteur on the Sale of Children and Child Pornography reported."),
    ("de", "Das Bündnis Kinderpornografie stoppen tagte."),
    ("nl", "De Stichting tegen Kinderpornografie opende een kantoor."),
    ("fr", "La Fondation contre la Pédopornographie a ouvert un bureau."),
]
NO_NAMES = [
    ("en", "The coalition met because of child pornography."),
    ("en", "Child pornography worries the foundation."),
    ("en", "## The Office against Child Pornography"),
    ("en", "THE OFFICE FIGHTS CHILD PORNOGRAPHY"),
    ("de", "Die Stiftung bekämpft Kinderpornografie."),
    ("nl", "De stichting bestrijdt kinderpornografie."),
    ("fr", "La fondation combat la pédopornographie."),
]


@pytest.mark.parametrize(("language", "text"), NAMES)
def test_a_name_is_let_pass(language, text):
    assert outcomes(language, text) == ["name"]


@pytest.mark.parametrize(("language", "text"), NO_NAMES)
def test_capitals_alone_prove_nothing(language, text):
    assert outcomes(language, text) == ["use"]
