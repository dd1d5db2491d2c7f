"""`termcheck glossary`: list, show, validate, compile; the other commands stand in files of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, WRONG_INPUT, exchange, forms, glossary_files, glossary_sheets
from termcheck.cli.output import emit

if TYPE_CHECKING:
    from termcheck.forms.review import Remark
    from termcheck.model import Glossary, Origin, Term

app = typer.Typer(help="Start, list, show, validate, compare and review glossaries.", no_args_is_help=True, rich_markup_mode=None)
app.command("forms")(forms.forms)
app.command("new")(glossary_files.new)
app.command("diff")(glossary_files.diff)
app.command("stats")(glossary_sheets.stats)
app.command("review-sheet")(glossary_sheets.review_sheet)
app.command("import")(exchange.import_)
app.command("export")(exchange.export)


@app.command("list")
def list_() -> None:
    """List the shipped glossaries."""
    from termcheck.glossary.builtin import shipped
    from termcheck.glossary.load import load_glossary

    emit("".join(f"{line}\n" for path in shipped().values() for line in _summary(load_glossary(path))))


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME|PATH", help="A shipped glossary or a file.")],
    concept: Annotated[str | None, typer.Argument(help="One concept of it.")] = None,
) -> None:
    """Show a glossary, or one concept of it with all its terms."""
    from termcheck.cli.explain import concept_page
    from termcheck.errors import InputError
    from termcheck.glossary.builtin import find_glossary
    from termcheck.glossary.load import load_glossary
    from termcheck.yaml_fields import did_you_mean

    glossary = load_glossary(find_glossary(name, base=Path.cwd()))
    chosen = [one for one in glossary.concepts if concept in (None, one.id)]
    if not chosen:
        raise InputError(
            "", f'"{name}" has no concept "{concept}"', try_this=did_you_mean(str(concept), [one.id for one in glossary.concepts])
        )
    pages = (line for one in chosen for line in concept_page(one, glossary))
    emit("".join(f"{line}\n" for line in (*_summary(glossary), "", *pages)))


@app.command()
def validate(paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Glossary files, or folders that hold them.")]) -> None:
    """Validate glossary files: every mistake with its place; notes and warnings do not fail."""
    failed = 0
    for path in _files(paths):
        lines, faults = _validated(path)
        failed += faults
        emit("".join(f"{line}\n" for line in lines))
    raise typer.Exit(WRONG_INPUT if failed else CLEAN)


@app.command("compile")
def compile_(paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Glossary files, or folders that hold them.")]) -> None:
    """Write the inflected forms beside each glossary (NAME.forms.jsonl), to be committed: then no run has to work them out."""
    from termcheck.forms.collection import write_compiled

    for path in _files(paths):
        print(f"{write_compiled(path).as_posix()} written")


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for pattern in ("*.yaml", "*.yml") for file in path.rglob(pattern))
        else:
            yield path


def _validated(path: Path) -> tuple[list[str], int]:
    from termcheck.glossary.lint import lint
    from termcheck.glossary.load import glossary_errors, load_glossary

    faults = [f"{fault.where}: error: {fault.what}" + (f" ({fault.try_this})" if fault.try_this else "") for fault in glossary_errors(path)]
    if faults:
        return faults, len(faults)
    glossary = load_glossary(path)
    warnings, doubts = _reviewed(path, glossary)
    told = [f"{where}: warning: {what} ({advice})" for where, what, advice in _by_place([*lint(glossary), *warnings])]
    notes = [f"{path.as_posix()}: note: {note}" for note in glossary.notes]
    return [*told, *notes, *doubts, f"{path.as_posix()}: valid: {_counted(glossary)}"], 0


def _reviewed(path: Path, glossary: Glossary) -> tuple[list[Remark], list[str]]:
    """Warnings and notes that need the inflected forms: committed, cached or compiled now, as a run has them."""
    from termcheck.forms.collection import Resource
    from termcheck.forms.compile import deprecated_terms
    from termcheck.forms.review import doubts, review

    resource = Resource(path, glossary)
    compiled = {code: words for code in sorted(deprecated_terms(glossary)) if (words := resource.language(code))}
    doubtful = [f"{term.origin}: note: {what}; please review: {_call(term, path)}" for term, what in doubts(glossary, compiled)]
    return review(glossary, compiled, forms.hits), doubtful


def _call(term: Term, path: Path) -> str:
    """The call that shows a term's forms, ready to be copied."""
    return f'termcheck glossary forms "{term.plain}" --language {term.language} --glossary {path.as_posix()}'


def _by_place(remarks: list[Remark]) -> list[Remark]:
    """One remark a place: what is seen without forms comes first and is often the reason of what is seen with them."""
    first: dict[Origin, Remark] = {}
    for remark in remarks:
        first.setdefault(remark[0], remark)
    return sorted(first.values(), key=lambda remark: (remark[0].line or 0, remark[0].column or 0))


def _summary(glossary: Glossary) -> Iterator[str]:
    default = " (on by default)" if glossary.default else ""
    yield f"{glossary.name}{default}: {glossary.title}"
    yield f"  {_counted(glossary)}"


def _counted(glossary: Glossary) -> str:
    terms = [term for concept in glossary.concepts for term in concept.terms]
    status = Counter(term.status for term in terms)
    languages = len({term.language for term in terms})
    return (
        f"{len(glossary.concepts)} concepts, {len(terms)} terms ({status['preferred']} preferred, {status['admitted']} admitted, "
        f"{status['deprecated']} deprecated) in {languages} languages, {len(glossary.titles)} titles"
    )
