"""The rules: what becomes a finding. One module each; its docstring is its manual page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from termcheck.model import Judged
from termcheck.report import Finding
from termcheck.rules import deprecated_in_compound, deprecated_term
from termcheck.settings import Settings


class Rule(Protocol):
    """What a module of this folder offers."""

    __doc__: str | None
    ID: str

    def findings(self, judged: Judged, settings: Settings) -> Iterator[Finding]:
        """The rule's findings in one document; `fingerprint` still holds the text that its key is made from."""


RULES: Mapping[str, Rule] = {
    "deprecated-in-compound": deprecated_in_compound,
    "deprecated-term": deprecated_term,
}
