"""Lists of references."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

ENTRIES = [
    ("en", "## References\n\nDoe, J.: The market for child pornography. London 2001.\n"),
    ("en", "## 7. References\n\n- Doe, J.: The market for child pornography. London 2001.\n"),
    ("en", "# Annex II: Works cited\n\nDoe, J.: The market for child pornography. London 2001.\n"),
    ("en", "[3] Doe, J.: The market for child pornography. London 2001.\n"),
    ("nl", "## Literatuur\n\nJansen, J.: De markt voor kinderpornografie. Utrecht 2001.\n"),
    ("de", "## Literaturverzeichnis\n\nMeier, J.: Der Markt für Kinderpornografie. Bonn 2001.\n"),
    ("fr", "## Bibliographie\n\nDupont, J. : Le marché de la pédopornographie. Lyon 2001.\n"),
]
PROSE = [
    ("en", "## Sources of funding\n\nThe police look for child pornography.\n"),
    ("en", "## References\n\nNone.\n\n## Scope\n\nThe police look for child pornography.\n"),
    ("en", "The trade is known.[^1]\n\n[^1]: The trade in child pornography has moved.\n"),
    ("nl", "## Bronnen van inkomsten\n\nDe politie zoekt kinderpornografie.\n"),
    ("de", "## Quellen der Kinderpornografie\n"),
    ("fr", "## Sources de financement\n\nLa police recherche la pédopornographie.\n"),
]


@pytest.mark.parametrize(("language", "text"), ENTRIES)
def test_an_entry_of_a_list_of_references_is_let_pass(language, text):
    assert outcomes(language, text) == ["reference"]


@pytest.mark.parametrize(("language", "text"), PROSE)
def test_prose_is_checked(language, text):
    assert outcomes(language, text) == ["use"]


PLAIN = [
    ("References\n\nDoe, J.: The market for child pornography. London 2001.\n", "reference"),
    ("References\n\nRoe, R.: Filters, Paris 2003\n\nDoe, J.: The market for child pornography, London 2001\n", "reference"),
    ("References are given below.\n\nDoe has described the market for child pornography.\n", "use"),
    ("References\n\nNone.\n\nScope\n\nThe police look for child pornography.\n", "use"),
]


@pytest.mark.parametrize(("text", "outcome"), PLAIN)
def test_a_short_line_of_plain_text_is_a_heading(text, outcome):
    assert outcomes("en", text, format="text") == [outcome]
