"""What the glossary itself excepts."""

from __future__ import annotations

import pytest

from mentions.outcome import outcomes

SENTENCES = [
    ("Illegal migrants arrive.", ["use"]),
    ("The illegal content that migrants see is removed.", ["exception"]),
    ("Illegal trade grows.", ["exception"]),
    ("Illegal trade grows. A migrant arrives.", ["exception"]),
    ("Illegal content was found with an illegal, a migrant without papers.", ["exception", "use"]),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_the_company_of_a_word_decides(text, wanted):
    assert outcomes("en", text.replace("migrants", "migrant")) == wanted
