from __future__ import annotations

import pytest

from rules.names import glossary, said
from termcheck.check import Checker

USED = [
    ("en", "The GRP is long.", ["GRP"]),
    ("en", "The green paper (GRP) is long. The GRP is out.", []),
    ("en", "The GRP (green paper) is long.", []),
    ("en", "The paper (hereinafter “GRP”) is long. The GRP is out.", []),
    ("en", "Some papers (for instance GRP) are long.", ["GRP"]),
    ("en", "The GRP is long. The green paper (GRP) is out.", ["GRP"]),
    ("en", "The word grp is something else.", []),
    ("en", "The letter said: “We do not want any GRP in this house.”", []),
    ("nl", "Het GRB is lang.", ["GRB"]),
    ("nl", "Het groenboek, hierna GRB, is lang. Het GRB ligt voor.", []),
    ("nl", "Het GRP is lang.", []),
]


@pytest.mark.parametrize(("language", "text", "words"), USED)
def test_an_abbreviation_needs_an_introduction(language, text, words):
    assert said("undefined-abbreviation", text, language=language) == [("info", word) for word in words]


def test_the_message_says_whether_the_introduction_comes_later():
    texts = ("The GRP is long.", "The GRP is long. The green paper (GRP) is out.")
    findings = [finding for text in texts for finding in Checker([glossary()]).check_text(text, language="en").findings]
    messages = [finding.message for finding in findings if finding.rule == "undefined-abbreviation"]
    assert messages == [
        "“GRP” is nowhere introduced; write “green paper (GRP)” here",
        "“GRP” is used before it is introduced; write “green paper (GRP)” here",
    ]


def test_the_settings_can_turn_it_off():
    assert said("undefined-abbreviation", "The GRP is long.", language="en", rules={"undefined-abbreviation": "off"}) == []
