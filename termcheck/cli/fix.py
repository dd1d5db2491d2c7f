"""`termcheck fix`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from termcheck.cli.check import exit_code
from termcheck.cli.options import (
    Encoding,
    Excludes,
    ForceExclude,
    Glossaries,
    InputName,
    LanguageCode,
    Paths,
    SettingsFile,
    VerifiedOnly,
    settings_of,
)
from termcheck.cli.output import emit
from termcheck.errors import InputError

if TYPE_CHECKING:
    from termcheck.fix import FileFix, Fixer, Left
    from termcheck.report import Report
    from termcheck.settings import Settings

# Why a finding was left, after its number.
REASONS = {
    "unsafe": "unsafe: --unsafe-fixes",
    "recast": "to be recast by hand",
    "no replacement": "without a replacement",
    "markup": "tied to the markup",
    "overlap": "inside another",
    "repeats": "whose replacement would be found again",
    "structure": "that would change how the text is read",
    "untracked": "where no change can be tracked: see `termcheck review`",
    "encoding": "with letters that the file's encoding has not",
}

Unsafe = Annotated[bool, typer.Option("--unsafe-fixes", help="Apply suggestions too that may leave words around them to be adapted.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what would change, and write nothing.")]
InPlace = Annotated[bool, typer.Option("--in-place", help="Track changes in Word files themselves, not in a copy NAME.reviewed.docx.")]
Author = Annotated[str, typer.Option(metavar="NAME", help="Who signs the tracked changes in Word files.")]
Concepts = Annotated[list[str] | None, typer.Option("--concept", metavar="ID", help="Fix this concept only; repeatable.")]
Rules = Annotated[list[str] | None, typer.Option("--rule", metavar="ID", help="Fix findings of this rule only; repeatable.")]


def fix(
    paths: Paths = None,
    unsafe_fixes: Unsafe = False,
    diff: Diff = False,
    concept: Concepts = None,
    rule: Rules = None,
    in_place: InPlace = False,
    author: Author = "termcheck",
    glossary: Glossaries = None,
    language: LanguageCode = None,
    config: SettingsFile = None,
    exclude: Excludes = None,
    force_exclude: ForceExclude = False,
    encoding: Encoding = None,
    verified_only: VerifiedOnly = False,
    stdin_filename: InputName = None,
) -> None:
    """Put preferred terms in the place of deprecated ones, where the sentence stays right."""
    from termcheck.check import STANDARD_INPUT, Checker
    from termcheck.fix import Fixer
    from termcheck.review import By

    _known_rules(rule or ())
    if "-" in (paths or ()) and paths != ["-"]:
        raise InputError("-", "standard input is fixed alone", try_this="leave out the other paths")
    settings = settings_of(config, encoding=encoding, verified_only=verified_only, glossaries=glossary, exclude=exclude)
    checker = Checker(settings=settings)
    fixer = Fixer(
        checker, language=language, unsafe=unsafe_fixes, concepts=concept or (), rules=rule or (), by=By(author=author), in_place=in_place
    )
    if paths == ["-"]:
        raise typer.Exit(_fix_standard_input(fixer, settings, diff=diff, path=stdin_filename or STANDARD_INPUT))
    raise typer.Exit(_run(fixer, settings, paths or ["."], force_exclude=force_exclude, diff=diff))


def _known_rules(wanted: Sequence[str]) -> None:
    from termcheck.rules import RULES

    unknown = next((name for name in wanted if name not in RULES), None)
    if unknown is not None:
        raise InputError("--rule", f"there is no rule `{unknown}`", try_this=f"one of: {', '.join(RULES)}")


def _run(fixer: Fixer, settings: Settings, paths: Sequence[str], *, force_exclude: bool, diff: bool) -> int:
    """Fix what the paths stand for; the exit code."""
    from termcheck.fix import fix_paths

    outcomes = []
    for outcome in fix_paths(fixer, paths, settings, force_exclude=force_exclude, write=not diff):
        if diff:
            emit("".join(_difference(outcome)))
        else:
            _tell(outcome)
        _tell_errors(outcome.after)
        outcomes.append(outcome)
    print(_summary(outcomes, diff=diff), file=sys.stderr if diff else sys.stdout)
    return _code([outcome.before if diff else outcome.after for outcome in outcomes], settings)


def _fix_standard_input(fixer: Fixer, settings: Settings, *, diff: bool, path: str) -> int:
    """Standard input, fixed, to standard output: for editors."""
    from termcheck.fix import refuse_unfixable

    refuse_unfixable([path])
    outcome = fixer.fix(sys.stdin.buffer.read(), path=path)
    _tell_errors(outcome.after)
    if diff:
        emit("".join(_difference(outcome)))
    elif not outcome.after.errors:
        sys.stdout.buffer.write(outcome.new)
        sys.stdout.buffer.flush()
        _tell(outcome, to=sys.stderr)
    return _code([outcome.before if diff else outcome.after], settings)


def _tell(outcome: FileFix, *, to: TextIO | None = None) -> None:
    """A line on a file where something was found."""
    from termcheck.discover import shown_path

    applied, left = len(outcome.fixed.edits), outcome.fixed.left
    if applied or left:
        counts = f"{applied} fixed" + (f", {len(left)} left ({_reasons(left)})" if left else "")
        where = f"{shown_path(outcome.target)} written: " if outcome.target != outcome.path and outcome.changes else ""
        print(f"{shown_path(outcome.path)}: {where}{counts}{_links(outcome)}", file=to or sys.stdout)


def _reasons(left: Sequence[Left]) -> str:
    counts = {reason: sum(one.reason == reason for one in left) for reason in REASONS}
    return "; ".join(f"{number} {REASONS[reason]}" for reason, number in counts.items() if number)


def _links(outcome: FileFix) -> str:
    return f"; {_number(outcome.other_names, 'hard link')} to the old text kept" if outcome.other_names else ""


def _difference(outcome: FileFix) -> Iterator[str]:
    """A unified diff; nothing for a file that would stay."""
    import difflib

    from termcheck.discover import shown_path

    if outcome.new == outcome.old or not outcome.source:
        return
    path = shown_path(outcome.path)
    old, new = (_lines(text) for text in (outcome.source, outcome.fixed.text))
    for line in difflib.unified_diff(old, new, fromfile=path, tofile=path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines as diff counts them: str.splitlines() would break at a form feed, too."""
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else [])]


