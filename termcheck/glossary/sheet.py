"""The review sheet of a language: what a native speaker or terminologist needs in order to correct a glossary without opening its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from termcheck.glossary.counts import TIERS
from termcheck.languages import LANGUAGES
from termcheck.manual import escaped
from termcheck.model import Concept, Example, Extension, Glossary, Level, Source, Status, Term, lower_level

if TYPE_CHECKING:
    from termcheck.forms.review import ReviewedWord
    from termcheck.glossary.counts import WordsOf

# A glossary, and what tells of a term the words that it is found by.
Opened = tuple[Glossary, "WordsOf"]
STATUSES: tuple[Status, ...] = ("preferred", "admitted", "deprecated")
HEAD = ("term", "status", "evidence", "source", "note", "found as", "correction")
COLUMNS = ("glossary", "concept", "definition", "English", "term", "status", "level", "evidence", "source", "note", "found as")
# So many forms of a term are shown; the others are counted. `termcheck glossary forms` has them all.
SHOWN = 12
FEWEST = 3
# A spreadsheet would take such a cell for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
HOW = """\
One table for each concept, with what the glossary says in this language. Please write into the last column what is wrong and what it
should be: another word, another status, a form that does not exist or is missing, a sentence that nobody would write. A word that is
missing goes into a row of its own. *Unverified* means that no text was read for it, so these rows are the ones to look at first. *Found as*
shows some of the forms by which a deprecated term is found."""


def as_markdown(opened: Iterable[Opened], language: str) -> str:
    """The sheet as a page of tables."""
    blocks = [f"# Review sheet: {LANGUAGES[language].name} ({language})", *blocks_of(opened, language)]
    return "\n\n".join(blocks) + "\n"


def blocks_of(opened: Iterable[Opened], language: str) -> Iterator[str]:
    """The sheet without its title, as blocks of Markdown."""
    yield HOW
    for glossary, words_of in opened:
        yield f"## {escaped(glossary.name)}: {escaped(glossary.title)}" if glossary.title else f"## {escaped(glossary.name)}"
        for concept in _entries(glossary):
            yield from _concept(concept, language, words_of)
        yield from _sources(glossary, language)


def as_csv(opened: Iterable[Opened], language: str) -> str:
    """The sheet as rows for a spreadsheet, under a header (RFC 4180); examples have columns of their own."""
    import csv
    from io import StringIO

    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow([*COLUMNS, "wrong", "right", "correction"])
    for glossary, words_of in opened:
        for concept in _entries(glossary):
            writer.writerows(map(_cell, row) for row in _rows(concept, language, words_of))
    return lines.getvalue()


def speaks(glossary: Glossary, language: str) -> bool:
    """Whether it has a term in the language."""
    return any(concept.terms_in(language) for concept in _entries(glossary))


def _entries(glossary: Glossary) -> list[Concept]:
    """Its concepts, and what it adds to concepts of other glossaries."""
    return [*glossary.concepts, *(_added(extension, glossary.name) for extension in glossary.extensions)]


def _added(extension: Extension, glossary: str) -> Concept:
    return Concept(
        id=f"{extension.glossary}/{extension.concept}",
        glossary=glossary,
        origin=extension.origin,
        definition=extension.definition,
        level=extension.level or "warning",
        terms=extension.add,
    )


def _rows(concept: Concept, language: str, words_of: WordsOf) -> Iterator[list[str]]:
    """A row for each term; a language that has none gets one row to fill in."""
    told = [concept.glossary, concept.id, _line(concept.definition), _english(concept)]
    terms = _terms(concept, language)
    for number, term in enumerate(terms):
        level = _level(term, concept.level) if term.status == "deprecated" else ""
        examples = _examples(term, concept, language, first=number == 0)
        notes = "; ".join(_notes(term))
        yield [*told, term.plain, term.status, level, term.evidence, term.source, notes, _found_as(term, words_of), *examples, ""]
    if not terms:
        yield [*told, *[""] * (len(COLUMNS) - len(told)), "", "", ""]


def _examples(term: Term, concept: Concept, language: str, *, first: bool) -> tuple[str, str]:
    """What is wrong and what is right: the concept's sentences in its first row, a term's own in that term's."""
    own = _of_language(concept, language)
    if term.example or not (first and own):
        return _line(term.example), ""
    return _line(own[0].wrong), _line(own[0].right)


