"""The pages of the shipped glossaries: the terms of each concept in each language, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from urllib.parse import urlsplit

from builder.tables import code, folded, page, table
from termcheck.cli.glossary_sheets import resource_words
from termcheck.glossary.builtin import shipped
from termcheck.glossary.sheet import Opened, address, blocks_of, speaks
from termcheck.languages import LANGUAGES
from termcheck.manual import escaped, escaped_prose
from termcheck.model import Concept, Glossary, Level, Source, Status, Term, Title, lower_level

STATUSES: tuple[Status, ...] = ("preferred", "admitted", "deprecated")
# The comment at the top of a glossary says what it is about; from these words on it speaks to its authors.
FOR_AUTHORS = ("Licence", "Evidence", "Levels")
LICENCE = "Licence: [CC BY 4.0](../../glossaries/LICENSE)."
INTRODUCTION = """\
The glossaries that come with termcheck, one for each subject. `--glossary` and the setting [`glossaries`](../settings.md#glossaries) choose
among them; without either, those that are on by default are used. How to write one: [the glossary format](../glossary-format.md)."""
READING = """\
Write the preferred term; admitted terms are fine, too; deprecated ones are findings, in every inflected form. *Unverified* means: known to
those who know the language, no text was read for it; a finding that rests on it is never more than info. A word is wrong?
[Your correction is welcome](../../CONTRIBUTING.md#a-glossary-entry-is-wrong)."""

SHEETS = """\
A sheet for each language shows all its terms with their evidence and forms, for native speakers and terminologists to correct:"""
SENDING = """\
The same as a table for a spreadsheet: `termcheck glossary review-sheet --language {language} --format csv --output review-{language}.csv`.
How to send it back: [A glossary entry is wrong](../../../CONTRIBUTING.md#a-glossary-entry-is-wrong)."""


def glossary_pages() -> dict[str, str]:
    """The page of each shipped glossary, the review sheet of each language, and the index, by path below docs/."""
    opened = [resource_words(path) for path in shipped().values()]
    pages = {f"glossaries/{glossary.name}.md": _page(glossary) for glossary, _ in opened}
    sheets = {f"glossaries/review/{code}.md": _sheet(code, opened) for code in LANGUAGES}
    return {"glossaries/README.md": _index([glossary for glossary, _ in opened]), **pages, **sheets}


def _index(glossaries: Iterable[Glossary]) -> str:
    head = ("glossary", "title", "concepts", "languages", "on by default")
    sheets = ", ".join(f"[{one.name}](review/{one.code}.md)" for one in LANGUAGES.values())
    return page("Glossaries", [INTRODUCTION, table(head, map(_row, glossaries)), f"{SHEETS} {sheets}.", LICENCE])


def _sheet(language: str, opened: Iterable[Opened]) -> str:
    """What all glossaries say in one language; those that say nothing in it are left out."""
    speaking = [(one, words) for one, words in opened if speaks(one, language)]
    named = f"{LANGUAGES[language].name} ({language})"
    return page(f"Review sheet: {named}", [SENDING.format(language=language), *blocks_of(speaking, language)])


def _row(glossary: Glossary) -> tuple[str, ...]:
    concepts = ", ".join(f"[{concept.id}]({glossary.name}.md#{concept.id})" for concept in glossary.concepts)
    languages = {term.language for concept in glossary.concepts for term in concept.terms}
    link = f"[{code(glossary.name)}]({glossary.name}.md)"
    return link, escaped(glossary.title), concepts, str(len(languages)), "yes" if glossary.default else "no"


def _page(glossary: Glossary) -> str:
    return page(escaped(glossary.title or glossary.name), _blocks(glossary))


def _blocks(glossary: Glossary) -> Iterator[str]:
    path = Path(glossary.path)
    yield from _about(path.read_text(encoding="utf-8"), glossary.name)
    on = "on by default" if glossary.default else "on when it is named"
    yield f"The glossary {code(glossary.name)} ({on}); its file: [{path.name}](../../glossaries/{path.name}). {LICENCE}"
    yield READING
    if len(glossary.concepts) > 1:
        yield "Concepts: " + ", ".join(f"[{concept.id}](#{concept.id})" for concept in glossary.concepts)
    for concept in glossary.concepts:
        yield from _concept(concept, glossary.sources)
    yield from _untouched(glossary)
    if glossary.sources:
        yield "## Sources"
        yield "\n".join(f'- <a id="source-{source.id}"></a>{code(source.id)}: {_cited(source)}' for source in glossary.sources.values())


def _about(text: str, name: str) -> Iterator[str]:
    """The paragraphs of the comment at the top that say what the glossary is about, without its name."""
    comment = "\n".join(line[1:].strip() for line in takewhile(lambda line: line.startswith("#"), text.splitlines()))
    paragraphs = comment.removeprefix(f"{name}: ").split("\n\n")
    for paragraph in takewhile(lambda paragraph: not paragraph.startswith(FOR_AUTHORS), paragraphs):
        yield escaped_prose(paragraph[:1].upper() + " ".join(paragraph[1:].split()))


def _concept(concept: Concept, sources: Mapping[str, Source]) -> Iterator[str]:
    yield f"## {concept.id}"
    yield escaped(" ".join(concept.definition.split()))
    yield f"**Why:** {escaped(' '.join(concept.why.split()))}" if concept.why else ""
    rests = ", ".join(_source(source, sources) for source in concept.sources)
    yield f"**Level:** {concept.level}" + (f". **Sources:** {rests}" if rests else "")
    codes = sorted({term.language for term in concept.terms})
    yield table(("language", *STATUSES), (_overview(concept, code) for code in codes))
    if concept.examples:
        sentences = [(one.language, escaped(_line(one.wrong)), escaped(_line(one.right))) for one in concept.examples]
        yield folded(f"{concept.id}: examples ({len(sentences)})", table(("language", "wrong", "right"), sentences))
    terms = [term for code in codes for status in STATUSES for term in concept.terms_in(code, status)]
    rows = (_evidence(term, concept.level, sources) for term in terms)
    summary = f"{concept.id}: evidence, source and notes of each term ({len(terms)})"
    yield folded(summary, table(("language", "term", "status", "evidence", "notes"), rows))


def _line(text: str) -> str:
    return " ".join(text.split())


def _overview(concept: Concept, language: str) -> tuple[str, ...]:
    named = f"{LANGUAGES[language].name} ({language})"
    return named, *("<br>".join(map(_shown, concept.terms_in(language, status))) for status in STATUSES)


def _shown(term: Term) -> str:
    remarks = [
        *(["unverified"] if term.evidence == "unverified" else []),
        *(["in one sense only"] if term.only_near else []),
        *(["with exceptions"] if term.except_in else []),
    ]
    return escaped(term.plain) + (f" *({', '.join(remarks)})*" if remarks else "")


def _evidence(term: Term, level: Level, sources: Mapping[str, Source]) -> tuple[str, ...]:
    source = f": {_source(term.source, sources)}" if term.source else ""
    return term.language, escaped(term.plain), _status(term, level), term.evidence + source, "; ".join(_notes(term))


def _status(term: Term, level: Level) -> str:
    """The status, and the level of its findings where it is not the concept's."""
    own = term.level or level
    if term.evidence == "unverified":
        own = lower_level(own, at_most="info")
    return f"{term.status} ({own})" if term.status == "deprecated" and own != level else term.status


def _notes(term: Term) -> Iterator[str]:
    if term.note:
        yield escaped(term.note.rstrip("."))
    if term.use:
        yield f"write: {escaped(term.use)}"
    if term.example:
        yield f"example: {escaped(_line(term.example))}"
    if term.only_near:
        yield f"only near: {escaped(', '.join(term.only_near))}"
    if term.except_in:
        yield f"right in: {escaped(', '.join(term.except_in))}"


def _untouched(glossary: Glossary) -> Iterator[str]:
    """The titles and names in which nothing is a finding."""
    if glossary.titles or glossary.names:
        yield "## Titles and names"
        yield "Nothing inside them is a finding: see [title](../mentions/title.md) and [name](../mentions/name.md)."
    if glossary.titles:
        rows = (_title(title, glossary.sources) for title in glossary.titles)
        yield folded(f"{len(glossary.titles)} titles of acts", table(("act", "language", "title", "evidence"), rows))
    if glossary.names:
        names = ((name.language, escaped(name.text)) for name in glossary.names)
        yield folded(f"{len(glossary.names)} names", table(("language", "name"), names))


def _title(title: Title, sources: Mapping[str, Source]) -> tuple[str, ...]:
    source = f": {_source(title.source, sources)}" if title.source else ""
    return code(title.id), title.language, escaped(title.text), title.evidence + source


def _source(written: str, sources: Mapping[str, Source]) -> str:
    """A source as a link: an id to its entry on the page, an address to its site; a title stays words."""
    if written in sources:
        return f"[{written}](#source-{written})"
    if written.startswith(("https://", "http://")):
        return f"[{urlsplit(written).netloc.removeprefix('www.')}]({address(written)})"
    return escaped(written)


def _cited(source: Source) -> str:
    title = f"[{escaped(source.title)}]({address(source.url)})" if source.url else escaped(source.title)
    return title + (f", {escaped(source.reference)}" if source.reference else "")
