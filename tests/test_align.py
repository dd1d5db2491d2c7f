"""Language versions side by side: by number, by look, by length; nothing is lost, and the order of the versions changes nothing."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck._align_markers import letter_value, marker_of, roman_value
from termcheck.align import Alignment, Version, align, is_bilingual, split_bilingual
from termcheck.model import Document
from termcheck.readers import format_of, text_reader

ROOT = Path(__file__).parent.parent
DRAFTS = Path(__file__).parent / "data" / "align"
GOLD = sorted((ROOT / "benchmarks" / "data" / "align").glob("helpline-*.json"))


def version(text: str, language: str, *, format: str = "text") -> Version:
    document = text_reader(format).read(text, path=f"act.{language}")
    return Version(path=f"act.{language}", language=language, document=document)


def aligned(*texts: str, format: str = "text") -> Alignment:
    return align([version(text, language, format=format) for text, language in zip(texts, ("en", "nl", "fr", "de"), strict=False)])


def said(alignment: Alignment) -> list[tuple[str, ...]]:
    """The first word or two of each segment, by unit and version."""
    return [tuple(" + ".join(segment.text[:4].strip() for segment in part) for part in unit.parts) for unit in alignment.units]


def numbers(alignment: Alignment) -> set[tuple[tuple[int, ...], ...]]:
    of = [{id(segment): at for at, segment in enumerate(one.document.segments)} for one in alignment.versions]
    return {tuple(tuple(of[at][id(segment)] for segment in part) for at, part in enumerate(unit.parts)) for unit in alignment.units}


def expanded(entries: list[list[object]]) -> set[tuple[tuple[int, ...], ...]]:
    units = set()
    for entry in entries:
        if isinstance(entry[0], str):
            ends = [[int(end) for end in str(piece).split("-")] for piece in entry]
            units |= {tuple((low + step,) for low, _ in ends) for step in range(ends[0][1] - ends[0][0] + 1)}
        else:
            units.add(tuple(tuple(part) for part in entry))
    return units


def read(path: Path) -> Document:
    return text_reader(format_of(str(path)) or "text").read(path.read_text(encoding="utf-8"), path=path.name)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("(12) The", "number", "12"),
        ("3) x", "number", "3"),
        ("A. whereas", "upper", "1"),
        ("АБ. като", None, None),
        ("Г. като", "upper", "4"),
        ("στ) λα", "letter", "6"),
        ("ιβ) λα", "letter", "12"),
        ("(iv) x", "roman", "4"),
        ("1.2.1 x", "section", "1.2.1"),
        ("Article 5 – Scope", "article", "5"),
        ("Article premier", "article", "1"),
        ("3. cikk", "article", "3"),
        ("5 straipsnis", "article", "5"),
        ("3 a §", "article", "3a"),
        ("§ 5 Begriffe", "article", "5"),
        ("2. člen", "article", "2"),
        ("Άρθρο 5", "article", "5"),
        ("I SKYRIUS", "division", "1"),
        ("2 kap.", "division", "2"),
        ("LIITE 1", "annex", "1"),
        ("Article 5 shall apply", None, None),
        ("§ 5 gilt\nentsprechend", None, None),
        ("2011. gada", None, None),
        ("in addition", None, None),
    ],
)
def test_a_passage_is_numbered_in_the_way_of_its_language(text, kind, value):
    marker = marker_of(text)
    assert (marker and marker.kind, marker and marker.value) == (kind, value)


def test_letters_are_counted_in_their_own_alphabet():
    assert [letter_value(letters) for letters in ("a", "aa", "ac", "в", "ε", "ια")] == [1, 27, 29, 3, 5, 11]
    assert [roman_value(letters) for letters in ("i", "iv", "xiv", "xl", "abc")] == [1, 4, 14, 40, None]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_drafts_in_several_formats_are_aligned_as_by_hand(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    documents = [read(DRAFTS / name) for name in gold["files"]]
    found = align([Version(path=one.path, language=one.path.split(".")[1], document=one) for one in documents])
    assert numbers(found) == expanded(gold["units"])


def test_the_order_of_the_versions_changes_only_the_order_of_the_parts():
    given_versions = [
        version(text, code) for text, code in (("1. One.\n\n2. Two.", "en"), ("1. Een.\n\n2. Twee.", "nl"), ("2. Deux.", "fr"))
    ]
    first = align(given_versions)
    for order in permutations(range(3)):
        again = align([given_versions[at] for at in order])
        assert [unit.label for unit in again.units] == [unit.label for unit in first.units]
        assert [unit.parts for unit in again.units] == [tuple(unit.parts[at] for at in order) for unit in first.units]


@pytest.mark.parametrize(
    ("first", "second", "units"),
    [
        # A number that one version lacks.
        ("(1) Aa.\n\n(2) Bb.\n\n(3) Cc.", "(1) Xx.\n\n(3) Zz.", [("(1)", "(1)"), ("(2)", ""), ("(3)", "(3)")]),
        # Two that changed places.
        ("A. Aa.\n\nB. Bb.\n\nC. Cc.", "B. Xx.\n\nA. Yy.\n\nC. Zz.", [("A. A", "A. Y"), ("B. B", "B. X"), ("C. C", "C. Z")]),
        # Another style of list.
        ("(a) Aa.\n\n(b) Bb.", "1) Xx.\n\n2) Yy.", [("(a)", "1) X"), ("(b)", "2) Y")]),
        # A list in one paragraph.
        ("Who:\n\na) she;\n\nb) he.", "Wie:\na) zij;\nb) hij.", [("Who: + a) s + b) h", "Wie:")]),
        # Nothing to go by but length.
        ("Short.\n\n" + "Long " * 30, "Kort.\n\n" + "Lang " * 30, [("Shor", "Kort"), ("Long", "Lang")]),
        # A paragraph cut in two.
        ("One two. " * 9, "Een. " * 9 + "\n\n" + "Twee. " * 8, [("One", "Een. + Twee")]),
        ("", "Een.", [("", "Een.")]),
    ],
)
def test_two_versions_come_together(first, second, units):
    assert said(aligned(first, second)) == units


def test_figures_and_names_tell_passages_of_one_length_apart():
    first = "The council met in 2019.\n\nEuropol wrote to the mayor.\n\nDirective 2011/93 applies there."
    second = "Europol schreef de burgemeester.\n\nRichtlijn 2011/93 is van toepassing."
    assert said(aligned(first, second)) == [("The", ""), ("Euro", "Euro"), ("Dire", "Rich")]


def test_what_only_other_versions_have_is_one_unit_of_theirs():
    found = aligned("1. Aa.\n\n3. Cc.", "1. Dd.\n\n2. Ee.\n\n3. Ff.", "1. Gg.\n\n2. Hh.\n\n3. Ii.")
    assert said(found)[1] == ("", "2. E", "2. H")


def test_labels_name_the_place_in_the_structure():
    text = "# T\n\nA. Aa\n\n## Article 2\n\n1. Bb:\n\n   a) cc\n\n      i) dd\n\nEe\n\n| x | y |\n|---|---|\n| v | w |\n"
    labels = [unit.label for unit in aligned(text, text, format="markdown").units]
    assert labels[:6] == [
        "heading 1",
        "recital A",
        "article 2",
        "article 2, paragraph 1",
        "article 2, paragraph 1, point (a)",
        "article 2, paragraph 1, point (a), point (i)",
    ]
    assert labels[-2:] == ["table 1, row 2, cell 1", "table 1, row 2, cell 2"]


def test_a_recital_that_only_one_version_has_stands_alone():
    english = "(1) The first recital speaks of the child.\n\n(2) The second one speaks of the police.\n\nHAVE ADOPTED THIS ACT"
    dutch = (
        "(1) De eerste overweging gaat over het kind.\n\n(2) De tweede gaat over de politie.\n\n(3) Meer niet.\n\nHEBBEN DIT VASTGESTELD"
    )
    assert ("", "(3)") in said(aligned(english, dutch))


def test_an_address_that_only_one_version_has_is_said_to_be_unaligned():
    found = aligned("See [here](https://example.org/en).", "Zie hier.", format="markdown")
    assert [(at, segment.text) for at, segment in found.unaligned] == [(0, "https://example.org/en")]


XLIFF = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en-GB" target-language="nl"><body>
<trans-unit id="a"><source>One.</source><target>Een.</target><note>Short.</note></trans-unit>
<trans-unit id="b"><source>Two.</source></trans-unit></body></file></xliff>"""
TMX = """<tmx version="1.4"><header srclang="en"/><body><tu tuid="a"><tuv xml:lang="en"><seg>One.</seg></tuv><tuv xml:lang="fr">
<seg>Un.</seg></tuv></tu><tu><tuv xml:lang="fr"><seg>Deux.</seg></tuv></tu></body></tmx>"""


