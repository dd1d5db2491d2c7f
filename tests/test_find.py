from __future__ import annotations

import sys
from unittest.mock import patch

import pytest
from helpers import collection_of, exactly, finder_of

from termcheck import find
from termcheck.find import Finder
from termcheck.readers import markdown, text
from termcheck.settings import Settings

GLOSSARY = exactly(nl=["kinderporno", "pornografie"], de="Kinderporno", cs="pornografie", el="παιδική πορνογραφία", bg="детска порнография")
DUTCH = "De minister zal de Kamer voor de zomer berichten over de bestrijding van pornografie op de servers van Nederlandse bedrijven."
CZECH = "Ministr vnitra předloží vládě do konce roku zprávu o tom, jak policie postupuje, jestliže najde pornografie na českých serverech."
NORWEGIAN = "Regjeringen vil legge fram en plan for hvordan politiet skal bekjempe pornografie på norske tjenere før sommeren kommer."
RUSSIAN = "Правительство должно представить доклад о том, как детска порнография распространяется в сети и что делает полиция страны."


def found(source: str, *, path: str = "draft.txt", language: str | None = None, reader=text, settings: Settings | None = None) -> list[str]:
    """The language of each use, with a question mark where it is undetermined."""
    finder = Finder(collection_of(GLOSSARY), settings or Settings(), language=language)
    return [use.term.language + "?" * (not use.determined) for use in finder.hits(reader.read(source, path=path)).uses]


LANGUAGES = [
    # the user's word is final
    (DUTCH, {"language": "nl"}, ["nl"]),
    (DUTCH, {"language": "cs"}, ["cs"]),
    (DUTCH, {"language": "de"}, []),
    (DUTCH, {"language": "nl-BE"}, ["nl"]),
    # the file's name, then the statistics
    ("Over pornografie.", {"path": "draft.cs.txt"}, ["cs"]),
    (DUTCH, {}, ["nl"]),
    (CZECH, {}, ["cs"]),
    (f"{DUTCH}\n\n{CZECH}", {}, ["nl", "cs"]),
    # a short paragraph takes the document's language, and without one every language is tried
    (f"{DUTCH}\n\nOver pornografie.", {}, ["nl", "nl"]),
    (f"{CZECH}\n\npornografie", {}, ["cs", "cs"]),
    ("pornografie", {}, ["cs?"]),
    # a term of one language tells the language
    ("Das ist kinderporno.", {}, ["nl?"]),
    ("παιδική πορνογραφία", {}, ["el"]),
    # settings
    (DUTCH, {"settings": Settings(languages=(("*.md", "cs"),))}, ["nl"]),
    ("pornografie", {"settings": Settings(languages=(("*.txt", "cs"),))}, ["cs"]),
]


@pytest.mark.parametrize(("source", "options", "languages"), LANGUAGES)
def test_a_paragraph_is_read_in_its_language(source, options, languages):
    assert found(source, **options) == languages


def test_a_language_in_the_markup_holds_for_its_element():
    assert found('<p lang="cs">Pornografie.</p>\n\n<p lang="nl">Pornografie.</p>\n', path="d.md", reader=markdown) == ["cs", "nl"]
    assert found("---\nlang: cs\n---\n\nPornografie.\n", path="d.md", reader=markdown) == ["cs"]


@pytest.mark.parametrize("source", [NORWEGIAN, RUSSIAN])
def test_text_in_none_of_the_24_languages_is_counted_and_not_checked(source):
    hits = finder_of(GLOSSARY).hits(text.read(source, path="draft.txt"))
    assert (hits.uses, hits.other_language) == ((), 1)


def test_a_language_outside_the_24_that_the_text_declares_is_not_checked():
    hits = finder_of(GLOSSARY).hits(markdown.read('<p lang="no">Om pornografie.</p>\n', path="d.md"))
    assert (hits.uses, hits.other_language) == ((), 1)


@pytest.mark.parametrize(
    ("source", "language"),
    [("Een fietspad.", None), ("over pornografiekwesties-x", None), (DUTCH, "de"), (DUTCH, "nl"), ("παιδική πορνογραφία", None)],
)
def test_no_statistics_where_they_decide_nothing(source, language):
    with patch.object(find, "guess", side_effect=AssertionError("asked")):
        finder_of(exactly(nl="pornografie", el="παιδική πορνογραφία"), language=language).hits(text.read(source, path="draft.txt"))


def test_uses_come_in_the_order_of_the_text():
    uses = finder_of(GLOSSARY, language="nl").hits(text.read(f"{DUTCH} Kinderporno!\n\nPornografie, kinderporno.", path="d.txt")).uses
    assert [use.found for use in uses] == ["pornografie", "Kinderporno", "Pornografie", "kinderporno"]


def test_a_word_that_only_looks_like_a_term_needs_no_tokenizer():
    with patch.dict(sys.modules, {"spacy": None, "spacy.tokenizer": None}):
        assert finder_of(exactly(nl="pornografie")).hits(text.read("xpornografiek", path="d.txt")).uses == ()
