"""For people: one finding after the other like a compiler, with its line and carets, and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termcheck.model import Location
from termcheck.report import Excerpt, Finding, Hit, Mention, Report

if TYPE_CHECKING:
    from termcheck.reporters import Style

WIDTH = 100
_COLORS = {"error": "31", "warning": "33", "info": "36", "mention": "32", "note": "34", "dim": "2"}


def render(report: Report, style: Style) -> str:
    """Findings (and mentions, if asked for), what was skipped, errors, and a one-line summary."""
    return "".join(f"{line}\n" for line in _lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[str]:
    explained: set[str] = set()
    hits: list[Finding | Mention] = [*report.findings, *(report.mentions if style.mentions else ())]
    for hit in sorted(hits, key=lambda hit: hit.order):
        yield from _hit(hit, style)
        if isinstance(hit, Finding) and hit.why and hit.concept not in explained:
            explained.add(hit.concept)
            yield from _note(f"why: {hit.why}", style)
    for problem in report.errors:
        place = ":".join(str(piece) for piece in (problem.path, problem.line, problem.column) if piece is not None)
        yield f"{place}: {_painted('error', 'error', style)}: {problem.message}" + (f" ({problem.advice})" if problem.advice else "")
    if not style.quiet:
        yield from (f"{one.path}: skipped: {one.reason}" for one in report.skipped)
        yield _summary(report)


def _hit(hit: Finding | Mention, style: Style) -> Iterator[str]:
    kind = hit.level if isinstance(hit, Finding) else "mention"
    what = (
        f"{hit.message} [{hit.rule} {hit.concept}]"
        if isinstance(hit, Finding)
        else f"“{hit.found}” is let pass [{hit.reason} {hit.concept}]"
    )
    yield f"{_place(hit)}: {_painted(kind, kind, style)}: {what}"
    width = max((len(str(excerpt.line)) for excerpt in hit.excerpts if excerpt.line is not None), default=1) + 1
    for excerpt in hit.excerpts:
        yield from _excerpt(excerpt, width, kind, style)
    if isinstance(hit, Finding):
        for other in hit.suggestions[1:]:
            yield from _note(f"or: “{other.text}” ({other.why})", style)
        if hit.note:
            yield from _note(f"note: {hit.note}", style)


def _place(hit: Hit) -> str:
    if hit.line is not None:
        return f"{hit.path}:{hit.line}:{hit.column}"
    return f"{hit.path}: {_described(hit.location)}" if hit.location else hit.path


def _described(location: Location) -> str:
    pieces = (
        location.part,
        f"page {location.page}" if location.page is not None else "",
        f"paragraph {location.paragraph}" if location.paragraph is not None else location.label,
        f"under “{location.heading}”" if location.heading else "",
    )
    return ", ".join(piece for piece in pieces if piece)


def _excerpt(excerpt: Excerpt, width: int, kind: str, style: Style) -> Iterator[str]:
    number = "" if excerpt.line is None else str(excerpt.line)
    yield f"{_painted('dim', f'{number:>{width + 3}} |', style)} {excerpt.text}"
    carets = " " * excerpt.start + "^" * max(1, excerpt.end - excerpt.start)
    yield f"{_painted('dim', ' ' * (width + 3) + ' |', style)} {_painted(kind, carets, style)}"


def _note(text: str, style: Style) -> Iterator[str]:
    import textwrap

    first, *others = textwrap.wrap(" ".join(text.split()), WIDTH - 7, break_long_words=False, break_on_hyphens=False)
    yield f"     {_painted('note', '=', style)} {first}"
    yield from (f"       {line}" for line in others)


def _summary(report: Report) -> str:
    summary = report.summary
    levels = [(summary.findings["error"], "error"), (summary.findings["warning"], "warning"), (summary.findings["info"], "info")]
    counted = ", ".join(f"{number} {_plural(name, number)}" for number, name in levels if number) or "no findings"
    extra = [
        f"{summary.mentions} {_plural('mention', summary.mentions)} let pass" if summary.mentions else "",
        f"{len(report.skipped)} skipped" if report.skipped else "",
        f"{len(report.errors)} not readable" if report.errors else "",
        f"{summary.other_language} {_plural('passage', summary.other_language)} in other languages not checked"
        if summary.other_language
        else "",
    ]
    return "; ".join([f"{summary.files} {_plural('file', summary.files)} checked: {counted}", *(piece for piece in extra if piece)])


def _plural(word: str, number: int) -> str:
    return word if number == 1 or word == "info" else word + "s"


def _painted(kind: str, text: str, style: Style) -> str:
    return f"\x1b[{_COLORS[kind]}m{text}\x1b[0m" if style.color else text
