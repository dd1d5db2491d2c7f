"""`termcheck glossary import` and `termcheck glossary export`."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli.output import emit
from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck.glossary.exchange.importing import Import

# More of a glossary than this goes through a file on its way to standard output.
IN_MEMORY = 10_000_000

File = Annotated[Path, typer.Argument(metavar="FILE", help="A termbase: TBX, IATE CSV, MultiTerm XML, SKOS, UTX, CSV, TSV or XLSX.")]
ImportFormat = Annotated[
    str | None, typer.Option("--format", metavar="NAME", help="tbx, iate, multiterm, skos, utx or table; found out if left out.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="The glossary to write, instead of standard output.")]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help="The glossary's name; the file's if left out.")]
Languages = Annotated[
    str | None,
    typer.Option("--languages", metavar="CODES", help="Keep these only, as in `nl,en`; for pairs of terms, what they are in."),
]
Reliability = Annotated[int, typer.Option("--min-reliability", metavar="N", help="Terms below it are unverified (IATE: 1, 6, 9, 10).")]
Maps = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="THEIRS=OURS", help="What a field, column, language or status of the file means; repeatable."),
]
Encoding = Annotated[str | None, typer.Option("--encoding", metavar="NAME", help="The encoding of a table that is not UTF-8.")]


def import_(
    file: File,
    format: ImportFormat = None,
    output: Output = None,
    name: Name = None,
    languages: Languages = None,
    min_reliability: Reliability = 6,
    map_: Maps = None,
    encoding: Encoding = None,
) -> None:
    """Make a glossary of a termbase, and tell what was read otherwise than it stands."""
    from termcheck.glossary.exchange import IMPORTS, Options
    from termcheck.glossary.exchange.importing import begin_import, read_map

    if format is not None and format not in IMPORTS:
        raise InputError("--format", f"there is no format `{format}` to import", try_this=f"one of: {', '.join(IMPORTS)}")
    options = Options(languages=_codes(languages), least_reliability=min_reliability, map=read_map(map_ or ()), encoding=encoding)
    started = begin_import(file, format=format, name=_checked_name(name), options=options)
    _write(started.text(), to=output)
    for line in _told(started, output):
        print(line, file=sys.stderr)


Glossary = Annotated[str, typer.Argument(metavar="GLOSSARY", help="A shipped glossary or a file.")]
ExportFormat = Annotated[str, typer.Option("--format", metavar="NAME", help="tbx, tbx-dct, csv, skos, vale or prh.")]
Target = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="PATH", help="The file to write; the folder, where a format has several files.")
]
Kept = Annotated[str | None, typer.Option("--languages", metavar="CODES", help="Write these only, as in `nl,en`.")]


def export(glossary: Glossary, format: ExportFormat, output: Target = None, languages: Kept = None) -> None:
    """Write a glossary for other tools: a termbase, a table, or the rules of another linter with all inflected forms."""
    from termcheck.forms.collection import Resource
    from termcheck.forms.written import written_forms
    from termcheck.glossary.builtin import find_glossary
    from termcheck.glossary.exchange import EXPORTS
    from termcheck.glossary.exchange._export import only

    if format not in EXPORTS:
        raise InputError("--format", f"there is no format `{format}` to export", try_this=f"one of: {', '.join(EXPORTS)}")
    resource = Resource(find_glossary(glossary, base=Path.cwd()))
    codes = _codes(languages)
    kept = only(resource.glossary, codes) if codes else resource.glossary
    forms = written_forms(kept, resource.language) if EXPORTS[format].NEEDS_FORMS else {}
    written = EXPORTS[format].written(kept, forms=forms)
    if isinstance(written, str):
        _write([written], to=output)
        return
    if output is None:
        raise InputError("--output", f"`{format}` writes several files", try_this="name a folder: --output styles")
    for path, text in sorted(written.items()):
        _write([text], to=output / path)
        emit(f"{(output / path).as_posix()} written\n")


def _codes(written: str | None) -> tuple[str, ...]:
    """The languages of `--languages`, in its order."""
    from termcheck.languages import LANGUAGES

    codes = tuple(code.strip().lower() for code in (written or "").split(",") if code.strip())
    for code in codes:
        if code not in LANGUAGES:
            raise InputError("--languages", f"unknown language `{code}`", try_this=f"known are: {', '.join(LANGUAGES)}")
    return codes


def _checked_name(name: str | None) -> str | None:
    from termcheck.glossary.exchange._concept import slug

    if name is not None and slug(name) != name:
        what = f"the name `{name}` may hold small letters a-z, digits and single hyphens"
        raise InputError("--name", what, try_this=f"write `{slug(name)}`" if slug(name) else "write a name such as `our-ministry`")
    return name


def _write(pieces: Iterable[str], *, to: Path | None) -> None:
    """Write a text piece by piece, and only when it is whole: an error in the middle of a termbase leaves nothing behind."""
    if to is not None:
        _to_file(pieces, to)
        return
    import tempfile

    with tempfile.SpooledTemporaryFile(IN_MEMORY, mode="w+", encoding="utf-8", newline="") as whole:
        whole.writelines(pieces)
        whole.seek(0)
        while piece := whole.read(1 << 16):
            emit(piece)


def _to_file(pieces: Iterable[str], target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        part.replace(target)
    except OSError as error:
        raise InputError(
            target.as_posix(), f"cannot be written: {error.strerror}", try_this="check the folder and its permissions"
        ) from error
    finally:
        # Where the folder could not be made, there is nothing to take away.
        with contextlib.suppress(OSError):
            part.unlink()


def _told(started: Import, output: Path | None) -> Iterator[str]:
    """What was odd, each kind once, and what there is now."""
    path = started.path.as_posix()
    for message, first in started.notices.first.items():
        count = started.notices.counts[message]
        place = f"{path}:{first.line}" if first.line else path
        often = f"{count} times, first in" if count > 1 else "in"
        entry = f" ({often} entry {first.entry})" if first.entry else f" ({count} times)" if count > 1 else ""
        yield f"{place}: warning: {message}{entry}"
    terms, statuses = started.terms, started.statuses
    counts = f"{_number(started.concepts, 'concept')}, {_number(terms.total(), 'term')}"
    languages = ", ".join(f"{code} {terms[code]}" for code in sorted(terms))
    yield (
        f"{f'{output.as_posix()} written: ' if output else ''}{counts} "
        f"({statuses['preferred']} preferred, {statuses['admitted']} admitted, {statuses['deprecated']} deprecated; "
        f"{started.unverified} unverified) in {_number(len(terms), 'language')} ({languages}), read as {started.format}"
    )


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
