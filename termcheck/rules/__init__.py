"""The rules: what becomes a finding. One module each; its docstring is its manual page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Protocol

from termcheck.model import Judged
from termcheck.report import Finding
from termcheck.rules import deprecated_in_compound, deprecated_term, unused_suppression
from termcheck.rules._finding import level_of
from termcheck.settings import Settings

__all__ = ["RULES", "USE_RULES", "Rule", "level_of"]


class Rule(Protocol):
    """What a module of this folder offers that looks at the uses in a document."""

    __doc__: str | None
    ID: str

    def findings(self, judged: Judged, settings: Settings) -> Iterator[Finding]:
        """The rule's findings in one document, not yet numbered among their equals."""


USE_RULES: Mapping[str, Rule] = {
    "deprecated-in-compound": deprecated_in_compound,
    "deprecated-term": deprecated_term,
}
# All rules; the last one looks at what the others left.
RULES: Mapping[str, ModuleType | Rule] = {**USE_RULES, "unused-suppression": unused_suppression}
