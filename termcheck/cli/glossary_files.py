"""`termcheck glossary new` and `diff`: the first version of a glossary file, and what changed between two."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from termcheck.cli import CLEAN, FINDINGS
from termcheck.cli.output import emit


class DiffFormat(StrEnum):
    """How differences are shown."""

    text = "text"
    json = "json"


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name, in small letters, digits and hyphens.")],
    from_words: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A list of words, one a line: `old -> new`, `old;new` or the old one alone.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="xx", help="The language of the words. Default: en in a template.")] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Where to write it. Default: NAME.yaml.")] = None,
) -> None:
    """Start a glossary: a commented template, or one made of a list of words. A file that is there is never overwritten."""
    from termcheck.detect import normal_code
    from termcheck.errors import InputError

    target = output or Path(f"{name}.yaml")
    _check_name(name)
    if from_words is not None and language is None:
        raise InputError("", "--from-words needs the language of the words", try_this="add --language, such as --language nl")
    text = _text(name, from_words, normal_code(language or "en"), file=target.as_posix())
    # A link that leads nowhere is there, too.
    if os.path.lexists(target):
        raise InputError(target.as_posix(), "is there already", try_this="choose another file with --output")
    emit(text, to=target)
    print(f"{target.as_posix()} written; see what is still missing: termcheck glossary validate {target.as_posix()}")


def diff(
    old: Annotated[str, typer.Argument(metavar="NAME|FILE", help="A shipped glossary or a file.")],
    new: Annotated[str, typer.Argument(metavar="NAME|FILE", help="What it became.")],
    format: Annotated[DiffFormat, typer.Option(help="The output.")] = DiffFormat.text,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the differences to a file.")] = None,
) -> None:
    """Show what differs between two glossaries: concepts and terms added, removed or changed. Exit code 1 means: they differ."""
    from termcheck.glossary import diff
    from termcheck.glossary.builtin import find_glossary
    from termcheck.glossary.load import load_glossary

    before, after = (load_glossary(find_glossary(name, base=Path.cwd())) for name in (old, new))
    found = diff.changes(before, after)
    told = diff.as_json(found, old=Path(old).as_posix(), new=Path(new).as_posix()) if format == DiffFormat.json else diff.as_text(found)
    emit(told, to=output)
    raise typer.Exit(FINDINGS if found else CLEAN)


def _text(name: str, words: Path | None, language: str, *, file: str) -> str:
    from termcheck.errors import InputError
    from termcheck.glossary import template
    from termcheck.yaml_nodes import read_utf8

    if words is None:
        return template.template(name, file=file, language=language)
    pairs = template.pairs_of(read_utf8(words, error=InputError), path=words.as_posix())
    return template.from_words(name, pairs, file=file, language=language)


def _check_name(name: str) -> None:
    from termcheck.errors import InputError
    from termcheck.glossary.ids import ID, as_id

    if not ID.fullmatch(name):
        advice = f"write `{as_id(name)}`" if as_id(name) else "write a name such as `our-ministry`"
        raise InputError("", f'the name "{name}" may hold small letters a-z, digits and single hyphens', try_this=advice)
