"""Stems and endings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.forms.endings import SHORTEST_STEM, has_own_endings, irregular, stem_candidates, stems, written_out
from termcheck.languages import LANGUAGES

INFLECTED = [
    ("bg", "порнография", "порнографията"),
    ("cs", "pornografie", "pornografií"),
    ("da", "lov", "lovene"),
    ("de", "Misshandlung", "Misshandlungen"),
    ("de", "Haus", "Häuser"),
    ("de", "Angehöriger", "Angehörigen"),
    ("el", "άνθρωπος", "ανθρώπους"),
    ("el", "απόφαση", "αποφάσεις"),
    ("en", "policy", "policies"),
    ("es", "nación", "naciones"),
    ("et", "kuritarvitamine", "kuritarvitamist"),
    ("fi", "oikeus", "oikeuksista"),
    ("fi", "lapsipornografia", "lapsipornografiaan"),
    ("fi", "kohde", "kohteeseen"),
    ("fr", "hôpital", "hôpitaux"),
    ("ga", "leabhar", "leabhair"),
    ("hr", "pornografija", "pornografijom"),
    ("hu", "gyermekpornográfia", "gyermekpornográfiával"),
    ("hu", "kép", "képeket"),
    ("it", "banca", "banche"),
    ("lt", "pornografija", "pornografijoje"),
    ("lt", "neįgalusis", "neįgaliesiems"),
    ("lv", "brālis", "brāļiem"),
    ("mt", "awtorità", "awtoritajiet"),
    ("nl", "taak", "taken"),
    ("nl", "brief", "brieven"),
    ("pl", "sąd", "sądami"),
    ("pt", "nação", "nações"),
    ("ro", "școală", "școlilor"),
    ("sk", "pornografia", "pornografiou"),
    ("sl", "pornografija", "pornografijo"),
    ("sv", "museum", "museer"),
]


@pytest.mark.parametrize(("code", "citation", "form"), INFLECTED)
def test_a_stem_of_the_citation_form_meets_a_stem_of_the_inflected_form(code: str, citation: str, form: str) -> None:
    language = LANGUAGES[code]
    found = stems(citation, language)
    assert not found.isdisjoint({*stem_candidates(form, language), *(found & {form.lower()})})


@pytest.mark.parametrize(
    ("code", "citation", "other"),
    [
        ("hu", "tárgyalás", "tárgyalási"),
        ("lv", "reize", "reiz"),
        ("it", "testo", "test"),
        ("nl", "kinderpornografie", "kinderpornografisch"),
        ("fi", "lapsipornografia", "lapsipornografinen"),
        ("bg", "скандал", "скандално"),
    ],
)
def test_a_derivation_meets_no_stem(code: str, citation: str, other: str) -> None:
    assert stems(citation, LANGUAGES[code]).isdisjoint(stem_candidates(other, LANGUAGES[code]))


def test_hungarian_i_is_an_ending_after_a_vowel_only() -> None:
    assert "ruhá" in set(stem_candidates("ruhái", LANGUAGES["hu"]))
    assert "tárgyalás" not in set(stem_candidates("tárgyalási", LANGUAGES["hu"]))


@pytest.mark.parametrize(
    ("code", "word", "form"),
    [
        ("bg", "порнографски", "порнографските"),
        ("cs", "pornografický", "pornografického"),
        ("da", "pornografisk", "pornografiske"),
        ("de", "kinderpornografisch", "kinderpornografischem"),
        ("es", "pornográfico", "pornográficas"),
        ("fr", "sexuel", "sexuelles"),
        ("ga", "gnéasach", "gnéasaí"),
        ("hr", "pornografski", "pornografskog"),
        ("it", "pedopornografico", "pedopornografici"),
        ("lt", "pornografinis", "pornografinės"),
        ("lv", "pornogrāfisks", "pornogrāfiskajā"),
        ("mt", "sesswali", "sesswali"),
        ("nl", "kinderpornografisch", "kinderpornografische"),
        ("pl", "pornograficzny", "pornograficznych"),
        ("pt", "pornográfico", "pornográficos"),
        ("ro", "pornografic", "pornografică"),
        ("sk", "pornografický", "pornografickej"),
        ("sl", "pornografski", "pornografskega"),
        ("sv", "barnpornografisk", "barnpornografiska"),
    ],
)
def test_an_adjective_is_written_out_with_its_own_endings(code: str, word: str, form: str) -> None:
    assert has_own_endings(LANGUAGES[code], "adjective")
    assert form in written_out(word, LANGUAGES[code], "adjective") | {word}


@pytest.mark.parametrize(
    ("code", "word", "form"),
    [
        ("el", "πορνογραφικός", "πορνογραφικής"),
        ("et", "pornograafiline", "pornograafilist"),
        ("fi", "lapsipornografinen", "lapsipornografisessa"),
        ("hu", "gyermekpornográf", "gyermekpornográfot"),
    ],
)
def test_an_adjective_without_own_endings_takes_the_nouns(code: str, word: str, form: str) -> None:
    assert not has_own_endings(LANGUAGES[code], "adjective")
    assert not stems(word, LANGUAGES[code], "adjective").isdisjoint(stem_candidates(form, LANGUAGES[code]))


@pytest.mark.parametrize(
    ("code", "word", "form"),
    [
        ("de", "missbrauchen", "missbraucht"),
        ("es", "explotar", "explotado"),
        ("fr", "exploiter", "exploitent"),
        ("nl", "misbruiken", "misbruikend"),
        ("sv", "utnyttja", "utnyttjade"),
    ],
)
def test_a_verb_is_written_out_with_its_own_endings(code: str, word: str, form: str) -> None:
    assert form in written_out(word, LANGUAGES[code], "verb")


@pytest.mark.parametrize(
    ("code", "word", "form"),
    [("en", "grandchild", "grandchildren"), ("da", "barn", "børn"), ("mt", "tifel", "tfal"), ("hr", "dijete", "djec")],
)
def test_irregular_words_and_their_compounds_have_their_own_stems(code: str, word: str, form: str) -> None:
    assert form in irregular(word, LANGUAGES[code]) & stems(word, LANGUAGES[code])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(LANGUAGES)), st.text(max_size=20))
def test_a_stem_is_never_shorter_than_three_letters(code: str, token: str) -> None:
    found = {*stems(token, LANGUAGES[code]), *stem_candidates(token, LANGUAGES[code])}
    assert all(len(stem) >= SHORTEST_STEM for stem in found)
