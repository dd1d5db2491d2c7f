"""For people: one finding after the other like a compiler, with its line and carets, and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termcheck.discover import shown_path
from termcheck.report import Excerpt, Finding, Gone, Mention, Report, Summary
from termcheck.reporters._place import also, found_words, message_of_problem, names, one_line, place, place_of_problem, visible

if TYPE_CHECKING:
    from termcheck.reporters import Style

WIDTH = 100
_COLORS = {"error": "31", "warning": "33", "info": "36", "mention": "32", "note": "34", "dim": "2"}


def render(report: Report, style: Style) -> str:
    """Findings (and mentions, if asked for), errors, what was skipped, what the baseline has in vain, and a one-line summary."""
    return "".join(f"{line}\n" for line in _lines(report, style))


def hits(report: Report, style: Style) -> list[Finding | Mention]:
    """What is shown, in the order of the text."""
    shown: list[Finding | Mention] = [*report.findings, *(report.mentions if style.mentions else ())]
    return sorted(shown, key=lambda hit: hit.order)


def headline(hit: Finding | Mention, style: Style) -> str:
    """One line for a hit: place, level, message, rule and concept."""
    kind = _kind(hit)
    return f"{place(hit)}: {_painted(kind, kind, style)}: {_what(hit)}"


def closing(report: Report, style: Style) -> Iterator[str]:
    """The lines after the hits: errors and, unless quiet, skipped files, entries of the baseline without a finding, and the summary."""
    for problem in report.errors:
        yield f"{place_of_problem(problem)}: {_painted('error', 'error', style)}: {message_of_problem(problem)}"
    if style.quiet:
        return
    yield from (f"{shown_path(one.path)}: skipped: {one_line(one.reason)}" for one in report.skipped)
    yield from (_gone(gone) for gone in report.gone)
    yield f"{count(report.summary.files, 'file')} checked: " + "; ".join([counted(report.summary), *asides(report)])


def counted(summary: Summary) -> str:
    """The number of findings by level."""
    levels = [(summary.findings["error"], "error"), (summary.findings["warning"], "warning"), (summary.findings["info"], "info")]
    return ", ".join(count(number, name) for number, name in levels if number) or "no findings"


def asides(report: Report) -> list[str]:
    """What else the summary tells."""
    summary = report.summary
    pieces = (
        (summary.known, f"{summary.known} known (baseline)"),
        (summary.unchanged, f"{summary.unchanged} on unchanged lines"),
        (summary.mentions, f"{count(summary.mentions, 'mention')} let pass"),
        (len(report.skipped), f"{len(report.skipped)} skipped"),
        (len(report.errors), f"{len(report.errors)} not readable"),
        (summary.other_language, f"{count(summary.other_language, 'passage')} in other languages not checked"),
    )
    return [text for number, text in pieces if number]


def count(number: int, word: str) -> str:
    """The number and the word, in the plural where it has to be."""
    return f"{number} {word}" if number == 1 or word == "info" else f"{number} {word}s"


def notes(finding: Finding) -> Iterator[str]:
    """What there is to say about one finding below its line."""
    for other in finding.suggestions[1:]:
        yield one_line(f"or: “{other.text}” ({other.why})" if other.why else f"or: “{other.text}”")
    yield from (f"also: {also(other)}" for other in finding.related)
    if finding.note.strip():
        yield one_line(f"note: {finding.note}")


def _lines(report: Report, style: Style) -> Iterator[str]:
    explained: set[str] = set()
    for hit in hits(report, style):
        yield headline(hit, style)
        yield from _excerpts(hit, style)
        if isinstance(hit, Finding):
            for note in notes(hit):
                yield from _note(note, style)
            if hit.why.strip() and hit.concept not in explained:
                explained.add(hit.concept)
                yield from _note(f"why: {hit.why}", style)
    yield from closing(report, style)


def _kind(hit: Finding | Mention) -> str:
    return hit.level if isinstance(hit, Finding) else "mention"


def _what(hit: Finding | Mention) -> str:
    if isinstance(hit, Finding):
        return f"{one_line(hit.message)} [{names(hit)}]"
    return f"“{found_words(hit)}” is let pass [{hit.reason} {hit.concept}]"


def _gone(gone: Gone) -> str:
    concept = f" [{gone.concept}]" if gone.concept else ""
    times = f" ({count(gone.count, 'time')})" if gone.count != 1 else ""
    what = f"“{one_line(gone.found)}”{concept} no longer occurs here{times}"
    return f"{shown_path(gone.path)}: baseline: {what}; `termcheck baseline --prune` takes it out"


def _excerpts(hit: Finding | Mention, style: Style) -> Iterator[str]:
    kind = _kind(hit)
    width = max((len(str(excerpt.line)) for excerpt in hit.excerpts if excerpt.line is not None), default=1) + 1
    for excerpt in hit.excerpts:
        yield from _excerpt(excerpt, width, kind, style)


def _excerpt(excerpt: Excerpt, width: int, kind: str, style: Style) -> Iterator[str]:
    number = "" if excerpt.line is None else str(excerpt.line)
    yield f"{_painted('dim', f'{number:>{width + 3}} |', style)} {visible(excerpt.text)}"
    carets = " " * excerpt.start + "^" * max(1, excerpt.end - excerpt.start)
    yield f"{_painted('dim', ' ' * (width + 3) + ' |', style)} {_painted(kind, carets, style)}"


def _note(text: str, style: Style) -> Iterator[str]:
    import textwrap

    first, *others = textwrap.wrap(one_line(text), WIDTH - 7, break_long_words=False, break_on_hyphens=False)
    yield f"     {_painted('note', '=', style)} {first}"
    yield from (f"       {line}" for line in others)


def _painted(kind: str, text: str, style: Style) -> str:
    return f"\x1b[{_COLORS[kind]}m{text}\x1b[0m" if style.color else text
