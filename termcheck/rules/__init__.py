"""The rules: what becomes a finding. One module each; its docstring is its manual page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Protocol

from termcheck.model import Judged
from termcheck.registry import Registry
from termcheck.report import Finding
from termcheck.rules import (
    deprecated_in_compound,
    deprecated_term,
    foreign_term,
    mixed_variants,
    undefined_abbreviation,
    unused_suppression,
    variant_drift,
)
from termcheck.rules._finding import level_of
from termcheck.settings import Settings

__all__ = ["NAME_RULES", "RULES", "USE_RULES", "VERSION_RULES", "Rule", "level_of", "unused_suppression", "variant_drift"]


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
# Those that look at the preferred and admitted terms in a document.
NAME_RULES: Mapping[str, Rule] = {
    "foreign-term": foreign_term,
    "mixed-variants": mixed_variants,
    "undefined-abbreviation": undefined_abbreviation,
}
# Those that look at the language versions of an act (termcheck compare).
VERSION_RULES = ("missing-concept", "split-concept", "uneven-status")
# All rules, each imported when it is asked for: a check needs no rule about versions.
_NAMES = sorted([*USE_RULES, *NAME_RULES, *VERSION_RULES, "misspelled-term", "unused-suppression", "variant-drift"])
RULES: Mapping[str, ModuleType | Rule] = Registry({rule: f"termcheck.rules.{rule.replace('-', '_')}" for rule in _NAMES})
