"""What is not prose."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

NOT_PROSE = [
    ("nl", "Zie https://example.org/kinderpornografie/verslag."),
    ("nl", "Schrijf naar kinderpornografie@example.org."),
    ("nl", "Gebruik #kinderpornografie niet."),
    ("nl", "Het veld heet `kinderpornografie` in de tabel."),
    ("nl", "```\nsoort: kinderpornografie\n```"),
    ("nl", "Lees [het verslag](https://example.org/kinderpornografie)."),
    ("nl", "Lees dit. <!-- kinderpornografie nalezen -->"),
    ("fr", "Voir https://example.org/pédopornographie."),
]
PROSE = [
    ("nl", "Zie het verslag over kinderpornografie (https://example.org/verslag)."),
    ("nl", "Lees [het verslag over kinderpornografie](https://example.org/verslag)."),
    ("nl", "De opdracht `tel` telt kinderpornografie."),
]


@pytest.mark.parametrize(("language", "text"), NOT_PROSE)
def test_addresses_and_code_are_let_pass(language, text):
    assert outcomes(language, text) == ["code"]


@pytest.mark.parametrize(("language", "text"), PROSE)
def test_the_prose_beside_them_is_checked(language, text):
    assert outcomes(language, text) == ["use"]


@pytest.mark.parametrize("text", ["Zie https://example.org/kinderpornografie.", "Schrijf naar kinderpornografie@example.org."])
def test_plain_text_has_addresses_too(text):
    assert outcomes("nl", text, format="text") == ["code"]
