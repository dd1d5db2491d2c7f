"""The outputs: each a pure function from a report to text. Same report, same characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

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


class _Reporters(Mapping[str, Reporter]):
    """The outputs by name; a run imports the one it writes."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules

    def __getitem__(self, name: str) -> Reporter:
        return cast("Reporter", import_module(self._modules[name]))

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


REPORTERS: Mapping[str, Reporter] = _Reporters(
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
