"""For people and for editors: one line for each finding, without its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termcheck.report import Report
from termcheck.reporters.text import closing, headline, hits

if TYPE_CHECKING:
    from termcheck.reporters import Style


def render(report: Report, style: Style) -> str:
    """`path:line:column: level: message [rule concept]`, then the errors and the summary of the text output."""
    return "".join(f"{line}\n" for line in _lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[str]:
    yield from (headline(hit, style) for hit in hits(report, style))
    yield from closing(report, style)
