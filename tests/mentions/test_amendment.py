"""Drafting instructions, and text that is struck out."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

REMOVED = [
    ("en", "In Article 3, the words ‘child pornography’ are replaced by ‘child sexual abuse material’."),
    ("en", "In Article 3, the words ‘child pornography’ are deleted."),
    ("en", "The words ‘images’, ‘films’ and ‘child pornography’ are replaced by ‘material’."),
    ("en", "The word ‘film’ is replaced by ‘video’, and the words ‘child pornography’ are replaced by ‘child sexual abuse material’."),
    ("en", "They fight ~~child pornography~~ child sexual abuse material."),
    ("en", "They fight <del>child pornography</del> child sexual abuse material."),
    ("en", "They fight child pornography ⌦ child sexual abuse material ⌫ everywhere."),
    ("nl", "In artikel 3 wordt „kinderpornografie” vervangen door „beelden van seksueel kindermisbruik”."),
    ("nl", "In artikel 3 vervallen de woorden „en kinderpornografie”."),
    ("de", "In Absatz 2 wird das Wort „Kinderpornografie“ durch das Wort „Missbrauchsdarstellung“ ersetzt."),
    ("de", "In Absatz 2 wird das Wort „Kinderpornografie“ gestrichen."),
    ("fr", "À l’article 3, le mot « pédopornographie » est remplacé par les mots « contenu pédocriminel »."),
    ("fr", "À l’article 3, le mot « pédopornographie » est supprimé."),
]
INSERTED = [
    ("en", "In Article 3, ‘images’ is replaced by ‘child pornography’."),
    ("en", "In Article 3, ‘images’ is replaced by the words ‘films’ and ‘child pornography’."),
    ("en", "The following sentence is added: ‘Member States shall punish child pornography.’"),
    ("nl", "In artikel 3 wordt „beelden” vervangen door de woorden „kinderpornografie”."),
    ("de", "In Absatz 2 wird das Wort „Bilder“ durch das Wort „Kinderpornografie“ ersetzt."),
    ("fr", "À l’article 3, le mot « images » est remplacé par le mot « pédopornographie »."),
    ("en", "They fight <ins>child pornography</ins>."),
]


@pytest.mark.parametrize(("language", "text"), REMOVED)
def test_what_is_taken_out_is_let_pass(language, text):
    assert outcomes(language, text) == ["amendment"]


@pytest.mark.parametrize(("language", "text"), INSERTED)
def test_what_is_put_in_is_checked_at_its_full_level(language, text):
    assert outcomes(language, text) == ["use"]


def test_a_better_term_is_not_replaced_by_the_worse_one():
    text = "‘Child sexual abuse material’ is now said where the words ‘child pornography’ are replaced by drafters."
    assert outcomes("en", text) == ["amendment"]
