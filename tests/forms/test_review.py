"""What a linguist is shown of a term, and warned of in a glossary."""

from __future__ import annotations

import pytest
from helpers import deprecated, glossary_of

from termcheck.cli.forms import hits
from termcheck.forms.collection import Resource
from termcheck.forms.compile import CompiledLanguage, WordForms, deprecated_terms
from termcheck.forms.fold import fold_term
from termcheck.forms.pattern import Wanted, wanted_of
from termcheck.forms.review import doubts, is_doubtful, review, reviewed
from termcheck.glossary.builtin import shipped
from termcheck.model import Glossary, Tier

# Terms of the concepts a and b (lines 4 and 5), place, words of the message, words of the advice
WARNED = [
    ("{deprecated: [hand, {term: hands}]}", "{}", "4:52", "`hands` is found as a form of `hand` (line 4) anyway", "remove"),
    ("{deprecated: [{term: hands}, hand]}", "{}", "4:54", "`hand` is found as a form of `hands` (line 4) anyway", "remove"),
    (
        "{deprecated: {term: hand, forms: [paw]}}",
        "{deprecated: paw}",
        "5:38",
        "`paw` is found as a form of `hand` (line 4) of `a` too",
        "`only_near`",
    ),
    ("{deprecated: old hand}", "{deprecated: old hands}", "5:38", "`old hands` is found as a form of `old hand`", "tell them apart"),
    (
        "{deprecated: {term: hand, except_in: [hands]}}",
        "{}",
        "4:45",
        "`hand` can never be found: a form of it stands in `except_in`",
        "longer",
    ),
    ("{deprecated: hand/foot}", "{}", "4:38", "`hand/foot` can never be found, not even as it stands here", "no other sign"),
    (
        "{preferred: all hands, deprecated: hand}",
        "{}",
        "4:37",
        "the preferred term `all hands` holds the deprecated `hand` (line 4) in",
        "otherwise",
    ),
    ("{deprecated: old … hand}", "{admitted: olds hands}", "5:36", "`old … hand` (line 4) of `a` in another form", "`except_in`"),
]
SILENT = [
    ("{deprecated: [hand, foot]}", "{deprecated: old … hand}"),
    ("{deprecated: [hand, {term: hands, use: workers}]}", "{}"),
    ("{deprecated: hand}", "{deprecated: {term: hands, only_near: [foot]}}"),
    ("{deprecated: {term: hand, not_forms: [hands]}}", "{deprecated: {term: hands, not_forms: [hand]}}"),
    ("{deprecated: {term: hand, not_forms: [hand]}}", "{}"),
    ("{deprecated: {term: hand, only_near: [foot]}}", "{preferred: all hands}"),
    ("{deprecated: {term: hand, except_in: [all hands]}}", "{preferred: all hands}"),
    ("{deprecated: {term: EU, case: exact}}", "{preferred: eus}"),
    # Seen without forms: lint warns of these.
    ("{deprecated: hand}", "{deprecated: Hand}"),
    ("{deprecated: hand}", "{preferred: old hand}"),
    ("{deprecated: hand|y}", "{preferred: handiwork}"),
]


def word_forms(wanted: Wanted, *, tier: Tier = "dictionary") -> WordForms:
    """The word with and without -s."""
    text = fold_term(wanted.text)
    base = text.removesuffix("s")
    forms: dict[str, Tier] = {} if wanted.frozen or wanted.stem else {base: tier, base + "s": tier}
    return WordForms(wanted, {**forms, text: "citation"})


def compiled(glossary: Glossary, *, tier: Tier = "dictionary") -> dict[str, CompiledLanguage]:
    terms = deprecated_terms(glossary)
    return {
        code: CompiledLanguage({word: word_forms(word, tier=tier) for term in terms[code] for word in wanted_of(term)}) for code in terms
    }


def glossary_with(a: str, b: str) -> Glossary:
    concepts = "".join(f"  - {{id: {name}, terms: {{en: {terms}}}}}\n" for name, terms in (("a", a), ("b", b)) if terms != "{}")
    return glossary_of("\nconcepts:\n" + concepts)


def reviewed_term(text: str, *, code: str = "en", tier: Tier = "dictionary"):
    glossary = deprecated(**{code: text})
    return reviewed(glossary.concepts[0].terms[0], compiled(glossary, tier=tier)[code])


@pytest.mark.parametrize(("a", "b", "place", "message", "advice"), WARNED, ids=[case[3] for case in WARNED])
def test_terms_that_clash_or_are_never_found_are_a_warning(a, b, place, message, advice):
    glossary = glossary_with(a, b)
    [(origin, what, try_this)] = review(glossary, compiled(glossary), hits)
    assert str(origin) == f"g.yaml:{place}"
    assert message in what
    assert advice in try_this


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_terms_that_are_told_apart_are_silent(a, b):
    glossary = glossary_with(a, b)
    assert review(glossary, compiled(glossary), hits) == []


