"""The word stands in something that is not prose.

What it lets pass
    URLs, e-mail addresses, file paths, hashtags, inline code, code blocks, link targets, comments.

Why
    An address cannot be reworded, and code is changed elsewhere.

Example
    See https://example.org/child-pornography/report.

Still a finding
    See the report on child pornography (https://example.org/report).
"""

from __future__ import annotations

from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict


def verdict(passage: Passage) -> Verdict | None:
    """A mention inside code, a link target or a comment."""
    return MENTION if passage.marked("code", "link", "comment") else None
