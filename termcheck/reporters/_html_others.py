"""What a page says besides findings: mentions, the baseline's entries that are gone, errors, and skipped files."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence

from termcheck.report import Gone, Mention, Problem, Skipped
from termcheck.reporters._html_text import escaped, message, place, sentence


def mentions(hits: Sequence[Mention]) -> Iterator[str]:
    """What was let pass, folded, by reason."""
    counted = "1 mention" if len(hits) == 1 else f"{len(hits)} mentions"
    yield "<p>Words that a draft mentions without using them: in a title, a quotation, a warning against them.</p>"
    yield f"<details>\n<summary>{counted} let pass</summary>"
    for reason in sorted({hit.reason for hit in hits}):
        of_it = [hit for hit in hits if hit.reason == reason]
        yield f"<h3>{escaped(reason)} ({len(of_it)})</h3>\n<p>{escaped(_explained(reason))}</p>\n<ul>"
        yield from (f"<li>\n<p>{place(hit.path, hit.line, hit.column, hit.location)}</p>\n{sentence(hit)}\n</li>" for hit in of_it)
        yield "</ul>"
    yield "</details>"


def _explained(reason: str) -> str:
    """The first line of the manual page of a mention rule."""
    from termcheck.mentions import MENTIONS

    manual = inspect.cleandoc(MENTIONS[reason].__doc__ or "") if reason in MENTIONS else ""
    return manual.partition("\n")[0]


def gone(entries: Sequence[Gone]) -> Iterator[str]:
    """Entries of the baseline that no longer occur."""
    yield "<p>The baseline counts these, and they no longer occur. They can be taken out of it.</p>\n<ul>"
    for one in entries:
        times = f", {one.count} times" if one.count != 1 else ""
        yield f"<li>{place(one.path, None, None)}: “<bdi>{escaped(one.found)}</bdi>” ({escaped(one.concept)}){times}</li>"
    yield "</ul>"


def errors(problems: Sequence[Problem]) -> Iterator[str]:
    """What could not be checked, and what to try."""
    yield "<p>These could not be checked. Nothing is known about what they say.</p>\n<ul>"
    for one in problems:
        advice = f" ({escaped(one.advice)})" if one.advice else ""
        yield f"<li>{place(one.path, one.line, one.column)}: {message(one.message, '')}{advice}</li>"
    yield "</ul>"


def skipped(files: Sequence[Skipped]) -> Iterator[str]:
    """Files that were not read, folded."""
    counted = "1 file" if len(files) == 1 else f"{len(files)} files"
    yield f"<details>\n<summary>{counted} not read</summary>\n<ul>"
    yield from (f"<li>{place(one.path, None, None)}: {escaped(one.reason)}</li>" for one in files)
    yield "</ul>\n</details>"
