"""The outputs: each a pure function from a report to text. Same report, same characters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from termcheck.registry import Registry
from termcheck.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a report is to be shown."""

    mentions: bool = False
    quiet: bool = False
    color: bool = False


class Reporter(Protocol):
    """What a module of this folder offers."""

    def render(self, report: Report, style: Style) -> str:
        """The whole output, ending with a line end unless it is empty."""


REPORTERS: Mapping[str, Reporter] = Registry(
    {
        "concise": "termcheck.reporters.concise",
        "github": "termcheck.reporters.github",
        "gitlab": "termcheck.reporters.gitlab",
        "html": "termcheck.reporters.html",
        "json": "termcheck.reporters.json",
        "junit": "termcheck.reporters.junit",
        "markdown": "termcheck.reporters.markdown",
        "rdjsonl": "termcheck.reporters.rdjsonl",
        "sarif": "termcheck.reporters.sarif",
        "text": "termcheck.reporters.text",
    }
)
