"""Forms as regular expressions, tried with Python's, into which the signs for letters are translated."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.glossary.exchange._forms import SpelledWord, TermForms
from termcheck.glossary.exchange._patterns import compound_pattern, is_cased, pattern, spelled
from termcheck.model import Case, Compounds, Origin, Term

LETTER = r"[^\W\d_]"


def translated(expression: str) -> str:
    """The same expression for Python, which has no `\\p{L}`."""
    inside = re.sub(r"\[\^\\P\{L\}([^\]]*)\]", lambda hit: f"(?![{hit[1]}]){LETTER}", expression)
    return inside.replace(r"\p{L}\p{N}", r"^\W_").replace(r"[^.;:!?^\W_]", r"[^.;:!?\w]").replace(r"\p{Zs}", "").replace(r"\p{L}", LETTER)


def found(expression: str, text: str, *, cased: bool = False) -> list[str]:
    return [hit.group() for hit in re.finditer(rf"\b(?:{translated(expression)})\b", text, 0 if cased else re.IGNORECASE)]


def term(text: str, language: str, case: Case = "auto") -> Term:
    return Term(text=text, language=language, status="deprecated", origin=Origin(path=""), case=case)


def forms(*words: SpelledWord | None, compounds: Compounds = "none") -> TermForms:
    return TermForms(rows=(words,), compounds=compounds)


def word(text: str, *others: str, is_open: bool = False) -> SpelledWord:
    return SpelledWord(text=text, forms=(text.lower(), *others), open=is_open)


# Language, term, its words, text, what is found in it
ALONE = [
    ("en", "farm hand", forms(word("farm"), word("hand", "hands", "hand's")), "Farm-hands, a FARM\u00a0HAND, a farm hand’s", 3),
    ("en", "farm hand", forms(word("farm"), word("hand")), "farm, hand; a farm helping hand; afarm hand", 0),
    ("en", "take … note", forms(word("take"), None, word("note")), "take good note; take. Note", 1),
    ("en", "hand, foot", forms(word("hand"), word("foot")), "hand, foot", 1),
    ("pl", "robotn|", forms(word("robotn", is_open=True)), "robotnikami robot", 1),
    ("el", "υπηρέτης", forms(word("υπηρέτης", "υπηρετών")), "ΥΠΗΡΕΤΗΣ, υπηρέτησ, υπηρετών, υπηρέτρια", 3),
    ("ro", "țară", forms(word("țară")), "ţară țară", 2),
    ("fr", "pornographie enfants", forms(word("pornographie"), word("enfants")), "pornographie d’enfants", 1),
    ("fi", "renki", forms(word("renki", "rengit")), "Rengitkin renkiä", 1),
]
# Language, term, other terms of the concept, case, text, what is found in it
COMPOUNDS = [
    (
        "nl",
        "werkkracht",
        (),
        "Werkkrachtenbeleid en hulpwerkkrachten, niet werkkracht of werkkrachten",
        ["Werkkrachtenbeleid", "hulpwerkkrachten"],
    ),
    ("sv", "barnarbete", (), "barnarbetets barnarbetesfrågor", ["barnarbetesfrågor"]),
    ("da", "børnearbej", ("børnearbejder",), "børnearbejderne børnearbejlov", ["børnearbejlov"]),
    ("de", "Kinderarbeit", (), "Kinderarbeitsverbot, kinderarbeitsverbot", ["Kinderarbeitsverbot"]),
]


@pytest.mark.parametrize(("language", "text", "given_forms", "read", "count"), ALONE)
def test_a_term_is_found_in_its_forms_and_nowhere_else(language, text, given_forms, read, count):
    assert len(found(pattern(term(text, language), given_forms), read)) == count


@pytest.mark.parametrize(("language", "text", "others", "read", "hits"), COMPOUNDS)
def test_a_compound_is_neither_a_form_nor_another_term(language, text, others, read, hits):
    one = term(text, language)
    of = forms(word(text, text.lower() + "en", text.lower() + "s", text.lower() + "ts"), compounds="any")
    assert found(compound_pattern(one, of, others=others), read, cased=is_cased(one)) == hits


@pytest.mark.parametrize(
    ("text", "case", "cased"), [("Knecht", "auto", True), ("knecht", "auto", False), ("EU", "exact", True), ("Knecht", "ignore", False)]
)
def test_capitals_count_for_german_nouns_and_where_the_glossary_says_so(text, case, cased):
    assert is_cased(term(text, "de", case)) is cased


@settings(max_examples=200, deadline=None)
@given(st.sets(st.text("abcό'", min_size=1, max_size=6), min_size=1), st.text("abcό'", max_size=6))
def test_an_expression_finds_the_forms_it_is_made_of_and_no_other(some, other):
    expression = re.compile(spelled(some))
    plain = {one.replace("ό", "ο") for one in some}
    assert all(expression.fullmatch(one) for one in some)
    assert bool(expression.fullmatch(other)) == (other.replace("ό", "ο") in plain)