def _concept(concept: Concept, language: str, words_of: WordsOf) -> Iterator[str]:
    yield f"### {concept.id}"
    if concept.definition:
        yield escaped(_line(concept.definition))
    yield f"**In English:** {escaped(_english(concept)) or 'no term'}. **Level:** {concept.level}."
    terms = _terms(concept, language)
    rows = [_row(term, concept.level, words_of) for term in terms] or [("",) * len(HEAD)]
    yield "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in (HEAD, ["---"] * len(HEAD), *rows))
    sentences = [sentence for one in _of_language(concept, language) for sentence in (f"wrong: {one.wrong}", f"right: {one.right}")]
    sentences += [f"wrong: {term.example}" for term in terms if term.example]
    if sentences:
        yield "\n".join(f"- {escaped(_line(sentence))}" for sentence in sentences)


def _row(term: Term, level: Level, words_of: WordsOf) -> tuple[str, ...]:
    own = _level(term, level)
    status = f"{term.status} ({own})" if term.status == "deprecated" and own != level else term.status
    evidence = "*unverified*" if term.evidence == "unverified" else term.evidence
    told = (_source(term.source), escaped("; ".join(_notes(term))), escaped(_found_as(term, words_of)))
    return escaped(term.plain), status, evidence, *told, ""


def _level(term: Term, level: Level) -> Level:
    own = term.level or level
    return lower_level(own, at_most="info") if term.evidence == "unverified" else own


def _notes(term: Term) -> Iterator[str]:
    if term.note:
        yield _line(term.note).rstrip(".")
    if term.use:
        yield f"write: {term.use}"
    if term.only_near:
        yield f"only near: {', '.join(term.only_near)}"
    if term.except_in:
        yield f"right in: {', '.join(term.except_in)}"


def _found_as(term: Term, words_of: WordsOf) -> str:
    """Some forms of each word of a deprecated term, and how many more there are."""
    if term.status != "deprecated":
        return ""
    words = [word for word in words_of(term) if word.kind == "inflected"]
    room = max(FEWEST, SHOWN // max(1, len(words)))
    listed = [", ".join(term.forms)] if term.forms else []
    return "; ".join([*(told for word in words if (told := _forms(word, room))), *listed])


def _forms(word: ReviewedWord, room: int) -> str:
    forms = [form for tier in TIERS if tier != "bare" for form in word.forms.get(tier, ())]
    shown = [*forms[:room], *([f"{len(forms) - room} more"] if len(forms) > room else [])]
    return ", ".join([*shown, *(f"{stem}- with {word.endings} endings" for stem in word.stems[:1])])


def _sources(glossary: Glossary, language: str) -> Iterator[str]:
    """The sources that the terms of the language name."""
    cited = {term.source for concept in _entries(glossary) for term in concept.terms_in(language)}
    rows = [f"- {escaped(name)}: {_cited(glossary.sources[name])}" for name in glossary.sources if name in cited]
    if rows:
        yield "Sources:\n\n" + "\n".join(rows)


def _cited(source: Source) -> str:
    title = f"[{escaped(source.title)}]({address(source.url)})" if source.url else escaped(source.title)
    return title + (f", {escaped(source.reference)}" if source.reference else "")


def _source(written: str) -> str:
    """A source as it is named: an address as a link to its site, an id or a title as words."""
    if not written.startswith(("https://", "http://")):
        return escaped(written)
    return f"[{urlsplit(written).netloc.removeprefix('www.')}]({address(written)})"


def address(url: str) -> str:
    """An address that holds nothing which Markdown takes for its own: 2564(RSP) has brackets."""
    return "<" + url.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C").replace(" ", "%20") + ">"


def _terms(concept: Concept, language: str) -> list[Term]:
    return [term for status in STATUSES for term in concept.terms_in(language, status)]


def _of_language(concept: Concept, language: str) -> Sequence[Example]:
    return [example for example in concept.examples if example.language == language]


def _english(concept: Concept) -> str:
    """What the concept is called in English, for those who do not know its id."""
    return ", ".join(term.plain for term in concept.terms_in("en", "preferred"))


def _line(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
