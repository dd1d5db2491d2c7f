from __future__ import annotations

import pytest
from helpers import collection_of, deprecated, exactly

GLOSSARY = deprecated(
    nl="[{term: kinderporno, match: exact}, {term: illegaal, match: forms, forms: [illegale lieden]}]",
    el="{term: παιδική πορνογραφία, match: exact}",
    ro="{term: migranţi, match: exact}",
    fr="{term: handicapé, match: exact}",
)

KNOWN = [
    ("nl", "kinderporno", True),
    ("nl", "KINDERPORNO", True),
    ("nl", "Kinderporno", True),
    ("nl", "kinderpor", False),
    ("nl", "illegale lieden", True),
    ("nl", "lieden zijn illegale", True),
    ("nl", "illegale", False),
    ("el", "παιδική πορνογραφία", True),
    ("el", "ΠΑΙΔΙΚΗ ΠΟΡΝΟΓΡΑΦΙΑ", True),
    ("el", "παιδική πορνογραφια", False),
    ("ro", "migranți", True),
    ("ro", "migranţi", True),
    ("fr", "HANDICAPÉ", True),
    ("fr", "HANDICAPE", False),
    ("de", "Kinderporno", False),
]


@pytest.mark.parametrize(("language", "tokens", "known"), KNOWN)
def test_all_words_of_a_term_betray_it(language, tokens, known):
    assert collection_of(GLOSSARY).lexicon(language).knows(tokens.split()) is known


@pytest.mark.parametrize(("token", "tiers"), [("kinderporno", ["citation"]), ("fiets", []), ("", [])])
def test_a_reading_says_how_a_word_was_recognised(token, tiers):
    lexicon = collection_of(exactly(nl="kinderporno")).lexicon("nl")
    assert [*lexicon.readings(token).values()] == tiers
    assert lexicon.readings(token) == lexicon.readings(token)


def test_every_word_sequence_of_a_term_is_an_entry_at_its_longest_word():
    lexicon = collection_of(GLOSSARY).lexicon("nl")
    (wanted,) = lexicon.readings("illegale")
    assert [(entry.term.text, entry.anchor, len(entry.sequence)) for entry in lexicon.entries_at(wanted)] == [("illegaal", 0, 2)]