def _tell_errors(report: Report) -> None:
    """Errors and skipped files, beside the data."""
    from termcheck.reporters import REPORTERS, Style

    if report.errors or report.skipped:
        shown = replace(report, findings=(), mentions=())
        lines = REPORTERS["text"].render(shown, Style(mentions=False, quiet=False, color=False)).splitlines()
        # The last line is the summary of a check.
        print("\n".join(lines[:-1]), file=sys.stderr)


def _summary(outcomes: Sequence[FileFix], *, diff: bool) -> str:
    """What was done in all, in a line."""
    applied = sum(len(outcome.fixed.edits) for outcome in outcomes)
    left = sum(len(outcome.fixed.left) for outcome in outcomes)
    files = sum(outcome.changes for outcome in outcomes)
    done = f"{_number(applied, 'finding')} {'would be fixed' if diff else 'fixed'} in {_number(files, 'file')}"
    return (done if applied else "nothing to fix") + (f"; {left} left" if left else "")


def _code(reports: Sequence[Report], settings: Settings) -> int:
    """2 for errors, 1 for findings that are still there and that the baseline does not know, else 0."""
    from termcheck.reports import combined

    report = combined(reports)
    if settings.baseline is not None and report.findings:
        from termcheck.baseline import load_baseline, only_new

        report = only_new(report, load_baseline(settings.baseline), partial=True)
    return exit_code(report, settings.fail_on)


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
