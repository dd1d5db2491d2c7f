"""`termcheck review`."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termcheck.cli import CLEAN, WRONG_INPUT
from termcheck.cli.options import Glossaries, LanguageCode, SettingsFile, VerifiedOnly, settings_of
from termcheck.cli.output import tell_errors
from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck.report import Report
    from termcheck.review import Revision

Draft = Annotated[Path, typer.Argument(metavar="DRAFT.docx", help="The Word file.")]
Suggest = Annotated[bool, typer.Option("--suggest", help="Write the preferred terms into the text too, as tracked changes.")]
Output = Annotated[Path | None, typer.Option(metavar="FILE", help="The reviewed file. Default: DRAFT.reviewed.docx beside the draft.")]
InPlace = Annotated[bool, typer.Option("--in-place", help="Write the comments into the draft itself.")]
Author = Annotated[str, typer.Option(metavar="NAME", help="Who signs comments and changes.")]
Date = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="When they were made, as 2026-11-24 or 2026-11-24T10:30. Default: SOURCE_DATE_EPOCH, else none is written."
    ),
]


def review(
    draft: Draft,
    suggest: Suggest = False,
    output: Output = None,
    in_place: InPlace = False,
    author: Author = "termcheck",
    date: Date = None,
    glossary: Glossaries = None,
    language: LanguageCode = None,
    config: SettingsFile = None,
    verified_only: VerifiedOnly = False,
) -> None:
    """Write a comment at every finding into a copy of a Word file. Findings do not fail the run."""
    from termcheck.check import Checker
    from termcheck.discover import content_of
    from termcheck.review import By

    path = draft.as_posix()
    target = _target(draft, output, in_place=in_place)
    by = By(author=author, date=_date(date))
    checker = Checker(settings=settings_of(config, verified_only=verified_only, glossaries=glossary))
    data = content_of(path, checker.settings.limits)
    report = checker.check_bytes(data, path=path, language=language)
    if report.errors:
        tell_errors(report)
        raise typer.Exit(WRONG_INPUT)
    from termcheck.review import reviewed

    def recheck(new: bytes) -> Report:
        return checker.check_bytes(new, path=path, language=language)

    limits = checker.settings.limits
    revision = reviewed(data, report, path=path, limits=limits, by=by, suggest=suggest, recheck=recheck)
    if revision.data != data:
        _write(target, revision.data, draft=draft, old=data)
    _tell(revision, target, is_written=revision.data != data)
    raise typer.Exit(CLEAN)


def _target(draft: Path, output: Path | None, *, in_place: bool) -> Path:
    """Where the result goes. What somebody may have worked on since is overwritten only when it is named."""
    from termcheck.readers import format_of
    from termcheck.review import copy_name

    if format_of(draft.as_posix()) != "docx":
        raise InputError(draft.as_posix(), "is no Word file (.docx)", try_this="`termcheck check` reads the other formats")
    if output is not None and in_place:
        raise InputError("", "--output and --in-place exclude each other", try_this="leave one out")
    if output is not None:
        return output
    if in_place:
        return draft
    target = copy_name(draft.as_posix())
    if target.exists():
        raise InputError(target.as_posix(), "already exists", try_this="delete it, or name it: --output FILE overwrites")
    return target


def _date(date: str | None) -> str:
    """The date as Word writes it. Word knows no zones: it shows the hours as they stand."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if date is None and not epoch:
        return ""
    try:
        when = datetime.fromisoformat(date) if date is not None else datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError):
        raise InputError("", f"“{date if date is not None else epoch}” is no date", try_this="--date 2026-11-24T10:30") from None
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def _write(target: Path, data: bytes, *, draft: Path, old: bytes) -> None:
    from termcheck._fix_write import replace_bytes
    from termcheck.cache import write_whole

    if target.resolve() == draft.resolve():
        replace_bytes(draft.as_posix(), old=old, new=data)
        return
    try:
        write_whole(target, data)
    except OSError as error:
        raise InputError(str(target), f"cannot be written: {error.strerror}", try_this="check the folder and its permissions") from error


def _tell(revision: Revision, target: Path, *, is_written: bool) -> None:
    print(f"{target.as_posix()} written: {_summary(revision)}" if is_written else f"nothing to write: {_summary(revision)}")
    from termcheck.reporters._place import message_of

    for finding in revision.listed:
        print(f"  in the first comment: {message_of(finding)}")
    for left in revision.left:
        print(f"  not replaced ({left.why}): {message_of(left.finding)}")


def _summary(revision: Revision) -> str:
    counts = (
        (revision.commented, "comment", "comments"),
        (revision.known, "comment there already", "comments there already"),
        (revision.listed, "place listed in the first comment", "places listed in the first comment"),
        (revision.replaced, "tracked replacement", "tracked replacements"),
    )
    said = ", ".join(f"{len(what)} {one if len(what) == 1 else many}" for what, one, many in counts if what)
    return said or "no findings"
