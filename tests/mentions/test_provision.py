"""Offences as the law calls them."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

PROVISIONS = [
    ("en", "He was convicted under Article 600 of the Criminal Code (child pornography)."),
    ("en", "Most cases concern child pornography (Article 5) and solicitation (Article 6)."),
    ("en", "He stands trial for the offence of child pornography under Article 5 of the Act."),
    ("en", "## Article 5: Offences concerning child pornography"),
    ("nl", "De meeste zaken gaan over kinderpornografie (artikel 240b)."),
    ("nl", "### Artikel 5 Strafbare feiten in verband met kinderpornografie"),
    ("de", "Er wurde nach § 184b StGB (Kinderpornografie) verurteilt."),
    ("de", "Die Straftaten betreffen Kinderpornografie (Artikel 5)."),
    ("de", "Der Tatbestand der Kinderpornografie nach § 184b wird erweitert."),
    ("de", "Nach § 184b StGB ist Kinderpornografie eine Straftat."),
    ("fr", "Les affaires portent sur la pédopornographie (article 5)."),
    ("fr", "L’infraction de pédopornographie prévue à l’article 227 est punie."),
    ("sv", "### 10 a § Spridning av barnpornografi"),
]
USES = [
    ("en", "Under Article 5, Member States shall punish child pornography."),
    ("en", "Article 4 also applies to persons who view child pornography."),
    ("nl", "Artikel 4 geldt ook voor wie kinderpornografie bekijkt."),
    ("nl", "Volgens artikel 5 bestraffen de lidstaten kinderpornografie."),
    ("de", "Artikel 4 gilt auch für Personen, die Kinderpornografie abrufen."),
    ("de", "Gemäß § 5 BKAG bekämpft das Amt Kinderpornografie."),
    ("fr", "L’article 4 vaut aussi pour qui consulte de la pédopornographie."),
    ("sv", "**4 §** Den som driver en tjänst ska anmäla barnpornografi till polisen."),
    ("en", "The police look for images (child pornography)."),
]


@pytest.mark.parametrize(("language", "text"), PROVISIONS)
def test_an_offence_with_its_provision_is_let_pass(language, text):
    assert outcomes(language, text) == ["provision"]


@pytest.mark.parametrize(("language", "text"), USES)
def test_a_sentence_that_begins_with_a_provision_is_checked(language, text):
    assert outcomes(language, text) == ["use"]
