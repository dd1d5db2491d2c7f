"""Words of one language in a passage of another."""

from __future__ import annotations

from mentions.outcome import outcomes

GERMAN = "Die französische Fassung des Berichts spricht an dieser Stelle von pédopornographie, die deutsche dagegen nicht."
FRENCH = "Le rapport français parle à cet endroit de pédopornographie et de ses victimes, que la police doit protéger."


def test_a_foreign_word_is_let_pass_where_its_passage_is_in_another_language():
    assert outcomes(None, GERMAN) == ["other-language"]


def test_a_passage_in_the_language_of_the_word_is_checked():
    assert outcomes(None, f"{GERMAN}\n\n{FRENCH}") == ["other-language", "use"]


def test_a_language_that_was_given_is_final():
    assert outcomes("de", GERMAN) == []
    assert outcomes("fr", GERMAN) == ["use"]