@pytest.mark.parametrize(
    ("source", "languages", "units"),
    [
        (XLIFF, ["en", "nl"], [("a", ("One.", "Een.")), ("b", ("Two.", ""))]),
        (TMX, ["en", "fr"], [("a", ("One.", "Un.")), ("#2", ("", "Deux"))]),
    ],
)
def test_translation_units_are_aligned_by_their_ids(source, languages, units):
    document = text_reader("xml").read(source, path="a.xlf")
    versions = split_bilingual(document)
    found = align(versions)
    assert is_bilingual(document)
    assert [one.language for one in versions] == languages
    assert list(zip([unit.label for unit in found.units], said(found), strict=True)) == units


PIECES = st.lists(
    st.sampled_from(["A. Aa bb.", "(1) Cc.", "2. Dd 2011/93", "Article 3", "b) ee", "iv) ff", "Gg hh ii jj.", "9", "§ 4 Kk"]), max_size=9
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=3))
def test_each_segment_is_placed_once(texts):
    found = aligned(*("\n\n".join(pieces) for pieces in texts))
    placed = [id(segment) for unit in found.units for part in unit.parts for segment in part] + [id(one) for _, one in found.unaligned]
    assert sorted(placed) == sorted(id(segment) for one in found.versions for segment in one.document.segments)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_a_text_beside_itself_is_in_pairs(pieces):
    text = "\n\n".join(pieces)
    assert all(len(unit.parts[0]) == len(unit.parts[1]) == 1 for unit in aligned(text, text).units)


def test_a_large_block_without_numbers_is_aligned_in_a_band():
    words = [f"Word{'abcdefghij'[at % 10] * (at % 37 + 3)} and more of it." for at in range(320)]
    second = [word.replace("and more of it", "en meer daarvan") for at, word in enumerate(words) if at % 50 != 7]
    found = numbers(aligned("\n\n".join(words), "\n\n".join(second)))
    assert sum(len(unit[0]) == len(unit[1]) == 1 for unit in found) >= len(second) * 0.97
