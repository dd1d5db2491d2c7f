"""The word itself is talked about."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

ABOUT = [
    ("en", "Use “child sexual abuse material” instead of “child pornography”."),
    ("en", "The term child pornography is outdated."),
    ("en", "So-called child pornography is the picture of a crime."),
    ("en", "This is not child pornography but child sexual abuse material."),
    ("en", "*Child pornography* is a misnomer."),
    ("en", "‘Child pornography’ shall mean any material that depicts a child."),
    ("en", "Drafts that write child pornography should say child sexual abuse material, the preferred wording."),
    ("nl", "De term kinderpornografie wordt niet meer gebruikt."),
    ("nl", "Schrijf beelden van seksueel kindermisbruik in plaats van „kinderpornografie”."),
    ("nl", "Wij spreken niet over kinderpornografie maar over misbruik."),
    ("nl", "Onder „kinderpornografie” wordt verstaan: elk materiaal dat een kind toont."),
    ("de", "Der Begriff „Kinderpornografie“ ist irreführend."),
    ("de", "Statt Kinderpornografie schreiben wir Missbrauchsdarstellung."),
    ("de", "Es geht nicht um Kinderpornografie, sondern um Missbrauch."),
    ("fr", "Le mot « pédopornographie » est à éviter."),
    ("fr", "Il ne s’agit pas de pédopornographie, mais de crimes."),
    ("fr", "Écrivez contenu pédocriminel au lieu de pédopornographie."),
]
USES = [
    ("en", "In terms of child pornography, the figures are alarming."),
    ("en", "The police do not sell child pornography but look for it."),
    ("en", "Filters avoid child pornography and child sexual abuse material."),
    ("nl", "Op termijn verdwijnt kinderpornografie niet van het net."),
    ("nl", "De dienst verspreidt geen kinderpornografie, maar zoekt ernaar."),
    ("de", "Der Dienst verbreitet keine Kinderpornografie, sondern meldet sie."),
    ("de", "Der Anbieter speichert Kinderpornografie und Missbrauchsdarstellung getrennt."),
    ("fr", "En termes de pédopornographie, les chiffres sont graves."),
    ("fr", "Les filtres servent à bloquer la pédopornographie."),
]


@pytest.mark.parametrize(("language", "text"), ABOUT)
def test_a_sentence_about_the_word_is_let_pass(language, text):
    assert outcomes(language, text) == ["metalanguage"]


@pytest.mark.parametrize(("language", "text"), USES)
def test_a_cue_that_means_something_else_changes_nothing(language, text):
    assert outcomes(language, text) == ["use"]
