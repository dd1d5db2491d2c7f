"""For a comment on a pull request: a table that fits into it, and that calls nobody by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from termcheck.discover import shown_path
from termcheck.report import Finding, Hit, Mention, Report
from termcheck.reporters._place import (
    found_words,
    loudest_first,
    message_of_problem,
    names,
    one_line,
    place,
    place_of_problem,
)
from termcheck.reporters.text import asides, count, counted

if TYPE_CHECKING:
    from termcheck.reporters import Style

# A comment on GitHub holds 65,536 characters.
LONGEST = 60_000
ROWS = 50
_CELL, _WHY = 300, 160
# After a zero-width space neither GitHub nor GitLab take what follows for a name (@user) or a number (#12, GH-12).
_CALL = re.compile(r"(?<=[@#])(?=\w)|(?<=\bGH-)(?=\d)", re.IGNORECASE)
_NO_CALL = "\u200b"
_MARKUP = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_[]<>|~&$" + _NO_CALL}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table with the text around it; `size` is the number of rows that there would be without limits."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]
    size: int
    before: str = ""
    after: str = ""


def render(report: Report, style: Style) -> str:
    """A heading with the counts, what could not be read, the findings, the loudest first, and the mentions if asked for."""
    written = _heading(report)
    for table in _tables(report, style):
        written += _written(table, room=LONGEST - len(written))
    return written


def _heading(report: Report) -> str:
    told = "; ".join([f"{count(report.summary.files, 'file')} checked", *asides(report)])
    gone = f"\n{_gone(len(report.gone))}\n" if report.gone else ""
    return f"### termcheck: {counted(report.summary)}\n\n{told}.\n{gone}"


def _gone(number: int) -> str:
    what = "1 entry of the baseline no longer occurs" if number == 1 else f"{number} entries of the baseline no longer occur"
    return f"{what}; `termcheck baseline --prune` takes {'it' if number == 1 else 'them'} out."


def _tables(report: Report, style: Style) -> Iterator[_Table]:
    if report.errors:
        errors = ((place_of_problem(problem), message_of_problem(problem)) for problem in report.errors)
        yield _Table(columns=("Where", "Not checked"), rows=errors, size=len(report.errors))
    if report.findings:
        findings = (_of_finding(finding) for finding in loudest_first(report.findings))
        yield _Table(columns=("Where", "Level", "Found", "Instead", "Why"), rows=findings, size=len(report.findings))
    if report.mentions and style.mentions:
        mentions = (_of_mention(mention) for mention in report.mentions)
        before = f"<details><summary>{count(len(report.mentions), 'mention')} let pass</summary>\n\n"
        columns = ("Where", "Found", "Let pass as", "Concept")
        yield _Table(columns=columns, rows=mentions, size=len(report.mentions), before=before, after="\n</details>\n")


def _written(table: _Table, *, room: int) -> str:
    """The table with as many rows as there is room for, and the number of the others."""
    lines = [_row(table.columns), "|" + " --- |" * len(table.columns) + "\n"]
    taken = 0
    for cells in islice(table.rows, ROWS):
        row = _row([_cell(text) for text in cells])
        room -= len(row)
        if room < 0:
            break
        lines.append(row)
        taken += 1
    left = table.size - taken
    more = f"\n{left} more {'is' if left == 1 else 'are'} left out here.\n" if left else ""
    return f"\n{table.before}{''.join(lines)}{more}{table.after}"


def _of_finding(finding: Finding) -> tuple[str, ...]:
    instead = " or ".join(f"“{suggestion.text}”" for suggestion in finding.suggestions)
    if finding.suggestions and not finding.suggestions[0].replaces:
        instead = f"recast with {instead}"
    why = one_line(finding.why) or ("" if finding.suggestions else one_line(finding.message))
    return (_place(finding), finding.level, f"“{found_words(finding)}”", instead, f"{_cut(why, _WHY)} ({names(finding)})".lstrip())


def _of_mention(mention: Mention) -> tuple[str, ...]:
    return (_place(mention), f"“{found_words(mention)}”", mention.reason, mention.concept)


def _place(hit: Hit) -> str:
    return place(hit) if hit.line is None else f"{shown_path(hit.path)}:{hit.line}"


def _row(cells: Iterable[str]) -> str:
    return "".join(f"| {cell} " for cell in cells) + "|\n"


def _cell(text: str) -> str:
    """The text as a cell of one line, its signs without a meaning in Markdown."""
    return _CALL.sub(_NO_CALL, _cut(one_line(text), _CELL)).translate(_MARKUP)


def _cut(text: str, longest: int) -> str:
    """The text, at a space if there is one, cut to a length."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 2]
    return (kept[: kept.rfind(" ")] if " " in kept[longest // 2 :] else kept) + " …"
