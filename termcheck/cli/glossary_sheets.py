"""`termcheck glossary stats` and `review-sheet`: what is in glossaries, for those who keep them and those who correct them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli.output import emit

if TYPE_CHECKING:
    from termcheck.forms.review import ReviewedWord
    from termcheck.glossary.counts import WordsOf
    from termcheck.model import Glossary, Term

Names = Annotated[list[str] | None, typer.Argument(metavar="NAME|FILE...", help="Shipped glossaries or files. Default: all shipped.")]


class StatsFormat(StrEnum):
    """How the counts are shown."""

    text = "text"
    json = "json"
    csv = "csv"


class SheetFormat(StrEnum):
    """How a review sheet is written."""

    markdown = "markdown"
    csv = "csv"


def stats(
    names: Names = None,
    format: Annotated[StatsFormat, typer.Option(help="The output.")] = StatsFormat.text,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the counts to a file.")] = None,
) -> None:
    """Count concepts, terms by status and evidence, and forms by where they come from, for each language of glossaries."""
    from termcheck.glossary import counts

    opened = (resource_words(path) for path in _paths(names))
    counted = [(glossary.name, counts.counts(glossary, words_of)) for glossary, words_of in opened]
    renderers = {StatsFormat.text: counts.as_text, StatsFormat.json: counts.as_json, StatsFormat.csv: counts.as_csv}
    emit(renderers[format](counted), to=output)


def review_sheet(
    language: Annotated[str, typer.Option(metavar="xx", help="The language to review.")],
    names: Names = None,
    format: Annotated[SheetFormat, typer.Option(help="The output.")] = SheetFormat.markdown,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the sheet to a file.")] = None,
) -> None:
    """Write what glossaries say in one language as a sheet that a native speaker or terminologist can correct and send back."""
    from termcheck.detect import normal_code
    from termcheck.glossary import sheet

    code = normal_code(language)
    opened = [resource_words(path) for path in _paths(names)]
    # Of a glossary that is named, a sheet of empty rows asks for the terms of the language.
    chosen = [(glossary, words_of) for glossary, words_of in opened if names or sheet.speaks(glossary, code)]
    renderers = {SheetFormat.markdown: sheet.as_markdown, SheetFormat.csv: sheet.as_csv}
    emit(renderers[format](chosen, code), to=output)


def resource_words(path: Path) -> tuple[Glossary, WordsOf]:
    """A glossary, and what tells of a deprecated term of it the words that it is found by, as a run has them."""
    from termcheck.forms.collection import Resource
    from termcheck.forms.review import reviewed

    resource = Resource(path)

    def words_of(term: Term) -> tuple[ReviewedWord, ...]:
        compiled = resource.language(term.language)
        return reviewed(term, compiled).words if compiled else ()

    return resource.glossary, words_of


def _paths(names: list[str] | None) -> list[Path]:
    from termcheck.glossary.builtin import find_glossary, shipped

    return [find_glossary(name, base=Path.cwd()) for name in names] if names else list(shipped().values())
