"""`termcheck explain` and `termcheck languages`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli.output import emit

if TYPE_CHECKING:
    from termcheck.model import Concept, Glossary


def languages() -> None:
    """List the languages and how far each is supported."""
    from termcheck.languages import LANGUAGES
    from termcheck.languages.support import support

    rows = [
        ("code", "language", "own name", "how terms are found"),
        *((one.code, one.name, one.native, support(one)) for one in LANGUAGES.values()),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    emit("".join(f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]:<{widths[2]}}  {row[3]}\n" for row in rows))


def explain(
    name: Annotated[str, typer.Argument(metavar="RULE|MENTION|CONCEPT", help="The id in the square brackets of a finding.")],
) -> None:
    """Show the manual page of a rule or kind of mention, or a concept with its sources."""
    emit(_page(name))


def _page(name: str) -> str:
    from termcheck.errors import InputError
    from termcheck.mentions import MENTIONS
    from termcheck.rules import RULES
    from termcheck.yaml_fields import did_you_mean

    pages = {**RULES, **MENTIONS}
    if name in pages:
        return f"{name}: {inspect.cleandoc(pages[name].__doc__ or '')}\n"
    found = {concept.id: (concept, glossary) for glossary in _glossaries() for concept in glossary.concepts}
    concept, _, qualified = name.rpartition("/")
    if (qualified or concept) in found:
        return "".join(f"{line}\n" for line in concept_page(*found[qualified or concept]))
    raise InputError("", f'nothing is called "{name}"', try_this=did_you_mean(name, [*pages, *found]))


def _glossaries() -> list[Glossary]:
    """The shipped glossaries and those of the settings."""
    from pathlib import Path

    from termcheck.glossary.builtin import find_glossary, shipped
    from termcheck.glossary.load import load_glossary
    from termcheck.glossary.merge import merge
    from termcheck.settings import find_settings, load_settings

    settings = find_settings(Path.cwd())
    own = load_settings(settings) if settings else None
    named = [find_glossary(name, base=own.base) for name in own.glossaries or ()] if own else []
    paths = {path.resolve(): None for path in (*shipped().values(), *named)}
    return list(merge([load_glossary(path) for path in paths]))


def concept_page(concept: Concept, glossary: Glossary) -> Iterator[str]:
    """A concept as a page: definition, reason, terms by language, sources."""
    yield f"{concept.id} ({glossary.name}: {glossary.title})"
    for label, text in (("definition", concept.definition), ("why", concept.why)):
        if text:
            yield ""
            yield f"{label}: {' '.join(text.split())}"
    yield ""
    for language in sorted({term.language for term in concept.terms}):
        yield f"  {language}"
        for term in concept.terms_in(language):
            unverified = " (unverified)" if term.evidence == "unverified" else ""
            yield f"    {term.status}: {term.plain}{unverified}" + (f"  [{term.source}]" if term.source else "")
    yield ""
    for name in concept.sources:
        source = glossary.sources.get(name)
        yield f"  {name}: " + ", ".join(piece for piece in ((source.title, source.reference, source.url) if source else ()) if piece)