@pytest.mark.parametrize(("name", "path"), shipped().items())
def test_the_shipped_glossaries_have_no_clash(name, path):
    resource = Resource(path)
    known = {code: resource.language(code) for code in deprecated_terms(resource.glossary)}
    assert review(resource.glossary, known, hits) == [], name


def test_of_several_terms_that_a_preferred_one_holds_the_longest_is_told():
    glossary = glossary_with("{preferred: big old hands, deprecated: [hand, old hand]}", "{}")
    assert ["`old hand`" in what for _, what, _ in review(glossary, compiled(glossary), hits)] == [True]


def test_a_preferred_compound_that_holds_a_deprecated_term_is_a_warning():
    glossary = glossary_of("concepts: [{id: a, terms: {nl: {preferred: handelaarswet, deprecated: handelaar}}}]\n")
    assert [what.endswith("in a compound") for _, what, _ in review(glossary, compiled(glossary), hits)] == [True]


def test_what_an_extension_adds_is_reviewed():
    glossary = glossary_of("concepts: [{extends: x/y, terms: {en: {deprecated: [hand, hands]}}}]\n")
    assert len(review(glossary, compiled(glossary), hits)) == 1


def test_guessed_paradigms_are_one_note_a_language():
    glossary = deprecated(en="[a1, b1, c1, d1, {term: e1, forms: [e2]}, {term: f1, match: exact}]", nl="a1")
    notes = {term.language: (term.text, what) for term, what in doubts(glossary, compiled(glossary, tier="analogy"))}
    assert notes["en"] == ("a1", "`en`: the forms of 4 terms rest on analogy or endings alone (a1, b1, c1 and 1 more)")
    assert notes["nl"] == ("a1", "`nl`: the forms of 1 term rest on analogy or endings alone (a1)")


def test_paradigms_of_the_dictionary_are_no_note():
    glossary = deprecated(en="[hand, =foot, ar|m]")
    assert doubts(glossary, compiled(glossary)) == []


@pytest.mark.parametrize(("longer", "guessed"), [("old handicraft", True), ("handicraft handicraftsmen", False)])
def test_of_several_words_the_one_that_betrays_the_term_counts(longer, guessed):
    glossary = deprecated(en=longer)
    known = compiled(glossary)["en"]
    words = {word: word_forms(word, tier="ending") if word.text == "handicraft" else one for word, one in known.words.items()}
    assert is_doubtful(glossary.concepts[0].terms[0], CompiledLanguage(words)) is guessed


def test_forms_are_shown_by_provenance_without_those_left_out():
    page = reviewed_term("{term: hand, forms: [paw], not_forms: [Hands]}")
    assert [(word.text, word.kind, word.forms) for word in page.words] == [("hand", "inflected", {"citation": ("hand",)})]
    assert (page.doubtful, page.compounds, page.attached) == (False, "none", ())


def test_stems_are_shown_with_the_number_of_endings():
    glossary = deprecated(el="νόμος")
    wanted = Wanted("νόμος", alone=True)
    word = WordForms(wanted, {"νόμοσ": "citation", "νόμου": "analogy"}, ("νομ",), frozenset({"νόμισ"}))
    [shown] = reviewed(glossary.concepts[0].terms[0], CompiledLanguage({wanted: word})).words
    assert (shown.forms, shown.stems, shown.exceptions) == ({"citation": ("νόμος",), "analogy": ("νόμου",)}, ("νομ",), ("νόμις",))
    assert shown.endings > 20 and shown.guessed


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("=old hand", ["frozen", "inflected"]), ("old … hand|s", ["inflected", "stem"]), ("{term: old, match: exact}", ["frozen"])],
)
def test_the_signs_of_a_term_are_shown(text, kinds):
    assert [word.kind for word in reviewed_term(text).words] == kinds


def test_german_nouns_are_spelled_with_their_capital():
    assert reviewed_term("Handel", code="de").words[0].forms["dictionary"] == ("Handels",)


@pytest.mark.parametrize(
    ("code", "compounds", "attached"),
    [("nl", "any", ""), ("ga", "none", "initial mutations"), ("fi", "any", "clitics"), ("el", "none", "a second accent")],
)
def test_what_the_language_adds_is_told(code, compounds, attached):
    page = reviewed_term("handelaars", code=code)
    assert page.compounds == compounds
    assert attached in " ".join(page.attached)
