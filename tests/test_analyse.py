from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache

import pytest
from helpers import collection_of, deprecated, exactly, found_in, glossary_of
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

from termcheck.analyse import knows, longest, uses, words_of
from termcheck.forms.fold import WORD
from termcheck.model import Glossary
from termcheck.readers.sourcemap import whole
from termcheck.scan import Scanner

FORMS = "{term: illegaal, match: forms, forms: [illegalen, illegale lieden]}"
CONTENT = "{term: materiaal … dat kwetst, match: exact}"
# language, terms, text, what is found in it
FOUND = [
    # citation forms, in small and capital letters
    ("nl", "=kinderporno", "Kinderporno, kinderporno en KINDERPORNO.", ["Kinderporno", "kinderporno", "KINDERPORNO"]),
    ("nl", "{term: kinderporno, match: exact}", "kinderpornos xkinderporno kinder porno kinderporn", []),
    ("nl", "{term: kinderporno, match: exact}", "kinderpornobeelden kinderporno", ["kinderporno"]),
    ("nl", "=kinderporno", "kinderpornos xkinderporno kinder porno kinderporn", []),
    ("nl", "=kinderporno", "(kinderporno) „kinderporno” kinderporno/1 kinderporno_x", ["kinderporno"] * 4),
    ("fr", "=handicapé", "les handicapés, handicapé, HANDICAPÉ, handicape", ["handicapé", "HANDICAPÉ"]),
    # the author's forms
    ("nl", FORMS, "Illegalen, illegale lieden, een illegaal, illegale", ["Illegalen", "illegale lieden", "illegaal"]),
    # several words
    ("nl", "=illegale =vreemdeling", "illegale vreemdeling", ["illegale vreemdeling"]),
    ("nl", "=illegale =vreemdeling", "illegale\nvreemdeling", ["illegale\nvreemdeling"]),
    ("nl", "=illegale =vreemdeling", "illegale  \n\t vreemdeling", ["illegale  \n\t vreemdeling"]),
    ("nl", "=illegale =vreemdeling", "illegale\u00a0vreemdeling", ["illegale\u00a0vreemdeling"]),
    ("nl", "=illegale =vreemdeling", "illegale\u202fvreemdeling", ["illegale\u202fvreemdeling"]),
    ("nl", "=illegale =vreemdeling", "illegale, vreemdeling; illegale. Vreemdeling", []),
    ("nl", "=illegale =vreemdeling", "illegale oude vreemdeling, vreemdeling illegale", []),
    ("nl", "=illegale =vreemdeling", "illegale\n\nvreemdeling", []),
    ("nl", "=risico-analyse", "risico-analyse, risico‑analyse, risico–analyse", ["risico-analyse", "risico‑analyse", "risico–analyse"]),
    ("bg", '"=лица, =търсещи =убежище"', "лица, търсещи убежище", ["лица, търсещи убежище"]),
    ("bg", '"=лица, =търсещи =убежище"', "лица търсещи убежище", ["лица търсещи убежище"]),
    # Unicode
    ("el", "=άστεγος", "ΑΣΤΕΓΟΣ άστεγος άστεγοσ Άστεγος ΆΣΤΕΓΟΣ", ["ΑΣΤΕΓΟΣ", "άστεγος", "άστεγοσ", "Άστεγος", "ΆΣΤΕΓΟΣ"]),
    ("el", "=άστεγος", "αστεγος", []),
    ("ro", "=migranți", "migranți migranţi MIGRANŢI", ["migranți", "migranţi", "MIGRANŢI"]),
    ("it", "=l'abuso", "l'abuso l’abuso L’ABUSO", ["l'abuso", "l’abuso", "L’ABUSO"]),
    ("it", "=l’abuso", "l'abuso l’abuso", ["l'abuso", "l’abuso"]),
    # line-end hyphens, both readings
    ("nl", "=kinderporno", "kinder-\nporno", ["kinder-\nporno"]),
    ("nl", "=kinderporno", "kin-\nder-\nporno", ["kin-\nder-\nporno"]),
    ("nl", "=kinderporno", "kinder‑\n  porno", ["kinder‑\n  porno"]),
    ("nl", "=kinderporno", "kinder-porno", []),
    ("nl", "=risico-analyse", "risico-\nanalyse", ["risico-\nanalyse"]),
    ("nl", "=illegale =vreemdeling", "ille-\ngale vreem-\ndeling", ["ille-\ngale vreem-\ndeling"]),
    # gaps of up to six words inside a sentence
    ("nl", CONTENT, "materiaal dat kwetst", ["materiaal dat kwetst"]),
    ("nl", CONTENT, "materiaal, een twee drie vier vijf zes, dat kwetst", ["materiaal, een twee drie vier vijf zes, dat kwetst"]),
    ("nl", CONTENT, "materiaal een twee drie vier vijf zes zeven dat kwetst", []),
    ("nl", CONTENT, "Er is materiaal. Wij zien dat kwetst.", []),
    ("nl", CONTENT, "materiaal\nover dieren dat\nkwetst", ["materiaal\nover dieren dat\nkwetst"]),
    # frozen words and stems
    ("lt", "=vaikų =pornografija", "vaikų pornografija; VAIKŲ pornografija; vaikus", ["vaikų pornografija", "VAIKŲ pornografija"]),
    ("pl", "pornografi|a", "Pornografia, pornografii, pornografiami; pornograf", ["Pornografia", "pornografii", "pornografiami"]),
    ("pl", "dziecięc|a pornografi|a", "dziecięca pornografia, dziecięcej pornografii", ["dziecięca pornografia", "dziecięcej pornografii"]),
    # case
    ("de", "=Illegale", "Illegale und illegale, ILLEGALE", ["Illegale", "ILLEGALE"]),
    ("de", "=illegale =Arbeit", "illegale Arbeit, Illegale Arbeit, illegale arbeit", ["illegale Arbeit", "Illegale Arbeit"]),
    ("de", "{term: Illegale, match: exact, case: ignore}", "Illegale illegale", ["Illegale", "illegale"]),
    ("en", "{term: AIDS, match: exact, case: exact}", "AIDS aids Aids", ["AIDS"]),
    ("en", "{term: aids, match: exact, case: exact}", "AIDS aids Aids", ["aids"]),
    ("en", "=AIDS", "AIDS aids", ["AIDS", "aids"]),
    # within a concept the longest
    ("nl", "[=illegaal, =illegaal =verblijf]", "illegaal verblijf, illegaal", ["illegaal verblijf", "illegaal"]),
    ("nl", "[=zwarte =lijst, =lijst =van =zwarte =lijst]", "lijst van zwarte lijst", ["lijst van zwarte lijst"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "terms", "text", "expected"), FOUND)
def test_a_term_is_found_where_it_stands_and_nowhere_else(language, terms, text, expected):
    assert found_in(text, deprecated(**{language: terms}), language=language) == expected


@pytest.mark.parametrize(
    ("language", "term"),
    [
        ("fr", "handicapé"),
        ("el", "παιδική πορνογραφία"),
        ("cs", "dětská pornografie"),
        ("hu", "gyermekpornográfia"),
        ("lt", "vaikų pornografija"),
    ],
)
@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_are_the_same(language, term, written, form):
    text = unicodedata.normalize(form, term)
    glossary = exactly(**{language: unicodedata.normalize(written, term)})
    assert found_in(f"– {text} –", glossary, language=language) == [text]


INVISIBLE = [
    ("kinder\u00adporno", 12),
    ("kin\u200bder\u200dporno", 13),
    ("kinder\u2060porno", 12),
    ("\ufeffkinderporno", 12),
    ("kinderporno\u00ad", 11),
]


@pytest.mark.parametrize(("text", "end"), INVISIBLE)
def test_signs_that_print_nothing_do_not_hide_a_term(text, end):
    (found,) = found_in(text, exactly(nl="kinderporno"), language="nl")
    assert text.index(found) + len(found) == end


TWO = """
concepts:
  - {id: a, terms: {nl: {deprecated: [{term: illegale vreemdeling, match: exact}, {term: vreemdeling, match: exact}]}}}
  - {id: b, terms: {nl: {deprecated: [{term: vreemdeling, match: exact}, {term: illegale, match: exact}]}}}
"""


@cache
def bare_tokenizer():
    """One that cuts at white space and takes off every sign."""
    sign = r"[\W_]"
    return Tokenizer(
        Vocab(),
        prefix_search=re.compile(f"^{sign}").search,
        suffix_search=re.compile(f"{sign}$").search,
        infix_finditer=re.compile(sign).finditer,
    )


def uses_in(text: str, glossary: Glossary, *, language: str = "nl"):
    collection = collection_of(glossary)
    return uses(Scanner(collection.plans).candidates(whole(text)), collection.lexicon(language))


def test_hits_of_different_concepts_are_all_reported():
    found = uses_in("een illegale vreemdeling", glossary_of(TWO))
    assert [(use.concept.id, use.found) for use in found] == [("b", "illegale"), ("a", "illegale vreemdeling"), ("b", "vreemdeling")]


def test_of_overlapping_uses_of_a_concept_the_longest_stays_in_whatever_order_they_come():
    found = uses_in("een illegale vreemdeling", glossary_of(TWO))
    assert longest(reversed(found)) == longest([*found, *found]) == found


@pytest.mark.parametrize(
    ("text", "known"), [("kinderporno", True), ("KINDER-\nPORNO", True), ("kinderpornx", False), ("xkinderporno", False)]
)
def test_a_look_at_the_words_tells_whether_a_candidate_is_worth_tokenizing(text, known):
    collection = collection_of(exactly(nl="kinderporno", de="Kinder"))
    candidates = Scanner(collection.plans, with_near=False).candidates(whole(text))
    assert any(knows(candidate, collection.lexicon("nl")) for candidate in candidates) is known


def test_a_use_knows_its_term_concept_and_how_it_was_recognised():
    (use,) = uses_in("De kinderporno.", exactly(nl="kinderporno"))
    assert (use.start, use.end, use.term.text, use.concept.id, use.tier, use.determined) == (3, 14, "kinderporno", "c", "citation", True)


@pytest.mark.parametrize(
    ("text", "words"), [("l’abus_d’un e-mail.", "l|abus|d|un|e|mail"), ("2011/93/EU", "2011|93|EU"), ("…«a»", "a"), ("", "")]
)
def test_words_are_what_stands_between_signs_and_white_space(text, words):
    assert "|".join(word.text for word in words_of(text)) == words
    assert [text[word.start : word.end] for word in words_of(text)] == [word.text for word in words_of(text)]


@given(st.text(st.sampled_from("aÉßѝǆ٣²_-’ʼ.«\n\u00a0\u2028\u0301\U0001d400"), max_size=30))
def test_a_bare_spacy_tokenizer_finds_the_same_words(text):
    tokens = bare_tokenizer()(text)
    assert [word.text for word in words_of(text)] == [token.text for token in tokens if WORD.match(token.text)]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=40))
def test_the_longest_of_overlapping_hits_are_kept_as_a_comparison_with_all_others_would(spans):
    (use,) = uses_in("kinderporno", exactly(nl=["kinderporno"]))
    kept: list[tuple[int, int]] = []
    for start, end in sorted({(start, start + length) for start, length in spans}, key=lambda span: (span[0] - span[1], span[0])):
        if not any(start < other_end and other_start < end for other_start, other_end in kept):
            kept.append((start, end))
    found = longest(replace(use, start=start, end=start + length) for start, length in spans)
    assert [(one.start, one.end) for one in found] == sorted(kept)
