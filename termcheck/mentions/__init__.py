"""The ways of mentioning a term without using it: one module each; its docstring is its manual page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from termcheck.mentions import (
    amendment,
    code,
    exception,
    historical,
    metalanguage,
    name,
    other_language,
    provision,
    quotation,
    reference,
    title,
    unlisted_title,
)
from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import Verdict


class MentionRule(Protocol):
    """What a module of this folder offers."""

    __doc__: str | None

    def verdict(self, passage: Passage) -> Verdict | None:
        """What the rule says of a hit; None when it is not concerned."""


MENTIONS: Mapping[str, MentionRule] = {
    "amendment": amendment,
    "code": code,
    "exception": exception,
    "historical": historical,
    "metalanguage": metalanguage,
    "name": name,
    "other-language": other_language,
    "provision": provision,
    "quotation": quotation,
    "reference": reference,
    "title": title,
    "unlisted-title": unlisted_title,
}
# The order in which they are asked: what is certain and cheap first, what only lowers the level last.
ORDER = (
    "exception",
    "other-language",
    "code",
    "title",
    "name",
    "amendment",
    "metalanguage",
    "unlisted-title",
    "provision",
    "reference",
    "quotation",
    "historical",
)
